import type { Language } from "../../kernel/language.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { tableRows } from "../../kernel/pasted.ts";
import { searchText } from "../../kernel/search-text.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { DOCUMENTS, type EntryGround, ORIGINS, SUPPLIERS } from "./entry.ts";
import { entryTyped } from "./entry-form.ts";
import { type CheckedEntry, checkedInTurn } from "./entry-run.ts";
import { DOCUMENT_NAME, ORIGIN_NAME, SUPPLIER_NAME } from "./messages/entry.ts";
import { GRID_COLUMN, gridWords as m } from "./messages/entry-grid.ts";

/** The columns of a table of expenditure, in the order in which they are pasted. */
export const GRID_COLUMNS = [
  "line",
  "documentOn",
  "amount",
  "currency",
  "reference",
  "supplier",
  "document",
  "commitment",
  "vat",
  "serviceOn",
  "documentKind",
  "origin",
  "quarter",
  "justification",
] as const;

export type GridColumn = (typeof GRID_COLUMNS)[number];

/** Rows that one table may hold: more would be one too large deed to look at. */
export const MOST_GRID_ROWS = 200;

/** A row as it was typed or pasted; `line` is its number in the table, from 1, the heading not counted. */
export interface GridRow {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<GridColumn, string>>>;
}

/**
 * Reads rows pasted from a spreadsheet: tabs, or semicolons in a file; quotes around cells with separators in them. A
 * first row that names columns, in any language, decides which is which; without one they stand in the usual order.
 */
export function gridRead(text: string): Outcome<readonly GridRow[]> {
  const [first, ...rest] = tableRows(text).map(({ cells }) => cells);
  if (!first) return refused([blocked("GRID", "table", said(m.noRows))]);
  const named = first.map(columnNamed);
  const isHeading = named.filter(Boolean).length >= 2;
  const unknown = isHeading ? first.find((name, at) => name !== "" && !named[at]) : undefined;
  if (unknown !== undefined)
    return refused([blocked("GRID", "table", said(m.unknownColumn, { name: unknown.slice(0, 40) }))]);
  const rows = isHeading ? rest : [first, ...rest];
  if (rows.length === 0) return refused([blocked("GRID", "table", said(m.noRows))]);
  if (rows.length > MOST_GRID_ROWS)
    return refused([blocked("GRID", "table", said(m.tooManyRows, { count: rows.length, most: MOST_GRID_ROWS }))]);
  const columns = isHeading ? named : GRID_COLUMNS;
  return done(rows.map((cells, at) => ({ number: at + 1, cells: namedCells(cells, columns) })));
}

function columnNamed(name: string): GridColumn | undefined {
  const asked = searchText(name);
  return GRID_COLUMNS.find(
    (key) => key.toLowerCase() === asked || Object.values(GRID_COLUMN[key]).some((one) => searchText(one) === asked),
  );
}

const namedCells = (cells: readonly string[], columns: readonly (GridColumn | undefined)[]): GridRow["cells"] =>
  Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? ""]] : [])));

/** What cells that are left empty mean. */
export type GridDefaults = Readonly<
  Record<"currency" | "supplier" | "documentKind" | "origin" | "justification", string>
>;

/** A row's cells as the fields of its form: names of categories in any language, days as they are written here. */
function gridTyped({ cells }: GridRow, defaults: GridDefaults): TypedFields {
  const of = (column: GridColumn) => (cells[column] ?? "").trim();
  return {
    ...cells,
    currency: (of("currency") || defaults.currency).toUpperCase(),
    supplier: keyOf(of("supplier") || defaults.supplier, SUPPLIERS, SUPPLIER_NAME),
    documentKind: keyOf(of("documentKind") || defaults.documentKind, DOCUMENTS.expenditure, DOCUMENT_NAME),
    origin: keyOf(of("origin") || defaults.origin, ORIGINS, ORIGIN_NAME),
    justification: of("justification") || defaults.justification,
    documentOn: dayOf(of("documentOn")),
    serviceOn: dayOf(of("serviceOn")),
    quarter: of("quarter").replace(/^[TQ]([1-4])[ -](\d{4})$/i, "$2-Q$1"),
  };
}

function keyOf<T extends string>(
  text: string,
  keys: readonly T[],
  names: Readonly<Record<T, Said["message"]>>,
): string {
  const asked = searchText(text);
  return (
    keys.find((key) => key === text || Object.values(names[key]).some((name) => searchText(name) === asked)) ?? text
  );
}

/** `31/12/2025` as `2025-12-31`; anything else stays, to be refused in its own words. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A row as it would be entered, or what is wrong with it, column by column. */
export interface CheckedRow extends CheckedEntry {
  readonly row: GridRow;
}

/** Checks a table row by row, each on the ground that the good ones before it leave. */
export function gridChecked(
  rows: readonly GridRow[],
  ground: EntryGround,
  defaults: GridDefaults,
): readonly CheckedRow[] {
  const reads = rows.map(
    (row) => (at: EntryGround) => entryTyped(gridTyped(row, defaults), { kind: "expenditure", ...at }),
  );
  return checkedInTurn(reads, ground).flatMap((checked, at) => {
    const row = rows[at];
    return row ? [{ row, ...checked }] : [];
  });
}

/** The headings that a spreadsheet starts with. */
export const gridHeading = (language: Language): string =>
  GRID_COLUMNS.map((key) => GRID_COLUMN[key][language]).join("\t");

/** The rows typed into the grid itself, empty ones left out. */
export function gridRows(typed: TypedFields): readonly GridRow[] {
  const places = Object.keys(typed).flatMap((name) => /^rows\.(\d{1,3})\./.exec(name)?.[1] ?? []);
  const numbers = [...new Set(places.map(Number))].sort((a, b) => a - b);
  const rows = numbers.map((at) =>
    Object.fromEntries(GRID_COLUMNS.map((column) => [column, textOf(typed[`rows.${at}.${column}`])])),
  );
  return numbered(rows.filter((cells) => Object.values(cells).some((cell) => cell !== "")));
}

const textOf = (value: string | readonly string[] | undefined): string =>
  (typeof value === "string" ? value : (value?.[0] ?? "")).trim();

/** Rows numbered anew from 1. */
export const numbered = (cells: readonly GridRow["cells"][]): readonly GridRow[] =>
  cells.map((one, at) => ({ number: at + 1, cells: one }));
