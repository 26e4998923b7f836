import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, quartersIn, windowed } from "../../../src/budgets/rules/forecast.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";

const span = { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") };
const window = { first: quarter("2025-Q3"), count: 8, span };

const of = (period: string, amountMinor: number): Forecast => ({ lineId: "C3", period, amountMinor });

describe("A forecast laid out on quarters", () => {
  it("keeps quarters as they are and spreads a year over its quarters within the execution", () => {
    const line = windowed([of("2025-Q3", 5_500_000), of("2025-Q4", 4_500_000), of("2026", 29_000_000)], window).get(
      "C3",
    );
    expect(line?.cells).toEqual([5_500_000, 4_500_000, 9_666_667, 9_666_667, 9_666_666, 0, 0, 0]);
    expect(line?.beyondMinor).toBe(0);
    expect(line?.isSplit).toBe(true);
  });

  it("puts what comes after the window beyond it, and what is over before it", () => {
    const long = { ...window, span: { ...span, end: calendarDate("2028-06-30") } };
    const line = windowed([of("2025-H1", 400), of("2027", 1_000), of("2027-Q4+", 90)], long).get("C3");
    expect(line).toEqual({ cells: [0, 0, 0, 0, 0, 0, 250, 250], beyondMinor: 590, pastMinor: 400, isSplit: true });
  });

  it("a quarter outside the execution stays where it was put", () => {
    expect(windowed([of("2026-Q4", 7)], window).get("C3")?.cells).toEqual([0, 0, 0, 0, 0, 7, 0, 0]);
  });

  it("a rest reaches to the end of the execution", () => {
    expect(quartersIn("2026-Q1+", span)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(quartersIn("2027-Q1+", span)).toEqual(["2027-Q1"]);
  });

  it("loses no cent, whatever the periods", () => {
    const period = fc
      .tuple(fc.integer({ min: 2023, max: 2029 }), fc.constantFrom("", "-H1", "-H2", "-Q1", "-Q4", "-Q2+"))
      .map(([year, part]) => `${year}${part}`);
    const forecasts = fc.array(fc.record({ lineId: fc.constantFrom("a", "b"), period, amountMinor: fc.nat(1e11) }));
    fc.assert(
      fc.property(forecasts, fc.integer({ min: 1, max: 12 }), (all, count) => {
        const lines = windowed(all, { ...window, count });
        for (const [lineId, { cells, beyondMinor, pastMinor }] of lines) {
          const total = all
            .filter((one) => one.lineId === lineId)
            .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          expect(cells.reduce((a, b) => a + b, 0) + beyondMinor + pastMinor).toBe(total);
          expect(cells.length).toBe(count);
        }
      }),
    );
  });
});
