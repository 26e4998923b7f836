import { describe, expect, it } from "vitest";
import { moroccoSerial } from "../../../reports/audit-journal/entries.ts";
import { auditJournal } from "../../../reports/audit-journal/report.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { sheet, sheetsOf } from "../reports/open-workbook.ts";
import { bytesOf } from "../reports/package-parts.ts";
import { demoJournal, rowsIn } from "./demo-journal.ts";

describe("R09", () => {
  it("has a row per changed field, oldest first, and one for an entry that changed nothing", () => {
    const rows = rowsIn("fr");
    expect(rows.map(({ at, identifier, after }) => [at.slice(0, 10), identifier, after])).toEqual([
      ["2025-03-15", "P1/C1/7", expect.stringMatching(/^2\s500,50/)],
      ["2025-03-15", "P1/C1/7", "@Facture 2"],
      ["2025-07-02", "", ""],
    ]);
    expect(rows.map(({ document }) => document)).toEqual(["@Facture 2", "@Facture 2", ""]);
    expect(rows[2]?.reason).toContain("R01");
  });

  it("keeps the instants as numbers on the clock of Morocco: an hour ahead of UTC, none in Ramadan", () => {
    const clock = (at: string) => new Date(Math.round((moroccoSerial(at) - 25_569) * 86_400) * 1_000).toISOString();
    expect(clock("2025-07-02T09:30:00.000Z")).toBe("2025-07-02T10:30:00.000Z");
    expect(clock("2025-03-15T23:30:05.000Z")).toBe("2025-03-15T23:30:05.000Z");
    expect(clock("2025-12-31T23:30:05.000Z")).toBe("2026-01-01T00:30:05.000Z");
  });

  it("writes what looks like a formula as text, in every language", async () => {
    for (const language of ["fr", "ar", "en"] as const) {
      const sheets = await sheetsOf(
        await bytesOf(await xlsxOf(await auditJournal(await demoJournal(language), wordsIn(language)))),
      );
      const cells = [...sheet(sheets, "R09").values()];
      for (const text of ["=cmd|calc", "-2+3", "@Facture 2"])
        expect(cells.find(({ value }) => value === text)).toMatchObject({ value: text });
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    }
  });
});
