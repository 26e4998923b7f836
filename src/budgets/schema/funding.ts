import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { CURRENCIES, type Currency } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import { fact, thing } from "../../platform/schema.ts";
import { FUNDING_KINDS } from "../rules/cash.ts";

const DECIDED = ["submitted", "approved", "returned"] as const;

/** Money received, and what the partner country adds: a fact once another person confirmed it. */
export const funding = sqliteTable("funding", {
  ...thing,
  projectId: text("project_id").notNull(),
  kind: text("kind", { enum: FUNDING_KINDS }).notNull(),
  /** In `currency`; negative only in a reversal, which names what it reverses. */
  amountMinor: integer("amount_minor").notNull(),
  currency: text("currency", { enum: CURRENCIES as [Currency, ...Currency[]] }).notNull(),
  rateMicro: integer("rate_micro"),
  ratedOn: text("rated_on").$type<CalendarDate>(),
  rateSource: text("rate_source"),
  /** In the agreement's currency; null while no rate serves (FX-04). */
  agreementMinor: integer("agreement_minor"),
  madMinor: integer("mad_minor"),
  /** The true day of the receipt; `bookedOn` is the day it counts from (PER-03). */
  receivedOn: text("received_on").$type<CalendarDate>().notNull(),
  bookedOn: text("booked_on").$type<CalendarDate>().notNull(),
  quarter: text("quarter").$type<Quarter>().notNull(),
  isRegularisation: integer("is_regularisation", { mode: "boolean" }).notNull(),
  /** Number of the instalment, or the order of the minister of finance (FC-01). */
  reference: text("reference").notNull(),
  document: text("document").notNull(),
  note: text("note").notNull(),
  originalId: text("original_id"),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
  status: text("status", { enum: DECIDED }).notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull(),
});

/** What the donor's agency says was spent, without a ledger (path A). */
export const reportedAmount = sqliteTable("reported_amount", {
  ...fact,
  projectId: text("project_id").notNull(),
  /** Null: the document gives the whole project only. */
  componentId: text("component_id"),
  /** A quarter `2025-Q2`, a half-year `2025-H1` or a year `2025`. */
  period: text("period").notNull(),
  /** In the agreement's currency. */
  amountMinor: integer("amount_minor").notNull(),
  document: text("document").notNull(),
  /** Page, table or cell of the document. */
  place: text("place").notNull(),
  reportedOn: text("reported_on").$type<CalendarDate>().notNull(),
  supersedesId: text("supersedes_id"),
  reason: text("reason").notNull(),
  enteredBy: text("entered_by").notNull(),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
});

/** The explanation of one difference between a reported amount and the entered one. */
export const reconciliation = sqliteTable("reconciliation", {
  ...thing,
  projectId: text("project_id").notNull(),
  reportedId: text("reported_id").notNull(),
  reportedMinor: integer("reported_minor").notNull(),
  enteredMinor: integer("entered_minor").notNull(),
  explanation: text("explanation").notNull(),
  status: text("status", { enum: DECIDED }).notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull(),
});
