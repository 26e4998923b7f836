import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedEntry, firstBroken } from "../../../src/history/rules/chain.ts";
import { chained, GENESIS, payloadOf } from "../../../src/platform/chain.ts";

/** A journal of `count` entries as commit writes them. */
function journal(count: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const deed = {
      at: `2025-07-01T08:00:${String(seq).padStart(2, "0")}.000Z`,
      actorId: "person-1",
      actorRole: "manager",
      action: "test.change",
      projectId: seq % 2 ? "p1" : null,
      reason: `n° ${seq}`,
      origin: "screen",
      changes: [{ entity: "project", id: "p1", revision: seq, fields: { tags: [[seq - 1], [seq]] } }],
    } as const;
    const prevHash = entries.at(-1)?.hash ?? GENESIS.hash;
    const payload = payloadOf(seq, deed);
    entries.push({ seq, ...deed, payload, prevHash, hash: chained(prevHash, payload) });
  }
  return entries;
}

const broken = (entries: readonly ChainedEntry[], from = GENESIS) => firstBroken(entries, from, chained);

const with1 = (entries: readonly ChainedEntry[], at: number, change: Partial<ChainedEntry>) =>
  entries.map((entry, n) => (n === at ? { ...entry, ...change } : entry));

describe("a journal", () => {
  it("holds as it was written, whole or page by page", () => {
    const entries = journal(7);
    expect(broken([])).toBeUndefined();
    expect(broken(entries)).toBeUndefined();
    expect(broken(entries.slice(3), entries[2])).toBeUndefined();
  });

  it("is broken at the very entry where a column was changed, whichever and wherever", () => {
    const columns = ["at", "actorId", "actorRole", "action", "projectId", "reason", "origin"] as const;
    const property = fc.property(fc.nat(6), fc.constantFrom(...columns), (at, column) => {
      const found = broken(with1(journal(7), at, { [column]: "forged" }));
      expect(found).toMatchObject({ seq: at + 1, flaw: "column", place: column, found: '"forged"' });
    });
    fc.assert(property);
  });

  it("is broken at the entry whose payload was changed by one character anywhere", () => {
    const property = fc.property(fc.nat(6), fc.nat(1_000), (at, n) => {
      const entries = journal(7);
      const payload = entries[at]?.payload ?? "";
      const place = n % payload.length;
      const other = payload[place] === "x" ? "y" : "x";
      const forged = payload.slice(0, place) + other + payload.slice(place + 1);
      expect(broken(with1(entries, at, { payload: forged }))).toMatchObject({ seq: at + 1, flaw: "hash" });
    });
    fc.assert(property);
  });

  it("is broken where entries are missing, and names the first of them", () => {
    const entries = journal(7);
    expect(broken(entries.toSpliced(2, 3))).toMatchObject({ seq: 3, action: "", flaw: "missing", found: "6" });
    expect(broken(entries.toSpliced(0, 1))).toMatchObject({ seq: 1, flaw: "missing", found: "2" });
  });

  it("is broken where two entries changed places", () => {
    const [first, second, ...rest] = journal(4);
    if (!first || !second) throw new Error("no entries");
    expect(broken([second, first, ...rest])).toMatchObject({ seq: 1, flaw: "missing" });
  });

  it("is broken after an entry that was rewritten together with its hash", () => {
    const entries = journal(4);
    const payload = entries[1]?.payload.replace("n° 2", "n° 9") ?? "";
    const hash = chained(entries[0]?.hash ?? "", payload);
    const forged = with1(entries, 1, { payload, hash, reason: "n° 9" });
    expect(broken(forged)).toMatchObject({ seq: 3, flaw: "previous", expected: hash });
  });

  it.each([
    ["gone", [], ""],
    ["another", [{ entity: "project", id: "p1", revision: 2, fields: { tags: [[1], [9]] } }], '{"tags":[[1],[9]]}'],
  ])("is broken where a change is %s", (_, changes, found) => {
    expect(broken(with1(journal(3), 1, { changes }))).toEqual({
      ...{ seq: 2, action: "test.change", flaw: "change", place: "project p1 2" },
      expected: '{"tags":[[1],[2]]}',
      found,
    });
  });

  it("is broken where a change was added", () => {
    const entries = journal(3);
    const more = { entity: "person", id: "x", revision: 1, fields: {} };
    const changes = [...(entries[1]?.changes ?? []), more];
    expect(broken(with1(entries, 1, { changes }))).toMatchObject({ place: "person x 1", expected: "", found: "{}" });
  });

  it("is broken where a payload with a right hash can’t be read", () => {
    for (const payload of ["{", "null", "[]", '{"seq":1}']) {
      const forged = { payload, hash: chained(GENESIS.hash, payload) };
      expect(broken(with1(journal(2), 0, forged)), payload).toMatchObject({ seq: 1, flaw: "unreadable" });
    }
  });
});
