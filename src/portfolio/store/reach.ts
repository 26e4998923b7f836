import { type SQL, sql } from "drizzle-orm";
import { reachable } from "../../people/store/context.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, project } from "../schema.ts";

/** The projects within the asking person's reach; for queries that have `project` in their FROM. */
export const projectInReach = (scope: Scope): SQL =>
  reachable(scope, { agreementId: project.agreementId, projectId: project.id });

/** The agreements within reach, those of a single project within reach too; for queries that have `agreement`. */
export const agreementInReach = (scope: Scope): SQL =>
  sql`(${reachable(scope, { agreementId: agreement.id })} OR EXISTS (SELECT 1 FROM ${asKnown(scope, project)}
    WHERE ${project.agreementId} = ${agreement.id} AND ${projectInReach(scope)}))`;

/** The agreement of a project, where the project is within reach. */
export const agreementIdOf = (scope: Scope, projectCode: string): SQL =>
  sql`(SELECT ${project.agreementId} FROM ${asKnown(scope, project)}
    WHERE ${project.code} = ${projectCode} AND ${projectInReach(scope)})`;
