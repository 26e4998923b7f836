import { beforeAll, expect, test } from "vitest";
import { budgetExecution } from "../../reports/budget-execution/report.ts";
import { type Column, table, type Workbook } from "../../reports/kit/sheet.ts";
import { xlsxOf } from "../../reports/kit/xlsx.ts";
import { zipped } from "../../reports/kit/zip.ts";
import { LANGUAGES } from "../../src/kernel/language.ts";
import { money } from "../../src/kernel/money.ts";
import { wordsIn } from "../../src/kernel/words.ts";
import { demoExecution } from "../unit/reports/demo-execution.ts";

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06];

// The test runner fetches exceljs file by file the first time; a bundled worker has it at hand.
beforeAll(async () => void (await import("exceljs")), 120_000);

const bytesOf = async (workbook: Workbook) => new Uint8Array(await new Response(await xlsxOf(workbook)).arrayBuffer());

test.each(LANGUAGES)("R01 (%s) is built in the worker's own runtime", async (language) => {
  const bytes = await bytesOf(await budgetExecution(demoExecution(language), wordsIn(language)));
  expect([...bytes.slice(0, 4)]).toEqual(ZIP_SIGNATURE);
  expect([...bytes.slice(-22, -18)]).toEqual(END_OF_DIRECTORY);
  expect(bytes.length).toBeGreaterThan(25_000);
  expect(bytes.length).toBeLessThan(80_000);
});

test("the same data give the same bytes", async () => {
  const made = () => budgetExecution(demoExecution("fr"), wordsIn("fr")).then(bytesOf);
  const [one, two] = [await made(), await made()];
  expect(one.length).toBe(two.length);
  expect(one.every((byte, at) => byte === two[at])).toBe(true);
});

const heading = { fr: "Montant", ar: "المبلغ", en: "Amount" };
const COLUMNS: readonly Column<number>[] = [
  { key: "amount", heading, width: 14, kind: "amount", read: (at) => money(at, "EUR") },
];

const streamed = (rows: AsyncIterable<readonly number[]>, count: number): Workbook => ({
  words: wordsIn("fr"),
  title: "Essai",
  author: "Mizan",
  editedAt: "2025-07-02T09:30:00Z",
  sheets: [
    {
      id: "s",
      name: { fr: "Feuille", ar: "ورقة", en: "Sheet" },
      footer: { start: "", end: "" },
      blocks: [table({ id: "t", columns: COLUMNS, rows, extent: { rows: count, groups: 0, depth: 0 } })],
    },
  ],
});

test("rows that do not come as announced error the stream", async () => {
  const one = (async function* () {
    yield [1];
  })();
  await expect(bytesOf(streamed(one, 2))).rejects.toThrow("2 lines were announced, 1 came");
});

test("a reader that leaves stops the rows", async () => {
  let isClosed = false;
  const endless = (async function* () {
    try {
      for (;;) yield "<row/>".repeat(20_000);
    } finally {
      isClosed = true;
    }
  })();
  const reader = zipped([{ path: "a", text: endless }]).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => isClosed).toBe(true);
});
