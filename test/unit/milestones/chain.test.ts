import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedDays, calendarDate, daysBetween } from "../../../src/kernel/calendar-date.ts";
import { circleOf, criticalPath, proposedDates, slackDays } from "../../../src/milestones/rules/chain.ts";
import { DEPENDENCY_TYPES } from "../../../src/milestones/rules/plan.ts";
import type { PlannedMilestone } from "../../../src/milestones/rules.ts";
import { plannedWith, waitsFor } from "./sample.ts";

const ON = calendarDate("2025-06-30");
const day = calendarDate;

const due = (code: string, forecastOn: string, what: Partial<PlannedMilestone> = {}) =>
  plannedWith({ code, baselineOn: day(forecastOn), forecastOn: day(forecastOn), ...what });

describe("A slippage down the chain", () => {
  it("proposes later forecasts to those that wait, one after the other, and imposes none", () => {
    const all = [
      due("J1.3", "2026-01-15"),
      due("J1.6", "2025-12-31", { predecessors: [waitsFor("J1.3", "FS", 10)] }),
      due("J1.7", "2026-01-20", { predecessors: [waitsFor("J1.6", "FS", 30)] }),
    ];
    expect(proposedDates(all, ON)).toEqual([
      { milestoneId: "J1.6", code: "J1.6", fromOn: "2025-12-31", toOn: "2026-01-25", because: "J1.3" },
      { milestoneId: "J1.7", code: "J1.7", fromOn: "2026-01-20", toOn: "2026-02-24", because: "J1.6" },
    ]);
    expect(all[1]?.forecastOn).toBe("2025-12-31");
  });

  it.each([
    ["FS", "2025-11-10"],
    ["SS", "2025-10-11"],
    ["FF", "2025-10-15"],
    ["SF", undefined],
  ] as const)("%s binds the start or the end of the work with its lag", (type, toOn) => {
    // The predecessor’s work runs from 10/09 to 10/10, the other’s takes 30 days to 25/09; the lag is of five days.
    const all = [
      due("A", "2025-10-10", { startOn: day("2025-09-06") }),
      due("B", "2025-10-05", {
        startOn: day("2025-09-05"),
        predecessors: [waitsFor("A", type, type === "FS" ? 1 : 5)],
      }),
    ];
    expect(proposedDates(all, ON)[0]?.toOn).toBe(toOn);
  });

  it("asks nothing of what is achieved, cancelled or early enough", () => {
    const late = due("A", "2026-01-01");
    const done = { actualOn: day("2025-06-01"), evidence: "PV" };
    const all = [
      late,
      due("B", "2025-06-01", { ...done, predecessors: [waitsFor("A")] }),
      due("C", "2025-07-01", { decision: "cancelled", predecessors: [waitsFor("A")] }),
      due("D", "2026-02-01", { predecessors: [waitsFor("A")] }),
    ];
    expect(proposedDates(all, ON)).toEqual([]);
  });
});

describe("A circle of dependencies", () => {
  it("is named by its codes", () => {
    const all = [
      due("J1.3", "2025-12-31", { predecessors: [waitsFor("J1.6")] }),
      due("J1.6", "2025-12-31", { predecessors: [waitsFor("J1.3")] }),
    ];
    expect(circleOf(all)).toEqual(["J1.3", "J1.6", "J1.3"]);
  });

  it("is found in any plan that has one, and in no plan whose links only go back", () => {
    fc.assert(
      fc.property(plans, ({ all, back }) => {
        expect(circleOf(all)).toBeUndefined();
        const [first, last] = [all[0], all[back]];
        if (!(first && last) || back === 0) return;
        const closed = all.map((one) =>
          one === first
            ? { ...one, predecessors: [waitsFor(last.id)] }
            : { ...one, predecessors: [...one.predecessors, waitsFor(first.id)] },
        );
        expect(circleOf(closed)?.length).toBeGreaterThan(2);
      }),
    );
  });
});

/** Up to eight milestones, each waiting for some of those before it. */
const plans = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: 400 }),
      links: fc.array(
        fc.record({
          to: fc.nat(7),
          type: fc.constantFrom(...DEPENDENCY_TYPES),
          lag: fc.integer({ min: -20, max: 60 }),
        }),
        { maxLength: 3 },
      ),
      work: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((rows) => fc.record({ rows: fc.constant(rows), back: fc.nat(rows.length - 1) }))
  .map(({ rows, back }) => ({
    back,
    all: rows.map(({ offset, links, work }, at) => {
      const end = addedDays(day("2025-07-01"), offset);
      const predecessors = links.filter(({ to }) => to < at).map(({ to, type, lag }) => waitsFor(`M${to}`, type, lag));
      return due(`M${at}`, end, { startOn: addedDays(end, -work), predecessors });
    }),
  }));

describe("Proposals of any plan", () => {
  it("only ever move later, once each, and settle the plan: accepted, nothing more is proposed", () => {
    fc.assert(
      fc.property(plans, ({ all }) => {
        const proposed = proposedDates(all, ON);
        expect(new Set(proposed.map(({ code }) => code)).size).toBe(proposed.length);
        for (const { fromOn, toOn } of proposed) expect(toOn > fromOn).toBe(true);
        // Whoever accepts a later end also plans the work anew: here it keeps its length.
        const settled = all.map((one) => {
          const found = proposed.find(({ milestoneId }) => milestoneId === one.id);
          const days = found ? daysBetween(found.fromOn, found.toOn) : 0;
          return found ? { ...one, forecastOn: found.toOn, startOn: one.startOn && addedDays(one.startOn, days) } : one;
        });
        const startBound = all.every(({ predecessors }) => predecessors.every(({ type }) => type === "FS"));
        if (startBound) expect(proposedDates(settled, ON)).toEqual([]);
      }),
    );
  });
});

describe("The critical path", () => {
  const all = [
    due("A", "2025-08-01"),
    due("B", "2025-09-01", { predecessors: [waitsFor("A", "FS", 31)] }),
    due("C", "2025-08-15", { predecessors: [waitsFor("A")] }),
    due("D", "2025-10-01", { predecessors: [waitsFor("B", "FS", 30), waitsFor("C")] }),
  ];

  it("holds those without slack; the others say how many days they have", () => {
    expect([...criticalPath(all, ON)].sort()).toEqual(["A", "B", "D"]);
    expect(slackDays(all, ON).get("C")).toBe(47);
  });

  it("a day more of slippage than the slack moves the end, the slack itself does not", () => {
    const slipped = (days: number) =>
      all.map((one) => (one.code === "C" ? { ...one, forecastOn: addedDays(day("2025-08-15"), days) } : one));
    expect(proposedDates(slipped(47), ON)).toEqual([]);
    expect(proposedDates(slipped(48), ON).map(({ code, toOn }) => [code, toOn])).toEqual([["D", "2025-10-02"]]);
  });
});
