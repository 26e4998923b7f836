import type { Json } from "../../src/kernel/canonical.ts";
import { type Message, messages } from "../../src/kernel/messages.ts";
import type { Money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, type Definition, headBlock, noteBlock, notesBlock } from "./book.ts";
import { type Checks, columnCheck, rowsCheck } from "./checks.ts";
import { footerOf, signatures } from "./cover.ts";
import { type Edition, fileName } from "./edition.ts";
import { amountWidth } from "./heights.ts";
import { KIT } from "./messages.ts";
import { type Column, type Sheet, table, type Workbook } from "./sheet.ts";
import { isMoney, type Kind, type Value } from "./values.ts";

/** A column of a list: its heading, in the list’s language, and what stands in it. */
export interface ListColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly kind: Exclude<Kind, "outcome">;
  /** In characters; what its kind usually takes unless told. */
  readonly width?: number;
  readonly value: (row: Row) => Value;
  /** Rows of one currency are added up; what the database adds up to is held against it. */
  readonly total?: Money;
}

/** A list of a screen, whole: every text in its language. The first column is filled in every row. */
export interface ListBook<Row> {
  /** `report` names the list in the footers. */
  readonly edition: Edition;
  readonly title: string;
  /** Of the file’s name: `ecritures`. */
  readonly slug: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** Splits the total by the words of a column: “dont”. */
  readonly parts?: { readonly column: string; readonly values: readonly string[] };
  /** How many columns are printed; all of them unless told. */
  readonly printedColumns?: number;
  /** How the figures are made. */
  readonly definitions?: readonly Definition[];
  /** What was left out. */
  readonly notes: readonly string[];
}

const TABLE = "list";

/**
 * The workbook of a list: Garde, Liste, Paramètres, Contrôles. Amounts, days and numbers stay what they are; a text is
 * never taken for a formula. Pure but for the checksum.
 */
export function listBook<Row>(list: ListBook<Row>, words: Words): Promise<Workbook> {
  const { edition, title, rows, definitions = [] } = list;
  const { t } = words;
  const filters = filtersOf(edition, words);
  const sheet = t(LIST.sheet);
  return bookOf(
    {
      ...{ edition, title },
      period: t(KIT.asOf, { date: words.longDay(edition.onDate) }),
      definitions: [
        { label: t(LIST.sheet), text: t(LIST.whole, { title }) },
        { label: t(KIT.filters), text: filters === "" ? t(KIT.noFilter) : filters },
        ...definitions,
      ],
      thresholds: [],
      checks: checksOf(list, words),
      sheets: [listSheet(list, words)],
      rowCounts: [{ sheet, rows: rows.length }],
      canonical: canonicalData(list),
    },
    words,
  );
}

/** `liste_ecritures_P1_2025-06-30_v1.xlsx`. */
export const listFile = ({ edition, slug }: Pick<ListBook<unknown>, "edition" | "slug">, { language }: Words): string =>
  fileName({ ...edition, report: "liste" }, slug, { moment: edition.onDate, language });

const filtersOf = ({ filters }: Edition, { t }: Words): string =>
  filters.map(({ label, value }) => t(LIST.filter, { label, value })).join(" · ");

function listSheet<Row>(list: ListBook<Row>, words: Words): Sheet {
  const { edition, title, rows, parts, printedColumns, definitions = [], notes } = list;
  const { t } = words;
  const partOf = (value: string) => ({ value, label: t(KIT.ofWhich, { mode: value }) });
  const hasTotal = rows.length > 0 && list.columns.some(({ total }) => total);
  return {
    id: "list",
    name: LIST.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    ...(printedColumns === undefined ? {} : { printedColumns }),
    frozen: { tableId: TABLE, columns: 1 },
    blocks: [
      headBlock({ edition, title, parts: [filtersOf(edition, words)] }, words),
      table({
        id: TABLE,
        columns: list.columns.map((column) => columnOf(column, list, words)),
        rows,
        ...(hasTotal ? { totalLabel: t(KIT.grandTotal) } : {}),
        ...(hasTotal && parts ? { parts: { column: parts.column, values: parts.values.map(partOf) } } : {}),
        filter: "filter",
      }),
      ...(rows.length === 0 ? [noteBlock(t(LIST.none))] : []),
      ...(definitions.length + notes.length === 0 ? [] : [notesBlock(definitions, notes, words)]),
      signatures(words),
    ],
  };
}

const WIDTHS: Readonly<Record<ListColumn<unknown>["kind"], number>> = {
  text: 20,
  code: 12,
  amount: 15,
  figure: 12,
  rate: 10,
  factor: 10,
  integer: 10,
  year: 8.5,
  date: 11,
  instant: 18,
};

function columnOf<Row>(column: ListColumn<Row>, { rows }: ListBook<Row>, words: Words): Column<Row> {
  const { key, label, kind, total, value } = column;
  const width = column.width ?? WIDTHS[kind];
  const largest = Math.max(...rows.map((row) => minorOf(value(row))), total ? Math.abs(total.minor) : 0);
  return {
    ...{ key, kind, heading: verbatim(label), read: value },
    width: kind === "amount" ? Math.max(width, amountWidth(largest, words)) : width,
    ...(total ? { total: "sum", isPartial: true } : {}),
  };
}

const minorOf = (value: Value): number => (isMoney(value) ? Math.abs((value as Money).minor) : 0);

/** A heading that is in its language already; an apostrophe would begin a quotation in a message. */
function verbatim(label: string): Message {
  const text = label.replaceAll("'", "''");
  return { fr: text, ar: text, en: text };
}

function checksOf<Row>({ columns, rows }: ListBook<Row>, { t }: Words): Checks {
  const [first] = columns;
  if (!first) throw new TypeError("a list has columns");
  const sheet = LIST.sheet;
  return {
    sums: columns.flatMap(({ key, label, value, total }) => {
      if (!total || rows.length === 0) return [];
      const minor = rows.map((row) => value(row)).reduce<number>((sum, cell) => sum + signedMinor(cell), 0);
      const check = { tableId: TABLE, lineKey: first.key, column: key, expected: total, found: { ...total, minor } };
      return [columnCheck({ ...check, label: t(KIT.checkColumn, { sheet, column: label }) })];
    }),
    counts: [rowsCheck(t(KIT.checkRowsOf, { sheet }), rows, [TABLE, first.key])],
  };
}

const signedMinor = (value: Value): number => (isMoney(value) ? (value as Money).minor : 0);

/** Codes, days and numbers: the same in every language. */
function canonicalData<Row>({ edition, slug, columns, rows }: ListBook<Row>): Json {
  const facts = columns.filter(({ kind }) => kind !== "text");
  const totals = columns.flatMap(({ key, total }) => (total ? [[key, total.minor] as const] : []));
  return {
    report: slug,
    onDate: edition.onDate,
    totals: { rows: rows.length, ...Object.fromEntries(totals) },
    rows: rows.map((row) => facts.map(({ value }) => factOf(value(row)))),
  };
}

function factOf(value: Value): Json {
  if (value === null || typeof value !== "object") return value;
  if ("day" in value) return value.day;
  return "minor" in value ? [value.minor, value.currency] : [value.numerator, value.denominator];
}

const LIST = messages({
  sheet: { fr: "Liste", ar: "اللائحة", en: "List" },
  whole: {
    fr: "tout ce que l’écran « {title} » montre à la date d’arrêté avec ces filtres, toutes pages comprises, dans le périmètre de la personne qui l’édite",
    ar: "كل ما تعرضه شاشة «{title}» في تاريخ الحصر بهذه المرشحات، بجميع صفحاتها، ضمن نطاق اطلاع من حررها",
    en: "all that the screen “{title}” shows on the as-of date with these filters, every page of it, within the reach of the person who issued it",
  },
  filter: { fr: "{label} : {value}", ar: "{label}: {value}", en: "{label}: {value}" },
  none: {
    fr: "Aucune ligne pour ces filtres.",
    ar: "لا سطر يستجيب لهذه المرشحات.",
    en: "No row for these filters.",
  },
});
