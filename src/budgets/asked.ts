import { type Currency, isCurrency } from "../kernel/money.ts";
import type { AppContext } from "../platform/http.ts";
import type { EntryFilter } from "./store/entries.ts";

const LONGEST = 40;

/** The parameters that links of a page keep. */
export const keptOf = (c: AppContext): Record<string, string | undefined> => ({
  on: c.req.query("on"),
  known: c.req.query("known"),
  currency: c.req.query("currency"),
});

/** The currency asked for; anything that is no currency asks for nothing. */
export function currencyAsked(c: AppContext): Currency | undefined {
  const text = c.req.query("currency") ?? "";
  return isCurrency(text) ? text : undefined;
}

/** What the address narrows the entries to; an unknown line or kind finds nothing rather than everything. */
export function entryFilter(c: AppContext): EntryFilter {
  const text = (name: string) => c.req.query(name)?.slice(0, LONGEST) || undefined;
  const year = Number(text("year"));
  const [bookedOn, id] = (c.req.query("after") ?? "").split("~");
  return {
    line: text("line"),
    component: text("component"),
    mode: chosen(text("mode"), ["none", "regie", "cogestion"] as const),
    kind: chosen(text("kind"), ["commitment", "expenditure"] as const),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    after: bookedOn && id ? { bookedOn, id } : undefined,
  };
}

const chosen = <const T extends string>(text: string | undefined, among: readonly T[]): T | undefined =>
  among.find((one) => one === text);
