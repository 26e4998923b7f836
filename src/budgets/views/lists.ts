import type { ListColumn } from "../../../reports/kit/list.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import type { Listed } from "../../people/listing.tsx";
import { periods as p } from "../messages/periods.ts";
import { rates as m } from "../messages/rates.ts";
import { PERIOD_STATUS_NAME } from "../rules/messages/periods.ts";
import { rateField as f, RATE_KIND_NAME } from "../rules/messages/rates.ts";
import type { ListedRate } from "../store/exchange-rates.ts";
import { type PeriodsPageProps, type QuarterRow, quarterRows } from "./periods-page.tsx";

interface Rates extends Pick<Listed<ListedRate>, "known"> {
  readonly words: Words;
  readonly today: CalendarDate;
  readonly listed: readonly ListedRate[];
}

/** The confirmed rates as a list for Excel; a confirmed rate never changes. */
export function ratesForExcel({ words, today, listed, known }: Rates): Listed<ListedRate> {
  const { t } = words;
  const columns: readonly ListColumn<ListedRate>[] = [
    { key: "on", label: t(f.ratedOn), kind: "date", value: ({ on }) => ({ day: on }) },
    { key: "rate", label: t(m.rate), kind: "figure", value: ({ micro }) => micro / 1_000_000 },
    { key: "quote", label: t(f.quote), kind: "code", value: ({ quote }) => quote },
    { key: "kind", label: t(f.kind), kind: "text", width: 26, value: ({ kind }) => t(RATE_KIND_NAME[kind]) },
    { key: "agreement", label: t(f.agreement), kind: "code", value: ({ agreementCode }) => agreementCode },
    { key: "source", label: t(f.source), kind: "text", width: 36, value: ({ source }) => source || null },
    { key: "by", label: t(m.proposedBy), kind: "text", value: ({ proposedBy }) => proposedBy ?? t(m.installed) },
    { key: "confirmed", label: t(m.confirmedBy), kind: "text", value: (rate) => rate.confirmedBy ?? t(m.installed) },
  ];
  return {
    ...{ known, slug: "taux-de-change", title: t(m.listed), rows: listed, columns, status: "final", onDate: today },
    ...{ filters: [], notes: [t(m.convention)] },
  };
}

type Periods = PeriodsPageProps & Pick<Listed<QuarterRow>, "known">;

/** Every agreement’s quarters as a list for Excel, in the order of the screen. */
export function periodsForExcel({ known, ...shown }: Periods): Listed<QuarterRow> {
  const { words, agreements } = shown;
  const { t, quarter: quarterOf } = words;
  const columns: readonly ListColumn<QuarterRow>[] = [
    { key: "agreement", label: t(f.agreement), kind: "code", value: ({ code }) => code },
    { key: "quarter", label: t(p.quarter), kind: "text", width: 14, value: ({ quarter }) => quarterOf(quarter) },
    { key: "status", label: t(p.status), kind: "text", value: ({ status }) => t(PERIOD_STATUS_NAME[status]) },
    { key: "pending", label: t(p.pending), kind: "integer", width: 14, value: ({ pending }) => pending },
    {
      ...{ key: "closedOn", label: t(p.closedOn), kind: "date" },
      value: ({ period }) => (period?.closedOn ? { day: period.closedOn } : null),
    },
    { key: "closedBy", label: t(p.closedBy), kind: "text", value: ({ period }) => period?.closedBy ?? null },
  ];
  const rows = agreements.flatMap((agreement) => quarterRows(shown, agreement));
  return { known, onDate: shown.today, slug: "periodes", title: t(p.title), rows, columns, filters: [], notes: [] };
}
