import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Quarter } from "../../kernel/period.ts";
import { thing } from "../../platform/schema.ts";
import type { Forecast } from "../rules/forecast.ts";

/** A forecast made at the end of a reporting quarter; approved, its cells are rows of `forecast`. */
export const forecastVersion = sqliteTable("forecast_version", {
  ...thing,
  projectId: text("project_id").notNull(),
  quarter: text("quarter").$type<Quarter>().notNull(),
  version: integer("version").notNull(),
  /** The last day of the quarter. */
  madeOn: text("made_on").$type<CalendarDate>().notNull(),
  status: text("status", { enum: ["draft", "submitted", "approved", "returned"] }).notNull(),
  cells: text("cells", { mode: "json" }).$type<readonly Forecast[]>().notNull(),
  /** Per line, why the quarter's spending differs by more than 10 % from what was forecast. */
  explanations: text("explanations", { mode: "json" }).$type<Readonly<Record<string, string>>>().notNull(),
  note: text("note").notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
  decidedOn: text("decided_on").$type<CalendarDate>(),
  decisionReason: text("decision_reason").notNull(),
});
