import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
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
  const { id, email, name, role, organisationId, reach, agreementIds, projectIds, endedAt } = person;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, email, name, role, organisationId, reach, agreementIds, projectIds, endedAt },
        hasPassword: sql<number>`EXISTS (SELECT 1 FROM credential k WHERE k.person_id = ${id})`,
        lastSeenAt: sql<
          string | null
        >`(SELECT max(s.last_seen_at) FROM session s WHERE s.person_id = ${id} AND s.kind = 'web')`,
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
    WHERE n.organisation_id = ${person.organisationId} AND coalesce(n.valid_from, '') <= ${today}
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

/** How often a person's password was set: its next revision is one more. */
export const passwordRevision = (scope: Scope, personId: string): Read<number> =>
  reading(
    scope.db
      .select({ revision: sql<number>`coalesce(max(revision), 0)` })
      .from(sql`change`)
      .where(sql`entity = 'credential' AND entity_id = ${personId}`),
    (rows) => rows[0]?.revision ?? 0,
  );

interface PasswordChange {
  readonly personId: string;
  /** The revision before; two changes upon the same one exclude each other. */
  readonly revision: number;
  /** Nothing takes the password away. */
  readonly hash: string | undefined;
}

/** Sets or takes away a password: the journal learns that it changed, never what it is. */
export function savingPassword({ personId, revision, hash }: PasswordChange): Write {
  const was = revision === 0 ? null : "set before";
  return {
    change: {
      entity: "credential",
      id: personId,
      revision: revision + 1,
      fields: { password: [was, hash === undefined ? null : "set"] },
    },
    statement: (db): BatchItem<"sqlite"> =>
      hash === undefined
        ? db.delete(credential).where(eq(credential.personId, personId))
        : db
            .insert(credential)
            .values({ personId, passwordHash: hash })
            .onConflictDoUpdate({ target: credential.personId, set: { passwordHash: hash } }),
  };
}
