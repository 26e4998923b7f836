import { chained, type Deed, GENESIS, type Head, payloadOf } from "../../../src/platform/chain.ts";
import type { Change } from "../../../src/platform/write.ts";
import type { ChangeRow, JournalRow, Project } from "./rows.ts";
import { LOADED_AT } from "./sizes.ts";

export interface JournalEntry {
  readonly row: JournalRow;
  readonly changes: readonly ChangeRow[];
}

/** A valid chain, one entry at a time: the house, then each project (whose rows stand since its entry). */
export function journalling(): (about?: Project) => JournalEntry {
  let head: Head = GENESIS;
  return (about) => {
    const seq = head.seq + 1;
    const deed = deedOf(about);
    const payload = payloadOf(seq, deed);
    const prevHash = head.hash;
    head = { seq, hash: chained(prevHash, payload) };
    const { changes, ...rest } = deed;
    const row = { ...rest, origin: "import" as const, seq, requestKey: null, payload, prevHash, hash: head.hash };
    return { row, changes: changes.map(({ id, ...change }) => ({ ...change, seq, entityId: id })) };
  };
}

const deedOf = (about: Project | undefined): Deed => ({
  at: LOADED_AT,
  actorId: "system",
  actorRole: "system",
  action: "bench.load",
  projectId: about?.id ?? null,
  reason: "Bench",
  origin: "import",
  changes: about ? [created(about)] : [],
});

const created = ({ id, code, amountMinor }: Project): Change => ({
  entity: "project",
  id,
  revision: 1,
  fields: { code: [null, code], amountMinor: [null, amountMinor] },
});
