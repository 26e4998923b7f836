import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { achievementRate } from "../../../src/indicators/rules/achievement.ts";
import { actualOf, aggregatedPercentage, type Reading, womenShare } from "../../../src/indicators/rules/actual.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { indicatorWith, valueWith } from "./sample.ts";

const READ: Reading = { on: calendarDate("2025-06-30"), isPublishedOnly: false };
const DONOR: Reading = { ...READ, isPublishedOnly: true };

const TRAINED = indicatorWith({ accumulation: "period", targetMilli: 150_000 });
const QUARTERS = [
  valueWith("2025-03-31", { valueMilli: 45_000, women: 20, men: 25 }),
  valueWith("2025-06-30", { valueMilli: 60_000, women: 31, men: 29 }),
];

describe("Values per period are added up (IND-02, scenario 24)", () => {
  it("makes 105 of 45 and 60, 70.0 % of the target, 48.57 % women", () => {
    const actual = actualOf(TRAINED, QUARTERS, READ);
    expect(actual.milli).toBe(105_000);
    expect(quotient(achievementRate(TRAINED, 105_000), 3)).toBe(0.7);
    expect(quotient(actual.women, 4)).toBe(0.4857);
    expect(actual.leftOut).toEqual([]);
  });

  it("stops at the date d’arrêté", () => {
    const actual = actualOf(TRAINED, QUARTERS, { ...READ, on: calendarDate("2025-06-29") });
    expect(actual.milli).toBe(45_000);
    expect(actual.leftOut.map(({ why }) => why)).toEqual(["later"]);
  });

  it("is the sum in whatever order they come", () => {
    const value = fc.record({ milli: fc.integer({ min: 0, max: 1_000_000 }), month: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (all) => {
        const values = all.map(({ milli, month }, at) =>
          valueWith(`2025-0${month}-15`, { id: `v${at}`, valueMilli: milli }),
        );
        expect(actualOf(TRAINED, values, READ).milli).toBe(all.reduce((sum, { milli }) => sum + milli, 0));
      }),
    );
  });
});

describe("Otherwise the latest value counts, never the sum", () => {
  it.each(["cumulative", "point"] as const)("for %s values", (accumulation) => {
    const values = [valueWith("2025-06-30", { valueMilli: 7_000 }), valueWith("2024-12-31", { valueMilli: 5_000 })];
    const actual = actualOf(indicatorWith({ accumulation }), values, READ);
    expect(actual.milli).toBe(7_000);
    expect(actual.leftOut.map(({ value, why }) => [value.valueMilli, why])).toEqual([[5_000, "superseded"]]);
  });
});

describe("Which values count", () => {
  it.each([
    ["published", 9_000, 9_000],
    ["approved", 9_000, 5_000],
    ["submitted", 5_000, 5_000],
    ["draft", 5_000, 5_000],
    ["returned", 5_000, 5_000],
  ] as const)("a %s one makes %i for the ministry and %i for donors (IND-12)", (status, forUs, forDonors) => {
    const values = [
      valueWith("2025-03-31", { valueMilli: 5_000 }),
      valueWith("2025-06-30", { valueMilli: 9_000, status }),
    ];
    expect(actualOf(indicatorWith({}), values, READ).milli).toBe(forUs);
    expect(actualOf(indicatorWith({}), values, DONOR).milli).toBe(forDonors);
  });

  it("is none when nothing was reported: n.d., never 0", () => {
    const silent = valueWith("2025-06-30", { valueMilli: null, noDataReason: "enquête reportée" });
    const actual = actualOf(indicatorWith({}), [silent], READ);
    expect(actual.milli).toBeUndefined();
    expect(actual.leftOut.map(({ why }) => why)).toEqual(["notReported"]);
    expect(actualOf(indicatorWith({}), [], READ).milli).toBeUndefined();
  });

  it("takes no other indicator’s values", () => {
    expect(actualOf(indicatorWith({ id: "other" }), QUARTERS, READ).milli).toBeUndefined();
  });
});

describe("Shares are recomputed, never added or averaged (IND-05)", () => {
  it("makes 114/210 = 54.29 % of 24/60 and 90/150 (scenario 26)", () => {
    const parts = [
      { numerator: 24, denominator: 60 },
      { numerator: 90, denominator: 150 },
    ];
    expect(aggregatedPercentage(parts)).toEqual({ numerator: 114, denominator: 210 });
    expect(quotient(aggregatedPercentage(parts), 4)).toBe(0.5429);
  });

  it("does so for a percentage that is reported per period", () => {
    const values = [
      valueWith("2025-03-31", { valueMilli: 40_000, numerator: 24, denominator: 60 }),
      valueWith("2025-06-30", { valueMilli: 60_000, numerator: 90, denominator: 150 }),
    ];
    const indicator = indicatorWith({ measure: "percentage", accumulation: "period" });
    expect(actualOf(indicator, values, READ).milli).toBe(54_286);
  });

  it("makes 51/105 of both quarters’ women, and nothing where nobody told them apart", () => {
    expect(womenShare(QUARTERS)).toEqual({ numerator: 51, denominator: 105 });
    expect(womenShare([{ women: null, men: null }])).toEqual({ numerator: 0, denominator: 0 });
  });
});
