import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { ExchangeRate } from "../../kernel/exchange-rate.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { type Among, ofProjects, type Which } from "../../portfolio/store/within.ts";
import { entry } from "../schema.ts";

/** Every rate that made the dirham equivalent of a project's approved expenditure up to the date d'arrêté. */
export function ratesUsed(
  scope: Scope,
  which: Which | Among,
): Read<readonly (ExchangeRate & { readonly projectId: string })[]> {
  const query = scope.db
    .selectDistinct(
      fieldsOf({
        projectId: entry.projectId,
        micro: sql<number>`${entry.rateMicro}`,
        on: sql<CalendarDate>`${entry.ratedOn}`,
        source: sql<string>`${entry.rateSource}`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(
      and(
        ofProjects(scope, which, entry.projectId),
        eq(entry.status, "approved"),
        eq(entry.kind, "expenditure"),
        isNotNull(entry.rateMicro),
        sql`${entry.bookedOn} <= ${onDay(scope)}`,
      ),
    )
    .orderBy(asc(sql`3`), asc(sql`2`));
  return reading(query, (rows) => rows.map((row) => ({ ...row, quote: "MAD" as const })));
}
