import { desc, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
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

/**
 * The only function that writes: the statements, one `change` row per thing and one `journal` row, all or nothing.
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

async function written({ scope, by }: Writer, deeds: Deeds, head: Head): Promise<Head> {
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
  await db.batch([
    db.insert(journal).values({ ...entry, requestKey: deeds.formKey ?? null }),
    db.insert(change).select(changeRows(seq, JSON.stringify(changes))),
    ...deeds.writes.map((write) => write.statement(db, seq)),
    ...finding(
      db,
      deeds.writes.flatMap(({ findable }) => findable ?? []),
    ),
    ...(deeds.beside?.(db) ?? []),
  ]);
  return { seq, hash };
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
