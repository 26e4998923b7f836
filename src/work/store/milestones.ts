import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { milestone, milestoneSetting } from "../../milestones/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { component, project } from "../../portfolio/schema.ts";
import { projectInReach } from "../../portfolio/store/reach.ts";
import { DAYS_AHEAD, type OpenMilestone } from "../rules.ts";

const MOST = 200;

/** Milestones of current projects within reach that are not over and whose day has passed or is near, now. */
export function nearMilestones(scope: Scope): Read<readonly OpenMilestone[]> {
  const until = sql`date(${onDay(scope)}, ${`+${DAYS_AHEAD} days`})`;
  const query = scope.db
    .select(
      fieldsOf({
        ...getTableColumns(milestone),
        projectCode: project.code,
        agreementId: project.agreementId,
        componentCode: sql<string | null>`${component.code}`,
        atRiskAfterDays: sql<number | null>`${milestoneSetting.atRiskAfterDays}`,
        lateAfterDays: sql<number | null>`${milestoneSetting.lateAfterDays}`,
        isPending: sql<number>`EXISTS (SELECT 1 FROM milestone_update u WHERE u.milestone_id = ${milestone.id} AND u.status = 'submitted')`,
      }),
    )
    .from(milestone)
    .innerJoin(project, eq(project.id, milestone.projectId))
    .leftJoin(component, eq(component.id, milestone.componentId))
    .leftJoin(milestoneSetting, eq(milestoneSetting.projectId, milestone.projectId))
    .where(
      sql`${milestone.decision} = 'none' AND (${milestone.actualOn} IS NULL OR ${milestone.actualOn} > ${onDay(scope)} OR ${milestone.evidence} = '')
      AND (${milestone.baselineOn} <= ${until} OR ${milestone.forecastOn} <= ${until} OR ${milestone.revisedBaselineOn} <= ${until})
      AND ${project.status} IN ('implementation', 'finalisation') AND ${projectInReach(scope)}`,
    )
    .orderBy(asc(milestone.baselineOn), asc(milestone.id))
    .limit(MOST);
  return reading(query, (rows) => rows.map((row) => ({ ...row, isPending: row.isPending === 1 })));
}
