import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { achievementRate, expectedMilli, progressState } from "../../../src/indicators/rules/achievement.ts";
import { over, quotient, ratio } from "../../../src/kernel/ratio.ts";

const ELAPSED = ratio(639, 1096);

const course = (baseline: number, target: number) => ({ baselineMilli: baseline * 1_000, targetMilli: target * 1_000 });

describe("The achievement rate (5.5, IND-07, scenarios 22 and 23)", () => {
  it.each([
    ["I1.1, rising", 2, 10, 7, 0.625],
    ["I1.2, a percentage", 20, 60, 44, 0.6],
    ["I1.3, falling", 30, 12, 21, 0.5],
    ["I1.3 at 33, a regression", 30, 12, 33, -0.1667],
    ["I1.4", 0, 150, 105, 0.7],
    ["I1.5", 0, 12, 4, 0.3333],
    ["I2.1", 0, 1_200, 310, 0.2583],
    ["I2.2", 0, 60, 22, 0.3667],
    ["I2.3, falling", 4_000, 2_500, 3_400, 0.4],
    ["I2.4", 15, 55, 27, 0.3],
    ["exceeded, and kept", 0, 10, 13, 1.3],
  ] as const)("%s", (...[_, baseline, target, actual, rate]) => {
    expect(quotient(achievementRate(course(baseline, target), actual * 1_000), 4)).toBe(rate);
  });

  it("is 0 at the baseline and 1 at the target, whichever way leads there", () => {
    const milli = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(milli, milli, (baselineMilli, targetMilli) => {
        fc.pre(baselineMilli !== targetMilli);
        const way = { baselineMilli, targetMilli };
        expect(quotient(achievementRate(way, baselineMilli), 4)).toBe(0);
        expect(quotient(achievementRate(way, targetMilli), 4)).toBe(1);
        expect(achievementRate(way, baselineMilli).denominator).toBeGreaterThan(0);
      }),
    );
  });
});

describe("What is expected to date (5.5)", () => {
  it("is 6.66 for I1.1, of which 7 is ahead by 1.072", () => {
    expect(expectedMilli(course(2, 10), ELAPSED)).toBe(6_664);
    expect(over(achievementRate(course(2, 10), 7_000), ELAPSED).decimals(3)).toBe(1.072);
  });

  it("falls for a falling indicator, and is unknown without a span", () => {
    expect(expectedMilli(course(30, 12), ratio(1, 2))).toBe(21_000);
    expect(expectedMilli(course(30, 12), ratio(0, 0))).toBeUndefined();
  });

  it.each([
    ["reached", ratio(10, 10)],
    ["onTrack", ratio(625, 1_000)],
    ["atRisk", ratio(50, 100)],
    ["late", ratio(1, 3)],
    ["late", ratio(-3, 18)],
  ] as const)("makes the state %s", (state, achieved) => {
    expect(progressState(achieved, ELAPSED)).toBe(state);
  });

  it("says nothing of what was not reported, and expects nothing before the start", () => {
    expect(progressState(undefined, ELAPSED)).toBeUndefined();
    expect(progressState(ratio(0, 10), ratio(0, 1_096))).toBe("onTrack");
    expect(progressState(ratio(-1, 10), ratio(0, 1_096))).toBe("late");
  });
});
