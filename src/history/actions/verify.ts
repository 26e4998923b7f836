import { chained, GENESIS } from "../../platform/chain.ts";
import type { Db } from "../../platform/database.ts";
import { readAll } from "../../platform/read.ts";
import { type ChainBreak, firstBroken, type Link } from "../rules/chain.ts";
import { changesAfter, entriesAfter } from "../store/chain.ts";

/** What recomputing the journal found. Counts stop at the first broken entry. */
export interface Verification {
  readonly entries: number;
  readonly changes: number;
  /** The last link that holds. */
  readonly last: Link;
  readonly broken: ChainBreak | undefined;
}

/** Recomputes the whole chain, page by page, and stops at the first entry that does not hold. */
export async function verifyJournal(db: Db): Promise<Verification> {
  let so: Verification = { entries: 0, changes: 0, last: GENESIS, broken: undefined };
  for (;;) {
    const page = await entriesFrom(db, so.last.seq);
    const broken = firstBroken(page, so.last, chained);
    const good = broken ? page.filter(({ seq }) => seq < broken.seq) : page;
    so = {
      entries: so.entries + good.length,
      changes: so.changes + good.reduce((sum, { changes }) => sum + changes.length, 0),
      last: good.at(-1) ?? so.last,
      broken,
    };
    if (broken || page.length === 0) return so;
  }
}

async function entriesFrom(db: Db, seq: number) {
  const { entries, changes } = await readAll(db, { entries: entriesAfter(db, seq), changes: changesAfter(db, seq) });
  return entries.map((entry) => ({ ...entry, changes: changes.get(entry.seq) ?? [] }));
}
