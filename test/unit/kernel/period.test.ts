import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedDays, type CalendarDate, calendarDate, daysBetween } from "../../../src/kernel/calendar-date.ts";
import {
  budgetYear,
  budgetYearsOf,
  contains,
  daysOf,
  elapsedDays,
  isQuarter,
  nextQuarter,
  numberOfQuarter,
  type Quarter,
  quarter,
  quarterOf,
  quarterSpan,
  type Span,
  yearOfQuarter,
} from "../../../src/kernel/period.ts";

const span = (start: string, end: string): Span => ({ start: calendarDate(start), end: calendarDate(end) });

const P1 = span("2023-10-01", "2026-09-30");
const P2 = span("2023-10-01", "2027-09-30");
const P4 = span("2024-07-01", "2028-06-30");

const FIRST = calendarDate("1990-01-01");
const LAST = calendarDate("2100-12-31");
const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((days) => addedDays(FIRST, days));
const inOrder = ([a, b]: [CalendarDate, CalendarDate]): Span =>
  daysBetween(a, b) < 0 ? { start: b, end: a } : { start: a, end: b };
const anySpan = fc.tuple(anyDay, anyDay).map(inOrder);
const anyQuarter = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, n]) => quarter(`${year}-Q${n}`));

describe("elapsed and total days, both ends counted (5.2)", () => {
  it.each([
    ["P1", P1, 639, 1096],
    ["P2", P2, 639, 1461],
    ["P4", P4, 365, 1461],
  ])("%s on 30/06/2025", (...[_, project, elapsed, total]) => {
    expect(elapsedDays(project, calendarDate("2025-06-30"))).toBe(elapsed);
    expect(daysOf(project)).toBe(total);
  });

  it.each([
    ["2023-09-30", 0],
    ["2020-01-01", 0],
    ["2023-10-01", 1],
    ["2026-09-29", 1095],
    ["2026-09-30", 1096],
    ["2026-10-01", 1096],
  ])("P1 on %s: %s days", (on, days) => {
    expect(elapsedDays(P1, calendarDate(on))).toBe(days);
  });

  it("elapsed days never leave 0 … total, and never fall as time passes", () => {
    fc.assert(
      fc.property(anySpan, anyDay, anyDay, (stretch, a, b) => {
        const { start, end } = inOrder([a, b]);
        const [first, then] = [elapsedDays(stretch, start), elapsedDays(stretch, end)];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(then).toBeLessThanOrEqual(daysOf(stretch));
        expect(first).toBeLessThanOrEqual(then);
      }),
    );
  });

  it("a span contains its two ends and nothing outside", () => {
    fc.assert(
      fc.property(anySpan, anyDay, (stretch, day) => {
        expect(contains(stretch, stretch.start) && contains(stretch, stretch.end)).toBe(true);
        expect(contains(stretch, day)).toBe(daysBetween(stretch.start, day) >= 0 && daysBetween(day, stretch.end) >= 0);
      }),
    );
  });
});

describe("quarters", () => {
  it.each(["2025-Q1", "1990-Q4", "2100-Q4"])("takes %s", (text) => {
    expect(isQuarter(text)).toBe(true);
  });

  it.each(["", "2025-Q0", "2025-Q5", "1989-Q1", "2101-Q1", "2025-T2", "2025Q2", "x2025-Q1", "2025-Q1\n"])(
    "refuses %j",
    (text) => {
      expect(isQuarter(text)).toBe(false);
      expect(() => quarter(text)).toThrow(RangeError);
    },
  );

  it.each([
    ["2025-Q1", "2025-01-01", "2025-03-31", "2025-Q2"],
    ["2025-Q2", "2025-04-01", "2025-06-30", "2025-Q3"],
    ["2025-Q3", "2025-07-01", "2025-09-30", "2025-Q4"],
    ["2025-Q4", "2025-10-01", "2025-12-31", "2026-Q1"],
    ["2024-Q1", "2024-01-01", "2024-03-31", "2024-Q2"],
  ])("%s runs from %s to %s, then comes %s", (...[text, start, end, next]) => {
    expect(quarterSpan(quarter(text))).toEqual(span(start, end));
    expect(nextQuarter(quarter(text))).toBe(next);
  });

  it("has a span for the last quarter that a date can fall in", () => {
    expect(quarterSpan(quarter("2100-Q4"))).toEqual(span("2100-10-01", "2100-12-31"));
  });

  it("every day lies in its own quarter", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(contains(quarterSpan(quarterOf(day)), day)).toBe(true);
      }),
    );
  });

  it("the next quarter starts on the day after, and quarters compare as text", () => {
    fc.assert(
      fc.property(
        anyQuarter.filter((q) => q !== "2100-Q4"),
        (q: Quarter) => {
          const next = nextQuarter(q);
          expect(addedDays(quarterSpan(q).end, 1)).toBe(quarterSpan(next).start);
          expect(q < next).toBe(true);
          expect(yearOfQuarter(next) * 4 + numberOfQuarter(next)).toBe(yearOfQuarter(q) * 4 + numberOfQuarter(q) + 1);
        },
      ),
    );
  });
});

describe("budget years", () => {
  it("are calendar years", () => {
    expect(budgetYear(2025)).toEqual(span("2025-01-01", "2025-12-31"));
  });

  it.each([
    ["36 months from October 2023 touch four", P1, [2023, 2024, 2025, 2026]],
    ["a day touches one", span("2025-12-31", "2025-12-31"), [2025]],
    ["two days over the new year touch two", span("2025-12-31", "2026-01-01"), [2025, 2026]],
  ])("%s", (_, stretch, years) => {
    expect(budgetYearsOf(stretch)).toEqual(years);
  });
});
