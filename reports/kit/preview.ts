import { type Line, linesOf } from "./lines.ts";
import type { Places } from "./places.ts";
import type { ColumnHead, Table, Workbook } from "./sheet.ts";

/** The first lines of a report’s own table, as its workbook holds them. */
export interface Preview {
  readonly columns: readonly ColumnHead[];
  readonly lines: readonly Line[];
  /** The line of totals, where the rows are at hand and the table has one. */
  readonly total: Line | undefined;
  readonly rowCount: number;
  /** More lines follow. */
  readonly isCut: boolean;
}

/** Reads no more of streamed rows than it shows; undefined for a workbook without a table of its own. */
export async function previewOf(workbook: Workbook, most: number): Promise<Preview | undefined> {
  const table = ownTable(workbook);
  if (!table) return undefined;
  const lines = await linesUpTo(table, hasTotal(table) ? Number.POSITIVE_INFINITY : most + 1);
  const { columns, rowCount } = table;
  const own = rowCount === 0 ? [] : lines.filter(({ role }) => role === "row" || role === "group");
  const total = lines.find(({ role }) => role === "total");
  return { ...{ columns, total, rowCount }, lines: own.slice(0, most), isCut: own.length > most };
}

const hasTotal = ({ isAtHand, totalLabel }: Table): boolean => isAtHand && totalLabel !== undefined;

async function linesUpTo(table: Table, count: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(table, 1, NOWHERE)) {
    lines.push(line);
    if (lines.length >= count) break;
  }
  return lines;
}

/** On the sheet named after the report’s code; else on the first one with a list to filter. */
function ownTable({ sheets, words }: Workbook): Table | undefined {
  const own = sheets.find(({ name }) => /^R\d\d$/.test(words.t(name)));
  const blocks = (own ? [own] : sheets).flatMap((sheet) => sheet.blocks);
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  return tables.find(({ filter }) => filter !== undefined) ?? (own ? tables[0] : undefined);
}

/** Values alone: where the lines would stand does not matter. */
const NOWHERE: Places = { column: () => "", total: () => "", fact: () => "" };
