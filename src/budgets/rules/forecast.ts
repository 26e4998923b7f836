import { allocated, money } from "../../kernel/money.ts";
import { isQuarter, nextQuarter, type Quarter, quarter, quarterOf, type Span } from "../../kernel/period.ts";

/** A forecast of remaining spending of a line for a quarter, half-year, later year, or all from a quarter on (`2027-Q3+`). */
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

/** A stretch of quarters to lay a forecast out on, and the project's execution, which it lies within. */
export interface Window {
  readonly first: Quarter;
  readonly count: number;
  readonly span: Span;
}

/** A line's forecast over the quarters of a window, in minor units. */
export interface LineWindow {
  readonly cells: readonly number[];
  /** After the window's last quarter (au-delà). */
  readonly beyondMinor: number;
  /** Quarters before the window. */
  readonly pastMinor: number;
  /** Some of it was forecast for a longer period and is spread evenly over its quarters: an indication. */
  readonly isSplit: boolean;
}

const NO_MONEY: LineWindow = { cells: [], beyondMinor: 0, pastMinor: 0, isSplit: false };

/** The quarters of a window in order. */
export function quartersFrom(first: Quarter, count: number): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let at = first; quarters.length < count; at = nextQuarter(at)) quarters.push(at);
  return quarters;
}

/**
 * Forecasts laid out per line on quarters: no cent is lost, half-years, years and rests are spread evenly over those of
 * their quarters that lie in the execution.
 */
export function windowed(forecasts: readonly Forecast[], window: Window): ReadonlyMap<string, LineWindow> {
  const quarters = quartersFrom(window.first, window.count);
  const lines = new Map<string, LineWindow>();
  for (const forecast of forecasts) {
    const before = lines.get(forecast.lineId) ?? { ...NO_MONEY, cells: quarters.map(() => 0) };
    lines.set(forecast.lineId, laidOut(before, partsOf(forecast, window.span), quarters));
  }
  return lines;
}

interface Part {
  readonly quarter: Quarter;
  readonly minor: number;
}

/** What a forecast says of each quarter of its period, spread evenly. */
export function partsOf({ period, amountMinor }: Forecast, span: Span): readonly Part[] {
  const own = quartersIn(period, span);
  const within = own.filter((one) => one >= quarterOf(span.start) && one <= quarterOf(span.end));
  const quarters = within.length > 0 && !isQuarter(period) ? within : own;
  const shares = allocated(
    money(amountMinor, "EUR"),
    quarters.map(() => 1),
  );
  return quarters.map((one, at) => ({ quarter: one, minor: shares[at]?.minor ?? 0 }));
}

/** Some of what was forecast for a quarter was forecast for a longer period, and is spread evenly over its quarters. */
export const isSpread = (forecasts: readonly Forecast[], quarterAsked: Quarter, span: Span): boolean =>
  forecasts.some(
    ({ period, amountMinor }) =>
      amountMinor !== 0 && !isQuarter(period) && quartersIn(period, span).includes(quarterAsked),
  );

/** The quarters that a period stands for; a rest reaches to the end of the execution. */
export function quartersIn(period: string, span: Span): readonly Quarter[] {
  if (isQuarter(period)) return [period];
  const [, year = "", half, from] = /^(\d{4})(?:-H([12])|-Q([1-4])\+)?$/.exec(period) ?? [];
  if (half) return quartersFrom(quarter(`${year}-Q${half === "1" ? 1 : 3}`), 2);
  if (!from) return quartersFrom(quarter(`${year}-Q1`), 4);
  const [first, last] = [quarter(`${year}-Q${from}`), quarterOf(span.end)];
  const quarters = [first];
  for (let at = nextQuarter(first); at <= last; at = nextQuarter(at)) quarters.push(at);
  return quarters;
}

function laidOut(before: LineWindow, parts: readonly Part[], quarters: readonly Quarter[]): LineWindow {
  const [first = "", last = ""] = [quarters[0], quarters.at(-1)];
  const sum = (isIn: (part: Part) => boolean) => parts.filter(isIn).reduce((total, { minor }) => total + minor, 0);
  return {
    cells: before.cells.map((minor, at) => minor + sum((part) => part.quarter === quarters[at])),
    beyondMinor: before.beyondMinor + sum((part) => part.quarter > last),
    pastMinor: before.pastMinor + sum((part) => part.quarter < first),
    isSplit: before.isSplit || parts.length > 1,
  };
}
