import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedDays, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { scaleOf, yearsOf } from "../../../src/milestones/views/scale.ts";
import { milestoneWith } from "./sample.ts";

const FIRST = calendarDate("2024-02-29");
const LAST = calendarDate("2026-08-31");
const ON = calendarDate("2025-06-30");
const TWO = [milestoneWith({ baselineOn: FIRST }), milestoneWith({ baselineOn: LAST })];

describe("The scale of the timeline", () => {
  it("spans whole quarters and names its years", () => {
    const scale = scaleOf(TWO, ON, false);
    expect([scale.start, scale.end, scale.quarters.length]).toEqual(["2024-01-01", "2026-09-30", 11]);
    expect(yearsOf(scale).map(({ year, from }) => [year, from])).toEqual([
      [2024, "2024-01-01"],
      [2025, "2025-01-01"],
      [2026, "2026-01-01"],
    ]);
  });

  it("reaches out to the day of the figures when that is near, and not when it lies far off", () => {
    expect(scaleOf(TWO, calendarDate("2023-12-15"), false).start).toBe("2023-10-01");
    expect(scaleOf(TWO, calendarDate("2015-06-30"), false).start).toBe("2024-01-01");
    expect(scaleOf(TWO, calendarDate("2015-06-30"), false).shows(calendarDate("2015-06-30"))).toBe(false);
  });

  it("keeps every date on it, in order, and mirrors it for Arabic", () => {
    const offset = fc.integer({ min: 0, max: 1_500 });
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const days = [addedDays(FIRST, Math.min(one, other)), addedDays(FIRST, Math.max(one, other))] as const;
        const milestones = days.map((baselineOn) => milestoneWith({ baselineOn }));
        const [plain, mirrored] = [scaleOf(milestones, ON, false), scaleOf(milestones, ON, true)];
        const [left, right] = days.map(plain.at);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThan(100);
        expect(left).toBeLessThanOrEqual(Number(right));
        for (const day of days) expect(plain.at(day) + mirrored.at(day)).toBeCloseTo(100, 2);
      }),
    );
  });
});
