import { and, asc, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { EVERYTHING, type Reach } from "../../kernel/actor.ts";
import { calendarDate } from "../../kernel/calendar-date.ts";
import { milestone } from "../../milestones/schema.ts";
import { person } from "../../people/schema.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import type { Reader, ReminderMilestone } from "../rules/digest.ts";
import { DAYS_AHEAD } from "../rules.ts";
import { mail, reminderChoice } from "../schema.ts";
import { USUAL } from "./feeds.ts";

type Statement = BatchItem<"sqlite">;

export type Mail = typeof mail.$inferSelect;

/** Everybody who may still sign in, with what they chose. */
export function readers(scope: Scope): Read<readonly Reader[]> {
  const { id, name, email, role, organisationId, reach, agreementIds, projectIds, componentIds } = person;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ id, name, email, role, organisationId, reach, agreementIds, projectIds, componentIds },
        isWanted: sql<number | null>`${reminderChoice.isWanted}`,
        language: sql<Reader["language"] | null>`${reminderChoice.language}`,
      }),
    )
    .from(person)
    .leftJoin(reminderChoice, eq(reminderChoice.personId, person.id))
    .where(isNull(person.endedAt));
  return reading(query, (rows) =>
    rows.map(
      ({
        id: personId,
        isWanted,
        language,
        reach: kind,
        agreementIds: agreements,
        projectIds: projects,
        componentIds: parts,
        ...own
      }) => ({
        actor: { ...own, personId, reach: reachOf(kind, { agreements, projects, parts }) },
        isWanted: isWanted === null ? USUAL.isWanted : isWanted === 1,
        language: language ?? USUAL.language,
      }),
    ),
  );
}

interface Given {
  readonly agreements: readonly string[];
  readonly projects: readonly string[];
  readonly parts: readonly string[] | null;
}

function reachOf(kind: "all" | "some", { agreements, projects, parts }: Given): Reach {
  if (kind === "all") return EVERYTHING;
  if (parts) return { kind: "parts", componentIds: parts };
  return { kind: "some", agreementIds: agreements, projectIds: projects };
}

/** The day the reminders speak of, and whether nothing may leave. */
export function installation(scope: Scope) {
  const query = scope.db
    .select(fieldsOf({ on: sql<string>`${onDay(scope)}`, isDemo: sql<number>`i.is_demo` }))
    .from(sql`installation i`);
  return reading(query, ([row]) => ({ on: calendarDate(row?.on ?? scope.today), isDemo: row?.isDemo === 1 }));
}

/** Milestones of current projects, everybody's, that may be due or late. */
export function reminderMilestones(scope: Scope): Read<readonly ReminderMilestone[]> {
  const until = sql`date(${onDay(scope)}, ${`+${DAYS_AHEAD} days`})`;
  const query = scope.db
    .select(
      fieldsOf({
        ...getTableColumns(milestone),
        projectCode: project.code,
        agreementId: project.agreementId,
        isPending: sql<number>`EXISTS (SELECT 1 FROM milestone_update u WHERE u.milestone_id = ${milestone.id} AND u.status = 'submitted')`,
      }),
    )
    .from(milestone)
    .innerJoin(project, eq(project.id, milestone.projectId))
    .where(
      sql`${milestone.decision} = 'none' AND ${project.status} IN ('implementation', 'finalisation')
      AND (${milestone.baselineOn} <= ${until} OR ${milestone.forecastOn} <= ${until})`,
    );
  return reading(query, (rows) => rows.map((row) => ({ ...row, componentCode: null, isPending: row.isPending === 1 })));
}

/** Writes a digest into the outbox, unless its person has one of that day. */
export const writingMail = (db: Db, row: typeof mail.$inferInsert): Statement =>
  db.insert(mail).values(row).onConflictDoNothing();

const MOST = 100;

/** The outbox, the latest first. */
export const outbox = (scope: Scope): Read<readonly Mail[]> =>
  reading(scope.db.select().from(mail).orderBy(desc(mail.day), asc(mail.email)).limit(MOST), (rows) => rows);

/** What is still to be sent, the oldest first. */
export const waitingMails = (scope: Scope): Read<readonly Mail[]> =>
  reading(
    scope.db.select().from(mail).where(eq(mail.status, "waiting")).orderBy(asc(mail.writtenAt)).limit(MOST),
    (rows) => rows,
  );

export const markingMail = (db: Db, id: string, how: Partial<Mail>): Statement =>
  db
    .update(mail)
    .set(how)
    .where(and(eq(mail.id, id), eq(mail.status, "waiting")));

/** Whose reminders a link stops. */
export function stopOf(scope: Scope, stopHash: string): Read<{ id: string; role: string } | undefined> {
  const query = scope.db
    .select(fieldsOf({ id: person.id, role: person.role }))
    .from(mail)
    .innerJoin(person, eq(person.id, mail.personId))
    .where(eq(mail.stopHash, stopHash));
  return reading(query, ([row]) => row);
}
