import { type SQL, sql } from "drizzle-orm";
import { portfolioTotal, projectTotal } from "../budgets/schema/totals.ts";
import { entry } from "../budgets/schema.ts";
import { countsInTotals, totalsServe } from "../budgets/store/totals.ts";
import type { Currency } from "../kernel/money.ts";
import type { Quarter } from "../kernel/period.ts";
import { reachesAll } from "../people/store/context.ts";
import { asking } from "../platform/asking.ts";
import { fieldsOf } from "../platform/fields.ts";
import { asKnown } from "../platform/known.ts";
import { onDay, type Scope } from "../platform/scope.ts";
import type { ProjectStatus } from "../portfolio/rules/statuses.ts";
import { agreement, project } from "../portfolio/schema.ts";
import { activeCount } from "../portfolio/store/watched.ts";
import { ofProjects } from "../portfolio/store/within.ts";

/** Spending of one quarter, by the day of booking, of the projects of one currency and status. */
export interface SpentQuarter {
  readonly currency: Currency;
  readonly status: ProjectStatus;
  readonly quarter: Quarter;
  readonly amountMinor: number;
}

/** What the portfolio within reach spent in each quarter: from the running totals where they serve the day. */
export const spentQuarters = asking(
  (scope: Scope) =>
    scope.db
      .select(
        fieldsOf({
          currency: sql<Currency>`t.currency`,
          status: sql<ProjectStatus>`t.status`,
          quarter: sql<Quarter>`t.quarter`,
          amountMinor: sql<number>`sum(t.amount_minor)`,
        }),
      )
      .from(sql`(${ofEverything(scope)} UNION ALL ${ofReach(scope)} UNION ALL ${ofEntries(scope)}) t`)
      .groupBy(sql`t.currency`, sql`t.status`, sql`t.quarter`),
  (rows): readonly SpentQuarter[] => rows,
);

const ofEverything = (
  scope: Scope,
): SQL => sql`SELECT currency, status, quarter, amount_minor FROM ${portfolioTotal} WHERE measure = 'expenditure'
  AND ${totalsServe(scope)} AND ${reachesAll(scope)} AND ${countsInTotals(scope, portfolioTotal.quarter)}`;

const ofReach = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.currency}, ${project.status}, ${projectTotal.quarter}, ${projectTotal.amountMinor}
  FROM ${project} JOIN ${agreement} ON ${agreement.id} = ${project.agreementId} JOIN ${projectTotal} ON ${projectTotal.projectId} = ${project.id}
  WHERE ${projectTotal.measure} = 'expenditure' AND ${totalsServe(scope)} AND NOT ${reachesAll(scope)}
    AND ${countsInTotals(scope, projectTotal.quarter)} AND ${ofProjects(scope, "reachable", project.id)}`;

const ofEntries = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.currency}, ${project.status}, substr(${entry.bookedOn}, 1, 4) || '-Q' || ((CAST(substr(${entry.bookedOn}, 6, 2) AS INTEGER) + 2) / 3), ${entry.agreementMinor}
  FROM ${asKnown(scope, entry)} JOIN ${asKnown(scope, project)} ON ${project.id} = ${entry.projectId} JOIN ${asKnown(scope, agreement)} ON ${agreement.id} = ${project.agreementId}
  WHERE NOT ${totalsServe(scope)} AND ${entry.kind} = 'expenditure' AND ${entry.status} = 'approved'
    AND ${entry.bookedOn} <= ${onDay(scope)} AND ${ofProjects(scope, "reachable", entry.projectId)}`;

/** How many active projects are within reach. */
export const activeProjects = asking(
  (scope: Scope) => scope.db.select(fieldsOf({ count: activeCount(scope) })).from(sql`(SELECT 1)`),
  ([row]): number => row?.count ?? 0,
);
