import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Currency } from "../../kernel/money.ts";
import { reachesAll } from "../../people/store/context.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { onDay, quarterIn, type Scope } from "../../platform/scope.ts";
import { when } from "../../platform/when.ts";
import type { ProjectStatus } from "../../portfolio/rules/statuses.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import type { PortfolioMeasure } from "../rules/portfolio-totals.ts";
import { MEASURES, portfolioQuarter, projectTotal } from "../schema/totals.ts";
import { budgetCell, budgetVersion, entry } from "../schema.ts";

/**
 * The running totals answer for the end of a quarter and for any day after which nothing is in them, never for what
 * was known in the past: then the facts are added up.
 */
export const totalsServe = (scope: Scope): SQL =>
  scope.known
    ? sql`0`
    : sql`(substr(${onDay(scope)}, 6) IN ('03-31', '06-30', '09-30', '12-31') OR (SELECT coalesce(max(last_on), '') FROM portfolio_total) <= ${onDay(scope)})`;

/** What of the totals counts by the date d'arrêté. */
export const countsInTotals = (scope: Scope, quarter: SQL | SQLiteColumn): SQL =>
  sql`${quarter} <= ${quarterIn(onDay(scope))}`;

/** A sum of the portfolio: one donor, currency, project status, measure and budget year. */
export interface PortfolioSum {
  readonly donorCode: string;
  readonly currency: Currency;
  readonly status: ProjectStatus;
  readonly measure: PortfolioMeasure;
  readonly year: number;
  readonly amountMinor: number;
}

/** The portfolio within reach by donor and year, approved by the date d'arrêté (performance.md, F2). */
export const portfolioSums = asking(
  (scope: Scope) =>
    scope.db
      .select(
        fieldsOf({
          donorCode: sql<string>`o.code`,
          currency: sql<Currency>`t.currency`,
          status: sql<ProjectStatus>`t.status`,
          year: sql<number>`t.year`,
          ...Object.fromEntries(MEASURES.map((measure) => [measure, sql<number>`${sql.raw(`t.${measure}_minor`)}`])),
        } as Pivoted),
      )
      .from(sql`(${kept(scope)} UNION ALL ${keptWithinReach(scope)} UNION ALL ${addedUp(scope)}) t`)
      .innerJoin(sql`organisation o`, sql`o.id = t.donor_id`),
  (rows): readonly PortfolioSum[] =>
    rows
      .flatMap(({ donorCode, currency, status, year, ...sums }) =>
        MEASURES.map((measure) => ({ donorCode, currency, status, year, measure, amountMinor: sums[measure] })),
      )
      .filter(({ amountMinor }) => amountMinor !== 0)
      .sort((a, b) => compared(a.donorCode, b.donorCode) || compared(a.currency, b.currency) || a.year - b.year),
);

type Pivoted = Record<PortfolioMeasure | "year", SQL<number>> & {
  readonly donorCode: SQL<string>;
  readonly currency: SQL<Currency>;
  readonly status: SQL<ProjectStatus>;
};

const compared = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The sum of each measure, the measures side by side. */
const sideBySide = (measure: SQL, amount: SQL): SQL =>
  sql.join(
    MEASURES.map(
      (one) =>
        sql`coalesce(sum(${amount}) FILTER (WHERE ${measure} = ${sql.raw(`'${one}'`)}), 0) AS ${sql.raw(`${one}_minor`)}`,
    ),
    sql`, `,
  );

/** Whoever reaches everything is answered from the donors' totals, in the order that they are kept in. */
const kept = (
  scope: Scope,
): SQL => sql`SELECT donor_id, currency, status, year, ${sql.raw(MEASURES.map((one) => `sum(${one}_minor) AS ${one}_minor`).join(", "))}
  FROM ${portfolioQuarter}
  WHERE ${totalsServe(scope)} AND ${reachesAll(scope)} AND ${countsInTotals(scope, portfolioQuarter.quarter)} GROUP BY 1, 2, 3, 4`;

/** Others from those of their projects. */
const keptWithinReach = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.donorId}, ${agreement.currency}, ${project.status}, ${projectTotal.year}, ${sideBySide(sql`${projectTotal.measure}`, sql`${projectTotal.amountMinor}`)}
  FROM ${when(sql`${totalsServe(scope)} AND NOT ${reachesAll(scope)}`)} ${project}
  JOIN ${agreement} ON ${agreement.id} = ${project.agreementId} JOIN ${projectTotal} ON ${projectTotal.projectId} = ${project.id}
  WHERE ${countsInTotals(scope, projectTotal.quarter)} AND ${ofProjects(scope, "reachable", project.id)} GROUP BY 1, 2, 3, 4`;

const addedUp = (
  scope: Scope,
): SQL => sql`SELECT ${agreement.donorId}, ${agreement.currency}, ${project.status}, f.year, ${sideBySide(sql`f.measure`, sql`f.amount_minor`)}
  FROM (${entriesAdded(scope)} UNION ALL ${budgetsAdded(scope)}) f
  JOIN ${asKnown(scope, project)} ON ${project.id} = f.project_id JOIN ${asKnown(scope, agreement)} ON ${agreement.id} = ${project.agreementId}
  GROUP BY 1, 2, 3, 4`;

const whenAdded = (scope: Scope): SQL => when(sql`NOT ${totalsServe(scope)}`);

const entriesAdded = (scope: Scope): SQL => sql`SELECT ${entry.projectId} AS project_id, ${entry.kind} AS measure,
  CAST(substr(${entry.quarter}, 1, 4) AS INTEGER) AS year, sum(${entry.agreementMinor}) AS amount_minor
  FROM ${whenAdded(scope)} ${asKnown(scope, entry)}
  WHERE ${entry.status} = 'approved' AND ${entry.bookedOn} <= ${onDay(scope)} AND ${ofProjects(scope, "reachable", entry.projectId)}
  GROUP BY 1, 2, 3`;

function budgetsAdded(scope: Scope): SQL {
  const inForce = sql`${budgetVersion.status} = 'approved' AND ${budgetVersion.decidedOn} <= ${onDay(scope)}`;
  const last = sql`SELECT ${budgetVersion.projectId} AS project_id, max(${budgetVersion.number}) AS number
    FROM ${whenAdded(scope)} ${asKnown(scope, budgetVersion)}
    WHERE ${inForce} AND ${ofProjects(scope, "reachable", budgetVersion.projectId)} GROUP BY 1`;
  return sql`SELECT ${budgetCell.projectId}, m.measure, ${budgetCell.year}, sum(${budgetCell.amountMinor})
    FROM ${whenAdded(scope)} (${last}) last JOIN ${asKnown(scope, budgetVersion)} ON ${budgetVersion.projectId} = last.project_id AND ${inForce}
    JOIN (SELECT 'budget' AS measure UNION ALL SELECT 'original') m ON ${budgetVersion.number} = CASE m.measure WHEN 'budget' THEN last.number ELSE 1 END
    JOIN ${factsKnown(scope, budgetCell)} ON ${budgetCell.projectId} = last.project_id AND ${budgetCell.versionId} = ${budgetVersion.id}
    GROUP BY 1, 2, 3`;
}
