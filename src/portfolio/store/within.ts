import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isNoDonor, reachable } from "../../people/store/context.ts";
import { isGivenPart } from "../../people/store/parts.ts";
import { asKnown } from "../../platform/known.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../schema.ts";
import { watchedIds } from "./watched.ts";

/** Which projects: one by its code, or every one within the asking person's reach. */
export type Which = { readonly code: string } | "reachable";

/** Some projects by their ids, as JSON: one parameter, however many they are. */
export interface Among {
  readonly ids: string;
}

export const among = (ids: readonly string[]): Among => ({ ids: JSON.stringify(ids) });

/** As many projects of a large portfolio as one page can look into: see `watchedIds`. */
export const WATCHED = { isWatched: true } as const;

/** One project, all, or those that a dashboard looks into. */
export type Looked = Which | typeof WATCHED;

/** The condition on a table's project; never another's than within reach. */
export function ofProjects(scope: Scope, which: Looked | Among, projectId: SQLiteColumn): SQL {
  if (typeof which === "object" && "isWatched" in which) return sql`${projectId} IN (${watchedIds(scope)})`;
  const within = reachable(scope, { agreementId: project.agreementId, projectId: project.id });
  const from = sql`${asKnown(scope, project)}`;
  return sql`${projectId} IN (SELECT ${project.id} FROM ${from} WHERE ${within}${asked(which)})`;
}

function asked(which: Which | Among): SQL {
  if (which === "reachable") return sql``;
  if ("ids" in which) return sql` AND ${project.id} IN (SELECT value FROM json_each(${which.ids}))`;
  return sql` AND ${project.code} = ${which.code}`;
}

/** Rows of projects within reach, and of the components that a focal point was given: for the light entry alone. */
export function ofParts(
  scope: Scope,
  which: Which,
  { projectId, componentId }: { readonly projectId: SQLiteColumn; readonly componentId: SQLiteColumn },
): SQL {
  const coded =
    which === "reachable"
      ? sql``
      : sql` AND ${projectId} IN (SELECT ${project.id} FROM ${project} WHERE ${project.code} = ${which.code})`;
  return sql`(${ofProjects(scope, which, projectId)} OR (${isGivenPart(scope, componentId)}${coded}))`;
}

/** The condition on a figure's status: donors are given published ones only (SEC-02, IND-12). */
export const openTo = (scope: Scope, status: SQLiteColumn): SQL =>
  sql`(${status} = 'published' OR ${isNoDonor(scope)})`;
