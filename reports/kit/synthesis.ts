import { type Money, money } from "../../src/kernel/money.ts";
import { type Quarter, quarterOf } from "../../src/kernel/period.ts";
import type { Words } from "../../src/kernel/words.ts";
import { headBlock, noteBlock, sectionBlock } from "./book.ts";
import { pairedColumns } from "./chart.ts";
import { type Check, columnCheck } from "./checks.ts";
import { footerOf } from "./cover.ts";
import type { Edition } from "./edition.ts";
import { amountWidth } from "./heights.ts";
import { KIT } from "./messages.ts";
import type { Places } from "./places.ts";
import { QUARTERS_TABLE, type QuarterFigures, quarterSums, shownQuarters } from "./quarters.ts";
import { type Column, type Fact, type Sheet, type Table, table } from "./sheet.ts";
import { type Bar, barsOf, foundIn, isByProject, type SynthesisPart, type SynthesisSource } from "./synthesis-bars.ts";
import { SYNTHESIS } from "./synthesis-messages.ts";

/** What the sheet Synthèse is made of: the report’s own lines and its quarters. */
export interface Synthesis {
  readonly edition: Edition;
  readonly title: string;
  /** Project, quarter: what stands before the date d’arrêté in the sheet’s head. */
  readonly about: readonly string[];
  /** The figures at the top, by formula. */
  readonly facts: readonly Fact[];
  /** The report’s table, and its columns. `project` where it has several. */
  readonly source: SynthesisSource;
  readonly parts: readonly SynthesisPart[];
  readonly quarters: readonly QuarterFigures[];
}

const PARTS_TABLE = "synthesisParts";
const SHOWN_TABLE = "synthesisQuarters";

/** Columns beside the tables, for their charts. */
export const CHART_WIDTHS = [12, 12, 12, 12, 12, 12, 12] as const;

/** The sheet Synthèse: one A4 page with the figures that matter, and two charts. Every figure is a live formula. */
export function synthesisSheet(synthesis: Synthesis, words: Words): Sheet {
  const { edition, title, about, facts, parts, quarters } = synthesis;
  const { t } = words;
  const amounts = t(KIT.amountsIn, { currency: edition.currency });
  const bars = barsOf(parts, words);
  const shown = shownQuarters(quarters, quarterOf(edition.onDate));
  const isCut = new Set(quarters.map(({ quarter }) => quarter)).size > shown.length;
  const heading = t(isByProject(parts) ? SYNTHESIS.byProject : SYNTHESIS.byComponent);
  const amount = amountWidth(
    parts.reduce((sum, { budgetMinor }) => sum + Math.abs(budgetMinor), 0),
    words,
  );
  return {
    id: "synthesis",
    name: SYNTHESIS.sheet,
    footer: footerOf(edition, words),
    widths: [17, 34, amount, amount, 11, amount, ...CHART_WIDTHS],
    onePageUpTo: Number.POSITIVE_INFINITY,
    blocks: [
      headBlock({ edition, title, parts: [...about, amounts] }, words),
      { kind: "facts", facts },
      sectionBlock(heading),
      partsTable(synthesis, bars, { words, heading, amount }),
      sectionBlock(t(SYNTHESIS.byQuarter)),
      quartersTable(synthesis, shown, { words, heading: t(SYNTHESIS.byQuarter), amount }),
      noteBlock(t(SYNTHESIS.note), ...(isCut ? [t(SYNTHESIS.quartersCut)] : [])),
    ],
  };
}

interface Looks {
  readonly words: Words;
  readonly heading: string;
  /** Width of an amount. */
  readonly amount: number;
}

function partsTable({ edition, source }: Synthesis, bars: readonly Bar[], { words, heading, amount }: Looks): Table {
  const { currency } = edition;
  const sum = { width: amount, kind: "amount", total: "sum" } as const;
  const added = (key: string, minor: (bar: Bar) => number) => (bar: Bar) => ({
    formula: (at: Places) => foundIn(at, source, { bar, key }),
    result: money(minor(bar), currency),
  });
  const columns: Column<Bar>[] = [
    { key: "code", heading: SYNTHESIS.code, width: 17, kind: "code", read: ({ label }) => label },
    { key: "name", heading: SYNTHESIS.name, width: 34, kind: "text", read: ({ name }) => name },
    { key: "budget", heading: SYNTHESIS.budget, ...sum, read: added(source.budget, ({ budgetMinor }) => budgetMinor) },
    { key: "spent", heading: SYNTHESIS.spent, ...sum, read: added(source.spent, ({ spentMinor }) => spentMinor) },
    { key: "rate", heading: SYNTHESIS.rate, width: 11, kind: "rate", derived: { top: "spent", bottom: "budget" } },
    { key: "balance", heading: SYNTHESIS.balance, ...sum, derived: { plus: ["budget"], minus: ["spent"] } },
  ];
  const title = words.t(SYNTHESIS.inCurrency, { title: heading, currency });
  const chart = pairedColumns(title, { names: "code", planned: "budget", realised: "spent" });
  return table({ id: PARTS_TABLE, columns, rows: bars, totalLabel: words.t(KIT.grandTotal), chart });
}

function quartersTable({ edition, quarters }: Synthesis, shown: readonly Quarter[], looks: Looks): Table {
  const { words, heading, amount } = looks;
  const { currency } = edition;
  const now = quarterOf(edition.onDate);
  const sum = { width: amount, kind: "amount", total: "sum" } as const;
  const added = (key: "planned" | "spent") => (quarter: Quarter) => ({
    formula: (at: Places) =>
      `SUMPRODUCT((${at.column(QUARTERS_TABLE, "quarter")}="${words.quarter(quarter)}")*1,${at.column(QUARTERS_TABLE, key)})`,
    result: sumIn(quarters, { quarter, key, currency }),
  });
  const columns: Column<Quarter>[] = [
    { key: "code", heading: SYNTHESIS.quarter, width: 17, kind: "text", read: (quarter) => words.quarter(quarter) },
    { key: "when", heading: SYNTHESIS.when, width: 34, kind: "text", read: (quarter) => whenOf(quarter, now, words) },
    { key: "planned", heading: SYNTHESIS.planned, ...sum, read: added("planned") },
    {
      key: "spent",
      heading: SYNTHESIS.spent,
      ...sum,
      read: (quarter) => (quarter > now ? null : added("spent")(quarter)),
    },
    {
      key: "share",
      heading: SYNTHESIS.share,
      ...{ width: 11, kind: "rate" },
      derived: { top: "spent", bottom: "planned", ifTop: true },
    },
    { key: "gap", heading: SYNTHESIS.gap, ...sum, derived: { plus: ["spent"], minus: ["planned"], ifAny: ["spent"] } },
  ];
  const title = words.t(SYNTHESIS.inCurrency, { title: heading, currency });
  const chart = pairedColumns(title, { names: "code", planned: "planned", realised: "spent" });
  return table({ id: SHOWN_TABLE, columns, rows: shown, chart });
}

function sumIn(
  quarters: readonly QuarterFigures[],
  of: { quarter: Quarter; key: "planned" | "spent"; currency: Edition["currency"] },
): Money {
  const own = quarters.filter(({ quarter }) => quarter === of.quarter);
  return money(
    own.reduce((sum, figures) => sum + figures[`${of.key}Minor`], 0),
    of.currency,
  );
}

function whenOf(quarter: Quarter, now: Quarter, { t }: Words): string {
  if (quarter === now) return t(SYNTHESIS.current);
  return t(quarter < now ? SYNTHESIS.past : SYNTHESIS.coming);
}

/** The Synthèse and its quarters against the report’s totals: every bar and every quarter is there once. */
export function synthesisSums(synthesis: Synthesis, against: Against): readonly Check[] {
  const { edition, quarters } = synthesis;
  const { expected, words } = against;
  const { t } = words;
  const bars = barsOf(synthesis.parts, words);
  const check = (column: "budget" | "spent", expectedMinor: number): Check =>
    columnCheck({
      ...{ tableId: PARTS_TABLE, lineKey: "code", column },
      label: t(KIT.checkColumn, { sheet: SYNTHESIS.sheet, column: SYNTHESIS[column] }),
      expected: money(expectedMinor, edition.currency),
      found: money(
        bars.reduce((sum, bar) => sum + bar[`${column}Minor`], 0),
        edition.currency,
      ),
    });
  return [
    check("budget", expected.plannedMinor),
    check("spent", expected.spentMinor),
    ...quarterSums(edition, quarters, against),
  ];
}

interface Against {
  readonly expected: { readonly plannedMinor: number; readonly spentMinor: number };
  readonly words: Words;
}

/** A figure at the top: a total of the report’s table. */
export const totalFact = (label: string, total: readonly [string, string], result: Money): Fact => ({
  label,
  kind: "amount",
  value: { formula: (at) => at.total(...total), result },
});

/** A rate at the top: a quotient of two totals, “—” without a denominator. */
export const rateFact = (label: string, tableId: string, of: Quotient): Fact => ({
  label,
  kind: "rate",
  value: {
    formula: (at) => {
      const [top, bottom] = [at.total(tableId, of.top), at.total(tableId, of.bottom)];
      return `IF(${bottom}=0,"—",${top}/${bottom})`;
    },
    result: { numerator: of.numerator, denominator: of.denominator },
  },
});

interface Quotient {
  readonly top: string;
  readonly bottom: string;
  readonly numerator: number;
  readonly denominator: number;
}
