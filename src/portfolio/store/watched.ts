import { type SQL, sql } from "drizzle-orm";
import { reachable } from "../../people/store/context.ts";
import { asKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { project } from "../schema.ts";

/** So many active and closed projects are looked into; a portfolio of fewer is looked into whole. */
const MOST_WATCHED = { active: 60, late: 40, closed: 20 } as const;

/** Open milestones among which the latest projects are looked for. */
const MOST_OPEN = 200;

const isActive = sql`${project.status} IN ('implementation', 'finalisation', 'suspended')`;

const withinReach = (scope: Scope): SQL =>
  reachable(scope, { agreementId: project.agreementId, projectId: project.id });

/** How many projects within reach are active. */
export const activeCount = (scope: Scope): SQL<number> =>
  sql<number>`(SELECT count(*) FROM ${asKnown(scope, project)} WHERE ${withinReach(scope)} AND ${isActive})`;

/**
 * The projects that a dashboard looks into: the first active ones, those whose open milestones have been due the
 * longest, and the first closed ones. The milestones are asked of their own table, which stands above.
 */
export function watchedIds(scope: Scope): SQL {
  const ids = (isThat: SQL, most: number) => sql`SELECT id FROM (SELECT ${project.id} AS id, ${project.code} AS code
    FROM ${asKnown(scope, project)} WHERE ${withinReach(scope)} AND ${isThat} ORDER BY 2 LIMIT ${sql.raw(String(most))})`;
  // The oldest first, whoever reaches them: an index gives them at once, and few are left to be tested.
  const open = sql`(SELECT m.project_id, m.baseline_on FROM milestone m WHERE m.actual_on IS NULL AND m.decision = 'none'
    AND m.baseline_on < ${onDay(scope)} ORDER BY m.baseline_on LIMIT ${sql.raw(String(MOST_OPEN))})`;
  const late = sql`SELECT id FROM (SELECT ${project.id} AS id, min(m.baseline_on) AS since
    FROM ${open} m JOIN ${asKnown(scope, project)} ON ${project.id} = m.project_id
    WHERE ${withinReach(scope)} AND ${isActive} GROUP BY 1 ORDER BY 2 LIMIT ${sql.raw(String(MOST_WATCHED.late))})`;
  return sql`${ids(isActive, MOST_WATCHED.active)} UNION ${late} UNION ${ids(sql`${project.status} = 'closed'`, MOST_WATCHED.closed)}`;
}
