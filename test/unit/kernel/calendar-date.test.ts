import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addedDays,
  type CalendarDate,
  calendarDate,
  dayInMorocco,
  daysBetween,
  earlier,
  isCalendarDate,
  yearOf,
} from "../../../src/kernel/calendar-date.ts";

const anyDay = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((at) => calendarDate(at.toISOString().slice(0, 10)));

describe("calendarDate", () => {
  it.each(["2025-06-30", "2024-02-29", "2000-02-29", "1990-01-01", "2100-12-31"])("takes %s", (text) => {
    expect(calendarDate(text)).toBe(text);
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    "",
    "2025-02-29",
    "2100-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "1989-12-31",
    "2101-01-01",
    "30/06/2025",
    "2025-6-30",
    "2025-06-30T00:00:00Z",
    "2025-06-30\n",
  ])("refuses %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it("compares as text", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it("knows its year and the earlier of two days", () => {
    const [a, b] = [calendarDate("2024-12-31"), calendarDate("2025-01-01")];
    expect(yearOf(a)).toBe(2024);
    expect(earlier(a, b)).toBe(a);
    expect(earlier(b, a)).toBe(a);
  });
});

describe("daysBetween", () => {
  it.each([
    ["2025-06-30", "2025-06-30", 0],
    ["2025-06-30", "2025-07-01", 1],
    ["2025-07-01", "2025-06-30", -1],
    ["2024-02-28", "2024-03-01", 2],
    // Slippage of P1 (5.4, scenarios 19 to 21).
    ["2025-05-31", "2025-06-28", 28],
    ["2025-05-31", "2025-08-15", 76],
    ["2025-08-31", "2025-08-15", -16],
    // Clock changes must not add or lose a day.
    ["2025-03-01", "2025-04-30", 60],
  ])("from %s to %s are %s days (JAL-05)", (start, end, days) => {
    expect(daysBetween(calendarDate(start), calendarDate(end))).toBe(days);
  });

  it("is undone by addedDays", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addedDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  it("adds up over a day in between", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });
});

describe("addedDays", () => {
  it.each<[CalendarDate, number, string]>([
    [calendarDate("2024-02-28"), 1, "2024-02-29"],
    [calendarDate("2026-09-30"), 90, "2026-12-29"],
    [calendarDate("2025-01-01"), -1, "2024-12-31"],
  ])("%s and %s days is %s", (day, days, result) => {
    expect(addedDays(day, days)).toBe(result);
  });

  it("refuses to leave the range of dates", () => {
    expect(() => addedDays(calendarDate("2100-12-31"), 1)).toThrow(RangeError);
  });
});

describe("dayInMorocco", () => {
  it.each([
    // UTC+1 all year …
    ["2025-06-30T22:59:59Z", "2025-06-30"],
    ["2025-06-30T23:00:00Z", "2025-07-01"],
    ["2024-12-31T23:00:00.000Z", "2025-01-01"],
    ["2024-12-31T22:59:59.999Z", "2024-12-31"],
    // … but UTC in Ramadan (23 February to 6 April 2025).
    ["2025-03-10T23:30:00Z", "2025-03-10"],
    ["2025-03-11T00:00:00Z", "2025-03-11"],
    ["2025-06-30T12:00:00+05:00", "2025-06-30"],
  ])("%s falls on %s", (instant, day) => {
    expect(dayInMorocco(instant)).toBe(day);
  });
});
