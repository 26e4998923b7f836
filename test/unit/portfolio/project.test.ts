import { describe, expect, it } from "vitest";
import { calendarDate as day } from "../../../src/kernel/calendar-date.ts";
import { units } from "../../../src/kernel/money.ts";
import { codeProblems, isCode, isComponentCode } from "../../../src/portfolio/rules/codes.ts";
import { type ProjectDraft, type ProjectGround, projectProblems } from "../../../src/portfolio/rules/project.ts";
import { draftWith } from "./drafts.ts";
import { found } from "./spoken.ts";

const ground: ProjectGround = {
  ceiling: units(3_000_000, "EUR"),
  execution: { start: day("2023-10-01"), end: day("2026-09-30") },
  others: [],
  before: undefined,
  today: day("2025-07-02"),
};

const component = (code: string) => ({ code, title: { fr: code }, isCancelled: false });

describe("Saving a project", () => {
  it("is free of problems for P1 as the handbook has it", () => {
    expect(projectProblems(draftWith(), ground)).toEqual([]);
  });

  it.each([
    ["above the ceiling", { amountMinor: 300_000_001 }, ["BUD-01 amount"]],
    ["sectors of 95 %", { sectors: [{ code: "15110", shareBps: 9_500 }] }, ["BUD-09 sectors"]],
    ["planned before the agreement starts", { plannedStart: day("2023-09-30") }, ["DATE plannedStart"]],
    ["planned after the agreement ends", { plannedEnd: day("2026-10-01") }, ["DATE plannedEnd"]],
    ["ending before it starts", { plannedEnd: day("2023-09-30") }, ["DATE plannedEnd"]],
    ["really ended before it started", { actualEnd: day("2023-09-30") }, ["DATE actualEnd"]],
    ["started tomorrow", { actualStart: day("2025-07-03") }, ["DATE actualStart"]],
    ["closed without its end", { status: "closed" }, ["DATE actualEnd"]],
    ["closed with its end", { status: "closed", actualEnd: day("2025-06-30") }, []],
    ["a component of a wrong code", { components: [component("c1")] }, ["CODE components"]],
    ["a component twice", { components: [component("C1"), component("C1")] }, ["CODE components"]],
    [
      "two lead agencies",
      {
        participants: [
          { organisation: "MTNRA", role: "lead" },
          { organisation: "ADD", role: "lead" },
        ],
      },
      [],
    ],
    [
      "an organisation twice in a role",
      {
        participants: [
          { organisation: "ADD", role: "lead" },
          { organisation: "ADD", role: "lead" },
        ],
      },
      ["REF participants"],
    ],
  ] as const satisfies readonly (readonly [string, Partial<ProjectDraft>, readonly string[]])[])(
    "%s",
    (_, some, expected) => {
      expect(found(projectProblems(draftWith(some), ground))).toEqual(expected);
    },
  );

  it("is not held up by planned days that were outside before and stay as they were", () => {
    const before = draftWith({ plannedEnd: day("2027-09-30") });
    expect(projectProblems({ ...before, tags: ["ODD 9"] }, { ...ground, before })).toEqual([]);
  });
});

describe("Codes", () => {
  it.each([
    ["P1", true],
    ["AG-DE-01", true],
    ["p1", false],
    ["1P", false],
    ["P 1", false],
    ["P-", false],
    ["P--1", false],
    ["../P1", false],
    ["P1\n", false],
    ["", false],
    ["P".repeat(24), true],
    ["P".repeat(25), false],
  ] as const)("%s", (code, isOne) => {
    expect(isCode(code)).toBe(isOne);
  });

  it("of components have low lines", () => {
    expect(["C1", "A_01", "A_01_01", "X"].every(isComponentCode)).toBe(true);
    expect(["A-01", "A_", "a_01", ""].some(isComponentCode)).toBe(false);
  });

  it("are given once", () => {
    expect(found(codeProblems("P1", true))).toEqual(["CODE code"]);
    expect(codeProblems("P1", false)).toEqual([]);
  });
});
