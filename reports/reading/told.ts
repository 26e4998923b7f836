import { arranged, type PlacedBlock, type PlacedSheet } from "../kit/layout.ts";
import { linesOf } from "../kit/lines.ts";
import { address, type Places } from "../kit/places.ts";
import type { Workbook } from "../kit/sheet.ts";
import { isFormula, plain, type Value } from "../kit/values.ts";
import type { ReadBook, ReadCell } from "./cells.ts";

/** What the file of a workbook would say in its lines, facts and tables, without writing it. */
export async function toldBook(workbook: Workbook): Promise<ReadBook> {
  const { sheets, at } = arranged(workbook);
  const read = await Promise.all(
    sheets.map(async (sheet) => [sheet.name, await cellsIn(sheet, at, workbook)] as const),
  );
  return { sheets: new Map(read), named: () => undefined };
}

type Placed = readonly [string, Value];

async function cellsIn(sheet: PlacedSheet, at: Places, { words }: Workbook): Promise<ReadonlyMap<string, ReadCell>> {
  const cells = new Map<string, ReadCell>();
  for (const placed of sheet.blocks)
    for (const [place, value] of await cellsOf(placed, at, (message) => words.t(message))) {
      const shown = plain(value);
      if (shown !== null && shown !== "") cells.set(place, { value: shown });
    }
  return cells;
}

async function cellsOf({ block, top }: PlacedBlock, at: Places, t: Workbook["words"]["t"]): Promise<readonly Placed[]> {
  if (block.kind === "lines") return block.lines.map(({ text }, nth) => [address(1, top + nth), text]);
  if (block.kind === "facts")
    return block.facts.flatMap(({ label, value }, nth): Placed[] => [
      [address(1, top + nth), label],
      [address(2, top + nth), isFormula(value) ? value.result : value],
    ]);
  if (block.kind === "signatures") return [];
  const cells: Placed[] = block.columns.map(({ heading }, nth) => [address(nth + 1, top), t(heading)]);
  let row = top;
  for await (const line of linesOf(block, top + 1, at)) {
    row += 1;
    for (const [nth, { value }] of line.cells.entries()) cells.push([address(nth + 1, row), value]);
  }
  return cells;
}
