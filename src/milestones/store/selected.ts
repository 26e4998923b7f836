import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { componentCodeOf } from "../../portfolio/store/component-code.ts";
import { milestone, milestoneSetting } from "../schema.ts";

/** What a milestone takes from its component, its project and that one’s thresholds. */
export const surroundings = (scope: Scope) => ({
  projectCode: project.code,
  componentCode: componentCodeOf(scope, milestone.componentId),
  atRiskAfterDays: sql<number | null>`${milestoneSetting.atRiskAfterDays}`,
  lateAfterDays: sql<number | null>`${milestoneSetting.lateAfterDays}`,
});

/** Milestones with all that is said of them, and `more` fields: of those that are asked for, in no order yet. */
export const milestonesWith = <F extends Readonly<Record<string, SQL>>>(scope: Scope, more: F, isAsked: SQL) =>
  scope.db
    .select(fieldsOf({ ...getTableColumns(milestone), ...surroundings(scope), ...more }))
    .from(asKnown(scope, milestone))
    .innerJoin(asKnown(scope, project), eq(project.id, milestone.projectId))
    .leftJoin(asKnown(scope, milestoneSetting), eq(milestoneSetting.projectId, milestone.projectId))
    .where(isAsked);

/** The instant of a milestone's last change. */
export const LAST_CHANGE = {
  updatedAt: sql<string>`(SELECT j.at FROM journal j WHERE j.seq = ${milestone.sinceSeq})`,
};
