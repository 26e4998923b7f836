import { type CalendarDate, calendarDate, daysBetween, yearOf } from "./calendar-date.ts";

/** A stretch of days, both ends counted. */
export interface Span {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A quarter of a budget year, `2025-Q2`; compares as text. */
export type Quarter = string & { readonly quarter: true };

export const isQuarter = (text: string): text is Quarter => /^(199\d|20\d\d|2100)-Q[1-4]$/.test(text);

export function quarter(text: string): Quarter {
  if (!isQuarter(text)) throw new RangeError(`not a quarter: ${text}`);
  return text;
}

export const quarterOf = (day: CalendarDate): Quarter =>
  quarter(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);

export const yearOfQuarter = (q: Quarter): number => Number(q.slice(0, 4));

export const numberOfQuarter = (q: Quarter): number => Number(q.slice(6));

const LAST_DAY: Readonly<Record<number, string>> = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" };

const startOf = (q: Quarter): CalendarDate =>
  calendarDate(`${q.slice(0, 4)}-${String(numberOfQuarter(q) * 3 - 2).padStart(2, "0")}-01`);

/** First to last day of a quarter. */
export const quarterSpan = (q: Quarter): Span => ({
  start: startOf(q),
  end: calendarDate(`${q.slice(0, 4)}-${LAST_DAY[numberOfQuarter(q)]}`),
});

/** The quarter after `q`; the fourth is followed by the first of the next budget year. */
export function nextQuarter(q: Quarter): Quarter {
  const n = numberOfQuarter(q);
  return n === 4 ? quarter(`${yearOfQuarter(q) + 1}-Q1`) : quarter(`${q.slice(0, 4)}-Q${n + 1}`);
}

/** The budget year (exercice): 1 January to 31 December. */
export const budgetYear = (year: number): Span => ({
  start: calendarDate(`${year}-01-01`),
  end: calendarDate(`${year}-12-31`),
});

/** Budget years that a span touches: 36 months from October 2023 touch four. */
export function budgetYearsOf({ start, end }: Span): number[] {
  const first = yearOf(start);
  return Array.from({ length: yearOf(end) - first + 1 }, (_, at) => first + at);
}

/** Days of a span, both ends counted (handbook 5: tt). */
export const daysOf = ({ start, end }: Span): number => daysBetween(start, end) + 1;

/** Elapsed days of a span on `on`, both ends counted (handbook 5: ta); 0 before it, all of them after it. */
export function elapsedDays(span: Span, on: CalendarDate): number {
  return Math.min(Math.max(daysBetween(span.start, on) + 1, 0), daysOf(span));
}

export const contains = ({ start, end }: Span, day: CalendarDate): boolean => start <= day && day <= end;
