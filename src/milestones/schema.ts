import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { thing } from "../platform/schema.ts";

export const milestone = sqliteTable("milestone", {
  ...thing,
  projectId: text("project_id").notNull(),
  componentId: text("component_id"),
  code: text("code").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  /** Whole points; a project's weights total 100 (JAL-09). */
  weight: integer("weight").notNull(),
  baselineOn: text("baseline_on").$type<CalendarDate>().notNull(),
  revisedBaselineOn: text("revised_baseline_on").$type<CalendarDate>(),
  forecastOn: text("forecast_on").$type<CalendarDate>(),
  actualOn: text("actual_on").$type<CalendarDate>(),
  evidence: text("evidence").notNull(),
  cause: text("cause").notNull(),
  decision: text("decision", { enum: ["none", "cancelled", "suspended"] }).notNull(),
  basis: text("basis").notNull(),
});
