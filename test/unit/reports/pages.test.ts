import { describe, expect, test } from "vitest";
import { wrappedHeight } from "../../../reports/kit/heights.ts";
import { arranged } from "../../../reports/kit/layout.ts";
import { footerText, pagesOf } from "../../../reports/kit/pages.ts";
import { type Block, type Column, type Sheet, table } from "../../../reports/kit/sheet.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const heading = { fr: "Texte", ar: "نص", en: "Text" };
const COLUMNS: readonly Column<number>[] = [{ key: "a", heading, width: 100, kind: "integer", read: (row) => row }];
const NOTES: Block = { kind: "lines", lines: [{ text: "Notes", style: "note" }] };
const SIGNATURES: Block = { kind: "signatures", boxes: [{ title: "Établi par", role: "" }], lines: ["Date"] };
const rows = (count: number) => Array.from({ length: count }, (_, at) => at);

async function pages(blocks: readonly Block[], sheet: Partial<Sheet> = {}) {
  const footer = { start: "", end: "" };
  const sheets = [{ id: "s", name: heading, footer, blocks, ...sheet }];
  const layout = arranged({ words: wordsIn("fr"), title: "", author: "", editedAt: "", sheets });
  const [placed] = layout.sheets;
  if (!placed) throw new Error("no sheet");
  return pagesOf(placed, layout);
}

const signed = (count: number) => pages([table({ id: "t", columns: COLUMNS, rows: rows(count) }), NOTES, SIGNATURES]);

describe("signatures", () => {
  test("stay on the page of a short table", async () => {
    expect(await signed(5)).toEqual({ starts: [], isOne: false });
  });

  test("begin a page with the notes above them when the table leaves no room", async () => {
    expect((await signed(26)).starts).toEqual([29]);
  });

  test("never lie across two pages, however the fonts of a machine fill them", async () => {
    for (let count = 1; count < 90; count++) {
      const { starts } = await signed(count);
      const before = starts.length === 0 ? 20 + count * 16 + 15 + 17 + 15 : 17 + 15;
      const end = before + 2 * 19 + 90;
      for (const room of [509, 560, 610])
        expect([count, Math.ceil(end / room)]).toEqual([count, Math.ceil(before / room)]);
    }
  });

  test("begin a page after streamed rows, for nobody knows where those end", async () => {
    const streamed = (async function* () {
      yield [1];
    })();
    const long = table({ id: "t", columns: COLUMNS, rows: streamed, extent: { rows: 1, groups: 0, depth: 0 } });
    expect((await pages([long, NOTES, SIGNATURES])).starts).toEqual([4]);
  });
});

test("the title of a section is not parted from its table", async () => {
  const title: Block = { kind: "lines", lines: [{ text: "Taux", style: "section" }] };
  const list = (id: string, count: number) => table({ id, columns: COLUMNS, rows: rows(count) });
  expect((await pages([list("a", 28), title, list("b", 3)])).starts).toEqual([31]);
  expect((await pages([list("a", 20), title, list("b", 3)])).starts).toEqual([]);
});

test("a sheet a little longer than a page is shrunk to one when it may be", async () => {
  const long = table({ id: "t", columns: COLUMNS, rows: rows(35) });
  expect((await pages([long], { onePageUpTo: 1.3 })).isOne).toBe(true);
  expect((await pages([long], { onePageUpTo: 1.1 })).isOne).toBe(false);
  expect((await pages([long])).isOne).toBe(false);
});

test.each([
  ["a short text takes one line", "Réserve", 1],
  ["words wrap where they no longer fit", "Capacités techniques et organisationnelles", 3],
  ["a word too long for the column is broken", "anticonstitutionnellement".repeat(2), 3],
  ["a line feed begins a line", "a\nb\nc", 3],
  ["nothing takes one line", "", 1],
])("%s", (_, text, lines) => {
  expect(wrappedHeight(text, 18, 10)).toBe(Math.ceil(lines * 12.5 + 4));
});

test("a footer keeps its ends where the language begins and ends", () => {
  const footer = { start: "R01 & suite", end: "n° 1" };
  expect(footerText("Page &P / &N", footer, wordsIn("fr"))).toBe("&LR01 && suite&CPage &P / &N&Rn° 1");
  expect(footerText("صفحة &P / &N", footer, wordsIn("ar"))).toBe("&Ln° 1&Cصفحة &P / &N&RR01 && suite");
});
