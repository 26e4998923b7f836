import { asc } from "drizzle-orm";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { type Among, ofProjects, type Which } from "../../portfolio/store/within.ts";
import { milestone } from "../schema.ts";
import type { ListedMilestone } from "./list.ts";
import { LAST_CHANGE, milestonesWith } from "./selected.ts";

/** The milestones of a project, or of all within reach, with all that is said of them and the instant of the last change. */
export function trackedMilestones(scope: Scope, which: Which | Among): Read<readonly ListedMilestone[]> {
  const query = milestonesWith(scope, LAST_CHANGE, ofProjects(scope, which, milestone.projectId));
  return reading(query.orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code)), (rows) => rows);
}
