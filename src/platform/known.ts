import { getTableColumns, getTableName, type SQL, Subquery, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Known, Scope } from "./scope.ts";

/**
 * A changeable table as it was known at the scope's moment: the same name and columns, so the same query serves now
 * and any past moment. Use it in `from()` and `innerJoin()` with the columns spelt out.
 */
export function asKnown(scope: Scope, table: SQLiteTable): SQL {
  if (!scope.known) return source(table);
  const columns = columnsOf(table);
  const [now, kept] = [getTableName(table), `${getTableName(table)}_history`].map((name) => sql.identifier(name));
  const seq = seqOf(scope.known);
  return named(
    table,
    sql`SELECT ${columns} FROM ${now} WHERE since_seq <= ${seq} UNION ALL SELECT ${columns} FROM ${kept} WHERE since_seq <= ${seq} AND until_seq > ${seq}`,
  );
}

/** An insert-only table as it was known at the scope's moment. */
export function factsKnown(scope: Scope, table: SQLiteTable): SQL {
  if (!scope.known) return source(table);
  const name = sql.identifier(getTableName(table));
  return named(table, sql`SELECT ${columnsOf(table)} FROM ${name} WHERE since_seq <= ${seqOf(scope.known)}`);
}

// The query builder takes tables and named subqueries alike; it only wants to see the table's name on them.
const source = (table: SQLiteTable): SQL => table as unknown as SQL;

const named = (table: SQLiteTable, query: SQL): SQL =>
  new Subquery(query, getTableColumns(table), getTableName(table)) as unknown as SQL;

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
