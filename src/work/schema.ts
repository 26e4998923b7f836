import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { LANGUAGES, type Language } from "../kernel/language.ts";

const LANGUAGE = { enum: LANGUAGES as unknown as [Language, ...Language[]] };

/** The secret address of a person's calendar, by its hash. */
export const calendarFeed = sqliteTable("calendar_feed", {
  tokenHash: text("token_hash").primaryKey(),
  personId: text("person_id").notNull(),
  language: text("language", LANGUAGE).notNull(),
  createdAt: text("created_at").notNull(),
  endedAt: text("ended_at"),
});

/** Whether somebody wants reminders; without a row: yes, in French. */
export const reminderChoice = sqliteTable("reminder_choice", {
  personId: text("person_id").primaryKey(),
  isWanted: integer("is_wanted", { mode: "boolean" }).notNull(),
  language: text("language", LANGUAGE).notNull(),
});

/** Which donor was told by which mail that a quarter was reopened (PER-02). */
export const reopeningNotice = sqliteTable(
  "reopening_notice",
  {
    periodId: text("period_id").notNull(),
    /** The journal number of the reopening. */
    seq: integer("seq").notNull(),
    personId: text("person_id").notNull(),
    mailId: text("mail_id").notNull(),
  },
  ({ periodId, seq, personId }) => [primaryKey({ columns: [periodId, seq, personId] })],
);

export const MAIL_STATUSES = ["waiting", "sent", "held", "failed"] as const;

/** The outbox: one digest a person a day. */
export const mail = sqliteTable("mail", {
  id: text("id").primaryKey(),
  personId: text("person_id").notNull(),
  /** The date d'arrêté that it speaks of. */
  day: text("day").$type<CalendarDate>().notNull(),
  email: text("email").notNull(),
  language: text("language", LANGUAGE).notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  /** The hash of the secret in its link to no more reminders. */
  stopHash: text("stop_hash").notNull(),
  status: text("status", { enum: MAIL_STATUSES }).notNull(),
  tries: integer("tries").notNull().default(0),
  error: text("error").notNull().default(""),
  writtenAt: text("written_at").notNull(),
  sentAt: text("sent_at"),
});
