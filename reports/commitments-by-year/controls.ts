import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Check, type Checks, columnCheck, rowsCheck } from "../kit/checks.ts";
import { KIT } from "../kit/messages.ts";
import type { Places } from "../kit/places.ts";
import { R03 } from "./messages.ts";
import { type CommitmentsByYear, creditMinor, type YearRow, type YearTotals } from "./years.ts";

export const YEARS_TABLE = "r03";

interface Summed {
  readonly column: string;
  readonly heading: Message;
  readonly total: (totals: YearTotals) => number;
  readonly of: (row: YearRow) => number;
}

const SUMMED: readonly Summed[] = [
  { column: "credit", heading: R03.credit, total: ({ creditMinor: minor }) => minor, of: creditMinor },
  { column: "committed", heading: R03.committed, total: (t) => t.committedMinor, of: (row) => row.committedMinor },
  { column: "spent", heading: R03.spent, total: (t) => t.spentMinor, of: (row) => row.spentMinor },
  {
    column: "unspent",
    heading: R03.unspent,
    total: (t) => t.creditMinor - t.spentMinor,
    of: (row) => creditMinor(row) - row.spentMinor,
  },
];

/** What must hold in R03: its columns against the database, what is left over fully proposed or cancelled. */
export const yearChecks = (data: CommitmentsByYear, { t }: Words): Checks => ({
  sums: SUMMED.map((summed) => sumCheck(data, summed, t)),
  counts: [
    rowsCheck(t(KIT.checkRowsOf, { sheet: R03.sheet }), data.rows, [YEARS_TABLE, "agreement"]),
    {
      label: t(R03.checkOverspent),
      expected: 0,
      found: { formula: overspent, result: data.rows.filter((row) => row.spentMinor > creditMinor(row)).length },
    },
    { label: t(R03.checkDuplicates), expected: 0, found: { formula: duplicates, result: duplicateCount(data.rows) } },
  ],
});

function sumCheck({ edition, rows, totals }: CommitmentsByYear, summed: Summed, t: Words["t"]): Check {
  return columnCheck({
    ...{ tableId: YEARS_TABLE, lineKey: "agreement", column: summed.column },
    label: t(KIT.checkColumn, { sheet: R03.sheet, column: summed.heading }),
    expected: money(summed.total(totals), edition.currency),
    found: money(
      rows.reduce((sum, row) => sum + summed.of(row), 0),
      edition.currency,
    ),
  });
}

const overspent = (at: Places): string =>
  `SUMPRODUCT((${at.column(YEARS_TABLE, "agreement")}<>"")*(${at.column(YEARS_TABLE, "spent")}-${at.column(YEARS_TABLE, "credit")}>0.004))`;

function duplicates(at: Places): string {
  const [projects, years] = [at.column(YEARS_TABLE, "project"), at.column(YEARS_TABLE, "year")];
  return `SUMPRODUCT((${projects}<>"")*(COUNTIFS(${projects},${projects},${years},${years})>1))`;
}

function duplicateCount(rows: readonly YearRow[]): number {
  const groups = Map.groupBy(rows, ({ year, project }) => `${year} ${project.code}`);
  return [...groups.values()].filter((group) => group.length > 1).flat().length;
}
