import { describe, expect, it } from "vitest";
import { type Thing, thingFlaw, type Version } from "../../../src/history/rules/thing.ts";

const version = (revision: number, [sinceSeq, untilSeq]: readonly [number, number?], tags: string): Version => ({
  revision,
  sinceSeq,
  untilSeq,
  state: { tags, note: null },
});

const THING: Thing = {
  defaults: {},
  versions: [version(1, [3, 5], "a"), version(2, [5, 9], "b"), version(3, [9], "c")],
  steps: [
    { seq: 3, revision: 1, fields: { tags: [null, "a"] } },
    { seq: 5, revision: 2, fields: { tags: ["a", "b"] } },
    { seq: 9, revision: 3, fields: { tags: ["b", "c"] } },
  ],
};

const instead = (at: number, change: Partial<Version>): Thing => ({
  ...THING,
  versions: THING.versions.map((each, n) => (n === at ? { ...each, ...change } : each)),
});

describe("a thing", () => {
  it("holds when each version is what its changes make of it", () => {
    expect(thingFlaw(THING)).toBeUndefined();
    expect(thingFlaw({ defaults: {}, versions: [], steps: [] })).toBeUndefined();
  });

  it.each([
    [
      "an amount now",
      2,
      { state: { tags: "x", note: null } },
      { revision: 3, place: "tags", expected: '"c"', found: '"x"' },
    ],
    [
      "an amount once",
      0,
      { state: { tags: "x", note: null } },
      { revision: 1, place: "tags", expected: '"a"', found: '"x"' },
    ],
    [
      "a field never named",
      1,
      { state: { tags: "b", note: "x" } },
      { revision: 2, place: "note", expected: "null", found: '"x"' },
    ],
    ["since when", 1, { sinceSeq: 6 }, { revision: 2, place: "since_seq", expected: "5", found: "6" }],
    ["until when", 0, { untilSeq: 9 }, { revision: 1, place: "until_seq", expected: "5", found: "9" }],
    ["that it was replaced", 2, { untilSeq: 12 }, { revision: 3, place: "until_seq", expected: "", found: "12" }],
    ["its number", 1, { revision: 7 }, { revision: 2, place: "revision", expected: "2", found: "7" }],
  ] as const)("is flawed where someone altered %s", (...[, at, change, flaw]) => {
    expect(thingFlaw(instead(at, change))).toEqual(flaw);
  });

  it("is flawed where a version is lost, or was never journalled", () => {
    expect(thingFlaw({ ...THING, versions: THING.versions.toSpliced(1, 1) })).toMatchObject({
      revision: 2,
      place: "revision",
    });
    expect(thingFlaw({ ...THING, versions: [] })).toMatchObject({ revision: 1, place: "revision", found: "" });
    expect(thingFlaw({ ...THING, steps: THING.steps.slice(0, 2) })).toMatchObject({ revision: 2, place: "until_seq" });
    expect(thingFlaw({ ...THING, steps: [] })).toMatchObject({ revision: 1, place: "change.revision", found: "" });
    expect(thingFlaw({ ...THING, steps: THING.steps.slice(1) })).toMatchObject({
      revision: 1,
      place: "change.revision",
    });
  });

  it("is flawed where a change does not begin with what stood", () => {
    const steps = THING.steps.with(1, { seq: 5, revision: 2, fields: { tags: ["z", "b"] } });
    expect(thingFlaw({ ...THING, steps })).toEqual({ revision: 2, place: "tags", expected: '"z"', found: '"a"' });
    const first = THING.steps.with(0, { seq: 3, revision: 1, fields: { tags: ["z", "a"] } });
    expect(thingFlaw({ ...THING, steps: first })).toMatchObject({ revision: 1, place: "tags", expected: '"z"' });
  });

  it("may hold the default of a column that came later, and nothing else there", () => {
    const later = (note: string): Thing => ({
      defaults: { note: "none" },
      versions: [{ ...version(1, [3], "a"), state: { tags: "a", note } }],
      steps: THING.steps.slice(0, 1),
    });
    expect(thingFlaw(later("none"))).toBeUndefined();
    expect(thingFlaw(later("forged"))).toEqual({ revision: 1, place: "note", expected: "null", found: '"forged"' });
  });

  it("does not mind the order of a record’s keys", () => {
    const versions = [{ ...version(1, [3], ""), state: { tags: { fr: "a", ar: "ب" } } }];
    const steps = [{ seq: 3, revision: 1, fields: { tags: [null, { ar: "ب", fr: "a" }] as const } }];
    expect(thingFlaw({ defaults: {}, versions, steps })).toBeUndefined();
  });
});
