import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { shareLink, shareVisit } from "../../people/schema.ts";
import { liveShare } from "../../people/store/context.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementInReach } from "../../portfolio/store/reach.ts";

export type ShareRow = typeof shareLink.$inferSelect;

/** A link as its list shows it. */
export interface Share extends ShareRow {
  /** Null for a link to the whole agreement. */
  readonly projectCode: string | null;
  readonly creator: string;
  readonly visits: number;
  readonly lastVisitOn: CalendarDate | null;
}

/** The links to an agreement or its projects, the latest first. */
export function sharesOf(scope: Scope, agreementCode: string): Read<readonly Share[]> {
  const query = scope.db
    .select(
      fieldsOf({
        ...getTableColumns(shareLink),
        projectCode: sql<string | null>`(SELECT p.code FROM project p WHERE p.id = ${shareLink.projectId})`,
        creator: sql<string>`coalesce((SELECT p.name FROM person p WHERE p.id = ${shareLink.createdBy}), '')`,
        visits: sql<number>`(SELECT coalesce(sum(v.count), 0) FROM share_visit v WHERE v.link_id = ${shareLink.id})`,
        lastVisitOn: sql<CalendarDate | null>`(SELECT max(v.day) FROM share_visit v WHERE v.link_id = ${shareLink.id})`,
      }),
    )
    .from(shareLink)
    .innerJoin(agreement, eq(agreement.id, shareLink.agreementId))
    .where(and(eq(agreement.code, agreementCode), agreementInReach(scope)))
    .orderBy(desc(shareLink.createdAt), desc(shareLink.id));
  return reading(query, (rows) => rows);
}

/** Where a live link leads. */
export interface LiveShare {
  readonly id: string;
  readonly agreementCode: string;
  readonly projectCode: string | null;
  readonly expiresAt: string;
}

/** The live link of the scope's secret; undefined for one that is unknown, revoked or expired: nobody learns which. */
export function liveShareOf(scope: Scope): Read<LiveShare | undefined> {
  const query = scope.db
    .select(
      fieldsOf({
        id: sql<string>`l.id`,
        agreementCode: sql<string>`(SELECT a.code FROM agreement a WHERE a.id = l.agreement_id)`,
        projectCode: sql<string | null>`(SELECT p.code FROM ${project} p WHERE p.id = l.project_id)`,
        expiresAt: sql<string>`l.expires_at`,
      }),
    )
    .from(sql`share_link l`)
    .where(liveShare(scope));
  return reading(query, ([row]) => row);
}

export function savingShare(before: ShareRow | undefined, after: Omit<ShareRow, "revision" | "sinceSeq">): Write {
  return saving(shareLink, before, after);
}

/** One more visit of a link today. */
export const countingVisit = (db: Db, linkId: string, day: CalendarDate): BatchItem<"sqlite"> =>
  db
    .insert(shareVisit)
    .values({ linkId, day, count: 1 })
    .onConflictDoUpdate({
      target: [shareVisit.linkId, shareVisit.day],
      set: { count: sql`${shareVisit.count} + 1` },
    });
