import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Currency } from "../../kernel/money.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { newId } from "../../platform/new-id.ts";
import { type Read, reading } from "../../platform/read.ts";
import { onDay, type Scope } from "../../platform/scope.ts";
import { type Fields, recording, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { agreementIdOf } from "../../portfolio/store/reach.ts";
import { ofProjects, type Which } from "../../portfolio/store/within.ts";
import { type Amounts, amountsOf, cellOf, type Version } from "../rules/version.ts";
import { budgetCell, budgetLine, budgetVersion, entry } from "../schema.ts";

/** A version as it is shown: people by their names. */
export interface ShownVersion extends Version {
  readonly projectId: string;
  readonly requestedByName: string | null;
  readonly opinionByName: string | null;
  readonly decidedByName: string | null;
}

const nameOf = (id: SQL): SQL<string | null> => sql<string | null>`(SELECT p.name FROM person p WHERE p.id = ${id})`;

/** Every version of a project's budget in its order, drafts too; donors are given approved ones (SEC-02). */
export function revisionsOf(scope: Scope, which: Which): Read<readonly ShownVersion[]> {
  const { sinceSeq: _, ...columns } = getTableColumns(budgetVersion);
  const query = scope.db
    .select(
      fieldsOf({
        ...columns,
        requestedByName: nameOf(sql`${budgetVersion.requestedBy}`),
        opinionByName: nameOf(sql`${budgetVersion.opinionBy}`),
        decidedByName: nameOf(sql`${budgetVersion.decidedBy}`),
      }),
    )
    .from(asKnown(scope, budgetVersion))
    .where(
      and(
        ofProjects(scope, which, budgetVersion.projectId),
        sql`(${budgetVersion.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(budgetVersion.projectId), asc(budgetVersion.number));
  return reading(query, (rows) => rows);
}

/** The amounts of each approved version of one project, by its number. */
export function versionAmounts(scope: Scope, code: string): Read<ReadonlyMap<number, Amounts>> {
  const query = scope.db
    .select(
      fieldsOf({
        number: budgetVersion.number,
        lineId: budgetCell.lineId,
        year: budgetCell.year,
        amountMinor: budgetCell.amountMinor,
      }),
    )
    .from(asKnown(scope, budgetVersion))
    .innerJoin(
      factsKnown(scope, budgetCell),
      and(eq(budgetCell.projectId, budgetVersion.projectId), eq(budgetCell.versionId, budgetVersion.id)),
    )
    .where(and(ofProjects(scope, { code }, budgetVersion.projectId), eq(budgetVersion.status, "approved")))
    .orderBy(asc(budgetVersion.number), asc(budgetCell.year));
  return reading(query, (rows) => {
    const groups = Map.groupBy(rows, ({ number }) => number);
    return new Map([...groups].map(([number, cells]) => [number, amountsOf(cells)]));
  });
}

export type VersionRow = typeof budgetVersion.$inferSelect;

/** Everybody who ever wrote in a version: none of them decides on it (SEC-01). */
export const versionWriters = (scope: Scope, code: string, number: number): Read<readonly string[]> =>
  reading(
    scope.db
      .select(fieldsOf({ by: sql<string>`h.requested_by` }))
      .from(sql`budget_version_history AS h`)
      .innerJoin(budgetVersion, sql`${budgetVersion.id} = h.id AND ${budgetVersion.number} = ${number}`)
      .where(ofProjects(scope, { code }, budgetVersion.projectId)),
    (rows) => rows.map(({ by }) => by),
  );

/** A version as it stands now, with its lock. */
export const versionRow = (scope: Scope, code: string, number: number): Read<VersionRow | undefined> =>
  reading(
    scope.db
      .select(getTableColumns(budgetVersion))
      .from(budgetVersion)
      .where(and(ofProjects(scope, { code }, budgetVersion.projectId), eq(budgetVersion.number, number))),
    ([row]) => row,
  );

/** What the other projects of a project's agreement take of it, cancelled ones left out (BUD-01). */
export function othersAllocated(scope: Scope, code: string): Read<number> {
  const query = scope.db
    .select(fieldsOf({ minor: sql<number>`coalesce(sum(${project.amountMinor}), 0)` }))
    .from(asKnown(scope, project))
    .where(
      sql`${project.agreementId} = ${agreementIdOf(scope, code)} AND ${project.code} <> ${code} AND ${project.status} <> 'cancelled'`,
    );
  return reading(query, ([row]) => row?.minor ?? 0);
}

export const savingVersion = (before: VersionRow | undefined, after: Fields<typeof budgetVersion>): Write =>
  saving(budgetVersion, before, after);

export const creatingLine = (line: Fields<typeof budgetLine>): Write => saving(budgetLine, undefined, line);

/** Every cell of a version that is approved in the same journal entry: new totals, never differences. */
export const recordingCells = ({ id, projectId }: Pick<VersionRow, "id" | "projectId">, amounts: Amounts): Write[] =>
  [...amounts].map(([key, amountMinor]) => {
    const { lineId, year } = cellOf(key);
    return recording(budgetCell, {
      ...{ id: newId(), projectId, versionId: id, lineId, year, amountMinor },
      isIllustrative: false,
    });
  });

/** What was realised on a line in a currency that is not the agreement's, in that currency and as it was converted. */
export interface ForeignSum {
  readonly lineId: string;
  readonly currency: Currency;
  readonly amountMinor: number;
  readonly agreementMinor: number;
}

export function foreignSpent(scope: Scope, code: string): Read<readonly ForeignSum[]> {
  const query = scope.db
    .select(
      fieldsOf({
        lineId: entry.lineId,
        currency: entry.currency,
        amountMinor: sql<number>`sum(${entry.amountMinor})`,
        agreementMinor: sql<number>`sum(${entry.agreementMinor})`,
      }),
    )
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, project), eq(project.id, entry.projectId))
    .innerJoin(asKnown(scope, agreement), eq(agreement.id, project.agreementId))
    .where(
      and(
        ofProjects(scope, { code }, entry.projectId),
        sql`${entry.kind} = 'expenditure' AND ${entry.status} = 'approved' AND ${entry.bookedOn} <= ${onDay(scope)} AND ${entry.currency} <> ${agreement.currency}`,
      ),
    )
    .groupBy(entry.lineId, entry.currency);
  return reading(query, (rows) => rows);
}
