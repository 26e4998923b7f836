import { said } from "../kernel/messages.ts";
import { Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { budget as m } from "./messages/budget.ts";
import type { EntryFilter } from "./store/entries.ts";

const LONGEST = 40;

/** The parameters that links of a page keep. */
export const keptOf = (c: AppContext): Record<string, string | undefined> => ({
  on: c.req.query("on"),
  known: c.req.query("known"),
  currency: c.req.query("currency"),
});

/** The currency asked for, if any. Throws Unreadable for one that no amount is shown in. */
export function currencyAsked(c: AppContext): "EUR" | "MAD" | undefined {
  const text = c.req.query("currency") || undefined;
  if (text === undefined || text === "EUR" || text === "MAD") return text;
  throw new Unreadable(said(m.badCurrency, { value: text.slice(0, LONGEST) }));
}

/** What the address narrows the entries to; an unknown line, kind or year finds nothing rather than everything. */
export function entryFilter(c: AppContext): EntryFilter {
  const text = (name: string) => c.req.query(name)?.slice(0, LONGEST) || undefined;
  const [bookedOn, id] = (c.req.query("after") ?? "").split("~");
  return {
    line: text("line"),
    component: text("component"),
    mode: text("mode"),
    kind: text("kind"),
    commitment: text("commitment"),
    status: text("status"),
    year: text("year"),
    before: text("before"),
    after: bookedOn && id ? { bookedOn, id } : undefined,
  };
}
