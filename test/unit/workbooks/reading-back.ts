import type { Workbook } from "../../../reports/kit/sheet.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { addressOf, type ReadCell, type Sheets, sheet, sheetsOf, splitAddress } from "../reports/open-workbook.ts";
import { bytesOf } from "../reports/package-parts.ts";
import { visitIn } from "./demo-reads.ts";

export const VISIT = visitIn("fr");
export const WORDS = wordsIn("fr");

/** A workbook written, and read back. */
export const opened = async (book: Promise<Workbook>): Promise<Sheets> =>
  sheetsOf(await bytesOf(await xlsxOf(await book)));

/** What the sheet Contrôles says, under its headings. */
export const verdicts = (sheets: Sheets) =>
  [...sheet(sheets, "Contrôles")].filter(([at]) => at.startsWith("E")).map(([, { value }]) => value);

/** exceljs reads a formula’s 0 as nothing. */
export const columns = (row: Record<string, ReadCell["value"]>, letters: string) =>
  [...letters].map((at) => row[at] ?? 0);

/** The row of headings in which one stands. */
export function headings(cells: ReadonlyMap<string, ReadCell>, first: string): readonly ReadCell["value"][] {
  const { row } = splitAddress(addressOf(cells, first) ?? "");
  return [...cells].filter(([at]) => splitAddress(at).row === row).map(([, { value }]) => value);
}
