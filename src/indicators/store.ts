import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { asking } from "../platform/asking.ts";
import { fieldsOf } from "../platform/fields.ts";
import { asKnown } from "../platform/known.ts";
import { type Read, reading } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { saving, type Write } from "../platform/write.ts";
import { project } from "../portfolio/schema.ts";
import { componentCodeOf } from "../portfolio/store/component-code.ts";
import { type Among, type Looked, ofProjects, openTo } from "../portfolio/store/within.ts";
import type { CountedValue, Indicator, ReportedValue } from "./rules/indicator.ts";
import { indicator, indicatorValue } from "./schema.ts";

/** The indicators of a project, or of all within reach, in their order. */
export const indicatorsOf = asking(
  (scope: Scope, which: Looked | Among) => {
    const { revision, sinceSeq, componentId, ...own } = getTableColumns(indicator);
    const componentCode = componentCodeOf(scope, indicator.componentId);
    return scope.db
      .select(fieldsOf({ ...own, projectCode: project.code, componentCode }))
      .from(asKnown(scope, indicator))
      .innerJoin(asKnown(scope, project), eq(project.id, indicator.projectId))
      .where(ofProjects(scope, which, indicator.projectId))
      .orderBy(asc(project.code), asc(indicator.position));
  },
  (rows): readonly Indicator[] => rows,
);

/** What was reported for them, every status: donors are given the published ones only. */
export const valuesOf = asking(
  (scope: Scope, which: Looked | Among) =>
    scope.db
      .select(getTableColumns(indicatorValue))
      .from(asKnown(scope, indicatorValue))
      .where(and(ofProjects(scope, which, indicatorValue.projectId), openTo(scope, indicatorValue.status)))
      .orderBy(asc(indicatorValue.projectId), asc(indicatorValue.indicatorId), asc(indicatorValue.periodEnd)),
  (rows): readonly ReportedValue[] => rows,
);

const { id, projectId, indicatorId, periodStart, periodEnd, status, valueMilli, numerator } = indicatorValue;
const { denominator, women, men, words } = indicatorValue;

/** The same, as far as figures are made of it: of a whole portfolio nobody reads what is said beside the numbers. */
export const countedValuesOf = asking(
  (scope: Scope, which: Looked | Among) =>
    scope.db
      .select({
        ...{ id, projectId, indicatorId, periodStart, periodEnd, status },
        ...{ valueMilli, numerator, denominator, women, men, words },
      })
      .from(asKnown(scope, indicatorValue))
      .where(and(ofProjects(scope, which, projectId), openTo(scope, status)))
      .orderBy(asc(projectId), asc(indicatorId), asc(periodEnd)),
  (rows): readonly CountedValue[] => rows,
);

export type StoredValue = typeof indicatorValue.$inferSelect;

/** One value as it is now, to decide on. */
export function storedValue(scope: Scope, id: string): Read<StoredValue | undefined> {
  const query = scope.db
    .select(getTableColumns(indicatorValue))
    .from(indicatorValue)
    .where(and(eq(indicatorValue.id, id), ofProjects(scope, "reachable", indicatorValue.projectId)));
  return reading(query, ([row]) => row);
}

export function savingValue(before: StoredValue | undefined, after: StoredValue): Write {
  const { revision, sinceSeq, ...fields } = after;
  return saving(indicatorValue, before, fields);
}

/** Everybody who entered an earlier version of a value. */
export function enterersOf(scope: Scope, id: string): Read<readonly string[]> {
  const query = scope.db
    .selectDistinct(fieldsOf({ enteredBy: sql<string>`entered_by` }))
    .from(sql`indicator_value_history`)
    .where(sql`id = ${id}`);
  return reading(query, (rows) => rows.map(({ enteredBy }) => enteredBy));
}
