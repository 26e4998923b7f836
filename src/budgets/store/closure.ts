import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Quarter, quarterSpan } from "../../kernel/period.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { agreement, component, project } from "../../portfolio/schema.ts";
import { projectInReach } from "../../portfolio/store/reach.ts";
import type { QuarterState } from "../rules/closure.ts";
import { forecastVersion } from "../schema/forecast.ts";
import { funding } from "../schema/funding.ts";
import { budgetCell, budgetLine, budgetVersion, entry } from "../schema.ts";

/** One quarter of one agreement. */
export interface QuarterAsked {
  readonly code: string;
  readonly quarter: Quarter;
}

/** What closing a quarter looks at, in one batch: see `QuarterState`. */
export const closureReads = (scope: Scope, asked: QuarterAsked) => ({
  pending: pending(scope, asked),
  values: pendingValues(scope, asked),
  receipts: pendingReceipts(scope, asked),
  forecasts: pendingForecasts(scope, asked),
  unrated: unrated(scope, asked),
  overdue: overdue(scope, asked),
  components: components(scope, asked),
  allocatedMinor: allocated(scope, asked),
});

const ofAgreement = (scope: Scope, { code }: QuarterAsked): SQL =>
  sql`(${project.agreementId} IN (SELECT ${agreement.id} FROM ${asKnown(scope, agreement)} WHERE ${agreement.code} = ${code}) AND ${projectInReach(scope)})`;

function pending(scope: Scope, asked: QuarterAsked): Read<QuarterState["pending"]> {
  const query = scope.db
    .select(fieldsOf({ project: project.code, count: sql<number>`count(*)` }))
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, project), eq(project.id, entry.projectId))
    .where(
      and(ofAgreement(scope, asked), eq(entry.quarter, asked.quarter), sql`${entry.status} IN ('draft', 'submitted')`),
    )
    .groupBy(project.code)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

function pendingReceipts(scope: Scope, asked: QuarterAsked): Read<QuarterState["receipts"]> {
  const query = scope.db
    .select(fieldsOf({ project: project.code, count: sql<number>`count(*)` }))
    .from(asKnown(scope, funding))
    .innerJoin(asKnown(scope, project), eq(project.id, funding.projectId))
    .where(and(ofAgreement(scope, asked), eq(funding.quarter, asked.quarter), eq(funding.status, "submitted")))
    .groupBy(project.code)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

function pendingForecasts(scope: Scope, asked: QuarterAsked): Read<QuarterState["forecasts"]> {
  const isOpen = sql`${forecastVersion.status} <> 'approved'`;
  const query = scope.db
    .select(fieldsOf({ project: project.code, count: sql<number>`count(*)` }))
    .from(asKnown(scope, forecastVersion))
    .innerJoin(asKnown(scope, project), eq(project.id, forecastVersion.projectId))
    .where(and(ofAgreement(scope, asked), eq(forecastVersion.quarter, asked.quarter), isOpen))
    .groupBy(project.code)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

/** Expenses in another currency than the agreement's that have no rate; a reversal takes its original away. */
function unrated(scope: Scope, asked: QuarterAsked): Read<QuarterState["unrated"]> {
  const on = sql<CalendarDate>`coalesce(${entry.documentOn}, ${entry.bookedOn})`;
  const amount = sql<number>`sum(${entry.amountMinor})`;
  const query = scope.db
    .select(fieldsOf({ project: project.code, on, currency: entry.currency, amountMinor: amount }))
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, project), eq(project.id, entry.projectId))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(
      and(
        ofAgreement(scope, asked),
        eq(entry.quarter, asked.quarter),
        isNull(entry.rateMicro),
        sql`${entry.currency} <> ${agreement.currency} AND ${entry.status} <> 'returned'`,
      ),
    )
    .groupBy(project.code, on, entry.currency)
    .having(sql`${amount} <> 0`)
    .orderBy(asc(project.code), asc(on));
  return reading(query, (rows) => rows);
}

/** Asked of the indicators' table itself, whose slice stands beside this one; a value is dated on its period's last day. */
function pendingValues(scope: Scope, asked: QuarterAsked): Read<QuarterState["values"]> {
  const { start, end } = quarterSpan(asked.quarter);
  const query = scope.db
    .select(fieldsOf({ project: project.code, count: sql<number>`count(*)` }))
    .from(asKnown(scope, project))
    .innerJoin(sql`indicator_value AS v`, sql`v.project_id = ${project.id}`)
    .where(
      and(
        ofAgreement(scope, asked),
        sql`v.period_end BETWEEN ${start} AND ${end} AND v.status IN ('draft', 'submitted', 'returned')`,
      ),
    )
    .groupBy(project.code)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

/** Asked of the milestones' table itself: the milestones' own slice stands beside this one (JAL-03, JAL-04). */
function overdue(scope: Scope, asked: QuarterAsked): Read<QuarterState["overdue"]> {
  const { end } = quarterSpan(asked.quarter);
  const isLate = sql`m.baseline_on <= ${end} AND m.actual_on IS NULL AND m.decision = 'none'
    AND (m.forecast_on IS NULL OR m.forecast_on <= ${end} OR m.cause = '')`;
  const query = scope.db
    .select(
      fieldsOf({
        project: project.code,
        code: sql<string>`m.code`,
        baselineOn: sql<CalendarDate>`m.baseline_on`,
      }),
    )
    .from(asKnown(scope, project))
    .innerJoin(sql`milestone AS m`, sql`m.project_id = ${project.id}`)
    .where(and(ofAgreement(scope, asked), sql`${project.status} <> 'cancelled'`, isLate))
    .orderBy(asc(project.code), asc(sql`m.code`));
  return reading(query, (rows) => rows);
}

/** Components with what was spent by the quarter's end and the budget in force at it (DEP-02). */
function components(scope: Scope, asked: QuarterAsked): Read<QuarterState["components"]> {
  const { end } = quarterSpan(asked.quarter);
  const version = sql`(SELECT ${budgetVersion.id} FROM ${asKnown(scope, budgetVersion)}
    WHERE ${budgetVersion.projectId} = ${project.id} AND ${budgetVersion.status} = 'approved'
    ORDER BY ${budgetVersion.number} DESC LIMIT 1)`;
  const spent = sql<number>`(SELECT coalesce(sum(${entry.agreementMinor}), 0) FROM ${asKnown(scope, entry)}
    JOIN ${asKnown(scope, budgetLine)} ON ${budgetLine.id} = ${entry.lineId}
    WHERE ${budgetLine.componentId} = ${component.id} AND ${entry.projectId} = ${project.id} AND ${entry.kind} = 'expenditure'
      AND ${entry.status} = 'approved' AND ${entry.bookedOn} <= ${end})`;
  const budget = sql<number>`(SELECT coalesce(sum(${budgetCell.amountMinor}), 0) FROM ${factsKnown(scope, budgetCell)}
    JOIN ${asKnown(scope, budgetLine)} ON ${budgetLine.id} = ${budgetCell.lineId}
    WHERE ${budgetLine.componentId} = ${component.id} AND ${budgetCell.versionId} = ${version})`;
  const query = scope.db
    .select(fieldsOf({ project: project.code, code: component.code, spentMinor: spent, budgetMinor: budget }))
    .from(asKnown(scope, project))
    .innerJoin(asKnown(scope, component), eq(component.projectId, project.id))
    .where(and(ofAgreement(scope, asked), sql`${project.status} <> 'cancelled'`))
    .orderBy(asc(project.code), asc(component.position));
  return reading(query, (rows) => rows);
}

function allocated(scope: Scope, asked: QuarterAsked): Read<number> {
  const query = scope.db
    .select(fieldsOf({ minor: sql<number>`coalesce(sum(${project.amountMinor}), 0)` }))
    .from(asKnown(scope, project))
    .where(and(ofAgreement(scope, asked), sql`${project.status} <> 'cancelled'`));
  return reading(query, ([row]) => row?.minor ?? 0);
}
