import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  GRID_COLUMNS,
  type GridRow,
  gridChecked,
  gridHeading,
  gridRead,
  gridRows,
} from "../../../src/budgets/rules/entry-grid.ts";
import { isGoodEntry } from "../../../src/budgets/rules/entry-run.ts";
import { commitment, draft, ground, spoken } from "./entry-sample.ts";

const DEFAULTS = { currency: "EUR", supplier: "company", documentKind: "invoice", origin: "gid", justification: "" };

const read = (text: string): readonly GridRow[] => {
  const found = gridRead(text);
  return found.ok ? found.value : [];
};

const wrong = (text: string): string => {
  const found = gridRead(text);
  return found.ok ? "" : spoken(found.problems).join();
};

describe("a pasted table", () => {
  it("is read in the grid’s order, with tabs or semicolons, quotes and empty lines", () => {
    const cells = { line: "C1", documentOn: "12/06/2025", amount: "1 000,50" };
    expect(read("C1\t12/06/2025\t1 000,50\r\n\r\n")[0]?.cells).toMatchObject(cells);
    expect(read("\uFEFFC1;12/06/2025;1 000,50\n")[0]?.cells).toMatchObject(cells);
    expect(read('C1;12/06/2025;"1 000,50";EUR;"F;1 ""bis"""')[0]?.cells.reference).toBe('F;1 "bis"');
  });

  it.each(["fr", "ar", "en"] as const)("takes its columns from headings in %s, in any order", (language) => {
    const names = gridHeading(language).split("\t");
    const cells = GRID_COLUMNS.map((column) => `une ${column}`);
    const rows = read([names.toReversed().join("\t"), cells.toReversed().join("\t")].join("\n"));
    expect(rows).toEqual([{ number: 1, cells: Object.fromEntries(GRID_COLUMNS.map((one, at) => [one, cells[at]])) }]);
  });

  it("says what is wrong with it as a whole", () => {
    expect(wrong(" \n\t\n")).toBe("GRID: Collez ou saisissez au moins une ligne de dépense.");
    expect(wrong("Ligne\tDate\tPrix\nC1\t\t")).toContain("La colonne « Prix » n’est pas connue.");
    expect(wrong("C1\t1\n".repeat(201))).toContain("Le tableau a 201 lignes ; 200 au plus à la fois.");
  });

  it("never loses a cell without a separator in it", () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9éà .,()-]{1,12}$/).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        const heading = "Ligne\tRéférence\tPièce";
        const found = read([heading, ...rows.map((one) => one.join("\t"))].join("\n"));
        expect(found.map(({ cells }) => [cells.line, cells.reference, cells.document])).toEqual(rows);
      }),
    );
  });

  it("comes back from the grid’s own fields without its empty rows", () => {
    const typed = { "rows.1.line": "C1", "rows.2.line": " ", "rows.12.amount": "5", other: "x" };
    expect(gridRows(typed).map(({ number, cells }) => [number, cells.line, cells.amount])).toEqual([
      [1, "C1", ""],
      [2, "", "5"],
    ]);
  });
});

describe("its rows", () => {
  const checked = (...lines: readonly string[]) =>
    gridChecked(read(lines.join("\n")), ground({ commitments: [commitment()] }), DEFAULTS);

  it("are checked one by one: a bad row does not hide the others", () => {
    const rows = checked(
      "C1\t12/06/2025\t1 000,50\tEUR\tF-1\tEntreprise\tFacture 1",
      "C9\t31/02/2025\tmille\tCHF\tF-2\tBoutique\tFacture 2",
      "C1\t2025-06-13\t10\t\tF-3\t\tFacture 3",
    );
    expect(rows.map(isGoodEntry)).toEqual([true, false, true]);
    expect(rows[1]?.problems.map(({ field }) => field).sort()).toEqual([
      "amount",
      "currency",
      "documentOn",
      "line",
      "supplier",
    ]);
    expect(rows[0]?.draft).toMatchObject({ amount: { minor: 100_050 }, documentOn: "2025-06-12", supplier: "company" });
  });

  it("stand on those before them: a copy is warned about, a commitment is used up (DEP-07, DEP-01)", () => {
    const row = "\t12/06/2025\t30000\tEUR\tF-1\tEntreprise\tFacture 1\tM-2024-03";
    const [first, second] = checked(row, row);
    expect(first && isGoodEntry(first)).toBe(true);
    expect(second?.problems.map(({ rule, severity }) => [rule, severity])).toEqual(
      expect.arrayContaining([
        ["DEP-01", "block"],
        ["DEP-07", "warn"],
      ]),
    );
  });

  it("without a rate are kept as drafts (FX-04)", () => {
    const [row] = checked("C1\t14/07/2025\t10\tMAD\tF-1\tEntreprise\tFacture 1".replace("14/07/2025", "02/07/2025"));
    expect([row && isGoodEntry(row), row?.isUnrated]).toEqual([true, true]);
  });

  it("with a warning want a justification, of their own or of all", () => {
    const twice = ground({
      alike: [
        {
          id: "e",
          kind: "expenditure",
          reference: "F-1",
          supplier: "company",
          amountMinor: 100,
          currency: "EUR",
          documentOn: draft(1).documentOn,
        },
      ],
    });
    const rows = read("C1\t12/06/2025\t1\tEUR\tF-1\tEntreprise\tFacture 1");
    expect(gridChecked(rows, twice, DEFAULTS).map(isGoodEntry)).toEqual([false]);
    expect(gridChecked(rows, twice, { ...DEFAULTS, justification: "Autre lot" }).map(isGoodEntry)).toEqual([true]);
  });
});
