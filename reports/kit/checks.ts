import type { Money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { KIT } from "./messages.ts";
import { type Column, type Sheet, type Table, table } from "./sheet.ts";
import { type Formula, isMoney } from "./values.ts";

/** Something that must hold: what the database says, and the formula that finds it in the workbook. */
export interface Check {
  readonly label: string;
  readonly expected: Money | number;
  readonly found: Formula;
}

export interface Checks {
  /** Amounts that must agree to the cent. */
  readonly sums: readonly Check[];
  /** Numbers of rows, and of anomalies (0 expected). */
  readonly counts: readonly Check[];
}

/** A column of a table, held against what the database adds up. */
export interface ColumnCheck {
  readonly tableId: string;
  /** A column that every line fills and no subtotal does, so that subtotals are not counted. */
  readonly lineKey: string;
  readonly column: string;
  readonly label: string;
  readonly expected: Money;
  /** The sum of the lines as the workbook should find it. */
  readonly found: Money;
}

/** The sum of a column’s lines, whatever is filtered, against the database. */
export const columnCheck = ({ tableId, lineKey, column, label, expected, found }: ColumnCheck): Check => ({
  label,
  expected,
  found: {
    formula: (at) => `SUMIFS(${at.column(tableId, column)},${at.column(tableId, lineKey)},"<>")`,
    result: found,
  },
});

/** How many lines a table has, against how many there should be. */
export const rowsCheck = (
  label: string,
  lines: { readonly length: number },
  [tableId, key]: readonly [string, string],
): Check => ({
  label,
  expected: lines.length,
  found: { formula: (at) => `COUNTA(${at.column(tableId, key)})`, result: lines.length },
});

const SUMS = "checkedSums";
const COUNTS = "checkedCounts";

/** The sheet Contrôles: expected, found by formula, difference, OK or ERREUR. */
export function checksSheet(checks: Checks, words: Words, footer: Sheet["footer"]): Sheet {
  return {
    id: "checks",
    name: KIT.checksSheet,
    footer,
    widths: [70, 20, 20, 16, 14],
    blocks: tablesOf(checks).flatMap(({ id, heading, rows }) => [
      { kind: "lines", lines: [{ text: words.t(heading), style: "section" }] } as const,
      checksTable(id, rows, words),
    ]),
  };
}

/** A report without amounts has no totals to check: an empty table would have one line that is not OK. */
const tablesOf = ({ sums, counts }: Checks) =>
  [
    { id: SUMS, heading: KIT.checkedSums, rows: sums },
    { id: COUNTS, heading: KIT.checkedCounts, rows: counts },
  ].filter(({ rows }) => rows.length > 0);

/** OK when every check of the sheet Contrôles is (the master check of Garde). */
export function verdict(checks: Checks, words: Words): Formula {
  const [ok, error] = [words.t(KIT.ok), words.t(KIT.error)];
  return {
    formula: (at) => {
      const ranges = tablesOf(checks).map(({ id }) => at.column(id, "outcome"));
      const good = ranges.map((range) => `COUNTIF(${range},"${ok}")`).join("+");
      return `IF(${good}=${ranges.map((range) => `ROWS(${range})`).join("+")},"${ok}","${error}")`;
    },
    result: [...checks.sums, ...checks.counts].every(holds) ? ok : error,
  };
}

const holds = ({ expected, found: { result } }: Check): boolean => magnitude(expected) === magnitude(result);

function magnitude(value: Formula["result"]): unknown {
  return isMoney(value) ? value.minor : value;
}

function checksTable(id: string, checks: readonly Check[], words: Words): Table {
  const kind = id === SUMS ? "amount" : "integer";
  const [then, otherwise] = [words.t(KIT.ok), words.t(KIT.error)];
  const columns: Column<Check>[] = [
    { key: "label", heading: KIT.check, width: 70, kind: "text", read: ({ label }) => label },
    { key: "expected", heading: KIT.expected, width: 20, kind, read: ({ expected }) => expected },
    { key: "found", heading: KIT.found, width: 20, kind, read: ({ found }) => found },
    { key: "gap", heading: KIT.gap, width: 16, kind, derived: { plus: ["found"], minus: ["expected"] } },
    { key: "outcome", heading: KIT.outcome, width: 14, kind: "outcome", derived: { zero: "gap", then, otherwise } },
  ];
  return table({ id, columns, rows: checks });
}
