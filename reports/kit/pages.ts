import type { Words } from "../../src/kernel/words.ts";
import {
  BOX_LINE_PT,
  factHeight,
  headerHeight,
  lineHeight,
  PLAIN_ROW_PT,
  printedWidth,
  SIGNING_PT,
  textLineHeight,
  UNIT_PT,
} from "./heights.ts";
import { isTitle, type Layout, type PlacedBlock, type PlacedSheet } from "./layout.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Block, isDense, type Table } from "./sheet.ts";
import { othersTurn } from "./turns.ts";

/** Inches, as a spreadsheet's margins are. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

const INCH_PT = 72;
/** A4 landscape. */
const PAPER_PT = { width: 841.9, height: 595.3 };

/** Points of a block's rows; undefined where rows are streamed. */
type Heights = readonly number[] | undefined;

/** How a sheet is cut into pages. */
export interface Pages {
  /** Rows that must begin a page. */
  readonly starts: readonly number[];
  /** Shrunk until it fits on one. */
  readonly isOne: boolean;
}

/**
 * A spreadsheet cannot say “keep together”, so the pages are reckoned from the row heights: no signature block, no
 * note and no title of a section is parted from what it belongs to. After streamed rows nobody can know where the
 * page ends, so a kept block begins a new one.
 */
export async function pagesOf(placed: PlacedSheet, layout: Layout): Promise<Pages> {
  const heights = await Promise.all(placed.blocks.map((block) => heightsOf(block, placed, layout)));
  const room = pageHeight(placed);
  const whole = heights.reduce((sum, block) => sum + (block ? sumOf(block) + PLAIN_ROW_PT : room), 0);
  const isOne = whole <= room * (placed.sheet.onePageUpTo ?? 0);
  return { starts: isOne ? [] : pageStarts(placed.blocks, heights, room), isOne };
}

function pageStarts(blocks: readonly PlacedBlock[], heights: readonly Heights[], room: number): number[] {
  const rooms = ROOMS.map((share) => room * share);
  const starts: number[] = [];
  let used: (number | undefined)[] = rooms.map(() => 0);
  for (const [index, { block, top }] of blocks.entries()) {
    const own = heights[index];
    const kept = keptHeight(block, own ?? [], heights[index + 1]);
    const isCut = (at: number | undefined, page: number) => at === undefined || at + kept > page;
    const mayBeCut = rooms.map((page, nth) => isCut(used[nth], page));
    const isStart = holdsTogether(block) ? mayBeCut.includes(true) : mayBeCut[0] === true;
    if (kept > 0 && index > 0 && isStart) {
      starts.push(block.kind === "signatures" ? withNotes(blocks, index) : top);
      used = rooms.map(() => 0);
    }
    used = rooms.map((page, nth) => gapped(block, filledPage(own, used[nth], page)));
  }
  return starts;
}

/** Signatures never stand on a page alone: the lines above them come along. */
function withNotes(blocks: readonly PlacedBlock[], index: number): number {
  const [above, own] = [blocks[index - 1], blocks[index]];
  return (above?.block.kind === "lines" ? above : own)?.top ?? 1;
}

/** Signatures, notes with their title, and a title with what it stands over: on any machine. */
const holdsTogether = (block: Block): boolean =>
  block.kind === "signatures" || (block.kind === "lines" && (block.lines.length > 1 || isTitle(block)));

/** Fonts differ from machine to machine, and with them what a page holds: some blocks must hold together on any. */
const ROOMS = [1, 0.95, 1.05, 1.1, 1.15, 1.2, 1.25];

/** What must not be parted from a block's first row: all of it, and of what a section's title stands over, two rows. */
function keptHeight(block: Block, own: readonly number[], next: Heights): number {
  if (block.kind === "signatures") return sumOf(own);
  if (block.kind !== "lines") return 0;
  return sumOf(own) + (isTitle(block) ? sumOf(next?.slice(0, 2) ?? [PLAIN_ROW_PT]) : 0);
}

/** Points of rows that a page takes, once the sheet is shrunk to the paper's width. */
function pageHeight(placed: PlacedSheet): number {
  const across = PAPER_PT.width - (MARGINS.left + MARGINS.right) * INCH_PT;
  const down = PAPER_PT.height - (MARGINS.top + MARGINS.bottom) * INCH_PT;
  const scale = Math.min(1, across / (printedWidth(placed) * UNIT_PT));
  return down / scale;
}

/** How far down the last page the rows reach, each row whole; unknown after streamed rows. */
function filledPage(heights: Heights, used: number | undefined, room: number): number | undefined {
  if (heights === undefined || used === undefined) return undefined;
  return heights.reduce((at, height) => (at + height > room ? height : at + height), used);
}

/** A blank row follows each block but the title of a section. */
const gapped = (block: Block, used: number | undefined): number | undefined =>
  used === undefined || isTitle(block) ? used : used + PLAIN_ROW_PT;

const sumOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

async function heightsOf(
  { block, top }: PlacedBlock,
  placed: PlacedSheet,
  { workbook: { words }, at }: Layout,
): Promise<Heights> {
  switch (block.kind) {
    case "lines":
      return block.lines.map((line) => textLineHeight(line, placed));
    case "facts":
      return block.facts.map((fact) => factHeight(fact, placed));
    case "signatures":
      return [...Array.from({ length: block.lines.length + 1 }, () => BOX_LINE_PT), SIGNING_PT];
    case "table":
      return block.isAtHand ? tableHeights(block, linesOf(block, top + 1, at), words) : undefined;
  }
}

/** So many lines are measured at a stretch: some milliseconds. */
const LINES_AT_ONCE = 32;

/** The header, the lines, and under a short table what its chart takes more. */
async function tableHeights(block: Table, lines: AsyncIterable<Line>, words: Words): Promise<number[]> {
  const heights = [headerHeight(block.columns, words)];
  for await (const line of lines) {
    heights.push(isDense(block) ? PLAIN_ROW_PT : lineHeight(line, block.columns));
    if (heights.length % LINES_AT_ONCE === 0) await othersTurn();
  }
  while (heights.length < (block.chart?.leastRows ?? 0)) heights.push(PLAIN_ROW_PT);
  return heights;
}

/** `Page 1 / 3` between what the sheet says at both ends. */
export function footerText(
  page: string,
  footer: { readonly start: string; readonly end: string },
  words: Words,
): string {
  const [left, right] = words.direction === "rtl" ? [footer.end, footer.start] : [footer.start, footer.end];
  return `&L${escaped(left)}&C${page}&R${escaped(right)}`;
}

export const headerText = (text: string): string => `&R${escaped(text)}`;

/** `&` begins a code in headers and footers. */
const escaped = (text: string): string => text.replace(/&/g, "&&");
