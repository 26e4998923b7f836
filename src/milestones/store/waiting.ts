import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { evidence } from "../../evidence/schema.ts";
import type { Evidence } from "../../evidence/store.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { ScheduleRevision } from "../rules/decision.ts";
import type { MilestoneUpdate } from "../rules/update.ts";
import { milestone, milestoneUpdate, scheduleRevision } from "../schema.ts";
import { type MilestoneRow, type NamedUpdate, namesOf } from "./plan.ts";

const MOST = 100;

const about = {
  projectCode: project.code,
  milestoneCode: milestone.code,
  milestoneTitle: milestone.title,
  baselineOn: milestone.baselineOn,
};

/** An update that waits, with the milestone it speaks of. */
export type WaitingUpdate = NamedUpdate & Pick<MilestoneRow, "baselineOn"> & About;

export interface About {
  readonly projectCode: string;
  readonly milestoneCode: string;
  readonly milestoneTitle: MilestoneRow["title"];
  readonly baselineOn: MilestoneRow["baselineOn"];
}

const isWaiting = (scope: Scope): SQL | undefined =>
  and(eq(milestoneUpdate.status, "submitted"), ofProjects(scope, "reachable", milestoneUpdate.projectId));

/** Updates that wait for acceptance within reach, the oldest first, 100 at most. */
export function waitingUpdates(scope: Scope): Read<readonly WaitingUpdate[]> {
  const query = scope.db
    .select(fieldsOf({ ...getTableColumns(milestoneUpdate), ...namesOf(scope), ...about }))
    .from(milestoneUpdate)
    .innerJoin(milestone, eq(milestone.id, milestoneUpdate.milestoneId))
    .innerJoin(project, eq(project.id, milestoneUpdate.projectId))
    .where(isWaiting(scope))
    .orderBy(asc(milestoneUpdate.sinceSeq))
    .limit(MOST);
  return reading(query, (rows) => rows);
}

/** Their documents. */
export function waitingEvidence(scope: Scope): Read<readonly Evidence[]> {
  const ids = scope.db.select({ id: milestoneUpdate.id }).from(milestoneUpdate).where(isWaiting(scope));
  const query = scope.db
    .select(getTableColumns(evidence))
    .from(evidence)
    .where(
      and(eq(evidence.entity, "milestone_update"), eq(evidence.isWithdrawn, false), inArray(evidence.entityId, ids)),
    );
  return reading(query, (rows) => rows);
}

export type WaitingRevision = ScheduleRevision & About & { readonly requestedByName: string };

/** Schedule revisions that wait for a decision within reach, the oldest first. */
export function waitingRevisions(scope: Scope): Read<readonly WaitingRevision[]> {
  const requestedByName = sql<string>`coalesce((SELECT name FROM person WHERE id = ${scheduleRevision.requestedBy}), '')`;
  const query = scope.db
    .select(fieldsOf({ ...getTableColumns(scheduleRevision), requestedByName, ...about }))
    .from(scheduleRevision)
    .innerJoin(milestone, eq(milestone.id, scheduleRevision.milestoneId))
    .innerJoin(project, eq(project.id, scheduleRevision.projectId))
    .where(and(eq(scheduleRevision.status, "proposed"), ofProjects(scope, "reachable", scheduleRevision.projectId)))
    .orderBy(asc(scheduleRevision.sinceSeq))
    .limit(MOST);
  return reading(query, (rows) => rows);
}

/** The updates of the milestone that one update speaks of, that one among them, where it is within reach. */
export function siblingsOf(scope: Scope, updateId: string): Read<readonly MilestoneUpdate[]> {
  const query = scope.db
    .select(getTableColumns(milestoneUpdate))
    .from(milestoneUpdate)
    .where(
      and(
        sql`${milestoneUpdate.milestoneId} = (SELECT u.milestone_id FROM milestone_update u WHERE u.id = ${updateId})`,
        ofProjects(scope, "reachable", milestoneUpdate.projectId),
      ),
    );
  return reading(query, (rows) => rows);
}

/** The row of the milestone that an update or a revision speaks of. */
export function milestoneBehind(
  scope: Scope,
  table: typeof milestoneUpdate | typeof scheduleRevision,
  id: string,
): Read<MilestoneRow | undefined> {
  const behind = scope.db.select({ milestoneId: table.milestoneId }).from(table).where(eq(table.id, id));
  const query = scope.db
    .select(getTableColumns(milestone))
    .from(milestone)
    .where(and(inArray(milestone.id, behind), ofProjects(scope, "reachable", milestone.projectId)));
  return reading(query, ([row]) => row);
}

/** The documents of one update. */
export function evidenceOfUpdate(scope: Scope, updateId: string): Read<readonly Evidence[]> {
  const query = scope.db
    .select(getTableColumns(evidence))
    .from(evidence)
    .where(
      and(
        eq(evidence.entity, "milestone_update"),
        eq(evidence.entityId, updateId),
        eq(evidence.isWithdrawn, false),
        ofProjects(scope, "reachable", evidence.projectId),
      ),
    );
  return reading(query, (rows) => rows);
}

/** One schedule revision, where it is within reach. */
export function storedRevision(scope: Scope, id: string): Read<ScheduleRevision | undefined> {
  const query = scope.db
    .select(getTableColumns(scheduleRevision))
    .from(scheduleRevision)
    .where(and(eq(scheduleRevision.id, id), ofProjects(scope, "reachable", scheduleRevision.projectId)));
  return reading(query, ([row]) => row);
}
