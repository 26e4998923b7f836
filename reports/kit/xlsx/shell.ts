import type { Workbook as ExcelWorkbook, Worksheet } from "exceljs";
import { factHeight, headerHeight, textLineHeight } from "../heights.ts";
import { area, type Layout, type PlacedSheet } from "../layout.ts";
import { bodyLength } from "../lines.ts";
import { KIT } from "../messages.ts";
import { footerText, headerText, MARGINS, pagesOf } from "../pages.ts";
import { address, letter, quoted } from "../places.ts";
import type { Block, Fact, Facts, Lines, Table } from "../sheet.ts";
import { othersTurn } from "../turns.ts";
import { cleanText, isFormula, type Value } from "../values.ts";
import { type Place, speltOf, write } from "./cells.ts";
import { writeSignatures } from "./signatures.ts";
import { isForeignTo, OUTCOME_LOOKS, styleOf } from "./styles.ts";
import { templatesOf } from "./templates.ts";

/** The workbook in exceljs: everything but the lines of tables, whose looks stand in template rows under each sheet. */
export async function shellOf(layout: Layout): Promise<ExcelWorkbook> {
  await othersTurn();
  const { default: exceljs } = await import("exceljs");
  await othersTurn();
  const book = new exceljs.Workbook();
  const { workbook } = layout;
  const at = new Date(workbook.editedAt);
  Object.assign(book, { creator: workbook.author, lastModifiedBy: workbook.author, created: at, modified: at });
  book.title = cleanText(workbook.title);
  book.views = [{ x: 0, y: 0, width: 28_800, height: 16_800, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  for (const placed of layout.sheets) {
    await addSheet(book, placed, layout);
    await othersTurn();
  }
  return book;
}

async function addSheet(book: ExcelWorkbook, placed: PlacedSheet, layout: Layout): Promise<void> {
  const { words } = layout.workbook;
  const sheet = book.addWorksheet(placed.name);
  const place: Place = { sheet, placed, layout, isRtl: words.direction === "rtl" };
  setUp(place);
  for (const { block, top } of placed.blocks) writeBlock(place, block, top);
  const pages = await pagesOf(placed, layout);
  for (const start of pages.starts) sheet.getRow(start - 1).addPageBreak();
  if (pages.isOne) sheet.pageSetup.fitToHeight = 1;
  for (const { row, looks } of templatesOf(placed, place.isRtl))
    for (const [index, look] of looks.entries()) sheet.getRow(row).getCell(index + 1).style = styleOf(look);
}

function writeBlock(place: Place, block: Block, top: number): void {
  if (block.kind === "lines") writeLines(place, block, top);
  if (block.kind === "facts") writeFacts(place, block, top);
  if (block.kind === "signatures") writeSignatures(place, block, top);
  if (block.kind === "table") writeTable(place, block, top);
}

function setUp({ sheet, placed, layout, isRtl }: Place): void {
  const { words } = layout.workbook;
  const { sheet: told, widths, printedColumns, lastRow } = placed;
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  const tables = placed.blocks.flatMap(({ block }) => (block.kind === "table" ? [block] : []));
  sheet.properties.outlineLevelRow = Math.max(0, ...tables.map(({ depth }) => (depth === 0 ? 0 : depth + 1)));
  const frozen = placed.blocks.find(({ block }) => block.kind === "table" && block.id === told.frozen?.tableId);
  const view = { rightToLeft: isRtl, showGridLines: false, zoomScale: 90 };
  sheet.views = frozen
    ? [{ ...view, state: "frozen", xSplit: told.frozen?.columns ?? 0, ySplit: frozen.top }]
    : [{ ...view, state: "normal" }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: `A$1:${letter(printedColumns)}$${lastRow}`,
    ...(frozen ? { printTitlesRow: `${frozen.top}:${frozen.top}` } : {}),
  });
  sheet.headerFooter.oddFooter = footerText(words.t(KIT.pageOf), told.footer, words);
  if (told.header) sheet.headerFooter.oddHeader = headerText(told.header);
}

function writeLines({ sheet, placed, isRtl }: Place, { lines }: Lines, top: number): void {
  for (const [index, line] of lines.entries()) {
    const row = top + index;
    write(sheet.getCell(row, 1), line.text, { part: line.style, isRtl, isForeign: isForeignTo(isRtl, line.text) });
    if (placed.printedColumns > 1) sheet.mergeCells(row, 1, row, placed.printedColumns);
    sheet.getRow(row).height = textLineHeight(line, placed);
  }
}

function writeFacts(place: Place, { facts, isProse = false }: Facts, top: number): void {
  for (const [index, fact] of facts.entries()) writeFact(place, fact, { row: top + index, isProse });
}

function writeFact({ sheet, placed, layout, isRtl }: Place, fact: Fact, at: { row: number; isProse: boolean }): void {
  const { row, isProse } = at;
  const { label, value, kind, name } = fact;
  write(sheet.getCell(row, 1), label, { part: "label", isRtl, isForeign: isForeignTo(isRtl, label) });
  const shown = isFormula(value) ? value.result : value;
  const cell = sheet.getCell(row, 2);
  write(cell, speltOf(value, layout), {
    part: isProse ? "meaning" : "value",
    kind,
    isRtl,
    isForeign: isForeignTo(isRtl, shown),
  });
  if (isWide(kind, shown) && placed.printedColumns > 2) sheet.mergeCells(row, 2, row, placed.printedColumns);
  if (kind === "outcome") markOutcomes(sheet, address(2, row), layout);
  if (name) sheet.workbook.definedNames.add(`${quoted(placed.name)}$B$${row}`, name);
  sheet.getRow(row).height = factHeight(fact, placed);
}

/** A text, or a fingerprint: too long for its column. */
const LONGEST_CODE = 20;
const isWide = (kind: Fact["kind"], value: Value): boolean =>
  kind === "text" || (kind === "code" && typeof value === "string" && value.length > LONGEST_CODE);

function writeTable({ sheet, layout, isRtl }: Place, table: Table, top: number): void {
  const { words } = layout.workbook;
  const headings = table.columns.map(({ heading }) => words.t(heading));
  const lastBodyRow = top + bodyLength(table);
  if (typeof table.filter === "object") addList(sheet, { name: table.filter.listName, headings, top });
  for (const [index, heading] of headings.entries())
    write(sheet.getCell(top, index + 1), heading, { part: "header", isRtl });
  sheet.getRow(top).height = headerHeight(table.columns, words);
  if (table.filter === "filter") sheet.autoFilter = area(top, headings.length, lastBodyRow);
  for (const [index, { kind }] of table.columns.entries())
    if (kind === "outcome")
      markOutcomes(sheet, `${address(index + 1, top + 1)}:${address(index + 1, lastBodyRow)}`, layout);
}

/** A list of no rows yet: its reference is widened once the parts are there. */
function addList(sheet: Worksheet, list: { name: string; headings: readonly string[]; top: number }): void {
  const unique = new Set(list.headings.map((heading) => heading.toLowerCase()));
  if (unique.size !== list.headings.length) throw new RangeError(`list ${list.name}: two columns of one heading`);
  sheet.addTable({
    name: list.name,
    ref: address(1, list.top),
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: list.headings.map((name) => ({ name, filterButton: true })),
    rows: [],
  });
}

function markOutcomes(sheet: Worksheet, ref: string, { workbook: { words } }: Layout): void {
  const ok = `"${words.t(KIT.ok)}"`;
  sheet.addConditionalFormatting({
    ref,
    rules: [
      { type: "cellIs", operator: "equal", formulae: [ok], priority: 1, style: OUTCOME_LOOKS.ok },
      { type: "cellIs", operator: "notEqual" as "equal", formulae: [ok], priority: 2, style: OUTCOME_LOOKS.error },
    ],
  });
}
