import { type SQL, sql } from "drizzle-orm";
import { portfolioTotal, projectTotal } from "../budgets/schema/totals.ts";
import { entry } from "../budgets/schema.ts";
import type { Currency } from "../kernel/money.ts";
import type { Quarter } from "../kernel/period.ts";
import { reachesAll } from "../people/store/context.ts";
import { asking } from "../platform/asking.ts";
import { fieldsOf } from "../platform/fields.ts";
import { asKnown } from "../platform/known.ts";
import { onDay, quarterIn, type Scope } from "../platform/scope.ts";
import { when } from "../platform/when.ts";
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

/**
 * What the portfolio within reach spent in each quarter before that of the date d'arrêté: from the running totals,
 * which never change for a quarter that ended; as known in the past, from the entries.
 */
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

const ofEverything = (scope: Scope): SQL => sql`SELECT currency, status, quarter, amount_minor
  FROM ${when(sql`${isNow(scope)} AND ${reachesAll(scope)}`)} ${portfolioTotal}
  WHERE measure = 'expenditure' AND ${portfolioTotal.quarter} < ${quarterAsked(scope)}`;

const ofReach = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.currency}, ${project.status}, ${projectTotal.quarter}, ${projectTotal.amountMinor}
  FROM ${when(sql`${isNow(scope)} AND NOT ${reachesAll(scope)}`)} ${project}
  JOIN ${agreement} ON ${agreement.id} = ${project.agreementId} JOIN ${projectTotal} ON ${projectTotal.projectId} = ${project.id}
  WHERE ${projectTotal.measure} = 'expenditure' AND ${projectTotal.quarter} < ${quarterAsked(scope)}
    AND ${ofProjects(scope, "reachable", project.id)}`;

const ofEntries = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.currency}, ${project.status}, ${quarterBooked}, ${entry.agreementMinor}
  FROM ${when(sql`NOT ${isNow(scope)}`)} ${asKnown(scope, project)}
  JOIN ${asKnown(scope, agreement)} ON ${agreement.id} = ${project.agreementId} JOIN ${asKnown(scope, entry)} ON ${entry.projectId} = ${project.id}
  WHERE ${entry.kind} = 'expenditure' AND ${entry.status} = 'approved'
    AND ${quarterBooked} < ${quarterAsked(scope)} AND ${ofProjects(scope, "reachable", project.id)}`;

const isNow = (scope: Scope): SQL => (scope.known ? sql`0` : sql`1`);

const quarterBooked = quarterIn(entry.bookedOn);

const quarterAsked = (scope: Scope): SQL => quarterIn(onDay(scope));

/** How many active projects are within reach. */
export const activeProjects = asking(
  (scope: Scope) => scope.db.select(fieldsOf({ count: activeCount(scope) })).from(sql`(SELECT 1)`),
  ([row]): number => row?.count ?? 0,
);
