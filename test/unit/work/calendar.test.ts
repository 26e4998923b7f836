import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { type CalendarDay, calendarFile } from "../../../src/work/rules/calendar.ts";

const dayWith = (what: Partial<CalendarDay>): CalendarDay => ({
  ...{ id: "p1-j1-4", on: calendarDate("2025-08-31"), title: "P1 · J1.4", text: "", url: "https://mizan.example/x" },
  ...{ changedAt: "2025-06-20T10:05:07.123Z", revision: 3, hasAlarm: true },
  ...what,
});

/** The lines as a client reads them, unfolded. */
const linesOf = (file: string): readonly string[] => file.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar file (RFC 5545)", () => {
  it("holds a whole day, its end the day after, with stamps in UTC", () => {
    const lines = linesOf(calendarFile("Mizan", [dayWith({})]));
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    for (const line of [
      "UID:p1-j1-4@mizan",
      "DTSTAMP:20250620T100507Z",
      "SEQUENCE:3",
      "DTSTART;VALUE=DATE:20250831",
      "DTEND;VALUE=DATE:20250901",
      "SUMMARY:P1 · J1.4",
      "TRIGGER:-P6DT15H",
    ])
      expect(lines).toContain(line);
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
  });

  it("reminds of nothing that is over", () => {
    expect(calendarFile("Mizan", [dayWith({ hasAlarm: false })])).not.toContain("VALARM");
  });

  it("escapes commas, semicolons, backslashes and new lines, and lets no text begin a line of its own", () => {
    const file = calendarFile("Mizan", [dayWith({ title: "a,b;c\\d\r\nBEGIN:VEVENT\nX\u0007Y" })]);
    expect(linesOf(file)).toContain("SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VEVENT\\nXY");
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });

  it("folds at 75 octets without cutting a character, in Arabic and with signs beyond 16 bits", () => {
    const title = `${"اعتماد البرنامج الأفقي لمواكبة التغيير ".repeat(4)}🚀🚀🚀`;
    const file = calendarFile("ميزان", [dayWith({ title })]);
    const encoder = new TextEncoder();
    for (const line of file.split("\r\n")) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(linesOf(file)).toContain(`SUMMARY:${title}`);
    expect(file).not.toMatch(/[^\r]\n/);
  });
});
