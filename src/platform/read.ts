import type { Query } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type AnswerColumn, columnsOf, decoded, type Row } from "./answer.ts";
import type { Db } from "./database.ts";

/** A question as the database takes it, and how to read its answer. */
export interface Asked {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly columns: readonly AnswerColumn[];
}

/** A question to the database and what its rows mean; it runs only in a batch with the page's other questions. */
export interface Read<T> {
  readonly ask: () => Asked;
  readonly given: (rows: never) => T;
}

export type Reads = Readonly<Record<string, Read<unknown>>>;

export type ReadValues<R extends Reads> = { readonly [K in keyof R]: R[K] extends Read<infer T> ? T : never };

/** Names what a query's rows become. Throws when two columns of the answer would share a name (see `fieldsOf`). */
export function reading<Q extends BatchItem<"sqlite">, T>(query: Q, given: (rows: Q["_"]["result"]) => T): Read<T> {
  const asked = askedOf(query);
  return { ask: () => asked, given };
}

/** What a built query asks. Throws when two columns of the answer would share a name. */
export function askedOf(query: BatchItem<"sqlite">): Asked {
  const columns = columnsOf(query);
  const names = columns.map(({ name }) => name ?? "(bare SQL)");
  if (new Set(names).size < names.length)
    throw new Error(`two columns of one name (use fieldsOf): ${names.join(", ")}`);
  const { sql, params } = (query as unknown as { toSQL: () => Query }).toSQL();
  return { sql, params, columns };
}

/** The same question, its answer taken one step further. */
export const further = <T, U>(read: Read<T>, given: (value: T) => U): Read<U> => ({
  ask: read.ask,
  given: (rows) => given(read.given(rows)),
});

/** Asks everything in one round trip. */
export async function readAll<R extends Reads>(db: Db, reads: R): Promise<ReadValues<R>> {
  const entries = Object.entries(reads);
  if (entries.length === 0) return {} as ReadValues<R>;
  const questions = entries.map(([, { ask }]) => ask());
  const { $client } = db;
  const answers = await $client.batch<Row>(questions.map(({ sql, params }) => $client.prepare(sql).bind(...params)));
  const values = entries.map(([name, { given }], at) => {
    const rows = decoded(questions[at]?.columns ?? [], answers[at]?.results ?? []);
    return [name, given(rows as never)] as const;
  });
  return Object.fromEntries(values) as ReadValues<R>;
}
