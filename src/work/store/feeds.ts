import { and, eq, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Language } from "../../kernel/language.ts";
import { milestone } from "../../milestones/schema.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { calendarFeed, reminderChoice } from "../schema.ts";

type Statement = BatchItem<"sqlite">;

const me = (scope: Scope) => sql`(SELECT s.person_id FROM session s WHERE s.token_hash = ${scope.credential})`;

/** Since when the asking person's calendar has an address; undefined when it has none. */
export function ownFeed(scope: Scope): Read<string | undefined> {
  const query = scope.db
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.personId, me(scope)), isNull(calendarFeed.endedAt)));
  return reading(query, ([row]) => row?.createdAt);
}

export const endingFeeds = (db: Db, personId: string, at: string): Statement =>
  db
    .update(calendarFeed)
    .set({ endedAt: at })
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.endedAt)));

export const openingFeed = (db: Db, row: typeof calendarFeed.$inferInsert): Statement =>
  db.insert(calendarFeed).values(row);

/** The language of a calendar in use; undefined where the address is unknown or revoked, or its person has left. */
export function feedAt(scope: Scope, tokenHash: string): Read<Language | undefined> {
  const { language } = calendarFeed;
  const query = scope.db
    .select({ language })
    .from(calendarFeed)
    .where(
      sql`${calendarFeed.tokenHash} = ${tokenHash} AND ${calendarFeed.endedAt} IS NULL
      AND EXISTS (SELECT 1 FROM person p WHERE p.id = ${calendarFeed.personId} AND p.ended_at IS NULL)`,
    );
  return reading(query, ([row]) => row?.language);
}

/** What a calendar's person reaches: everything, projects, agreements, or a focal point's components. */
const reachedBy = (tokenHash: string) => sql`EXISTS (
  SELECT 1 FROM calendar_feed f JOIN person p ON p.id = f.person_id
  WHERE f.token_hash = ${tokenHash} AND f.ended_at IS NULL AND p.ended_at IS NULL AND p.role <> 'admin' AND CASE
    WHEN p.component_ids IS NOT NULL THEN ${milestone.componentId} IN (SELECT value FROM json_each(p.component_ids))
    ELSE p.reach = 'all' OR ${project.id} IN (SELECT value FROM json_each(p.project_ids))
      OR ${project.agreementId} IN (SELECT value FROM json_each(p.agreement_ids)) END)`;

const MOST = 2_000;

/** The milestones of current projects within the reach of a calendar's person. */
export function feedMilestones(scope: Scope, tokenHash: string) {
  const { id, revision, code, title, baselineOn, revisedBaselineOn, forecastOn, actualOn, evidence } = milestone;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, revision, code, title, baselineOn, revisedBaselineOn, forecastOn, actualOn, evidence },
        projectCode: project.code,
        changedAt: sql<string>`(SELECT j.at FROM journal j WHERE j.seq = ${milestone.sinceSeq})`,
      }),
    )
    .from(milestone)
    .innerJoin(project, eq(project.id, milestone.projectId))
    .where(
      sql`${milestone.decision} = 'none' AND ${project.status} IN ('implementation', 'finalisation', 'suspended') AND ${reachedBy(tokenHash)}`,
    )
    .orderBy(milestone.baselineOn, milestone.id)
    .limit(MOST);
  return reading(query, (rows) => rows);
}

export interface Choice {
  readonly isWanted: boolean;
  readonly language: Language;
}

/** Without a choice: yes, in French. */
export const USUAL: Choice = { isWanted: true, language: "fr" };

export function ownChoice(scope: Scope): Read<Choice> {
  const { isWanted, language } = reminderChoice;
  const query = scope.db
    .select({ isWanted, language })
    .from(reminderChoice)
    .where(eq(reminderChoice.personId, me(scope)));
  return reading(query, ([row]) => row ?? USUAL);
}

export const choosing = (db: Db, personId: string, choice: Partial<Choice>): Statement =>
  db
    .insert(reminderChoice)
    .values({ ...USUAL, ...choice, personId })
    .onConflictDoUpdate({ target: reminderChoice.personId, set: choice });
