import { asc, eq, sql } from "drizzle-orm";
import type { Texts } from "../kernel/language.ts";
import type { Milestone } from "../milestones/rules.ts";
import { milestone } from "../milestones/schema.ts";
import { milestonesWith } from "../milestones/store/selected.ts";
import { isGivenPart } from "../people/store/parts.ts";
import { fieldsOf } from "../platform/fields.ts";
import { type Read, reading } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { component, project } from "../portfolio/schema.ts";
import { asOfNow } from "../portfolio/store/editing.ts";
import { projectInReach } from "../portfolio/store/reach.ts";
import { ofParts } from "../portfolio/store/within.ts";

/** A component that somebody reports of. */
export interface ReportedPart {
  readonly projectCode: string;
  readonly code: string;
  readonly title: Texts;
}

/** The components that a person reports of, now: a focal point's own, or those of the projects within reach. */
export function reportedParts(scope: Scope): Read<readonly ReportedPart[]> {
  const query = scope.db
    .select(fieldsOf({ projectCode: project.code, code: component.code, title: component.title }))
    .from(component)
    .innerJoin(project, eq(project.id, component.projectId))
    .where(sql`${component.isCancelled} = 0 AND (${projectInReach(scope)} OR ${isGivenPart(scope, component.id)})`)
    .orderBy(asc(project.code), asc(component.position), asc(component.code));
  return reading(query, (rows) => rows);
}

/** Their milestones, by baseline date. */
export function reportedMilestones(scope: Scope): Read<readonly Milestone[]> {
  const { projectId, componentId } = milestone;
  const query = milestonesWith(asOfNow(scope), {}, ofParts(scope, "reachable", { projectId, componentId }));
  return reading(query.orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code)), (rows) => rows);
}
