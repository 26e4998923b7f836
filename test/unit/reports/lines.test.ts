import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, linesOf, WrongExtent } from "../../../reports/kit/lines.ts";
import type { Places } from "../../../reports/kit/places.ts";
import { type Column, type Extent, table } from "../../../reports/kit/sheet.ts";
import { MixedCurrencies, money } from "../../../src/kernel/money.ts";

interface Row {
  readonly project: string;
  readonly component: string;
  readonly mode: string;
  readonly budget: number;
  readonly spent: number;
  readonly mad: number | null;
}

const heading = { fr: "x", ar: "x", en: "x" };
const amount = { heading, width: 12, kind: "amount", total: "sum" } as const;
const COLUMNS: readonly Column<Row>[] = [
  { key: "code", heading, width: 8, kind: "code", read: (row) => row.component },
  { key: "mode", heading, width: 8, kind: "text", read: (row) => row.mode },
  { key: "budget", ...amount, read: (row) => money(row.budget, "EUR") },
  { key: "spent", ...amount, read: (row) => money(row.spent, "EUR") },
  { key: "balance", ...amount, derived: { plus: ["budget"], minus: ["spent"] } },
  { key: "rate", heading, width: 8, kind: "rate", derived: { top: "spent", bottom: "budget" } },
  { key: "mad", ...amount, isPartial: true, read: (row) => (row.mad === null ? null : money(row.mad, "MAD")) },
];
const NOWHERE: Places = { column: () => "", total: () => "", fact: () => "" };
const path = (row: Row) => [
  { key: row.project.slice(0, 1), label: `Total ${row.project.slice(0, 1)}` },
  { key: row.project, label: `Total ${row.project}` },
];

async function linesFrom(rows: readonly Row[], parts: readonly string[] = []): Promise<Line[]> {
  const made = table({
    id: "t",
    columns: COLUMNS,
    rows,
    pathOf: path,
    totalLabel: "TOTAL",
    parts: { column: "mode", values: parts.map((value) => ({ value, label: `dont ${value}` })) },
  });
  return all(linesOf(made, 5, NOWHERE));
}

async function all(lines: AsyncIterable<Line>): Promise<Line[]> {
  const gathered: Line[] = [];
  for await (const line of lines) gathered.push(line);
  return gathered;
}

const shown = (line: Line) =>
  line.cells.map(({ value }) => (typeof value === "object" && value && "minor" in value ? value.minor : value));
const formulas = (line: Line) => line.cells.map(({ formula }) => formula);

const ROWS: readonly Row[] = [
  { project: "A1", component: "C1", mode: "régie", budget: 100, spent: 40, mad: 400 },
  { project: "A1", component: "C2", mode: "cogestion", budget: 200, spent: 20, mad: null },
  { project: "A2", component: "C1", mode: "régie", budget: 0, spent: 0, mad: null },
  { project: "B1", component: "C1", mode: "régie", budget: 50, spent: 50, mad: 500 },
];

test("each group has its subtotal under it, deepest first", async () => {
  const lines = await linesFrom(ROWS);
  expect(lines.map(({ role, depth, level, cells }) => [role, depth, level, cells[0]?.value])).toEqual([
    ["row", 0, 3, "C1"],
    ["row", 0, 3, "C2"],
    ["group", 2, 2, "Total A1"],
    ["row", 0, 3, "C1"],
    ["group", 2, 2, "Total A2"],
    ["group", 1, 1, "Total A"],
    ["row", 0, 3, "C1"],
    ["group", 2, 2, "Total B1"],
    ["group", 1, 1, "Total B"],
    ["total", 0, 0, "TOTAL"],
  ]);
});

test("rows hold live formulas, subtotals SUBTOTAL(9), and rates are recomputed", async () => {
  const lines = await linesFrom(ROWS);
  expect(lines[0] && formulas(lines[0])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    "C5-D5",
    'IF(C5=0,"—",D5/C5)',
    undefined,
  ]);
  expect(lines[5] && formulas(lines[5])).toEqual([
    undefined,
    undefined,
    "SUBTOTAL(9,C5:C9)",
    "SUBTOTAL(9,D5:D9)",
    "SUBTOTAL(9,E5:E9)",
    'IF(C10=0,"—",D10/C10)',
    'IF(COUNT(G5:G9)=0,"—",SUBTOTAL(9,G5:G9))',
  ]);
  expect(lines.at(-1) && shown(lines.at(-1) as Line)).toEqual([
    "TOTAL",
    null,
    350,
    110,
    240,
    { numerator: 110, denominator: 350 },
    900,
  ]);
});

test("a subtotal over nothing reported is “—”, not 0", async () => {
  const lines = await linesFrom(ROWS);
  expect(lines[4] && shown(lines[4])[6]).toBe("—");
});

test("parts under the total split it by the values of a column", async () => {
  const [regie, cogestion] = (await linesFrom(ROWS, ["régie", "cogestion"])).slice(-2);
  expect(regie && shown(regie).slice(0, 4)).toEqual(["dont régie", "régie", 150, 90]);
  expect(cogestion && shown(cogestion).slice(0, 4)).toEqual(["dont cogestion", "cogestion", 200, 20]);
  expect(cogestion && formulas(cogestion)[2]).toBe("SUMIFS($C$5:$C$13,$B$5:$B$13,$B16)");
});

test("a table without rows keeps an empty line, so that its total does not add itself", async () => {
  const lines = await linesFrom([]);
  expect(lines.map(({ role }) => role)).toEqual(["row", "total"]);
  expect(lines[1] && formulas(lines[1])[2]).toBe("SUBTOTAL(9,C5:C5)");
  expect(lines[1] && shown(lines[1])[2]).toBe(0);
});

test.each<[string, Extent]>([
  ["too few", { rows: 5, groups: 5, depth: 2 }],
  ["too many", { rows: 3, groups: 5, depth: 2 }],
])("streamed rows that are %s for what was announced are an error", async (_, extent) => {
  const rows = (async function* () {
    yield ROWS;
  })();
  const made = table({ id: "t", columns: COLUMNS, rows, pathOf: path, extent, totalLabel: "TOTAL" });
  await expect(all(linesOf(made, 5, NOWHERE))).rejects.toThrow(WrongExtent);
});

test("streamed rows need their extent", () => {
  const rows = (async function* () {
    yield ROWS;
  })();
  expect(() => table({ id: "t", columns: COLUMNS, rows })).toThrow(TypeError);
});

test("amounts of two currencies are never added", async () => {
  let nth = 0;
  const columns: Column<Row>[] = [{ key: "a", ...amount, read: () => money(1, nth++ === 0 ? "EUR" : "MAD") }];
  const made = table({ id: "t", columns, rows: ROWS, totalLabel: "TOTAL" });
  await expect(all(linesOf(made, 5, NOWHERE))).rejects.toThrow(MixedCurrencies);
});

const anyRows = fc
  .array(
    fc.record({
      project: fc.constantFrom("A1", "A2", "B1", "B2", "C9"),
      component: fc.string({ maxLength: 4 }),
      mode: fc.constantFrom("régie", "cogestion"),
      budget: fc.integer({ min: -1e9, max: 1e12 }),
      spent: fc.integer({ min: -1e9, max: 1e12 }),
      mad: fc.option(fc.integer({ min: 0, max: 1e13 })),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.toSorted((a, b) => (a.project < b.project ? -1 : 1)));

test("outer subtotals, inner subtotals and parts each add up to the total", async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const lines = await linesFrom(rows, ["régie", "cogestion"]);
      const sum = (wanted: (line: Line) => boolean) =>
        lines.filter(wanted).reduce((total, line) => total + Number(shown(line)[2] ?? 0), 0);
      const total = rows.reduce((all, { budget }) => all + budget, 0);
      expect(sum(({ role }) => role === "total")).toBe(total);
      expect(sum(({ role, depth }) => role === "group" && depth === 1)).toBe(total);
      expect(sum(({ role, depth }) => role === "group" && depth === 2)).toBe(total);
      expect(sum(({ role }) => role === "part")).toBe(total);
    }),
    { numRuns: 60 },
  );
});
