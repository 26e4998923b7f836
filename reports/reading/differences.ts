import type { ReadBook, ReadCell, ReadSheet } from "./cells.ts";

/** What is otherwise in a cell than it was: its value, its formula, something where there was nothing, or nothing. */
export type DifferenceKind = "value" | "formula" | "added" | "missing" | "sheetAdded" | "sheetMissing";

/** A place where a workbook differs, named `R02!F12` as a spreadsheet names it, with what the file holds there. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly place: string;
  /** Of the file that was brought; undefined where it holds nothing. */
  readonly found: string | number | undefined;
}

/** Every place where a workbook differs from the one it says to be, in the order of the sheets. */
export function differencesOf(brought: ReadBook, issued: ReadBook): readonly Difference[] {
  const sheets = [...issued.sheets].flatMap(([name, sheet]): readonly Difference[] => {
    const own = brought.sheets.get(name);
    if (own) return cellDifferences(name, own, sheet);
    return [{ kind: "sheetMissing", place: named(name), found: undefined }];
  });
  const added = [...brought.sheets.keys()].filter((name) => !issued.sheets.has(name));
  return [...sheets, ...added.map((name) => ({ kind: "sheetAdded", place: named(name), found: undefined }) as const)];
}

/** How many sheets two workbooks have under the same name: which language a file is in. */
export const sharedSheets = (one: ReadBook, other: ReadBook): number =>
  [...one.sheets.keys()].filter((name) => other.sheets.has(name)).length;

function cellDifferences(name: string, brought: ReadSheet, issued: ReadSheet): Difference[] {
  const places = new Set([...issued.keys(), ...brought.keys()]);
  return [...places].toSorted(byPlace).flatMap((at) => {
    const [found, held] = [brought.get(at), issued.get(at)];
    const kind = kindOf(found, held);
    return kind ? [{ kind, place: `${named(name)}!${at}`, found: found?.value }] : [];
  });
}

function kindOf(found: ReadCell | undefined, held: ReadCell | undefined): DifferenceKind | undefined {
  if (!found) return held && held.value !== "" ? "missing" : undefined;
  if (!held) return "added";
  if (!isSame(found.value, held.value)) return "value";
  return isSameFormula(found.formula, held.formula) ? undefined : "formula";
}

/** Spreadsheets keep 15 digits, and may reckon a formula again. */
function isSame(found: string | number, held: string | number): boolean {
  if (typeof found !== "number" || typeof held !== "number") return found === held;
  return Math.abs(found - held) <= 1e-12 * Math.max(1, Math.abs(held));
}

/** A formula replaced by its value is a difference; one whose text the file keeps elsewhere is not known to differ. */
function isSameFormula(found: string | undefined, held: string | undefined): boolean {
  if (found === undefined || held === undefined) return found === held;
  return found === "" || held === "" || bare(found) === bare(held);
}

/** Formulas alike but for how programs spell them. */
const bare = (formula: string): string => formula.replace(/[\s'$]|_xlfn\.|_xlws\./g, "").toUpperCase();

/** `'Budget vs actuals'` as a formula would write it. */
const named = (sheet: string): string => (/^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet}'`);

function byPlace(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1);
}

function partsOf(at: string): { column: string; row: number } {
  const column = at.replace(/\d+$/, "");
  return { column, row: Number(at.slice(column.length)) };
}
