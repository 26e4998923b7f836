import { describe, expect, it } from "vitest";
import type { BaseProject, BaseRow } from "../../../reports/flat-base/base.ts";
import { flatBase } from "../../../reports/flat-base/report.ts";
import { WrongExtent } from "../../../reports/kit/lines.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { readBook } from "../../../reports/reading/cells.ts";
import { quarter } from "../../../src/kernel/period.ts";
import type { BaseFound, BasePage } from "../../../src/workbooks/base-report.ts";
import { sheet, splitAddress } from "../reports/open-workbook.ts";
import { bytesOf } from "../reports/package-parts.ts";
import { factsOf } from "../standing/sample.ts";
import { demoBase, visitIn } from "./demo-reads.ts";
import { opened, verdicts, WORDS } from "./reading-back.ts";

async function rowsOf(page: Partial<BasePage> = {}, found: Partial<BaseFound> = {}) {
  const rows: (BaseProject & BaseRow)[] = [];
  for await (const { of, rows: own } of demoBase({ page, found }).rows())
    rows.push(...own.map((row) => ({ ...of, ...row })));
  return rows;
}

const COLUMNS =
  "bailleur_code, bailleur, convention_code, projet_code, projet, composante_code, composante, ligne_code, mode, secteur_cad, exercice, trimestre, periode_statut, mesure, devise_origine, montant_origine, taux, montant_eur, montant_mad, version_donnees, date_arrete";

describe("R10", () => {
  it("has the handbook’s columns from the first row on, typed, and its own controls hold", async () => {
    const sheets = await opened(flatBase(demoBase(), WORDS));
    const cells = sheet(sheets, "Base");
    const first = [...cells].filter(([at]) => splitAddress(at).row === 1).map(([, { value }]) => value);
    expect(first.join(", ")).toBe(COLUMNS);
    expect(["D2", "K2", "N2", "T2"].map((at) => cells.get(at)?.value)).toEqual(["P4", 2024, "BUDGET_INITIAL", 412]);
    expect(verdicts(sheets)).toHaveLength(9);
    expect(verdicts(sheets)).not.toContain("ERREUR");
  });

  it("adds up, measure by measure, to the demo’s portfolio", async () => {
    const sums: Record<string, number> = {};
    for (const { measure, eur } of await rowsOf()) sums[measure] = (sums[measure] ?? 0) + (eur?.minor ?? 0) / 100;
    expect(sums).toMatchObject({
      ...{ BUDGET_INITIAL: 12_000_000, BUDGET_REVISE: 12_000_000 },
      ...{ ENGAGEMENT: 6_278_000, REALISE: 3_900_000 },
    });
  });

  it("keeps what was paid in dirhams with its own rate, and converts nothing a second time", async () => {
    const [row] = (await rowsOf()).filter(({ project, measure }) => project.code === "P2" && measure === "REALISE");
    expect(row?.amount.currency).toBe("MAD");
    expect([row?.rateMicro, row?.mad]).toEqual([10_800_000, row?.amount]);
    expect(row?.eur?.minor).not.toBe(row?.amount.minor);
  });

  it("has no two rows of one line, year, quarter, measure, state, currency and rate", async () => {
    const keys = (await rowsOf()).map(
      ({ project, line, year, quarter: at, period, measure, amount, rateMicro }) =>
        `${project.code} ${line} ${year} ${at} ${period} ${measure} ${amount.currency} ${rateMicro}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(200);
  });

  it("says where the period of a quarter stands, and leaves it out for a whole year", async () => {
    const closed = { status: "closed", quarter: quarter("2025-Q1"), reopenedUntil: null, reopeningAskedBy: null };
    const { agreementId } = factsOf("p1");
    const rows = await rowsOf({}, { periods: [{ ...closed, agreementId }] as unknown as BaseFound["periods"] });
    const states = (year: number, at: string | null) =>
      new Set(
        rows.flatMap((row) =>
          row.project.code === "P1" && row.year === year && row.quarter === at ? [row.period] : [],
        ),
      );
    expect([states(2025, "T1"), states(2025, "T2"), states(2025, null)]).toEqual([
      new Set(["CLOTUREE"]),
      new Set(["OUVERTE"]),
      new Set([null]),
    ]);
  });

  it("counts the money received by project, without a line, and not the part that no rate converts", async () => {
    const received = { projectId: "p1", quarter: quarter("2025-Q1"), currency: "USD" as const, rateMicro: null };
    const rows = await rowsOf({
      receipts: [
        { ...received, amountMinor: 50_000, agreementMinor: null, madMinor: null },
        { ...received, currency: "EUR", amountMinor: 70_000, agreementMinor: 70_000, madMinor: 750_000 },
      ],
    });
    expect(
      rows
        .filter(({ measure }) => measure === "VERSEMENT")
        .map(({ line, amount, eur, mad }) => [line, amount.minor, eur?.minor ?? null, mad?.minor ?? null]),
    ).toEqual([
      [null, 50_000, null, null],
      [null, 70_000, 70_000, 750_000],
    ]);
  });

  it("proves codes and figures that are the same in every language, once they are written", async () => {
    const proofs = await Promise.all(
      (["fr", "ar"] as const).map(async (language) => {
        const visit = visitIn(language);
        const book = await flatBase(demoBase({ visit }), visit.words);
        await expect(book.proof?.settled?.()).rejects.toThrow(RangeError);
        const read = await readBook(new Uint8Array(await bytesOf(await xlsxOf(book))));
        const settled = await book.proof?.settled?.();
        expect(read.named("EmpreinteDonnees")).toBe(settled);
        return { totals: book.proof?.totals, settled };
      }),
    );
    expect(proofs[0]?.settled).toMatch(/^[0-9a-f]{64}$/);
    expect(proofs[1]).toEqual(proofs[0]);
  });

  it("breaks off when fewer rows come than were counted", async () => {
    const short = await flatBase({ ...demoBase(), rowCount: 100_000 }, WORDS);
    await expect(bytesOf(await xlsxOf(short))).rejects.toThrow(WrongExtent);
  });
});
