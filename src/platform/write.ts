import { and, eq, getTableColumns, getTableName } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Json } from "../kernel/canonical.ts";
import type { Db } from "./database.ts";
import { type Findable, findableOf } from "./findable.ts";
import type { ChangedFields } from "./schema.ts";

/** What one write changes, for the journal and the lock. */
export interface Change {
  readonly entity: string;
  readonly id: string;
  readonly revision: number;
  readonly fields: ChangedFields;
}

/** A write to be: the statement once its journal number is known, and what it changes. Only `commit` runs it. */
export interface Write {
  readonly change: Change;
  readonly statement: (db: Db, seq: number) => BatchItem<"sqlite">;
  /** The row that it adds, whole but for its journal number; undefined for a change of one that stands. */
  readonly added?: { readonly table: SQLiteTable; readonly row: Row } | undefined;
  /** Under which words the thing is found from then on; undefined when that stays, or it is not searched. */
  readonly findable?: Findable | undefined;
}

export type ThingTable = SQLiteTable & {
  readonly id: SQLiteColumn;
  readonly revision: SQLiteColumn;
  readonly sinceSeq: SQLiteColumn;
};

export type FactTable = SQLiteTable & { readonly id: SQLiteColumn; readonly sinceSeq: SQLiteColumn };

/** A thing's fields without its lock; what is left out is the column's default, or in a change what it was. */
export type Fields<T extends SQLiteTable> = Omit<T["$inferInsert"], "revision" | "sinceSeq">;

type Row = Readonly<Record<string, unknown>>;

const LOCK = new Set(["id", "revision", "sinceSeq"]);

/** Creates a thing (no `before`), or changes the fields in which `after` differs; no difference writes nothing. */
export function saving<T extends ThingTable>(table: T, before: T["$inferSelect"] | undefined, after: Fields<T>): Write {
  const old = before as Row | undefined;
  const next = completed(table, old, after as Row);
  const fields = changedFields(table, old, next);
  const revision = old ? Number(old["revision"]) + 1 : 1;
  return {
    change: { entity: getTableName(table), id: next.id, revision, fields },
    findable: findableOf(getTableName(table), next, old),
    added: old ? undefined : { table, row: { ...next, revision } },
    statement: (db, seq) =>
      old
        ? db
            .update(table)
            .set({ ...picked(next, Object.keys(fields)), revision, sinceSeq: seq } as never)
            .where(and(eq(table.id, next.id), eq(table.revision, revision - 1)))
        : db.insert(table).values({ ...next, revision, sinceSeq: seq } as never),
  };
}

/** Records an insert-only fact. */
export function recording<T extends FactTable>(table: T, fact: Omit<T["$inferInsert"], "sinceSeq">): Write {
  const row = completed(table, undefined, fact as unknown as Row);
  return {
    change: { entity: getTableName(table), id: row.id, revision: 1, fields: changedFields(table, undefined, row) },
    added: { table, row },
    statement: (db, seq) => db.insert(table).values({ ...row, sinceSeq: seq } as never),
  };
}

/** Every column with its value, so that the journal says all that the row holds. */
function completed(table: SQLiteTable, before: Row | undefined, after: Row): Row & { readonly id: string } {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name === "id" || !LOCK.has(name));
  const values = columns.map(
    ([name, column]) => [name, firstGiven(after[name], before?.[name], column.default)] as const,
  );
  return Object.fromEntries(values) as Row & { readonly id: string };
}

const firstGiven = (...values: readonly unknown[]): unknown => values.find((value) => value !== undefined) ?? null;

function changedFields(table: SQLiteTable, before: Row | undefined, after: Row): ChangedFields {
  const names = Object.keys(getTableColumns(table)).filter((name) => !LOCK.has(name));
  const pairs = names.map((name) => [name, [plain(before?.[name]), plain(after[name])]] as const);
  return Object.fromEntries(pairs.filter(([, [from, to]]) => JSON.stringify(from) !== JSON.stringify(to)));
}

const plain = (value: unknown): Json => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json));

const picked = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
