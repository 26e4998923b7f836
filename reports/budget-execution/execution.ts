import { type Currency, type Money, money } from "../../src/kernel/money.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition, Named } from "../kit/edition.ts";
import type { QuarterFigures } from "../kit/quarters.ts";

/** What R01 is made of. Texts are in the report's language; amounts in minor units of `edition.currency`. */
export interface BudgetExecution {
  readonly edition: Edition;
  /** Ordered by donor, agreement, project, heading: each group's lines stand together. */
  readonly lines: readonly ExecutionLine[];
  /** Of each project, what was planned and realised by quarter. */
  readonly quarters: readonly QuarterFigures[];
  /** Computed by the database over the same scope: the sheet Contrôles holds the lines against them. */
  readonly totals: ExecutionTotals;
  /** The budget year of the date d’arrêté: *exercice en cours*. */
  readonly currentYear: number;
  /** What was left out and why, one sentence each. */
  readonly exclusions: readonly string[];
  /** Of each agreement or of the programme, in words, with the share that triggers them. */
  readonly thresholds: readonly { readonly label: string; readonly share: Ratio }[];
}

/** Who manages a Belgian line, in the order of the report. */
export const MODES = ["regie", "cogestion"] as const;

export type Mode = (typeof MODES)[number];

/** A component, or a budget line of it. */
export interface ExecutionLine {
  readonly donor: Named;
  readonly agreement: Named;
  readonly project: Named;
  /** Between project and line, where a budget has one (Belgian results); null otherwise. */
  readonly heading: Named | null;
  readonly component: Named;
  readonly mode: Mode | null;
  readonly originalMinor: number;
  readonly netRevisionMinor: number;
  readonly committedMinor: number;
  readonly spentBeforeMinor: number;
  readonly spentThisYearMinor: number;
  /** Realised in MAD centimes; null when a rate is missing (never 0). */
  readonly spentMadMinor: number | null;
  readonly remarks: string;
  /** The same amounts by budget year, for the sheet Données. */
  readonly years: readonly LineYear[];
}

export interface LineYear {
  readonly year: number;
  readonly originalMinor: number;
  readonly netRevisionMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
  readonly spentMadMinor: number | null;
}

export interface ExecutionTotals {
  readonly lineCount: number;
  readonly originalMinor: number;
  readonly netRevisionMinor: number;
  readonly revisedMinor: number;
  readonly committedMinor: number;
  readonly spentBeforeMinor: number;
  readonly spentThisYearMinor: number;
  readonly spentMinor: number;
  readonly unpaidMinor: number;
  readonly availableMinor: number;
  readonly balanceMinor: number;
  /** Null when nothing could be converted. */
  readonly spentMadMinor: number | null;
}

/** A row of the sheet Données: one line, one year, one measure. */
export interface DataRow {
  readonly line: ExecutionLine;
  readonly year: number;
  readonly measure: Measure;
  readonly amount: Money;
  readonly mad: Money | null;
}

const MEASURES = ["original", "netRevision", "committed", "spent"] as const;

export type Measure = (typeof MEASURES)[number];

export const revisedMinor = ({ originalMinor, netRevisionMinor }: ExecutionLine): number =>
  originalMinor + netRevisionMinor;

export const spentMinor = ({ spentBeforeMinor, spentThisYearMinor }: ExecutionLine): number =>
  spentBeforeMinor + spentThisYearMinor;

/** The rows of Données one by one: measures of 0 are left out. A large portfolio has many times more than lines. */
function* dataRows({ lines, edition: { currency } }: BudgetExecution): Generator<DataRow> {
  for (const line of lines)
    for (const year of line.years)
      for (const measure of MEASURES) {
        const row = dataRow({ line, year, measure, currency });
        if (row) yield row;
      }
}

export function dataRowCount(data: Pick<BudgetExecution, "lines">): number {
  const amounts = ({ originalMinor, netRevisionMinor, committedMinor, spentMinor }: LineYear) =>
    Number(originalMinor !== 0) +
    Number(netRevisionMinor !== 0) +
    Number(committedMinor !== 0) +
    Number(spentMinor !== 0);
  return data.lines.reduce((count, { years }) => years.reduce((sum, year) => sum + amounts(year), count), 0);
}

const ROWS_AT_ONCE = 1_000;

/** The same rows some at a time, made while they are written. */
export async function* dataPages(data: BudgetExecution): AsyncGenerator<readonly DataRow[]> {
  let page: DataRow[] = [];
  for (const row of dataRows(data)) {
    page.push(row);
    if (page.length < ROWS_AT_ONCE) continue;
    yield page;
    page = [];
  }
  yield page;
}

function dataRow(from: {
  line: ExecutionLine;
  year: LineYear;
  measure: Measure;
  currency: Currency;
}): DataRow | undefined {
  const { line, year, measure, currency } = from;
  const minor = year[`${measure}Minor`];
  if (minor === 0) return undefined;
  const madMinor = measure === "spent" ? year.spentMadMinor : null;
  const mad = madMinor === null ? null : money(madMinor, "MAD");
  return { line, year: year.year, measure, amount: money(minor, currency), mad };
}
