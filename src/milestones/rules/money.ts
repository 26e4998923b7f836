import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { quarter, quarterOf, quarterSpan } from "../../kernel/period.ts";

/** A forecast of what remains to be spent of a line in a period: `2025-Q3`, `2025-H2`, `2026`, or `2027-Q2+` and after. */
export interface LineForecast {
  readonly period: string;
  readonly amountMinor: number;
}

/** The money of a budget line that a milestone carries, in minor units of the agreement’s currency. */
export interface LineMoney {
  readonly id: string;
  readonly code: string;
  readonly committedMinor: number;
  readonly spentMinor: number;
  readonly forecasts: readonly LineForecast[];
}

/** What a late milestone endangers. */
export interface MoneyAtRisk {
  /** Committed and not yet spent. */
  readonly openMinor: number;
  readonly forecastMinor: number;
  /** Line by line the larger of the two: a forecast of spending pays the open commitments first. */
  readonly atRiskMinor: number;
}

/** Open commitments and forecasts of the lines; counted together once, not twice. */
export function moneyAtRisk(lines: readonly LineMoney[]): MoneyAtRisk {
  const all = lines.map(({ committedMinor, spentMinor, forecasts }) => {
    const open = Math.max(committedMinor - spentMinor, 0);
    const forecast = forecasts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return { open, forecast, atRisk: Math.max(open, forecast) };
  });
  const total = (key: "open" | "forecast" | "atRisk") => all.reduce((sum, one) => sum + one[key], 0);
  return { openMinor: total("open"), forecastMinor: total("forecast"), atRiskMinor: total("atRisk") };
}

/** An amount that moves to a later period of its line. */
export interface ShiftedForecast {
  readonly lineId: string;
  readonly code: string;
  readonly fromPeriod: string;
  readonly toPeriod: string;
  readonly amountMinor: number;
}

const FAR = "9999-12-31";

/** The last day of a period, as text. */
export function endOfPeriod(period: string): string {
  if (period.endsWith("+")) return FAR;
  if (/-Q[1-4]$/.test(period)) return quarterSpan(quarter(period)).end;
  return `${period.slice(0, 4)}-${period.endsWith("-H1") ? "06-30" : "12-31"}`;
}

/**
 * What a slippage from `fromOn` to `toOn` asks of the forecasts: amounts of periods that end from the old date on and
 * before the new one wait for the period of the new one, or for its quarter where the line has none. Totals stay.
 */
export function shiftedForecasts(
  lines: readonly LineMoney[],
  { fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate },
): readonly ShiftedForecast[] {
  return lines.flatMap(({ id, code, forecasts }) => {
    const later = forecasts.map(({ period }) => period).filter((period) => endOfPeriod(period) >= toOn);
    const toPeriod = later.toSorted((a, b) => endOfPeriod(a).localeCompare(endOfPeriod(b)))[0] ?? quarterOf(toOn);
    return forecasts
      .filter(({ period, amountMinor }) => amountMinor > 0 && isBetween(endOfPeriod(period), fromOn, toOn))
      .map(({ period, amountMinor }) => ({ lineId: id, code, fromPeriod: period, toPeriod, amountMinor }));
  });
}

const isBetween = (end: string, fromOn: CalendarDate, toOn: CalendarDate): boolean => end >= fromOn && end < toOn;
