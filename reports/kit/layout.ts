import { bodyLength, tableLength } from "./lines.ts";
import { address, letter, type Places, quoted } from "./places.ts";
import type { Block, Sheet, Table, Workbook } from "./sheet.ts";

/** A workbook with every block at its place, so that formulas can point anywhere. */
export interface Layout {
  readonly workbook: Workbook;
  readonly sheets: readonly PlacedSheet[];
  readonly at: Places;
}

export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly name: string;
  readonly blocks: readonly PlacedBlock[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly printedColumns: number;
  readonly lastRow: number;
}

export interface PlacedBlock {
  readonly block: Block;
  /** Its first row. */
  readonly top: number;
}

/** The most rows that a sheet of Excel has. */
const MOST_ROWS = 1_048_576;
/** Lines that a list holds under its header; a report’s own table, under its head and over its notes, a few fewer. */
export const MOST_LINES = MOST_ROWS - 1;

const LONGEST_NAME = 31;

/** A programmer's error: a sheet that Excel would refuse to open or repair. */
export class UnfitSheet extends Error {
  override readonly name = "UnfitSheet";
}

/** Gives every block its rows. Throws UnfitSheet for a name Excel refuses, or more rows than a sheet has. */
export function arranged(workbook: Workbook): Layout {
  const sheets = workbook.sheets.map((sheet) => placed(sheet, workbook.words.t(sheet.name)));
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size !== sheets.length) throw new UnfitSheet("two sheets of one name");
  return { workbook, sheets, at: placesIn(sheets) };
}

/** Rows that a block takes. */
function blockHeight(block: Block): number {
  switch (block.kind) {
    case "lines":
      return block.lines.length;
    case "facts":
      return block.facts.length;
    case "table":
      return Math.max(1 + tableLength(block), block.chart?.leastRows ?? 0);
    case "signatures":
      return 2 + block.lines.length;
  }
}

function placed(sheet: Sheet, name: string): PlacedSheet {
  if (name === "" || name.length > LONGEST_NAME || /['[\]:*?/\\]/.test(name))
    throw new UnfitSheet(`not a name for a sheet: ${name}`);
  let next = 1;
  const blocks = sheet.blocks.map((block): PlacedBlock => {
    const top = next;
    next += blockHeight(block) + gapAfter(block);
    return { block, top };
  });
  const lastRow = Math.max(1, ...blocks.map(({ block, top: first }) => first + blockHeight(block) - 1));
  if (lastRow > MOST_ROWS) throw new UnfitSheet(`${lastRow} rows; a sheet holds ${MOST_ROWS}`);
  const widths = sheet.widths ?? widestColumns(sheet.blocks);
  return { sheet, name, blocks, widths, printedColumns: sheet.printedColumns ?? widths.length, lastRow };
}

/** A blank row under each block, but none under the title of a section. */
const gapAfter = (block: Block): 0 | 1 => (isTitle(block) ? 0 : 1);

/** True for the title of a section, which belongs to the block under it. */
export const isTitle = (block: Block): boolean => block.kind === "lines" && block.lines.at(-1)?.style === "section";

function widestColumns(blocks: readonly Block[]): number[] {
  const widths: number[] = [];
  for (const block of blocks)
    if (block.kind === "table")
      for (const [index, { width }] of block.columns.entries()) widths[index] = Math.max(width, widths[index] ?? 0);
  return widths;
}

interface FoundTable {
  readonly sheetName: string;
  readonly table: Table;
  readonly top: number;
}

function placesIn(sheets: readonly PlacedSheet[]): Places {
  const blocks = sheets.flatMap(({ name, blocks }) => blocks.map((placed) => ({ ...placed, sheetName: name })));
  const tables = new Map<string, FoundTable>();
  for (const { block, top, sheetName } of blocks)
    if (block.kind === "table") tables.set(block.id, { sheetName, table: block, top });
  const facts = new Map(blocks.flatMap(({ block, top, sheetName }) => factPlaces(block, top, sheetName)));
  const columnOf = (tableId: string, key: string) => {
    const found = required(tables.get(tableId), tableId);
    const index = found.table.columns.findIndex((column) => column.key === key);
    return { ...found, at: letter(required(index === -1 ? undefined : index + 1, `${tableId}.${key}`)) };
  };
  return {
    column: (tableId, key) => {
      const { sheetName, table, top, at } = columnOf(tableId, key);
      return `${quoted(sheetName)}$${at}$${top + 1}:$${at}$${top + bodyLength(table)}`;
    },
    total: (tableId, key) => {
      const { sheetName, table, top, at } = columnOf(tableId, key);
      return `${quoted(sheetName)}$${at}$${top + 1 + bodyLength(table)}`;
    },
    fact: (factId) => required(facts.get(factId), factId),
  };
}

function factPlaces(block: Block, top: number, sheetName: string): [string, string][] {
  if (block.kind !== "facts") return [];
  return block.facts.flatMap(({ id }, index) =>
    id ? [[id, `${quoted(sheetName)}$${FACT_VALUE}$${top + index}`]] : [],
  );
}

/** Facts stand in two columns. */
const FACT_VALUE = letter(2);

function required<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`nothing in the workbook is called ${id}`);
  return found;
}

/** `A1:S60`. */
export const area = (firstRow: number, columns: number, lastRow: number): string =>
  `${address(1, firstRow)}:${address(columns, lastRow)}`;
