import type { Json } from "../../src/kernel/canonical.ts";
import { money } from "../../src/kernel/money.ts";
import { nextQuarter, type Quarter, quarterOf, yearOfQuarter } from "../../src/kernel/period.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Check, columnCheck } from "./checks.ts";
import { footerOf } from "./cover.ts";
import type { Edition } from "./edition.ts";
import { KIT } from "./messages.ts";
import { type Column, type Sheet, table } from "./sheet.ts";
import { SYNTHESIS } from "./synthesis-messages.ts";

/** A project’s quarter: what its budget plans for it and what was realised, in minor units of the edition’s currency. */
export interface QuarterFigures {
  /** Its code. */
  readonly project: string;
  readonly quarter: Quarter;
  /** The year’s revised budget, divided evenly over its quarters of execution. */
  readonly plannedMinor: number;
  readonly spentMinor: number;
}

export const QUARTERS_TABLE = "quarters";

/** Trimestres: one row per project and quarter, which the chart of the Synthèse adds up. */
export const quartersSheet = (edition: Edition, quarters: readonly QuarterFigures[], words: Words): Sheet => ({
  id: "quarters",
  name: SYNTHESIS.quartersSheet,
  footer: footerOf(edition, words),
  ...(edition.isDemo ? { header: words.t(KIT.demoData) } : {}),
  frozen: { tableId: QUARTERS_TABLE, columns: 0 },
  blocks: [
    table({
      id: QUARTERS_TABLE,
      columns: quarterColumns(edition, words),
      rows: quarters,
      totalLabel: words.t(KIT.grandTotal),
      filter: "filter",
    }),
  ],
});

function quarterColumns({ currency, onDate }: Edition, words: Words): readonly Column<QuarterFigures>[] {
  const now = quarterOf(onDate);
  const isToCome = ({ quarter, spentMinor }: QuarterFigures) => quarter > now && spentMinor === 0;
  const sum = { width: 20, kind: "amount", total: "sum" } as const;
  return [
    { key: "project", heading: KIT.project, width: 22, kind: "code", read: ({ project }) => project },
    { key: "year", heading: SYNTHESIS.year, width: 14, kind: "year", read: ({ quarter }) => yearOfQuarter(quarter) },
    {
      key: "quarter",
      heading: SYNTHESIS.quarter,
      ...{ width: 22, kind: "text" },
      read: ({ quarter }) => words.quarter(quarter),
    },
    { key: "planned", heading: SYNTHESIS.planned, ...sum, read: (row) => money(row.plannedMinor, currency) },
    {
      key: "spent",
      heading: SYNTHESIS.spent,
      ...sum,
      read: (row) => (isToCome(row) ? null : money(row.spentMinor, currency)),
    },
    {
      key: "gap",
      heading: SYNTHESIS.gap,
      ...{ width: 20, kind: "amount" },
      derived: { plus: ["spent"], minus: ["planned"], ifAny: ["spent"] },
    },
  ];
}

interface Expected {
  readonly plannedMinor: number;
  readonly spentMinor: number;
}

/** The quarters against the whole budget, and against all that was realised. */
export function quarterSums(
  { currency }: Edition,
  quarters: readonly QuarterFigures[],
  { expected, words: { t } }: { readonly expected: Expected; readonly words: Words },
): readonly Check[] {
  const check = (column: "planned" | "spent", of: (figures: Expected) => number): Check =>
    columnCheck({
      ...{ tableId: QUARTERS_TABLE, lineKey: "quarter", column },
      label: t(KIT.checkColumn, { sheet: SYNTHESIS.quartersSheet, column: SYNTHESIS[column] }),
      expected: money(of(expected), currency),
      found: money(
        quarters.reduce((sum, figures) => sum + of(figures), 0),
        currency,
      ),
    });
  return [check("planned", ({ plannedMinor }) => plannedMinor), check("spent", ({ spentMinor }) => spentMinor)];
}

/** The most quarters that a chart shows legibly. */
const MOST_QUARTERS = 12;
/** Of those, how many may lie after the date d’arrêté. */
const MOST_AHEAD = 4;

/** The quarters that the Synthèse shows: all of a short programme, else the last ones and a year ahead. */
export function shownQuarters(quarters: readonly QuarterFigures[], now: Quarter): readonly Quarter[] {
  const all = [...new Set(quarters.map(({ quarter }) => quarter))].sort();
  if (all.length <= MOST_QUARTERS) return all;
  const last = Array.from({ length: MOST_AHEAD }).reduce<Quarter>((at) => nextQuarter(at), now);
  const come = all.filter((quarter) => quarter <= last);
  return come.length < MOST_QUARTERS ? all.slice(0, MOST_QUARTERS) : come.slice(-MOST_QUARTERS);
}

/** Codes and numbers only, for the canonical data. */
export const quartersAsJson = (quarters: readonly QuarterFigures[]): Json =>
  quarters.map(({ project, quarter, plannedMinor, spentMinor }) => [project, quarter, plannedMinor, spentMinor]);
