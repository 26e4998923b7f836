import { expect, test } from "vitest";
import { arranged, UnfitSheet } from "../../../reports/kit/layout.ts";
import { type Column, type Sheet, table, type Workbook } from "../../../reports/kit/sheet.ts";
import { partsOf } from "../../../reports/kit/xlsx/parts.ts";
import { shellOf } from "../../../reports/kit/xlsx/shell.ts";
import { filledSheet, UnknownSheetXml } from "../../../reports/kit/xlsx/splice.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { LANGUAGES, type Language } from "../../../src/kernel/language.ts";
import { money } from "../../../src/kernel/money.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoBook } from "../workbooks/demo-books.ts";
import { addressOf, cellsOf, demoWorkbook, newWorkbook, opened } from "./open-workbook.ts";
import { bytesOf, childrenOf, unzipped, xmlFlaws } from "./package-parts.ts";

/** ECMA-376 part 1, CT_Worksheet: the order that Excel insists on. */
const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing legacyDrawing tableParts extLst".split(
    " ",
  );

const heading = (text: string) => ({ fr: text, ar: text, en: text });
const COLUMNS: readonly Column<number>[] = [
  { key: "text", heading: heading("Texte"), width: 20, kind: "text", read: (at) => TEXTS[at % TEXTS.length] ?? null },
  {
    key: "amount",
    heading: heading("Montant"),
    width: 14,
    kind: "amount",
    total: "sum",
    read: (at) => money(at * 101, "EUR"),
  },
];
const TEXTS = ['=HYPERLINK("http://evil")', "+1", "-1", "@SUM(A1)", "<b>&amp;", "\uFFFE", "a_x000D_b", " début"];
const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7];

const bookOf = (sheet: Partial<Sheet> & Pick<Sheet, "blocks">): Workbook => ({
  words: wordsIn("fr"),
  title: "Essai",
  author: "Mizan",
  editedAt: "2025-07-02T09:30:00Z",
  sheets: [{ id: "s", name: heading("Feuille"), footer: { start: "a & b", end: "" }, ...sheet }],
});

const listOf = (
  rows: readonly number[] | AsyncIterable<readonly number[]>,
  extent?: { rows: number; groups: number; depth: number },
) => table({ id: "t", columns: COLUMNS, rows, filter: { listName: "Essai" }, ...(extent ? { extent } : {}) });

const fileOf = async (workbook: Workbook) => bytesOf(await xlsxOf(workbook));

const REPORTS = ["R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10"] as const;

/** Every report of the demo, in a language. */
const reportsIn = async (language: Language) =>
  Promise.all([
    demoWorkbook(language),
    ...REPORTS.map((report) => demoBook(report, language, report === "R02" ? { project: "P4" } : {})),
  ]);

test.each(LANGUAGES)(
  "every part of every report (%s) is well-formed XML, in its content types, in the schema's order",
  async (language) => {
    for (const bytes of await reportsIn(language)) {
      const parts = unzipped(bytes);
      const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
      expect([...parts].flatMap(([path, xml]) => xmlFlaws(xml).map((flaw) => `${path}: ${flaw}`))).toEqual([]);
      expect(withoutType(parts)).toEqual([]);
      for (const [path, xml] of sheets) {
        const order = childrenOf(xml).map((name) => SHEET_ORDER.indexOf(name));
        expect([path, order.includes(-1), order]).toEqual([path, false, order.toSorted((a, b) => a - b)]);
      }
      const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)];
      expect(names.length).toBe(sheets.length);
      for (const [, name] of names) expect(name).toMatch(/^[^'[\]:*?/\\]{1,31}$/);
    }
  },
);

/** Parts that the list of content types does not name. */
function withoutType(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get("[Content_Types].xml") ?? "";
  const own = [...parts.keys()].filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
  return own.filter((path) => !types.includes(`PartName="/${path}"`));
}

test.each(LANGUAGES)("the same data give the same bytes (%s)", async (language) => {
  const [one, two] = [await newWorkbook(language), await newWorkbook(language)];
  expect(Buffer.compare(one, two)).toBe(0);
});

test.each(LANGUAGES)("every formula of R01 (%s) has its cached result", async (language) => {
  const parts = unzipped(await demoWorkbook(language));
  const cells = [...parts].flatMap(([path, xml]) =>
    path.startsWith("xl/worksheets/sheet")
      ? [...xml.matchAll(/<c [^>]*>(?:(?!<\/c>).)*<f>.*?<\/c>/g)].map(([cell]) => cell)
      : [],
  );
  expect(cells.length).toBeGreaterThan(400);
  for (const cell of cells) expect(cell).toMatch(/<\/f><v>[^<]+<\/v><\/c>$/);
});

test("no template row stays in a sheet, and its rows stand in order", async () => {
  const book = await opened(await demoWorkbook("fr"));
  const parts = unzipped(await demoWorkbook("fr"));
  for (const [index, sheet] of book.worksheets.entries()) {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
    const [, last] = /<dimension ref="A1:[A-Z]+(\d+)"/.exec(xml) ?? [];
    expect([sheet.name, rows.at(-1)]).toEqual([sheet.name, Number(last)]);
  }
});

test("users' text never becomes a formula, and bad characters never reach the file", async () => {
  const cells = cellsOf((await opened(await fileOf(bookOf({ blocks: [listOf(NUMBERS)] })))).worksheets[0] as never);
  const texts = NUMBERS.map((at) => cells.get(`A${at + 2}`));
  expect(texts.map((cell) => cell?.formula)).toEqual(NUMBERS.map(() => undefined));
  expect(texts.map((cell) => cell?.value ?? "")).toEqual([...TEXTS.slice(0, 5), "", "a_x005F_x000D_b", " début"]);
  expect(new Set(texts.map((cell) => cell?.numFmt ?? "@"))).toEqual(new Set(["@"]));
  expect(addressOf(cells, "Montant")).toBe("B1");
});

test("streamed rows give the same bytes as rows at hand", async () => {
  const streamed = (async function* () {
    for (const row of NUMBERS) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      yield [row];
    }
  })();
  const one = await fileOf(bookOf({ blocks: [listOf(streamed, { rows: NUMBERS.length, groups: 0, depth: 0 })] }));
  const two = await fileOf(bookOf({ blocks: [listOf(NUMBERS)] }));
  expect(Buffer.compare(one, two)).toBe(0);
});

test("fifty thousand streamed rows are all there", { timeout: 60_000 }, async () => {
  const rows = 50_000;
  const streamed = (async function* () {
    for (let at = 0; at < rows; at += 1_000) yield Array.from({ length: 1_000 }, (_, more) => at + more);
  })();
  const parts = unzipped(await fileOf(bookOf({ blocks: [listOf(streamed, { rows, groups: 0, depth: 0 })] })));
  const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(xml.match(/<row /g)).toHaveLength(rows + 1);
  expect(xml).toContain(`<c r="B50001" s="`);
  expect(parts.get("xl/tables/table1.xml")).toContain('ref="A1:B50001"');
});

test("a footer's ampersand is a letter, not a code", async () => {
  const parts = unzipped(await fileOf(bookOf({ blocks: [listOf(NUMBERS)] })));
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain("&amp;La &amp;&amp; b&amp;C");
});

test.each([
  ["an apostrophe", "Plan d'action"],
  ["a bracket", "a[1]"],
  ["32 characters", "a".repeat(32)],
  ["nothing", ""],
])("a sheet name with %s is refused", async (_, name) => {
  await expect(xlsxOf(bookOf({ name: heading(name), blocks: [listOf(NUMBERS)] }))).rejects.toThrow(UnfitSheet);
});

test("more rows than a sheet holds are refused", async () => {
  const none = (async function* (): AsyncGenerator<number[]> {})();
  const sheet = bookOf({ blocks: [listOf(none, { rows: 1_048_576, groups: 0, depth: 0 })] });
  await expect(xlsxOf(sheet)).rejects.toThrow(UnfitSheet);
});

test("two columns of one heading make no list", async () => {
  const twice = [...COLUMNS, ...COLUMNS.map((column) => ({ ...column, key: `${column.key}2` }))];
  const blocks = [table({ id: "t", columns: twice, rows: NUMBERS, filter: { listName: "Essai" } })];
  await expect(xlsxOf(bookOf({ blocks }))).rejects.toThrow("two columns of one heading");
});

test.each([
  ["no sheet data", (xml: string) => xml.replace("<sheetData>", "<data>")],
  ["no template cell", (xml: string) => xml.replace(/<c r="B10" s="\d+"\/>/, "")],
  ["no dimension", (xml: string) => xml.replace(/<dimension[^>]*>/, "")],
])("the splicing refuses a sheet with %s", async (_, spoilt) => {
  const layout = arranged(bookOf({ blocks: [listOf(NUMBERS)] }));
  const [placed] = layout.sheets;
  const xml = (await partsOf(await shellOf(layout))).get("xl/worksheets/sheet1.xml") ?? "";
  expect(() => placed && filledSheet(xml, placed, layout)).not.toThrow();
  expect(() => placed && filledSheet(spoilt(xml), placed, layout)).toThrow(UnknownSheetXml);
});
