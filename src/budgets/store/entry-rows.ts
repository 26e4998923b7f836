import { and, asc, eq, getTableColumns, type SQL, Subquery, sql } from "drizzle-orm";
import type { Texts } from "../../kernel/language.ts";
import type { Currency } from "../../kernel/money.ts";
import { isNoDonor } from "../../people/store/context.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { asKnown } from "../../platform/known.ts";
import { further, type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Fields, saving, type Write } from "../../platform/write.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import { ofProjects } from "../../portfolio/store/within.ts";
import { budgetLine, entry } from "../schema.ts";

export type EntryRow = typeof entry.$inferSelect;

/** An entry with the words around it. */
export interface KnownEntry extends EntryRow {
  readonly lineCode: string;
  readonly lineLabel: Texts;
  readonly enteredByName: string;
  readonly decidedByName: string | null;
}

const nameOf = (column: "entered_by" | "decided_by") =>
  sql<string | null>`(SELECT p.name FROM person p WHERE p.id = entry.${sql.raw(column)})`;

const knownColumns = () =>
  fieldsOf({
    ...getTableColumns(entry),
    lineCode: budgetLine.code,
    lineLabel: budgetLine.label,
    enteredByName: sql<string>`coalesce(${nameOf("entered_by")}, '')`,
    decidedByName: nameOf("decided_by"),
  });

/**
 * Entries of a project by their ids with their kin: what they take back or replace, what takes them back, and what was
 * entered together with them. Donors are given approved ones only (SEC-02).
 */
export function kinOf(scope: Scope, code: string, ids: readonly string[]): Read<readonly KnownEntry[]> {
  const asked = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  const kin = sql`${asked}
    UNION SELECT e.id FROM entry e WHERE e.original_id IN (${asked})
    UNION SELECT x.original_id FROM entry x WHERE x.id IN (${asked}) AND x.original_id IS NOT NULL
    UNION SELECT y.id FROM entry x JOIN entry y ON y.original_id = x.original_id WHERE x.id IN (${asked})`;
  const query = scope.db
    .select(knownColumns())
    .from(asKnown(scope, entry))
    .innerJoin(asKnown(scope, budgetLine), eq(budgetLine.id, entry.lineId))
    .where(
      and(
        sql`${entry.id} IN (${kin})`,
        ofProjects(scope, { code }, entry.projectId),
        sql`(${entry.status} = 'approved' OR ${isNoDonor(scope)})`,
      ),
    )
    .orderBy(asc(entry.sinceSeq), asc(entry.amountMinor));
  return reading(query, (rows) => rows);
}

/** An entry at one of its revisions. */
export interface EntryAt {
  readonly id: string;
  readonly revision: number;
}

/** What entries were at the revisions that a form was drawn from. */
export function entriesDrawn(scope: Scope, drawn: readonly EntryAt[]): Read<readonly EntryRow[]> {
  const names = Object.values(getTableColumns(entry)).map(({ name }) => sql.identifier(name));
  const columns = sql.join(names, sql`, `);
  const asked = sql`(SELECT value ->> 'id', value ->> 'revision' FROM json_each(${JSON.stringify(drawn)}))`;
  const versions = sql`SELECT ${columns} FROM entry WHERE (id, revision) IN ${asked}
    UNION ALL SELECT ${columns} FROM entry_history WHERE (id, revision) IN ${asked}`;
  const source = new Subquery(versions, getTableColumns(entry), "entry") as unknown as SQL;
  const query = scope.db
    .select(getTableColumns(entry))
    .from(source)
    .where(ofProjects(scope, "reachable", entry.projectId));
  return reading(query, (rows) => rows);
}

/** What an entry was at the revision that a form was drawn from. */
export const entryAtRevision = (scope: Scope, id: string, revision: number): Read<EntryRow | undefined> =>
  further(entriesDrawn(scope, [{ id, revision }]), ([row]) => row);

export const MOST_WAITING = 200;

/** The entries of a project that wait for somebody: drafts, submitted and returned ones, oldest document first. */
export function waitingEntries(scope: Scope, code: string): Read<readonly KnownEntry[]> {
  const query = scope.db
    .select(knownColumns())
    .from(entry)
    .innerJoin(budgetLine, eq(budgetLine.id, entry.lineId))
    .where(
      and(sql`${entry.status} IN ('draft', 'submitted', 'returned')`, ofProjects(scope, { code }, entry.projectId)),
    )
    .orderBy(asc(entry.status), asc(entry.bookedOn), asc(entry.id))
    .limit(MOST_WAITING + 1);
  return reading(query, (rows) => rows);
}

/** How much waits in each project within reach. */
export interface WaitingCount {
  readonly code: string;
  readonly title: Texts;
  readonly currency: Currency;
  readonly drafts: number;
  readonly submitted: number;
  readonly returned: number;
  /** What is submitted, in the agreement's currency. */
  readonly submittedMinor: number;
}

export function waitingCounts(scope: Scope): Read<readonly WaitingCount[]> {
  const counted = (status: string) => sql<number>`sum(${entry.status} = ${status})`;
  const query = scope.db
    .select(
      fieldsOf({
        ...{ code: project.code, title: project.title, currency: agreement.currency },
        ...{ drafts: counted("draft"), submitted: counted("submitted"), returned: counted("returned") },
        submittedMinor: sql<number>`coalesce(sum(CASE WHEN ${entry.status} = 'submitted' THEN ${entry.agreementMinor} END), 0)`,
      }),
    )
    .from(entry)
    .innerJoin(project, eq(project.id, entry.projectId))
    .innerJoin(agreement, eq(agreement.id, project.agreementId))
    .where(
      and(sql`${entry.status} IN ('draft', 'submitted', 'returned')`, ofProjects(scope, "reachable", entry.projectId)),
    )
    .groupBy(project.code, project.title, agreement.currency)
    .orderBy(asc(project.code));
  return reading(query, (rows) => rows);
}

export const savingEntry = (before: EntryRow | undefined, after: Fields<typeof entry>): Write =>
  saving(entry, before, after);
