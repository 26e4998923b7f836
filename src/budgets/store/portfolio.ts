import { and, eq, type SQL, sql } from "drizzle-orm";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { type Looked, ofProjects } from "../../portfolio/store/within.ts";
import type { ProjectBudget, ProjectEntrySum } from "../rules/portfolio.ts";
import { projectTotal } from "../schema/totals.ts";
import { budgetCell, budgetVersion, entry } from "../schema.ts";
import { countsInTotals, totalsServe } from "./totals.ts";

/** Some projects, or every one within reach. */
type OfAll = [which?: Looked];

/** The original and the last approved budget of every reachable project, as decided by the date d'arrêté. */
export const projectBudgets = asking<OfAll, ReturnType<typeof budgetRows>, readonly ProjectBudget[]>(
  budgetRows,
  (rows) => rows,
);

function budgetRows(scope: Scope, which: Looked = "reachable") {
  const serve = totalsServe(scope);
  const isInForce = sql`${budgetVersion.status} = 'approved' AND ${budgetVersion.decidedOn} <= ${onDay(scope)}`;
  const isWithin = ofProjects(scope, which, budgetVersion.projectId);
  const latest = sql`(SELECT ${budgetVersion.projectId} AS project_id, max(${budgetVersion.number}) AS number
    FROM ${asKnown(scope, budgetVersion)} WHERE NOT ${serve} AND ${isInForce} AND ${isWithin} GROUP BY 1) AS latest`;
  const sumWhere = (isIn: SQL) => sql<number>`sum(CASE WHEN ${isIn} THEN ${budgetCell.amountMinor} ELSE 0 END)`;
  const query = scope.db
    .select(
      fieldsOf({
        projectId: budgetVersion.projectId,
        originalMinor: sumWhere(sql`${budgetVersion.number} = 1`),
        budgetMinor: sumWhere(sql`${budgetVersion.number} = latest.number`),
      }),
    )
    .from(latest)
    .innerJoin(
      asKnown(scope, budgetVersion),
      sql`${budgetVersion.projectId} = latest.project_id AND ${budgetVersion.number} IN (1, latest.number)`,
    )
    .innerJoin(
      factsKnown(scope, budgetCell),
      and(eq(budgetCell.projectId, budgetVersion.projectId), eq(budgetCell.versionId, budgetVersion.id)),
    )
    .groupBy(budgetVersion.projectId);
  const total = (measure: string) =>
    sql<number>`sum(CASE ${projectTotal.measure} WHEN ${measure} THEN ${projectTotal.amountMinor} ELSE 0 END)`;
  const kept = scope.db
    .select(
      fieldsOf({ projectId: projectTotal.projectId, originalMinor: total("original"), budgetMinor: total("budget") }),
    )
    .from(projectTotal)
    .where(
      and(
        serve,
        countsInTotals(scope, projectTotal.quarter),
        sql`${projectTotal.measure} IN ('original', 'budget')`,
        ofProjects(scope, which, projectTotal.projectId),
      ),
    )
    .groupBy(projectTotal.projectId);
  return kept.unionAll(query);
}

/** Approved entries of every reachable project up to the date d'arrêté, by kind and budget year. */
export const projectEntrySums = asking<OfAll, ReturnType<typeof entrySumRows>, readonly ProjectEntrySum[]>(
  entrySumRows,
  (rows) => rows,
);

function entrySumRows(scope: Scope, which: Looked = "reachable") {
  const serve = totalsServe(scope);
  const year = sql<number>`CAST(substr(${entry.quarter}, 1, 4) AS INTEGER)`;
  const query = scope.db
    .select(
      fieldsOf({
        projectId: entry.projectId,
        kind: entry.kind,
        year,
        amountMinor: sql<number>`sum(${entry.agreementMinor})`,
        madMinor: sql<number>`coalesce(sum(${entry.madMinor}), 0)`,
        madMissing: sql<number>`count(*) - count(${entry.madMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .where(
      and(
        sql`NOT ${serve}`,
        ofProjects(scope, which, entry.projectId),
        eq(entry.status, "approved"),
        sql`${entry.bookedOn} <= ${onDay(scope)}`,
      ),
    )
    .groupBy(entry.projectId, entry.kind, year);
  return keptEntrySums(scope, which).unionAll(query);
}

function keptEntrySums(scope: Scope, which: Looked) {
  const { projectId, measure, amountMinor, madMinor, madMissing } = projectTotal;
  return scope.db
    .select(
      fieldsOf({
        projectId,
        kind: sql<"commitment" | "expenditure">`${measure}`,
        year: projectTotal.year,
        amountMinor: sql<number>`sum(${amountMinor})`,
        madMinor: sql<number>`sum(${madMinor})`,
        madMissing: sql<number>`sum(${madMissing})`,
      }),
    )
    .from(projectTotal)
    .where(
      and(
        totalsServe(scope),
        countsInTotals(scope, projectTotal.quarter),
        sql`${measure} IN ('commitment', 'expenditure')`,
        ofProjects(scope, which, projectTotal.projectId),
      ),
    )
    .groupBy(projectId, measure, projectTotal.year);
}
