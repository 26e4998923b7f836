import { UNDEFINED_MARK } from "../../src/kernel/words.ts";
import { address, letter, type Places } from "./places.ts";
import {
  type ColumnHead,
  type Derived,
  type Group,
  type Parts,
  type Quotient,
  type ReadRow,
  sharedLength,
  type Table,
} from "./sheet.ts";
import { magnitude, negative, shownSum, together } from "./sums.ts";
import { type Cell, isFormula, type Value } from "./values.ts";

export type Role = "row" | "group" | "total" | "part";

/** A line of a table as it stands in the sheet: values with their formulas already spelt. */
export interface Line {
  readonly role: Role;
  /** Of a subtotal: 1 for the outermost group. */
  readonly depth: number;
  /** Excel's outline level; 0 for the total. */
  readonly level: number;
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly value: Value;
  readonly formula?: string;
}

/** A programmer's error: the rows that came are not as many as was said, so every reference would be wrong. */
export class WrongExtent extends Error {
  constructor(tableId: string, said: number, came: number) {
    super(`table ${tableId}: ${said} lines were announced, ${came} came`);
    this.name = "WrongExtent";
  }
}

/**
 * The lines of a table in order: rows, a subtotal under each group, the total, its parts. Constant memory: only the
 * open groups are kept. Throws WrongExtent when the rows are not as many as announced.
 */
export async function* linesOf(table: Table, firstRow: number, at: Places): AsyncGenerator<Line> {
  const writer = new LineWriter(table, firstRow, at);
  for await (const page of table.pages())
    for (const row of page) {
      yield* writer.closed(row.path);
      yield writer.row(row);
    }
  yield* writer.closed([]);
  yield* writer.end();
}

/** Lines between header and total: one stays, empty, when there is no row, so that no range turns back on itself. */
export const bodyLength = (table: Table): number => Math.max(1, table.rowCount + table.groupCount);

/** All lines under the header. */
export const tableLength = (table: Table): number =>
  bodyLength(table) + (table.totalLabel === undefined ? 0 : 1) + (table.parts?.values.length ?? 0);

interface OpenGroup {
  readonly group: Group;
  readonly firstRow: number;
  readonly sums: Value[];
}

class LineWriter {
  private readonly table: Table;
  private readonly firstRow: number;
  private readonly at: Places;
  private readonly index: ReadonlyMap<string, number>;
  private readonly sums: Value[];
  private readonly partSums: ReadonlyMap<Value, Value[]>;
  private readonly partColumn: number;
  private open: OpenGroup[] = [];
  private last: readonly LineCell[] = [];
  private next: number;

  constructor(table: Table, firstRow: number, at: Places) {
    this.table = table;
    this.firstRow = firstRow;
    this.at = at;
    this.next = firstRow;
    this.index = new Map(table.columns.map((column, index) => [column.key, index]));
    this.sums = this.nothing();
    this.partSums = new Map(table.parts?.values.map(({ value }) => [value, this.nothing()]));
    this.partColumn = table.parts ? this.indexOf(table.parts.column) : -1;
  }

  /** Subtotals of the groups that the next row is no longer in. Opens those that it begins. */
  *closed(path: readonly Group[]): Generator<Line> {
    const before = this.open.map(({ group }) => group);
    const shared = sharedLength(before, path);
    while (this.open.length > shared) {
      const last = this.open.pop();
      if (last) yield this.subtotal(last, this.open.length + 1);
    }
    for (const group of path.slice(shared)) this.open.push({ group, firstRow: this.next, sums: this.nothing() });
  }

  row(read: ReadRow): Line {
    const cells: LineCell[] = read.cells.map((cell) => this.spelt(cell));
    for (const [index, column] of this.table.columns.entries())
      if (column.derived) cells[index] = this.derivedCell(column.derived, cells);
    const tallies = [this.sums, ...this.open.map(({ sums }) => sums), this.partSumsOf(cells)];
    for (const sums of tallies) this.addTo(sums, cells);
    this.next += 1;
    this.last = cells;
    return { role: "row", depth: 0, level: this.levelUnder(this.open.length), cells };
  }

  /** The total and its parts, after the count was checked. */
  *end(): Generator<Line> {
    const announced = this.table.rowCount + this.table.groupCount;
    const came = this.next - this.firstRow;
    if (came !== announced) throw new WrongExtent(this.table.id, announced, came);
    if (announced === 0) yield this.emptyLine();
    const lastRow = this.next - 1;
    const { totalLabel, parts } = this.table;
    if (totalLabel !== undefined) {
      const sumOf = (index: number) => subtotalOf(this.columnAt(index), letter(index + 1), [this.firstRow, lastRow]);
      yield { role: "total", depth: 0, level: 0, cells: this.summed(totalLabel, this.sums, sumOf) };
    }
    for (const part of parts?.values ?? []) yield this.part(part, lastRow);
  }

  private subtotal({ group, firstRow, sums }: OpenGroup, depth: number): Line {
    const lastRow = this.next - 1;
    const sumOf = (index: number) => subtotalOf(this.columnAt(index), letter(index + 1), [firstRow, lastRow]);
    const cells = this.summed(group.label, sums, sumOf);
    for (const [index, { repeatedFrom = Number.POSITIVE_INFINITY }] of this.table.columns.entries())
      if (repeatedFrom <= depth) cells[index] = this.last[index] ?? { value: null };
    return { role: "group", depth, level: this.levelUnder(depth - 1), cells };
  }

  private part({ value, label }: Parts["values"][number], lastRow: number): Line {
    const keys = absolute(letter(this.partColumn + 1), this.firstRow, lastRow);
    const criterion = `$${address(this.partColumn + 1, this.next)}`;
    const sumOf = (index: number) =>
      `SUMIFS(${absolute(letter(index + 1), this.firstRow, lastRow)},${keys},${criterion})`;
    const sums = this.partSums.get(value) ?? this.nothing();
    const cells = this.summed(label, sums, sumOf);
    cells[this.partColumn] = { value };
    return { role: "part", depth: 0, level: 0, cells };
  }

  private emptyLine(): Line {
    this.next += 1;
    return { role: "row", depth: 0, level: 0, cells: this.table.columns.map(() => ({ value: null })) };
  }

  /** A line of sums: the label first, each summed column with its formula, each quotient recomputed. */
  private summed(label: string, sums: readonly Value[], sumOf: (index: number) => string): LineCell[] {
    const cells: LineCell[] = this.table.columns.map((column, index) =>
      column.total === "sum"
        ? { value: shownSum(column, sums[index] ?? null), formula: sumOf(index) }
        : { value: null },
    );
    for (const [index, { derived }] of this.table.columns.entries())
      if (derived && "top" in derived) cells[index] = this.derivedCell(derived, cells);
    cells[0] = { value: label };
    this.next += 1;
    return cells;
  }

  private derivedCell(derived: Derived, cells: readonly LineCell[]): LineCell {
    const valueIn = (key: string): Value => cells[this.indexOf(key)]?.value ?? null;
    const cellIn = (key: string): string => address(this.indexOf(key) + 1, this.next);
    if ("top" in derived) return quotientCell(derived, { valueIn, cellIn });
    if ("zero" in derived) {
      const { zero, then, otherwise } = derived;
      const value = magnitude(valueIn(zero)) === 0 ? then : otherwise;
      return { value, formula: `IF(ABS(${cellIn(zero)})<0.005,"${then}","${otherwise}")` };
    }
    const { plus: added, minus: taken = [], ifAny } = derived;
    const values = [...added.map(valueIn), ...taken.map((key) => negative(valueIn(key)))];
    const sum = added.map(cellIn).join("+") + taken.map((key) => `-${cellIn(key)}`).join("");
    if (!ifAny) return { value: values.reduce(together) ?? 0, formula: sum };
    const value = ifAny.some((key) => valueIn(key) !== null) ? (values.reduce(together) ?? 0) : UNDEFINED_MARK;
    return { value, formula: `IF(COUNT(${ifAny.map(cellIn).join(",")})=0,"${UNDEFINED_MARK}",${sum})` };
  }

  private spelt(cell: Cell): LineCell {
    return isFormula(cell) ? { value: cell.result, formula: cell.formula(this.at) } : { value: cell };
  }

  private addTo(sums: Value[], cells: readonly LineCell[]): void {
    for (const [index, column] of this.table.columns.entries())
      if (column.total === "sum") sums[index] = together(sums[index] ?? null, addable(cells[index]?.value));
  }

  private partSumsOf(cells: readonly LineCell[]): Value[] {
    return this.partSums.get(cells[this.partColumn]?.value ?? null) ?? [];
  }

  private levelUnder(groups: number): number {
    if (this.table.depth === 0) return 0;
    return groups + (this.table.totalLabel === undefined ? 0 : 1);
  }

  private indexOf(key: string): number {
    const index = this.index.get(key);
    if (index === undefined) throw new RangeError(`table ${this.table.id} has no column ${key}`);
    return index;
  }

  private columnAt(index: number): ColumnHead {
    const column = this.table.columns[index];
    if (!column) throw new RangeError(`table ${this.table.id} has no column ${index}`);
    return column;
  }

  private nothing(): Value[] {
    return this.table.columns.map(() => null);
  }
}

interface InRow {
  readonly valueIn: (key: string) => Value;
  readonly cellIn: (key: string) => string;
}

function quotientCell({ top, bottom, ifTop }: Quotient, { valueIn, cellIn }: InRow): LineCell {
  const [over, under] = [cellIn(top), cellIn(bottom)];
  const denominator = ifTop && valueIn(top) === null ? 0 : magnitude(valueIn(bottom));
  const isZero = ifTop ? `OR(COUNT(${over})=0,${under}=0)` : `${under}=0`;
  return {
    value: { numerator: magnitude(valueIn(top)), denominator },
    formula: `IF(${isZero},"${UNDEFINED_MARK}",${over}/${under})`,
  };
}

/** “—” adds nothing, as in a spreadsheet. */
const addable = (value: Value = null): Value => (typeof value === "string" ? null : value);

const absolute = (column: string, first: number, last: number): string => `$${column}$${first}:$${column}$${last}`;

function subtotalOf(column: ColumnHead, at: string, [first, last]: readonly [number, number]): string {
  const range = `${at}${first}:${at}${last}`;
  const sum = `SUBTOTAL(9,${range})`;
  return column.isPartial ? `IF(COUNT(${range})=0,"${UNDEFINED_MARK}",${sum})` : sum;
}
