import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { execution, summed } from "../../../src/budgets/rules/execution.ts";
import {
  addedYears,
  componentSums,
  inDirhams,
  type Ledger,
  ledgerSums,
  lineSums,
  yearSums,
} from "../../../src/budgets/rules/ledger.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { anyLedger, cellWith, demoLedger, entryWith, JUNE_RATE, lineWith, ON } from "./sample.ts";

const euros = (minor: number) => minor / 100;

const row = (figures: ReturnType<typeof execution>) => [
  euros(figures.budgetMinor),
  euros(figures.committedMinor),
  euros(figures.spentMinor),
  euros(figures.unpaidMinor),
  euros(figures.availableMinor),
  euros(figures.balanceMinor),
];

const components = (projectId: string) =>
  Object.fromEntries(componentSums(demoLedger(projectId), ON).map(({ code, sums }) => [code, row(execution(sums))]));

describe("The handbook’s projects by component", () => {
  it("P1", () => {
    expect(components("p1")).toEqual({
      C1: [1_050_000, 780_000, 520_000, 260_000, 270_000, 530_000],
      C2: [1_000_000, 700_000, 560_000, 140_000, 300_000, 440_000],
      C3: [600_000, 330_000, 190_000, 140_000, 270_000, 410_000],
      X: [350_000, 240_000, 180_000, 60_000, 110_000, 170_000],
    });
    expect(row(execution(ledgerSums(demoLedger("p1"), ON)))).toEqual([
      3_000_000, 2_050_000, 1_450_000, 600_000, 950_000, 1_550_000,
    ]);
  });

  it("P4, result by result, and by mode", () => {
    const found = Object.entries(components("p4")).map(([code, figures]) => [code, ...figures.slice(0, 5)]);
    expect(found).toEqual([
      ["A_01", 1_200_000, 560_000, 280_000, 280_000, 640_000],
      ["A_02", 1_400_000, 670_000, 370_000, 300_000, 730_000],
      ["A_03", 600_000, 200_000, 120_000, 80_000, 400_000],
      ["X", 100_000, 0, 0, 0, 100_000],
      ["Z", 700_000, 468_000, 190_000, 278_000, 232_000],
    ]);
    const ledger = demoLedger("p4");
    const sums = lineSums(ledger, ON);
    const ofMode = (mode: string) => {
      const own = ledger.lines.filter((line) => line.mode === mode).flatMap(({ id }) => sums.get(id) ?? []);
      return row(execution(summed(own))).slice(0, 5);
    };
    expect(ofMode("regie")).toEqual([2_510_000, 1_408_000, 760_000, 648_000, 1_102_000]);
    expect(ofMode("cogestion")).toEqual([1_490_000, 490_000, 200_000, 290_000, 1_000_000]);
  });

  it("P1 year by year, with what was absorbed", () => {
    const years = yearSums(demoLedger("p1"));
    expect(years.map(({ year, budgetMinor, spentMinor }) => [year, euros(budgetMinor), euros(spentMinor)])).toEqual([
      [2023, 150_000, 120_000],
      [2024, 1_050_000, 880_000],
      [2025, 1_100_000, 450_000],
      [2026, 700_000, 0],
    ]);
  });

  it("tells what was realised this year from what was before it, by the date d’arrêté", () => {
    const { spentPriorMinor, spentYearMinor } = ledgerSums(demoLedger("p1"), ON);
    expect([euros(spentPriorMinor), euros(spentYearMinor)]).toEqual([1_000_000, 450_000]);
  });
});

describe("What counts", () => {
  const ledger: Ledger = {
    currency: "EUR",
    lines: [lineWith({ id: "a" }), lineWith({ id: "b", componentId: "c2", componentCode: "C2" })],
    cells: [cellWith("a", 2025, 10_000)],
    entries: [
      entryWith({ lineId: "a", amountMinor: 100, madMinor: 1_056 }),
      entryWith({ lineId: "a", amountMinor: 20, status: "draft" }),
      entryWith({ lineId: "a", amountMinor: 30, status: "submitted" }),
      entryWith({ lineId: "a", amountMinor: 40, status: "returned", kind: "commitment" }),
      entryWith({ lineId: "b", amountMinor: 7, quarter: quarter("2024-Q4"), madMissing: 1 }),
    ],
  };

  it("are approved entries only", () => {
    expect(lineSums(ledger, ON).get("a")).toMatchObject({ committedMinor: 0, spentYearMinor: 100, spentPriorMinor: 0 });
    expect(yearSums(ledger).find(({ year }) => year === 2025)).toMatchObject({ spentMinor: 100, committedMinor: 0 });
  });

  it("leaves out the equivalent in dirhams where an approved expense has no rate", () => {
    expect(lineSums(ledger, ON).get("a")?.spentMadMinor).toBe(1_056);
    expect(lineSums(ledger, ON).get("b")?.spentMadMinor).toBeUndefined();
    expect(ledgerSums(ledger, ON).spentMadMinor).toBeUndefined();
  });

  it("a year that has nothing but spending has no budget: its rate is “—” (scenario 35)", () => {
    const [year] = yearSums(ledger, (id) => id === "b");
    expect(year).toMatchObject({ year: 2024, budgetMinor: 0, spentMinor: 7 });
    const b = lineSums(ledger, ON).get("b");
    expect(b && quotient(execution(b).executionRate, 4)).toBeUndefined();
  });
});

describe("Totals foot", () => {
  it("a component is the sum of its lines, the project the sum of its components (BUD-02)", () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom("2022-12-31", "2025-06-30", "2028-12-31"), (ledger, day) => {
        const on = calendarDate(day);
        const parts = componentSums(ledger, on);
        for (const { lines, sums } of parts) expect(summed(lines.map((line) => line.sums))).toEqual(sums);
        expect(summed(parts.map(({ sums }) => sums))).toEqual(ledgerSums(ledger, on));
        expect(parts.flatMap(({ lines }) => lines.map(({ line }) => line))).toEqual(ledger.lines);
      }),
    );
  });

  it("the years add up to the whole, whatever the date d’arrêté calls this year", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const years = yearSums(ledger);
        const { originalMinor, budgetMinor, committedMinor, spentPriorMinor, spentYearMinor } = ledgerSums(ledger, ON);
        if (years.length === 0) return;
        expect(years.reduce(addedYears)).toMatchObject({
          originalMinor,
          budgetMinor,
          committedMinor,
          spentMinor: spentPriorMinor + spentYearMinor,
        });
        expect(years.map(({ year }) => year)).toEqual(
          [...new Set(years.map(({ year }) => year))].toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it("the lines’ own years add up to the years of all", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const parts = ledger.lines.flatMap(({ id }) => yearSums(ledger, (lineId) => lineId === id));
        for (const year of yearSums(ledger))
          expect(parts.filter((part) => part.year === year.year).reduce(addedYears)).toEqual(year);
      }),
    );
  });

  it("in dirhams too: every cell and quarter is converted once, and all sums are of those (FX-05)", () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 20_000_000 }), (ledger, micro) => {
        const mad = inDirhams(ledger, { ...JUNE_RATE, micro });
        expect(mad.currency).toBe("MAD");
        const whole = execution(ledgerSums(mad, ON));
        const parts = componentSums(mad, ON).map(({ sums }) => execution(sums));
        for (const key of ["budgetMinor", "committedMinor", "spentMinor", "unpaidMinor", "balanceMinor"] as const)
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
        expect(whole.availableMinor + whole.unpaidMinor).toBe(whole.balanceMinor);
        // What each entry’s own rate made of it is no business of the one indicative rate.
        expect(whole.spentMadMinor).toBe(ledgerSums(ledger, ON).spentMadMinor);
      }),
    );
  });

  it("converts half a centime away from zero, once per cell: three times 0,05 at 10,5 are 1,59 and not 1,58", () => {
    const cells = [2024, 2025, 2026].map((year) => cellWith("a", year, 5));
    const ledger: Ledger = { currency: "EUR", lines: [lineWith({ id: "a" })], cells, entries: [] };
    expect(ledgerSums(inDirhams(ledger, { ...JUNE_RATE, micro: 10_500_000 }), ON).budgetMinor).toBe(159);
  });
});
