import { and, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Failures, THROTTLE } from "../rules.ts";
import { credential, person, signInFailure } from "../schema.ts";

type Statement = BatchItem<"sqlite">;

/** What failures are counted by. The e-mail is hashed: people type passwords into the wrong field. */
export interface SignInKeys {
  readonly email: string;
  readonly address: string;
}

const windowStart = (scope: Scope): string =>
  new Date(Date.parse(scope.now) - THROTTLE.windowMinutes * 60_000).toISOString();

/** The failures that count now. */
export function failuresOf(scope: Scope, keys: SignInKeys): Read<Failures> {
  const query = scope.db
    .select({ key: signInFailure.key, at: signInFailure.at })
    .from(signInFailure)
    .where(and(inArray(signInFailure.key, [keys.email, keys.address]), gt(signInFailure.at, windowStart(scope))));
  return reading(query, (rows) => {
    const of = (key: string) => rows.filter((row) => row.key === key).map(({ at }) => at);
    return { email: of(keys.email), address: of(keys.address) };
  });
}

/** A try that was written down before the password is looked at. */
export type Try = readonly number[];

/**
 * Writes a try down as failed unless the e-mail or the address has none left (then it is empty): in one statement, so
 * that many at once don't slip through while a password is being checked.
 */
export function claimedTry(scope: Scope, keys: SignInKeys): Read<Try> {
  const below = (key: string, most: number): SQL =>
    sql`(SELECT count(*) FROM sign_in_failure WHERE key = ${key} AND at > ${windowStart(scope)}) < ${most}`;
  const rows = sql`SELECT value, ${scope.now} FROM json_each(${JSON.stringify([keys.email, keys.address])})
    WHERE ${below(keys.email, THROTTLE.perEmail)} AND ${below(keys.address, THROTTLE.perAddress)}`;
  const query = scope.db.insert(signInFailure).select(rows).returning({ row: sql<number>`rowid` });
  return reading(query, (claimed) => claimed.map(({ row }) => row));
}

/** The try succeeded: it was no failure, and the e-mail begins anew. Failures that no longer count go too. */
export const forgivingTry = (scope: Scope, claimed: Try, keys: SignInKeys): Statement =>
  scope.db
    .delete(signInFailure)
    .where(
      or(
        eq(signInFailure.key, keys.email),
        inArray(sql`rowid`, [...claimed]),
        lt(signInFailure.at, windowStart(scope)),
      ),
    );

/** Who may sign in with an e-mail, and the hash to compare with. */
export interface Door {
  readonly id: string;
  readonly role: string;
  readonly passwordHash: string | null;
}

export function doorOf(scope: Scope, email: string): Read<Door | undefined> {
  const query = scope.db
    .select(fieldsOf({ id: person.id, role: person.role, passwordHash: credential.passwordHash }))
    .from(person)
    .leftJoin(credential, eq(credential.personId, person.id))
    .where(and(eq(person.email, email), isNull(person.endedAt)));
  return reading(query, (rows) => rows[0]);
}
