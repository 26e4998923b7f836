import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metDraft } from "../../../src/budgets/actions/version-meeting.ts";
import type { Move } from "../../../src/budgets/rules/version.ts";
import type { VersionRow } from "../../../src/budgets/store/revisions.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { Stale } from "../../../src/platform/errors.ts";

const row = (revision: number, moves: readonly Move[], reason = ""): VersionRow => ({
  ...{ id: "v1", projectId: "p1", number: 1, kind: "original", status: "draft", decidedOn: null, decision: "" },
  ...{ requestedOn: calendarDate("2025-06-30"), requestedBy: "a", opinion: "", opinionBy: null, opinionVerdict: "" },
  ...{ amendmentId: null, route: "", document: "", decidedBy: null, isIllustrative: false, sinceSeq: 1 },
  ...{ revision, moves, modes: [], reason },
});

const move = (lineId: string, year: number, deltaMinor: number): Move => ({ lineId, year, deltaMinor });

interface Three {
  readonly base: readonly Move[];
  readonly theirs: readonly Move[];
  readonly yours: readonly Move[];
}

const met = ({ base, theirs, yours }: Three) =>
  metDraft({
    ...{ row: row(2, theirs), drawn: row(1, base), from: { id: "v1", revision: 1 }, saved: undefined },
    yours: { reason: "", moves: yours, modes: [] },
  });

const sorted = (moves: readonly Move[]) => moves.map((one) => JSON.stringify(one)).toSorted();

/** Cells in their order; nothing where the amount is 0. */
const cells = (at: number) =>
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 })
    .map((amounts) => amounts.flatMap((minor, year) => (minor === 0 ? [] : [move(`line ${at}`, 2024 + year, minor)])));

describe("two drafts of a version", () => {
  it("merge where they change different cells, an emptied one too", () => {
    const base = [move("l1", 2024, 5), move("l2", 2024, 7)];
    const both = met({ base, theirs: [move("l1", 2024, 6), move("l2", 2024, 7)], yours: [move("l1", 2024, 5)] });
    expect(both).toEqual({
      kind: "merged",
      isMerged: true,
      draft: { reason: "", moves: [move("l1", 2024, 6)], modes: [] },
    });
  });

  it("meet where they change one cell differently, each kept", () => {
    const versions = { base: [move("l1", 2024, 5)], theirs: [move("l1", 2024, 6)], yours: [] };
    expect(met(versions)).toMatchObject({
      kind: "conflict",
      met: { base: { "l1 2024": 5 }, theirs: { "l1 2024": 6 }, yours: { "l1 2024": 0 } },
    });
  });

  it("merge or meet in the modes of lines as they do in cells", () => {
    const mode = (lineId: string) => ({ lineId, mode: "cogestion" as const });
    const both = metDraft({
      ...{ row: { ...row(2, []), modes: [mode("l1")] }, drawn: row(1, []), from: { id: "v1", revision: 1 } },
      ...{ saved: undefined, yours: { reason: "", moves: [], modes: [mode("l2")] } },
    });
    expect(both).toMatchObject({ kind: "merged", draft: { modes: [mode("l1"), mode("l2")] } });
    const other = metDraft({
      ...{ row: { ...row(2, []), modes: [mode("l1")] }, drawn: row(1, []), from: { id: "v1", revision: 1 } },
      ...{ saved: undefined, yours: { reason: "", moves: [], modes: [{ lineId: "l1", mode: "regie" }] } },
    });
    expect(other.kind).toBe("conflict");
  });

  it("of different lines always merge into both", () => {
    fc.assert(
      fc.property(cells(1), cells(2), (theirs, yours) => {
        const both = met({ base: [], theirs, yours });
        expect(both.kind === "merged" && sorted(both.draft.moves)).toEqual(sorted([...theirs, ...yours]));
      }),
    );
  });

  it("are yours alone when nobody changed anything, whatever you changed", () => {
    fc.assert(
      fc.property(cells(1), cells(1), (base, yours) => {
        const both = met({ base, theirs: base, yours });
        expect(both.kind === "merged" && sorted(both.draft.moves)).toEqual(sorted(yours));
      }),
    );
  });

  it("made at once from nothing merge too; a form drawn from another version is stale", () => {
    const theirs = row(1, [move("l1", 2024, 5)]);
    const yours = { reason: "", moves: [move("l2", 2024, 7)], modes: [] };
    const common = { row: theirs, drawn: undefined, saved: undefined, yours };
    expect(metDraft({ ...common, from: { revision: 0 } })).toMatchObject({
      isMerged: true,
      draft: { moves: [...theirs.moves, ...yours.moves] },
    });
    expect(() => metDraft({ ...common, from: { id: "forged", revision: 9 } })).toThrow(Stale);
  });
});
