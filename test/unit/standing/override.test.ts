import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { fixedUntil, type Override, overrideProblems } from "../../../src/standing/rules/override.ts";

const CURRENT: Override = {
  ...{ id: "o", revision: 1, projectId: "p1", quarter: quarter("2025-Q2"), pace: "good", isWithdrawn: false },
  reason: "Décision du Copil",
};
const LONG = "Le Copil du 12/06 accepte";

describe("Fixing a status by hand", () => {
  it.each([
    ["bad", LONG, []],
    ["bad", "x".repeat(20), []],
    ["bad", "x".repeat(19), ["reason"]],
    ["bad", "", ["reason"]],
    ["watch", LONG, ["pace"]],
    ["watch", "", ["pace", "reason"]],
    [undefined, "", ["pace"]],
  ] as const)("%s with “%s” over what the dimensions say: %j", (pace, reason, expected) => {
    const problems = overrideProblems({ pace, reason }, { computed: "watch", current: undefined });
    expect(problems.map(({ field }) => field)).toEqual(expected);
  });

  it("gives back only what was fixed", () => {
    expect(overrideProblems({ pace: undefined, reason: "" }, { computed: "watch", current: CURRENT })).toEqual([]);
  });

  it("holds until the quarter ends", () => {
    expect(fixedUntil(calendarDate("2025-06-30"))).toBe("2025-06-30");
    expect(fixedUntil(calendarDate("2025-07-01"))).toBe("2025-09-30");
  });
});
