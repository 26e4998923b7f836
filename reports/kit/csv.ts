import type { Language } from "../../src/kernel/language.ts";
import type { Money } from "../../src/kernel/money.ts";
import { arranged, type PlacedBlock } from "./layout.ts";
import { linesOf } from "./lines.ts";
import type { Table, Workbook } from "./sheet.ts";
import { isMoney, plain, type Value } from "./values.ts";

export const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * The data table of a workbook as CSV: UTF-8 with BOM, `;` and decimal commas but in English, days as 2025-06-30,
 * rates as fractions, no subtotals. The real Excel table where there is one, else the first table of the report’s sheet.
 */
export async function csvOf(workbook: Workbook): Promise<string> {
  const { sheets, at } = arranged(workbook);
  const tables = sheets.flatMap(({ blocks }) => blocks.filter(isTable));
  const own = tables.filter(({ block }) => block.filter !== undefined);
  const found = own.find(({ block }) => typeof block.filter === "object") ?? own[0] ?? tables[0];
  const { words } = workbook;
  const rows = [(found?.block.columns ?? []).map(({ heading }) => guarded(words.t(heading)))];
  if (!found) return written(rows, words.language);
  for await (const { role, cells } of linesOf(found.block, found.top + 1, at))
    if (role === "row" && found.block.rowCount > 0)
      rows.push(found.block.columns.map((_, index) => field(cells[index]?.value ?? null, words.language)));
  return written(rows, words.language);
}

type PlacedTable = PlacedBlock & { readonly block: Table };

const isTable = (placed: PlacedBlock): placed is PlacedTable => placed.block.kind === "table";

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

function written(rows: readonly (readonly string[])[], language: Language): string {
  const separator = language === "en" ? "," : ";";
  const isPlain = (text: string) => !(text.includes(separator) || /["\r\n]/.test(text));
  const quoted = (text: string) => (isPlain(text) ? text : `"${text.replaceAll('"', '""')}"`);
  return BOM + rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join("");
}
