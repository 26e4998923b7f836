import type { Problem } from "../../kernel/outcome.ts";
import { sha256 } from "../../platform/chain.ts";
import { Stale } from "../../platform/errors.ts";
import { newSecret } from "../../platform/new-id.ts";
import { readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { passwordHash } from "../password.ts";
import { passwordTyped } from "../rules/accounts.ts";
import type { TypedFields } from "../rules/typing.ts";
import { INVITATION_DAYS } from "../rules.ts";
import { type Context, contextOf } from "../store/context.ts";
import { type Invitation, invitationOf, usingInvitation } from "../store/invitations.ts";
import { invitedPasswordState, savingPassword } from "../store/people.ts";
import { endingSessionsOf } from "../store/sessions.ts";
import { openSession } from "./open-session.ts";

/** A link that works once, for some days; only its hash is kept. */
export function newInvitation(personId: string, now: string) {
  const token = newSecret();
  const expires = Date.parse(now) + INVITATION_DAYS * 86_400_000;
  const row = { tokenHash: sha256(token), personId, expiresAt: new Date(expires).toISOString(), usedAt: null };
  return { token, row };
}

export interface Invited {
  readonly context: Context;
  readonly invitation: Invitation | undefined;
}

/** The invitation that a link leads to, whether it still works or not. */
export const invitedBy = (scope: Scope, token: string): Promise<Invited> =>
  readAll(scope.db, { context: contextOf(scope), invitation: invitationOf(scope, sha256(token)) });

export type Accepted =
  | { readonly kind: "in"; readonly secret: string }
  | ({ readonly kind: "refused"; readonly problems: readonly Problem[] } & Invited)
  | ({ readonly kind: "closed" } & Invited);

/** Takes an invitation: sets the password, ends what was open before, uses the link up and signs in, all or nothing. */
export async function acceptInvitation(scope: Scope, token: string, typed: TypedFields): Promise<Accepted> {
  const tokenHash = sha256(token);
  const { state, ...invited } = await readAll(scope.db, {
    context: contextOf(scope),
    invitation: invitationOf(scope, tokenHash),
    state: invitedPasswordState(scope, tokenHash),
  });
  const { invitation } = invited;
  if (!invitation?.isOpen) return { kind: "closed", ...invited };
  const read = passwordTyped(typed, invitation.email);
  if (!read.ok) return { kind: "refused", problems: read.problems, ...invited };
  const who = { id: invitation.personId, role: invitation.role };
  const deeds = {
    action: "invitation.accept",
    writes: [savingPassword(who.id, state, await passwordHash(read.value))],
    beside: () => [usingInvitation(scope, tokenHash), endingSessionsOf(scope, who.id)],
  };
  try {
    return { kind: "in", secret: await openSession({ scope, head: invited.context.head, who, deeds }) };
  } catch (error) {
    if (error instanceof Stale) return { kind: "closed", ...invited };
    throw error;
  }
}
