import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { PlacedSheet } from "./layout.ts";
import type { Line } from "./lines.ts";
import type { ColumnHead, Fact, LineStyle } from "./sheet.ts";
import { isFormula, type Value } from "./values.ts";

/** Points of a column's width unit: a digit of the workbook's default font. */
export const UNIT_PT = 5.25;
/** Points of a row without a height of its own. */
export const PLAIN_ROW_PT = 15;
/** A line of a signature box, and the room to sign in: wide sheets are shrunk to little more than half on paper. */
export const BOX_LINE_PT = 19;
export const SIGNING_PT = 90;

/** A letter's width as a part of its font's size, on the safe side: a cut line is worse than a loose one. */
const LETTER = 0.51;
const LEADING = 1.25;
const PADDING_PT = 4;

const LINE_SIZES: Readonly<Record<LineStyle, number>> = {
  institution: 10,
  title: 16,
  subtitle: 11,
  mark: 11,
  section: 11,
  note: 10,
};

/** The height in points of a text wrapped into a width (in characters), at a font size. */
export function wrappedHeight(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * UNIT_PT) / (size * LETTER)));
  const lines = text.split("\n").reduce((count, line) => count + wrappedLines(line, perLine), 0);
  return Math.ceil(lines * size * LEADING + PADDING_PT);
}

function wrappedLines(line: string, perLine: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(" ")) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= perLine) used = wanted;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, length - 1) / perLine);
      used = length % perLine || Math.min(length, perLine);
    }
  }
  return lines;
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

export const printedWidth = ({ widths, printedColumns }: PlacedSheet): number => total(widths.slice(0, printedColumns));

export const textLineHeight = (line: { text: string; style: LineStyle }, placed: PlacedSheet): number =>
  wrappedHeight(line.text, printedWidth(placed), LINE_SIZES[line.style]);

export function factHeight({ label, value }: Fact, placed: PlacedSheet): number {
  const [first = 0] = placed.widths;
  const shown = isFormula(value) ? value.result : value;
  const text = typeof shown === "string" ? shown : "";
  return Math.max(wrappedHeight(label, first, 10), wrappedHeight(text, printedWidth(placed) - first, 10.5));
}

export const headerHeight = (columns: readonly ColumnHead[], words: Words): number =>
  Math.max(...columns.map(({ heading, width }) => wrappedHeight(words.t(heading), width - 1, 9.2)), 20);

/** Rows wrap their texts; subtotals and totals stay on one line. */
export function lineHeight({ role, cells }: Line, columns: readonly ColumnHead[]): number {
  if (role === "total") return 20;
  if (role !== "row") return 17;
  return Math.max(...columns.map(({ width, kind }, at) => cellHeight(cells[at]?.value ?? null, kind, width)));
}

const cellHeight = (value: Value, kind: ColumnHead["kind"], width: number): number =>
  typeof value === "string" && kind !== "outcome" ? wrappedHeight(value, width - 2, 9.5) : 16;

/** Characters that the largest amount takes, written out; a column too narrow would show ####. */
export const amountWidth = (largestMinor: number, words: Words): number =>
  Math.max(12.5, words.amount(money(Math.abs(largestMinor), "MAD")).length + 0.6);

/** A label cut to the room that it has over the empty cells beside it, with the cut shown. */
export const clipped = (label: string, chars: number): string =>
  label.length > chars ? `${label.slice(0, chars - 1).trimEnd()}…` : label;
