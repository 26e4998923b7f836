import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { CURRENCIES, type Currency } from "../kernel/money.ts";
import type { Quarter } from "../kernel/period.ts";
import { fact, thing } from "../platform/schema.ts";
import type { ModeChange, Move } from "./rules/version.ts";

export type { Move };

const CURRENCY = { enum: CURRENCIES as [Currency, ...Currency[]] };

export const MODES = ["none", "regie", "cogestion"] as const;

export const CATEGORIES = ["activity", "reserve", "staff", "investment", "running", "evaluation"] as const;

export const DOCUMENT_KINDS = [
  "report",
  "contract",
  "purchase_order",
  "grant",
  "invoice",
  "statement",
  "decision",
] as const;

export const RATE_KINDS = ["inforeuro", "fixed", "transfer", "bam"] as const;

export const budgetLine = sqliteTable("budget_line", {
  ...thing,
  projectId: text("project_id").notNull(),
  componentId: text("component_id").notNull(),
  code: text("code").notNull(),
  label: text("label", { mode: "json" }).$type<Texts>().notNull(),
  mode: text("mode", { enum: MODES }).notNull(),
  category: text("category", { enum: CATEGORIES }).notNull(),
  position: integer("position").notNull(),
});

export const budgetVersion = sqliteTable("budget_version", {
  ...thing,
  projectId: text("project_id").notNull(),
  number: integer("number").notNull(),
  kind: text("kind", { enum: ["original", "revision"] }).notNull(),
  status: text("status", { enum: ["draft", "submitted", "approved", "rejected"] }).notNull(),
  decidedOn: text("decided_on").$type<CalendarDate>(),
  decision: text("decision").notNull(),
  reason: text("reason").notNull(),
  /** What a revision moves: to a line and year the new difference, in minor units; they add up to nothing (REV-01). */
  moves: text("moves", { mode: "json" }).$type<readonly Move[]>().notNull().default([]),
  /** The lines whose mode a revision changes (BUD-07). */
  modes: text("modes", { mode: "json" }).$type<readonly ModeChange[]>().notNull().default([]),
  requestedOn: text("requested_on").$type<CalendarDate>(),
  requestedBy: text("requested_by").notNull().default("system"),
  opinion: text("opinion").notNull().default(""),
  opinionBy: text("opinion_by"),
  opinionVerdict: text("opinion_verdict", { enum: ["", "favourable", "unfavourable"] })
    .notNull()
    .default(""),
  /** The amendment that a revision beyond the second threshold rests on (REV-05). */
  amendmentId: text("amendment_id"),
  route: text("route", { enum: ["", "notification", "committee", "amendment"] })
    .notNull()
    .default(""),
  document: text("document").notNull().default(""),
  decidedBy: text("decided_by"),
});

export const budgetCell = sqliteTable("budget_cell", {
  ...fact,
  projectId: text("project_id").notNull(),
  versionId: text("version_id").notNull(),
  lineId: text("line_id").notNull(),
  year: integer("year").notNull(),
  amountMinor: integer("amount_minor").notNull(),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
});

export const exchangeRate = sqliteTable("exchange_rate", {
  ...fact,
  quote: text("quote", { enum: ["MAD", "USD"] }).notNull(),
  micro: integer("micro").notNull(),
  ratedOn: text("rated_on").$type<CalendarDate>().notNull(),
  source: text("source").notNull(),
  kind: text("kind", { enum: RATE_KINDS }).notNull().default("inforeuro"),
  /** The agreement that received the transfer; null for rates that serve all (FX-03). */
  agreementId: text("agreement_id"),
});

/** A rate that one person entered and another has to confirm before it is a fact. */
export const rateProposal = sqliteTable("rate_proposal", {
  ...thing,
  quote: text("quote", { enum: ["MAD", "USD"] }).notNull(),
  micro: integer("micro").notNull(),
  ratedOn: text("rated_on").$type<CalendarDate>().notNull(),
  kind: text("kind", { enum: RATE_KINDS }).notNull(),
  source: text("source").notNull(),
  justification: text("justification").notNull(),
  status: text("status", { enum: ["proposed", "confirmed", "rejected"] }).notNull(),
  enteredBy: text("entered_by").notNull(),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull(),
  agreementId: text("agreement_id"),
});

export const PERIOD_STATUSES = ["open", "in_review", "closed", "reopened"] as const;

/** A quarter of an agreement; one without a row is open. */
export const period = sqliteTable("period", {
  ...thing,
  agreementId: text("agreement_id").notNull(),
  quarter: text("quarter").$type<Quarter>().notNull(),
  status: text("status", { enum: PERIOD_STATUSES }).notNull(),
  closedOn: text("closed_on").$type<CalendarDate>(),
  closedBy: text("closed_by"),
  reopeningReason: text("reopening_reason").notNull(),
  reopeningAskedBy: text("reopening_asked_by"),
  reopenedBy: text("reopened_by"),
  reopenedUntil: text("reopened_until").$type<CalendarDate>(),
});

export const entry = sqliteTable("entry", {
  ...thing,
  projectId: text("project_id").notNull(),
  lineId: text("line_id").notNull(),
  kind: text("kind", { enum: ["commitment", "expenditure"] }).notNull(),
  amountMinor: integer("amount_minor").notNull(),
  currency: text("currency", CURRENCY).notNull(),
  rateMicro: integer("rate_micro"),
  ratedOn: text("rated_on").$type<CalendarDate>(),
  rateSource: text("rate_source"),
  /** In the agreement's currency, converted once at this line (FX-05). */
  agreementMinor: integer("agreement_minor").notNull(),
  /** Equivalent in dirhams; null while no rate is known. */
  madMinor: integer("mad_minor"),
  /** The day it counts from, for every date d'arrêté. */
  bookedOn: text("booked_on").$type<CalendarDate>().notNull(),
  quarter: text("quarter").$type<Quarter>().notNull(),
  origin: text("origin", { enum: ["agreement", "donor_report", "gid", "estimate"] }).notNull(),
  document: text("document").notNull(),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
  status: text("status", { enum: ["draft", "submitted", "approved", "returned"] }).notNull(),
  reference: text("reference").notNull().default(""),
  documentKind: text("document_kind", { enum: DOCUMENT_KINDS }).notNull().default("report"),
  /** A category (company, consultant, association …), never a name that donors could read (SEC-02). */
  supplier: text("supplier").notNull().default(""),
  /** VAT apart, in minor units of `currency` (DEP-06). */
  vatMinor: integer("vat_minor").notNull().default(0),
  documentOn: text("document_on").$type<CalendarDate>(),
  serviceOn: text("service_on").$type<CalendarDate>(),
  /** The commitment that is spent or reduced. */
  commitmentId: text("commitment_id"),
  /** The entry that a refund or a reversal points at (DEP-08). */
  originalId: text("original_id"),
  /** Booked in an open period although its document is of a closed one (PER-03). */
  isRegularisation: integer("is_regularisation", { mode: "boolean" }).notNull().default(false),
  justification: text("justification").notNull().default(""),
  waiver: text("waiver").notNull().default(""),
  enteredBy: text("entered_by").notNull().default("system"),
  decidedBy: text("decided_by"),
  decisionReason: text("decision_reason").notNull().default(""),
});

export const forecast = sqliteTable("forecast", {
  ...fact,
  projectId: text("project_id").notNull(),
  lineId: text("line_id").notNull(),
  /** The end of the reporting quarter that it was made at. */
  madeOn: text("made_on").$type<CalendarDate>().notNull(),
  /** Of the reporting quarter; the highest is valid. */
  version: integer("version").notNull().default(1),
  /** A quarter `2025-Q3`, a half-year `2025-H2`, a whole later year `2026`, or all from a quarter on `2027-Q3+`. */
  period: text("period").notNull(),
  amountMinor: integer("amount_minor").notNull(),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
});
