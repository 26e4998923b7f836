import type { Actor } from "../kernel/actor.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { type Words, wordsIn } from "../kernel/words.ts";
import { keepBooks, type Writer } from "../platform/commit.ts";
import { Forbidden, SignInNeeded } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { type Reads, type ReadValues, readAll } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { type Action, can, PERMISSIONS } from "./rules.ts";
import { type Context, contextOf } from "./store/context.ts";
import { touchingSession } from "./store/sessions.ts";

/** One signed-in person's request: who, as of which day and moment, and the journal's end to write upon. */
export interface Visit extends Writer {
  readonly scope: Scope;
  readonly actor: Actor;
  readonly words: Words;
  readonly isDemo: boolean;
  /** The date d'arrêté of every figure. */
  readonly on: CalendarDate;
  readonly sessionId: string;
  /** Comes with an API token, not from a browser. */
  readonly isToken: boolean;
}

export interface Entered<R extends Reads> {
  readonly visit: Visit;
  readonly found: ReadValues<R>;
}

const TOUCH_MS = 60_000;

/**
 * The way in: asks who comes and everything the page needs in one round trip, then decides. Throws SignInNeeded or
 * Forbidden; what lies outside the actor's reach is simply not in `found`, because stores ask with `reachable`.
 */
export async function enter<R extends Reads>(
  c: AppContext,
  action: Action,
  reads: (scope: Scope) => R,
): Promise<Entered<R>> {
  const scope = c.get("scope");
  const { context, ...found } = await readAll(scope.db, { context: contextOf(scope), ...reads(scope) });
  const visit = admitted(scope, context as Context, action);
  const lastSeenAt = (context as Context).lastSeenAt;
  if (Date.parse(scope.now) - Date.parse(lastSeenAt) > TOUCH_MS)
    c.executionCtx.waitUntil(keepBooks(scope.db, [touchingSession(scope)]));
  return { visit, found: found as unknown as ReadValues<R> };
}

function admitted(scope: Scope, context: Context, action: Action): Visit {
  const { actor } = context;
  if (!actor) throw new SignInNeeded();
  if (!can(actor, action) || (PERMISSIONS[action].writes && !context.canWrite)) throw new Forbidden();
  const { isDemo, isToken, on, head, sessionId = "" } = context;
  const by = { personId: actor.personId, role: actor.role };
  return { scope, actor, by, words: wordsIn(scope.language), isDemo, isToken, on, head, sessionId };
}

/** Looks in without entering: pages that anybody may see (sign-in, errors). */
export async function lookIn(scope: Scope): Promise<Context> {
  const { context } = await readAll(scope.db, { context: contextOf(scope) });
  return context;
}
