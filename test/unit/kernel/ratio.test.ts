import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { over, quotient, ratio } from "../../../src/kernel/ratio.ts";

describe("quotient", () => {
  it.each([
    ["commitment rate of P1 (5.1)", 2050, 3000, 4, 0.6833],
    ["execution rate of P1 (5.1)", 1450, 3000, 4, 0.4833],
    ["realised on committed, P1 (5.1)", 1450, 2050, 4, 0.7073],
    ["annual absorption of P1 2024 (scenario 14)", 880, 1050, 4, 0.8381],
    ["annual absorption of P2 2024 (scenario 14)", 930, 1190, 4, 0.7815],
    ["weighted rate of the portfolio (scenario 15)", 3900, 12_000, 4, 0.325],
    ["time elapsed of P1 (5.2)", 639, 1096, 4, 0.583],
    ["time elapsed of P2 (5.2)", 639, 1461, 4, 0.4374],
    ["time elapsed of P4 (5.2)", 365, 1461, 4, 0.2498],
    ["punctuality of P1 (5.4)", 40, 55, 3, 0.727],
    ["punctuality of P2 (5.4)", 35, 55, 3, 0.636],
    ["punctuality of P4 (5.4)", 60, 60, 3, 1],
    ["mean delay of P1 (5.4)", 10 - 2 + 36, 3, 2, 14.67],
    ["indicator I1.1 rising (scenario 22)", 7 - 2, 10 - 2, 3, 0.625],
    ["indicator I1.3 falling (scenario 23)", 21 - 30, 12 - 30, 3, 0.5],
    ["indicator I1.3 gone backwards (scenario 23)", 33 - 30, 12 - 30, 3, -0.167],
    ["share of women (5.5)", 51, 105, 4, 0.4857],
    ["percentages across projects (scenario 26)", 24 + 90, 60 + 150, 4, 0.5429],
    ["régie of P4 (scenario 32)", 760, 2510, 4, 0.3028],
    ["cogestion of P4 (scenario 32)", 200, 1490, 4, 0.1342],
    ["a half, away from zero", 1, 8, 2, 0.13],
    ["minus a half, away from zero", -1, 8, 2, -0.13],
    ["too small to show is zero, without a sign", -1, 1_000_000, 2, 0],
  ])("%s", (...[_, numerator, denominator, decimals, result]) => {
    expect(Object.is(quotient(ratio(numerator, denominator), decimals), result)).toBe(true);
  });

  it("is undefined without a denominator, not 0 (5.6)", () => {
    expect(quotient(ratio(0, 0), 2)).toBeUndefined();
    expect(quotient(ratio(5, 0), 2)).toBeUndefined();
  });

  it("is the nearest decimal to the exact quotient", () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount.filter((n) => n !== 0),
        fc.nat(6),
        (numerator, denominator, decimals) => {
          const shown = quotient(ratio(numerator, denominator), decimals) ?? Number.NaN;
          const step = 0.5 / 10 ** decimals;
          expect(Math.abs(shown - numerator / denominator)).toBeLessThanOrEqual(
            step * (1 + 1e-6) + Math.abs(shown) * 1e-15,
          );
        },
      ),
    );
  });
});

describe("ratio", () => {
  it.each([
    [0.5, 1],
    [1, 0.5],
    [2 ** 53, 1],
    [1, Number.NaN],
  ])("refuses %s / %s, which are not whole numbers", (numerator, denominator) => {
    expect(() => ratio(numerator, denominator)).toThrow(RangeError);
  });
});

describe("over", () => {
  it.each([
    ["burn ratio of P1", ratio(145_000_000, 300_000_000), ratio(639, 1096), 0.829],
    ["burn ratio of P2", ratio(149_000_000, 500_000_000), ratio(639, 1461), 0.681],
    ["burn ratio of P4", ratio(96_000_000, 400_000_000), ratio(365, 1461), 0.961],
    ["progress of I1.1 against time (5.5)", ratio(5, 8), ratio(639, 1096), 1.072],
    ["nothing spent", ratio(0, 300), ratio(639, 1096), 0],
  ])("%s (5.2, scenario 16)", (...[_, top, bottom, result]) => {
    expect(over(top, bottom).decimals(3)).toBe(result);
  });

  it.each([
    ["no budget", ratio(5, 0), ratio(1, 2)],
    ["no time elapsed yet", ratio(1, 2), ratio(0, 1096)],
    ["no duration at all", ratio(1, 2), ratio(5, 0)],
  ])("is undefined with %s (5.6)", (_, top, bottom) => {
    expect(over(top, bottom).decimals(3)).toBeUndefined();
  });

  it("stays exact where doubles would not", () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(over(ratio(big, big - 1), ratio(big, big - 1)).decimals(6)).toBe(1);
  });
});
