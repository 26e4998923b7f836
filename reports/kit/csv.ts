import type { Language } from "../../src/kernel/language.ts";
import type { Money } from "../../src/kernel/money.ts";
import { barePages, isBare } from "./bare.ts";
import { linesOf } from "./lines.ts";
import { streamOf } from "./pieces.ts";
import type { Places } from "./places.ts";
import type { Block, ReadRow, Table, Workbook } from "./sheet.ts";
import { othersTurn, STRETCH_CHARS } from "./turns.ts";
import { isFormula, isMoney, plain, type Value } from "./values.ts";

export const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * The data table of a workbook as CSV, streamed: UTF-8 with BOM, `;` and decimal commas but in English, days as
 * 2025-06-30, rates as fractions, no subtotals, and however many rows there are. The real Excel table where there is
 * one, else the first table of the report’s sheet. Errors with WrongExtent when rows are not as many as announced.
 */
export const csvOf = (workbook: Workbook): ReadableStream<Uint8Array> => streamOf(written(workbook));

const encoder = new TextEncoder();
const PIECE_CHARS = 65_536;

/** Encoded piece by piece; between stretches of them others get their turn. */
async function* written(workbook: Workbook): AsyncGenerator<Uint8Array, undefined> {
  let stretch = 0;
  for await (const piece of pieces(workbook)) {
    yield encoder.encode(piece);
    stretch += piece.length;
    if (stretch < STRETCH_CHARS) continue;
    stretch = 0;
    await othersTurn();
  }
}

async function* pieces({ sheets, words }: Workbook): AsyncGenerator<string> {
  const { language } = words;
  const found = dataTable(sheets.flatMap(({ blocks }) => blocks));
  let waiting =
    BOM +
    lineOf(
      (found?.columns ?? []).map(({ heading }) => guarded(words.t(heading))),
      language,
    );
  for await (const page of found ? rowPages(found) : [])
    for (const values of page) {
      const cells = values.map((value) => field(value, language));
      waiting += lineOf(cells, language);
      if (waiting.length < PIECE_CHARS) continue;
      yield waiting;
      waiting = "";
    }
  yield waiting;
}

function dataTable(blocks: readonly Block[]): Table | undefined {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const own = tables.filter(({ filter }) => filter !== undefined);
  return own.find(({ filter }) => typeof filter === "object") ?? own[0] ?? tables[0];
}

/** Values alone: where they would stand in a sheet does not matter, nor how many rows a sheet has. */
async function* rowPages(table: Table): AsyncGenerator<Iterable<readonly Value[]>> {
  if (isBare(table)) for await (const page of barePages(table)) yield bareValues(page);
  else
    for await (const { role, cells } of linesOf(table, 2, NOWHERE))
      if (role === "row" && table.rowCount > 0) yield [cells.map(({ value }) => value)];
}

function* bareValues(page: Iterable<ReadRow>): Iterable<readonly Value[]> {
  for (const { cells } of page) yield cells.map((cell) => (isFormula(cell) ? cell.result : cell));
}

const NOWHERE: Places = { column: () => "", total: () => "", fact: () => "" };

function field(value: Value, language: Language): string {
  if (typeof value === "object" && value !== null && "day" in value) return value.day;
  if (typeof value === "string") return guarded(value);
  const cell = isMoney(value) ? cents(value) : plain(value);
  if (cell === null) return "";
  return language === "en" ? String(cell) : String(cell).replace(".", ",");
}

/** Always two decimals, from the whole cents: nothing is rounded on the way. */
const cents = ({ minor }: Money): string => {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** A text that a spreadsheet would take for a formula begins with an apostrophe (C21). */
const guarded = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

const BOM = "\uFEFF";

function lineOf(cells: readonly string[], language: Language): string {
  const separator = language === "en" ? "," : ";";
  const isPlain = (text: string) => !(text.includes(separator) || /["\r\n]/.test(text));
  const quoted = (text: string) => (isPlain(text) ? text : `"${text.replaceAll('"', '""')}"`);
  return `${cells.map(quoted).join(separator)}\r\n`;
}
