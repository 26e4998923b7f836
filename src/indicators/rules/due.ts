import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { daysOf, quarterOf, type Span } from "../../kernel/period.ts";
import { remembered } from "../../kernel/remembered.ts";
import type { Indicator, ReportedValue } from "./indicator.ts";
import { periodSpan } from "./reporting-period.ts";

type Frequency = NonNullable<Indicator["frequency"]>;

/** How a period stands with whoever reports: not entered, their turn, somebody else's turn, or done. */
export type DueState = "missing" | "draft" | "returned" | "submitted" | "done";

type Timed = Pick<Indicator, "id" | "frequency">;

type Dated = Pick<ReportedValue, "indicatorId" | "periodStart" | "periodEnd" | "status">;

/** What is to report of an indicator. */
export interface Due<I extends Timed = Indicator> {
  readonly indicator: I;
  /** `2025-Q2`, `2025-H1`, `2025`. */
  readonly period: string;
  readonly stored: Dated | undefined;
  readonly state: DueState;
}

/** It waits for whoever reports, not for somebody else. */
export const isToReport = ({ state }: Pick<Due, "state">): boolean => state !== "submitted" && state !== "done";

/**
 * The period of each indicator that is to report on a day: the last one that ended, by the indicator's frequency;
 * where none was agreed, by the length of its latest period; quarters otherwise.
 */
export function dueOn<I extends Timed>(
  indicators: readonly I[],
  values: readonly Dated[],
  on: CalendarDate,
): readonly Due<I>[] {
  const byIndicator = Map.groupBy(values, ({ indicatorId }) => indicatorId);
  const dueIn = remembered(FREQUENCIES, (frequency: Frequency) => {
    const period = lastEnded(frequency, on);
    return { period, span: periodSpan(period) };
  });
  return indicators.map((indicator) => {
    const own = byIndicator.get(indicator.id) ?? [];
    const { period, span } = dueIn(indicator.frequency ?? frequencyOf(own));
    const stored = own.findLast(({ periodStart, periodEnd }) => periodStart === span?.start && periodEnd === span.end);
    return { indicator, period, stored, state: stateOf(stored) };
  });
}

/** Quarters, half-years, years. */
const FREQUENCIES = 3;

function stateOf(stored: Dated | undefined): DueState {
  if (!stored) return "missing";
  return stored.status === "approved" || stored.status === "published" ? "done" : stored.status;
}

/** By the latest period that was reported. */
function frequencyOf(own: readonly Dated[]): Frequency {
  const latest = own.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1)).at(-1);
  if (!latest) return "quarter";
  const days = daysOf({ start: latest.periodStart, end: latest.periodEnd });
  if (days > 300) return "year";
  return days > 150 ? "half" : "quarter";
}

/** The code of the last period that ended by a day, that day included. */
function lastEnded(frequency: Frequency, on: CalendarDate): string {
  const code = periodOf(frequency, on);
  const { start, end } = spanOf(code);
  return end === on ? code : periodOf(frequency, addedDays(start, -1));
}

function periodOf(frequency: Frequency, day: CalendarDate): string {
  const year = day.slice(0, 4);
  if (frequency === "year") return year;
  if (frequency === "quarter") return quarterOf(day);
  return `${year}-${day < `${year}-07-01` ? "H1" : "H2"}`;
}

function spanOf(code: string): Span {
  const span = periodSpan(code);
  if (!span) throw new Error(`${code} is no period`);
  return span;
}
