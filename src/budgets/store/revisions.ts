import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown, factsKnown } from "../../platform/known.ts";
import { newId } from "../../platform/new-id.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, recording, saving, type Write } from "../../platform/write.ts";
import { project } from "../../portfolio/schema.ts";
import { agreementIdOf } from "../../portfolio/store/reach.ts";
import { ofProjects, type Which } from "../../portfolio/store/within.ts";
import { type Amounts, amountsOf, cellOf, type Version } from "../rules/version.ts";
import { budgetCell, budgetLine, budgetVersion } from "../schema.ts";

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
