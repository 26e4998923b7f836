import { desc, sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { seqOf } from "../../platform/known.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change, journal } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Asked, seqsOf } from "./seqs.ts";

/** How many rows a journal in a workbook would have, at least: changed fields, and entries that changed nothing. */
export function rowsAsked(scope: Scope, asked: Asked): Read<number> {
  const fields = sql`(SELECT count(*) FROM ${change}, json_each(${change.fields}) WHERE ${change.seq} = s.seq)`;
  const count = sql<number>`coalesce(sum(max(1, ${fields})), 0)`;
  const query = scope.db.select(fieldsOf({ count })).from(sql`${seqsOf(scope, asked)} AS s`);
  return reading(query, ([row]) => row?.count ?? 0);
}

/** The journal’s end at the scope’s moment: what an export is known as of. */
export function journalEnd(
  scope: Scope,
): Read<{ readonly seq: number; readonly at: string; readonly hash: string } | undefined> {
  const { seq, at, hash } = journal;
  const until = scope.known ? sql`${seq} <= ${seqOf(scope.known)}` : undefined;
  const query = scope.db.select({ seq, at, hash }).from(journal).where(until).orderBy(desc(seq)).limit(1);
  return reading(query, ([row]) => row);
}
