import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { thing } from "../platform/schema.ts";

export const EVIDENCE_KINDS = ["file", "link"] as const;

/** A document or a link that proves something: of any thing, by its table's name and id. */
export const evidence = sqliteTable("evidence", {
  ...thing,
  projectId: text("project_id").notNull(),
  entity: text("entity").notNull(),
  entityId: text("entity_id").notNull(),
  kind: text("kind", { enum: EVIDENCE_KINDS }).notNull(),
  title: text("title").notNull(),
  url: text("url").notNull(),
  fileName: text("file_name").notNull(),
  mediaType: text("media_type").notNull(),
  sizeBytes: integer("size_bytes").notNull(),
  sha256: text("sha256").notNull(),
  objectKey: text("object_key").notNull(),
  /** Donors see it once what it proves is accepted. */
  isForDonors: integer("is_for_donors", { mode: "boolean" }).notNull(),
  isWithdrawn: integer("is_withdrawn", { mode: "boolean" }).notNull(),
  enteredBy: text("entered_by").notNull(),
});
