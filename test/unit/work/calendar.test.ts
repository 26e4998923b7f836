import fc from "fast-check";
import ICAL from "ical.js";
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

/** As a strict client reads it: throws on anything that RFC 5545 forbids. */
function read(file: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

/** What a text may hold of all that was typed: line ends in one spelling, no control characters. */
const kept = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what RFC 5545 forbids
  text.replace(/\r\n|\r/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");

describe("a strict reader (ical.js)", () => {
  it("finds the calendar’s name, whole days, stable ids, the moment of each change and the reminder", () => {
    const { calendar, events } = read(calendarFile("Jalons Mizan", [dayWith({}), dayWith({ id: "p1-j1-5" })]));
    const of = (name: string) => calendar.getFirstPropertyValue(name);
    expect([of("version"), of("prodid"), of("name")]).toEqual(["2.0", "-//Mizan//Jalons//FR", "Jalons Mizan"]);
    expect(events.map(({ uid }) => uid)).toEqual(["p1-j1-4@mizan", "p1-j1-5@mizan"]);
    const [first] = events;
    expect([first?.startDate.isDate, String(first?.startDate), String(first?.endDate)]).toEqual([
      true,
      "2025-08-31",
      "2025-09-01",
    ]);
    expect([first?.sequence, String(first?.component.getFirstPropertyValue("dtstamp"))]).toEqual([
      3,
      "2025-06-20T10:05:07Z",
    ]);
    const alarm = first?.component.getFirstSubcomponent("valarm");
    expect([alarm?.getFirstPropertyValue("action"), String(alarm?.getFirstPropertyValue("trigger"))]).toEqual([
      "DISPLAY",
      "-P6DT15H",
    ]);
  });

  it("keeps the id of a milestone that moved, with a later sequence", () => {
    const before = read(calendarFile("Mizan", [dayWith({})])).events[0];
    const after = read(calendarFile("Mizan", [dayWith({ on: calendarDate("2025-09-30"), revision: 4 })])).events[0];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it("reads every text as it was typed, whatever stands in it", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    const mark = fc.constantFrom(...[" ", "\t", "\r", "\n", ",", ";", ":", '"', "\\", "n", "م", "🚀", "\u0007"]);
    const marks = fc.string({ unit: mark, maxLength: 90 });
    fc.assert(
      fc.property(fc.oneof(text, marks), fc.oneof(text, marks), (title, body) => {
        fc.pre(title.isWellFormed() && body.isWellFormed());
        const { events } = read(calendarFile("Mizan", [dayWith({ title, text: body })]));
        expect([events.length, events[0]?.summary, events[0]?.description]).toEqual([1, kept(title), kept(body)]);
      }),
      { numRuns: 15 },
    );
  });
});
