import type { Json } from "../../src/kernel/canonical.ts";
import type { Message } from "../../src/kernel/messages.ts";
import type { Words } from "../../src/kernel/words.ts";
import type { Chart } from "./chart.ts";
import type { Cell, Kind } from "./values.ts";

/** A workbook told without Excel: what its sheets say, in one language. `xlsxOf` makes the file. */
export interface Workbook {
  readonly words: Words;
  readonly title: string;
  readonly author: string;
  /** The instant in the file's properties (ISO, UTC): nothing else in the file knows a clock. */
  readonly editedAt: string;
  readonly sheets: readonly Sheet[];
  readonly proof?: Proof;
}

/** What a record of the workbook keeps beside the file: its control totals and the fingerprint of its data. */
export interface Proof {
  /** SHA-256 of the canonical data, hexadecimal; of streamed rows a mark that stands for it until they are written. */
  readonly checksum: string;
  readonly totals: Json;
  /** Of streamed rows: their fingerprint. Throws RangeError before the last of them was written. */
  readonly settled?: () => Promise<string>;
}

/** Blocks one under the other, a blank row between them. */
export interface Sheet {
  /** Language-free name, for references in code. */
  readonly id: string;
  /** At most 31 characters, no `'` and none of `[]:*?/\`. */
  readonly name: Message;
  readonly blocks: readonly Block[];
  /** Widths in characters, when the sheet's tables do not decide them. */
  readonly widths?: readonly number[];
  /** Shrunk to one page when it holds at most this many pages: 1.25. */
  readonly onePageUpTo?: number;
  /** Panes: what stays in sight is the table's header and the first columns. Also the print titles. */
  readonly frozen?: { readonly tableId: string; readonly columns: number };
  /** How many columns are printed; all of them unless told. */
  readonly printedColumns?: number;
  /** Printed at the foot of each page, beside page n / N, and at its head. */
  readonly footer: { readonly start: string; readonly end: string };
  readonly header?: string;
}

export type Block = Lines | Facts | Table | Signatures;

export type LineStyle = "institution" | "title" | "subtitle" | "mark" | "section" | "note";

/** Lines of text across the sheet, wrapped. */
export interface Lines {
  readonly kind: "lines";
  readonly lines: readonly { readonly text: string; readonly style: LineStyle }[];
}

/** Label and value pairs. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly Fact[];
  /** Sentences rather than figures: not in bold. */
  readonly isProse?: boolean;
}

export interface Fact {
  readonly label: string;
  readonly value: Cell;
  readonly kind: Kind;
  /** For references from formulas. */
  readonly id?: string;
  /** A defined name of the workbook, language-free: `DateArrete`. */
  readonly name?: string;
}

/** Empty boxes for names, dates and signatures; never split over two pages. */
export interface Signatures {
  readonly kind: "signatures";
  readonly boxes: readonly { readonly title: string; readonly role: string }[];
  readonly lines: readonly string[];
}

/** A column of a table: how it is headed, written, derived from others in its row, and totalled. */
export interface ColumnHead {
  readonly key: string;
  readonly heading: Message;
  /** In characters. */
  readonly width: number;
  readonly kind: Kind;
  /** Computed in the row by a live formula, instead of read. */
  readonly derived?: Derived;
  /** Subtotals and total are `SUBTOTAL(9, …)`. Rates derived as a quotient are recomputed there, never added. */
  readonly total?: "sum";
  /** Repeated on the subtotals of groups this deep or deeper, whose rows all hold the same: filters keep them together. */
  readonly repeatedFrom?: number;
  /** Some rows may have nothing: a subtotal over nothing is “—”, not 0. */
  readonly isPartial?: boolean;
}

/**
 * A sum of columns (“—” in a row where none of `ifAny` holds a number), a quotient of two (with `ifTop`, “—” where the
 * upper one is empty), or a word: `then` where a column is within half a cent of zero.
 */
export type Derived =
  | { readonly plus: readonly string[]; readonly minus?: readonly string[]; readonly ifAny?: readonly string[] }
  | Quotient
  | { readonly zero: string; readonly then: string; readonly otherwise: string };

export interface Quotient {
  readonly top: string;
  readonly bottom: string;
  readonly ifTop?: boolean;
}

export interface Column<Row> extends ColumnHead {
  readonly read?: (row: Row) => Cell;
}

/** A node on the way from the portfolio to a row. */
export interface Group {
  readonly key: string;
  /** What its subtotal row says. */
  readonly label: string;
}

/** A row as its table's columns read it; derived columns hold null. */
export interface ReadRow {
  readonly cells: readonly Cell[];
  readonly path: readonly Group[];
}

/** Rows in hand, or pages of them from elsewhere. */
type Rows<Row> = readonly Row[] | AsyncIterable<Iterable<Row>>;

/** A table whose row type is forgotten: made by `table()`. */
export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly columns: readonly ColumnHead[];
  readonly rowCount: number;
  readonly groupCount: number;
  /** Groups around the deepest row; Excel takes 7 levels with the total. */
  readonly depth: number;
  /** Rows in hand are one page. */
  readonly pages: () => Iterable<Iterable<ReadRow>> | AsyncIterable<Iterable<ReadRow>>;
  /** True when the rows are at hand, so that heights can be measured before they are written. */
  readonly isAtHand: boolean;
  readonly totalLabel?: string;
  readonly parts?: Parts;
  /** `filter`: an autofilter. `list`: a real Excel table of that name. */
  readonly filter?: "filter" | { readonly listName: string };
  readonly chart?: Chart;
}

/** Rows under the total that split it by the values of a text column (“dont régie”), by `SUMIFS`. */
export interface Parts {
  readonly column: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** What `table()` is told: rows of one type, the columns that read them, and how many there will be. */
export interface TableSpec<Row> {
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  /** Where rows come from elsewhere (AsyncIterable), their number and that of their groups: `SELECT COUNT(*)` first. */
  readonly extent?: Extent;
  /** The groups around a row, outermost first. Rows of one group stand together. */
  readonly pathOf?: (row: Row) => readonly Group[];
  readonly totalLabel?: string;
  readonly parts?: Parts;
  readonly filter?: Table["filter"];
  readonly chart?: Chart;
}

export interface Extent {
  readonly rows: number;
  readonly groups: number;
  readonly depth: number;
}

/** A table of any rows. Rows in an array are counted here; streamed ones need their `extent` (TypeError without). */
export function table<Row>(spec: TableSpec<Row>): Table {
  const { id, columns, rows, pathOf = noPath, totalLabel, parts, filter, chart } = spec;
  const extent = spec.extent ?? countedExtent(rows, pathOf);
  const read = (row: Row): ReadRow => ({
    cells: columns.map((column) => column.read?.(row) ?? null),
    path: pathOf(row),
  });
  return {
    kind: "table",
    id,
    columns,
    rowCount: extent.rows,
    groupCount: extent.groups,
    depth: extent.depth,
    pages: () => (isAsync(rows) ? readLater(rows, read) : [readNow(rows, read)]),
    isAtHand: !isAsync(rows),
    ...(totalLabel === undefined ? {} : { totalLabel }),
    ...(parts === undefined ? {} : { parts }),
    ...(filter === undefined ? {} : { filter }),
    ...(chart === undefined ? {} : { chart }),
  };
}

const NO_PATH: readonly Group[] = [];
const noPath = () => NO_PATH;

const isAsync = <Row>(rows: Rows<Row>): rows is AsyncIterable<Iterable<Row>> => Symbol.asyncIterator in rows;

function* readNow<Row>(rows: Iterable<Row>, read: (row: Row) => ReadRow): Iterable<ReadRow> {
  for (const row of rows) yield read(row);
}

async function* readLater<Row>(
  pages: AsyncIterable<Iterable<Row>>,
  read: (row: Row) => ReadRow,
): AsyncIterable<Iterable<ReadRow>> {
  for await (const rows of pages) yield Array.from(rows, read);
}

function countedExtent<Row>(rows: Rows<Row>, pathOf: (row: Row) => readonly Group[]): Extent {
  if (isAsync(rows)) throw new TypeError("streamed rows need their extent");
  let [count, groups, depth] = [0, 0, 0];
  let open: readonly Group[] = [];
  for (const row of rows) {
    const path = pathOf(row);
    count += 1;
    groups += path.length - sharedLength(open, path);
    depth = Math.max(depth, path.length);
    open = path;
  }
  return { rows: count, groups, depth };
}

/** How many of the outermost groups two neighbouring rows share. */
export function sharedLength(before: readonly Group[], after: readonly Group[]): number {
  const at = before.findIndex((group, index) => group.key !== after[index]?.key);
  return at === -1 ? before.length : at;
}

/** The rows of a list keep to one line each: it is made for pivot tables, not for reading on paper. */
export const isDense = ({ filter }: Table): boolean => typeof filter === "object";
