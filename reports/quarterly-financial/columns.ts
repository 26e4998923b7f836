import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Quarter } from "../../src/kernel/period.ts";
import { ratio } from "../../src/kernel/ratio.ts";
import { type Words, wordsIn } from "../../src/kernel/words.ts";
import { clipped } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import type { Column, Group } from "../kit/sheet.ts";
import { R02 } from "./messages.ts";
import { isOfMany, isUnexplained, type QuarterLine, type QuarterlyFinancial } from "./quarterly.ts";

/** R02’s columns in the handbook’s order (6.2). */
export function quarterColumns(data: QuarterlyFinancial, words: Words, amountWidth: number): Column<QuarterLine>[] {
  const { edition, quarter, next, after } = data;
  const amount = (minor: number | null) => (minor === null ? null : money(minor, edition.currency));
  const sum = { width: amountWidth, kind: "amount", total: "sum" } as const;
  return [
    { key: "code", heading: R02.code, width: 9.5, kind: "code", read: ({ line }) => line.code },
    { key: "label", heading: R02.label, width: 31, kind: "text", read: ({ line }) => line.name },
    { key: "mode", heading: R02.mode, width: 11.5, kind: "text", read: (line) => modeWord(line, words) },
    { key: "approved", heading: R02.approved, ...sum, read: (line) => amount(line.approvedMinor) },
    { key: "before", heading: R02.before, ...sum, read: (line) => amount(line.beforeMinor) },
    { key: "quarter", heading: ofQuarter(R02.quarter, quarter), ...sum, read: (line) => amount(line.quarterMinor) },
    { key: "end", heading: R02.end, ...sum, derived: { plus: ["before", "quarter"] } },
    { key: "balance", heading: R02.balance, ...sum, derived: { plus: ["approved"], minus: ["end"] } },
    { key: "rate", heading: R02.rate, width: 10, kind: "rate", derived: { top: "end", bottom: "approved" } },
    {
      key: "unsettled",
      heading: R02.unsettled,
      ...sum,
      read: (line) => amount(line.committedMinor - line.beforeMinor - line.quarterMinor),
    },
    { key: "available", heading: R02.available, ...sum, derived: { plus: ["balance"], minus: ["unsettled"] } },
    {
      key: "next",
      heading: ofQuarter(R02.next, next),
      ...sum,
      isPartial: true,
      read: (line) => amount(line.nextMinor),
    },
    {
      key: "after",
      heading: ofQuarter(R02.after, after),
      ...sum,
      isPartial: true,
      read: (line) => amount(line.afterMinor),
    },
    { key: "still", heading: R02.still, ...sum, derived: { plus: ["balance"], minus: ["next", "after"] } },
    { key: "variance", heading: R02.variance, width: 30, kind: "text", read: (line) => variance(line, data, words) },
    ...(isOfMany(data) ? [PROJECT] : []),
  ];
}

/** Not printed: to filter on, and for the Synthèse. */
const PROJECT: Column<QuarterLine> = {
  key: "project",
  heading: KIT.project,
  width: 10,
  kind: "code",
  read: ({ project }) => project.code,
};

/** How many of R02’s columns the handbook lists, and are printed. */
export const PRINTED_COLUMNS = 15;

/** Characters over the code, the label and the mode. */
const LABEL_CHARS = 52;

const modeWord = ({ mode }: QuarterLine, { t }: Words): string | null => (mode ? t(KIT[mode]) : null);

/** A heading that names its quarter, in every language. */
const ofQuarter = (heading: Message, quarter: Quarter): Message => ({
  fr: wordsIn("fr").t(heading, { quarter: wordsIn("fr").quarter(quarter) }),
  ar: wordsIn("ar").t(heading, { quarter: wordsIn("ar").quarter(quarter) }),
  en: wordsIn("en").t(heading, { quarter: wordsIn("en").quarter(quarter) }),
});

/** What was forecast for the quarter, how far off it is, and why; nothing where nothing was forecast. */
function variance(line: QuarterLine, { edition: { currency } }: QuarterlyFinancial, words: Words): string | null {
  const { quarterMinor, plannedMinor, explanation } = line;
  if (plannedMinor === null) return null;
  const gap = quarterMinor - plannedMinor;
  const told = words.t(R02.gap, {
    planned: words.amount(money(plannedMinor, currency)),
    gap: `${gap > 0 ? "+" : ""}${words.amount(money(gap, currency))}`,
    share: ratio(gap, plannedMinor),
  });
  return [told, isUnexplained(line) ? words.t(R02.toExplain) : explanation].filter(Boolean).join(" ");
}

/** Project, where the report holds several, and the heading where there is one. */
export function quarterPath(data: QuarterlyFinancial, { t }: Words): (line: QuarterLine) => Group[] {
  const hasMany = isOfMany(data);
  const group = ({ code, name }: { code: string; name: string }) => ({
    key: code,
    label: clipped(t(KIT.subtotal, { code, name }), LABEL_CHARS),
  });
  return ({ project, heading }) => [...(hasMany ? [group(project)] : []), ...(heading ? [group(heading)] : [])];
}

/** The layout « Budget vs actuals » that Moroccan partners of Enabel know (handbook 3.2). */
export function actualsColumns(data: QuarterlyFinancial, words: Words, amountWidth: number): Column<QuarterLine>[] {
  const { edition, quarter } = data;
  const year = Number(quarter.slice(0, 4));
  const amount = (minor: number) => money(minor, edition.currency);
  const sum = { width: amountWidth + 6, kind: "amount", total: "sum" } as const;
  return [
    { key: "code", heading: R02.bvaCode, width: 12, kind: "code", read: ({ line }) => line.code },
    { key: "label", heading: R02.bvaLabel, width: 44, kind: "text", read: ({ line }) => line.name },
    { key: "mode", heading: R02.bvaMode, width: 14, kind: "text", read: (line) => modeWord(line, words) },
    { key: "amount", heading: R02.bvaAmount, ...sum, read: (line) => amount(line.approvedMinor) },
    {
      key: "prior",
      heading: ofYear(R02.bvaPrior, year - 1),
      ...sum,
      read: (line) => amount(line.priorYearsMinor),
    },
    { key: "year", heading: ofYear(R02.bvaYear, year), ...sum, read: (line) => amount(line.yearMinor) },
    { key: "total", heading: R02.bvaTotal, ...sum, derived: { plus: ["prior", "year"] } },
    { key: "balance", heading: R02.bvaBalance, ...sum, derived: { plus: ["amount"], minus: ["total"] } },
    { key: "rate", heading: R02.bvaRate, width: 12, kind: "rate", derived: { top: "total", bottom: "amount" } },
  ];
}

const ofYear = (heading: Message, year: number): Message => ({
  fr: wordsIn("fr").t(heading, { year: String(year) }),
  ar: wordsIn("ar").t(heading, { year: String(year) }),
  en: wordsIn("en").t(heading, { year: String(year) }),
});
