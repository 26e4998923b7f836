import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Json } from "../kernel/canonical.ts";
import { LANGUAGES, type Language } from "../kernel/language.ts";
import { fact } from "../platform/schema.ts";

/** A file of a run as it was handed out. */
export interface RunFile {
  readonly name: string;
  /** Where it lies in the file store. */
  readonly key: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export type RunFiles = Readonly<Record<Language, RunFile>>;

/** One issue of a report (PER-05): its number is `R02-2025-0001`. */
export const reportRun = sqliteTable("report_run", {
  ...fact,
  report: text("report").notNull(),
  year: integer("year").notNull(),
  serial: integer("serial").notNull(),
  asked: text("asked", { mode: "json" }).$type<Readonly<Record<string, Json>>>().notNull(),
  onDate: text("on_date").$type<CalendarDate>().notNull(),
  /** The last journal entry that its data know. */
  knownSeq: integer("known_seq").notNull(),
  headHash: text("head_hash").notNull(),
  language: text("language", { enum: LANGUAGES }).notNull(),
  status: text("status", { enum: ["provisional", "final"] }).notNull(),
  /** Made of approved and published figures only, and shown to the donors of its agreements. */
  isForDonors: integer("is_for_donors", { mode: "boolean" }).notNull(),
  projectIds: text("project_ids", { mode: "json" }).$type<readonly string[]>().notNull(),
  rowCount: integer("row_count").notNull(),
  totals: text("totals", { mode: "json" }).$type<Json>().notNull(),
  dataSha256: text("data_sha256").notNull(),
  files: text("files", { mode: "json" }).$type<RunFiles>().notNull(),
  issuedBy: text("issued_by").notNull(),
  issuedAt: text("issued_at").notNull(),
});

/** A donor has taken note of an issue that was made for donors. */
export const runAcknowledgement = sqliteTable("run_acknowledgement", {
  ...fact,
  runId: text("run_id").notNull(),
  personId: text("person_id").notNull(),
  acknowledgedAt: text("acknowledged_at").notNull(),
});

export const verificationTry = sqliteTable("verification_try", {
  key: text("key").notNull(),
  at: text("at").notNull(),
});
