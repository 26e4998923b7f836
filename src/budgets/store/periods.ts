import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementInReach, projectInReach } from "../../portfolio/store/reach.ts";
import type { Period } from "../rules/periods.ts";
import { entry, period } from "../schema.ts";

/** An agreement as its periods are shown and converted. */
const agreementFields = {
  id: agreement.id,
  code: agreement.code,
  title: agreement.title,
  currency: agreement.currency,
  ceilingMinor: agreement.ceilingMinor,
  exchangeMethod: agreement.exchangeMethod,
  fixedRateMicro: agreement.fixedRateMicro,
  executionStart: agreement.executionStart,
  executionEnd: agreement.executionEnd,
  liquidationDays: agreement.liquidationDays,
};

export type PeriodAgreement = Pick<typeof agreement.$inferSelect, keyof typeof agreementFields>;

/** The agreements within reach whose periods are kept, by code; `code` narrows them to one. */
export function periodAgreements(scope: Scope, code?: string): Read<readonly PeriodAgreement[]> {
  const query = scope.db
    .select(agreementFields)
    .from(asKnown(scope, agreement))
    .where(
      and(
        agreementInReach(scope),
        sql`${agreement.status} NOT IN ('draft', 'cancelled')`,
        code === undefined ? undefined : eq(agreement.code, code),
      ),
    )
    .orderBy(asc(agreement.code));
  return reading(query, (rows) => rows);
}

/** A period as it is shown: people by their names. */
export interface ShownPeriod extends Period {
  readonly agreementId: string;
  readonly revision: number;
  readonly closedOn: (typeof period.$inferSelect)["closedOn"];
  readonly closedBy: string | null;
  readonly reopeningReason: string;
  readonly reopeningAskedByName: string | null;
  readonly reopenedBy: string | null;
}

/** The periods within reach that something was done to; `code` narrows them to one agreement's. */
export function periodsOf(scope: Scope, code?: string): Read<readonly ShownPeriod[]> {
  const { agreementId, quarter, status, revision, closedOn, reopeningReason, reopeningAskedBy, reopenedUntil } = period;
  const name = (column: SQLiteColumn) => sql<string | null>`(SELECT p.name FROM person p WHERE p.id = ${column})`;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ agreementId, quarter, status, revision, closedOn, reopeningReason, reopeningAskedBy, reopenedUntil },
        closedBy: name(period.closedBy),
        reopeningAskedByName: name(period.reopeningAskedBy),
        reopenedBy: name(period.reopenedBy),
      }),
    )
    .from(asKnown(scope, period))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, period.agreementId))
    .where(and(agreementInReach(scope), code === undefined ? undefined : eq(agreement.code, code)));
  return reading(query, (rows) => rows);
}

/** The periods of a project's agreement, for the rules of whoever books there (PER-01, PER-03). */
export function periodsOfProject(scope: Scope, projectCode: string): Read<readonly Period[]> {
  const { quarter, status, reopeningAskedBy, reopenedUntil } = period;
  const query = scope.db
    .select({ quarter, status, reopeningAskedBy, reopenedUntil })
    .from(asKnown(scope, period))
    .innerJoin(asKnown(scope, project), eq(project.agreementId, period.agreementId))
    .where(and(eq(project.code, projectCode), projectInReach(scope)));
  return reading(query, (rows) => rows);
}

/** Entries that are not decided, per agreement and quarter. */
export interface PendingCount {
  readonly agreementId: string;
  readonly quarter: Period["quarter"];
  readonly count: number;
}

export function pendingCounts(scope: Scope): Read<readonly PendingCount[]> {
  const query = scope.db
    .select(fieldsOf({ agreementId: project.agreementId, quarter: entry.quarter, count: sql<number>`count(*)` }))
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, project), eq(project.id, entry.projectId))
    .where(and(sql`${entry.status} IN ('draft', 'submitted')`, projectInReach(scope)))
    .groupBy(project.agreementId, entry.quarter);
  return reading(query, (rows) => rows);
}

export type PeriodRow = typeof period.$inferSelect;

/** A period as it stands now, with its lock; undefined while nothing was done to the quarter. */
export const periodRow = (scope: Scope, code: string, quarter: Period["quarter"]): Read<PeriodRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(period))
      .from(period)
      .where(
        sql`${period.quarter} = ${quarter} AND ${period.agreementId} = (SELECT ${agreement.id} FROM ${agreement} WHERE ${agreement.code} = ${code} AND ${agreementInReach(scope)})`,
      ),
    (rows) => rows[0],
  );

export const savingPeriod = (before: PeriodRow | undefined, after: Fields<typeof period>): Write =>
  saving(period, before, after);
