import { asc, eq } from "drizzle-orm";
import { asking } from "../platform/asking.ts";
import { fieldsOf } from "../platform/fields.ts";
import { asKnown } from "../platform/known.ts";
import type { Scope } from "../platform/scope.ts";
import { project } from "../portfolio/schema.ts";
import { type Among, type Looked, ofProjects } from "../portfolio/store/within.ts";
import type { Milestone } from "./rules.ts";
import { milestone, milestoneSetting } from "./schema.ts";
import { surroundings } from "./store/selected.ts";

/** The milestones of a project, or of all within reach, by baseline date. */
export const milestonesOf = asking(
  (scope: Scope, which: Looked | Among) =>
    scope.db
      .select(
        fieldsOf({
          id: milestone.id,
          revision: milestone.revision,
          projectId: milestone.projectId,
          ...surroundings(scope),
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
      .leftJoin(asKnown(scope, milestoneSetting), eq(milestoneSetting.projectId, milestone.projectId))
      .where(ofProjects(scope, which, milestone.projectId))
      .orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code)),
  (rows): readonly Milestone[] => rows,
);
