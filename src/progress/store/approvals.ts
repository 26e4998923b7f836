import { eq, type SQL, sql } from "drizzle-orm";
import { indicatorValue } from "../../indicators/schema.ts";
import { milestone } from "../../milestones/schema.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, seqOf } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { ofProjects, type Which } from "../../portfolio/store/within.ts";

/** What the journal calls the approval of each kind of figure; the demo came approved. */
const APPROVING = {
  money: ["entry.approve", "budget.approve", "demo.load"],
  milestones: ["milestone.accept", "milestone.approveRevision", "demo.load"],
  results: ["indicator.approve", "demo.load"],
} as const;

/** When something of each kind was last approved in a project, as instants; null for never. */
export interface Approvals {
  readonly projectId: string;
  readonly money: string | null;
  readonly milestones: string | null;
  readonly results: string | null;
}

/** The last approvals of one project, or of all within reach: from the journal's end, whatever a project holds. */
export function approvalsOf(scope: Scope, which: Which): Read<readonly Approvals[]> {
  const query = scope.db
    .select(
      fieldsOf({
        projectId: project.id,
        money: lastOf(scope, APPROVING.money),
        milestones: lastOf(scope, APPROVING.milestones),
        results: lastOf(scope, APPROVING.results),
      }),
    )
    .from(asKnown(scope, project))
    .where(ofProjects(scope, which, project.id));
  return reading(query, (rows) => rows);
}

function lastOf(scope: Scope, actions: readonly string[]): SQL<string | null> {
  const until = scope.known ? sql` AND j.seq <= ${seqOf(scope.known)}` : sql``;
  return sql<string | null>`(SELECT j.at FROM journal j WHERE j.project_id = ${project.id}
    AND j.action IN ${[...actions]}${until} ORDER BY j.seq DESC LIMIT 1)`;
}

/** Since when each milestone of a project stands as it does, by its id. */
export function milestonesSince(scope: Scope, code: string): Read<ReadonlyMap<string, string>> {
  const query = scope.db
    .select(fieldsOf({ id: milestone.id, at: journal.at }))
    .from(asKnown(scope, milestone))
    .innerJoin(journal, eq(journal.seq, milestone.sinceSeq))
    .where(ofProjects(scope, { code }, milestone.projectId));
  return reading(query, byId);
}

/** When each published value of a project was approved, by its id. */
export function valuesSince(scope: Scope, code: string): Read<ReadonlyMap<string, string>> {
  const query = scope.db
    .select(fieldsOf({ id: indicatorValue.id, at: journal.at }))
    .from(asKnown(scope, indicatorValue))
    .innerJoin(journal, eq(journal.seq, indicatorValue.sinceSeq))
    .where(sql`${ofProjects(scope, { code }, indicatorValue.projectId)} AND ${indicatorValue.status} = 'published'`);
  return reading(query, byId);
}

const byId = (rows: readonly { readonly id: string; readonly at: string }[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ id, at }) => [id, at]));
