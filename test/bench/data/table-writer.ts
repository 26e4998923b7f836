import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Inserts rows of a table as its schema spells them; columns that the first row leaves out keep their defaults. */
export type Inserting<T extends SQLiteTable> = (rows: readonly T["$inferInsert"][]) => void;

type Row = Readonly<Record<string, unknown>>;

/** One prepared statement; values become what the driver stores (JSON text, 0 and 1). */
export function inserting<T extends SQLiteTable>(database: DatabaseSync, table: T): Inserting<T> {
  let insert: ((row: Row) => void) | undefined;
  return (rows) => {
    for (const row of rows as readonly Row[]) {
      insert ??= insertingLike(database, table, row);
      insert(row);
    }
  };
}

function insertingLike(database: DatabaseSync, table: SQLiteTable, first: Row): (row: Row) => void {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => first[key] !== undefined);
  const names = columns.map(([, column]) => column.name).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const statement = database.prepare(`INSERT INTO ${getTableName(table)} (${names}) VALUES (${marks})`);
  const keys = columns.map(([key]) => key);
  return (row) => statement.run(...keys.map((key) => stored(row[key])));
}

function stored(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : (value as SQLInputValue);
}
