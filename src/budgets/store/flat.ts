import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Currency } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { type Among, ofProjects, type Which } from "../../portfolio/store/within.ts";
import { funding } from "../schema/funding.ts";
import { entry } from "../schema.ts";
import { cellRows, forecastRows } from "./ledgers.ts";

/** Amounts of one currency and rate, added up; the sums in other currencies are null where one is not known. */
interface RatedSum {
  readonly projectId: string;
  readonly quarter: Quarter;
  readonly currency: Currency;
  readonly rateMicro: number | null;
  /** In `currency`. */
  readonly amountMinor: number;
  /** In the agreement’s currency. */
  readonly agreementMinor: number | null;
  readonly madMinor: number | null;
}

export interface RatedEntrySum extends RatedSum {
  readonly lineId: string;
  readonly kind: "commitment" | "expenditure";
}

/** What is nothing in every currency is not said. */
const isSomething = (agreementMinor: SQLiteColumn, madMinor: SQLiteColumn, amountMinor: SQLiteColumn): SQL =>
  sql`(sum(${amountMinor}) <> 0 OR coalesce(sum(${agreementMinor}), 0) <> 0 OR coalesce(sum(${madMinor}), 0) <> 0)`;

/** Approved entries up to the date d'arrêté, added up per line, kind, quarter, currency and rate. */
export const entriesByRate = asking(ratedEntries, (rows): readonly RatedEntrySum[] => rows);

function ratedEntries(scope: Scope, which: Which | Among) {
  const { projectId, lineId, kind, quarter, currency, rateMicro, agreementMinor, madMinor } = entry;
  return scope.db
    .select(
      fieldsOf({
        ...{ projectId, lineId, kind, quarter, currency, rateMicro },
        amountMinor: sql<number>`sum(${entry.amountMinor})`,
        agreementMinor: sql<number | null>`sum(${agreementMinor})`,
        madMinor: sql<number | null>`sum(${madMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(
      and(ofProjects(scope, which, projectId), eq(entry.status, "approved"), sql`${entry.bookedOn} <= ${onDay(scope)}`),
    )
    .groupBy(projectId, lineId, kind, quarter, currency, rateMicro, sql`${madMinor} IS NULL`)
    .having(isSomething(agreementMinor, madMinor, entry.amountMinor));
}

/** The donor's confirmed money received by the date d'arrêté, per quarter, currency and rate (BUD-08). */
export const receiptsByRate = asking(ratedReceipts, (rows): readonly RatedSum[] => rows);

function ratedReceipts(scope: Scope, which: Which | Among) {
  const { projectId, quarter, currency, rateMicro, agreementMinor, madMinor } = funding;
  return scope.db
    .select(
      fieldsOf({
        ...{ projectId, quarter, currency, rateMicro },
        amountMinor: sql<number>`sum(${funding.amountMinor})`,
        agreementMinor: sql<number | null>`sum(${agreementMinor})`,
        madMinor: sql<number | null>`sum(${madMinor})`,
      }),
    )
    .from(asKnown(scope, funding))
    .where(
      and(
        ofProjects(scope, which, projectId),
        eq(funding.status, "approved"),
        sql`${funding.kind} IN ('receipt', 'fonds_de_concours')`,
        sql`${funding.bookedOn} <= ${onDay(scope)}`,
      ),
    )
    .groupBy(projectId, quarter, currency, rateMicro, sql`${agreementMinor} IS NULL`, sql`${madMinor} IS NULL`)
    .having(isSomething(agreementMinor, madMinor, funding.amountMinor));
}

export type RatedReceipt = RatedSum;

/** How many rows of one kind the flat base has of a project, and what they come to in the agreement’s currency. */
export interface FlatExtent {
  readonly projectId: string;
  readonly rows: number;
  readonly agreementMinor: number;
}

const extentOf = (projectId: SQL, agreementMinor: SQL) =>
  fieldsOf({
    projectId: sql<string>`${projectId}`,
    rows: sql<number>`count(*)`,
    agreementMinor: sql<number>`coalesce(sum(${agreementMinor}), 0)`,
  });

/** Counts the rows of `entriesByRate`. */
export function entryExtents(scope: Scope, which: Which | Among): Read<readonly FlatExtent[]> {
  const rows = ratedEntries(scope, which).as("rated");
  const fields = extentOf(sql`${rows.projectId}`, sql`${rows.agreementMinor}`);
  return reading(scope.db.select(fields).from(rows).groupBy(sql`1`), (found) => found);
}

/** Counts the rows of `receiptsByRate`. */
export function receiptExtents(scope: Scope, which: Which | Among): Read<readonly FlatExtent[]> {
  const rows = ratedReceipts(scope, which).as("rated");
  const fields = extentOf(sql`${rows.projectId}`, sql`${rows.agreementMinor}`);
  return reading(scope.db.select(fields).from(rows).groupBy(sql`1`), (found) => found);
}

/** Counts the forecasts of `forecastsOf` that are not 0. */
export function forecastExtents(scope: Scope, which: Which | Among): Read<readonly FlatExtent[]> {
  const rows = forecastRows(scope, which).as("valid");
  const fields = extentOf(sql`${rows.projectId}`, sql`${rows.amountMinor}`);
  const query = scope.db.select(fields).from(rows).where(sql`${rows.amountMinor} <> 0`);
  return reading(query.groupBy(sql`1`), (found) => found);
}

/** Counts the budget years of `cellsOf` that are not 0: those of the original, and those of the version in force. */
export function cellExtents(scope: Scope, which: Which | Among): Read<readonly FlatExtent[]> {
  const rows = cellRows(scope, which).as("cells");
  const fields = fieldsOf({
    projectId: sql<string>`${rows.projectId}`,
    rows: sql<number>`sum(${rows.isOriginal} + ${rows.isLatest})`,
    agreementMinor: sql<number>`coalesce(sum(${rows.amountMinor} * ${rows.isLatest}), 0)`,
  });
  const query = scope.db.select(fields).from(rows).where(sql`${rows.amountMinor} <> 0`);
  return reading(query.groupBy(sql`1`), (found) => found);
}

/** Entries up to the date d'arrêté that do not count yet, per project. */
export interface Uncounted {
  readonly projectId: string;
  readonly count: number;
  readonly amountMinor: number;
}

export function uncountedEntries(scope: Scope, which: Which | Among): Read<readonly Uncounted[]> {
  const query = scope.db
    .select(
      fieldsOf({
        projectId: entry.projectId,
        count: sql<number>`count(*)`,
        amountMinor: sql<number>`sum(${entry.agreementMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(
      and(
        ofProjects(scope, which, entry.projectId),
        sql`${entry.status} <> 'approved'`,
        sql`${entry.bookedOn} <= ${onDay(scope)}`,
      ),
    )
    .groupBy(entry.projectId);
  return reading(query, (rows) => rows);
}
