import { describe, expect, it } from "vitest";
import { changesSheet } from "../../../reports/kit/changes.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { portfolioDashboard } from "../../../reports/portfolio-dashboard/report.ts";
import { quarterlyFinancial } from "../../../reports/quarterly-financial/report.ts";
import { readBook } from "../../../reports/reading/cells.ts";
import { changedFigures } from "../../../reports/reading/figures.ts";
import { toldBook } from "../../../reports/reading/told.ts";
import type { DeedSince } from "../../../src/runs/store.ts";
import { dashboardData } from "../../../src/workbooks/dashboard-report.ts";
import { quarterData } from "../../../src/workbooks/quarter-report.ts";
import { deedsFor } from "../../../src/workbooks/restated.ts";
import { bytesOf } from "../reports/package-parts.ts";
import { ASKED, dashboardFound, narrowed, quarterFound } from "./demo-reads.ts";
import { opened, VISIT, WORDS } from "./reading-back.ts";

const P4 = { project: "P4" };
const r02 = () => quarterData(VISIT, { ...ASKED, ...P4 }, narrowed(quarterFound(), P4));
const r04 = () => dashboardData(VISIT, ASKED, dashboardFound());

const deed = (seq: number, projectCode: string, ...codes: string[]): DeedSince => ({
  ...{ seq, projectCode, codes, at: "2025-07-01T09:00:00.000Z", actorName: "Karima", reason: `motif ${seq}` },
});

describe("What changed since the last edition", () => {
  it("is nothing between a workbook’s file and the same workbook not yet written", async () => {
    for (const book of [await quarterlyFinancial(await r02(), WORDS), await portfolioDashboard(await r04(), WORDS)]) {
      const file = await readBook(new Uint8Array(await bytesOf(await xlsxOf(book))));
      expect(changedFigures(file, await toldBook(book))).toEqual([]);
    }
  });

  it("is each figure of the lines that were restated, and of the totals over them", async () => {
    const data = await r02();
    const lines = data.lines.map((line, at) =>
      at === 0 ? { ...line, quarterMinor: line.quarterMinor + 5_000 } : line,
    );
    const [before, after] = [
      await quarterlyFinancial(data, WORDS),
      await quarterlyFinancial({ ...data, lines }, WORDS),
    ];
    const changes = changedFigures(await toldBook(before), await toldBook(after));
    const quarter = changes.filter(({ column }) => column.startsWith("Réalisé du trimestre"));
    expect(quarter.map(({ row }) => row[0])).toEqual([
      "A_01_01",
      "Total A_01 — Résultat 1",
      "TOTAL",
      expect.any(String),
    ]);
    expect(quarter.every((one) => (one.after ?? 0) - (one.before ?? 0) === 50)).toBe(true);
  });

  it("names who changed the line; of a total, who changed its project; of a grand total, everybody", () => {
    const deeds = [deed(9, "P1", "C1"), deed(8, "P1", "C2"), deed(7, "P2", "C1"), deed(6, "P2")];
    const seqs = (...row: string[]) => deedsFor(row, deeds).map(({ seq }) => seq);
    expect(seqs("P1", "Transformation", "C1", "Normes")).toEqual([9]);
    expect(seqs("P2", "Inclusion", "C3", "Capacités")).toEqual([7, 6]);
    expect(seqs("Total projet P1 — Transformation")).toEqual([9, 8]);
    expect(seqs("TOTAL GÉNÉRAL")).toEqual([9, 8, 7, 6]);
    expect(deedsFor(["C2", "Compétences"], deeds.slice(0, 2)).map(({ seq }) => seq)).toEqual([8]);
  });

  it("is a sheet with authors and reasons for the house, and without for donors", async () => {
    const figures = [
      {
        ...{ row: ["P1", "C1"], column: "Réalisé", before: 10, after: 12.5, authors: ["Karima"] },
        ...{ entries: [9, 8, 7, 6, 5], reasons: ["Facture reçue tard"] },
      },
    ];
    const { edition } = await r04();
    const book = await portfolioDashboard(await r04(), WORDS);
    const made = (hasAuthors: boolean) =>
      changesSheet(edition, { number: "R04-2025-0001", onDate: edition.onDate, figures, hasAuthors }, WORDS);
    const cells = async (hasAuthors: boolean) => {
      const sheets = await opened(Promise.resolve({ ...book, sheets: [...book.sheets, made(hasAuthors)] }));
      return [...(sheets.get("Modifications")?.values() ?? [])].map(({ value }) => value);
    };
    expect(await cells(true)).toEqual(
      expect.arrayContaining(["P1 · C1", 10, 12.5, 2.5, "Karima", "9 ; 8 ; 7 ; 6 … et 1 autre", "Facture reçue tard"]),
    );
    expect(await cells(false)).not.toContain("Karima");
  });
});
