import { describe, expect, it } from "vitest";
import { approved } from "../../../src/indicators/rules/approval.ts";
import { type Actor, EVERYTHING } from "../../../src/kernel/actor.ts";
import { valueWith } from "./sample.ts";

const actor = (personId: string): Actor => ({
  personId,
  name: personId,
  email: `${personId}@mizan.example`,
  role: "manager",
  organisationId: "org",
  reach: EVERYTHING,
});

const SUBMITTED = valueWith("2025-06-30", { status: "submitted", enteredBy: "a", decidedBy: null });

const fieldsOf = (outcome: ReturnType<typeof approved>) =>
  outcome.ok ? [] : outcome.problems.map(({ field }) => field);

describe("Approving a value (IND-10, SEC-01, scenario 27)", () => {
  it("is done by somebody else, whose name stays on it", () => {
    const outcome = approved(SUBMITTED, actor("b"));
    expect(outcome).toEqual({ ok: true, value: { ...SUBMITTED, status: "approved", decidedBy: "b" } });
  });

  it("is refused to the person who entered it, in the handbook’s words", () => {
    const outcome = approved(SUBMITTED, actor("a"));
    expect(outcome.ok || outcome.problems[0]?.said.message.fr).toBe(
      "Vous ne pouvez pas valider une valeur que vous avez saisie.",
    );
  });

  it.each(["draft", "approved", "returned", "published"] as const)("is refused for a %s one", (status) => {
    expect(fieldsOf(approved({ ...SUBMITTED, status }, actor("b")))).toEqual(["status"]);
  });

  it("needs a source of verification", () => {
    expect(fieldsOf(approved({ ...SUBMITTED, source: "" }, actor("b")))).toEqual(["source"]);
  });
});
