import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { quarterOf } from "../../kernel/period.ts";
import { closedProblem, type Period } from "../../portfolio/rules/periods.ts";

/** The quarters of an agreement, and the day on which they are looked at. */
export interface Closings {
  readonly periods: readonly Period[];
  readonly today: CalendarDate;
}

/**
 * What keeps a value from being entered, approved or returned: its quarter is closed (PER-01), or was reopened until a
 * day that is over (PER-02). A value is dated on the last day of its period, so that of 2024 is one of the fourth quarter.
 */
export const valueClosed = (periodEnd: CalendarDate, { periods, today }: Closings): Problem | undefined =>
  closedProblem(periods, { quarter: quarterOf(periodEnd), today, field: "period" });
