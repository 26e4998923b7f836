import { sha256 } from "../../platform/chain.ts";
import { commit } from "../../platform/commit.ts";
import { readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { NOBODYS_HASH, passwordMatches } from "../password.ts";
import { signInWait } from "../rules.ts";
import { type Context, contextOf } from "../store/context.ts";
import { demoPeople } from "../store/people.ts";
import { endingOwnSession } from "../store/sessions.ts";
import { claimedTry, type Door, doorOf, failuresOf, forgivingTry, type SignInKeys } from "../store/sign-in.ts";
import { openSession } from "./open-session.ts";

export interface SignInTyped {
  readonly email: string;
  readonly password: string;
  /** Where the request comes from. */
  readonly address: string;
}

export type SignedIn =
  | { readonly kind: "in"; readonly secret: string; readonly role: string }
  /** Wrong e-mail or wrong password: the same answer, in the same time. */
  | { readonly kind: "refused"; readonly journalled: Promise<unknown> }
  | { readonly kind: "wait"; readonly minutes: number };

/** Signs in with e-mail and password: one round trip to ask, one to open. */
export async function signIn(scope: Scope, { email, password, address }: SignInTyped): Promise<SignedIn> {
  const keys = keysOf(email, address);
  const { context, door, failures, claimed } = await readAll(scope.db, {
    context: contextOf(scope),
    door: doorOf(scope, email),
    failures: failuresOf(scope, keys),
    claimed: claimedTry(scope, keys),
  });
  if (claimed.length === 0) return { kind: "wait", minutes: Math.max(signInWait(failures, scope.now), 1) };
  const isRight = await passwordMatches(password, door?.passwordHash ?? NOBODYS_HASH);
  if (!(door && isRight)) return { kind: "refused", journalled: refusalJournalled(scope, context, door) };
  const beside = () => [forgivingTry(scope, claimed, keys)];
  const secret = await openSession({ scope, head: context.head, who: door, deeds: { beside } });
  return { kind: "in", secret, role: door.role };
}

const keysOf = (email: string, address: string): SignInKeys => ({
  email: `email:${sha256(email.toLowerCase())}`,
  address: `address:${address}`,
});

/** A failure is journalled where it concerns somebody; what strangers type never enters the journal. */
async function refusalJournalled(scope: Scope, { head }: Context, door: Door | undefined): Promise<void> {
  if (!door) return;
  const by = { personId: door.id, role: door.role };
  await commit({ scope, head, by }, { action: "session.refuse", writes: [], isEvent: true });
}

type DemoIn = Extract<SignedIn, { kind: "in" }>;

/** Signs in as a demo person without a password; undefined when there is none of that id, or no demo. */
export async function signInAsDemo(scope: Scope, id: string): Promise<DemoIn | undefined> {
  const { context, found } = await readAll(scope.db, { context: contextOf(scope), found: demoPeople(scope, id) });
  const [who] = found;
  return who && { kind: "in", secret: await openSession({ scope, head: context.head, who }), role: who.role };
}

/** Ends the session that the request came with, if there is one. */
export async function signOut(scope: Scope): Promise<void> {
  const { context } = await readAll(scope.db, { context: contextOf(scope) });
  const { actor, head } = context;
  if (!actor) return;
  const by = { personId: actor.personId, role: actor.role };
  const deed = { action: "session.close", writes: [], isEvent: true, beside: () => [endingOwnSession(scope)] };
  await commit({ scope, head, by }, deed);
}
