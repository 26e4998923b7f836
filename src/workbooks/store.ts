import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Forecast } from "../budgets/rules/forecast.ts";
import { forecastVersion } from "../budgets/schema/forecast.ts";
import { budgetVersion, entry, forecast, type Move } from "../budgets/schema.ts";
import { cellsOf, dirhamRate, entrySumsOf, linesOf } from "../budgets/store/ledgers.ts";
import { projectBudgets, projectEntrySums } from "../budgets/store/portfolio.ts";
import { ratesUsed } from "../budgets/store/rates.ts";
import type { Role } from "../kernel/actor.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Quarter } from "../kernel/period.ts";
import { isNoDonor } from "../people/store/context.ts";
import { fieldsOf } from "../platform/fields.ts";
import { journalEnd } from "../platform/journal-end.ts";
import { asKnown, factsKnown, seqOf } from "../platform/known.ts";
import { type Read, reading } from "../platform/read.ts";
import { onDay, quarterIn, type Scope } from "../platform/scope.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import { type Among, ofProjects, type Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";

/** One project by its code, or every one within reach. */
export const whichOf = ({ project }: Pick<Asked, "project">): Which => (project ? { code: project } : "reachable");

/** What every report of money reads first: its projects, what their budgets and entries add up to, and as of when. */
export const moneyReads = (scope: Scope, asked: Asked) => ({
  projects: projectFacts(scope, whichOf(asked)),
  budgets: projectBudgets(scope),
  sums: projectEntrySums(scope),
  rate: dirhamRate(scope),
  known: journalEnd(scope),
});

/** The ledgers of some projects; the sums of `moneyReads` are asked apart, to hold the lines against them. */
export const ledgerParts = (scope: Scope, which: Which | Among) => ({
  lines: linesOf(scope, which),
  cells: cellsOf(scope, which),
  entries: entrySumsOf(scope, which),
});

/** What R01 says of some projects. */
export const executionParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  rates: ratesUsed(scope, which),
});

/** What the catalogue offers to choose from. */
export const catalogueReads = (scope: Scope) => ({ projects: projectFacts(scope, "reachable") });

/** Approved entries up to the date d’arrêté, added up by the database per project, kind and quarter. */
export interface QuarterSum {
  readonly projectId: string;
  readonly kind: "commitment" | "expenditure";
  readonly quarter: Quarter;
  readonly amountMinor: number;
}

export function quarterSums(scope: Scope, which: Which | Among): Read<readonly QuarterSum[]> {
  const query = scope.db
    .select(
      fieldsOf({
        projectId: entry.projectId,
        kind: entry.kind,
        quarter: entry.quarter,
        amountMinor: sql<number>`sum(${entry.agreementMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(and(ofProjects(scope, which, entry.projectId), isCounted(scope)))
    .groupBy(entry.projectId, entry.kind, entry.quarter);
  return reading(query, (rows) => rows);
}

const isCounted = (scope: Scope): SQL => sql`${entry.status} = 'approved' AND ${entry.bookedOn} <= ${onDay(scope)}`;

/** The forecast that was valid when the quarter of the date d’arrêté began: what its spending is compared with. */
export function previousForecasts(
  scope: Scope,
  which: Which | Among,
): Read<readonly (Forecast & { readonly projectId: string })[]> {
  const { projectId, lineId, period, amountMinor } = forecast;
  const isKnown = scope.known ? sql` AND f.since_seq <= ${seqOf(scope.known)}` : sql``;
  const month = sql`CAST(substr(${onDay(scope)}, 6, 2) AS INTEGER)`;
  const start = sql`printf('%s-%02d-01', substr(${onDay(scope)}, 1, 4), (${month} - 1) / 3 * 3 + 1)`;
  const latest = sql`(SELECT f.made_on, f.version FROM forecast f WHERE f.project_id = ${forecast.projectId}
    AND f.made_on < ${start}${isKnown} ORDER BY f.made_on DESC, f.version DESC LIMIT 1)`;
  const query = scope.db
    .select({ projectId, lineId, period, amountMinor })
    .from(factsKnown(scope, forecast))
    .where(
      and(ofProjects(scope, which, forecast.projectId), sql`(${forecast.madeOn}, ${forecast.version}) = ${latest}`),
    );
  return reading(query, (rows) => rows);
}

/** Why a line’s quarter differs from its forecast, by line, as approved with the forecast made at the quarter’s end. */
export function explanationsFor(scope: Scope, which: Which | Among): Read<ReadonlyMap<string, string>> {
  const { explanations } = forecastVersion;
  const query = scope.db
    .select({ explanations })
    .from(asKnown(scope, forecastVersion))
    .where(
      and(
        ofProjects(scope, which, forecastVersion.projectId),
        eq(forecastVersion.status, "approved"),
        sql`${forecastVersion.quarter} = ${quarterIn(onDay(scope))}`,
      ),
    )
    .orderBy(asc(forecastVersion.version));
  return reading(query, (rows) => new Map(rows.flatMap((row) => Object.entries(row.explanations))));
}

/** What was spent in a year on commitments of earlier years; null where no expenditure names its commitment. */
export interface EarlierSum {
  readonly projectId: string;
  readonly year: number;
  readonly linkedCount: number;
  readonly earlierMinor: number;
}

export function spentOnEarlier(scope: Scope, which: Which | Among): Read<readonly EarlierSum[]> {
  const year = sql<number>`CAST(substr(${entry.quarter}, 1, 4) AS INTEGER)`;
  const signed = sql`(SELECT CAST(substr(c.quarter, 1, 4) AS INTEGER) FROM entry c WHERE c.id = ${entry.commitmentId})`;
  const query = scope.db
    .select(
      fieldsOf({
        projectId: entry.projectId,
        year,
        linkedCount: sql<number>`count(${entry.commitmentId})`,
        earlierMinor: sql<number>`coalesce(sum(CASE WHEN ${signed} < ${year} THEN ${entry.agreementMinor} ELSE 0 END), 0)`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(and(ofProjects(scope, which, entry.projectId), eq(entry.kind, "expenditure"), isCounted(scope)))
    .groupBy(entry.projectId, year);
  return reading(query, (rows) => rows);
}

/** A version of a budget after the original, with the roles of who asked and who decided. */
export interface VersionRow {
  readonly projectId: string;
  readonly number: number;
  readonly status: "draft" | "submitted" | "approved" | "rejected";
  readonly route: "" | "notification" | "committee" | "amendment";
  readonly moves: readonly Move[];
  readonly requestedOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly decision: string;
  readonly document: string;
  readonly reason: string;
  readonly requesterRole: Role | null;
  readonly deciderRole: Role | null;
}

/** Revisions asked for or decided by the date d’arrêté, in their order; donors are given approved ones (SEC-02). */
export function versionsOf(scope: Scope, which: Which | Among): Read<readonly VersionRow[]> {
  const role = (column: SQL) => sql<Role | null>`(SELECT p.role FROM person p WHERE p.id = ${column})`;
  const { projectId, number, status, route, moves, requestedOn, decidedOn, decision, document, reason } = budgetVersion;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ projectId, number, status, route, moves, requestedOn, decidedOn, decision, document, reason },
        requesterRole: role(sql`${budgetVersion.requestedBy}`),
        deciderRole: role(sql`${budgetVersion.decidedBy}`),
      }),
    )
    .from(asKnown(scope, budgetVersion))
    .where(
      and(
        ofProjects(scope, which, budgetVersion.projectId),
        eq(budgetVersion.kind, "revision"),
        sql`coalesce(${budgetVersion.decidedOn}, ${budgetVersion.requestedOn}, '') <= ${onDay(scope)}`,
        sql`(${budgetVersion.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(budgetVersion.projectId), asc(budgetVersion.number));
  return reading(query, (rows) => rows);
}
