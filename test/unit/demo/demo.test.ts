import { describe, expect, it } from "vitest";
import { AGREEMENTS } from "../../../src/demo/agreements.ts";
import { entriesOf, MONEY_PLANS } from "../../../src/demo/ledger.ts";
import { P1_MONEY } from "../../../src/demo/p1-money.ts";
import { P2_MONEY } from "../../../src/demo/p2-money.ts";
import { P3_MONEY } from "../../../src/demo/p3-money.ts";
import { P4_MONEY } from "../../../src/demo/p4-money.ts";
import type { LinePlan, MoneyPlan } from "../../../src/demo/plan.ts";
import { PROJECTS } from "../../../src/demo/projects.ts";

type Series = "budget" | "committed" | "spent" | "forecast";

const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

const lineTotals = (plan: MoneyPlan, series: Series) =>
  Object.fromEntries(plan.lines.map((line) => [line.code, total(line[series])]));

const columnTotals = (plan: MoneyPlan, series: Series): number[] =>
  (plan.lines[0]?.[series] ?? []).map((_, at) => total(plan.lines.map((line) => line[series][at] ?? Number.NaN)));

const grandTotal = (plan: MoneyPlan, series: Series, isIn: (line: LinePlan) => boolean = () => true): number =>
  total(plan.lines.filter(isIn).flatMap((line) => line[series]));

const cumulative = (amounts: readonly number[]): number[] => amounts.map((_, at) => total(amounts.slice(0, at + 1)));

const spentIn = (plan: MoneyPlan, line: LinePlan, period: string): number =>
  total(line.spent.filter((_, at) => plan.quarters[at]?.startsWith(period)));

describe("P1 is the handbook’s to the last figure", () => {
  it("in its budget by component and year", () => {
    expect(Object.fromEntries(P1_MONEY.lines.map((line) => [line.code, line.budget]))).toEqual({
      C1: [30_000, 370_000, 420_000, 230_000],
      C2: [50_000, 360_000, 370_000, 220_000],
      C3: [20_000, 220_000, 210_000, 150_000],
      X: [50_000, 100_000, 100_000, 100_000],
    });
    expect(lineTotals(P1_MONEY, "budget")).toEqual({ C1: 1_050_000, C2: 1_000_000, C3: 600_000, X: 350_000 });
    expect(columnTotals(P1_MONEY, "budget")).toEqual([150_000, 1_050_000, 1_100_000, 700_000]);
    expect(grandTotal(P1_MONEY, "budget")).toBe(3_000_000);
  });

  it("in its execution at 30/06/2025", () => {
    expect(lineTotals(P1_MONEY, "committed")).toEqual({ C1: 780_000, C2: 700_000, C3: 330_000, X: 240_000 });
    expect(lineTotals(P1_MONEY, "spent")).toEqual({ C1: 520_000, C2: 560_000, C3: 190_000, X: 180_000 });
    expect(grandTotal(P1_MONEY, "committed")).toBe(2_050_000);
    expect(grandTotal(P1_MONEY, "spent")).toBe(1_450_000);
  });

  it("in what each component realised in 2023, 2024, T1 and T2 2025", () => {
    const periods = ["2023", "2024", "2025-Q1", "2025-Q2"];
    const table = P1_MONEY.lines.map((line) => periods.map((period) => spentIn(P1_MONEY, line, period)));
    expect(table).toEqual([
      [25_000, 310_000, 80_000, 105_000],
      [40_000, 345_000, 75_000, 100_000],
      [10_000, 130_000, 20_000, 30_000],
      [45_000, 95_000, 25_000, 15_000],
    ]);
    expect(periods.map((period) => total(P1_MONEY.lines.map((line) => spentIn(P1_MONEY, line, period))))).toEqual([
      120_000, 880_000, 200_000, 250_000,
    ]);
  });

  it("in its forecast, which leaves 30 000", () => {
    expect(P1_MONEY.lines.map((line) => line.forecast)).toEqual([
      [100_000, 100_000, 320_000],
      [80_000, 90_000, 270_000],
      [55_000, 45_000, 290_000],
      [25_000, 25_000, 120_000],
    ]);
    expect(columnTotals(P1_MONEY, "forecast")).toEqual([260_000, 260_000, 1_000_000]);
    expect(grandTotal(P1_MONEY, "spent") + grandTotal(P1_MONEY, "forecast")).toBe(2_970_000);
  });
});

describe("P2 is the handbook’s to the last figure", () => {
  it("in its budget by component and year", () => {
    expect(P2_MONEY.lines.map((line) => line.budget)).toEqual([
      [50_000, 400_000, 450_000, 400_000, 300_000],
      [30_000, 370_000, 450_000, 400_000, 250_000],
      [20_000, 300_000, 400_000, 400_000, 280_000],
      [50_000, 120_000, 120_000, 120_000, 90_000],
    ]);
    expect(columnTotals(P2_MONEY, "budget")).toEqual([150_000, 1_190_000, 1_420_000, 1_320_000, 920_000]);
    expect(grandTotal(P2_MONEY, "budget")).toBe(5_000_000);
  });

  it("in its totals per component", () => {
    expect(lineTotals(P2_MONEY, "budget")).toEqual({ C1: 1_600_000, C2: 1_500_000, C3: 1_400_000, X: 500_000 });
    expect(lineTotals(P2_MONEY, "committed")).toEqual({ C1: 900_000, C2: 650_000, C3: 520_000, X: 260_000 });
    expect(lineTotals(P2_MONEY, "spent")).toEqual({ C1: 610_000, C2: 380_000, C3: 300_000, X: 200_000 });
    expect(grandTotal(P2_MONEY, "committed")).toBe(2_330_000);
    expect(grandTotal(P2_MONEY, "spent")).toBe(1_490_000);
  });

  it("in its totals per period", () => {
    const periods = ["2023", "2024", "2025"].map((year) =>
      total(P2_MONEY.lines.map((line) => spentIn(P2_MONEY, line, year))),
    );
    expect(periods).toEqual([110_000, 930_000, 450_000]);
    expect(columnTotals(P2_MONEY, "forecast")).toEqual([570_000, 1_500_000, 1_340_000]);
    expect(grandTotal(P2_MONEY, "spent") + grandTotal(P2_MONEY, "forecast")).toBe(4_900_000);
  });
});

describe("P3’s final account is the handbook’s", () => {
  it("in its five headings and its unspent 87 500", () => {
    const headings = Map.groupBy(P3_MONEY.lines, (line) => line.component);
    expect(
      Object.fromEntries([...headings].map(([code, lines]) => [code, total(lines.flatMap((l) => l.budget))])),
    ).toEqual({ A_01: 800_000, A_02: 1_500_000, A_03: 600_000, X: 50_000, Z: 550_000 });
    expect(grandTotal(P3_MONEY, "budget")).toBe(3_500_000);
    expect(grandTotal(P3_MONEY, "spent")).toBe(3_412_500);
    expect(lineTotals(P3_MONEY, "committed")).toEqual(lineTotals(P3_MONEY, "spent"));
  });
});

describe("P4 is the handbook’s to the last figure", () => {
  it("in every line’s budget, commitments and spending", () => {
    const rows = P4_MONEY.lines.map((l) => [l.code, l.mode, total(l.budget), total(l.committed), total(l.spent)]);
    expect(rows).toEqual([
      ["A_01_01", "regie", 500_000, 260_000, 160_000],
      ["A_01_02", "cogestion", 700_000, 300_000, 120_000],
      ["A_02_01", "regie", 900_000, 520_000, 300_000],
      ["A_02_02", "cogestion", 500_000, 150_000, 70_000],
      ["A_03_01", "regie", 350_000, 160_000, 110_000],
      ["A_03_02", "cogestion", 250_000, 40_000, 10_000],
      ["X_01_01", "cogestion", 40_000, 0, 0],
      ["X_01_02", "regie", 60_000, 0, 0],
      ["Z_01", "regie", 480_000, 360_000, 120_000],
      ["Z_02", "regie", 40_000, 38_000, 36_000],
      ["Z_03", "regie", 100_000, 40_000, 26_000],
      ["Z_04", "regie", 80_000, 30_000, 8_000],
    ]);
  });

  it.each([
    ["regie", [2_510_000, 1_408_000, 760_000]],
    ["cogestion", [1_490_000, 490_000, 200_000]],
  ])("in the part in %s", (mode, expected) => {
    const isIn = (line: LinePlan) => line.mode === mode;
    const series = ["budget", "committed", "spent"] as const;
    expect(series.map((one) => grandTotal(P4_MONEY, one, isIn))).toEqual(expected);
  });

  it("in its totals per year and period", () => {
    expect(columnTotals(P4_MONEY, "budget")).toEqual([300_000, 1_000_000, 1_100_000, 1_000_000, 600_000]);
    const years = ["2024", "2025"].map((year) => total(P4_MONEY.lines.map((line) => spentIn(P4_MONEY, line, year))));
    expect(years).toEqual([240_000, 720_000]);
    expect(columnTotals(P4_MONEY, "forecast")).toEqual([420_000, 1_060_000, 1_000_000, 560_000]);
    expect(grandTotal(P4_MONEY, "spent") + grandTotal(P4_MONEY, "forecast")).toBe(4_000_000);
  });
});

describe.each(MONEY_PLANS.map((plan) => [plan.projectId, plan] as const))("%s hangs together", (projectId, plan) => {
  it("spends nothing that was not engaged first, on any line at any quarter’s end", () => {
    const early = plan.lines.flatMap((line) => {
      const engaged = cumulative(line.committed);
      return cumulative(line.spent).flatMap((spent, at) =>
        spent > (engaged[at] ?? 0) ? [`${line.code} ${plan.quarters[at]}`] : [],
      );
    });
    expect(early).toEqual([]);
  });

  it("engages and forecasts within each line’s budget", () => {
    for (const line of plan.lines) {
      expect(total(line.committed)).toBeLessThanOrEqual(total(line.budget));
      expect(total(line.spent) + total(line.forecast)).toBeLessThanOrEqual(total(line.budget));
    }
  });

  it("allots exactly the project’s amount, which is its agreement’s ceiling", () => {
    const project = PROJECTS.find(({ id }) => id === projectId);
    const agreement = AGREEMENTS.find(({ id }) => id === project?.agreementId);
    expect(project?.amountMinor).toBe(grandTotal(plan, "budget") * 100);
    expect(agreement?.ceilingMinor).toBe(project?.amountMinor);
  });

  it("books by 30/06/2025, each entry with the rate that made its dirhams", () => {
    for (const entry of entriesOf(plan)) {
      expect(entry.bookedOn <= "2025-06-30").toBe(true);
      expect(entry.ratedOn?.slice(0, 7)).toBe(entry.bookedOn.slice(0, 7));
      expect(entry.madMinor).toBe((entry.amountMinor * (entry.rateMicro ?? Number.NaN)) / 1_000_000);
    }
  });
});

it("splits every project’s sectors into 10 000 basis points", () => {
  for (const project of PROJECTS) expect(total(project.sectors.map((sector) => sector.shareBps))).toBe(10_000);
});
