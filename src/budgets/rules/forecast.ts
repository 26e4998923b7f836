/** A forecast of remaining spending of a line for a quarter, half-year or later year. */
export interface Forecast {
  readonly lineId: string;
  readonly period: string;
  readonly amountMinor: number;
}

/** Forecast at completion and what it leaves, in minor units (handbook 5.1). */
export interface Completion {
  readonly forecastMinor: number;
  /** FAC = R + P. */
  readonly atCompletionMinor: number;
  /** B − FAC: positive is unspent, negative an overrun. */
  readonly varianceMinor: number;
}

/** Prévision à l'achèvement and écart à l'achèvement of a scope; undefined when nothing was forecast (n.d.). */
export function completion(
  figures: { budgetMinor: number; spentMinor: number },
  forecasts: readonly Forecast[],
): Completion | undefined {
  if (forecasts.length === 0) return undefined;
  const forecastMinor = forecasts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const atCompletionMinor = figures.spentMinor + forecastMinor;
  return { forecastMinor, atCompletionMinor, varianceMinor: figures.budgetMinor - atCompletionMinor };
}

/** Forecast sums by period, in order of time. */
export function byPeriod(forecasts: readonly Forecast[]): readonly { period: string; amountMinor: number }[] {
  const groups = Map.groupBy(forecasts, ({ period }) => period);
  return [...groups]
    .map(([period, rows]) => ({ period, amountMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0) }))
    .sort((a, b) => a.period.localeCompare(b.period));
}
