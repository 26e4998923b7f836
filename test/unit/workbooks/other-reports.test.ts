import { describe, expect, it } from "vitest";
import { commitmentsByYear } from "../../../reports/commitments-by-year/report.ts";
import { disbursementPlan } from "../../../reports/disbursement-plan/report.ts";
import { revisionsList } from "../../../reports/revisions-list/report.ts";
import type { Asked } from "../../../src/workbooks/asked.ts";
import { planData } from "../../../src/workbooks/plan-report.ts";
import { revisionsData } from "../../../src/workbooks/revisions-report.ts";
import { yearsData } from "../../../src/workbooks/years-report.ts";
import { addressOf, rowAt, sheet } from "../reports/open-workbook.ts";
import { ASKED, instalment, narrowed, planFound, revision, revisionsFound, yearsFound } from "./demo-reads.ts";
import { columns, headings, opened, VISIT, verdicts, WORDS } from "./reading-back.ts";

const yearsOf = (asked: Partial<Asked>, what: Parameters<typeof yearsFound>[0] = {}) =>
  yearsData(VISIT, { ...ASKED, ...asked }, narrowed(yearsFound(what), asked as Asked));
const planOf = (asked: Partial<Asked>, what: Parameters<typeof planFound>[0] = {}) =>
  planData(VISIT, { ...ASKED, ...asked }, narrowed(planFound(what), asked as Asked));
const revisionsOf = (asked: Partial<Asked>, what: Parameters<typeof revisionsFound>[0] = {}) =>
  revisionsData(VISIT, { ...ASKED, ...asked }, narrowed(revisionsFound(what), asked as Asked));

const yearsBook = async (asked: Partial<Asked>, what = {}) => commitmentsByYear(await yearsOf(asked, what), WORDS);

describe("R03", () => {
  it("P1 2024: 1 050 000; 880 000; 83,81 %; 170 000 to carry over (scenario 14)", async () => {
    const sheets = await opened(yearsBook({ project: "P1", year: 2024 }));
    const total = rowAt(sheet(sheets, "R03"), "TOTAL GÉNÉRAL");
    expect(columns(total, "EFGI")).toEqual([1_050_000, 0, 1_050_000, 880_000]);
    expect((Number(total["K"]) * 100).toFixed(2)).toBe("83.81");
    expect(columns(total, "MNOP")).toEqual([170_000, 170_000, 170_000, 0]);
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });

  it("groups by year, then donor; the portfolio’s budget and spending are whole", async () => {
    const sheets = await opened(yearsBook({}));
    const r03 = sheet(sheets, "R03");
    expect(columns(rowAt(r03, "TOTAL GÉNÉRAL"), "GI")).toEqual([12_000_000, 3_900_000]);
    expect(columns(rowAt(r03, "Total exercice 2024"), "GI")).toEqual([2_540_000, 2_050_000]);
    expect(columns(rowAt(r03, "Total 2024, bailleur BMZ"), "GI")).toEqual([2_240_000, 1_810_000]);
    expect(columns(rowAt(r03, "Total exercice 2026"), "NOP")).toEqual(["—", "—", "—"]);
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });

  it("after the carry-over of 170 000: 2024 is 880 000, 2025 is 1 100 000 + 170 000 (scenario 18)", async () => {
    const carryOver = revision(2, [
      ["C1", 2024, -170],
      ["C1", 2025, 170],
    ]);
    const cells = yearsFound().cells.map((cell) => {
      const delta = { 2024: -17_000_000, 2025: 17_000_000 }[cell.year] ?? 0;
      return cell.lineId === "p1-line-c1" ? { ...cell, budgetMinor: cell.budgetMinor + delta } : cell;
    });
    const { rows } = await yearsOf({ project: "P1" }, { versions: [carryOver], cells });
    const found = rows.map(({ year, budgetMinor, carriedInMinor }) => [year, budgetMinor / 100, carriedInMinor / 100]);
    expect(found).toEqual([
      [2023, 150_000, 0],
      [2024, 880_000, 0],
      [2025, 1_100_000, 170_000],
      [2026, 700_000, 0],
    ]);
  });

  it("counts what was spent on earlier commitments only where expenditure names its commitment", async () => {
    const earlier = [{ projectId: "p1", year: 2024, linkedCount: 3, earlierMinor: 4_200_000 }];
    const { rows } = await yearsOf({ project: "P1" }, { earlier });
    expect(rows.map(({ spentOnEarlierMinor }) => spentOnEarlierMinor)).toEqual([null, 4_200_000, null, null]);
  });

  it("cancels what a closed project left", async () => {
    const { rows } = await yearsOf({ project: "P3" });
    const sum = (of: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((all, row) => all + (of(row) ?? 0), 0);
    expect(sum(({ carryOverMinor }) => carryOverMinor)).toBe(0);
    expect(sum(({ cancelledMinor }) => cancelledMinor)).toBeGreaterThanOrEqual(8_750_000);
  });
});

const planBook = async (asked: Partial<Asked>, what = {}) => disbursementPlan(await planOf(asked, what), WORDS);

describe("R07 of P1", () => {
  it("lays the forecast out on eight quarters: completion 2 970 000, variance 30 000 (scenario 17)", async () => {
    const sheets = await opened(planBook({ project: "P1" }));
    const r07 = sheet(sheets, "R07");
    expect(headings(r07, "Ligne").slice(6, 15)).toEqual([
      ...["T3 2025", "T4 2025", "T1 2026", "T2 2026", "T3 2026", "T4 2026", "T1 2027", "T2 2027", "Au-delà"],
    ]);
    const total = rowAt(r07, "TOTAL GÉNÉRAL");
    expect(columns(total, "DEFGH")).toEqual([3_000_000, 1_450_000, 600_000, 260_000, 260_000]);
    expect(columns(total, "IJK").reduce<number>((sum, value) => sum + Number(value), 0)).toBe(1_000_000);
    expect(columns(total, "LMNO")).toEqual([0, 0, 0, 0]);
    expect(columns(total, "PQ")).toEqual([2_970_000, 30_000]);
    expect(verdicts(sheets)).not.toContain("ERREUR");
    expect([...r07.values()].some(({ value }) => /P1 : les prévisions 2026 .*parts égales/.test(String(value)))).toBe(
      true,
    );
  });

  it("calls 175 000 for a need of 260 000 and a cash of 85 000; with 74 % justified nothing (scenario 36)", async () => {
    const enough = [instalment("p1", "2024-01-15", 927_857.14), instalment("p1", "2025-04-15", 607_142.86)];
    const called = sheet(await opened(planBook({ project: "P1" }, { funding: enough })), "R07");
    const row = rowAt(called, "Possible");
    expect(columns(row, "DEF")).toEqual([85_000, 260_000, 175_000]);
    expect(Number(row["G"]).toFixed(2)).toBe("0.86");
    const late = [instalment("p1", "2024-01-15", 1_208_076.92), instalment("p1", "2025-04-15", 326_923.08)];
    const blocked = sheet(await opened(planBook({ project: "P1" }, { funding: late })), "R07");
    const stopped = rowAt(blocked, "Bloqué");
    expect(columns(stopped, "DEF")).toEqual([85_000, 260_000, 0]);
    expect(Number(stopped["G"]).toFixed(2)).toBe("0.74");
  });

  it("says n.d. where nothing was forecast, never 0", async () => {
    const sheets = await opened(planBook({ project: "P1" }, { forecasts: [] }));
    expect(columns(rowAt(sheet(sheets, "R07"), "TOTAL GÉNÉRAL"), "DGOPQ")).toEqual([3_000_000, "—", "—", "—", "—"]);
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });
});

const revisionsBook = async (asked: Partial<Asked>, what = {}) => revisionsList(await revisionsOf(asked, what), WORDS);

const percents = (cells: readonly unknown[]) => cells.map((cell) => (Number(cell) * 100).toFixed(2));

describe("R08", () => {
  it("measures variation cumulatively: −8,33 %, then −11,67 % (scenarios 3 and 4)", async () => {
    const versions = [
      revision(2, [
        ["C3", 2025, -50],
        ["C2", 2025, 50],
      ]),
      {
        ...revision(3, [
          ["C3", 2025, -20],
          ["C1", 2025, 20],
        ]),
        route: "committee" as const,
      },
    ];
    const sheets = await opened(revisionsBook({ project: "P1" }, { versions }));
    const r08 = sheet(sheets, "R08");
    const [first, second] = [rowAt(r08, "P1-2"), rowAt(r08, "P1-3")];
    expect(columns(first, "CDGHI")).toEqual(["AG-DE-01", "P1", 2025, 2025, 50_000]);
    expect(percents(columns(first, "JKL"))).toEqual(["-8.33", "5.00", "10.00"]);
    expect(percents(columns(second, "JKL"))).toEqual(["-11.67", "1.90", "10.00"]);
    expect([first["M"], second["M"]]).toEqual(["Notification", "Comité de pilotage"]);
    expect(columns(first, "QRST")).toEqual(["Chargé de projet", "Responsable de programme", "Approuvée", 2]);
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });

  it("measures from the committee’s version on, once there is one (REV-02)", async () => {
    const versions = [
      {
        ...revision(2, [
          ["C3", 2025, -70],
          ["C2", 2025, 70],
        ]),
        route: "committee" as const,
      },
      revision(3, [
        ["C3", 2025, -20],
        ["C1", 2025, 20],
      ]),
    ];
    const { rows } = await revisionsOf({ project: "P1" }, { versions });
    expect(rows.map(({ from }) => from?.variation)).toEqual([
      { numerator: -7_000_000, denominator: 60_000_000 },
      { numerator: -2_000_000, denominator: 53_000_000 },
    ]);
  });

  it("shows a carry-over within its line, and pairs several moves without losing a cent", async () => {
    const moves: Parameters<typeof revision>[1] = [
      ...([
        ["C1", 2024, -60],
        ["C1", 2025, 60],
      ] as const),
      ...([
        ["C3", 2025, -50],
        ["C2", 2025, 30],
        ["X", 2026, 20],
      ] as const),
    ];
    const { rows, totals } = await revisionsOf({}, { versions: [revision(2, moves)] });
    const told = rows.map(({ from, to, amountMinor }) => [
      from?.heading[1],
      from?.year,
      to?.heading[0],
      to?.year,
      amountMinor / 100_000,
    ]);
    expect(told).toEqual([
      ["1", 2024, "C", 2025, 60],
      ["3", 2025, "C", 2025, 30],
      ["3", 2025, "X", 2026, 20],
    ]);
    expect(totals).toEqual({ revisionCount: 1, movedMinor: 11_000_000 });
  });

  it("a draft changes nobody else’s variation: it is weighed against what is in force, and has no resulting version", async () => {
    const draft = {
      ...revision(2, [
        ["C3", 2025, -50],
        ["C2", 2025, 50],
      ]),
      status: "draft" as const,
      route: "" as const,
    };
    const versions = [
      draft,
      revision(3, [
        ["C3", 2025, -20],
        ["C1", 2025, 20],
      ]),
    ];
    const { rows } = await revisionsOf({ project: "P1" }, { versions });
    expect(rows.map(({ version, from }) => [version, from?.variation.numerator])).toEqual([
      [null, -7_000_000],
      [3, -2_000_000],
    ]);
  });

  it("without a revision is a list of none, whose controls hold", async () => {
    const sheets = await opened(revisionsBook({ project: "P1" }));
    expect(addressOf(sheet(sheets, "R08"), "Aucune révision budgétaire dans cette période.")).toBeDefined();
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });
});
