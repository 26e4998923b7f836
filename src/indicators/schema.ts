import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { thing } from "../platform/schema.ts";

export const LEVELS = ["impact", "outcome", "output"] as const;
export const MEASURES = ["unit", "percentage", "nominal", "ordinal", "qualitative"] as const;
export const ACCUMULATIONS = ["cumulative", "period", "point"] as const;
export const VALUE_STATUSES = ["draft", "submitted", "approved", "returned", "published"] as const;

export const indicator = sqliteTable("indicator", {
  ...thing,
  projectId: text("project_id").notNull(),
  componentId: text("component_id"),
  code: text("code").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  level: text("level", { enum: LEVELS }).notNull(),
  measure: text("measure", { enum: MEASURES }).notNull(),
  unit: text("unit", { mode: "json" }).$type<Texts>().notNull(),
  isAscending: integer("is_ascending", { mode: "boolean" }).notNull(),
  accumulation: text("accumulation", { enum: ACCUMULATIONS }).notNull(),
  /** Thousandths of the unit, as all values. */
  baselineMilli: integer("baseline_milli").notNull(),
  baselineYear: integer("baseline_year").notNull(),
  targetMilli: integer("target_milli").notNull(),
  targetYear: integer("target_year").notNull(),
  source: text("source").notNull(),
  position: integer("position").notNull(),
});

export const indicatorValue = sqliteTable("indicator_value", {
  ...thing,
  projectId: text("project_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  periodStart: text("period_start").$type<CalendarDate>().notNull(),
  periodEnd: text("period_end").$type<CalendarDate>().notNull(),
  /** Null with a reason when nothing was reported: shown as n.d., never 0. */
  valueMilli: integer("value_milli"),
  numerator: integer("numerator"),
  denominator: integer("denominator"),
  women: integer("women"),
  men: integer("men"),
  noDataReason: text("no_data_reason").notNull(),
  source: text("source").notNull(),
  status: text("status", { enum: VALUE_STATUSES }).notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
});
