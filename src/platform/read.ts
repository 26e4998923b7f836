import type { BatchItem } from "drizzle-orm/batch";
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
  const names = namesOf(query);
  if (new Set(names).size < names.length)
    throw new Error(`two columns of one name (use fieldsOf): ${names.join(", ")}`);
  return { query, given };
}

interface Named {
  readonly fieldAlias?: string;
  readonly name?: string;
}

/** The column names of a select's answer; bare SQL has none that could be relied upon. */
function namesOf(query: unknown): string[] {
  const { fields = {} } = (query as { config?: { fields?: Readonly<Record<string, Named>> } }).config ?? {};
  return Object.values(fields).map(({ fieldAlias, name }) => fieldAlias ?? name ?? "(bare SQL)");
}

/** The same question, its answer taken one step further. */
export const further = <T, U>(read: Read<T>, given: (value: T) => U): Read<U> => ({
  query: read.query,
  given: (rows) => given(read.given(rows)),
});

/** Asks everything in one round trip. */
export async function readAll<R extends Reads>(db: Db, reads: R): Promise<ReadValues<R>> {
  const entries = Object.entries(reads);
  const [first, ...rest] = entries.map(([, read]) => read.query);
  if (!first) return {} as ReadValues<R>;
  const results: readonly unknown[] = await db.batch([first, ...rest]);
  return Object.fromEntries(
    entries.map(([name, read], at) => [name, read.given(results[at] as never)]),
  ) as ReadValues<R>;
}
