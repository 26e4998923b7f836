import { said } from "../kernel/messages.ts";
import { withQuery } from "../kernel/paths.ts";
import { isQuarter, quarterSpan } from "../kernel/period.ts";
import { Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { workbooks as m } from "./messages.ts";

/** What a report is asked for, beside `on`, `known` and `lang`, which every page has. */
export interface Asked {
  readonly project: string | undefined;
  readonly agreement: string | undefined;
  readonly donor: string | undefined;
  readonly currency: "EUR" | "MAD";
  /** Closed projects too; asking for one by its code includes it anyway. */
  readonly hasClosed: boolean;
  /** One budget year; all when left out. */
  readonly year?: number | undefined;
}

export const LONGEST_CODE = 40;

/** The parameters of a report. Throws Unreadable for a currency that no report is kept in. */
export function askedOf(c: AppContext): Asked {
  const text = (name: string) => c.req.query(name)?.trim().slice(0, LONGEST_CODE) || undefined;
  const currency = text("currency") ?? "EUR";
  if (currency !== "EUR" && currency !== "MAD") throw new Unreadable(said(m.badCurrency, { value: currency }));
  return {
    project: text("project"),
    agreement: text("agreement"),
    donor: text("donor"),
    currency,
    hasClosed: c.req.query("closed") === "1",
    year: yearAsked(text("year")),
  };
}

function yearAsked(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^(199\d|20\d\d|2100)$/.test(value)) throw new Unreadable(said(m.badYear, { value }));
  return Number(value);
}

/** The same address with the quarter's last day as date d'arrêté, when a quarter was asked for; else undefined. */
export function fromPeriod(c: AppContext): string | undefined {
  const { period, ...rest } = c.req.query();
  if (!period) return undefined;
  if (!isQuarter(period)) throw new Unreadable(said(m.badPeriod, { value: period.slice(0, LONGEST_CODE) }));
  return withQuery(c.req.path, { ...rest, on: rest["on"] ?? quarterSpan(period).end });
}
