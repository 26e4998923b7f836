import { desc, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { chained, type Deed, GENESIS, type Head, payloadOf } from "./chain.ts";
import type { Db } from "./database.ts";
import { Held, Repeated, Stale } from "./errors.ts";
import { finding } from "./findable.ts";
import { change, journal } from "./schema.ts";
import type { Scope } from "./scope.ts";
import type { Write } from "./write.ts";

/** Who writes, from which request, on top of which journal end (as read with the data that was decided on). */
export interface Writer {
  readonly scope: Pick<Scope, "db" | "now" | "origin">;
  readonly by: { readonly personId: string; readonly role: string };
  readonly head: Head;
}

/** One deed: what is done, why, and the writes that do it. */
export interface Deeds {
  readonly action: string;
  readonly writes: readonly Write[];
  readonly projectId?: string | undefined;
  readonly reason?: string | undefined;
  /** One-time key of the form that was sent: a second sending throws Repeated. */
  readonly formKey?: string | undefined;
  /** Journal it although no thing changes (an export, a sign-in). */
  readonly isEvent?: boolean;
  /** Unjournalled statements that belong to the deed (sessions, secrets). */
  readonly beside?: ((db: Db) => readonly BatchItem<"sqlite">[]) | undefined;
}

const MOST_TRIES = 400;

/** Changes in one entry of the journal: its text must stay below the 2 MB of a row in D1. */
const MOST_CHANGES = 800;

/** From so many rows on, one statement that unfolds them is cheaper than one for each. */
const FEW_ROWS = 4;

/**
 * The only function that writes: the statements, one `change` row per thing and one `journal` row (for each 800 things),
 * all or nothing.
 * Two round trips at most when nobody else writes; when the journal has moved on, it follows and tries again.
 * Throws Stale when a thing was changed, or a unique code taken, meanwhile; Repeated for a form sent twice; Held when
 * the database keeps a rule.
 */
export async function commit(writer: Writer, deeds: Deeds): Promise<Head> {
  const writes = deeds.writes.filter((write) => Object.keys(write.change.fields).length > 0);
  if (writes.length === 0 && !deeds.isEvent) return writer.head;
  let head = writer.head;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await written(writer, { ...deeds, writes }, head);
    } catch (error) {
      const why = reasonsOf(error);
      if (!why.includes("HEAD MOVED")) throw translated(why, error);
      head = await headOf(writer.scope.db);
    }
  }
  throw new Error(`the journal moved on ${MOST_TRIES} times`);
}

async function written(writer: Writer, deeds: Deeds, head: Head): Promise<Head> {
  const { db } = writer.scope;
  let end = head;
  const statements: BatchItem<"sqlite">[] = [];
  for (const part of partsOf(deeds)) {
    const { seq, hash, rest } = entered(writer, part, end);
    statements.push(...rest);
    end = { seq, hash };
  }
  const [first, ...rest] = [...statements, ...(deeds.beside?.(db) ?? [])];
  if (first) await db.batch([first, ...rest]);
  return end;
}

/** A deed of more things than one row of the journal can hold stands as several entries, in the same batch. */
function partsOf(deeds: Deeds): readonly Deeds[] {
  const { writes, formKey: _, ...rest } = deeds;
  const more = Array.from({ length: Math.ceil(writes.length / MOST_CHANGES) - 1 }, (_none, at) => ({
    ...rest,
    writes: writes.slice((at + 1) * MOST_CHANGES, (at + 2) * MOST_CHANGES),
  }));
  return [{ ...deeds, writes: writes.slice(0, MOST_CHANGES) }, ...more];
}

/** The statements of one entry of the journal, and the head that they make. */
function entered({ scope, by }: Writer, deeds: Deeds, head: Head): Head & { readonly rest: BatchItem<"sqlite">[] } {
  const { db } = scope;
  const deed: Deed = {
    at: scope.now,
    actorId: by.personId,
    actorRole: by.role,
    action: deeds.action,
    projectId: deeds.projectId ?? null,
    reason: deeds.reason ?? "",
    origin: scope.origin,
    changes: deeds.writes.map((write) => write.change),
  };
  const { changes, ...row } = deed;
  const seq = head.seq + 1;
  const payload = payloadOf(seq, deed);
  const hash = chained(head.hash, payload);
  const entry = { ...row, origin: scope.origin, seq, payload, prevHash: head.hash, hash };
  const rest = [
    db.insert(journal).values({ ...entry, requestKey: deeds.formKey ?? null }),
    db.insert(change).select(changeRows(seq, JSON.stringify(changes))),
    ...rowsWritten(db, seq, deeds.writes),
    ...finding(
      db,
      deeds.writes.flatMap(({ findable }) => findable ?? []),
    ),
  ];
  return { seq, hash, rest };
}

/** The statements of writes in their order; rows added to one table, one after another, go there together. */
function rowsWritten(db: Db, seq: number, writes: readonly Write[]): BatchItem<"sqlite">[] {
  const runs: Write[][] = [];
  for (const write of writes) {
    const run = runs.at(-1);
    const table = write.added?.table;
    if (run && table !== undefined && run[0]?.added?.table === table) run.push(write);
    else runs.push([write]);
  }
  return runs.flatMap((run) => {
    const table = run[0]?.added?.table;
    if (table === undefined || run.length < FEW_ROWS) return run.map((write) => write.statement(db, seq));
    return [db.insert(table).select(rowsOf(table, seq, run))];
  });
}

/** Rows as one parameter: each a list of what the driver would be given, column by column. */
function rowsOf(table: SQLiteTable, seq: number, run: readonly Write[]): SQL {
  const columns = Object.entries(getTableColumns(table));
  const rows = run.map(({ added }) =>
    columns.map(([name, column]) => {
      const value = name === "sinceSeq" ? seq : (added?.row[name] ?? null);
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
  const values = columns.map((_, at) => sql.raw(`value ->> ${at}`));
  return sql`SELECT ${sql.join(values, sql`, `)} FROM json_each(${JSON.stringify(rows)}) ORDER BY key`;
}

const changeRows = (seq: number, changes: string) =>
  sql`SELECT CAST(${seq} AS INTEGER), value ->> 'entity', value ->> 'id', value ->> 'revision', value -> 'fields' FROM json_each(${changes})`;

/** The journal's end, asked on its own. */
export async function headOf(db: Db): Promise<Head> {
  const { seq, hash } = journal;
  const [head] = await db.select({ seq, hash }).from(journal).orderBy(desc(seq)).limit(1);
  return head ?? GENESIS;
}

/** Statements that change nothing anybody reports on: a session's last use, a failed sign-in. */
export async function keepBooks(db: Db, statements: readonly BatchItem<"sqlite">[]): Promise<void> {
  const [first, ...rest] = statements;
  if (first) await db.batch([first, ...rest]);
}

function reasonsOf(error: unknown): string {
  const texts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) texts.push(at.message);
  return texts.join("\n");
}

function translated(why: string, error: unknown): unknown {
  if (why.includes("REPEATED")) return new Repeated();
  if (why.includes("STALE") || /UNIQUE constraint failed/.test(why)) return new Stale();
  const rule = /\b(?:BUD|REV|ENG|DEP|PER|SEC|JAL|IND)-\d\d\b/.exec(why);
  return rule ? new Held(rule[0]) : error;
}
