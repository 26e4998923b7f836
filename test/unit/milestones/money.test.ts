import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { endOfPeriod, type LineMoney, moneyAtRisk, shiftedForecasts } from "../../../src/milestones/rules/money.ts";

const day = calendarDate;

/** C2 of P1 at 30/06/2025 (handbook 2.3), in cents. */
const C2: LineMoney = {
  ...{ id: "c2", code: "C2", committedMinor: 70_000_000, spentMinor: 56_000_000 },
  forecasts: [
    { period: "2025-Q3", amountMinor: 8_000_000 },
    { period: "2025-Q4", amountMinor: 9_000_000 },
    { period: "2026", amountMinor: 27_000_000 },
  ],
};

describe("Money at risk", () => {
  it("is the open commitments and the forecasts of the lines, the larger of the two once", () => {
    expect(moneyAtRisk([C2])).toEqual({ openMinor: 14_000_000, forecastMinor: 44_000_000, atRiskMinor: 44_000_000 });
    const spent = { ...C2, committedMinor: 1, spentMinor: 2, forecasts: [] };
    expect(moneyAtRisk([C2, spent]).atRiskMinor).toBe(44_000_000);
    expect(moneyAtRisk([])).toEqual({ openMinor: 0, forecastMinor: 0, atRiskMinor: 0 });
  });
});

describe("A slippage and the forecasts", () => {
  it("leaves them where the new date lies in the same quarter, and moves what comes before it", () => {
    expect(shiftedForecasts([C2], { fromOn: day("2025-05-31"), toOn: day("2025-08-15") })).toEqual([]);
    expect(shiftedForecasts([C2], { fromOn: day("2025-05-31"), toOn: day("2025-11-15") })).toEqual([
      { lineId: "c2", code: "C2", fromPeriod: "2025-Q3", toPeriod: "2025-Q4", amountMinor: 8_000_000 },
    ]);
  });

  it("opens the quarter of the new date where the line has no period that late", () => {
    const shifts = shiftedForecasts([C2], { fromOn: day("2025-05-31"), toOn: day("2027-02-01") });
    expect(shifts.map(({ fromPeriod, toPeriod }) => `${fromPeriod} ${toPeriod}`)).toEqual([
      "2025-Q3 2027-Q1",
      "2025-Q4 2027-Q1",
      "2026 2027-Q1",
    ]);
  });

  it.each([
    ["2025-Q3", "2025-09-30"],
    ["2025-H1", "2025-06-30"],
    ["2025-H2", "2025-12-31"],
    ["2026", "2026-12-31"],
    ["2027-Q2+", "9999-12-31"],
  ])("%s ends on %s", (period, end) => {
    expect(endOfPeriod(period)).toBe(end);
  });

  it("never moves an amount back or beyond what there is", () => {
    const amounts = fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 12 }), (all, month) => {
        const forecasts = all.map((amountMinor, at) => ({ period: `2025-Q${at + 1}`, amountMinor }));
        const toOn = day(`2025-${String(month).padStart(2, "0")}-15`);
        const shifts = shiftedForecasts([{ ...C2, forecasts }], { fromOn: day("2025-01-01"), toOn });
        for (const { fromPeriod, toPeriod } of shifts) {
          expect(endOfPeriod(toPeriod) >= toOn).toBe(true);
          expect(endOfPeriod(fromPeriod) < toOn).toBe(true);
        }
        const moved = shifts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(moved).toBe(
          forecasts.filter(({ period }) => endOfPeriod(period) < toOn).reduce((sum, one) => sum + one.amountMinor, 0),
        );
      }),
    );
  });
});
