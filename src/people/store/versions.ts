import { and, desc, eq, getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change, journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ThingTable } from "../../platform/write.ts";
import { person } from "../schema.ts";

/** A thing as one of its revisions had it, current or replaced: where a form started from. */
export function versionOf<T extends ThingTable>(
  scope: Scope,
  table: T,
  { id, revision }: { readonly id: string; readonly revision: number },
): Read<T["$inferSelect"] | undefined> {
  const columns = Object.entries(getTableColumns(table));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const [now, kept] = [getTableName(table), `${getTableName(table)}_history`].map((name) => sql.identifier(name));
  const fields = columns.map(([key, column]) => [key, sql`${sql.identifier(column.name)}`.mapWith(column).as(key)]);
  const query = scope.db
    .select(Object.fromEntries(fields) as Record<string, SQL.Aliased>)
    .from(sql`(SELECT ${names} FROM ${now} UNION ALL SELECT ${names} FROM ${kept})`)
    .where(sql`id = ${id} AND revision = ${revision}`);
  return reading(query, (rows: readonly unknown[]) => rows[0] as T["$inferSelect"] | undefined);
}

/** Who saved a thing last, and when. */
export interface Saved {
  readonly name: string;
  readonly at: string;
}

export function lastSaved(scope: Scope, table: ThingTable, id: string): Read<Saved | undefined> {
  const query = scope.db
    .select(fieldsOf({ name: sql<string>`coalesce(${person.name}, ${journal.actorId})`, at: journal.at }))
    .from(change)
    .innerJoin(journal, eq(journal.seq, change.seq))
    .leftJoin(person, eq(person.id, journal.actorId))
    .where(and(eq(change.entity, getTableName(table)), eq(change.entityId, id)))
    .orderBy(desc(change.revision))
    .limit(1);
  return reading(query, (rows) => rows[0]);
}
