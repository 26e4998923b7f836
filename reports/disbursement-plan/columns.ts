import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Quarter } from "../../src/kernel/period.ts";
import { type Words, wordsIn } from "../../src/kernel/words.ts";
import type { Edition } from "../kit/edition.ts";
import { clipped } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import type { Places } from "../kit/places.ts";
import type { Column, Group } from "../kit/sheet.ts";
import { R07 } from "./messages.ts";
import type { DisbursementPlan, PlanCash, PlanLine } from "./plan.ts";

/** The column of a quarter of the plan. */
export const quarterKey = (nth: number): string => `quarter${nth + 1}`;

/** R07’s columns in the handbook’s order (6.2), then the agreement, which is not printed: to filter on. */
export function planColumns(data: DisbursementPlan, words: Words, amountWidth: number): Column<PlanLine>[] {
  const { edition, quarters } = data;
  const amount = (minor: number | undefined) => (minor === undefined ? null : money(minor, edition.currency));
  const sum = { width: amountWidth, kind: "amount", total: "sum" } as const;
  const partial = { ...sum, isPartial: true } as const;
  const forecastKeys = [...quarters.map((_, nth) => quarterKey(nth)), "beyond"];
  return [
    { key: "project", heading: R07.project, width: 8, kind: "code", read: ({ project }) => project.code },
    { key: "line", heading: R07.line, width: 30, kind: "text", read: ({ line }) => `${line.code} — ${line.name}` },
    {
      key: "mode",
      heading: R07.mode,
      width: 11.5,
      kind: "text",
      read: ({ mode }) => (mode ? words.t(KIT[mode]) : null),
    },
    { key: "budget", heading: R07.budget, ...sum, read: (line) => amount(line.budgetMinor) },
    { key: "spent", heading: R07.spent, ...sum, read: (line) => amount(line.spentMinor) },
    { key: "unpaid", heading: R07.unpaid, ...sum, read: (line) => amount(line.committedMinor - line.spentMinor) },
    ...quarters.map(
      (quarter, nth): Column<PlanLine> => ({
        key: quarterKey(nth),
        heading: quarterHeading(quarter),
        ...partial,
        read: ({ forecast }) => amount(forecast?.quarterMinor[nth]),
      }),
    ),
    { key: "beyond", heading: R07.beyond, ...partial, read: ({ forecast }) => amount(forecast?.beyondMinor) },
    {
      key: "completion",
      heading: R07.completion,
      ...partial,
      derived: { plus: ["spent", ...forecastKeys], ifAny: forecastKeys },
    },
    {
      key: "variance",
      heading: R07.variance,
      ...partial,
      derived: { plus: ["budget"], minus: ["spent", ...forecastKeys], ifAny: forecastKeys },
    },
    { key: "agreement", heading: R07.agreement, width: 13, kind: "code", read: ({ agreement }) => agreement.code },
  ];
}

/** How many of R07’s columns the handbook lists, and are printed. */
export const printedColumns = ({ quarters }: DisbursementPlan): number => quarters.length + 9;

const quarterHeading = (quarter: Quarter): Message => ({
  fr: wordsIn("fr").quarter(quarter),
  ar: wordsIn("ar").quarter(quarter),
  en: wordsIn("en").quarter(quarter),
});

/** Characters over the project, the line and the mode. */
const LABEL_CHARS = 52;

/** Convention and project where there are several, and the heading where there is one. */
export function planPath({ lines }: DisbursementPlan, { t }: Words): (line: PlanLine) => Group[] {
  const isMany = new Set(lines.map(({ project }) => project.code)).size > 1;
  const group = ({ code, name }: { code: string; name: string }) => ({
    key: code,
    label: clipped(t(KIT.subtotal, { code, name }), LABEL_CHARS),
  });
  return ({ agreement, project, heading }) => [
    ...(isMany ? [group(agreement), group(project)] : []),
    ...(heading ? [group(heading)] : []),
  ];
}

/** The cash calls: need from the plan, call = need − cash (CASH-02), by live formulas. */
export function cashColumns({ currency }: Edition, words: Words): Column<PlanCash>[] {
  const amount = { width: 12.5, kind: "amount" } as const;
  const rate = { width: 12.5, kind: "rate" } as const;
  const [call, stop] = [words.t(R07.allowed), words.t(R07.blocked)];
  const regie = words.t(KIT.regie);
  return [
    { key: "code", heading: R07.project, width: 8, kind: "code", read: ({ project }) => project.code },
    { key: "name", heading: R07.projectTitle, width: 30, kind: "text", read: ({ project }) => project.name },
    { key: "currency", heading: R07.currency, width: 11.5, kind: "code", read: () => currency },
    { key: "available", heading: R07.available, ...amount, read: (row) => money(row.availableMinor, currency) },
    {
      key: "need",
      heading: R07.need,
      ...amount,
      read: (row) =>
        row.needMinor === null
          ? null
          : { formula: (at) => need(row, regie, at), result: money(row.needMinor, currency) },
    },
    {
      key: "call",
      heading: R07.call,
      ...amount,
      read: (row) =>
        row.callMinor === null
          ? null
          : { formula: (at) => callFormula(row, regie, at), result: money(row.callMinor, currency) },
    },
    { key: "justified", heading: R07.justified, ...rate, read: ({ justified }) => justified },
    { key: "minimum", heading: R07.minimum, ...rate, read: ({ minimum }) => minimum },
    {
      key: "state",
      heading: R07.state,
      width: 12.5,
      kind: "text",
      read: (row) => ({
        formula: (at) => `IF(${isUnjustified(row, at)},"${stop}","${call}")`,
        result: row.isBlocked ? stop : call,
      }),
    },
  ];
}

export const PLAN_TABLE = "r07";

/** The next quarter of the project’s lines, but for those that the agency pays itself. */
const need = ({ project }: PlanCash, regie: string, at: Places): string => {
  const column = (key: string) => at.column(PLAN_TABLE, key);
  return `SUMIFS(${column(quarterKey(0))},${column("project")},"${project.code}",${column("mode")},"<>${regie}")`;
};

function callFormula(row: PlanCash, regie: string, at: Places): string {
  return `IF(${isUnjustified(row, at)},0,MAX(0,${need(row, regie, at)}-${own(row, at, "available")}))`;
}

/** Less of the last advance is justified than must be; never before the first one. */
const isUnjustified = (row: PlanCash, at: Places): string =>
  row.justified === null ? "FALSE" : `${own(row, at, "justified")}<${own(row, at, "minimum")}`;

const own = ({ project }: PlanCash, at: Places, key: string): string =>
  `SUMIFS(${at.column("cash", key)},${at.column("cash", "code")},"${project.code}")`;
