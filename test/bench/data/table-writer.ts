import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Inserts rows of a table as its schema spells them. */
export type Inserting<T extends SQLiteTable> = (rows: readonly T["$inferInsert"][]) => void;

/** One prepared statement; values become what the driver stores (JSON text, 0 and 1). */
export function inserting<T extends SQLiteTable>(database: DatabaseSync, table: T): Inserting<T> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => column.name);
  const statement = database.prepare(
    `INSERT INTO ${getTableName(table)} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
  );
  const keys = columns.map(([key]) => key);
  return (rows) => {
    for (const row of rows) statement.run(...keys.map((key) => stored((row as Record<string, unknown>)[key])));
  };
}

function stored(value: unknown): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : (value as SQLInputValue);
}
