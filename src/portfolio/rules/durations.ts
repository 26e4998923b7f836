import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { contains, type Span } from "../../kernel/period.ts";
import { ruleWords as m } from "./messages/rule.ts";

/** The length of a span in whole months, both ends counted; undefined when it is no whole number of months. */
export function monthsOf({ start, end }: Span): number | undefined {
  const after = addedDays(end, 1);
  if (after.slice(8) !== start.slice(8)) return undefined;
  const months = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(after) - months(start);
}

/** The end lies before the start: said at the end's field. Open ends are in order. */
export function orderProblems(field: string, start: CalendarDate | null, end: CalendarDate | null): readonly Problem[] {
  if (start === null || end === null || start <= end) return [];
  return [blocked("DATE", field, said(m.endBeforeStart, { start: { day: start }, end: { day: end } }))];
}

/** A planned stretch must lie within the agreement's execution period; an amendment can move its end. */
export function withinProblems(planned: Span, execution: Span): readonly Problem[] {
  const values = { start: { day: execution.start }, end: { day: execution.end } };
  const outside = (field: string, day: CalendarDate) =>
    contains(execution, day) ? [] : [blocked("DATE", field, said(m.outsideExecution, values))];
  return [...outside("plannedStart", planned.start), ...outside("plannedEnd", planned.end)];
}

/** What has happened cannot lie after today. */
export function pastProblems(field: string, day: CalendarDate | null, today: CalendarDate): readonly Problem[] {
  return day === null || day <= today ? [] : [blocked("DATE", field, said(m.notYet, { day: { day } }))];
}
