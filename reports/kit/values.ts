import { type CalendarDate, calendarDate, daysBetween } from "../../src/kernel/calendar-date.ts";
import { asNumber, type Money } from "../../src/kernel/money.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import { UNDEFINED_MARK } from "../../src/kernel/words.ts";
import type { Places } from "./places.ts";

/** What a cell may hold. Money, rates and days stay typed until they are written. */
export type Value = null | string | number | Money | Ratio | { readonly day: CalendarDate };

/** A live formula with its cached result: a formula without one stays blank in a previewer (excel.md §3). */
export interface Formula {
  readonly formula: (at: Places) => string;
  readonly result: Value;
}

export type Cell = Value | Formula;

/** What a column or a fact holds: decides number format, alignment, and whether users' text is guarded. */
export type Kind =
  | "text"
  | "code"
  | "amount"
  | "figure"
  | "rate"
  | "factor"
  | "integer"
  | "year"
  | "date"
  | "instant"
  | "outcome";

/** A spreadsheet's own values. */
export type Plain = null | string | number;

/** The most characters that a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

export const isFormula = (cell: Cell): cell is Formula =>
  typeof cell === "object" && cell !== null && "formula" in cell;

export const isMoney = (value: Cell): value is Money => typeof value === "object" && value !== null && "minor" in value;

/** The one gate from values to a workbook: money in units, rates as fractions, days as serials, text sanitised. */
export function plain(value: Value): Plain {
  if (value === null) return null;
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "number") return cleanNumber(value);
  if ("minor" in value) return asNumber(value);
  if ("day" in value) return daysBetween(FIRST_DAY, value.day) + FIRST_SERIAL;
  return value.denominator === 0 ? UNDEFINED_MARK : value.numerator / value.denominator;
}

/**
 * Text that a cell can hold: no control characters but tab and line feed, no U+FFFE or U+FFFF (they make the file
 * unreadable), lone surrogates replaced, `_x000D_`-like text kept as typed, and at most 32,767 characters.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text) && text.length <= LONGEST_TEXT) return text;
  const typed = text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return typed.length > LONGEST_TEXT ? shortened(typed) : typed;
}

/** Nearly every text is clean: one look tells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
const SUSPECT = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

/** Excel refuses NaN and infinities: an empty cell stands for them. */
const cleanNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Cut, with the cut shown, and never inside a pair of surrogates. */
const shortened = (text: string): string => `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

const FIRST_DAY = calendarDate("1990-01-01");
const FIRST_SERIAL = 32_874;
