import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Known, Scope } from "./scope.ts";

/**
 * A changeable table as it was known at the scope's moment: the same name and columns, so the same query serves now
 * and any past moment. Use it in `from()` and `innerJoin()`.
 */
export function asKnown(scope: Scope, table: SQLiteTable): SQL {
  const name = sql.identifier(getTableName(table));
  if (!scope.known) return sql`${name}`;
  const columns = columnsOf(table);
  const kept = sql.identifier(`${getTableName(table)}_history`);
  const seq = seqOf(scope.known);
  return sql`(SELECT ${columns} FROM ${name} WHERE since_seq <= ${seq} UNION ALL SELECT ${columns} FROM ${kept} WHERE since_seq <= ${seq} AND until_seq > ${seq}) AS ${name}`;
}

/** An insert-only table as it was known at the scope's moment. */
export function factsKnown(scope: Scope, table: SQLiteTable): SQL {
  const name = sql.identifier(getTableName(table));
  if (!scope.known) return sql`${name}`;
  return sql`(SELECT ${columnsOf(table)} FROM ${name} WHERE since_seq <= ${seqOf(scope.known)}) AS ${name}`;
}

const columnsOf = (table: SQLiteTable): SQL =>
  sql.join(
    Object.values(getTableColumns(table)).map((column) => sql.identifier(column.name)),
    sql`, `,
  );

/** The last journal number at that moment. */
export const seqOf = (known: Known): SQL<number> =>
  "seq" in known
    ? sql<number>`${known.seq}`
    : sql<number>`(SELECT coalesce(max(seq), 0) FROM journal WHERE at <= ${known.instant})`;
