import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { fact, thing } from "../platform/schema.ts";
import { MILESTONE_KINDS, type Predecessor } from "./rules/plan.ts";
import { REASON_CODES, UPDATE_STATUSES } from "./rules/update.ts";

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
  kind: text("kind", { enum: MILESTONE_KINDS }).notNull().default("deliverable"),
  /** When the work towards it begins; null where it is a mere day. */
  startOn: text("start_on").$type<CalendarDate>(),
  responsible: text("responsible").notNull().default(""),
  /** What must be true for it to be accepted. */
  criteria: text("criteria").notNull().default(""),
  /** Percent, as last accepted. */
  progress: integer("progress").notNull().default(0),
  reasonCode: text("reason_code", { enum: ["", ...REASON_CODES] })
    .notNull()
    .default(""),
  correctiveAction: text("corrective_action").notNull().default(""),
  predecessors: text("predecessors", { mode: "json" }).$type<readonly Predecessor[]>().notNull().default([]),
  lineIds: text("line_ids", { mode: "json" }).$type<readonly string[]>().notNull().default([]),
  indicatorIds: text("indicator_ids", { mode: "json" }).$type<readonly string[]>().notNull().default([]),
});

/** What somebody said of a milestone; null is what it does not speak of. A fact once it is sent. */
export const milestoneUpdate = sqliteTable("milestone_update", {
  ...thing,
  projectId: text("project_id").notNull(),
  milestoneId: text("milestone_id").notNull(),
  /** 1, 2, 3 … of its milestone: two people cannot send the same one. */
  number: integer("number").notNull(),
  forecastOn: text("forecast_on").$type<CalendarDate>(),
  actualOn: text("actual_on").$type<CalendarDate>(),
  /** It was declared achieved and is not (JAL-08). */
  isUndone: integer("is_undone", { mode: "boolean" }).notNull(),
  progress: integer("progress"),
  reasonCode: text("reason_code", { enum: ["", ...REASON_CODES] }),
  cause: text("cause"),
  correctiveAction: text("corrective_action"),
  /** The date d'arrêté of the day it was sent. */
  toldOn: text("told_on").$type<CalendarDate>().notNull(),
  status: text("status", { enum: UPDATE_STATUSES }).notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull(),
});

/** A new reference date, proposed by one and approved by another with a decision (JAL-06). */
export const scheduleRevision = sqliteTable("schedule_revision", {
  ...thing,
  projectId: text("project_id").notNull(),
  milestoneId: text("milestone_id").notNull(),
  fromOn: text("from_on").$type<CalendarDate>().notNull(),
  toOn: text("to_on").$type<CalendarDate>().notNull(),
  reason: text("reason").notNull(),
  document: text("document").notNull(),
  decision: text("decision").notNull(),
  decidedOn: text("decided_on").$type<CalendarDate>(),
  status: text("status", { enum: ["proposed", "approved", "rejected"] }).notNull(),
  requestedBy: text("requested_by").notNull(),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull(),
});

/** From how many days of slippage a project's milestones are at risk or late; projects without a row have the usual ones. */
export const milestoneSetting = sqliteTable("milestone_setting", {
  ...thing,
  projectId: text("project_id").notNull(),
  atRiskAfterDays: integer("at_risk_after_days").notNull(),
  lateAfterDays: integer("late_after_days").notNull(),
});

/** What was answered to a date or a forecast of money that the figures proposed. */
export const proposalAnswer = sqliteTable("proposal_answer", {
  ...fact,
  projectId: text("project_id").notNull(),
  milestoneId: text("milestone_id").notNull(),
  kind: text("kind", { enum: ["date", "money"] }).notNull(),
  /** What was proposed, as text: the same proposal is not made again. */
  proposal: text("proposal").notNull(),
  answer: text("answer", { enum: ["accepted", "dismissed"] }).notNull(),
  reason: text("reason").notNull(),
  answeredBy: text("answered_by").notNull(),
});
