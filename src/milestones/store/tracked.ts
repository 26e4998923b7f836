import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { component, project } from "../../portfolio/schema.ts";
import { ofProjects, type Which } from "../../portfolio/store/within.ts";
import { milestone, milestoneSetting } from "../schema.ts";
import type { ListedMilestone } from "./list.ts";

/** The milestones of a project, or of all within reach, with all that is said of them and the instant of the last change. */
export function trackedMilestones(scope: Scope, which: Which): Read<readonly ListedMilestone[]> {
  const query = scope.db
    .select(
      fieldsOf({
        ...getTableColumns(milestone),
        projectCode: project.code,
        componentCode: sql<string | null>`${component.code}`,
        atRiskAfterDays: sql<number | null>`${milestoneSetting.atRiskAfterDays}`,
        lateAfterDays: sql<number | null>`${milestoneSetting.lateAfterDays}`,
        updatedAt: sql<string>`(SELECT j.at FROM journal j WHERE j.seq = ${milestone.sinceSeq})`,
      }),
    )
    .from(asKnown(scope, milestone))
    .innerJoin(asKnown(scope, project), eq(project.id, milestone.projectId))
    .leftJoin(asKnown(scope, component), eq(component.id, milestone.componentId))
    .leftJoin(asKnown(scope, milestoneSetting), eq(milestoneSetting.projectId, milestone.projectId))
    .where(ofProjects(scope, which, milestone.projectId))
    .orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code));
  return reading(query, (rows) => rows);
}
