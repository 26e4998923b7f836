import { asc, eq, type SQL, sql } from "drizzle-orm";
import { isGivenPart } from "../../people/store/parts.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../rules/facts.ts";
import { agreement, component, project } from "../schema.ts";
import { projectInReach } from "./reach.ts";
import type { Which } from "./within.ts";

/** What whoever reports to a project needs to know of it: no amounts. */
export type ReportedProject = Pick<ProjectFacts, "id" | "code" | "title" | "status" | "agreementId" | "agreementCode">;

const isReported = (scope: Scope): SQL =>
  sql`(${projectInReach(scope)} OR EXISTS (SELECT 1 FROM ${component}
    WHERE ${component.projectId} = ${project.id} AND ${isGivenPart(scope, component.id)}))`;

const isAsked = (which: Which): SQL => (which === "reachable" ? sql`1` : sql`${project.code} = ${which.code}`);

/** The projects, now, that a person reports to: those within reach, and those of a focal point's components. */
export function reportedProjects(scope: Scope, which: Which): Read<readonly ReportedProject[]> {
  const { id, code, title, status, agreementId } = project;
  const query = scope.db
    .select(fieldsOf({ id, code, title, status, agreementId, agreementCode: agreement.code }))
    .from(project)
    .innerJoin(agreement, eq(agreement.id, project.agreementId))
    .where(sql`${isAsked(which)} AND ${isReported(scope)}`)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

/** Their ids, as a subquery. */
export const reportedProjectIds = (scope: Scope, which: Which): SQL =>
  sql`SELECT ${project.id} FROM ${project} WHERE ${isAsked(which)} AND ${isReported(scope)}`;
