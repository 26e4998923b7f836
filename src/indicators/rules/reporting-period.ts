import { type CalendarDate, calendarDate } from "../../kernel/calendar-date.ts";
import { quarterOf, quarterSpan, type Span } from "../../kernel/period.ts";

/** A quarter, a half-year or a year that values are reported for: `2025-Q2`, `2025-H1`, `2025`. */
export function periodSpan(code: string): Span | undefined {
  const [, year, part] = /^(199\d|20\d\d|2100)(?:-(Q[1-4]|H[12]))?$/.exec(code) ?? [];
  if (!year) return undefined;
  if (!part) return { start: calendarDate(`${year}-01-01`), end: calendarDate(`${year}-12-31`) };
  if (part === "H1") return { start: calendarDate(`${year}-01-01`), end: calendarDate(`${year}-06-30`) };
  if (part === "H2") return { start: calendarDate(`${year}-07-01`), end: calendarDate(`${year}-12-31`) };
  return quarterSpan(quarterOf(calendarDate(`${year}-${FIRST_MONTH[part]}-01`)));
}

const FIRST_MONTH: Readonly<Record<string, string>> = { Q1: "01", Q2: "04", Q3: "07", Q4: "10" };

/** The periods of the years around a day, latest first; those that begin after it are not offered. */
export function periodsUntil(on: CalendarDate, years = 3): readonly string[] {
  const last = Number(on.slice(0, 4));
  const codes = Array.from({ length: years }, (_, at) => last - at).flatMap((year) =>
    ["Q4", "Q3", "H2", "Q2", "Q1", "H1", ""].map((part) => (part ? `${year}-${part}` : `${year}`)),
  );
  return codes.filter((code) => (periodSpan(code)?.start ?? on) <= on);
}
