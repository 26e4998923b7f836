import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absorptionRate,
  burnRatio,
  execution,
  executionFigures,
  NOTHING,
  paceOf,
  type Sums,
  summed,
  timeElapsed,
} from "../../../src/budgets/rules/execution.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quotient, ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { ON } from "./sample.ts";

const euros = (budget: number, committed: number, spent: number): Sums => ({
  ...NOTHING,
  originalMinor: budget * 100,
  budgetMinor: budget * 100,
  committedMinor: committed * 100,
  spentYearMinor: spent * 100,
});

const P1 = euros(3_000_000, 2_050_000, 1_450_000);
const P2 = euros(5_000_000, 2_330_000, 1_490_000);
const P4 = euros(4_000_000, 1_898_000, 960_000);

const SPANS = {
  P1: { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") },
  P2: { start: calendarDate("2023-10-01"), end: calendarDate("2027-09-30") },
  P4: { start: calendarDate("2024-07-01"), end: calendarDate("2028-06-30") },
};

describe("The execution of a scope (5.1)", () => {
  it("gives P1’s figures", () => {
    const figures = execution({ ...P1, spentPriorMinor: 100_000_000, spentYearMinor: 45_000_000 });
    expect(figures).toMatchObject({
      spentMinor: 145_000_000,
      unpaidMinor: 60_000_000,
      availableMinor: 95_000_000,
      balanceMinor: 155_000_000,
      revisionsMinor: 0,
    });
    expect(quotient(figures.commitmentRate, 4)).toBe(0.6833);
    expect(quotient(figures.executionRate, 4)).toBe(0.4833);
  });

  it("has no rate without a budget: “—”, never 0 % (scenario 35)", () => {
    const { executionRate, commitmentRate } = execution({ ...NOTHING, committedMinor: 100, spentYearMinor: 100 });
    expect([quotient(executionRate, 4), quotient(commitmentRate, 4)]).toEqual([undefined, undefined]);
    for (const language of ["fr", "ar", "en"] as const) expect(wordsIn(language).percent(executionRate)).toBe("—");
  });

  it("weighs the portfolio’s rate: 32,50 %, never the mean 34,04 % (scenario 15)", () => {
    const all = execution(summed([P1, P2, P4]));
    expect([all.budgetMinor, all.committedMinor, all.spentMinor]).toEqual([1_200_000_000, 627_800_000, 390_000_000]);
    expect(quotient(all.executionRate, 4)).toBe(0.325);
    expect(quotient(all.commitmentRate, 4)).toBe(0.5232);
    expect(wordsIn("fr").percent(all.executionRate)).toBe("32,50\u00A0%");
  });

  it("balances: what is left is what is available and what is unpaid", () => {
    fc.assert(
      fc.property(anySums, (sums) => {
        const { budgetMinor, spentMinor, unpaidMinor, availableMinor, balanceMinor } = execution(sums);
        expect(availableMinor + unpaidMinor).toBe(balanceMinor);
        expect(budgetMinor - spentMinor).toBe(balanceMinor);
      }),
    );
  });

  it("adds up the same in any order and in any grouping", () => {
    fc.assert(
      fc.property(fc.array(anySums, { maxLength: 6 }), fc.nat(6), (parts, cut) => {
        const whole = execution(summed(parts));
        expect(execution(summed(parts.toReversed()))).toEqual(whole);
        expect(execution(summed([summed(parts.slice(0, cut)), summed(parts.slice(cut))]))).toEqual(whole);
      }),
    );
  });

  it("knows no equivalent in dirhams as soon as one part has none", () => {
    expect(summed([P1, { ...P2, spentMadMinor: undefined }]).spentMadMinor).toBeUndefined();
    expect(
      summed([
        { ...P1, spentMadMinor: 5 },
        { ...P2, spentMadMinor: 7 },
      ]).spentMadMinor,
    ).toBe(12);
  });
});

const anySums: fc.Arbitrary<Sums> = fc.record({
  originalMinor: fc.nat(10_000_000_000),
  budgetMinor: fc.nat(10_000_000_000),
  committedMinor: fc.nat(10_000_000_000),
  spentPriorMinor: fc.nat(10_000_000_000),
  spentYearMinor: fc.integer({ min: -1_000_000, max: 10_000_000_000 }),
  spentMadMinor: fc.option(fc.nat(100_000_000_000), { nil: undefined }),
});

describe("Time and pace (5.2, scenario 16)", () => {
  it.each([
    ["P1", P1, 639, 1096, 0.583, 0.829, "watch"],
    ["P2", P2, 639, 1461, 0.4374, 0.681, "bad"],
    ["P4", P4, 365, 1461, 0.2498, 0.961, "good"],
  ] as const)("%s", (code, sums, ...[days, all, share, burn, pace]) => {
    const elapsed = timeElapsed(SPANS[code], ON);
    expect(elapsed).toEqual({ numerator: days, denominator: all });
    expect(quotient(elapsed, 4)).toBe(share);
    const found = burnRatio(execution(sums).executionRate, elapsed);
    expect(found).toBe(burn);
    expect(paceOf(found)).toBe(pace);
  });

  it.each([
    [0.699, "bad"],
    [0.7, "watch"],
    [0.899, "watch"],
    [0.9, "good"],
    [1.1, "good"],
    [1.101, "watch"],
    [2, "watch"],
    [0, "bad"],
  ] as const)("a ratio of %f is %s", (burn, pace) => {
    expect(paceOf(burn)).toBe(pace);
  });

  it("has no pace before the start, nor without a budget", () => {
    const before = timeElapsed(SPANS.P1, calendarDate("2023-09-30"));
    expect(quotient(before, 4)).toBe(0);
    expect(burnRatio(execution(P1).executionRate, before)).toBeUndefined();
    expect(burnRatio(execution(NOTHING).executionRate, timeElapsed(SPANS.P1, ON))).toBeUndefined();
    expect(paceOf(undefined)).toBe("unknown");
  });

  it("counts both ends, and stops at the end", () => {
    expect(timeElapsed(SPANS.P1, SPANS.P1.start)).toEqual({ numerator: 1, denominator: 1096 });
    expect(timeElapsed(SPANS.P1, calendarDate("2030-01-01"))).toEqual({ numerator: 1096, denominator: 1096 });
  });
});

describe("Annual absorption (scenario 14)", () => {
  it.each([
    ["P1", [88_000_000, 105_000_000], "83,81\u00A0%"],
    ["P2", [93_000_000, 119_000_000], "78,15\u00A0%"],
  ] as const)("%s in 2024", (_, [spent, budget], text) => {
    expect(wordsIn("fr").percent(absorptionRate(spent, budget))).toBe(text);
  });

  it("is “—” for a year without a budget", () => {
    expect(wordsIn("fr").percent(absorptionRate(1, 0))).toBe("—");
  });
});

describe("What the JSON says", () => {
  it("gives rates as fractions of six decimals, null where there is none", () => {
    const said = executionFigures(execution(P1), ratio(639, 1096));
    expect(said).toMatchObject({
      commitmentRate: 0.683333,
      executionRate: 0.483333,
      timeElapsed: 0.583029,
      burnRatio: 0.829,
    });
    expect(executionFigures(execution(NOTHING), ratio(0, 1096))).toMatchObject({
      commitmentRate: null,
      executionRate: null,
      timeElapsed: 0,
      burnRatio: null,
    });
  });
});
