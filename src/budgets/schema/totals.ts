import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { CURRENCIES, type Currency } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";

export const MEASURES = ["original", "budget", "commitment", "expenditure"] as const;

const sums = {
  measure: text("measure", { enum: MEASURES }).notNull(),
  /** The budget year. */
  year: integer("year").notNull(),
  /** The quarter in which the facts begin to count: of their booking, or of the budget's decision. */
  quarter: text("quarter").$type<Quarter>().notNull(),
  amountMinor: integer("amount_minor").notNull(),
  madMinor: integer("mad_minor").notNull(),
  /** Entries without an equivalent in dirhams. */
  madMissing: integer("mad_missing").notNull(),
  /** The latest day that is in the total. */
  lastOn: text("last_on").$type<CalendarDate>().notNull(),
};

/** What is approved now, kept by triggers: never written by the app. */
export const projectTotal = sqliteTable("project_total", { projectId: text("project_id").notNull(), ...sums }, (t) => [
  primaryKey({ columns: [t.projectId, t.measure, t.year, t.quarter] }),
]);

export const portfolioTotal = sqliteTable(
  "portfolio_total",
  {
    donorId: text("donor_id").notNull(),
    currency: text("currency", { enum: CURRENCIES as [Currency, ...Currency[]] }).notNull(),
    status: text("status").notNull(),
    ...sums,
  },
  (t) => [primaryKey({ columns: [t.donorId, t.currency, t.status, t.measure, t.year, t.quarter] })],
);

/** The donors' totals with the four measures of a budget year side by side. */
export const portfolioQuarter = sqliteTable(
  "portfolio_quarter",
  {
    donorId: text("donor_id").notNull(),
    currency: text("currency", { enum: CURRENCIES as [Currency, ...Currency[]] }).notNull(),
    status: text("status").notNull(),
    year: integer("year").notNull(),
    quarter: text("quarter").$type<Quarter>().notNull(),
    originalMinor: integer("original_minor").notNull(),
    budgetMinor: integer("budget_minor").notNull(),
    commitmentMinor: integer("commitment_minor").notNull(),
    expenditureMinor: integer("expenditure_minor").notNull(),
  },
  (t) => [primaryKey({ columns: [t.donorId, t.currency, t.status, t.year, t.quarter] })],
);
