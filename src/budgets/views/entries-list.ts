import type { ListColumn } from "../../../reports/kit/list.ts";
import type { ExchangeRate } from "../../kernel/exchange-rate.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import type { Listed } from "../../people/listing.tsx";
import { budget as b } from "../messages/budget.ts";
import { entries as m } from "../messages/entries.ts";
import { entryField as f } from "../rules/messages/entry.ts";
import { rateField as r } from "../rules/messages/rates.ts";
import type { Entry, EntryTotal } from "../store/entries.ts";
import { type EntriesPageProps, leftOutWords } from "./entries-shown.ts";

type Shown = Pick<EntriesPageProps, "words" | "project" | "lines" | "filter" | "entries" | "totals"> &
  Pick<Listed<Entry>, "known">;

/** The entries of the screen as a list for Excel: the total’s parts tell what is approved. */
export function entriesListed(shown: Shown): Listed<Entry> {
  const { words, project, entries, totals, known } = shown;
  const { t } = words;
  const columns = [...bookedColumns(words), ...amountColumns(words, shown), ...sourceColumns(words)];
  const isForeign = entries.some(({ currency }) => currency !== project.currency);
  return {
    ...{ known, slug: "ecritures", title: t(m.title), rows: entries, currency: project.currency },
    columns: [...columns, ...ownColumns(words)],
    ...(isForeign ? {} : { printedColumns: columns.length }),
    filters: filtersOf(shown),
    projects: [{ code: project.code, name: words.text(project.title).text }],
    donors: [{ code: project.donorCode, name: words.text(project.donorName).text }],
    rates: ratesIn(entries),
    parts: { column: "status", values: totals.map(({ status }) => t(m[status])) },
    definitions: [{ label: t(m.total), text: t(m.method) }],
    notes: leftOutWords(shown),
  };
}

const bookedColumns = (words: Words): readonly ListColumn<Entry>[] => [
  { key: "bookedOn", label: words.t(m.bookedOn), kind: "date", value: ({ bookedOn }) => ({ day: bookedOn }) },
  { key: "quarter", label: words.t(m.quarter), kind: "text", width: 14, value: (entry) => quarterOf(words, entry) },
  { key: "line", label: words.t(m.line), kind: "code", value: ({ lineCode }) => lineCode },
  { key: "label", label: words.t(f.line), kind: "text", width: 30, value: (entry) => words.text(entry.lineLabel).text },
  { key: "kind", label: words.t(m.kind), kind: "text", width: 16, value: ({ kind }) => words.t(m[kind]) },
];

const quarterOf = (words: Words, { quarter, isRegularisation }: Entry): string =>
  [words.quarter(quarter), isRegularisation && words.t(m.regularisation)].filter(Boolean).join(" · ");

function amountColumns({ t }: Words, { project: { currency }, totals }: Shown): readonly ListColumn<Entry>[] {
  const sum = (read: (total: EntryTotal) => number, of: Currency) =>
    money(
      totals.reduce((all, total) => all + read(total), 0),
      of,
    );
  return [
    {
      ...{ key: "amount", label: t(b.inCurrency, { currency }), kind: "amount" },
      value: ({ agreementMinor }) => money(agreementMinor, currency),
      total: sum(({ agreementMinor }) => agreementMinor, currency),
    },
    {
      ...{ key: "mad", label: t(m.mad), kind: "amount" },
      value: ({ madMinor }) => (madMinor === null ? null : money(madMinor, "MAD")),
      total: sum(({ madMinor }) => madMinor, "MAD"),
    },
  ];
}

const sourceColumns = ({ t }: Words): readonly ListColumn<Entry>[] => [
  {
    ...{ key: "rate", label: t(m.rate), kind: "factor" },
    value: ({ rateMicro }) => (rateMicro === null ? null : rateMicro / 1_000_000),
  },
  { key: "ratedOn", label: t(r.ratedOn), kind: "date", value: ({ ratedOn }) => (ratedOn ? { day: ratedOn } : null) },
  { key: "rateSource", label: t(m.rateSource), kind: "text", width: 16, value: ({ rateSource }) => rateSource || null },
  { key: "origin", label: t(m.origin), kind: "text", width: 14, value: ({ origin }) => t(m[origin]) },
  {
    ...{ key: "document", label: t(m.document), kind: "text", width: 30 },
    value: ({ reference, document }) => [reference, document].filter(Boolean).join(" · ") || null,
  },
  { key: "status", label: t(m.status), kind: "text", width: 12, value: ({ status }) => t(m[status]) },
];

/** What was booked, beside what it counts for. */
const ownColumns = ({ t }: Words): readonly ListColumn<Entry>[] => [
  {
    ...{ key: "own", label: t(f.amount), kind: "amount" },
    value: ({ amountMinor, currency }) => money(amountMinor, currency),
  },
  { key: "currency", label: t(f.currency), kind: "code", width: 9, value: ({ currency }) => currency },
];

/** Every rate that made an amount, once. */
function ratesIn(entries: readonly Entry[]): readonly ExchangeRate[] {
  const rates = entries.flatMap(({ rateMicro: micro, ratedOn: on, rateSource }): ExchangeRate[] =>
    micro === null || on === null ? [] : [{ quote: "MAD", micro, on, source: rateSource ?? "" }],
  );
  return [...new Map(rates.map((rate) => [`${rate.on} ${rate.micro} ${rate.source}`, rate])).values()];
}

/** What the address narrows the entries to, in words; a value that nothing bears stands as it was asked for. */
function filtersOf({ words, lines, filter, entries }: Shown): Listed<Entry>["filters"] {
  const { t, text } = words;
  const { component, line, mode, kind, status, year, before, commitment } = filter;
  const title = lines.find(({ componentCode }) => componentCode === component)?.componentTitle;
  const label = lines.find(({ code }) => code === line)?.label;
  const named = (value: string | undefined, known: readonly (keyof typeof m)[]) =>
    known.includes(value as keyof typeof m) ? t(m[value as keyof typeof m]) : value;
  const ofMode = (["none", "regie", "cogestion"] as const).find((one) => one === mode);
  const all = [
    { label: t(b.component), value: component && [component, title && text(title).text].filter(Boolean).join(" ") },
    { label: t(b.line), value: line && [line, label && text(label).text].filter(Boolean).join(" ") },
    { label: t(b.mode), value: ofMode ? t(b[ofMode]) : mode },
    { label: t(m.kind), value: named(kind, ["commitment", "expenditure"]) },
    { label: t(m.status), value: named(status, ["draft", "submitted", "approved", "returned"]) },
    { label: t(b.year), value: year },
    { label: t(b.year), value: before && t(m.before, { year: before }) },
    { label: t(f.commitment), value: entries.find(({ id }) => id === commitment)?.reference || commitment },
  ];
  return all.flatMap(({ label: of, value }) => (value ? [{ label: of, value }] : []));
}
