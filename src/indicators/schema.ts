import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { fact, thing } from "../platform/schema.ts";
import type { Dimension, YearTarget } from "./rules/indicator.ts";

export const LEVELS = ["impact", "outcome", "output"] as const;
export const MEASURES = ["unit", "percentage", "nominal", "ordinal", "qualitative"] as const;
export const ACCUMULATIONS = ["cumulative", "period", "point"] as const;
export const FREQUENCIES = ["quarter", "half", "year"] as const;
export const ROLL_UPS = ["sum", "ratio"] as const;
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
  definition: text("definition", { mode: "json" }).$type<Texts>(),
  assumptions: text("assumptions", { mode: "json" }).$type<Texts>(),
  frequency: text("frequency", { enum: FREQUENCIES }),
  responsible: text("responsible"),
  rollUp: text("roll_up", { enum: ROLL_UPS }),
  sharedCode: text("shared_code"),
  isBySex: integer("is_by_sex", { mode: "boolean" }),
  dimensions: text("dimensions", { mode: "json" }).$type<readonly Dimension[]>(),
  yearlyTargets: text("yearly_targets", { mode: "json" }).$type<readonly YearTarget[]>(),
  mayExceed: integer("may_exceed", { mode: "boolean" }),
  isMaintained: integer("is_maintained", { mode: "boolean" }),
});

export const indicatorValue = sqliteTable("indicator_value", {
  ...thing,
  projectId: text("project_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  periodStart: text("period_start").$type<CalendarDate>().notNull(),
  periodEnd: text("period_end").$type<CalendarDate>().notNull(),
  /** Null with a reason when nothing was reported: shown as n.d., never 0. Null with words where words are the value. */
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
  undeclared: integer("undeclared"),
  categories: text("categories", { mode: "json" }).$type<Readonly<Record<string, number>>>(),
  words: text("words"),
  comment: text("comment"),
  justification: text("justification"),
  evidence: text("evidence"),
  decisionReason: text("decision_reason"),
});

/** A change of target with its decision; the old one is kept (IND-11). */
export const targetRevision = sqliteTable("target_revision", {
  ...fact,
  projectId: text("project_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  fromMilli: integer("from_milli").notNull(),
  fromYear: integer("from_year").notNull(),
  toMilli: integer("to_milli").notNull(),
  toYear: integer("to_year").notNull(),
  fromYearly: text("from_yearly", { mode: "json" }).$type<readonly YearTarget[]>(),
  toYearly: text("to_yearly", { mode: "json" }).$type<readonly YearTarget[]>(),
  decidedOn: text("decided_on").$type<CalendarDate>().notNull(),
  decision: text("decision").notNull(),
});
