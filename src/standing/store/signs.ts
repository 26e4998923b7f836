import { eq, type SQL, sql } from "drizzle-orm";
import { projectTotal } from "../../budgets/schema/totals.ts";
import { entry, forecast, period } from "../../budgets/schema.ts";
import { countsInTotals, totalsServe } from "../../budgets/store/totals.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import type { Period } from "../../portfolio/rules/periods.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { type Looked, ofProjects } from "../../portfolio/store/within.ts";
import type { MoneySigns } from "../rules/alerts.ts";

/** What the books tell of projects besides their sums: see `MoneySigns`. */
export const moneySigns = asking(
  (scope: Scope, which: Looked) =>
    scope.db
      .select(
        fieldsOf({
          projectId: project.id,
          lastSpentOn: lastSpentOn(scope),
          forecastOn: sql<CalendarDate | null>`(SELECT max(${forecast.madeOn}) FROM ${factsKnown(scope, forecast)}
            WHERE ${forecast.projectId} = ${project.id} AND ${forecast.madeOn} <= ${onDay(scope)})`,
          unpaidCount: unpaid(scope, sql`count(*)`),
          unpaidMinor: unpaid(scope, sql`coalesce(sum(${entry.agreementMinor}), 0)`),
          pendingCount: waiting(scope, sql`1`),
          unratedCount: waiting(scope, sql`${entry.rateMicro} IS NULL AND ${entry.currency} <> ${agreement.currency}`),
        }),
      )
      .from(asKnown(scope, project))
      // Joined, so that drizzle spells the columns of the questions inside with their tables.
      .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
      .where(ofProjects(scope, which, project.id)),
  (rows): readonly MoneySigns[] => rows,
);

/** From the running totals where they serve the day, otherwise from the entries. */
const lastSpentOn = (scope: Scope) => sql<CalendarDate | null>`CASE WHEN ${totalsServe(scope)}
  THEN (SELECT max(${projectTotal.lastOn}) FROM ${projectTotal} WHERE ${projectTotal.projectId} = ${project.id}
    AND ${projectTotal.measure} = 'expenditure' AND ${projectTotal.amountMinor} <> 0 AND ${countsInTotals(scope, projectTotal.quarter)})
  ELSE (SELECT max(${entry.bookedOn}) FROM ${asKnown(scope, entry)} WHERE ${entry.projectId} = ${project.id}
    AND ${entry.kind} = 'expenditure' AND ${entry.status} = 'approved' AND ${entry.bookedOn} <= ${onDay(scope)}) END`;

/** Commitments with a reference, approved over three months ago, that nothing was paid on. */
const unpaid = (scope: Scope, what: SQL) => sql<number>`(SELECT ${what} FROM ${asKnown(scope, entry)}
  WHERE ${entry.projectId} = ${project.id} AND ${entry.reference} <> '' AND ${entry.kind} = 'commitment'
    AND ${entry.status} = 'approved' AND ${entry.agreementMinor} > 0 AND ${entry.bookedOn} <= date(${onDay(scope)}, '-3 months')
    AND NOT EXISTS (SELECT 1 FROM entry x WHERE x.commitment_id = ${entry.id} AND x.kind = 'expenditure' AND x.status = 'approved' AND x.booked_on <= ${onDay(scope)})
    AND NOT EXISTS (SELECT 1 FROM entry x WHERE x.original_id = ${entry.id} AND x.status = 'approved' AND x.booked_on <= ${onDay(scope)}))`;

/** The status as the index of waiting entries spells it. */
const waiting = (scope: Scope, isThat: SQL) => sql<number>`(SELECT count(*) FROM ${asKnown(scope, entry)}
  WHERE ${entry.projectId} = ${project.id} AND ${entry.status} IN ('draft', 'submitted', 'returned')
    AND ${entry.status} <> 'returned' AND ${entry.bookedOn} <= ${onDay(scope)} AND ${isThat})`;

/** A quarter of an agreement with what was done to it. */
export interface AgreementPeriod extends Period {
  readonly agreementId: string;
}

/** The quarters of the agreements of some projects. */
export const periodsOf = asking(
  (scope: Scope, which: Looked) =>
    scope.db
      .selectDistinct(
        fieldsOf({
          agreementId: period.agreementId,
          quarter: period.quarter,
          status: period.status,
          reopeningAskedBy: period.reopeningAskedBy,
          reopenedUntil: period.reopenedUntil,
        }),
      )
      .from(asKnown(scope, period))
      .innerJoin(asKnown(scope, project), eq(project.agreementId, period.agreementId))
      .where(ofProjects(scope, which, project.id)),
  (rows): readonly AgreementPeriod[] => rows,
);
