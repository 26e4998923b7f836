import { desc, sql } from "drizzle-orm";
import { seqOf } from "./known.ts";
import { type Read, reading } from "./read.ts";
import { journal } from "./schema.ts";
import type { Scope } from "./scope.ts";

/** A journal entry that something is known as of. */
export interface JournalEnd {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** The journal’s end at the scope’s moment: what an export is known as of. */
export function journalEnd(scope: Scope): Read<JournalEnd | undefined> {
  const { seq, at, hash } = journal;
  const until = scope.known ? sql`${seq} <= ${seqOf(scope.known)}` : undefined;
  const query = scope.db.select({ seq, at, hash }).from(journal).where(until).orderBy(desc(seq)).limit(1);
  return reading(query, ([row]) => row);
}
