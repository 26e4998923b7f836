import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reachable } from "../../people/store/context.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../schema.ts";

/** Which projects: one by its code, or every one within the asking person's reach. */
export type Which = { readonly code: string } | "reachable";

/** The condition on a table's project: never another's than within reach of the asking person. */
export function ofProjects(scope: Scope, which: Which, projectId: SQLiteColumn): SQL {
  const within = reachable(scope, { agreementId: project.agreementId, projectId: project.id });
  const coded = which === "reachable" ? sql`` : sql` AND ${project.code} = ${which.code}`;
  return sql`${projectId} IN (SELECT ${project.id} FROM ${asKnown(scope, project)} WHERE ${within}${coded})`;
}
