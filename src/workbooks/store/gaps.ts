import { and, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { forecastVersion } from "../../budgets/schema/forecast.ts";
import { budgetVersion, entry, forecast } from "../../budgets/schema.ts";
import { indicator, indicatorValue } from "../../indicators/schema.ts";
import { milestone } from "../../milestones/schema.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { type Among, ofProjects, openTo, type Which } from "../../portfolio/store/within.ts";

/** How many of something a project has, by the project’s id. */
export type Counts = ReadonlyMap<string, number>;

type Counted = typeof entry | typeof indicatorValue | typeof budgetVersion | typeof forecastVersion | typeof milestone;

/**
 * What keeps a report from being clean, counted per project; donors do not hear of drafts (SEC-02). Read beside the
 * report’s own reads, so no name may be one of theirs.
 */
export const gapReads = (scope: Scope, which: Which) => ({
  waitingEntries: counts(scope, entry, { which, is: and(isWaiting(entry.status), lte(entry.bookedOn, onDay(scope))) }),
  waitingValues: counts(scope, indicatorValue, {
    which,
    is: and(isWaiting(indicatorValue.status), lte(indicatorValue.periodEnd, onDay(scope))),
  }),
  waitingRevisions: counts(scope, budgetVersion, { which, is: eq(budgetVersion.status, "submitted") }),
  openForecasts: counts(scope, forecastVersion, {
    which,
    is: and(sql`${forecastVersion.status} <> 'approved'`, lte(forecastVersion.madeOn, onDay(scope))),
  }),
  overdueMilestones: counts(scope, milestone, { which, is: isOverdue(scope) }),
  unratedEntries: unrated(scope, which),
  forecastAmounts: forecastCounts(scope, which),
});

const RECENT_DAYS = 400;

/**
 * What tells which indicators were not reported: how often each is, and the periods that were told of lately. A period
 * that is due ended less than a year ago, whatever was told of earlier ones.
 */
export const unreportedReads = (scope: Scope, which: Which | Among) => ({
  dueIndicators: reading(
    scope.db
      .select({ id: indicator.id, projectId: indicator.projectId, frequency: indicator.frequency })
      .from(asKnown(scope, indicator))
      .where(ofProjects(scope, which, indicator.projectId)),
    (rows) => rows,
  ),
  toldPeriods: reading(
    scope.db
      .select({ indicatorId, periodStart, periodEnd, status })
      .from(asKnown(scope, indicatorValue))
      .where(
        and(
          ofProjects(scope, which, indicatorValue.projectId),
          openTo(scope, status),
          sql`${periodEnd} > date(${onDay(scope)}, ${`-${RECENT_DAYS} days`})`,
        ),
      ),
    (rows) => rows,
  ),
});

const { indicatorId, periodStart, periodEnd, status } = indicatorValue;

const isWaiting = (status: typeof entry.status | typeof indicatorValue.status): SQL =>
  inArray(status, ["draft", "submitted", "returned"]);

/** Due, not achieved, and nobody says by when or why (JAL-03, JAL-04). */
const isOverdue = (scope: Scope): SQL =>
  sql`${milestone.baselineOn} <= ${onDay(scope)} AND ${milestone.actualOn} IS NULL AND ${milestone.decision} = 'none'
    AND (${milestone.forecastOn} IS NULL OR ${milestone.forecastOn} <= ${onDay(scope)} OR ${milestone.cause} = '')`;

function counts(scope: Scope, table: Counted, { which, is }: { which: Which; is: SQL | undefined }): Read<Counts> {
  const { projectId } = table;
  const query = scope.db
    .select(fieldsOf({ projectId, count: sql<number>`count(*)` }))
    .from(asKnown(scope, table))
    .where(and(ofProjects(scope, which, projectId), isNoDonor(scope), is))
    .groupBy(projectId);
  return reading(query, byProject);
}

/** Expenses in another currency than the agreement’s that have no rate (FX-04). */
function unrated(scope: Scope, which: Which): Read<Counts> {
  const { projectId } = entry;
  const isOther = sql`${entry.currency} <> ${agreement.currency} AND ${entry.status} <> 'returned'`;
  const query = scope.db
    .select(fieldsOf({ projectId, count: sql<number>`count(*)` }))
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, project), eq(project.id, projectId))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(
      and(
        ofProjects(scope, which, projectId),
        isNoDonor(scope),
        and(isNull(entry.rateMicro), isOther, lte(entry.bookedOn, onDay(scope))),
      ),
    )
    .groupBy(projectId);
  return reading(query, byProject);
}

/** Amounts that were forecast up to a day; a project without any has no forecast. */
function forecastCounts(scope: Scope, which: Which): Read<Counts> {
  const { projectId } = forecast;
  const query = scope.db
    .select(fieldsOf({ projectId, count: sql<number>`count(*)` }))
    .from(factsKnown(scope, forecast))
    .where(and(ofProjects(scope, which, projectId), lte(forecast.madeOn, onDay(scope))))
    .groupBy(projectId);
  return reading(query, byProject);
}

const byProject = (rows: readonly { projectId: string; count: number }[]): Counts =>
  new Map(rows.map(({ projectId, count }) => [projectId, count]));
