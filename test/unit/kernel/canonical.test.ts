import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, canonicalPieces, type Json } from "../../../src/kernel/canonical.ts";

const anyJson = fc.jsonValue({ noUnicodeString: false }).map((value) => value as Json);

/** The same value, with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe("canonicalJson", () => {
  it.each<[Json, string]>([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: [], c: {} } }, '{"a":{"c":{},"d":[]}}'],
    [[3, 1, 2], "[3,1,2]"],
    [{ "10": 1, "9": 2, é: 3, z: 4 }, '{"10":1,"9":2,"z":4,"é":3}'],
    ['l’appel "x"\n', '"l’appel \\"x\\"\\n"'],
    [null, "null"],
    [-0, "0"],
    [1e21, "1e+21"],
    [true, "true"],
  ])("writes %j as %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("loses nothing: reading it back gives the same value", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("gives different texts to different values", () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        const isSame = canonicalJson(a) === canonicalJson(b);
        expect(isSame).toBe(
          canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b))),
        );
        if (isSame) expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(canonicalJson(b)));
      }),
    );
  });

  it("comes in pieces that make the same text", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect([...canonicalPieces(value)].join("")).toBe(canonicalJson(value));
      }),
    );
  });
});
