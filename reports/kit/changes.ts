import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import { messages } from "../../src/kernel/messages.ts";
import type { Words } from "../../src/kernel/words.ts";
import { headBlock, noteBlock, sectionBlock } from "./book.ts";
import { footerOf } from "./cover.ts";
import type { Edition } from "./edition.ts";
import { type Column, type Sheet, table } from "./sheet.ts";

/** A figure of the edition before that is no longer what it was, with who changed what it is made of, and why. */
export interface Restated {
  /** What its row says of itself. */
  readonly row: readonly string[];
  readonly column: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly authors: readonly string[];
  /** Of the journal. */
  readonly entries: readonly number[];
  readonly reasons: readonly string[];
}

/** The same report at the same date d’arrêté, as it was issued and as it is known now. */
export interface Restatement {
  readonly number: string;
  readonly onDate: CalendarDate;
  readonly figures: readonly Restated[];
  /** False for what is issued to donors, who do not read the journal. */
  readonly hasAuthors: boolean;
}

const CHANGES = messages({
  sheet: { fr: "Modifications", ar: "التغييرات", en: "Changes" },
  title: {
    fr: "Modifications depuis l’édition {number}",
    ar: "التغييرات منذ الإصدار {number}",
    en: "Changes since the edition {number}",
  },
  what: {
    fr: "Chaque chiffre de la feuille du rapport arrêtée au {date}, tel qu’émis et tel qu’il est connu maintenant, s’il diffère.",
    ar: "كل رقم من ورقة التقرير المحصورة بتاريخ {date} كما صدر وكما هو معروف الآن، إن اختلف.",
    en: "Each figure of the report’s sheet as of {date}, as issued and as it is known now, where they differ.",
  },
  none: { fr: "Aucun chiffre n’a changé.", ar: "لم يتغير أي رقم.", en: "No figure has changed." },
  row: { fr: "Ligne", ar: "السطر", en: "Row" },
  column: { fr: "Colonne", ar: "العمود", en: "Column" },
  before: { fr: "Émis", ar: "عند الإصدار", en: "As issued" },
  after: { fr: "Maintenant", ar: "الآن", en: "Now" },
  gap: { fr: "Différence", ar: "الفارق", en: "Difference" },
  authors: { fr: "Par", ar: "من طرف", en: "By" },
  entries: { fr: "Écritures du journal", ar: "قيود السجل", en: "Journal entries" },
  reasons: { fr: "Motif", ar: "السبب", en: "Reason" },
  more: {
    fr: "{told} … et {count, plural, one {# autre} other {# autres}}",
    ar: "{told} … و{count, plural, zero {لا شيء آخر} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}",
    en: "{told} … and {count, plural, one {# other} other {# others}}",
  },
});

/** The sheet Modifications: what the edition before said otherwise (point 2 of what none of the peers has). */
export function changesSheet(
  edition: Edition,
  { number, onDate, figures, hasAuthors }: Restatement,
  words: Words,
): Sheet {
  const { t } = words;
  return {
    id: "changes",
    name: CHANGES.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    widths: hasAuthors ? WIDTHS : WIDTHS.slice(0, 5),
    blocks: [
      headBlock({ edition, title: t(CHANGES.title, { number }), parts: [] }, words),
      noteBlock(t(CHANGES.what, { date: words.day(onDate) })),
      ...(figures.length === 0
        ? [sectionBlock(t(CHANGES.none))]
        : [table({ id: "changes", columns: columnsOf(hasAuthors, words), rows: figures, filter: "filter" })]),
    ],
  };
}

const WIDTHS = [46, 30, 18, 18, 18, 26, 18, 50] as const;

function columnsOf(hasAuthors: boolean, words: Words): readonly Column<Restated>[] {
  const figure = { width: 18, kind: "figure" } as const;
  const text = { kind: "text" } as const;
  const told = (all: readonly string[]) => all.join(" ; ");
  return [
    { key: "row", heading: CHANGES.row, width: 46, ...text, read: ({ row }) => row.join(" · ") },
    { key: "column", heading: CHANGES.column, width: 30, ...text, read: ({ column }) => column },
    { key: "before", heading: CHANGES.before, ...figure, read: ({ before }) => before },
    { key: "after", heading: CHANGES.after, ...figure, read: ({ after }) => after },
    { key: "gap", heading: CHANGES.gap, ...figure, derived: { plus: ["after"], minus: ["before"] } },
    ...(hasAuthors
      ? [
          { key: "authors", heading: CHANGES.authors, width: 26, ...text, read: (row: Restated) => told(row.authors) },
          {
            key: "entries",
            heading: CHANGES.entries,
            ...{ width: 18, ...text },
            read: (row: Restated) => shortened(row.entries.map(String), words),
          },
          {
            key: "reasons",
            heading: CHANGES.reasons,
            width: 50,
            ...text,
            read: (row: Restated) => shortened(row.reasons, words),
          },
        ]
      : []),
  ];
}

/** So many are told; the journal has them all. */
const MOST_TOLD = 4;

const shortened = (all: readonly string[], { t }: Words): string => {
  const told = all.slice(0, MOST_TOLD).join(" ; ");
  return all.length <= MOST_TOLD ? told : t(CHANGES.more, { told, count: all.length - MOST_TOLD });
};
