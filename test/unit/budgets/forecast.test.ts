import { describe, expect, it } from "vitest";
import { byPeriod, completion } from "../../../src/budgets/rules/forecast.ts";
import { shownIn } from "../../../src/budgets/rules/shown.ts";
import { demoForecasts, demoLedger, JUNE_RATE } from "./sample.ts";

const P1 = { budgetMinor: 300_000_000, spentMinor: 145_000_000 };

describe("The forecast at completion (scenario 17)", () => {
  it.each([
    ["p1", P1, 152_000_000, 297_000_000, 3_000_000],
    ["p2", { budgetMinor: 500_000_000, spentMinor: 149_000_000 }, 341_000_000, 490_000_000, 10_000_000],
    ["p4", { budgetMinor: 400_000_000, spentMinor: 96_000_000 }, 304_000_000, 400_000_000, 0],
  ] as const)("%s", (project, figures, ...[forecastMinor, atCompletionMinor, varianceMinor]) => {
    expect(completion(figures, demoForecasts(project))).toEqual({ forecastMinor, atCompletionMinor, varianceMinor });
  });

  it("is n.d. where nothing was forecast, not what was spent", () => {
    expect(completion(P1, [])).toBeUndefined();
    expect(completion(P1, demoForecasts("p3"))).toBeUndefined();
  });

  it("of an overrun is negative: P1 with 50 000 more exceeds its 3 000 000 by 20 000", () => {
    const more = { lineId: "p1-line-c3", period: "2026", amountMinor: 5_000_000 };
    expect(completion(P1, [...demoForecasts("p1"), more])).toEqual({
      forecastMinor: 157_000_000,
      atCompletionMinor: 302_000_000,
      varianceMinor: -2_000_000,
    });
  });

  it("of zero that somebody made is one", () => {
    const zero = { lineId: "p1-line-c1", period: "2026", amountMinor: 0 };
    expect(completion(P1, [zero])?.atCompletionMinor).toBe(P1.spentMinor);
  });

  it("stands by period in the order of time", () => {
    expect(byPeriod(demoForecasts("p1"))).toEqual([
      { period: "2025-Q3", amountMinor: 26_000_000 },
      { period: "2025-Q4", amountMinor: 26_000_000 },
      { period: "2026", amountMinor: 100_000_000 },
    ]);
    expect(byPeriod(demoForecasts("p4")).map(({ period }) => period)).toEqual(["2025-H2", "2026", "2027", "2028"]);
  });
});

describe("The currency shown", () => {
  const stored = { ledger: demoLedger("p1"), forecasts: demoForecasts("p1"), rate: JUNE_RATE };

  it("is the agreement’s, untouched, unless dirhams are asked for", () => {
    expect(shownIn("EUR", stored)).toEqual({ ...stored, rate: undefined, isRateMissing: false });
  });

  it("in dirhams takes the one rate for budget, entries and forecasts", () => {
    const { ledger, forecasts, rate, isRateMissing } = shownIn("MAD", stored);
    expect([ledger.currency, rate, isRateMissing]).toEqual(["MAD", JUNE_RATE, false]);
    expect(ledger.cells.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0)).toBe(3_168_000_000);
    expect(forecasts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(1_605_120_000);
  });

  it("stays the agreement’s, and says so, without a rate or for another pair", () => {
    expect(shownIn("MAD", { ...stored, rate: undefined })).toMatchObject({
      ledger: stored.ledger,
      rate: undefined,
      isRateMissing: true,
    });
    const dollars = { ...stored, ledger: { ...stored.ledger, currency: "USD" as const } };
    expect(shownIn("MAD", dollars)).toMatchObject({ ledger: dollars.ledger, isRateMissing: true });
  });

  it("of an agreement in dirhams is dirhams, without any rate", () => {
    const own = { ...stored, ledger: { ...stored.ledger, currency: "MAD" as const } };
    expect(shownIn("MAD", own)).toEqual({ ...own, rate: undefined, isRateMissing: false });
  });
});
