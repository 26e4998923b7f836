import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Check, type Checks, columnCheck, rowsCheck } from "../kit/checks.ts";
import { KIT } from "../kit/messages.ts";
import type { Places } from "../kit/places.ts";
import { synthesisSums } from "../kit/synthesis.ts";
import { R02 } from "./messages.ts";
import { endMinor, isUnexplained, type QuarterLine, type QuarterlyFinancial, type QuarterTotals } from "./quarterly.ts";
import { CASH_TABLE, QUARTER_TABLE } from "./sections.ts";
import { quarterSynthesis } from "./synthesis.ts";

/** A column of R02, its heading, and what it comes to in a line or in the database’s totals. */
interface Summed {
  readonly column: string;
  readonly heading: Message;
  readonly of: (part: QuarterLine | QuarterTotals) => number;
}

const SUMMED: readonly Summed[] = [
  { column: "approved", heading: R02.approved, of: ({ approvedMinor }) => approvedMinor },
  { column: "before", heading: R02.before, of: ({ beforeMinor }) => beforeMinor },
  { column: "quarter", heading: R02.spentOfQuarter, of: ({ quarterMinor }) => quarterMinor },
  { column: "end", heading: R02.end, of: endMinor },
  { column: "balance", heading: R02.balance, of: (part) => part.approvedMinor - endMinor(part) },
  { column: "unsettled", heading: R02.unsettled, of: (part) => part.committedMinor - endMinor(part) },
  { column: "available", heading: R02.available, of: (part) => part.approvedMinor - part.committedMinor },
];

/** What must hold in R02: every column against the database, still to programme, cash, and no anomaly. */
export const quarterChecks = (data: QuarterlyFinancial, words: Words): Checks => ({
  sums: [
    ...columnSums(data, words),
    stillCheck(data, words),
    ...cashCheck(data, words),
    ...synthesisSums(quarterSynthesis(data, words), {
      expected: { plannedMinor: data.totals.approvedMinor, spentMinor: endMinor(data.totals) },
      words,
    }),
  ],
  counts: countChecks(data, words),
});

function columnSums({ lines, totals, edition: { currency } }: QuarterlyFinancial, { t }: Words): Check[] {
  return SUMMED.map(({ column, heading, of }) =>
    columnCheck({
      ...{ tableId: QUARTER_TABLE, lineKey: "label", column },
      label: t(KIT.checkColumn, { sheet: R02.sheet, column: heading }),
      expected: money(of(totals), currency),
      found: money(added(lines.map(of)), currency),
    }),
  );
}

/** Still to programme = balance − the two forecasts, from the table’s own totals. */
function stillCheck({ lines, totals, edition: { currency } }: QuarterlyFinancial, { t }: Words): Check {
  const forecast = added(lines.map(({ nextMinor, afterMinor }) => (nextMinor ?? 0) + (afterMinor ?? 0)));
  const balance = added(lines.map((line) => line.approvedMinor - endMinor(line)));
  return columnCheck({
    ...{ tableId: QUARTER_TABLE, lineKey: "label", column: "still" },
    label: t(R02.checkStill),
    expected: money(totals.approvedMinor - endMinor(totals) - forecast, currency),
    found: money(balance - forecast, currency),
  });
}

function cashCheck({ cash, edition: { currency } }: QuarterlyFinancial, { t }: Words): Check[] {
  if (!cash) return [];
  const closing = money(cash.openingMinor + cash.receivedMinor - cash.paidMinor, currency);
  return [
    {
      label: t(R02.checkCash),
      expected: closing,
      found: { formula: (at) => `SUM(${at.column(CASH_TABLE, "amount")})`, result: closing },
    },
  ];
}

function countChecks({ lines }: QuarterlyFinancial, { t }: Words): Check[] {
  const isLine = (at: Places) => `(${at.column(QUARTER_TABLE, "label")}<>"")`;
  const exceeding = (above: string, below: string) => (at: Places) =>
    `SUMPRODUCT(${isLine(at)}*(${at.column(QUARTER_TABLE, above)}-${at.column(QUARTER_TABLE, below)}>0.004))`;
  const none = (label: Message, result: number, formula: (at: Places) => string): Check => ({
    label: t(label),
    expected: 0,
    found: { formula, result },
  });
  return [
    rowsCheck(t(KIT.checkRowsOf, { sheet: R02.sheet }), lines, [QUARTER_TABLE, "label"]),
    none(R02.checkOverspent, lines.filter(isOverspent).length, exceeding("end", "approved")),
    none(
      R02.checkUnexplained,
      lines.filter(isUnexplained).length,
      (at) => `COUNTIF(${at.column(QUARTER_TABLE, "variance")},"*${t(R02.toExplain)}")`,
    ),
  ];
}

const isOverspent = (line: QuarterLine): boolean => endMinor(line) > line.approvedMinor;

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
