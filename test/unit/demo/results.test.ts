import { describe, expect, it } from "vitest";
import { P3_MILESTONES, P4_MILESTONES } from "../../../src/demo/belgian-milestones.ts";
import { P1_MILESTONES, P2_MILESTONES } from "../../../src/demo/german-milestones.ts";
import { INDICATOR_VALUES } from "../../../src/demo/indicator-values.ts";
import { INDICATORS } from "../../../src/demo/indicators.ts";

const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

describe("milestones", () => {
  const dueAndAchieved = (milestones: typeof P1_MILESTONES) => {
    const due = milestones.filter((m) => m.baselineOn <= "2025-06-30");
    return [total(due.map((m) => m.weight)), total(due.filter((m) => m.actualOn).map((m) => m.weight))];
  };

  it.each([
    ["P1", P1_MILESTONES, [55, 40]],
    ["P2", P2_MILESTONES, [55, 35]],
    ["P3", P3_MILESTONES, [100, 100]],
    ["P4", P4_MILESTONES, [60, 60]],
  ] as const)("of %s weigh 100, with the handbook’s weights due and achieved", (_, milestones, expected) => {
    expect(total(milestones.map((m) => m.weight))).toBe(100);
    expect(dueAndAchieved(milestones)).toEqual(expected);
  });

  it("slip by the handbook’s days", () => {
    const days = (m: (typeof P1_MILESTONES)[number]) =>
      (Date.parse(m.actualOn ?? m.forecastOn ?? "") - Date.parse(m.baselineOn)) / 86_400_000;
    const slippages = [...P1_MILESTONES, ...P2_MILESTONES, ...P4_MILESTONES].map((m) => [m.code, days(m)]);
    expect(Object.fromEntries(slippages)).toEqual({
      "J1.1": 10,
      "J1.2": -2,
      "J1.3": 36,
      "J1.4": 76,
      "J1.5": 20,
      "J1.6": 0,
      "J1.7": 0,
      "J2.1": 15,
      "J2.2": 59,
      "J2.3": 183,
      "J2.4": 0,
      "J2.5": 0,
      "J2.6": 0,
      "J4.1": -6,
      "J4.2": 10,
      "J4.3": -3,
      "J4.4": 0,
      "J4.5": 0,
    });
  });

  it("that are late say why, and those achieved show what proves it", () => {
    for (const milestone of [...P1_MILESTONES, ...P2_MILESTONES, ...P3_MILESTONES, ...P4_MILESTONES]) {
      if (milestone.actualOn) expect(milestone.evidence).not.toBe("");
      else if (milestone.baselineOn <= "2025-06-30") expect(milestone.cause).not.toBe("");
    }
  });
});

describe("indicators", () => {
  const actual = (id: string, accumulation: string): number => {
    const values = INDICATOR_VALUES.filter((value) => value.indicatorId === id).map((v) => v.valueMilli ?? Number.NaN);
    return accumulation === "period" ? total(values) : (values.at(-1) ?? Number.NaN);
  };

  it("reach the handbook’s shares of their targets", () => {
    const rates = INDICATORS.map((i) => {
      const rate = (actual(i.id, i.accumulation) - i.baselineMilli) / (i.targetMilli - i.baselineMilli);
      return [i.code, (rate * 100).toFixed(1)];
    });
    expect(Object.fromEntries(rates)).toMatchObject({
      "I1.1": "62.5",
      "I1.2": "60.0",
      "I1.3": "50.0",
      "I1.4": "70.0",
      "I1.5": "33.3",
      "I2.1": "25.8",
      "I2.2": "36.7",
      "I2.3": "40.0",
      "I2.4": "30.0",
    });
  });

  it("go down only where the handbook says so", () => {
    expect(INDICATORS.filter((i) => !i.isAscending).map((i) => i.code)).toEqual(["I1.3", "I2.3"]);
  });

  it("have percentages that are their numerator over their denominator", () => {
    const percentages = INDICATORS.filter((i) => i.measure === "percentage").map((i) => i.id);
    const values = INDICATOR_VALUES.filter((value) => percentages.includes(value.indicatorId));
    expect(values.length).toBe(5);
    for (const { numerator, denominator, valueMilli } of values)
      expect((Number(numerator) / Number(denominator)) * 100_000).toBeCloseTo(valueMilli ?? Number.NaN);
  });

  it("have values that women and men make", () => {
    const split = INDICATOR_VALUES.filter((value) => value.women !== null);
    expect(split.map((value) => value.id)).toEqual(["p1-i1-4-2025-q1", "p1-i1-4-2025-q2", "p4-i4-1-2025-q2"]);
    for (const { women, men, valueMilli } of split) expect((Number(women) + Number(men)) * 1_000).toBe(valueMilli);
  });

  it("are approved by someone else than the one who entered them", () => {
    const own = INDICATOR_VALUES.filter((value) => value.decidedBy === null || value.decidedBy === value.enteredBy);
    expect(own).toEqual([]);
  });

  it("count 51 women and 54 men among the ambassadors", () => {
    const ambassadors = INDICATOR_VALUES.filter((value) => value.indicatorId === "p1-i1-4");
    expect(ambassadors.map(({ women, men }) => [women, men])).toEqual([
      [20, 25],
      [31, 29],
    ]);
  });
});
