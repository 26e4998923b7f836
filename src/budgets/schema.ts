import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { CURRENCIES, type Currency } from "../kernel/money.ts";
import type { Quarter } from "../kernel/period.ts";
import { fact, thing } from "../platform/schema.ts";

const CURRENCY = { enum: CURRENCIES as [Currency, ...Currency[]] };

export const MODES = ["none", "regie", "cogestion"] as const;

export const CATEGORIES = ["activity", "reserve", "staff", "investment", "running", "evaluation"] as const;

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
});

export const forecast = sqliteTable("forecast", {
  ...fact,
  projectId: text("project_id").notNull(),
  lineId: text("line_id").notNull(),
  madeOn: text("made_on").$type<CalendarDate>().notNull(),
  /** A quarter `2025-Q3`, a half-year `2025-H2` or a whole later year `2026`. */
  period: text("period").notNull(),
  amountMinor: integer("amount_minor").notNull(),
  isIllustrative: integer("is_illustrative", { mode: "boolean" }).notNull(),
});
