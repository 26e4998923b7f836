import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { Check, Checks } from "../kit/checks.ts";
import type { Places } from "../kit/places.ts";
import { synthesisSums } from "../kit/synthesis.ts";
import type { Formula } from "../kit/values.ts";
import { measureWord } from "./columns.ts";
import {
  type BudgetExecution,
  dataRowCount,
  type ExecutionLine,
  type ExecutionTotals,
  type Measure,
  revisedMinor,
  spentMinor,
} from "./execution.ts";
import { R01 } from "./messages.ts";
import { executionSynthesis, SHEET_TABLE } from "./synthesis.ts";

export const DATA_TABLE = "data";

type SumKey = Exclude<keyof ExecutionTotals, "lineCount">;

/** R01's amounts: column, the database's total, and a line's share of it. */
const AMOUNTS: readonly { key: keyof typeof R01; total: SumKey; of: (line: ExecutionLine) => number }[] = [
  { key: "original", total: "originalMinor", of: (line) => line.originalMinor },
  { key: "netRevision", total: "netRevisionMinor", of: (line) => line.netRevisionMinor },
  { key: "revised", total: "revisedMinor", of: revisedMinor },
  { key: "committed", total: "committedMinor", of: (line) => line.committedMinor },
  { key: "spentBefore", total: "spentBeforeMinor", of: (line) => line.spentBeforeMinor },
  { key: "spentThisYear", total: "spentThisYearMinor", of: (line) => line.spentThisYearMinor },
  { key: "spent", total: "spentMinor", of: spentMinor },
  { key: "unpaid", total: "unpaidMinor", of: (line) => line.committedMinor - spentMinor(line) },
  { key: "available", total: "availableMinor", of: (line) => revisedMinor(line) - line.committedMinor },
  { key: "balance", total: "balanceMinor", of: (line) => revisedMinor(line) - spentMinor(line) },
  { key: "spentMad", total: "spentMadMinor", of: (line) => line.spentMadMinor ?? 0 },
];

/** What must hold in R01: the sheet and Données against the database, and no anomaly in the lines. */
export const executionChecks = (data: BudgetExecution, words: Words): Checks => ({
  sums: [
    ...sheetSums(data, words),
    balanceCheck(data, words),
    ...dataSums(data, words),
    ...synthesisSums(executionSynthesis(data, words), {
      expected: { plannedMinor: data.totals.revisedMinor, spentMinor: data.totals.spentMinor },
      words,
    }),
  ],
  counts: countChecks(data, words),
});

/** Only the lines, whatever is filtered: subtotals have no component code. */
const linesSum = (at: Places, key: string): string =>
  `SUMIFS(${at.column(SHEET_TABLE, key)},${at.column(SHEET_TABLE, "code")},"<>")`;

function sheetSums({ lines, totals, edition }: BudgetExecution, { t }: Words): Check[] {
  return AMOUNTS.map(({ key, total, of }) => {
    const currency = key === "spentMad" ? "MAD" : edition.currency;
    return {
      label: t(R01.checkSheet, { column: R01[key] }),
      expected: money(totals[total] ?? 0, currency),
      found: { formula: (at) => linesSum(at, key), result: money(added(lines.map(of)), currency) },
    };
  });
}

function balanceCheck({ lines, totals, edition: { currency } }: BudgetExecution, { t }: Words): Check {
  const minor = added(lines.map((line) => revisedMinor(line) - spentMinor(line)));
  return {
    label: t(R01.checkBalance),
    expected: money(totals.balanceMinor, currency),
    found: {
      formula: (at) => `${linesSum(at, "available")}+${linesSum(at, "unpaid")}`,
      result: money(minor, currency),
    },
  };
}

/** Données by measure, and the realised amount on both sides of the year's first day. */
function dataSums(data: BudgetExecution, words: Words): Check[] {
  const { totals, currentYear, edition } = data;
  const check = (column: keyof typeof R01, total: SumKey, part: DataPart): Check => ({
    label: words.t(R01.checkData, { column: R01[column] }),
    expected: money(totals[total] ?? 0, part.isMad ? "MAD" : edition.currency),
    found: dataSum(data, { ...part, year: currentYear }, words),
  });
  return [
    check("revised", "revisedMinor", { measures: ["original", "netRevision"] }),
    check("committed", "committedMinor", { measures: ["committed"] }),
    check("spentBefore", "spentBeforeMinor", { measures: ["spent"], side: "<" }),
    check("spentThisYear", "spentThisYearMinor", { measures: ["spent"], side: "=" }),
    check("spent", "spentMinor", { measures: ["spent"] }),
    check("spentMad", "spentMadMinor", { measures: ["spent"], isMad: true }),
  ];
}

interface DataPart {
  readonly measures: readonly Measure[];
  /** Years before the current one, or that one. */
  readonly side?: "<" | "=";
  readonly isMad?: boolean;
}

function dataSum(data: BudgetExecution, part: DataPart & { year: number }, words: Words): Formula {
  const { measures, side, isMad = false, year } = part;
  const years = data.lines.flatMap((line) => line.years.filter((own) => isOnSide(own.year, side, year)));
  const minors = years.flatMap((own) =>
    isMad ? (own.spentMadMinor ?? 0) : measures.map((measure) => own[`${measure}Minor`]),
  );
  const formula = (at: Places) =>
    measures
      .map((measure) => {
        const column = (key: string) => at.column(DATA_TABLE, key);
        const ofYears = side === undefined ? "" : `,${column("year")},"${side}${year}"`;
        return `SUMIFS(${column(isMad ? "mad" : "amount")},${column("measure")},"${measureWord(measure, words)}"${ofYears})`;
      })
      .join("+");
  return { formula, result: money(added(minors), isMad ? "MAD" : data.edition.currency) };
}

function isOnSide(rowYear: number, side: DataPart["side"], year: number): boolean {
  if (side === undefined) return true;
  return side === "<" ? rowYear < year : rowYear === year;
}

function countChecks(data: BudgetExecution, { t }: Words): Check[] {
  const { lines, totals } = data;
  const rowCount = dataRowCount(data);
  const isLine = (at: Places) => `(${at.column(SHEET_TABLE, "code")}<>"")`;
  const exceeds = (above: string, below: string) => (at: Places) =>
    `SUMPRODUCT(${isLine(at)}*(${at.column(SHEET_TABLE, above)}-${at.column(SHEET_TABLE, below)}>0.004))`;
  const count = (label: string, expected: number, found: Formula): Check => ({ label, expected, found });
  return [
    count(t(R01.checkLines), totals.lineCount, {
      formula: (at) => `COUNTA(${at.column(SHEET_TABLE, "code")})`,
      result: lines.length,
    }),
    count(t(R01.checkDataRows), rowCount, {
      formula: (at) => `COUNTA(${at.column(DATA_TABLE, "year")})`,
      result: rowCount,
    }),
    count(t(R01.checkOvercommitted), 0, {
      formula: exceeds("committed", "revised"),
      result: lines.filter((line) => line.committedMinor > revisedMinor(line)).length,
    }),
    count(t(R01.checkOverspent), 0, {
      formula: exceeds("spent", "committed"),
      result: lines.filter((line) => spentMinor(line) > line.committedMinor).length,
    }),
    count(t(R01.checkDuplicates), 0, { formula: duplicates, result: duplicateCount(lines) }),
    count(t(R01.checkRates), 0, {
      formula: (at) =>
        `SUMPRODUCT(${isLine(at)}*(${at.column(SHEET_TABLE, "spent")}<>0)*(${at.column(SHEET_TABLE, "spentMad")}=""))`,
      result: lines.filter(isWithoutMad).length,
    }),
  ];
}

/** Spent, but no rate to convert it. */
export const isWithoutMad = (line: ExecutionLine): boolean => line.spentMadMinor === null && spentMinor(line) !== 0;

/** Lines that have a twin; each comparison is over all lines, which a report by component can afford. */
function duplicates(at: Places): string {
  const [projects, codes] = [at.column(SHEET_TABLE, "projectCode"), at.column(SHEET_TABLE, "code")];
  return `SUMPRODUCT((${codes}<>"")*(COUNTIFS(${projects},${projects},${codes},${codes})>1))`;
}

function duplicateCount(lines: readonly ExecutionLine[]): number {
  const counts = new Map<string, number>();
  const keyOf = ({ project, component }: ExecutionLine) => JSON.stringify([project.code, component.code]);
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return lines.filter((line) => (counts.get(keyOf(line)) ?? 0) > 1).length;
}

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
