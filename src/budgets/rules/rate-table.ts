import { type CalendarDate, isCalendarDate } from "../../kernel/calendar-date.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { dividedHalfAway } from "../../kernel/money.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { tableRows } from "../../kernel/pasted.ts";
import { rateTable as m } from "./messages/rates.ts";
import type { Quote } from "./rates.ts";

/** A row of a table of rates that could be read: its line in the file (1 is the heading), 1 EUR = micro / 1 000 000. */
export interface RateRow {
  readonly line: number;
  readonly on: CalendarDate;
  readonly micro: number;
}

/** A row that could not, and why. */
export interface RateRowFlaw {
  readonly line: number;
  readonly column: string;
  readonly said: Said;
}

export interface RateTable {
  readonly rows: readonly RateRow[];
  readonly flaws: readonly RateRowFlaw[];
}

/** Rows that one file may hold: more would be one too large deed to look at. */
const MOST_RATE_ROWS = 200;

/**
 * Reads a table of rates (CSV; comma, semicolon or tab; a first line that names the columns): `date` with the rate
 * itself (`mad_per_eur`), or derived from both rates of the dollar (`mad_per_usd`, and `eur_per_usd` or `usd_per_eur`),
 * rounded half away from zero to six decimals (FX-05). Row by row: a bad row does not hide the others.
 */
export function rateTableRead(text: string, quote: Quote): Outcome<RateTable> {
  const [head, ...rows] = tableRows(text, ",");
  const columns = columnsOf(head?.cells.map((name) => name.toLowerCase()) ?? [], quote);
  if (!columns) return refused([blocked("CSV", "csv", said(m.noColumns))]);
  if (rows.length === 0) return refused([blocked("CSV", "csv", said(m.noRows))]);
  if (rows.length > MOST_RATE_ROWS)
    return refused([blocked("CSV", "csv", said(m.tooManyRows, { count: rows.length, most: MOST_RATE_ROWS }))]);
  return done(rowsRead(rows.map(({ row, cells }) => rowRead({ line: row, cells, columns }))));
}

interface Column {
  readonly name: string;
  readonly at: number;
}

interface Columns {
  readonly day: Column;
  readonly over: Column;
  /** Undefined where `over` is the rate itself. */
  readonly under?: Column;
  readonly isProduct?: boolean;
}

function columnsOf(heads: readonly string[], quote: Quote): Columns | undefined {
  const found = (...names: string[]) =>
    names.map((name) => ({ name, at: heads.indexOf(name) })).find(({ at }) => at >= 0);
  const day = found("date");
  if (!day) return undefined;
  const direct = found(`${quote.toLowerCase()}_per_eur`, "rate", "taux");
  if (direct) return { day, over: direct };
  return dollarColumns(day, found("mad_per_usd"), { perUsd: found("eur_per_usd"), perEur: found("usd_per_eur") });
}

function dollarColumns(
  day: Column,
  over: Column | undefined,
  { perUsd, perEur }: { perUsd: Column | undefined; perEur: Column | undefined },
): Columns | undefined {
  if (!over) return undefined;
  if (perUsd) return { day, over, under: perUsd };
  return perEur && { day, over, under: perEur, isProduct: true };
}

type Read = { readonly row: RateRow } | { readonly flaw: RateRowFlaw };

interface RowText {
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: Columns;
}

function rowRead({ line, cells, columns: { day, over, under, isProduct } }: RowText): Read {
  const text = ({ at }: Column) => cells[at] ?? "";
  const on = dayRead(text(day));
  if (!on) return flawed(line, day, said(m.badDay, { value: text(day).slice(0, 40) }));
  const top = decimalRead(text(over));
  if (!top) return flawed(line, over, said(m.badNumber, { value: text(over).slice(0, 40) }));
  const bottom = under ? decimalRead(text(under)) : ONE;
  if (!bottom) return flawed(line, under ?? over, said(m.badNumber, { value: text(under ?? over).slice(0, 40) }));
  const micro = Number(isProduct ? times(top, bottom) : quotientOf(top, bottom));
  if (!(micro > 0 && micro < MOST_MICRO))
    return flawed(line, over, said(m.badNumber, { value: text(over).slice(0, 40) }));
  return { row: { line, on, micro } };
}

const flawed = (line: number, column: Column, why: Said): Read => ({ flaw: { line, column: column.name, said: why } });

function dayRead(text: string): CalendarDate | undefined {
  const iso = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
  return isCalendarDate(iso) ? iso : undefined;
}

/** An exact decimal: `digits` / 10^`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const ONE: Decimal = { digits: 1n, scale: 0 };
const MOST_MICRO = 1e12;

function decimalRead(text: string): Decimal | undefined {
  const [, whole, fraction = ""] = /^(\d{1,9})(?:[.,](\d{1,20}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + fraction);
  return digits > 0n ? { digits, scale: fraction.length } : undefined;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

const quotientOf = (top: Decimal, bottom: Decimal): bigint =>
  dividedHalfAway(top.digits * power(6 + bottom.scale), bottom.digits * power(top.scale));

const times = (a: Decimal, b: Decimal): bigint =>
  dividedHalfAway(a.digits * b.digits * power(6), power(a.scale + b.scale));

/** The second row of one day is a flaw. */
function rowsRead(reads: readonly Read[]): RateTable {
  const rows = new Map<CalendarDate, RateRow>();
  const flaws: RateRowFlaw[] = [];
  for (const read of reads) {
    if ("flaw" in read) flaws.push(read.flaw);
    else {
      const first = rows.get(read.row.on);
      if (!first) rows.set(read.row.on, read.row);
      else {
        const values = { on: { day: read.row.on }, line: first.line };
        flaws.push({ line: read.row.line, column: "date", said: said(m.twice, values) });
      }
    }
  }
  return { rows: [...rows.values()], flaws };
}
