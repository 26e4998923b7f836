import { partsOf } from "../../budgets/rules/forecast.ts";
import { yearSums } from "../../budgets/rules/ledger.ts";
import { type CalendarDate, calendarDate, earlier } from "../../kernel/calendar-date.ts";
import { quarterSpan } from "../../kernel/period.ts";
import type { ProgressFile } from "./file.ts";

/** A sum that had been reached by a day, in minor units. */
export interface MoneyPoint {
  readonly on: CalendarDate;
  readonly value: number;
}

export interface MoneyCourse {
  readonly planned: readonly MoneyPoint[];
  readonly actual: readonly MoneyPoint[];
  readonly forecast: readonly MoneyPoint[];
}

/** Planned by budget year, realised and forecast by quarter, each added up over the execution of the project. */
export function moneyCourse({ project, on, ledger, figures, forecasts }: ProgressFile): MoneyCourse {
  const { start, end } = project.span;
  const planned = runUp(
    start,
    0,
    yearSums(ledger).map(({ year, budgetMinor }) => ({
      on: earlier(calendarDate(`${year}-12-31`), end),
      minor: budgetMinor,
    })),
  );
  const spent = ledger.entries
    .filter(({ kind }) => kind === "expenditure")
    .map(({ quarter, amountMinor }) => ({ on: earlier(quarterSpan(quarter).end, on), minor: amountMinor }));
  const parts = forecasts.flatMap((one) => partsOf(one, project.span));
  const expected = parts.map(({ quarter, minor }) => ({ on: earlier(quarterSpan(quarter).end, end), minor }));
  return {
    planned,
    actual: runUp(start, 0, spent),
    forecast: parts.length === 0 ? [] : runUp(on, figures.spentMinor, expected),
  };
}

/** Sums from a first one on, one point a day that anything happens on. */
function runUp(
  start: CalendarDate,
  startMinor: number,
  parts: readonly { readonly on: CalendarDate; readonly minor: number }[],
): readonly MoneyPoint[] {
  const days = Map.groupBy(parts, (part) => part.on);
  let value = startMinor;
  const points = [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, rows]) => {
      value += rows.reduce((sum, { minor }) => sum + minor, 0);
      return { on: day, value };
    });
  return [{ on: start, value: startMinor }, ...points.filter((point) => point.on > start)];
}
