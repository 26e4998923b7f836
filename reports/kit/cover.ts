import type { ExchangeRate } from "../../src/kernel/exchange-rate.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { Edition } from "./edition.ts";
import { KIT } from "./messages.ts";
import { type Block, type Column, type Fact, type Lines, type Sheet, type Signatures, table } from "./sheet.ts";
import type { Formula } from "./values.ts";

/** What a report adds to its edition for the sheets that all reports have. */
export interface Front {
  readonly edition: Edition;
  readonly title: string;
  /** The stretch the figures cover, in words. */
  readonly period: string;
  readonly definitions: readonly { readonly label: string; readonly text: string }[];
  readonly verdict: Formula;
}

/** The sheet Garde: the header block of handbook 6.1, the rates, the definitions, the master check. */
export function coverSheet(front: Front, words: Words): Sheet {
  const { edition, title, definitions } = front;
  const { t } = words;
  return {
    id: "cover",
    name: KIT.coverSheet,
    footer: footerOf(edition, words),
    widths: [34, 24, 20, 62],
    onePageUpTo: 1.6,
    blocks: [
      institution(edition, words),
      { kind: "lines", lines: [{ text: title, style: "title" }, ...subtitles(edition, words)] },
      { kind: "facts", facts: facts(front, words) },
      { kind: "lines", lines: [{ text: t(KIT.ratesUsed), style: "section" }] },
      ratesBlock("coverRates", edition.rates, words),
      { kind: "lines", lines: [{ text: t(KIT.definitions), style: "section" }] },
      {
        kind: "facts",
        isProse: true,
        facts: definitions.map(({ label, text }) => ({ label, value: text, kind: "text" })),
      },
    ],
  };
}

function institution({ direction }: Edition, { t }: Words): Lines {
  const texts = [t(KIT.kingdom), t(KIT.ministry), ...(direction ? [direction] : [])];
  return { kind: "lines", lines: texts.map((text) => ({ text, style: "institution" })) };
}

/** The date d’arrêté and, where they hold, the marks “provisoire” and “données de démonstration”. */
export function subtitles(edition: Edition, words: Words): Lines["lines"] {
  const marks = marksOf(edition, words).join(" — ");
  return [
    { text: words.t(KIT.asOf, { date: words.longDay(edition.onDate) }), style: "subtitle" },
    ...(marks === "" ? [] : [{ text: marks, style: "mark" } as const]),
  ];
}

const marksOf = ({ isDemo, status }: Edition, { t }: Words): string[] => [
  ...(isDemo ? [t(KIT.demoData)] : []),
  ...(status === "provisional" ? [t(KIT.provisionalMark)] : []),
];

/** At the foot of every page: which report, and whose edition. */
export const footerOf = (edition: Edition, words: Words): Sheet["footer"] => ({
  start: [edition.report, words.t(KIT.asOf, { date: words.day(edition.onDate) })].join(" | "),
  end: [edition.number ?? words.t(KIT.noEdition), ...marksOf(edition, words)].join(" | "),
});

/** Établi, vérifié, approuvé, visa: names, dates and signatures left empty. */
export const signatures = ({ t }: Words): Signatures => ({
  kind: "signatures",
  boxes: [
    { title: t(KIT.preparedBy), role: t(KIT.officer) },
    { title: t(KIT.verifiedBy), role: t(KIT.finance) },
    { title: t(KIT.approvedBy), role: t(KIT.manager) },
    { title: t(KIT.donorVisa), role: t(KIT.ifAny) },
  ],
  lines: [t(KIT.nameAndTitle), t(KIT.signedOn), t(KIT.signatureAndStamp)],
});

/** The table of rates with their dates and sources (FX-01), or a line that says there was none. */
export function ratesBlock(id: string, rates: readonly ExchangeRate[], words: Words): Block {
  if (rates.length === 0) return { kind: "lines", lines: [{ text: words.t(KIT.noRates), style: "note" }] };
  const quotation = (rate: ExchangeRate) => words.t(KIT.quotedShown, { currency: rate.quote });
  const columns: Column<ExchangeRate>[] = [
    { key: "quote", heading: KIT.quoted, width: 34, kind: "text", read: quotation },
    { key: "rate", heading: KIT.rate, width: 24, kind: "factor", read: ({ micro }) => micro / 1_000_000 },
    { key: "on", heading: KIT.rateDate, width: 20, kind: "date", read: ({ on }) => ({ day: on }) },
    { key: "source", heading: KIT.rateSource, width: 62, kind: "text", read: ({ source }) => source },
  ];
  return table({ id, columns, rows: rates });
}

function facts({ edition, period, verdict }: Front, words: Words): Fact[] {
  const { t, instant, money } = words;
  const shown = ({ code, name }: { code: string; name: string }) => t(KIT.codeAndName, { code, name });
  const agreements = edition.agreements.map(({ code, name, ceiling }) =>
    t(KIT.agreementShown, { code, name, ceiling: money(ceiling) }),
  );
  const methods = edition.agreements.map(({ code, exchangeMethod }) =>
    t(KIT.methodShown, { code, method: t(KIT[exchangeMethod]) }),
  );
  const { known, editedBy } = edition;
  return [
    ...listed(t(KIT.donor), edition.donors.map(shown)),
    ...listed(t(KIT.agreement), agreements),
    ...listed(t(KIT.project), edition.projects.map(shown)),
    textFact(t(KIT.period), period),
    { label: t(KIT.onDate), value: { day: edition.onDate }, kind: "date", name: "DateArrete" },
    textFact(t(KIT.known), t(KIT.knownShown, { seq: words.number(known.seq), at: instant(known.at) })),
    ...(known.hash
      ? [{ label: t(KIT.journalHash), value: known.hash, kind: "code", name: "EmpreinteJournal" } as const]
      : []),
    { label: t(KIT.currency), value: edition.currency, kind: "code", name: "Devise" },
    ...listed(t(KIT.exchangeMethod), methods),
    textFact(t(KIT.status), t(KIT[edition.status])),
    textFact(t(KIT.edited), t(KIT.editedShown, { at: instant(edition.editedAt), ...editedBy })),
    { label: t(KIT.editionNumber), value: edition.number ?? t(KIT.noEdition), kind: "text", name: "NumeroEdition" },
    { label: t(KIT.masterCheck), value: verdict, kind: "outcome", id: "masterCheck", name: "ControleGeneral" },
  ];
}

const textFact = (label: string, value: string): Fact => ({ label, value, kind: "text" });

/** Several values under one label. */
const listed = (label: string, values: readonly string[]): Fact[] =>
  values.map((value, at) => textFact(at === 0 ? label : "", value));
