import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { CURRENCIES, type Currency } from "../kernel/money.ts";
import { thing } from "../platform/schema.ts";
import type { Identifier } from "./rules/project.ts";
import type { Sector } from "./rules/sectors.ts";
import {
  AGREEMENT_STATUSES,
  EXCHANGE_METHODS,
  PARTICIPATION_ROLES,
  PROJECT_STATUSES,
  REFERENCE_VERSIONS,
} from "./rules/statuses.ts";

export const agreement = sqliteTable("agreement", {
  ...thing,
  code: text("code").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  donorId: text("donor_id").notNull(),
  agencyId: text("agency_id"),
  status: text("status", { enum: AGREEMENT_STATUSES }).notNull(),
  currency: text("currency", { enum: CURRENCIES as [Currency, ...Currency[]] }).notNull(),
  ceilingMinor: integer("ceiling_minor").notNull(),
  /** A day, or only `YYYY-MM` where no more is known. */
  signedOn: text("signed_on"),
  validFrom: text("valid_from").$type<CalendarDate>(),
  validTo: text("valid_to").$type<CalendarDate>(),
  executionStart: text("execution_start").$type<CalendarDate>().notNull(),
  executionEnd: text("execution_end").$type<CalendarDate>().notNull(),
  exchangeMethod: text("exchange_method", { enum: EXCHANGE_METHODS }).notNull(),
  fixedRateMicro: integer("fixed_rate_micro"),
  notifyBps: integer("notify_bps").notNull(),
  amendBps: integer("amend_bps").notNull(),
  overspendBps: integer("overspend_bps").notNull(),
  liquidationDays: integer("liquidation_days").notNull(),
  /** VAT counts on the donor's money (DEP-06). */
  isVatEligible: integer("is_vat_eligible", { mode: "boolean" }).notNull().default(false),
  /** Part of an advance that is justified before the next call (CASH-02). */
  justifiedBps: integer("justified_bps").notNull().default(8_000),
  /** Variance from a forecast beyond which it is explained (R02). */
  explainedBps: integer("explained_bps").notNull().default(1_000),
  /** What the variations of revisions are measured against (REV-02). */
  referenceVersion: text("reference_version", { enum: REFERENCE_VERSIONS }).notNull().default("committee"),
  /** Belgian agreements: each line has a mode, régie or cogestion (BUD-07). */
  hasModes: integer("has_modes", { mode: "boolean" }).notNull(),
  /** Which fact or illustration the record rests on. */
  basis: text("basis").notNull(),
  search: text("search").notNull(),
  cancelReason: text("cancel_reason").notNull(),
});

export const amendment = sqliteTable("amendment", {
  ...thing,
  agreementId: text("agreement_id").notNull(),
  number: integer("number").notNull(),
  signedOn: text("signed_on").$type<CalendarDate>().notNull(),
  ceilingBeforeMinor: integer("ceiling_before_minor").notNull(),
  ceilingMinor: integer("ceiling_minor").notNull(),
  executionEndBefore: text("execution_end_before").$type<CalendarDate>().notNull(),
  executionEnd: text("execution_end").$type<CalendarDate>().notNull(),
  document: text("document").notNull(),
  note: text("note").notNull(),
});

export const project = sqliteTable("project", {
  ...thing,
  code: text("code").notNull(),
  agreementId: text("agreement_id").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  objective: text("objective", { mode: "json" }).$type<Texts>().notNull(),
  status: text("status", { enum: PROJECT_STATUSES }).notNull(),
  plannedStart: text("planned_start").$type<CalendarDate>().notNull(),
  actualStart: text("actual_start").$type<CalendarDate>(),
  plannedEnd: text("planned_end").$type<CalendarDate>().notNull(),
  actualEnd: text("actual_end").$type<CalendarDate>(),
  amountMinor: integer("amount_minor").notNull(),
  sectors: text("sectors", { mode: "json" }).$type<readonly Sector[]>().notNull(),
  identifiers: text("identifiers", { mode: "json" }).$type<readonly Identifier[]>().notNull(),
  tags: text("tags", { mode: "json" }).$type<readonly string[]>().notNull(),
  search: text("search").notNull(),
  cancelReason: text("cancel_reason").notNull(),
});

export const component = sqliteTable("component", {
  ...thing,
  projectId: text("project_id").notNull(),
  code: text("code").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  position: integer("position").notNull(),
  isCancelled: integer("is_cancelled", { mode: "boolean" }).notNull(),
});

export const participation = sqliteTable("participation", {
  ...thing,
  projectId: text("project_id").notNull(),
  organisationId: text("organisation_id").notNull(),
  role: text("role", { enum: PARTICIPATION_ROLES }).notNull(),
  isCancelled: integer("is_cancelled", { mode: "boolean" }).notNull(),
});

export const initiative = sqliteTable("initiative", {
  ...thing,
  code: text("code").notNull(),
  title: text("title", { mode: "json" }).$type<Texts>().notNull(),
  description: text("description", { mode: "json" }).$type<Texts>().notNull(),
  leadId: text("lead_id"),
  projectId: text("project_id"),
  basis: text("basis").notNull(),
  isCancelled: integer("is_cancelled", { mode: "boolean" }).notNull(),
});
