import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";
import type { Context } from "../../people/store/context.ts";
import { contextOf } from "../../people/store/context.ts";
import { sha256 } from "../../platform/chain.ts";
import { keepBooks } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { type Reads, type ReadValues, readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { countingVisit, type LiveShare, liveShareOf } from "../store/shares.ts";

/** Somebody who came by a link: nobody in particular, today, now. */
export interface SharedVisit {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly link: LiveShare;
  readonly secret: string;
  readonly seen: Pick<Context, "isDemo"> & { readonly actor: undefined; readonly sessionId: undefined };
}

/**
 * The way in by a link: one round trip reads what the link was made for, and nothing else; whoever is signed in in
 * that browser makes no difference. A link that is unknown, expired or revoked is Missing, as if it had never been.
 */
export async function enterShared<R extends Reads>(
  c: AppContext,
  reads: (scope: Scope) => R,
): Promise<{ readonly visit: SharedVisit; readonly found: ReadValues<R> }> {
  const secret = pathParam(c, "secret");
  // A link shows today, as it is known now: the address cannot ask for another day.
  const asked = { ...c.get("scope"), askedOn: undefined, known: undefined };
  c.set("scope", asked);
  const scope: Scope = {
    ...{ ...asked, credential: "" },
    ...{ isForDonors: true, shareHash: sha256(secret) },
  };
  const { context, link, ...found } = await readAll(scope.db, {
    ...{ context: contextOf(scope), link: liveShareOf(scope) },
    ...reads(scope),
  });
  const live = link as LiveShare | undefined;
  if (!live) throw new Missing();
  const { isDemo, on } = context as Context;
  const visit = {
    ...{ words: wordsIn(scope.language), on, link: live, secret },
    seen: { isDemo, actor: undefined, sessionId: undefined },
  };
  return { visit, found: found as unknown as ReadValues<R> };
}

/** Counts that a page of the link was opened: how often on which day, and nothing of whom. */
export function countVisit(c: AppContext, { link }: SharedVisit): void {
  const { db, today } = c.get("scope");
  c.executionCtx.waitUntil(keepBooks(db, [countingVisit(db, link.id, today)]));
}
