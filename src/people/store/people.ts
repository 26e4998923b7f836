import { and, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Texts } from "../../kernel/language.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import type { Listed } from "../rules/people-list.ts";
import { credential, person } from "../schema.ts";

export type PersonRow = typeof person.$inferSelect;

/** Everybody who ever had access, as known at the scope's moment. */
export function people(scope: Scope): Read<readonly Listed[]> {
  const { id, email, name, role, organisationId, reach, agreementIds, projectIds, componentIds, endedAt } = person;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, email, name, role, organisationId, reach, agreementIds, projectIds, componentIds, endedAt },
        hasPassword: sql<number>`EXISTS (SELECT 1 FROM credential k WHERE k.person_id = person.id)`,
        lastSeenAt: sql<
          string | null
        >`(SELECT max(s.last_seen_at) FROM session s WHERE s.person_id = person.id AND s.kind = 'web')`,
      }),
    )
    .from(asKnown(scope, person));
  return reading(query, (rows) => rows.map((row) => ({ ...row, hasPassword: row.hasPassword === 1 })));
}

/** A person as they stand now, with the lock. */
export const personRow = (scope: Scope, id: string): Read<PersonRow | undefined> =>
  reading(scope.db.select(getTableColumns(person)).from(person).where(eq(person.id, id)), (rows) => rows[0]);

/** True when somebody has the e-mail, in capitals or not. */
export const emailIsTaken = (scope: Scope, email: string): Read<boolean> =>
  reading(
    scope.db.select({ id: person.id }).from(person).where(eq(person.email, email.trim())).limit(1),
    (rows) => rows.length > 0,
  );

/** A demo person as the sign-in page offers them: the role is their job. */
export interface DemoPerson {
  readonly id: string;
  readonly email: string;
  readonly role: PersonRow["role"];
  readonly organisation: Texts | undefined;
}

const DEMO_ADDRESS = sql`${person.email} LIKE '%@mizan.example'`;
const isDemo = sql`(SELECT is_demo FROM installation) = 1`;

/** The people that the demo brings, in a demo installation only; `id` narrows them to one. */
export function demoPeople(scope: Scope, id?: string): Read<readonly DemoPerson[]> {
  const today = scope.today;
  const organisation = sql<string | null>`(SELECT n.short_name FROM organisation_name n
    WHERE n.organisation_id = person.organisation_id AND coalesce(n.valid_from, '') <= ${today}
    ORDER BY coalesce(n.valid_from, '') DESC LIMIT 1)`;
  const query = scope.db
    .select(fieldsOf({ id: person.id, email: person.email, role: person.role, organisation }))
    .from(person)
    .where(and(isDemo, DEMO_ADDRESS, isNull(person.endedAt), id === undefined ? undefined : eq(person.id, id)))
    .orderBy(sql`person.rowid`);
  return reading(query, (rows) =>
    rows.map((row) => ({
      ...row,
      organisation: row.organisation === null ? undefined : (JSON.parse(row.organisation) as Texts),
    })),
  );
}

export const savingPerson = (before: PersonRow | undefined, after: Fields<typeof person>): Write =>
  saving(person, before, after);

/** Whether a person has a password, and how often it was set or taken away. */
export interface PasswordState {
  readonly isSet: boolean;
  readonly revision: number;
}

export const passwordState = (scope: Scope, personId: string): Read<PasswordState> =>
  passwordStateOf(scope, sql`${personId}`);

/** The same of the person whom an invitation is for. */
export const invitedPasswordState = (scope: Scope, tokenHash: string): Read<PasswordState> =>
  passwordStateOf(scope, sql`(SELECT person_id FROM invitation WHERE token_hash = ${tokenHash})`);

function passwordStateOf(scope: Scope, personId: SQL): Read<PasswordState> {
  const isSet = sql<number>`EXISTS (SELECT 1 FROM credential WHERE person_id = ${personId})`;
  const revision = sql<number>`coalesce(max(revision), 0)`;
  const query = scope.db
    .select(fieldsOf({ isSet, revision }))
    .from(sql`change`)
    .where(sql`entity = 'credential' AND entity_id = ${personId}`);
  return reading(query, ([row]) => ({ isSet: row?.isSet === 1, revision: row?.revision ?? 0 }));
}

const mark = (isSet: boolean): string | null => (isSet ? "set" : null);

/**
 * Sets a password, or with no hash takes it away: the journal learns that it changed, never what it is. Two changes
 * upon the same state exclude each other (STALE).
 */
export function savingPassword(personId: string, before: PasswordState, hash: string | undefined): Write {
  const password = [mark(before.isSet), mark(hash !== undefined)] as const;
  return {
    change: { entity: "credential", id: personId, revision: before.revision + 1, fields: { password } },
    statement: (db): BatchItem<"sqlite"> =>
      hash === undefined
        ? db.delete(credential).where(eq(credential.personId, personId))
        : db
            .insert(credential)
            .values({ personId, passwordHash: hash })
            .onConflictDoUpdate({ target: credential.personId, set: { passwordHash: hash } }),
  };
}
