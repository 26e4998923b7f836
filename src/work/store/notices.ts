import { and, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement } from "../../portfolio/schema.ts";
import type { Notice, Reopening } from "../rules/notice.ts";
import { mail, reopeningNotice } from "../schema.ts";

/** Every reopening there was, also of quarters that were closed again since; for the day's job, which reads for all. */
export function reopenings(scope: Scope): Read<readonly Reopening[]> {
  const { periodId, seq, personId } = reopeningNotice;
  const query = scope.db
    .select(
      fieldsOf({
        periodId: sql<string>`r.id`,
        seq: sql<number>`r.since_seq`,
        agreementId: agreement.id,
        agreementCode: agreement.code,
        quarter: sql<Quarter>`r.quarter`,
        reopenedUntil: sql<CalendarDate>`r.reopened_until`,
        toldTo: sql<string>`(SELECT json_group_array(${personId}) FROM ${reopeningNotice} WHERE ${periodId} = r.id AND ${seq} = r.since_seq)`,
      }),
    )
    .from(
      sql`(SELECT id, agreement_id, quarter, reopened_until, since_seq FROM period WHERE status = 'reopened'
        UNION ALL SELECT id, agreement_id, quarter, reopened_until, since_seq FROM period_history WHERE status = 'reopened') r`,
    )
    .innerJoin(agreement, sql`${agreement.id} = r.agreement_id`);
  return reading(query, (rows) => rows.map((row) => ({ ...row, toldTo: JSON.parse(row.toldTo) as string[] })));
}

/** Remembers that a mail tells a donor, where that mail was written: there is one a person a day. */
export const rememberingNotice = (db: Db, mailId: string, { reader, reopenings: told }: Notice) =>
  told.map(
    ({ periodId, seq }): BatchItem<"sqlite"> =>
      db.insert(reopeningNotice).select(
        db
          .select({
            periodId: sql<string>`${periodId}`.as("period_id"),
            seq: sql<number>`CAST(${seq} AS INTEGER)`.as("seq"),
            personId: mail.personId,
            mailId: mail.id,
          })
          .from(mail)
          .where(and(eq(mail.id, mailId), eq(mail.personId, reader.actor.personId))),
      ),
  );
