import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableRows } from "../../../src/kernel/pasted.ts";

const cellsIn = (text: string, otherwise?: ";" | ",") => tableRows(text, otherwise).map(({ cells }) => cells);

describe("A pasted table", () => {
  it.each([
    [
      "tabs, as spreadsheets copy",
      "C1\t1 000\nC2\t2 000",
      [
        ["C1", "1 000"],
        ["C2", "2 000"],
      ],
    ],
    [
      "semicolons in a file",
      "C1;1 000\r\nC2;2 000\r\n",
      [
        ["C1", "1 000"],
        ["C2", "2 000"],
      ],
    ],
    ["tabs before semicolons within cells", "C1\ta;b", [["C1", "a;b"]]],
    [
      "old line ends",
      "a;b\rc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a byte order mark", "\uFEFFcode;2025", [["code", "2025"]]],
    ["spaces around cells", " a ;  b ", [["a", "b"]]],
    ["empty cells at the end", "a;;", [["a", "", ""]]],
    ["separators in quotes", '"a;b";c', [["a;b", "c"]]],
    ["doubled quotes", '"dit ""oui""";c', [['dit "oui"', "c"]]],
    [
      "a quote that nobody closed",
      '"a;b\nc;d',
      [
        ['"a', "b"],
        ["c", "d"],
      ],
    ],
    ["quotes in the middle of a text", 'le "pilote";x', [['le "pilote"', "x"]]],
    ["nothing", "", []],
    ["rows of nothing", ";;\n\n  \n", []],
  ])("with %s", (_, text, expected) => {
    expect(cellsIn(text)).toEqual(expected);
  });

  it("has commas between its cells where it is said so, and there is nothing else", () => {
    expect(cellsIn("date,rate\n2025-01-01,10.8", ",")).toEqual([
      ["date", "rate"],
      ["2025-01-01", "10.8"],
    ]);
    expect(cellsIn("date;rate\n2025-01-01;10,8", ",")).toEqual([
      ["date", "rate"],
      ["2025-01-01", "10,8"],
    ]);
  });

  it("says on which line of the text each row begins, line breaks in quotes counted", () => {
    expect(tableRows('a;b\n\n"c\nd";e\r\nf;g').map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it("gives back whatever was quoted into it", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", "ع", " ", '"', ";", "\t", "\n", "1") })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join("\t")).join("\n");
        expect(cellsIn(text)).toEqual(table.filter((row) => row.some((one) => one !== "")));
      }),
    );
  });

  it("reads a megabyte of open quotes in a blink", () => {
    const began = performance.now();
    tableRows('"a\t'.repeat(250_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
