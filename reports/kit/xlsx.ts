import { arranged, type Layout } from "./layout.ts";
import { bodyLength } from "./lines.ts";
import { letter, quoted } from "./places.ts";
import type { Table, Workbook } from "./sheet.ts";
import { withCharts } from "./xlsx/charts.ts";
import { withLateProof } from "./xlsx/late.ts";
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
  const parts = await withCharts(await partsOf(await shellOf(layout)), layout);
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
  filled.set("xl/workbook.xml", withFilterNames(partOf("xl/workbook.xml"), layout));
  return withLateProof(filled, layout.workbook);
}

/** The hidden names by which Excel and LibreOffice know an autofilter's range; exceljs leaves them out. */
function withFilterNames(xml: string, { sheets }: Layout): string {
  const names = sheets.flatMap(({ name, blocks }, index) =>
    blocks.flatMap(({ block, top }) => {
      if (block.kind !== "table" || block.filter !== "filter") return [];
      const range = `$A$${top}:$${letter(block.columns.length)}$${top + bodyLength(block)}`;
      const attributes = `name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1"`;
      return [`<definedName ${attributes}>${quoted(name)}${range}</definedName>`];
    }),
  );
  if (!xml.includes("</definedNames>")) throw new UnknownSheetXml("no defined names");
  return xml.replace("</definedNames>", () => `${names.join("")}</definedNames>`);
}

const isList = (block: { kind: string }): block is Table =>
  block.kind === "table" && typeof (block as Table).filter === "object";
