import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { invitation, session, signInFailure } from "../schema.ts";

type Statement = BatchItem<"sqlite">;

/** An API token as its owner sees it. */
export type Token = Pick<
  typeof session.$inferSelect,
  "id" | "label" | "canWrite" | "createdAt" | "expiresAt" | "lastSeenAt"
>;

export const touchingSession = (scope: Scope): Statement =>
  scope.db.update(session).set({ lastSeenAt: scope.now }).where(eq(session.tokenHash, scope.credential));

export const openingSession = (scope: Scope, row: typeof session.$inferInsert): Statement =>
  scope.db.insert(session).values(row);

export const endingSession = (scope: Scope, id: string, personId: string): Statement =>
  scope.db
    .update(session)
    .set({ endedAt: scope.now })
    .where(and(eq(session.id, id), eq(session.personId, personId), isNull(session.endedAt)));

export const endingSessionsOf = (scope: Scope, personId: string): Statement =>
  scope.db
    .update(session)
    .set({ endedAt: scope.now })
    .where(and(eq(session.personId, personId), isNull(session.endedAt)));

/** The live API tokens of the person who asks. */
export function ownTokens(scope: Scope): Read<readonly Token[]> {
  const { id, label, canWrite, createdAt, expiresAt, lastSeenAt } = session;
  const me = sql`(SELECT person_id FROM session WHERE token_hash = ${scope.credential})`;
  const query = scope.db
    .select({ id, label, canWrite, createdAt, expiresAt, lastSeenAt })
    .from(session)
    .where(
      and(eq(session.personId, me), eq(session.kind, "api"), isNull(session.endedAt), gt(session.expiresAt, scope.now)),
    )
    .orderBy(session.createdAt);
  return reading(query, (rows) => rows);
}

/** How often each key (an e-mail, an address) failed since an instant. */
export function failuresSince(scope: Scope, keys: readonly string[], since: string): Read<ReadonlyMap<string, number>> {
  const query = scope.db
    .select({ key: signInFailure.key, n: sql<number>`count(*)` })
    .from(signInFailure)
    .where(and(inArray(signInFailure.key, [...keys]), gt(signInFailure.at, since)))
    .groupBy(signInFailure.key);
  return reading(query, (rows) => new Map(rows.map(({ key, n }) => [key, n])));
}

export const recordingFailure = (scope: Scope, keys: readonly string[]): Statement =>
  scope.db.insert(signInFailure).values(keys.map((key) => ({ key, at: scope.now })));

export const forgettingFailures = (scope: Scope, before: string): Statement =>
  scope.db.delete(signInFailure).where(lt(signInFailure.at, before));

export const openInvitation = (scope: Scope, tokenHash: string): Read<{ personId: string } | undefined> =>
  reading(
    scope.db
      .select({ personId: invitation.personId })
      .from(invitation)
      .where(and(eq(invitation.tokenHash, tokenHash), isNull(invitation.usedAt), gt(invitation.expiresAt, scope.now))),
    (rows) => rows[0],
  );
