import { and, asc, gt, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../platform/database.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change, journal } from "../../platform/schema.ts";
import type { ChainedEntry, ChangeRow } from "../rules/chain.ts";

/** A page of the journal holds so many entries at most, and fewer when they are long. */
const PAGE = { entries: 500, bytes: 2_000_000 } as const;

type Columns = Omit<ChainedEntry, "changes">;

/** The journal's entries after a number, oldest first, as many as memory can hold with ease. */
export function entriesAfter(db: Db, seq: number): Read<readonly Columns[]> {
  const query = db
    .select(COLUMNS)
    .from(journal)
    .where(and(gt(journal.seq, seq), lte(journal.seq, lastOfPage(seq))))
    .orderBy(asc(journal.seq));
  return reading(query, (rows) => rows);
}

/** What the same entries changed. */
export function changesAfter(db: Db, seq: number): Read<ReadonlyMap<number, readonly ChangeRow[]>> {
  const query = db
    .select({
      seq: change.seq,
      entity: change.entity,
      id: change.entityId,
      revision: change.revision,
      fields: change.fields,
    })
    .from(change)
    .where(and(gt(change.seq, seq), lte(change.seq, lastOfPage(seq))))
    .orderBy(asc(change.seq));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.seq) as ReadonlyMap<number, readonly ChangeRow[]>);
}

const COLUMNS = {
  seq: journal.seq,
  at: journal.at,
  actorId: journal.actorId,
  actorRole: journal.actorRole,
  action: journal.action,
  projectId: journal.projectId,
  reason: journal.reason,
  origin: journal.origin,
  payload: journal.payload,
  prevHash: journal.prevHash,
  hash: journal.hash,
};

/** The last number whose payloads still fit; the first entry always does. */
const lastOfPage = (seq: number): SQL<number> => sql<number>`(SELECT max(seq) FROM (
  SELECT seq, row_number() OVER page AS place, sum(bytes) OVER page AS bytes
  FROM (SELECT seq, octet_length(payload) AS bytes FROM journal WHERE seq > ${seq} ORDER BY seq LIMIT ${PAGE.entries})
  WINDOW page AS (ORDER BY seq)) WHERE place = 1 OR bytes <= ${PAGE.bytes})`;
