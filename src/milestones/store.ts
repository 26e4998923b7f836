import { asc, eq, sql } from "drizzle-orm";
import { fieldsOf } from "../platform/fields.ts";
import { asKnown } from "../platform/known.ts";
import { type Read, reading } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { component, project } from "../portfolio/schema.ts";
import { ofProjects, type Which } from "../portfolio/store/within.ts";
import type { Milestone } from "./rules.ts";
import { milestone } from "./schema.ts";

/** The milestones of a project, or of all within reach, by baseline date. */
export function milestonesOf(scope: Scope, which: Which): Read<readonly Milestone[]> {
  const query = scope.db
    .select(
      fieldsOf({
        id: milestone.id,
        revision: milestone.revision,
        projectId: milestone.projectId,
        projectCode: project.code,
        componentCode: sql<string | null>`${component.code}`,
        code: milestone.code,
        title: milestone.title,
        weight: milestone.weight,
        baselineOn: milestone.baselineOn,
        revisedBaselineOn: milestone.revisedBaselineOn,
        forecastOn: milestone.forecastOn,
        actualOn: milestone.actualOn,
        evidence: milestone.evidence,
        cause: milestone.cause,
        decision: milestone.decision,
      }),
    )
    .from(asKnown(scope, milestone))
    .innerJoin(asKnown(scope, project), eq(project.id, milestone.projectId))
    .leftJoin(asKnown(scope, component), eq(component.id, milestone.componentId))
    .where(ofProjects(scope, which, milestone.projectId))
    .orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code));
  return reading(query, (rows) => rows);
}
