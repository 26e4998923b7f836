import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { person } from "../../people/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Allocation } from "../rules/ceiling.ts";
import { agreement, amendment, component, participation, project } from "../schema.ts";
import { agreementInReach, projectInReach } from "./reach.ts";

export type AgreementRow = typeof agreement.$inferSelect;
export type AmendmentRow = typeof amendment.$inferSelect;
export type ProjectRow = typeof project.$inferSelect;
export type ComponentRow = typeof component.$inferSelect;
export type ParticipationRow = typeof participation.$inferSelect;

/** Forms are of now, whatever moment the page around them shows. */
export const asOfNow = (scope: Scope): Scope => ({ ...scope, known: undefined });

/** The scope in which a form was drawn: its revision is the journal number since which the thing stood so. */
export const asDrawn = (scope: Scope, revision: number): Scope => ({ ...scope, known: { seq: revision } });

/** A project's own row. */
export const projectRow = (scope: Scope, code: string): Read<ProjectRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(project))
      .from(asKnown(scope, project))
      .where(and(eq(project.code, code), projectInReach(scope))),
    ([row]) => row,
  );

/** All components ever of a project, in order. */
export const componentRows = (scope: Scope, projectCode: string): Read<readonly ComponentRow[]> =>
  reading(
    scope.db
      .select(fieldsOf(getTableColumns(component)))
      .from(asKnown(scope, component))
      .innerJoin(asKnown(scope, project), eq(project.id, component.projectId))
      .where(and(eq(project.code, projectCode), projectInReach(scope)))
      .orderBy(asc(component.position), asc(component.code)),
    (rows) => rows,
  );

/** All participations ever in a project. */
export const participationRows = (scope: Scope, projectCode: string): Read<readonly ParticipationRow[]> =>
  reading(
    scope.db
      .select(fieldsOf(getTableColumns(participation)))
      .from(asKnown(scope, participation))
      .innerJoin(asKnown(scope, project), eq(project.id, participation.projectId))
      .where(and(eq(project.code, projectCode), projectInReach(scope)))
      .orderBy(asc(participation.role), asc(participation.organisationId)),
    (rows) => rows,
  );

/** An agreement's own row. */
export const agreementRow = (scope: Scope, code: string): Read<AgreementRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(agreement))
      .from(asKnown(scope, agreement))
      .where(and(eq(agreement.code, code), agreementInReach(scope))),
    ([row]) => row,
  );

/** The agreement that a project belongs to. */
export const agreementRowOf = (scope: Scope, projectCode: string): Read<AgreementRow | undefined> =>
  reading(
    scope.db
      .select(fieldsOf(getTableColumns(agreement)))
      .from(asKnown(scope, agreement))
      .innerJoin(asKnown(scope, project), eq(project.agreementId, agreement.id))
      .where(and(eq(project.code, projectCode), projectInReach(scope))),
    ([row]) => row,
  );

/** What a project that is not cancelled takes of an agreement, and when. */
export interface Held extends Allocation {
  readonly plannedStart: CalendarDate;
  readonly plannedEnd: CalendarDate;
}

/** The allocations of one agreement: by its own code, or by that of one of its projects. All of them, whoever asks. */
export function allocationsOf(
  scope: Scope,
  of: { readonly agreementCode: string } | { readonly projectCode: string },
): Read<readonly Held[]> {
  const id =
    "agreementCode" in of
      ? sql`(SELECT a.id FROM agreement a WHERE a.code = ${of.agreementCode})`
      : sql`(SELECT p.agreement_id FROM project p WHERE p.code = ${of.projectCode})`;
  const query = scope.db
    .select({
      projectCode: project.code,
      amountMinor: project.amountMinor,
      plannedStart: project.plannedStart,
      plannedEnd: project.plannedEnd,
    })
    .from(asKnown(scope, project))
    .where(sql`${project.agreementId} = ${id} AND ${project.status} <> 'cancelled'`);
  return reading(query, (rows) => rows);
}

/** True when entries with VAT of the agreement's projects are submitted or approved (DEP-06). All of them, whoever asks. */
export const hasVatOf = (scope: Scope, agreementCode: string): Read<boolean> =>
  reading(
    scope.db
      .select({ id: agreement.id })
      .from(agreement)
      .where(
        sql`${agreement.code} = ${agreementCode} AND EXISTS (SELECT 1 FROM project p JOIN entry e ON e.project_id = p.id
          WHERE p.agreement_id = ${agreement.id} AND e.vat_minor <> 0 AND e.status IN ('submitted', 'approved'))`,
      ),
    (rows) => rows.length > 0,
  );

/** Amendments as rows, first to last. */
export const amendmentRows = (scope: Scope, agreementCode: string): Read<readonly AmendmentRow[]> =>
  reading(
    scope.db
      .select(fieldsOf(getTableColumns(amendment)))
      .from(asKnown(scope, amendment))
      .innerJoin(asKnown(scope, agreement), eq(agreement.id, amendment.agreementId))
      .where(and(eq(agreement.code, agreementCode), agreementInReach(scope)))
      .orderBy(asc(amendment.number)),
    (rows) => rows,
  );

/** True when a code is in use, within reach or not: codes are unique for everybody. */
export const isCodeTaken = (scope: Scope, table: typeof project | typeof agreement, code: string): Read<boolean> =>
  reading(scope.db.select({ code: table.code }).from(table).where(eq(table.code, code)), (rows) => rows.length > 0);

/** Who made a journal entry, and when. */
export interface Author {
  readonly name: string;
  readonly at: string;
}

const authorOf = (scope: Scope, seqs: SQL): Read<Author | undefined> =>
  reading(
    scope.db
      .select(fieldsOf({ at: journal.at, name: sql<string>`coalesce(${person.name}, ${journal.actorId})` }))
      .from(journal)
      .leftJoin(person, eq(person.id, journal.actorId))
      .where(sql`${journal.seq} = (SELECT max(since_seq) FROM (${seqs}))`),
    ([row]) => row,
  );

/** Who last changed a project, its components or its participations, and when. */
export const projectAuthor = (scope: Scope, code: string): Read<Author | undefined> =>
  authorOf(
    scope,
    sql`SELECT p.since_seq FROM project p WHERE p.code = ${code}
      UNION ALL SELECT c.since_seq FROM component c JOIN project p ON p.id = c.project_id WHERE p.code = ${code}
      UNION ALL SELECT r.since_seq FROM participation r JOIN project p ON p.id = r.project_id WHERE p.code = ${code}`,
  );

/** Who last changed an agreement, and when. */
export const agreementAuthor = (scope: Scope, code: string): Read<Author | undefined> =>
  authorOf(scope, sql`SELECT a.since_seq FROM agreement a WHERE a.code = ${code}`);

/** True when the form with this key was already saved. */
export const isSent = (scope: Scope, formKey: string | undefined): Read<boolean> =>
  reading(
    scope.db
      .select({ seq: journal.seq })
      .from(journal)
      .where(eq(journal.requestKey, formKey ?? ""))
      .limit(1),
    (rows) => rows.length > 0,
  );
