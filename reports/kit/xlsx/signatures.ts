import { BOX_LINE_PT, SIGNING_PT } from "../heights.ts";
import type { Signatures } from "../sheet.ts";
import { type Place, write } from "./cells.ts";
import { type Looks, styleOf } from "./styles.ts";

/** Boxes side by side across the printed width, each over several columns. */
export function writeSignatures(place: Place, { boxes, lines }: Signatures, top: number): void {
  const { widths, printedColumns } = place.placed;
  const spans = equalSpans(widths.slice(0, printedColumns), boxes.length);
  for (const [at, { title, role }] of boxes.entries())
    writeBox(place, { texts: [title, role, ...lines], span: spans[at] ?? [at + 1, at + 1], top });
}

interface Box {
  readonly texts: readonly string[];
  readonly span: readonly [number, number];
  readonly top: number;
}

function writeBox({ sheet, isRtl }: Place, { texts, span: [first, last], top }: Box): void {
  for (const [index, text] of texts.entries()) {
    const row = top + index;
    const part = boxPart(index, texts.length);
    for (let column = first; column <= last; column++) sheet.getCell(row, column).style = styleOf({ part, isRtl });
    write(sheet.getCell(row, first), text, { part, isRtl });
    if (last > first) sheet.mergeCells(row, first, row, last);
    sheet.getRow(row).height = index === texts.length - 1 ? SIGNING_PT : BOX_LINE_PT;
  }
}

function boxPart(index: number, length: number): Looks["part"] {
  if (index === length - 1) return "boxEnd";
  return (["boxTitle", "boxRole"] as const)[index] ?? "boxLine";
}

/** First and last column of each of `count` boxes of about the same width. */
function equalSpans(widths: readonly number[], count: number): [number, number][] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const boxOf: number[] = [];
  let before = 0;
  for (const width of widths) {
    boxOf.push(Math.min(count - 1, Math.floor(((before + width / 2) / whole) * count)));
    before += width;
  }
  return Array.from({ length: count }, (_, box) => [boxOf.indexOf(box) + 1, boxOf.lastIndexOf(box) + 1]);
}
