import type { Problem } from "../../kernel/outcome.ts";
import { sha256 } from "../../platform/chain.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId, newSecret } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import { enter, type Visit } from "../entering.ts";
import { type TokenTyped, tokenTyped } from "../rules/accounts.ts";
import { endingToken, ownTokens, savingToken, type Token } from "../store/sessions.ts";
import { formKeyOf } from "../typed.ts";

/** The asking person's own tokens; a token cannot look after tokens, or a leaked one would live for ever. */
export async function tokenRecord(c: AppContext): Promise<{ visit: Visit; tokens: readonly Token[] }> {
  const { visit, found } = await enter(c, "token.manage", (scope) => ({ tokens: ownTokens(scope) }));
  if (visit.isToken) throw new Forbidden();
  return { visit, tokens: found.tokens };
}

export type CreatedToken = { readonly visit: Visit; readonly tokens: readonly Token[] } & (
  | { readonly kind: "done"; readonly label: string; readonly secret: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
);

/** Creates a token with its person's rights, at most; the secret is given once. */
export async function createToken(c: AppContext, typed: Typed): Promise<CreatedToken> {
  const { visit, tokens } = await tokenRecord(c);
  const read = tokenTyped(typed);
  if (!read.ok) return { kind: "refused", problems: read.problems, visit, tokens };
  const secret = `mizan-${newSecret()}`;
  const row = tokenRow(visit, read.value, secret);
  await commit(visit, { action: "token.create", writes: [savingToken(row)], formKey: formKeyOf(typed) });
  return { kind: "done", label: row.label, secret, visit, tokens: [...tokens, row] };
}

const tokenRow = ({ scope, actor }: Visit, { label, canWrite, days }: TokenTyped, secret: string) => ({
  ...{ tokenHash: sha256(secret), id: newId(), personId: actor.personId, kind: "api" as const, label, canWrite },
  ...{ createdAt: scope.now, lastSeenAt: scope.now },
  expiresAt: new Date(Date.parse(scope.now) + days * 86_400_000).toISOString(),
});

/** Ends one of one's own tokens at once. */
export async function endToken(c: AppContext, id: string): Promise<void> {
  const { visit, tokens } = await tokenRecord(c);
  const token = tokens.find((one) => one.id === id);
  if (!token) throw new Missing();
  await commit(visit, { action: "token.end", writes: [endingToken(token, visit.scope.now)] });
}
