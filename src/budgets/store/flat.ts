import { and, eq, sql } from "drizzle-orm";
import type { Currency } from "../../kernel/money.ts";
import type { Quarter } from "../../kernel/period.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { ofProjects, type Which } from "../../portfolio/store/within.ts";
import { funding } from "../schema/funding.ts";
import { entry } from "../schema.ts";

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

/** Approved entries up to the date d'arrêté, added up per line, kind, quarter, currency and rate. */
export function entriesByRate(scope: Scope, which: Which): Read<readonly RatedEntrySum[]> {
  const { projectId, lineId, kind, quarter, currency, rateMicro, madMinor } = entry;
  const hasMad = sql`${madMinor} IS NULL`;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ projectId, lineId, kind, quarter, currency, rateMicro },
        amountMinor: sql<number>`sum(${entry.amountMinor})`,
        agreementMinor: sql<number | null>`sum(${entry.agreementMinor})`,
        madMinor: sql<number | null>`sum(${madMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(
      and(ofProjects(scope, which, projectId), eq(entry.status, "approved"), sql`${entry.bookedOn} <= ${onDay(scope)}`),
    )
    .groupBy(projectId, lineId, kind, quarter, currency, rateMicro, hasMad);
  return reading(query, (rows) => rows);
}

/** The donor's confirmed money received by the date d'arrêté, per quarter, currency and rate (BUD-08). */
export function receiptsByRate(scope: Scope, which: Which): Read<readonly RatedSum[]> {
  const { projectId, quarter, currency, rateMicro, agreementMinor, madMinor } = funding;
  const query = scope.db
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
    .groupBy(projectId, quarter, currency, rateMicro, sql`${agreementMinor} IS NULL`, sql`${madMinor} IS NULL`);
  return reading(query, (rows) => rows);
}

export type RatedReceipt = RatedSum;
