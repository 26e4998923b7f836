import { and, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { componentCodeOf } from "../../portfolio/store/component-code.ts";
import { ofProjects, openTo } from "../../portfolio/store/within.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { indicator, indicatorValue } from "../schema.ts";

/** The indicators within reach that carry a shared code; cancelled projects have none. */
export function sharedIndicators(scope: Scope): Read<readonly Indicator[]> {
  const { revision, sinceSeq, componentId, ...own } = getTableColumns(indicator);
  const componentCode = componentCodeOf(scope, indicator.componentId);
  const query = scope.db
    .select(fieldsOf({ ...own, projectCode: project.code, componentCode }))
    .from(asKnown(scope, indicator))
    .innerJoin(asKnown(scope, project), eq(project.id, indicator.projectId))
    .where(
      and(
        isNotNull(indicator.sharedCode),
        sql`${project.status} <> 'cancelled'`,
        ofProjects(scope, "reachable", indicator.projectId),
      ),
    );
  return reading(query, (rows) => rows.toSorted((a, b) => (a.projectCode < b.projectCode ? -1 : 1)));
}

/** What was reported for them; donors are given the published ones only. */
export function sharedValues(scope: Scope): Read<readonly ReportedValue[]> {
  const query = scope.db
    .select(fieldsOf(getTableColumns(indicatorValue)))
    .from(asKnown(scope, indicatorValue))
    .innerJoin(asKnown(scope, indicator), eq(indicator.id, indicatorValue.indicatorId))
    .where(
      and(
        isNotNull(indicator.sharedCode),
        ofProjects(scope, "reachable", indicatorValue.projectId),
        openTo(scope, indicatorValue.status),
      ),
    );
  return reading(query, (rows) => rows);
}
