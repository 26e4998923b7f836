import type { Alignment, Border, Borders, Fill, Font, Style } from "exceljs";
import type { Role } from "../lines.ts";
import type { LineStyle } from "../sheet.ts";
import type { Kind } from "../values.ts";

/** What stands in a cell, for its looks. */
type Part = Role | LineStyle | "header" | "label" | "value" | "meaning" | "boxTitle" | "boxRole" | "boxLine" | "boxEnd";

/** Everything that a cell's looks depend on. */
export interface Looks {
  readonly part: Part;
  readonly kind?: Kind;
  /** Of a subtotal: 1 is the outermost. */
  readonly depth?: number;
  readonly isRtl: boolean;
  /** A text in another script than its sheet's: French words in an Arabic sheet. */
  readonly isForeign?: boolean;
  /** On one line: the rows of a list that nobody prints to read. */
  readonly isDense?: boolean;
}

/** Arial has Latin and Arabic glyphs on every Windows and Mac; others substitute it. */
const FACE = "Arial";

const INK = "FF18222B";
const GREEN = "FF0B5C4D";
const WHITE = "FFFFFFFF";
const QUIET = "FF55626D";
const HAIR = "FFDEDCD4";
const AMBER = "FF8A5300";
const AMBER_WASH = "FFFDF1DC";
const TOTAL_WASH = "FFBCDBD3";
const GROUP_WASHES = ["FFD3E8E2", "FFE3F0EC", "FFF0F7F5", "FFF7F7F4"] as const;

const FORMATS: Readonly<Record<Kind, string>> = {
  text: "@",
  code: "@",
  amount: "#,##0.00;[Red]-#,##0.00",
  figure: "#,##0.00##;[Red]-#,##0.00##",
  rate: "0.00%",
  factor: "0.0000",
  integer: "#,##0",
  year: "0",
  date: "dd/mm/yyyy",
  instant: "dd/mm/yyyy hh:mm:ss",
  outcome: "General",
};

const WORDY: ReadonlySet<Kind> = new Set<Kind>(["text", "code", "outcome"]);

/** Colours of an outcome, for conditional formats: the word says it too. */
export const OUTCOME_LOOKS = Object.freeze({
  ok: { font: { color: { argb: GREEN }, bold: true }, fill: dxfFill("FFE3F0EC") },
  error: { font: { color: { argb: "FFA3161D" }, bold: true }, fill: dxfFill("FFFBE6E5") },
});

/** exceljs is twice as fast when equal cells share one style object (excel.md §2c): so there is one of each. */
const made = new Map<string, Partial<Style>>();

export function styleOf(looks: Looks): Partial<Style> {
  const { part, kind = "text", depth = 0, isRtl, isForeign = false, isDense = false } = looks;
  const key = `${part}/${kind}/${depth}/${isRtl}/${isForeign}/${isDense}`;
  const known = made.get(key);
  if (known) return known;
  const style = Object.freeze({
    font: fontOf(part),
    alignment: alignmentOf(looks),
    numFmt: FORMATS[kind],
    ...filled(washOf(part, depth)),
    ...bordered(part),
  });
  made.set(key, style);
  return style;
}

const FONTS: Partial<Record<Part, Partial<Font>>> = {
  header: { size: 8.5, bold: true, color: { argb: WHITE } },
  group: { size: 9.5, bold: true },
  total: { size: 10, bold: true },
  part: { size: 9.5, italic: true },
  row: { size: 9.5 },
  institution: { size: 10, bold: true, color: { argb: GREEN } },
  title: { size: 16, bold: true },
  subtitle: { size: 11, color: { argb: QUIET } },
  mark: { size: 11, bold: true, color: { argb: AMBER } },
  section: { size: 11, bold: true, color: { argb: GREEN } },
  note: { size: 10, color: { argb: QUIET } },
  label: { color: { argb: QUIET } },
  value: { bold: true },
  meaning: {},
  boxTitle: { size: 12, bold: true },
  boxRole: { size: 11, color: { argb: QUIET } },
  boxLine: { size: 11, color: { argb: QUIET } },
  boxEnd: { size: 11, color: { argb: QUIET } },
};

const fontOf = (part: Part): Partial<Font> => ({ name: FACE, size: 10, color: { argb: INK }, ...FONTS[part] });

const CENTRED: ReadonlySet<Part | Kind> = new Set(["header", "outcome"]);
const ON_TOP: ReadonlySet<Part> = new Set<Part>(["note", "boxTitle", "boxRole", "boxLine", "boxEnd"]);
/** Their labels run on over the empty cells beside them. */
const ON_ONE_LINE: ReadonlySet<Part> = new Set<Part>(["group", "total", "part"]);

/** Numbers keep to their own side; words start where the language starts, and read in its order. */
function alignmentOf({ part, kind = "text", isRtl, isForeign, isDense = false }: Looks): Partial<Alignment> {
  const reading = kind === "code" || isForeign ? {} : readingOf(isRtl);
  const wrapText = WORDY.has(kind) && !ON_ONE_LINE.has(part) && !isDense;
  if (CENTRED.has(part) || CENTRED.has(kind)) return { horizontal: "center", vertical: "middle", wrapText, ...reading };
  const vertical = ON_TOP.has(part) ? "top" : "middle";
  const isAtStart = WORDY.has(kind) || part === "value";
  // Numbers stand there by themselves; “—” in their place has to be told.
  if (!isAtStart) return { horizontal: "right", vertical };
  return { horizontal: isRtl ? "right" : "left", vertical, wrapText, ...indentOf(part, kind), ...reading };
}

/** Words stand off from the number or the line beside them. */
const indentOf = (part: Part, kind: Kind): Partial<Alignment> =>
  part.startsWith("box") || (part === "row" && (kind === "text" || kind === "code")) ? { indent: 1 } : {};

const readingOf = (isRtl: boolean): Partial<Alignment> => (isRtl ? { readingOrder: "rtl" } : {});

function washOf(part: Part, depth: number): string | undefined {
  if (part === "header") return GREEN;
  if (part === "total") return TOTAL_WASH;
  if (part === "mark") return AMBER_WASH;
  return part === "group" ? GROUP_WASHES[Math.min(depth, GROUP_WASHES.length) - 1] : undefined;
}

const filled = (argb: string | undefined): { fill?: Fill } =>
  argb ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb } } } : {};

function dxfFill(argb: string): Fill {
  return { type: "pattern", pattern: "solid", bgColor: { argb } };
}

const edge = (style: "hair" | "thin" | "medium" | "double", argb: string): Partial<Border> => ({
  style,
  color: { argb },
});

const BORDERS: Partial<Record<Part, Partial<Borders>>> = {
  header: { bottom: edge("medium", INK), left: edge("thin", WHITE), right: edge("thin", WHITE) },
  row: { bottom: edge("thin", HAIR) },
  group: { top: edge("thin", GREEN), bottom: edge("thin", GREEN) },
  total: { top: edge("medium", INK), bottom: edge("double", INK) },
  part: { bottom: edge("thin", HAIR) },
  section: { bottom: edge("thin", GREEN) },
  label: { bottom: edge("thin", HAIR) },
  value: { bottom: edge("thin", HAIR) },
  meaning: { bottom: edge("thin", HAIR) },
  boxTitle: { top: edge("thin", INK), left: edge("thin", INK), right: edge("thin", INK) },
  boxRole: { left: edge("thin", INK), right: edge("thin", INK) },
  boxLine: { left: edge("thin", INK), right: edge("thin", INK) },
  boxEnd: { bottom: edge("thin", INK), left: edge("thin", INK), right: edge("thin", INK) },
};

const bordered = (part: Part): { border?: Partial<Borders> } => {
  const border = BORDERS[part];
  return border ? { border } : {};
};

/** True when a text reads the other way than its sheet: letters, but no Arabic one, in an Arabic sheet. */
export const isForeignTo = (isRtl: boolean, text: unknown): boolean =>
  isRtl && typeof text === "string" && /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text);
