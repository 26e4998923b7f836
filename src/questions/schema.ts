import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { fact } from "../platform/schema.ts";
import { SIDES } from "./rules/question.ts";

/** A donor's question on a figure of a project. */
export const donorQuestion = sqliteTable("donor_question", {
  ...fact,
  projectId: text("project_id").notNull(),
  /** What it is about: `project`, `money.spent`, `milestone:J1.4`, `indicator:I1.3`. */
  about: text("about").notNull(),
  /** The figure as it was shown. */
  figure: text("figure").notNull(),
  /** The date d'arrêté of that figure. */
  onDate: text("on_date").$type<CalendarDate>().notNull(),
  askedBy: text("asked_by").notNull(),
});

/** What was said of a question, by the donor or by the ministry. */
export const questionMessage = sqliteTable("question_message", {
  ...fact,
  projectId: text("project_id").notNull(),
  questionId: text("question_id").notNull(),
  side: text("side", { enum: SIDES }).notNull(),
  text: text("text").notNull(),
  writtenBy: text("written_by").notNull(),
  writtenAt: text("written_at").notNull(),
});
