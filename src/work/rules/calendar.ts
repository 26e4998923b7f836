import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";

/** A day of a calendar (RFC 5545, VEVENT): texts as people read them, not yet escaped. */
export interface CalendarDay {
  /** Unique for ever: a client knows a day that moved by it. */
  readonly id: string;
  readonly on: CalendarDate;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** The instant of its last change (ISO, UTC). */
  readonly changedAt: string;
  /** How often it was changed. */
  readonly revision: number;
  /** Reminds a week before, at nine o'clock of that day. */
  readonly hasAlarm: boolean;
}

/** An iCalendar file: CRLF, lines folded at 75 octets, texts escaped (RFC 5545, 3.1 and 3.3.11). */
export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mizan//Jalons//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...days.flatMap(eventOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const eventOf = (day: CalendarDay): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(day.id)}@mizan`,
  `DTSTAMP:${stamp(day.changedAt)}`,
  `LAST-MODIFIED:${stamp(day.changedAt)}`,
  `SEQUENCE:${day.revision}`,
  `DTSTART;VALUE=DATE:${basic(day.on)}`,
  // The end is the first day that it no longer covers.
  `DTEND;VALUE=DATE:${basic(addedDays(day.on, 1))}`,
  `SUMMARY:${escaped(day.title)}`,
  `DESCRIPTION:${escaped(day.text)}`,
  `URL:${day.url}`,
  "TRANSP:TRANSPARENT",
  ...(day.hasAlarm ? alarmOf(day) : []),
  "END:VEVENT",
];

const alarmOf = ({ title }: CalendarDay): readonly string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(title)}`,
  "TRIGGER:-P6DT15H",
  "END:VALARM",
];

const basic = (day: CalendarDate): string => day.replaceAll("-", "");

/** `20250630T101500Z`. */
const stamp = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what RFC 5545 forbids
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");

const MOST_OCTETS = 75;

/** A line of more than 75 octets goes on in lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ["", 0];
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      [part, octets] = ["", 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
