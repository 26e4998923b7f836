import { said } from "../../kernel/messages.ts";
import { amountRead, type Currency } from "../../kernel/money.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { nextQuarter, type Quarter, quarter, type Span } from "../../kernel/period.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { type Forecast, quartersFrom, windowed } from "./forecast.ts";
import { forecastField as f, forecastWords as m } from "./messages/forecast.ts";

/** Quarters that a forecast names one by one; the rest is beyond (R07). */
export const FORECAST_QUARTERS = 8;

/** A line as the grid needs it. */
export interface GridLine {
  readonly id: string;
  readonly code: string;
}

/** Amounts per line: the quarters after the reporting one in order, then beyond; minor units. */
export type Grid = ReadonlyMap<string, readonly number[]>;

/** The periods of the grid's columns: eight quarters and the rest, `2027-Q3+`. */
export function gridPeriods(reporting: Quarter): readonly string[] {
  const quarters = quartersFrom(nextQuarter(reporting), FORECAST_QUARTERS);
  return [...quarters, `${nextQuarter(quarters.at(-1) ?? reporting)}+`];
}

/** The name of a column, in words. */
export const periodName = (period: string) => (period.endsWith("+") ? f.beyond : quarterName(quarter(period)));

/** What was forecast laid out on the grid of a reporting quarter; longer periods are spread evenly. */
export function gridOf(forecasts: readonly Forecast[], reporting: Quarter, span: Span): Grid {
  const lines = windowed(forecasts, { first: nextQuarter(reporting), count: FORECAST_QUARTERS, span });
  return new Map([...lines].map(([lineId, { cells, beyondMinor }]) => [lineId, [...cells, beyondMinor]]));
}

/** The rows that a grid is stored as: nothing forecast for a line is said, by one row of nothing. */
export function forecastsIn(grid: Grid, reporting: Quarter): readonly Forecast[] {
  const periods = gridPeriods(reporting);
  return [...grid].flatMap(([lineId, amounts]) => {
    const cells = amounts.map((amountMinor, at) => ({ lineId, period: periods[at] ?? "", amountMinor }));
    const own = cells.filter(({ amountMinor }) => amountMinor !== 0);
    return own.length > 0 ? own : cells.slice(0, 1);
  });
}

export const cellName = (code: string, at: number): string => `cell.${code}.${at}`;

export const explanationName = (code: string): string => `explanation.${code}`;

interface GridAsked {
  readonly lines: readonly GridLine[];
  readonly reporting: Quarter;
  readonly currency: Currency;
  /** What stands where the form says nothing. */
  readonly stored: Grid;
}

/** Reads the grid's fields; a field that was not sent keeps what is stored, an empty one is nothing. */
export function gridTyped(typed: TypedFields, { lines, reporting, currency, stored }: GridAsked): Outcome<Grid> {
  const periods = gridPeriods(reporting);
  const problems: Problem[] = [];
  const rows = lines.map(({ id, code }) => {
    const amounts = periods.map((period, at) => {
      const name = cellName(code, at);
      const text = typed[name];
      if (typeof text !== "string") return stored.get(id)?.[at] ?? 0;
      const read = cellRead(text, currency, { name, where: where(code, period) });
      if (typeof read !== "number") problems.push(read);
      return typeof read === "number" ? read : 0;
    });
    return [id, amounts] as const;
  });
  return problems.length > 0 ? refused(problems) : done(new Map(rows));
}

const where = (code: string, period: string) => {
  const name = periodName(period);
  return { fr: `${code}, ${name.fr}`, ar: `${code}، ${name.ar}`, en: `${code}, ${name.en}` };
};

const FLAW = { notAnAmount: m.noAmount, tooManyDecimals: m.tooManyDecimals, tooLarge: m.tooLarge } as const;
const SHOWN = 40;

/** A cell's amount; nothing written is nothing forecast. */
export function cellRead(
  text: string,
  currency: Currency,
  place: { readonly name: string; readonly where: ReturnType<typeof where> },
): number | Problem {
  const amount = amountRead(text, currency);
  if (amount === "empty") return 0;
  const values = { where: place.where, value: text.trim().slice(0, SHOWN) };
  if (typeof amount === "string") return blocked("AMOUNT", place.name, said(FLAW[amount], values));
  return amount.minor < 0 ? blocked("BUD-03", place.name, said(m.negative, values)) : amount.minor;
}

/** Reads the explanations of the lines' variances, as they were sent. */
export function explanationsTyped(
  typed: TypedFields,
  lines: readonly GridLine[],
  stored: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const pairs = lines.map(({ id, code }) => {
    const text = typed[explanationName(code)];
    return [id, typeof text === "string" ? text.normalize("NFC").trim().slice(0, 500) : (stored[id] ?? "")] as const;
  });
  return Object.fromEntries(pairs.filter(([, text]) => text !== ""));
}
