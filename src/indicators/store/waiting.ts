import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { component, project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { Indicator } from "../rules/indicator.ts";
import { indicator, indicatorValue } from "../schema.ts";
import type { StoredValue } from "../store.ts";

const MOST = 200;

/** A value that waits, with the name of who entered it. */
export type WaitingValue = StoredValue & { readonly enteredByName: string };

const isWaiting = (scope: Scope) =>
  and(
    inArray(indicatorValue.status, ["submitted", "approved"]),
    ofProjects(scope, "reachable", indicatorValue.projectId),
  );

/** Values to approve or to publish, oldest period first, 200 at most. */
export function waitingValues(scope: Scope): Read<readonly WaitingValue[]> {
  const enteredByName = sql<string>`coalesce((SELECT name FROM person WHERE id = ${indicatorValue.enteredBy}), '')`;
  const query = scope.db
    .select(fieldsOf({ ...getTableColumns(indicatorValue), enteredByName }))
    .from(indicatorValue)
    .where(isWaiting(scope))
    .orderBy(asc(indicatorValue.periodEnd), asc(indicatorValue.indicatorId))
    .limit(MOST);
  return reading(query, (rows) => rows);
}

/** Their indicators. */
export function waitingIndicators(scope: Scope): Read<readonly Indicator[]> {
  const { revision, sinceSeq, componentId, ...own } = getTableColumns(indicator);
  const componentCode = sql<string | null>`${component.code}`;
  const ids = scope.db.select({ id: indicatorValue.indicatorId }).from(indicatorValue).where(isWaiting(scope));
  const query = scope.db
    .select(fieldsOf({ ...own, projectCode: project.code, componentCode }))
    .from(indicator)
    .innerJoin(project, eq(project.id, indicator.projectId))
    .leftJoin(component, eq(component.id, indicator.componentId))
    .where(inArray(indicator.id, ids));
  return reading(query, (rows) => rows);
}

/** Everybody who entered an earlier version of them. */
export function waitingEnterers(scope: Scope): Read<readonly { readonly id: string; readonly enteredBy: string }[]> {
  const ids = scope.db.select({ id: indicatorValue.id }).from(indicatorValue).where(isWaiting(scope));
  const query = scope.db
    .selectDistinct(fieldsOf({ id: sql<string>`id`, enteredBy: sql<string>`entered_by` }))
    .from(sql`indicator_value_history`)
    .where(sql`id IN ${ids}`);
  return reading(query, (rows) => rows);
}
