import { arranged, type Layout } from "./layout.ts";
import type { Table, Workbook } from "./sheet.ts";
import { partsOf } from "./xlsx/parts.ts";
import { shellOf } from "./xlsx/shell.ts";
import { filledSheet, UnknownSheetXml, widenedList } from "./xlsx/splice.ts";
import { type ZipEntry, zipped } from "./zip.ts";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The .xlsx file of a workbook as a stream. exceljs writes everything but the lines of tables; those are read and
 * written as the reader takes them, so memory does not grow with their number. The same workbook always gives the
 * same bytes. Rejects with UnfitSheet for a sheet that Excel would refuse; the stream errors with WrongExtent when
 * rows are not as many as announced.
 */
export async function xlsxOf(workbook: Workbook): Promise<ReadableStream<Uint8Array>> {
  const layout = arranged(workbook);
  const parts = await partsOf(await shellOf(layout));
  return zipped(entriesOf(parts, layout));
}

function entriesOf(parts: ReadonlyMap<string, string>, layout: Layout): ZipEntry[] {
  const lists = layout.sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, top }) => (isList(block) ? [{ block, top }] : [])),
  );
  const filled = new Map<string, ZipEntry["text"]>(parts);
  const partOf = (path: string): string => {
    const xml = parts.get(path);
    if (xml === undefined) throw new UnknownSheetXml(`no part ${path}`);
    return xml;
  };
  for (const [index, placed] of layout.sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    filled.set(path, filledSheet(partOf(path), placed, layout));
  }
  for (const [index, { block, top }] of lists.entries()) {
    const path = `xl/tables/table${index + 1}.xml`;
    filled.set(path, widenedList(partOf(path), block, top));
  }
  return [...filled].map(([path, text]) => ({ path, text }));
}

const isList = (block: { kind: string }): block is Table =>
  block.kind === "table" && typeof (block as Table).filter === "object";
