import { barePages, isBare } from "../bare.ts";
import { area, type Layout, type PlacedBlock, type PlacedSheet } from "../layout.ts";
import { bodyLength, linesOf } from "../lines.ts";
import { letter } from "../places.ts";
import type { Table } from "../sheet.ts";
import { bareWriter, rowWriter, type StyleNumbers } from "./rows.ts";
import { templatesOf } from "./templates.ts";

/** A programmer's error: exceljs wrote a sheet otherwise than 4.4.0 does, so the rows have no place. */
export class UnknownSheetXml extends Error {
  override readonly name = "UnknownSheetXml";
}

interface ShellRow {
  readonly row: number;
  readonly xml: string;
}

/**
 * A sheet's XML as a stream: what exceljs wrote, with each table's lines written in between and the template rows cut
 * out. Throws UnknownSheetXml at once when `<sheetData>` or a template row is not where it should be.
 */
export function filledSheet(xml: string, placed: PlacedSheet, layout: Layout): AsyncIterable<string> {
  const [, head, data, tail] = /^(.*<sheetData>)(.*)(<\/sheetData>.*)$/s.exec(xml) ?? [];
  if (head === undefined || data === undefined || tail === undefined) throw new UnknownSheetXml("no sheetData");
  const rows = rowsOf(data);
  const isRtl = layout.workbook.words.direction === "rtl";
  const styles = styleNumbers(rows, placed, isRtl);
  const own = rows.filter(({ row }) => row <= placed.lastRow);
  const ends = withoutWarnings(tail, placed);
  return pieces({ head: sized(head, placed), rows: own, tail: ends }, placed, { layout, styles, isRtl });
}

/** The reference of a list (a real Excel table), widened from its header to its lines. */
export function widenedList(xml: string, table: Table, top: number): string {
  const columns = table.columns.length;
  const narrow = `ref="${area(top, columns, top)}"`;
  if (xml.split(narrow).length !== 3) throw new UnknownSheetXml("a list's reference");
  return xml.replaceAll(narrow, `ref="${area(top, columns, top + bodyLength(table))}"`);
}

interface Means {
  readonly layout: Layout;
  readonly styles: StyleNumbers;
  readonly isRtl: boolean;
}

async function* pieces(
  shell: { head: string; rows: readonly ShellRow[]; tail: string },
  placed: PlacedSheet,
  means: Means,
): AsyncGenerator<string> {
  yield shell.head;
  let written = 0;
  for (const { block, top } of placed.blocks) {
    if (block.kind !== "table") continue;
    const before = shell.rows.findLastIndex(({ row }) => row <= top) + 1;
    yield shell.rows
      .slice(written, before)
      .map(({ xml }) => xml)
      .join("");
    written = before;
    yield* isBare(block) ? barePieces(block, top + 1, means) : linePieces(block, top + 1, means);
  }
  yield shell.rows
    .slice(written)
    .map(({ xml }) => xml)
    .join("");
  yield shell.tail;
}

async function* linePieces(table: Table, firstRow: number, means: Means): AsyncGenerator<string> {
  const write = rowWriter(table, means.styles, means.isRtl);
  let row = firstRow;
  for await (const line of linesOf(table, firstRow, means.layout.at)) yield write(line, row++);
}

/** So many rows are handed on at once: each handing on costs about as much as a row. */
const ROWS_AT_ONCE = 64;

async function* barePieces(table: Table, firstRow: number, means: Means): AsyncGenerator<string> {
  const write = bareWriter(table, means.styles, { places: means.layout.at, isRtl: means.isRtl });
  let row = firstRow;
  let xml = "";
  for await (const page of barePages(table))
    for (const { cells } of page) {
      xml += write(cells, row);
      row += 1;
      if ((row - firstRow) % ROWS_AT_ONCE !== 0) continue;
      yield xml;
      xml = "";
    }
  yield table.rowCount === 0 ? write([], row) : xml;
}

function rowsOf(data: string): ShellRow[] {
  const found = data.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs);
  return [...found].map(([xml, row]) => ({ row: Number(row), xml }));
}

function styleNumbers(rows: readonly ShellRow[], placed: PlacedSheet, isRtl: boolean): StyleNumbers {
  const byRow = new Map(rows.map(({ row, xml }) => [row, xml]));
  return new Map(
    templatesOf(placed, isRtl).map(({ row, key, looks }) => {
      const xml = byRow.get(row) ?? "";
      return [key, looks.map((_, index) => styleNumber(xml, `${letter(index + 1)}${row}`))];
    }),
  );
}

function styleNumber(xml: string, at: string): string {
  const found = new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml)?.[1];
  if (found === undefined) throw new UnknownSheetXml(`no template cell ${at}`);
  return found;
}

/** The sheet's size as it will be: exceljs counted the template rows. */
function sized(head: string, placed: PlacedSheet): string {
  const size = /<dimension ref="[^"]*"\/>/;
  if (!size.test(head)) throw new UnknownSheetXml("no dimension");
  return head.replace(size, `<dimension ref="${area(1, placed.widths.length, placed.lastRow)}"/>`);
}

/** No green triangles over codes written as text, or subtotals that differ from their neighbours: that is meant. */
function withoutWarnings(tail: string, placed: PlacedSheet): string {
  const tables = placed.blocks.filter((place): place is PlacedBlock & { block: Table } => place.block.kind === "table");
  if (tables.length === 0) return tail;
  const ignored = tables.map(({ block, top }) => {
    const ref = area(top + 1, block.columns.length, top + bodyLength(block) + 1);
    return `<ignoredError sqref="${ref}" numberStoredAsText="1" formula="1" formulaRange="1"/>`;
  });
  const at = /<drawing |<legacyDrawing |<tableParts |<extLst>|<\/worksheet>/.exec(tail)?.index;
  if (at === undefined) throw new UnknownSheetXml("no end of worksheet");
  return `${tail.slice(0, at)}<ignoredErrors>${ignored.join("")}</ignoredErrors>${tail.slice(at)}`;
}
