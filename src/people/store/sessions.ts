import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Write } from "../../platform/write.ts";
import { session } from "../schema.ts";

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

/** Ends the session that the request came with. */
export const endingOwnSession = (scope: Scope): Statement =>
  scope.db
    .update(session)
    .set({ endedAt: scope.now })
    .where(and(eq(session.tokenHash, scope.credential), eq(session.kind, "web"), isNull(session.endedAt)));

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

type TokenRow = typeof session.$inferInsert;

/** An API token to be, journalled but for its secret. */
export const savingToken = (row: TokenRow): Write => ({
  change: {
    entity: "session",
    id: row.id,
    revision: 1,
    fields: {
      personId: [null, row.personId],
      label: [null, row.label ?? ""],
      canWrite: [null, row.canWrite],
      expiresAt: [null, row.expiresAt],
    },
  },
  statement: (db) => db.insert(session).values(row),
});

/** A token's end; a second one is refused (STALE). */
export const endingToken = (token: Pick<Token, "id">, at: string): Write => ({
  change: { entity: "session", id: token.id, revision: 2, fields: { endedAt: [null, at] } },
  statement: (db) => db.update(session).set({ endedAt: at }).where(eq(session.id, token.id)),
});
