import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { nextQuarter, type Quarter, quarterOf, quarterSpan, type Span } from "../../kernel/period.ts";
import { type Period, statusOn } from "../../portfolio/rules/periods.ts";

/** The last quarter that ended by a day, that day included. */
export function lastEndedQuarter(on: CalendarDate): Span {
  const { start, end } = quarterSpan(quarterOf(on));
  return end === on ? { start, end } : quarterSpan(quarterOf(addedDays(start, -1)));
}

export const lastQuarterEnd = (on: CalendarDate): CalendarDate => lastEndedQuarter(on).end;

/** Days after which a quarter that ended should be closed (handbook 3.6). */
const CLOSING_DAYS = 30;

/** Quarters from a day on that ended over thirty days ago and are not closed, the oldest first. */
export function unclosedQuarters(periods: readonly Period[], from: CalendarDate, on: CalendarDate): readonly Quarter[] {
  const found: Quarter[] = [];
  for (let at = quarterOf(from); addedDays(quarterSpan(at).end, CLOSING_DAYS) <= on; at = nextQuarter(at)) {
    const period = periods.find(({ quarter }) => quarter === at);
    if (statusOn(period, on) !== "closed") found.push(at);
  }
  return found;
}
