import { sha256 } from "../../platform/chain.ts";
import { commit, type Deeds, type Writer } from "../../platform/commit.ts";
import { newId, newSecret } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { SESSION } from "../rules.ts";
import { endingOwnSession, openingSession } from "../store/sessions.ts";

interface Opening {
  readonly scope: Scope;
  readonly head: Writer["head"];
  readonly who: { readonly id: string; readonly role: string };
  /** What belongs to the deed besides the session. */
  readonly deeds?: Partial<Deeds>;
}

/** Opens a browser session and journals it; gives the secret that the cookie carries. */
export async function openSession({ scope, head, who, deeds = {} }: Opening): Promise<string> {
  const secret = newSecret();
  const expires = Date.parse(scope.now) + SESSION.absoluteMinutes * 60_000;
  const row = {
    tokenHash: sha256(secret),
    id: newId(),
    personId: who.id,
    kind: "web",
    label: "",
    canWrite: true,
    createdAt: scope.now,
    expiresAt: new Date(expires).toISOString(),
    lastSeenAt: scope.now,
  } as const;
  await commit(
    { scope, head, by: { personId: who.id, role: who.role } },
    {
      action: "session.open",
      writes: [],
      isEvent: true,
      ...deeds,
      beside: (db) => [...(deeds.beside?.(db) ?? []), endingOwnSession(scope), openingSession(scope, row)],
    },
  );
  return secret;
}
