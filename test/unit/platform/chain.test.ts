import { describe, expect, it } from "vitest";
import { chained, GENESIS, payloadOf, sha256 } from "../../../src/platform/chain.ts";

const DEED = {
  at: "2025-07-01T08:00:00.000Z",
  actorId: "person-1",
  actorRole: "manager",
  action: "project.change",
  projectId: null,
  reason: "Motif « écrit »",
  origin: "screen",
  changes: [{ entity: "project", id: "p1", revision: 2, fields: { tags: [["a"], ["b", 1]] } }],
} as const;

describe("the chain", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["é", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"],
  ])("hashes %j as FIPS 180-4 says (UTF-8)", (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it("hashes the hash before and the payload, one after the other", () => {
    expect(chained("a", "bc")).toBe(sha256("abc"));
    expect(GENESIS).toEqual({ seq: 0, hash: "0".repeat(64) });
  });

  it("writes a payload with sorted keys and no spaces, whatever the order they come in", () => {
    const turned = Object.fromEntries(Object.entries(DEED).reverse()) as unknown as typeof DEED;
    const payload = payloadOf(7, DEED);
    expect(payloadOf(7, turned)).toBe(payload);
    expect(payload).toBe(
      '{"action":"project.change","actorId":"person-1","actorRole":"manager","at":"2025-07-01T08:00:00.000Z","changes":[{"entity":"project","fields":{"tags":[["a"],["b",1]]},"id":"p1","revision":2}],"origin":"screen","projectId":null,"reason":"Motif « écrit »","seq":7}',
    );
  });

  it("gives another hash for any other entry", () => {
    const hashes = [
      payloadOf(1, DEED),
      payloadOf(2, DEED),
      payloadOf(1, { ...DEED, reason: "" }),
      payloadOf(1, { ...DEED, changes: [] }),
    ].map((payload) => chained(GENESIS.hash, payload));
    expect(new Set(hashes).size).toBe(4);
  });
});
