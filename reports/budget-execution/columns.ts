import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { Edition } from "../kit/edition.ts";
import { clipped } from "../kit/heights.ts";
import type { Column, Group } from "../kit/sheet.ts";
import type { DataRow, ExecutionLine } from "./execution.ts";
import { R01 } from "./messages.ts";

const WORDS_OF_MEASURE = {
  original: R01.measureOriginal,
  netRevision: R01.measureNetRevision,
  committed: R01.measureCommitted,
  spent: R01.measureSpent,
} as const;

export const measureWord = (measure: DataRow["measure"], { t }: Words): string => t(WORDS_OF_MEASURE[measure]);

/**
 * R01's columns in the handbook's order (6.2), then two that are not printed: the donor and the agreement, to filter
 * on. `amountWidth` holds the largest total.
 */
export function executionColumns({ currency }: Edition, words: Words, amountWidth: number): Column<ExecutionLine>[] {
  const amount = (minor: number | null) => (minor === null ? null : money(minor, currency));
  const sum = { width: amountWidth, kind: "amount", total: "sum" } as const;
  const rate = { width: 10.5, kind: "rate" } as const;
  return [
    { key: "projectCode", heading: R01.projectCode, width: 7.5, kind: "code", read: ({ project }) => project.code },
    { key: "project", heading: R01.project, width: 25, kind: "text", read: ({ project }) => project.name },
    { key: "code", heading: R01.componentCode, width: 10.5, kind: "code", read: ({ component }) => component.code },
    { key: "component", heading: R01.component, width: 30, kind: "text", read: ({ component }) => component.name },
    { key: "mode", heading: R01.mode, width: 12, kind: "text", read: ({ mode }) => (mode ? words.t(R01[mode]) : null) },
    { key: "original", heading: R01.original, ...sum, read: (line) => amount(line.originalMinor) },
    { key: "netRevision", heading: R01.netRevision, ...sum, read: (line) => amount(line.netRevisionMinor) },
    { key: "revised", heading: R01.revised, ...sum, derived: { plus: ["original", "netRevision"] } },
    { key: "committed", heading: R01.committed, ...sum, read: (line) => amount(line.committedMinor) },
    { key: "commitmentRate", heading: R01.commitmentRate, ...rate, derived: { top: "committed", bottom: "revised" } },
    { key: "spentBefore", heading: R01.spentBefore, ...sum, read: (line) => amount(line.spentBeforeMinor) },
    { key: "spentThisYear", heading: R01.spentThisYear, ...sum, read: (line) => amount(line.spentThisYearMinor) },
    { key: "spent", heading: R01.spent, ...sum, derived: { plus: ["spentBefore", "spentThisYear"] } },
    { key: "executionRate", heading: R01.executionRate, ...rate, derived: { top: "spent", bottom: "revised" } },
    { key: "unpaid", heading: R01.unpaid, ...sum, derived: { plus: ["committed"], minus: ["spent"] } },
    { key: "available", heading: R01.available, ...sum, derived: { plus: ["revised"], minus: ["committed"] } },
    { key: "balance", heading: R01.balance, ...sum, derived: { plus: ["revised"], minus: ["spent"] } },
    { key: "spentMad", heading: R01.spentMad, ...sum, isPartial: true, read: madOf },
    { key: "remarks", heading: R01.remarks, width: 18, kind: "text", read: ({ remarks }) => remarks || null },
    { key: "donor", heading: R01.donor, width: 24, kind: "text", repeatedFrom: 1, read: ({ donor }) => donor.name },
    {
      key: "agreement",
      heading: R01.agreement,
      width: 14,
      kind: "code",
      repeatedFrom: 2,
      read: ({ agreement }) => agreement.code,
    },
  ];
}

const madOf = ({ spentMadMinor }: ExecutionLine) => (spentMadMinor === null ? null : money(spentMadMinor, "MAD"));

/** How many of R01's columns the handbook lists, and are printed. */
export const PRINTED_COLUMNS = 19;

/** Bailleur, convention, projet, and the heading where there is one. */
export function executionPath(line: ExecutionLine, { t }: Words): Group[] {
  const { donor, agreement, project, heading } = line;
  const groups = [
    { key: donor.code, label: clipped(t(R01.totalDonor, { ...donor }), LABEL_CHARS) },
    { key: agreement.code, label: clipped(t(R01.totalAgreement, { ...agreement }), LABEL_CHARS) },
    { key: project.code, label: clipped(t(R01.totalProject, { ...project }), LABEL_CHARS) },
  ];
  return heading
    ? [...groups, { key: heading.code, label: clipped(t(R01.totalHeading, { ...heading }), LABEL_CHARS) }]
    : groups;
}

/** Characters that a subtotal’s label has, over the five label columns. */
const LABEL_CHARS = 78;

/** Données: flat, typed, one row per line × year × measure, ready for a pivot table. */
export function dataColumns({ currency, onDate }: Edition, words: Words): Column<DataRow>[] {
  return [
    { key: "donor", heading: R01.donor, width: 26, kind: "text", read: ({ line }) => line.donor.name },
    { key: "agreement", heading: R01.agreement, width: 13, kind: "code", read: ({ line }) => line.agreement.code },
    { key: "projectCode", heading: R01.projectCode, width: 12, kind: "code", read: ({ line }) => line.project.code },
    { key: "project", heading: R01.project, width: 50, kind: "text", read: ({ line }) => line.project.name },
    { key: "code", heading: R01.componentCode, width: 13, kind: "code", read: ({ line }) => line.component.code },
    { key: "component", heading: R01.component, width: 60, kind: "text", read: ({ line }) => line.component.name },
    {
      key: "mode",
      heading: R01.mode,
      width: 13,
      kind: "text",
      read: ({ line: { mode } }) => (mode ? words.t(R01[mode]) : null),
    },
    { key: "year", heading: R01.year, width: 10, kind: "year", read: ({ year }) => year },
    {
      key: "measure",
      heading: R01.measure,
      width: 24,
      kind: "text",
      read: ({ measure }) => measureWord(measure, words),
    },
    { key: "amount", heading: R01.amount, width: 16, kind: "amount", read: ({ amount }) => amount },
    { key: "currency", heading: R01.currency, width: 9, kind: "code", read: () => currency },
    { key: "mad", heading: R01.spentMad, width: 17, kind: "amount", read: ({ mad }) => mad },
    { key: "onDate", heading: R01.onDate, width: 12, kind: "date", read: () => ({ day: onDate }) },
  ];
}
