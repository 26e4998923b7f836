import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { isGivenPart } from "../../people/store/parts.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { recording, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { reportedProjectIds } from "../../portfolio/store/reporting.ts";
import { ofParts, ofProjects, type Which } from "../../portfolio/store/within.ts";
import type { ScheduleRevision } from "../rules/decision.ts";
import type { MilestoneUpdate } from "../rules/update.ts";
import type { PlannedMilestone } from "../rules.ts";
import { milestone, milestoneSetting, milestoneUpdate, proposalAnswer, scheduleRevision } from "../schema.ts";
import { milestonesWith } from "./selected.ts";

export type MilestoneRow = typeof milestone.$inferSelect;

/** A milestone with its row’s own fields, to be changed. */
export type StoredMilestone = PlannedMilestone & MilestoneRow;

/** A project’s milestones with all that the plan says of them, by baseline date. */
export const plannedOf = asking(
  (scope: Scope, which: Which) => plannedWhere(scope, ofProjects(scope, which, milestone.projectId)),
  (rows): readonly StoredMilestone[] => rows,
);

/** A milestone of a project, by their codes. */
export interface MilestoneAt {
  readonly code: string;
  readonly milestone: string;
}

/** The milestone that a person updates, of a project within reach or of a focal point's components, and what it waits for. */
export const reportedPlan = asking(
  (scope: Scope, at: MilestoneAt) =>
    plannedWhere(
      scope,
      sql`${milestone.id} IN (${idOf(at)} UNION ALL SELECT p.value ->> 'milestoneId' FROM milestone o, json_each(o.predecessors) p WHERE o.id = (${idOf(at)}))
      AND ${ofParts(scope, at, { projectId: milestone.projectId, componentId: milestone.componentId })}`,
    ),
  (rows): readonly StoredMilestone[] => rows,
);

/** A milestone keeps its code, its project and its id. */
const idOf = ({ code, milestone: asked }: MilestoneAt): SQL =>
  sql`SELECT m.id FROM milestone m WHERE m.project_id = (SELECT id FROM project WHERE code = ${code}) AND m.code = ${asked}`;

const plannedWhere = (scope: Scope, isAsked: SQL) =>
  milestonesWith(scope, {}, isAsked).orderBy(asc(project.code), asc(milestone.baselineOn), asc(milestone.code));

/** An update with who sent and who decided it; donors are given no names. */
export interface NamedUpdate extends MilestoneUpdate {
  readonly enteredByName: string;
  readonly decidedByName: string;
}

const nameOf = (scope: Scope, id: SQLiteColumn) =>
  sql<string>`coalesce((SELECT name FROM person WHERE id = ${id} AND ${isNoDonor(scope)}), '')`;

export const namesOf = (scope: Scope) => ({
  enteredByName: nameOf(scope, milestoneUpdate.enteredBy),
  decidedByName: nameOf(scope, milestoneUpdate.decidedBy),
});

/** The updates of a project’s milestones, latest last; donors are given accepted ones, drafts are their author’s. */
export const updatesOf = (scope: Scope, which: Which): Read<readonly NamedUpdate[]> =>
  updatesWhere(scope, ofProjects(scope, which, milestoneUpdate.projectId));

/** Those of the milestone that a person updates: a focal point is given those of their components. */
export const reportedUpdates = (scope: Scope, at: MilestoneAt): Read<readonly NamedUpdate[]> =>
  updatesWhere(
    scope,
    sql`${milestoneUpdate.milestoneId} = (${idOf(at)}) AND (${ofProjects(scope, at, milestoneUpdate.projectId)} OR ${milestoneUpdate.milestoneId} IN (SELECT m.id
      FROM milestone m JOIN project o ON o.id = m.project_id WHERE ${isGivenPart(scope, sql`m.component_id`)} AND o.code = ${at.code}))`,
  );

function updatesWhere(scope: Scope, isAsked: SQL): Read<readonly NamedUpdate[]> {
  const query = scope.db
    .select(fieldsOf({ ...getTableColumns(milestoneUpdate), ...namesOf(scope) }))
    .from(asKnown(scope, milestoneUpdate))
    .where(and(isAsked, sql`(${milestoneUpdate.status} = 'accepted' OR ${isNoDonor(scope)})`))
    .orderBy(asc(milestoneUpdate.milestoneId), asc(milestoneUpdate.number));
  return reading(query, (rows) => rows);
}

/** The ids of a project’s milestones of which an update waits; donors are given none. */
export const pendingOf = asking(
  (scope: Scope, code: string) =>
    scope.db
      .select({ milestoneId: milestoneUpdate.milestoneId })
      .from(asKnown(scope, milestoneUpdate))
      .where(
        and(
          eq(milestoneUpdate.status, "submitted"),
          ofProjects(scope, { code }, milestoneUpdate.projectId),
          isNoDonor(scope),
        ),
      ),
  (rows): ReadonlySet<string> => new Set(rows.map(({ milestoneId }) => milestoneId)),
);

/** Re-baselinings proposed and decided, oldest first; donors are given approved ones. */
export function revisionsOf(scope: Scope, which: Which): Read<readonly ScheduleRevision[]> {
  const query = scope.db
    .select(getTableColumns(scheduleRevision))
    .from(asKnown(scope, scheduleRevision))
    .where(
      and(
        ofProjects(scope, which, scheduleRevision.projectId),
        sql`(${scheduleRevision.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(scheduleRevision.sinceSeq));
  return reading(query, (rows) => rows);
}

/** When the agreement of a project begins to be carried out (JAL-02). */
export function agreementStart(scope: Scope, code: string): Read<CalendarDate | undefined> {
  const query = scope.db
    .select(fieldsOf({ start: agreement.executionStart }))
    .from(asKnown(scope, agreement))
    .innerJoin(asKnown(scope, project), eq(project.agreementId, agreement.id))
    .where(sql`${project.id} IN (${reportedProjectIds(scope, { code })})`);
  return reading(query, ([row]) => row?.start);
}

export type ProposalAnswer = typeof proposalAnswer.$inferSelect;

export function answersOf(scope: Scope, code: string): Read<readonly ProposalAnswer[]> {
  const query = scope.db
    .select(getTableColumns(proposalAnswer))
    .from(factsKnown(scope, proposalAnswer))
    .where(ofProjects(scope, { code }, proposalAnswer.projectId))
    .orderBy(asc(proposalAnswer.sinceSeq));
  return reading(query, (rows) => rows);
}

export const recordingAnswer = (answer: Omit<ProposalAnswer, "sinceSeq">): Write => recording(proposalAnswer, answer);

export type Setting = typeof milestoneSetting.$inferSelect;

export function settingOf(scope: Scope, code: string): Read<Setting | undefined> {
  const query = scope.db
    .select(getTableColumns(milestoneSetting))
    .from(asKnown(scope, milestoneSetting))
    .where(ofProjects(scope, { code }, milestoneSetting.projectId));
  return reading(query, ([row]) => row);
}

export const savingSetting = (before: Setting | undefined, after: Omit<Setting, "revision" | "sinceSeq">): Write =>
  saving(milestoneSetting, before, after);

/** Saves the milestone’s own fields; what it was read with besides is left out. */
export function savingMilestone(before: MilestoneRow | undefined, after: MilestoneRow): Write {
  const names = Object.keys(getTableColumns(milestone)).filter((name) => name !== "revision" && name !== "sinceSeq");
  const fields = Object.fromEntries(names.map((name) => [name, after[name as keyof MilestoneRow]]));
  return saving(milestone, before, fields as never);
}

export function savingUpdate(before: MilestoneUpdate | undefined, after: MilestoneUpdate): Write {
  const { revision, sinceSeq, ...fields } = after;
  return saving(milestoneUpdate, before, fields);
}

export function savingRevision(before: ScheduleRevision | undefined, after: ScheduleRevision): Write {
  const { revision, sinceSeq, ...fields } = after;
  return saving(scheduleRevision, before, fields);
}
