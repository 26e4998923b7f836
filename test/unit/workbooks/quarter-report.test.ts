import { describe, expect, it } from "vitest";
import { quarterlyFinancial, quarterlyFinancialFile } from "../../../reports/quarterly-financial/report.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Asked } from "../../../src/workbooks/asked.ts";
import { type QuarterFound, quarterData } from "../../../src/workbooks/quarter-report.ts";
import { addressOf, rowAt, sheet } from "../reports/open-workbook.ts";
import { ASKED, instalment, narrowed, quarterFound, revision } from "./demo-reads.ts";
import { columns, headings, opened, VISIT, verdicts, WORDS } from "./reading-back.ts";

const quarterOf = (asked: Partial<Asked>, what: Parameters<typeof quarterFound>[0] = {}) =>
  quarterData(VISIT, { ...ASKED, ...asked }, narrowed(quarterFound(what), asked as Asked));

const quarterBook = async (asked: Partial<Asked>, what = {}) => quarterlyFinancial(await quarterOf(asked, what), WORDS);

describe("R02 of P1 for T2 2025 (scenario 31)", async () => {
  const sheets = await opened(quarterBook({ project: "P1" }));
  const r02 = sheet(sheets, "R02");

  it("has the handbook’s columns in their order", () => {
    expect(headings(r02, "Code ligne")).toEqual([
      ...["Code ligne", "Libellé", "Mode", "Budget approuvé", "Cumul au début du trimestre"],
      ...["Réalisé du trimestre (T2 2025)", "Cumul à la fin du trimestre", "Solde", "% exécution"],
      ...["Engagements non soldés", "Disponible", "Prévision trimestre suivant (T3 2025)", "Prévision T+2 (T4 2025)"],
      ...["Reste à programmer", "Écart et justification"],
    ]);
  });

  it("totals 3 000 000 | 1 200 000 | 250 000 | 1 450 000 | 1 550 000 | 48,33 % | 600 000 | 950 000 | 260 000 | 260 000 | 1 030 000", () => {
    expect(columns(rowAt(r02, "TOTAL"), "DEFGHIJKLMN")).toEqual([
      ...[3_000_000, 1_200_000, 250_000, 1_450_000, 1_550_000, 1_450_000 / 3_000_000],
      ...[600_000, 950_000, 260_000, 260_000, 1_030_000],
    ]);
  });

  it("has components that add up to it, and no difference on the sheet Contrôles", () => {
    const lines = ["C1", "C2", "C3", "X"].map((code) => columns(rowAt(r02, code), "DEFGHJKLMN").map(Number));
    const sums = lines.reduce((a, b) => a.map((value, at) => value + (b[at] ?? 0)));
    expect(sums).toEqual(columns(rowAt(r02, "TOTAL"), "DEFGHJKLMN"));
    expect(verdicts(sheets).filter((verdict) => verdict !== "Résultat")).toEqual(Array(15).fill("OK"));
    expect(rowAt(sheet(sheets, "Garde"), "Contrôle général")["B"]).toBe("OK");
  });

  it("tells the rates of the three months, that no revision was decided and that no instalment is known", () => {
    expect(["04/2025", "05/2025", "06/2025"].map((month) => rowAt(r02, month)["D"])).toEqual([10.8, 10.5, 10.56]);
    expect(addressOf(r02, "Aucune révision budgétaire n’a été décidée pendant le trimestre.")).toBeDefined();
    expect([...r02.values()].some(({ value }) => String(value).startsWith("n.d. : aucun versement"))).toBe(true);
    expect([...r02.values()].some(({ value }) => String(value).startsWith("Je certifie l’exactitude"))).toBe(true);
  });

  it("is named after the agreement and the quarter", async () => {
    const data = await quarterOf({ project: "P1" });
    expect(quarterlyFinancialFile(data, WORDS)).toBe("R02_rapport-financier_AG-DE-01_2025-T2_v1.xlsx");
  });
});

describe("R02 with more than the demo’s ledger", () => {
  it("reconciles the cash: opening + instalments − expenditure = closing", async () => {
    const funding = [instalment("p1", "2024-01-15", 1_240_000), instalment("p1", "2025-05-15", 295_000)];
    const r02 = sheet(await opened(quarterBook({ project: "P1" }, { funding })), "R02");
    const amount = (label: string) => rowAt(r02, label)["D"];
    expect(["Solde initial", "+ Versements reçus", "− Dépenses du trimestre", "= Solde final"].map(amount)).toEqual([
      40_000, 295_000, -250_000, 85_000,
    ]);
  });

  it("compares with the forecast made before the quarter, and asks for the explanation beyond 10 %", async () => {
    const planned = (code: string, euros: number) => ({
      ...{ projectId: "p1", lineId: `p1-line-${code}`, period: "2025-Q2", amountMinor: euros * 100 },
    });
    const explanations = new Map([["p1-line-c2", "Marché signé en avance."]]);
    const what = { previous: [planned("c1", 100_000), planned("c2", 80_000), planned("c3", 40_000)], explanations };
    const sheets = await opened(quarterBook({ project: "P1" }, what));
    const told = (code: string) => String(rowAt(sheet(sheets, "R02"), code)["O"]).replace(/[\u202f\u00a0]/g, " ");
    expect(told("C1")).toBe("Prévu 100 000,00 ; écart +5 000,00 (5,00 %).");
    expect(told("C2")).toBe("Prévu 80 000,00 ; écart +20 000,00 (25,00 %). Marché signé en avance.");
    expect(told("C3")).toBe("Prévu 40 000,00 ; écart -10 000,00 (-25,00 %). À justifier.");
    expect(rowAt(sheet(sheets, "Contrôles"), "Écarts au-delà du seuil sans justification")["C"]).toBe(2);
    expect(rowAt(sheet(sheets, "Garde"), "Contrôle général")["B"]).toBe("ERREUR");
  });

  it("lists the revisions decided in the quarter, not the others", async () => {
    const late = {
      ...revision(3, [
        ["C1", 2025, -5],
        ["X", 2025, 5],
      ]),
      decidedOn: calendarDate("2025-03-31"),
    };
    const versions = [
      revision(2, [
        ["C3", 2025, -50],
        ["C2", 2025, 50],
      ]),
      late,
    ];
    const r02 = sheet(await opened(quarterBook({ project: "P1" }, { versions })), "R02");
    expect(columns(rowAt(r02, "P1-2"), "BCD")).toEqual(["Besoins de formation", 45_797, 50_000]);
    expect(addressOf(r02, "P1-3")).toBeUndefined();
  });

  it("is final once every quarter of the agreement up to it is closed, provisional before", async () => {
    const quarters = ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"];
    const period = (text: string, status: string) => ({ agreementId: "ag-de-01", quarter: text, status });
    const statusOf = async (periods: readonly unknown[]) =>
      (await quarterOf({ project: "P1" }, { periods: periods as QuarterFound["periods"] })).edition.status;
    expect(quarterFound().projects[0]?.agreementId).toBe("ag-de-01");
    expect(await statusOf(quarters.map((text) => period(text, "closed")))).toBe("final");
    expect(await statusOf(quarters.slice(1).map((text) => period(text, "closed")))).toBe("provisional");
    expect(await statusOf(quarters.map((text, at) => period(text, at === 6 ? "reopened" : "closed")))).toBe(
      "provisional",
    );
  });

  it("refuses a scope of several agreements", async () => {
    await expect(quarterOf({})).rejects.toThrow();
  });
});

describe("R02 of P4 (scenario 32)", async () => {
  const sheets = await opened(quarterBook({ project: "P4" }));

  it.each([
    ["Total régie", 2_510_000, 760_000],
    ["Total cogestion", 1_490_000, 200_000],
    ["TOTAL", 4_000_000, 960_000],
  ])("%s: %i, %i realised", (label, budget, spent) => {
    expect(columns(rowAt(sheet(sheets, "R02"), label), "DGI")).toEqual([budget, spent, spent / budget]);
  });

  it("has the columns of « Budget vs actuals » on a sheet of its own, with the same totals", () => {
    const actuals = sheet(sheets, "Budget vs actuals");
    expect(headings(actuals, "Fin mode")).toEqual([
      ...["Code", "Libellé", "Fin mode", "Amount (montant)", "Start to year 2024 (cumul à fin 2024)"],
      ...["Expenses year 2025 (dépenses 2025)", "Total", "Balance (solde)", "% Exec"],
    ]);
    expect(columns(rowAt(actuals, "TOTAL"), "DEFGHI")).toEqual([4_000_000, 240_000, 720_000, 960_000, 3_040_000, 0.24]);
    const percent = (label: string) => (Number(rowAt(actuals, label)["I"]) * 100).toFixed(2);
    expect([percent("Total régie"), percent("Total cogestion")]).toEqual(["30.28", "13.42"]);
  });

  it("divides the half-year’s forecast over its quarters, and says so", () => {
    const r02 = sheet(sheets, "R02");
    expect(columns(rowAt(r02, "TOTAL"), "LM")).toEqual([210_000, 210_000]);
    expect([...r02.values()].some(({ value }) => /S2 2025.*parts égales/.test(String(value)))).toBe(true);
  });
});
