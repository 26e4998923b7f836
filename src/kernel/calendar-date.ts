import { remembered } from "./remembered.ts";

/** A day of the calendar, `YYYY-MM-DD`, without a time zone; compares as text. */
export type CalendarDate = string & { readonly calendarDate: true };

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Days of some twenty years: what a portfolio speaks of. */
const MOST_DAYS = 8_000;

/** True for a day that exists, from 1990 to 2100: the range of every date field. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
  );
}

/** The day in `text`; throws RangeError when there is no such day. For constants and stored values. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

// Reckoned from the digits: drawings and lists ask for thousands of days, and reading a date costs ten times as much.
const partsOf = (text: string) => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8)),
});

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const dayNumber = remembered(MOST_DAYS, (text: CalendarDate): number => {
  const { year, month, day } = partsOf(text);
  return Date.UTC(year, month - 1, day) / DAY_MS;
});

/** Calendar days from `start` to `end`: 0 on the same day, negative when `end` is earlier (JAL-05). */
export const daysBetween = (start: CalendarDate, end: CalendarDate): number => dayNumber(end) - dayNumber(start);

export const addedDays = (day: CalendarDate, days: number): CalendarDate =>
  calendarDate(new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10));

export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);

const MOROCCO = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca", dateStyle: "short" });

let lastHour = "";
let lastAnswer = "";

/**
 * The day that an instant (ISO 8601, UTC) falls on in Morocco (Africa/Casablanca). Its days begin at a full hour of
 * UTC, so that the last hour's answer is kept: every request asks.
 */
export function dayInMorocco(instant: string): CalendarDate {
  const hour = instant.slice(0, 13);
  if (hour !== lastHour) [lastHour, lastAnswer] = [hour, MOROCCO.format(new Date(instant))];
  return calendarDate(lastAnswer);
}
