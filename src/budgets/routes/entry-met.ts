import { enter } from "../../people/entering.ts";
import { lastSaved } from "../../people/store/versions.ts";
import type { AppContext } from "../../platform/http.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import type { SentDecision } from "../actions/decide-entries.ts";
import { entryField as f } from "../rules/messages/entry.ts";
import { entry } from "../schema.ts";
import { entriesDrawn, kinOf } from "../store/entry-rows.ts";
import { linesOf } from "../store/ledgers.ts";
import { entryTold } from "../views/entry-told.ts";
import type { MetStep } from "../views/step-conflict.tsx";

/** So many entries are set beside one another. */
const MOST_MET = 20;

/** Entries that moved on under a decision: as its page showed them, as they stand, and the reason that was typed. */
export async function metEntries(c: AppContext, code: string, { items, reason }: SentDecision): Promise<MetStep> {
  const shown = items.slice(0, MOST_MET).map(({ id, revision = 0 }) => ({ id, revision }));
  const { visit, found } = await enter(c, "entry.await", (asked) => {
    const scope = asOfNow(asked);
    return {
      drawn: entriesDrawn(scope, shown),
      standing: kinOf(
        scope,
        code,
        shown.map(({ id }) => id),
      ),
      lines: linesOf(scope, { code }),
      saved: lastSaved(scope, entry, shown[0]?.id ?? ""),
    };
  });
  const { words } = visit;
  const { drawn, standing, lines, saved } = found;
  const moved = standing.flatMap((now) => {
    const before = drawn.find(({ id }) => id === now.id);
    return before && before.revision !== now.revision ? [{ before, now }] : [];
  });
  const told = (which: "before" | "now") =>
    moved.map((pair) => {
      const prefix = moved.length > 1 ? `${pair.now.reference || pair.now.document} · ` : "";
      return Object.entries(entryTold({ words, lines, prefix }, pair[which]));
    });
  return {
    ...{ base: Object.fromEntries(told("before").flat()), theirs: Object.fromEntries(told("now").flat()) },
    ...{ typed: { [words.t(f.reason)]: reason }, saved: moved.length === 1 ? saved : undefined },
  };
}
