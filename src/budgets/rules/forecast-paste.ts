import { type Said, said } from "../../kernel/messages.ts";
import type { Currency } from "../../kernel/money.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { type TableRow, tableRows } from "../../kernel/pasted.ts";
import type { Quarter } from "../../kernel/period.ts";
import { cellRead, type Grid, type GridLine, gridPeriods, periodName } from "./forecast-grid.ts";
import { forecastField as f, forecastWords as m } from "./messages/forecast.ts";

/** A pasted row that could be read: what each period was and would be. */
export interface PastedRow {
  readonly row: number;
  readonly line: GridLine;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A pasted row that could not, and why. */
export interface PastedFlaw {
  readonly row: number;
  /** The period, or the line's code. */
  readonly column: Said;
  readonly said: Said;
}

export interface Pasted {
  readonly good: readonly PastedRow[];
  readonly flaws: readonly PastedFlaw[];
}

const MOST_ROWS = 500;

interface PasteGround {
  readonly lines: readonly GridLine[];
  readonly reporting: Quarter;
  readonly currency: Currency;
  readonly stored: Grid;
}

/**
 * Reads rows pasted from a spreadsheet: a line's code, then an amount per period, separated by tabs or semicolons. A
 * blank cell leaves what stands, a 0 clears it; a first row of headings is passed over. Row by row: a bad row does not
 * hide the others.
 */
export function pastedRead(text: string, ground: PasteGround): Outcome<Pasted> {
  const rows = tableRows(text);
  const [first, ...rest] = rows;
  const own = first && isHeading(first.cells, ground) ? rest : rows;
  if (own.length === 0) return refused([blocked("PASTE", "pasted", said(m.nothingPasted))]);
  if (own.length > MOST_ROWS)
    return refused([blocked("PASTE", "pasted", said(m.tooManyRows, { count: own.length, most: MOST_ROWS }))]);
  const reads = own.map((one) => rowRead(one, ground));
  return done(withoutTwins(reads));
}

/** The first row names its columns: no code of a line, and no amount in it. */
const isHeading = ([code = "", ...cells]: readonly string[], { lines }: PasteGround): boolean =>
  !lines.some((line) => line.code === code) && cells.every((cell) => !/^[\s\d.,'’\u00A0\u202F-]+$/.test(cell));

type Read = { readonly good: PastedRow } | { readonly flaw: PastedFlaw };

function rowRead({ row, cells: [code = "", ...amounts] }: TableRow, ground: PasteGround): Read {
  const periods = gridPeriods(ground.reporting);
  const line = ground.lines.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (!line) return { flaw: { row, column: said(f.line), said: said(m.unknownLine, { value: code.slice(0, 40) }) } };
  const values = { count: amounts.length, most: periods.length };
  if (amounts.slice(periods.length).some((cell) => cell !== ""))
    return { flaw: { row, column: said(f.line), said: said(m.tooManyCells, values) } };
  return amountsRead({ row, line, amounts }, periods, ground);
}

function amountsRead(
  { row, line, amounts }: { row: number; line: GridLine; amounts: readonly string[] },
  periods: readonly string[],
  { currency, stored }: PasteGround,
): Read {
  const before = periods.map((_, at) => stored.get(line.id)?.[at] ?? 0);
  const after = [...before];
  for (const [at, period] of periods.entries()) {
    const text = amounts[at] ?? "";
    if (text === "") continue;
    const name = periodName(period);
    const read = cellRead(text, currency, { name: "", where: name });
    if (typeof read !== "number") return { flaw: { row, column: said(name), said: read.said } };
    after[at] = read;
  }
  return { good: { row, line, before, after } };
}

/** The second row of one line is a flaw. */
function withoutTwins(reads: readonly Read[]): Pasted {
  const good = new Map<string, PastedRow>();
  const flaws: PastedFlaw[] = [];
  for (const read of reads) {
    if ("flaw" in read) flaws.push(read.flaw);
    else {
      const { row, line } = read.good;
      const twin = good.get(line.id);
      if (!twin) good.set(line.id, read.good);
      else flaws.push({ row, column: said(f.line), said: said(m.lineTwice, { code: line.code, row: twin.row }) });
    }
  }
  return { good: [...good.values()], flaws };
}

/** The grid with the good rows in it. */
export const withPasted = (stored: Grid, { good }: Pasted): Grid =>
  new Map([...stored, ...good.map(({ line, after }) => [line.id, after] as const)]);
