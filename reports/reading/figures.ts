import { UNDEFINED_MARK } from "../../src/kernel/words.ts";
import type { ReadBook, ReadSheet } from "./cells.ts";

/** A figure of a report’s own sheet that is no longer what it was; undefined where its row is not there. */
export interface ChangedFigure {
  /** What the row says of itself, from the outermost name to its own. */
  readonly row: readonly string[];
  /** The heading above it. */
  readonly column: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The report’s own sheet is named after its code in every language; else it comes right after the cover. */
const OWN_NAME = /^R\d\d$/;
const AFTER_COVER = 1;
/** Columns that name a row; further texts say something about it. */
const NAMING_COLUMNS = 8;

/**
 * The figures of a report’s own sheet that changed between two of its workbooks, in the order of the later one. Rows are
 * matched by what they say of themselves, so that a row added above moves nothing.
 */
export function changedFigures(before: ReadBook, after: ReadBook): readonly ChangedFigure[] {
  const [then, now] = [before, after].map((book) => figuresOf(ownSheet(book)));
  const keys = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
  return [...keys].flatMap((key) => {
    const [was, is] = [then?.get(key), now?.get(key)];
    const known = is ?? was;
    if (!known || isSame(was?.value, is?.value)) return [];
    return [{ row: known.row, column: known.column, before: was?.value, after: is?.value }];
  });
}

function ownSheet({ sheets }: ReadBook): ReadSheet {
  const named = [...sheets].find(([name]) => OWN_NAME.test(name));
  return named?.[1] ?? [...sheets.values()][AFTER_COVER] ?? new Map();
}

const isSame = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));

interface Figure {
  readonly row: readonly string[];
  readonly column: string;
  readonly value: number;
}

type Placed = ReturnType<typeof placed>;

function figuresOf(sheet: ReadSheet): ReadonlyMap<string, Figure> {
  const lines = [...Map.groupBy([...sheet].map(placed), ({ line }) => line)].toSorted(([a], [b]) => a - b);
  const headings = new Map<number, string>();
  const seen = new Map<string, number>();
  return new Map(
    lines.flatMap(([, cells]) => {
      const texts = cells.filter(isName);
      if (texts.length === cells.length) for (const { column, value } of texts) headings.set(column, String(value));
      const row = texts.filter(({ column }) => column <= NAMING_COLUMNS).map(({ value }) => String(value));
      const name = row.join(PARTING);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return numbersIn(cells).map(({ column, value }): [string, Figure] => [
        [name, nth, column].join(PARTING),
        { row, column: headings.get(column) ?? "", value },
      ]);
    }),
  );
}

const PARTING = "\u0000";

const isName = ({ value }: Placed): boolean => typeof value === "string" && value !== UNDEFINED_MARK;

const numbersIn = (cells: readonly Placed[]) =>
  cells.flatMap(({ column, value }) => (typeof value === "number" ? [{ column, value }] : []));

function placed([at, { value }]: readonly [string, { readonly value: string | number }]) {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { line: Number(digits), column, value };
}
