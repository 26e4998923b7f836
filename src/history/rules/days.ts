import { type CalendarDate, dayInMorocco } from "../../kernel/calendar-date.ts";

const HOUR_MS = 3_600_000;

/** The instant (ISO 8601, UTC) at which a day begins in Morocco, one hour ahead of UTC but for Ramadan. */
export function beginningOf(day: CalendarDate): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hourEarlier = new Date(midnight - HOUR_MS).toISOString();
  return dayInMorocco(hourEarlier) === day ? hourEarlier : new Date(midnight).toISOString();
}
