import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Money, money } from "../../kernel/money.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ParticipationRole } from "../rules/statuses.ts";
import { agreement, amendment, component, initiative, participation, project } from "../schema.ts";
import { certainlyNamed, type Named, namedFrom, namedOn } from "./names.ts";
import { agreementIdOf, agreementInReach, projectInReach } from "./reach.ts";

/** A component of a project, cancelled ones too. */
export type Component = Omit<typeof component.$inferSelect, "revision">;

/** A project's components in order. */
export const componentsOf = asking(
  (scope: Scope, projectCode: string) =>
    scope.db
      .select(fieldsOf(getTableColumns(component)))
      .from(asKnown(scope, component))
      .innerJoin(asKnown(scope, project), eq(project.id, component.projectId))
      .where(and(eq(project.code, projectCode), projectInReach(scope)))
      .orderBy(asc(component.position), asc(component.code)),
  (rows): readonly Component[] => rows,
);

/** What an organisation does in a project. */
export interface Participation {
  readonly organisation: Named;
  readonly role: ParticipationRole;
  readonly isCancelled: boolean;
  readonly sinceSeq: number;
}

/** Who does what in a project, those who no longer do too; by role, then by code. */
export const participationsOf = asking(
  (scope: Scope, projectCode: string) => {
    const organisation = namedOn(scope, participation.organisationId);
    const { role, isCancelled, sinceSeq } = participation;
    return scope.db
      .select(fieldsOf({ role, isCancelled, sinceSeq, organisation }))
      .from(asKnown(scope, participation))
      .innerJoin(asKnown(scope, project), eq(project.id, participation.projectId))
      .where(and(eq(project.code, projectCode), projectInReach(scope)))
      .orderBy(asc(participation.role), asc(participation.organisationId));
  },
  (rows): readonly Participation[] => rows.map((row) => ({ ...row, organisation: certainlyNamed(row.organisation) })),
);

/** A signed change of an agreement's ceiling or end of execution. */
export interface Amendment {
  readonly id: string;
  readonly number: number;
  readonly signedOn: CalendarDate;
  readonly ceilingBefore: Money;
  readonly ceiling: Money;
  readonly executionEndBefore: CalendarDate;
  readonly executionEnd: CalendarDate;
  readonly document: string;
  readonly note: string;
}

/** An agreement's amendments, first to last. */
export const amendmentsOf = (scope: Scope, agreementCode: string): Read<readonly Amendment[]> =>
  amendmentsWhere(scope, sql`${agreement.code} = ${agreementCode} AND ${agreementInReach(scope)}`);

/** The amendments of a project's agreement. */
export const amendmentsOfProject = (scope: Scope, projectCode: string): Read<readonly Amendment[]> =>
  amendmentsWhere(scope, sql`${agreement.id} = ${agreementIdOf(scope, projectCode)}`);

function amendmentsWhere(scope: Scope, condition: SQL): Read<readonly Amendment[]> {
  const query = scope.db
    .select(fieldsOf({ ...getTableColumns(amendment), currency: agreement.currency }))
    .from(asKnown(scope, amendment))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, amendment.agreementId))
    .where(condition)
    .orderBy(asc(amendment.number));
  return reading(query, (rows) =>
    rows.map(({ currency, ceilingBeforeMinor, ceilingMinor, ...row }) => ({
      ...row,
      ceilingBefore: money(ceilingBeforeMinor, currency),
      ceiling: money(ceilingMinor, currency),
    })),
  );
}

/** A related national initiative: it has no donor and no amount (handbook 1.3, traps 4 and 5). */
export interface Initiative {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly lead: Named | undefined;
  /** The project that it is a measure of. */
  readonly project: { readonly code: string; readonly title: Texts } | undefined;
  readonly basis: string;
}

/** Initiatives of no project, and those of projects within reach; of one project only where a code is given. */
export const initiativesOf = asking(
  (scope: Scope, projectCode: string | undefined) => {
    const { id, code, title, description, basis, projectId } = initiative;
    const inReach = sql`(${projectId} IS NULL OR (${project.id} IS NOT NULL AND ${projectInReach(scope)}))`;
    return scope.db
      .select(
        fieldsOf({
          ...{ id, code, title, description, basis },
          lead: namedOn(scope, initiative.leadId),
          projectCode: project.code,
          projectTitle: project.title,
        }),
      )
      .from(asKnown(scope, initiative))
      .leftJoin(asKnown(scope, project), eq(project.id, initiative.projectId))
      .where(
        and(
          eq(initiative.isCancelled, false),
          inReach,
          projectCode === undefined ? undefined : eq(project.code, projectCode),
        ),
      )
      .orderBy(asc(initiative.code));
  },
  (rows): readonly Initiative[] =>
    rows.map(({ lead, projectCode: of, projectTitle, ...row }) => ({
      ...row,
      lead: namedFrom(lead),
      project: of && projectTitle ? { code: of, title: projectTitle } : undefined,
    })),
);
