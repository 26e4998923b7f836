import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Quarter } from "../kernel/period.ts";
import { thing } from "../platform/schema.ts";
import { FIXED_PACES } from "./rules/override.ts";

/** A project's status as somebody fixed it for a quarter, with why. */
export const statusOverride = sqliteTable("status_override", {
  ...thing,
  projectId: text("project_id").notNull(),
  quarter: text("quarter").$type<Quarter>().notNull(),
  pace: text("pace", { enum: FIXED_PACES }).notNull(),
  reason: text("reason").notNull(),
  isWithdrawn: integer("is_withdrawn", { mode: "boolean" }).notNull(),
  decidedBy: text("decided_by").notNull(),
});
