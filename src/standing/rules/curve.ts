import { type Forecast, partsOf, quartersFrom } from "../../budgets/rules/forecast.ts";
import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { allocated, type Currency, money } from "../../kernel/money.ts";
import { type Quarter, quarter, quarterOf, quarterSpan, type Span } from "../../kernel/period.ts";

/** Money of a quarter, in minor units. */
export interface QuarterMoney {
  readonly quarter: Quarter;
  readonly minor: number;
}

/** Each year’s budget over its quarters that lie in the execution; over all four where none does. */
export function plannedByQuarter(
  years: readonly { readonly year: number; readonly budgetMinor: number }[],
  span: Span,
  currency: Currency,
): readonly QuarterMoney[] {
  const [first, last] = [quarterOf(span.start), quarterOf(span.end)];
  const within = new Map<number, readonly Quarter[]>();
  const quartersOf = (year: number): readonly Quarter[] => {
    const whole = quartersFrom(quarter(`${year}-Q1`), 4);
    const own = whole.filter((one) => one >= first && one <= last);
    return own.length > 0 ? own : whole;
  };
  return years.flatMap(({ year, budgetMinor }) => {
    const quarters = within.get(year) ?? quartersOf(year);
    within.set(year, quarters);
    const shares = allocated(
      money(budgetMinor, currency),
      quarters.map(() => 1),
    );
    return quarters.map((at, nth) => ({ quarter: at, minor: shares[nth]?.minor ?? 0 }));
  });
}

/** What an S-curve is drawn from. */
export interface CurveGround {
  readonly span: Span;
  readonly on: CalendarDate;
  readonly planned: readonly QuarterMoney[];
  readonly spent: readonly QuarterMoney[];
  readonly forecasts: readonly Forecast[];
}

export interface CurvePoint {
  readonly on: CalendarDate;
  /** Cumulative minor units. */
  readonly value: number;
}

export interface Curve {
  readonly planned: readonly CurvePoint[];
  readonly actual: readonly CurvePoint[];
  readonly forecast: readonly CurvePoint[];
}

/** Planned, realised and forecast money added up over time; the forecast goes on from what is realised (FAC, 5.1). */
export function curveOf({ span, on, planned, spent, forecasts }: CurveGround): Curve {
  const begin = { on: span.start, value: 0 };
  const until = (day: CalendarDate) => (day < span.end ? day : span.end);
  const actual = cumulative(begin, spent, (end) => (end < on ? end : on));
  const reached = { on, value: actual.at(-1)?.value ?? 0 };
  const isBegun = on > span.start;
  const after = addedDays(on, 1);
  const parts = forecasts
    .flatMap((forecast) => partsOf(forecast, span))
    .map(({ quarter: at, minor }) => ({ quarter: at, minor }));
  return {
    planned: cumulative(begin, planned, until),
    actual: isBegun ? withLast(actual, reached) : [],
    forecast: parts.length > 0 ? cumulative(reached, parts, (end) => (end > after ? end : after)) : [],
  };
}

/** The running sum at the end of each quarter that has money. */
function cumulative(
  begin: CurvePoint,
  parts: readonly QuarterMoney[],
  dayOf: (end: CalendarDate) => CalendarDate,
): readonly CurvePoint[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { quarter: at, minor } of parts) {
    const day = dayOf(quarterSpan(at).end);
    byDay.set(day, (byDay.get(day) ?? 0) + minor);
  }
  let { value } = begin;
  const points = [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, minor]) => {
      value += minor;
      return { on: day, value };
    });
  return [begin, ...points];
}

const withLast = (points: readonly CurvePoint[], last: CurvePoint): readonly CurvePoint[] =>
  points.at(-1)?.on === last.on ? points : [...points, last];
