import { and, asc, eq, getTableColumns, or, sql } from "drizzle-orm";
import { isGivenPart } from "../../people/store/parts.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { componentCodeOf } from "../../portfolio/store/component-code.ts";
import { type ProjectPeriod, periodsAround } from "../../portfolio/store/periods.ts";
import { reportedProjectIds } from "../../portfolio/store/reporting.ts";
import { ofParts, ofProjects, openTo, type Which } from "../../portfolio/store/within.ts";
import type { Indicator } from "../rules/indicator.ts";
import { indicator, indicatorValue } from "../schema.ts";
import type { StoredValue } from "../store.ts";

/** The indicators that a person enters values of: of projects within reach, or of a focal point's components. */
export function reportIndicators(scope: Scope, which: Which): Read<readonly Indicator[]> {
  const { revision, sinceSeq, componentId, ...own } = getTableColumns(indicator);
  const componentCode = componentCodeOf(scope, indicator.componentId);
  const query = scope.db
    .select(fieldsOf({ ...own, projectCode: project.code, componentCode }))
    .from(asKnown(scope, indicator))
    .innerJoin(asKnown(scope, project), eq(project.id, indicator.projectId))
    .where(ofParts(scope, which, { projectId: indicator.projectId, componentId }))
    .orderBy(asc(project.code), asc(indicator.position));
  return reading(query, (rows) => rows);
}

/** What was reported for them, every status. */
export function reportValues(scope: Scope, which: Which): Read<readonly StoredValue[]> {
  const coded = which === "reachable" ? sql`` : sql` AND o.code = ${which.code}`;
  const given = sql`${indicatorValue.indicatorId} IN (SELECT i.id FROM indicator i JOIN project o ON o.id = i.project_id
    WHERE ${isGivenPart(scope, sql`i.component_id`)}${coded})`;
  const query = scope.db
    .select(getTableColumns(indicatorValue))
    .from(asKnown(scope, indicatorValue))
    .where(and(or(ofProjects(scope, which, indicatorValue.projectId), given), openTo(scope, indicatorValue.status)))
    .orderBy(asc(indicatorValue.indicatorId), asc(indicatorValue.periodEnd));
  return reading(query, (rows) => rows);
}

/** The quarters of the agreements within reach. */
export const periodsWithinReach = (scope: Scope): Read<readonly ProjectPeriod[]> =>
  periodsAround(scope, reportedProjectIds(scope, "reachable"));

/** The quarters of the agreement that a value belongs to. */
export const periodsOfValue = (scope: Scope, id: string): Read<readonly ProjectPeriod[]> =>
  periodsAround(
    scope,
    sql`SELECT ${indicatorValue.projectId} FROM ${indicatorValue}
      WHERE ${indicatorValue.id} = ${id} AND ${ofProjects(scope, "reachable", indicatorValue.projectId)}`,
  );
