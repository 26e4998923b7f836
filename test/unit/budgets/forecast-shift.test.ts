import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridOf } from "../../../src/budgets/rules/forecast-grid.ts";
import { type Shift, shifted } from "../../../src/budgets/rules/forecast-shift.ts";
import type { EntrySum } from "../../../src/budgets/rules/ledger.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";

const span = { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") };
const ground = { ledger: { entries: [] as EntrySum[] }, reporting: quarter("2025-Q2"), span };

/** C2 of P1 at 30/06/2025 (handbook 2.3), in thousands of euros: T3, T4 2025, then three quarters of 2026. */
const C2 = gridOf(
  [
    { lineId: "c2", period: "2025-Q3", amountMinor: 80 },
    { lineId: "c2", period: "2025-Q4", amountMinor: 90 },
    { lineId: "c2", period: "2026", amountMinor: 270 },
  ],
  ground.reporting,
  span,
);

const shift = (fromPeriod: string, toPeriod: string, amountMinor: number): Shift => ({
  ...{ lineId: "c2", fromPeriod, toPeriod, amountMinor },
});

const toOn = (day: string) => ({ ...ground, toOn: calendarDate(day) });

const row = (grid: typeof C2) => grid.get("c2")?.slice(0, 5);

describe("A shift of forecasts", () => {
  it("puts the amount into the quarter of the new date, also within a longer period", () => {
    expect(row(C2)).toEqual([80, 90, 90, 90, 90]);
    expect(row(shifted(C2, [shift("2025-Q3", "2025-Q4", 80)], toOn("2025-11-15")))).toEqual([0, 170, 90, 90, 90]);
    expect(row(shifted(C2, [shift("2025-Q3", "2026", 80)], toOn("2026-05-02")))).toEqual([0, 90, 90, 170, 90]);
  });

  it("waits for the period where that begins after the new date, and takes a longer one apart", () => {
    expect(row(shifted(C2, [shift("2025-Q3", "2026", 80)], toOn("2025-10-02")))).toEqual([0, 90, 170, 90, 90]);
    expect(row(shifted(C2, [shift("2025-H2", "2026-Q3", 170)], toOn("2026-07-31")))).toEqual([0, 5, 90, 90, 255]);
  });

  it("adds what was forecast for a quarter that is over and not spent", () => {
    const entries: EntrySum[] = [
      {
        ...{ lineId: "c2", quarter: quarter("2025-Q2"), kind: "expenditure", status: "approved", amountMinor: 60 },
        ...{ madMinor: 0, madMissing: 0 },
      } as EntrySum,
    ];
    const asked = { ...toOn("2025-08-15"), ledger: { entries } };
    expect(row(shifted(C2, [shift("2025-Q2", "2025-Q3", 100)], asked))).toEqual([120, 90, 90, 90, 90]);
    expect(row(shifted(C2, [shift("2025-Q2", "2025-Q3", 50)], asked))).toEqual([80, 90, 90, 90, 90]);
  });

  it("never takes more than a cell has, and keeps the total", () => {
    const periods = ["2025-Q3", "2025-Q4", "2025-H2", "2026", "2026-Q1", "2027-Q1+"];
    const shifts = fc.array(
      fc.record({ from: fc.constantFrom(...periods), to: fc.constantFrom(...periods), minor: fc.nat(500) }),
    );
    const day = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, "0")}-10`);
    fc.assert(
      fc.property(shifts, day, (all, on) => {
        const asked = all.map(({ from, to, minor }) => shift(from, to, minor));
        const after = shifted(C2, asked, toOn(on)).get("c2") ?? [];
        expect(after.every((minor) => minor >= 0)).toBe(true);
        expect(after.reduce((a, b) => a + b, 0)).toBe(440);
      }),
    );
  });
});
