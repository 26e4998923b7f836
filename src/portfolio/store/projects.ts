import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Money, money } from "../../kernel/money.ts";
import type { Span } from "../../kernel/period.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Identifier } from "../rules/project.ts";
import type { Sector } from "../rules/sectors.ts";
import type { AgreementStatus, ProjectStatus } from "../rules/statuses.ts";
import { agreement, project } from "../schema.ts";
import { certainlyNamed, type Named, namedFrom, namedOn } from "./names.ts";
import { projectInReach } from "./reach.ts";

/** What a project must know of its agreement. */
export interface ProjectAgreement {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly status: AgreementStatus;
  readonly ceiling: Money;
  readonly execution: Span;
  /** Budget lines have a mode, régie or cogestion (BUD-07). */
  readonly hasModes: boolean;
}

/** A project with its agreement, its donor and its agency, by their names on the date d'arrêté. */
export interface Project {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly objective: Texts;
  readonly status: ProjectStatus;
  readonly agreement: ProjectAgreement;
  readonly donor: Named;
  readonly agency: Named | undefined;
  readonly plannedStart: CalendarDate;
  readonly actualStart: CalendarDate | undefined;
  readonly plannedEnd: CalendarDate;
  readonly actualEnd: CalendarDate | undefined;
  /** What it takes of its agreement, in the agreement's currency. */
  readonly amount: Money;
  readonly sectors: readonly Sector[];
  readonly identifiers: readonly Identifier[];
  readonly tags: readonly string[];
  readonly cancelReason: string;
  /** The journal number since which the record itself stands so. */
  readonly sinceSeq: number;
}

/** A project within the asking person's reach; undefined for all others, whether they exist or not. */
export const projectByCode = asking(
  (scope: Scope, code: string) => selectProjects(scope).where(and(eq(project.code, code), projectInReach(scope))),
  ([row]): Project | undefined => (row ? projectFrom(row) : undefined),
);

/** The columns of a project with its agreement's facts and organisations, ready for conditions and order. */
export const selectProjects = (scope: Scope) =>
  scope.db
    .select(columns(scope))
    .from(asKnown(scope, project))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId));

const columns = (scope: Scope) =>
  fieldsOf({
    ...getTableColumns(project),
    agreementCode: agreement.code,
    agreementTitle: agreement.title,
    agreementStatus: agreement.status,
    currency: agreement.currency,
    ceilingMinor: agreement.ceilingMinor,
    executionStart: agreement.executionStart,
    executionEnd: agreement.executionEnd,
    hasModes: agreement.hasModes,
    donor: namedOn(scope, agreement.donorId),
    agency: namedOn(scope, agreement.agencyId),
  });

type Row = Awaited<ReturnType<typeof selectProjects>>[number];

/** The domain value of one row of `selectProjects`. */
export function projectFrom(row: Row): Project {
  const { revision: _, search: __, agreementId, amountMinor, actualStart, actualEnd, ...rest } = row;
  const { id, code, title, objective, status, plannedStart, plannedEnd, sectors, identifiers, tags } = rest;
  return {
    ...{ id, code, title, objective, status, plannedStart, plannedEnd, sectors, identifiers, tags },
    agreement: {
      id: agreementId,
      code: rest.agreementCode,
      title: rest.agreementTitle,
      status: rest.agreementStatus,
      ceiling: money(rest.ceilingMinor, rest.currency),
      execution: { start: rest.executionStart, end: rest.executionEnd },
      hasModes: rest.hasModes,
    },
    donor: certainlyNamed(rest.donor),
    agency: namedFrom(rest.agency),
    actualStart: actualStart ?? undefined,
    actualEnd: actualEnd ?? undefined,
    amount: money(amountMinor, rest.currency),
    cancelReason: rest.cancelReason,
    sinceSeq: rest.sinceSeq,
  };
}

/** The condition that a record's folded texts hold every word of `words` (already folded by `searchText`). */
export const holdsWords = (column: SQLiteColumn, words: string): SQL =>
  and(...words.split(" ").map((word) => sql`instr(${column}, ${word}) > 0`)) ?? sql`1`;
