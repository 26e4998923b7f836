import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { curveOf, plannedByQuarter } from "../../../src/standing/rules/curve.ts";
import { demoLedger, ON } from "../budgets/sample.ts";
import { factsOf } from "./sample.ts";

const { span } = factsOf("p1");
const ledger = demoLedger("p1");

const curve = curveOf({
  span,
  on: ON,
  planned: plannedByQuarter(ledger.cells, span, "EUR"),
  spent: ledger.entries
    .filter(({ kind }) => kind === "expenditure")
    .map((one) => ({ quarter: one.quarter, minor: one.amountMinor })),
  forecasts: [
    { lineId: "p1-line-c1", period: "2025-Q3", amountMinor: 26_000_000 },
    { lineId: "p1-line-c1", period: "2025-Q4", amountMinor: 26_000_000 },
    { lineId: "p1-line-c1", period: "2026", amountMinor: 100_000_000 },
  ],
});

describe("The S-curve of P1 (5.2, 5.1)", () => {
  it("was to reach 1 750 000 on 30/06/2025, and the whole budget on the last day of execution", () => {
    expect(curve.planned[0]).toEqual({ on: "2023-10-01", value: 0 });
    expect(curve.planned.find(({ on }) => on === ON)?.value).toBe(175_000_000);
    expect(curve.planned.at(-1)).toEqual({ on: "2026-09-30", value: 300_000_000 });
  });

  it("has realised 1 450 000, and ends there", () => {
    expect(curve.actual.at(-1)).toEqual({ on: ON, value: 145_000_000 });
  });

  it("is forecast from there to 2 970 000", () => {
    expect(curve.forecast[0]).toEqual({ on: ON, value: 145_000_000 });
    expect(curve.forecast.at(-1)).toEqual({ on: "2026-09-30", value: 297_000_000 });
  });

  it("stands at nothing before its first day, and forecasts nothing where nobody did", () => {
    const before = curveOf({ span, on: calendarDate("2023-09-30"), planned: [], spent: [], forecasts: [] });
    expect(before.actual).toEqual([]);
    expect(before.forecast).toEqual([]);
  });
});

describe("A curve", () => {
  const parts = fc.array(
    fc.record({
      quarter: fc
        .integer({ min: 2023, max: 2026 })
        .chain((year) => fc.integer({ min: 1, max: 4 }).map((n) => quarter(`${year}-Q${n}`))),
      minor: fc.integer({ min: -1_000_000, max: 10_000_000 }),
    }),
    { maxLength: 30 },
  );

  it("loses no cent, and runs forward in time", () => {
    fc.assert(
      fc.property(parts, (spent) => {
        const { actual } = curveOf({ span, on: calendarDate("2026-12-31"), planned: [], spent, forecasts: [] });
        expect(actual.at(-1)?.value).toBe(spent.reduce((sum, { minor }) => sum + minor, 0));
        const days = actual.map(({ on }) => on);
        expect(days.slice(1)).toEqual(days.slice(1).toSorted());
        expect(new Set(days.slice(1)).size).toBe(days.length - 1);
      }),
    );
  });

  it("spreads each year’s budget over its quarters of execution to the last cent", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 4, maxLength: 4 }), (budgets) => {
        const years = budgets.map((budgetMinor, at) => ({ year: 2023 + at, budgetMinor }));
        const planned = plannedByQuarter(years, span, "EUR");
        expect(planned.reduce((sum, { minor }) => sum + minor, 0)).toBe(budgets.reduce((a, b) => a + b, 0));
        expect(planned.every(({ quarter: at }) => at >= "2023-Q4" && at <= "2026-Q3")).toBe(true);
      }),
    );
  });
});
