import { and, asc, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { ExchangeRate } from "../../kernel/exchange-rate.ts";
import { asking } from "../../platform/asking.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown, seqOf } from "../../platform/known.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { component } from "../../portfolio/schema.ts";
import { type Among, type Looked, ofProjects, type Which } from "../../portfolio/store/within.ts";
import type { Forecast } from "../rules/forecast.ts";
import type { Cell, EntrySum, Line } from "../rules/ledger.ts";
import { budgetCell, budgetLine, budgetVersion, entry, exchangeRate, forecast } from "../schema.ts";

/** Budget lines with their components, in order. */
export const linesOf = asking(
  (scope: Scope, which: Which | Among) =>
    scope.db
      .select(
        fieldsOf({
          id: budgetLine.id,
          projectId: budgetLine.projectId,
          componentId: budgetLine.componentId,
          componentCode: component.code,
          componentTitle: component.title,
          code: budgetLine.code,
          label: budgetLine.label,
          mode: budgetLine.mode,
          category: budgetLine.category,
        }),
      )
      .from(asKnown(scope, budgetLine))
      .innerJoin(asKnown(scope, component), and(eq(component.id, budgetLine.componentId), isNear(scope, which)))
      .where(ofProjects(scope, which, budgetLine.projectId))
      .orderBy(asc(budgetLine.projectId), asc(component.position), asc(budgetLine.position)),
  (rows): readonly Line[] => rows,
);

/** Says again which components are meant: as they were known, those of the whole house would be gathered first. */
const isNear = (scope: Scope, which: Which | Among): SQL | undefined =>
  scope.known && ofProjects(scope, which, component.projectId);

/** Approved by the date d'arrêté. */
const isInForce = (scope: Scope): SQL =>
  sql`${budgetVersion.status} = 'approved' AND ${budgetVersion.decidedOn} <= ${onDay(scope)}`;

/** The original and the last approved version, per line and year. */
export const cellsOf = asking(cellRows, pairedVersions);

/** Each year's amount of a line in the original, and in the last approved version; one row where they are one. */
export function cellRows(scope: Scope, which: Which | Among) {
  const latest = sql`(SELECT ${budgetVersion.projectId} AS project_id, max(${budgetVersion.number}) AS number
    FROM ${asKnown(scope, budgetVersion)}
    WHERE ${isInForce(scope)} AND ${ofProjects(scope, which, budgetVersion.projectId)} GROUP BY 1) AS latest`;
  return scope.db
    .select(
      fieldsOf({
        projectId: budgetCell.projectId,
        lineId: budgetCell.lineId,
        year: budgetCell.year,
        amountMinor: budgetCell.amountMinor,
        isOriginal: sql<number>`${budgetVersion.number} = 1`,
        isLatest: sql<number>`${budgetVersion.number} = latest.number`,
      }),
    )
    .from(latest)
    .innerJoin(
      asKnown(scope, budgetVersion),
      sql`${budgetVersion.projectId} = latest.project_id AND (${budgetVersion.number} = 1 OR ${budgetVersion.number} = latest.number)`,
    )
    .innerJoin(
      factsKnown(scope, budgetCell),
      and(eq(budgetCell.projectId, budgetVersion.projectId), eq(budgetCell.versionId, budgetVersion.id)),
    )
    .where(isInForce(scope));
}

type ProjectCell = Cell & { readonly projectId: string };

interface VersionCell extends Pick<ProjectCell, "projectId" | "lineId" | "year"> {
  readonly amountMinor: number;
  readonly isOriginal: number;
  readonly isLatest: number;
}

/** Paired here: grouping in SQL would sort, and so read every cell twice. */
function pairedVersions(cells: readonly VersionCell[]): readonly ProjectCell[] {
  const paired = new Map<string, ProjectCell>();
  for (const { projectId, lineId, year, amountMinor, isOriginal, isLatest } of cells) {
    const key = `${lineId} ${year}`;
    const { originalMinor, budgetMinor } = paired.get(key) ?? { originalMinor: 0, budgetMinor: 0 };
    paired.set(key, {
      projectId,
      lineId,
      year,
      originalMinor: isOriginal ? amountMinor : originalMinor,
      budgetMinor: isLatest ? amountMinor : budgetMinor,
    });
  }
  return [...paired.values()];
}

/** Entries up to the date d'arrêté, added up per line, kind, status and quarter. */
export const entrySumsOf = asking(
  (scope: Scope, which: Which | Among) =>
    scope.db
      .select(
        fieldsOf({
          projectId: entry.projectId,
          lineId: entry.lineId,
          kind: entry.kind,
          status: entry.status,
          quarter: entry.quarter,
          count: sql<number>`count(*)`,
          amountMinor: sql<number>`sum(${entry.agreementMinor})`,
          madMinor: sql<number>`coalesce(sum(${entry.madMinor}), 0)`,
          madMissing: sql<number>`count(*) - count(${entry.madMinor})`,
        }),
      )
      .from(asKnown(scope, entry))
      .where(and(ofProjects(scope, which, entry.projectId), sql`${entry.bookedOn} <= ${onDay(scope)}`))
      .groupBy(entry.projectId, entry.lineId, entry.kind, entry.quarter, entry.status),
  (rows): readonly (EntrySum & { readonly projectId: string })[] => rows,
);

/**
 * The forecast valid at the date d'arrêté, as far as it was known: the last version of the last reporting quarter, per
 * line and period. Drafts are no rows here, so that everybody may read it.
 */
export const forecastsOf = asking(forecastRows, (rows): readonly (Forecast & { readonly projectId: string })[] => rows);

export function forecastRows(scope: Scope, which: Looked | Among) {
  const { projectId, lineId, period, amountMinor } = forecast;
  const isKnown = scope.known ? sql` AND f.since_seq <= ${seqOf(scope.known)}` : sql``;
  const latest = sql`(SELECT f.made_on, f.version FROM forecast f WHERE f.project_id = ${forecast.projectId}
    AND f.made_on <= ${onDay(scope)}${isKnown} ORDER BY f.made_on DESC, f.version DESC LIMIT 1)`;
  return scope.db
    .select({ projectId, lineId, period, amountMinor })
    .from(factsKnown(scope, forecast))
    .where(
      and(ofProjects(scope, which, forecast.projectId), sql`(${forecast.madeOn}, ${forecast.version}) = ${latest}`),
    );
}

/** The last EUR/MAD rate by the date d'arrêté. */
export const dirhamRate = asking(
  (scope: Scope) =>
    scope.db
      .select(getTableColumns(exchangeRate))
      .from(factsKnown(scope, exchangeRate))
      .where(and(eq(exchangeRate.quote, "MAD"), sql`${exchangeRate.ratedOn} <= ${onDay(scope)}`))
      .orderBy(desc(exchangeRate.ratedOn))
      .limit(1),
  ([row]): ExchangeRate | undefined =>
    row ? { quote: row.quote, micro: row.micro, on: row.ratedOn, source: row.source } : undefined,
);
