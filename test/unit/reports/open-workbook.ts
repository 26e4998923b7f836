import ExcelJS from "exceljs";
import type { BudgetExecution } from "../../../reports/budget-execution/execution.ts";
import { budgetExecution } from "../../../reports/budget-execution/report.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoExecution } from "./demo-execution.ts";
import { bytesOf } from "./package-parts.ts";

const made = new Map<Language, Promise<Uint8Array>>();

/** R01 of the handbook's demo portfolio, as a file: made once in each language. */
export function demoWorkbook(language: Language): Promise<Uint8Array> {
  const bytes = made.get(language) ?? newWorkbook(language);
  made.set(language, bytes);
  return bytes;
}

/** The same, made anew. */
export async function newWorkbook(language: Language): Promise<Uint8Array> {
  return bytesOf(await xlsxOf(await budgetExecution(demoExecution(language), wordsIn(language))));
}

/** A file opened by exceljs, which the kit uses to write but not to read. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

export interface ReadCell {
  readonly value: string | number | null;
  readonly formula: string | undefined;
  readonly numFmt: string | undefined;
  readonly readingOrder: string | undefined;
}

/** A sheet's cells by address; days as their serial numbers. */
export function cellsOf(sheet: ExcelJS.Worksheet): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master.address === cell.address) cells.set(cell.address, readCell(cell));
    }),
  );
  return cells;
}

function readCell({ value, numFmt, alignment }: ExcelJS.Cell): ReadCell {
  const isFormula = typeof value === "object" && value !== null && "formula" in value;
  return {
    value: plainOf(isFormula ? value.result : value),
    formula: isFormula ? value.formula : undefined,
    numFmt,
    readingOrder: alignment?.readingOrder as string | undefined,
  };
}

const DAY_MS = 86_400_000;

function plainOf(value: unknown): string | number | null {
  if (value instanceof Date) return value.getTime() / DAY_MS + 25_569;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "object" && value !== null && "richText" in value)
    return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  return value === undefined || value === null ? null : String(value);
}

/** Where a text stands in a sheet, or undefined. */
export const addressOf = (cells: ReadonlyMap<string, ReadCell>, text: string): string | undefined =>
  [...cells].find(([, { value }]) => value === text)?.[0];

/** Column letters and row number of an address. */
export function splitAddress(at: string): { column: string; row: number } {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return { column, row: Number(row) };
}

export type Sheets = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** The cells of every sheet, by its name. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  return new Map((await opened(bytes)).worksheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
}

/** R01 of any data, read back. */
export async function sheetsFrom(data: BudgetExecution): Promise<Sheets> {
  return sheetsOf(await bytesOf(await xlsxOf(await budgetExecution(data, wordsIn("fr")))));
}

/** The row in which a text stands, by column. */
export function rowAt(cells: ReadonlyMap<string, ReadCell>, label: string): Record<string, ReadCell["value"]> {
  const found = splitAddress(addressOf(cells, label) ?? "");
  const own = [...cells].filter(([at]) => splitAddress(at).row === found.row);
  return Object.fromEntries(own.map(([at, { value }]) => [splitAddress(at).column, value]));
}

/** A sheet by its name. */
export const sheet = (sheets: Sheets, name: string): ReadonlyMap<string, ReadCell> => {
  const found = sheets.get(name);
  if (!found) throw new Error(`no sheet ${name}: ${[...sheets.keys()].join(", ")}`);
  return found;
};

/** The first line of a report's data. */
export const firstLine = (data: BudgetExecution): BudgetExecution["lines"][number] => {
  const [line] = data.lines;
  if (!line) throw new Error("no line");
  return line;
};
