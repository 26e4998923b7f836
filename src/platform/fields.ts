import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

type Field = SQLiteColumn | SQL;

type ValueOf<F> =
  F extends SQL<infer T>
    ? T
    : F extends { readonly _: { readonly data: infer T; readonly notNull: infer N } }
      ? N extends true
        ? T
        : T | null
      : never;

/**
 * The fields of a query over several tables, each under its own name: D1 answers a batch with objects, in which two
 * columns of the same name would become one.
 */
export function fieldsOf<const T extends Readonly<Record<string, Field>>>(
  fields: T,
): { [K in keyof T]: SQL.Aliased<ValueOf<T[K]>> } {
  const aliased = Object.entries(fields).map(([name, field]) => [name, own(field).as(name)] as const);
  return Object.fromEntries(aliased) as { [K in keyof T]: SQL.Aliased<ValueOf<T[K]>> };
}

const own = (field: Field): SQL => ("mapFromDriverValue" in field ? sql`${field}`.mapWith(field) : field);
