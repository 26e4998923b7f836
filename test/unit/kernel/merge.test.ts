import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merged } from "../../../src/kernel/merge.ts";

const base = { title: "P1", plannedOn: "2025-05-31", weight: 20, note: "" };

describe("merged", () => {
  it.each([
    ["only mine changed", { weight: 25 }, {}, { weight: 25 }, []],
    ["only theirs changed", {}, { weight: 30 }, { weight: 30 }, []],
    ["different fields changed", { title: "P1 bis" }, { weight: 30 }, { title: "P1 bis", weight: 30 }, []],
    ["both changed to the same", { weight: 30 }, { weight: 30 }, { weight: 30 }, []],
    ["nothing changed", {}, {}, {}, []],
    [
      "both changed differently: theirs stays, and the conflict says so",
      { weight: 25, note: "x" },
      { weight: 30 },
      { weight: 30, note: "x" },
      [{ field: "weight", base: 20, theirs: 30, yours: 25 }],
    ],
  ])("%s", (...[_, mine, stored, result, conflicts]) => {
    const versions = { base, theirs: { ...base, ...stored }, yours: { ...base, ...mine } };
    expect(merged(versions)).toEqual({ merged: { ...base, ...result }, conflicts });
  });

  const anyVersion = fc.record({
    title: fc.constantFrom("a", "b", "c"),
    weight: fc.constantFrom(1, 2, 3),
    texts: fc.constantFrom({ fr: "x" }, { fr: "y" }),
    note: fc.constantFrom(null, "n"),
  });

  it("keeps every change of one side, and never loses a change of the other in silence", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (from, theirs, yours) => {
        const { merged: result, conflicts } = merged({ base: from, theirs, yours });
        const inConflict = new Set(conflicts.map(({ field }) => field));
        for (const field of Object.keys(from) as (keyof typeof from)[]) {
          const [old, stored, mine] = [from[field], theirs[field], yours[field]].map((each) => JSON.stringify(each));
          const isConflict = stored !== old && mine !== old && mine !== stored;
          expect(inConflict.has(field)).toBe(isConflict);
          expect(JSON.stringify(result[field])).toBe(stored === old ? mine : stored);
        }
      }),
    );
  });

  it("gives mine when nobody else wrote, and theirs when I changed nothing", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (from, other) => {
        expect(merged({ base: from, theirs: from, yours: other })).toEqual({ merged: other, conflicts: [] });
        expect(merged({ base: from, theirs: other, yours: from })).toEqual({ merged: other, conflicts: [] });
      }),
    );
  });

  it("does not change what it is given", () => {
    const theirs = Object.freeze({ ...base, weight: 30 });
    merged({ base: Object.freeze({ ...base }), theirs, yours: Object.freeze({ ...base, note: "x" }) });
    expect(theirs.weight).toBe(30);
  });
});
