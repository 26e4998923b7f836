import { describe, expect, it } from "vitest";
import { type Actor, EVERYTHING } from "../../../src/kernel/actor.ts";
import { isOpen, LONGEST_TEXT, textTyped } from "../../../src/questions/rules/question.ts";
import type { Reader, ToldQuestion } from "../../../src/work/rules/digest.ts";
import { questionsFor, withQuestions } from "../../../src/work/rules/told-questions.ts";

const message = (side: "donor" | "ministry") => ({ side, text: "?", by: "", writtenAt: "2025-07-01T00:00:00.000Z" });

describe("a question", () => {
  it("is open while the donor spoke last", () => {
    expect(isOpen({ messages: [message("donor")] })).toBe(true);
    expect(isOpen({ messages: [message("donor"), message("ministry")] })).toBe(false);
    expect(isOpen({ messages: [message("donor"), message("ministry"), message("donor")] })).toBe(true);
    expect(isOpen({ messages: [] })).toBe(false);
  });

  it("takes a text of some length, without the blanks around it", () => {
    expect(textTyped(" Pourquoi ?\r\n ")).toEqual({ ok: true, value: "Pourquoi ?" });
    expect(textTyped("x".repeat(LONGEST_TEXT)).ok).toBe(true);
    for (const text of ["", " \n ", "x".repeat(LONGEST_TEXT + 1)]) expect(textTyped(text).ok).toBe(false);
  });
});

const readerWith = (actor: Partial<Actor>, isWanted = true): Reader => ({
  actor: {
    ...{ personId: "p", name: "Nadia", email: "n@mizan.example", organisationId: "o", role: "officer" as const },
    reach: EVERYTHING,
    ...actor,
  },
  ...{ isWanted, language: "fr" },
});

const DONOR = {
  personId: "d",
  role: "donor" as const,
  reach: { kind: "some", agreementIds: ["ag-1"], projectIds: [] } as const,
};

const asked = (what: Partial<ToldQuestion>): ToldQuestion => ({
  ...{ id: "q", projectId: "p1", agreementId: "ag-1", projectCode: "P1", isOpen: true, lastAt: "2025-07-02" },
  ...what,
});

const OPEN = asked({ id: "open" });
const ANSWERED = asked({ id: "answered", isOpen: false });

describe("who is told of a question", () => {
  it.each([
    ["the ministry of what is open", readerWith({}), ["open"]],
    ["the donor of what was answered", readerWith(DONOR), ["answered"]],
    ["no donor of another agreement", readerWith({ ...DONOR, reach: { ...DONOR.reach, agreementIds: ["ag-2"] } }), []],
    [
      "no officer of another project",
      readerWith({ reach: { kind: "some", agreementIds: [], projectIds: ["p2"] } }),
      [],
    ],
    ["no auditor", readerWith({ role: "auditor" }), []],
    ["no administrator", readerWith({ role: "admin" }), []],
    ["no focal point", readerWith({ reach: { kind: "parts", componentIds: ["c-1"] } }), []],
  ])("%s", (_, reader, ids) => {
    expect(questionsFor(reader, [OPEN, ANSWERED], new Map()).map(({ id }) => id)).toEqual(ids);
  });

  it("tells the donor of an answer once: what came since the last mail", () => {
    const mailed = (at: string) => questionsFor(readerWith(DONOR), [ANSWERED], new Map([["d", at]]));
    expect([mailed("2025-07-01"), mailed("2025-07-03")]).toEqual([[ANSWERED], []]);
  });

  it("puts questions into the digest there is, or makes one; not for those who want none", () => {
    const [officer, donor] = [readerWith({}), readerWith(DONOR)];
    const digest = { reader: officer, late: [], due: [], questions: [] };
    const told = { questions: [OPEN, ANSWERED], lastMails: new Map() };
    const all = withQuestions([officer, donor, readerWith({ personId: "x" }, false)], [digest], told);
    expect(all.map(({ reader, questions }) => [reader.actor.personId, questions.map(({ id }) => id)])).toEqual([
      ["p", ["open"]],
      ["d", ["answered"]],
    ]);
  });
});
