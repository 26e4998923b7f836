import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meetings } from "../../../src/portfolio/rules/meeting.ts";
import type { ProjectDraft } from "../../../src/portfolio/rules/project.ts";
import { flattened, projectMerged, restored } from "../../../src/portfolio/rules/project-merge.ts";
import { drafts, draftWith } from "./drafts.ts";

/** Fields that two people may each touch without meeting, each with a change of its own. */
const TOUCHES: readonly ((draft: ProjectDraft) => ProjectDraft)[] = [
  (draft) => ({ ...draft, title: { ...draft.title, fr: "Un autre titre" } }),
  (draft) => ({ ...draft, title: { ...draft.title, en: "Another title" } }),
  (draft) => ({ ...draft, objective: { ...draft.objective, ar: "هدف آخر" } }),
  (draft) => ({ ...draft, amountMinor: draft.amountMinor + 1 }),
  (draft) => ({ ...draft, tags: [...draft.tags, "un mot de plus"] }),
  (draft) => ({ ...draft, sectors: [{ code: "22040", shareBps: 10_000 }] }),
  (draft) => ({ ...draft, participants: [...draft.participants, { organisation: "ADD", role: "steering" }] }),
  (draft) => ({
    ...draft,
    components: [...draft.components, { code: "NEW1", title: { fr: "N" }, isCancelled: false }],
  }),
  (draft) => ({
    ...draft,
    components: draft.components.map((part) => (part.code === "C1" ? { ...part, isCancelled: true } : part)),
  }),
];

describe("A project as the fields that merge", () => {
  it("is the same project again", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(restored(flattened(draft))).toEqual(draft);
      }),
    );
  });
});

describe("Two people at one project", () => {
  it("both keep what they did to different fields, whoever was first", () => {
    const two = fc.subarray([...TOUCHES.keys()], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, ([first = 0, second = 1]) => {
        const base = draftWith();
        const [one, other] = [TOUCHES[first], TOUCHES[second]];
        if (!(one && other)) throw new Error("no touch");
        const { draft, conflicts } = projectMerged({ base, theirs: one(base), yours: other(base) });
        expect(conflicts).toEqual([]);
        const both = [one(other(base)), other(one(base))].map(flattened);
        expect(both).toContainEqual(flattened(draft));
      }),
    );
  });

  it("never lose a change: each field is theirs, yours, or in conflict", () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (base, theirs, yours) => {
        const flat = { base: flattened(base), theirs: flattened(theirs), yours: flattened(yours) };
        const { draft, conflicts } = projectMerged({ base, theirs, yours });
        const inConflict = conflicts.map(({ field }) => field);
        const met = meetings(flat);
        expect(
          met
            .filter(({ changedBy }) => changedBy === "both")
            .map(({ field }) => field)
            .sort(),
        ).toEqual([...inConflict].sort());
        const result = flattened(draft);
        for (const { field, changedBy, yours: mine } of met)
          if (changedBy === "yours") expect([field, result[field]]).toEqual([field, mine]);
      }),
    );
  });

  it("decide where both changed a field: the saved value stands until then, the form shows yours", () => {
    const base = draftWith();
    const theirs = { ...base, title: { ...base.title, fr: "A" }, tags: ["leur mot"] };
    const yours = { ...base, title: { ...base.title, fr: "B" } };
    const merge = projectMerged({ base, theirs, yours });
    expect(merge.conflicts).toEqual([{ field: "title.fr", base: "Transformation numérique", theirs: "A", yours: "B" }]);
    expect(merge.draft.title.fr).toBe("A");
    expect(merge.toDecide).toEqual({ ...yours, tags: ["leur mot"] });
  });

  it("do not meet where both wrote the same", () => {
    const base = draftWith();
    const same = { ...base, amountMinor: 1 };
    expect(projectMerged({ base, theirs: same, yours: same }).conflicts).toEqual([]);
    expect(meetings({ base: flattened(base), theirs: flattened(same), yours: flattened(same) })).toEqual([]);
  });
});
