import type { Query } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { columnNames, decoded, type Row } from "./answer.ts";
import type { Db } from "./database.ts";

/** A question to the database and what its rows mean; it runs only in a batch with the page's other questions. */
export interface Read<T> {
  readonly query: BatchItem<"sqlite">;
  readonly given: (rows: never) => T;
}

export type Reads = Readonly<Record<string, Read<unknown>>>;

export type ReadValues<R extends Reads> = { readonly [K in keyof R]: R[K] extends Read<infer T> ? T : never };

/** Names what a query's rows become. Throws when two columns of the answer would share a name (see `fieldsOf`). */
export function reading<Q extends BatchItem<"sqlite">, T>(query: Q, given: (rows: Q["_"]["result"]) => T): Read<T> {
  const names = columnNames(query).map((name) => name ?? "(bare SQL)");
  if (new Set(names).size < names.length)
    throw new Error(`two columns of one name (use fieldsOf): ${names.join(", ")}`);
  return { query, given };
}

/** The same question, its answer taken one step further. */
export const further = <T, U>(read: Read<T>, given: (value: T) => U): Read<U> => ({
  query: read.query,
  given: (rows) => given(read.given(rows)),
});

/** Asks everything in one round trip. */
export async function readAll<R extends Reads>(db: Db, reads: R): Promise<ReadValues<R>> {
  const entries = Object.entries(reads);
  if (entries.length === 0) return {} as ReadValues<R>;
  const answers = await db.$client.batch<Row>(entries.map(([, { query }]) => bound(db, query)));
  const values = entries.map(([name, { query, given }], at) => {
    const rows = decoded(query, answers[at]?.results ?? []);
    return [name, given(rows as never)] as const;
  });
  return Object.fromEntries(values) as ReadValues<R>;
}

function bound(db: Db, query: BatchItem<"sqlite">): D1PreparedStatement {
  const { sql, params } = (query as unknown as { toSQL: () => Query }).toSQL();
  return db.$client.prepare(sql).bind(...params);
}
