import { describe, expect, it } from "vitest";
import { partsOf, toReportCount } from "../../../src/declarations/rules.ts";
import type { Due, DueState } from "../../../src/indicators/rules/due.ts";
import type { MilestoneState, Standing } from "../../../src/milestones/rules.ts";
import { indicatorWith } from "../indicators/sample.ts";

const due = (code: string, componentCode: string | null, state: DueState = "missing"): Due => ({
  indicator: indicatorWith({ id: code, code, componentCode }),
  ...{ period: "2025-Q2", stored: undefined, state },
});

const standing = (code: string, componentCode: string | null, state: MilestoneState): Standing =>
  ({ milestone: { code, componentCode, projectCode: "P1" }, state }) as unknown as Standing;

const PARTS = ["C1", "C2", "C3"].map((code) => ({ projectCode: "P1", code, title: { fr: code } }));

describe("What is to report, by component", () => {
  const parts = partsOf({
    parts: PARTS,
    due: [due("I1.2", null), due("I1.4", "C2", "done"), due("I1.6", "C2")],
    milestones: [standing("J1.2", "C2", "done"), standing("J1.4", "C2", "late"), standing("J1.3", "C1", "doneLate")],
  });

  it("begins with the whole project and leaves out components with nothing", () => {
    expect(parts.map(({ code }) => code)).toEqual([null, "C2"]);
  });

  it("puts what waits for the reader first, and leaves out milestones that are over", () => {
    const [, second] = parts;
    expect(second?.indicators.map(({ indicator }) => indicator.code)).toEqual(["I1.6", "I1.4"]);
    expect(second?.milestones.map(({ milestone }) => milestone.code)).toEqual(["J1.4"]);
  });

  it("counts what waits for the reader", () => {
    expect(toReportCount(parts)).toBe(2);
    expect(toReportCount([])).toBe(0);
  });
});
