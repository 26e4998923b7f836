import { describe, expect, it } from "vitest";
import { type Actor, EVERYTHING, type Role } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Milestone } from "../../../src/milestones/rules.ts";
import { type OpenMilestone, type Paper, wayTo, workCount, workOf } from "../../../src/work/rules.ts";
import { milestoneWith } from "../milestones/sample.ts";

const ON = calendarDate("2025-06-30");

const day = calendarDate;

const actorOf = (role: Role, reach: Actor["reach"] = EVERYTHING): Actor => ({
  ...{ personId: `person-${role}`, name: role, email: `${role}@mizan.example`, organisationId: "org", role, reach },
});

const open = (what: Partial<Milestone & { isPending: boolean }>): OpenMilestone => ({
  ...milestoneWith(what),
  agreementId: "ag-1",
  isPending: what.isPending ?? false,
});

const paper = (what: Partial<Paper>): Paper => ({
  ...{ deed: "milestoneUpdate", isReturned: false, place: "P1", code: "J1.4", id: "u-1", title: null, count: 1 },
  ...{ by: "Somebody", reason: "" },
  ...what,
});

const codes = (milestones: readonly OpenMilestone[], actor = actorOf("officer")) => {
  const { due, late } = workOf({ milestones, papers: [] }, actor, ON);
  const of = (all: typeof due) => all.map(({ milestone }) => milestone.code);
  return { due: of(due), late: of(late) };
};

describe("what is due in 14 days", () => {
  it.each([
    ["a baseline today", { baselineOn: day("2025-06-30") }, true],
    ["a baseline on the fourteenth day", { baselineOn: day("2025-07-14") }, true],
    ["not the day after", { baselineOn: day("2025-07-15") }, false],
    ["not yesterday’s", { baselineOn: day("2025-06-29") }, false],
    ["a forecast, whatever the baseline", { baselineOn: day("2025-05-31"), forecastOn: day("2025-07-10") }, true],
    ["not one forecast for later", { baselineOn: day("2025-07-02"), forecastOn: day("2025-08-15") }, false],
    ["the revised baseline", { baselineOn: day("2025-05-31"), revisedBaselineOn: day("2025-07-01") }, true],
    ["not what is achieved", { baselineOn: day("2025-07-01"), actualOn: day("2025-06-28"), evidence: "PV" }, false],
    ["not what is cancelled", { baselineOn: day("2025-07-01"), decision: "cancelled" }, false],
  ] as const)("holds %s", (_, what, isDue) => {
    expect(codes([open(what)]).due).toEqual(isDue ? ["J1"] : []);
  });

  it("comes in the order of its days", () => {
    const all = [
      open({ code: "B", baselineOn: day("2025-07-05") }),
      open({ code: "A", baselineOn: day("2025-07-02") }),
    ];
    expect(codes(all).due).toEqual(["A", "B"]);
  });
});

describe("what is late without forecast (JAL-03)", () => {
  it.each([
    ["one that never had any", {}, true],
    ["one whose forecast has passed (JAL-04)", { forecastOn: day("2025-06-15") }, true],
    ["not one with a forecast to come", { forecastOn: day("2025-08-15") }, false],
    ["not one whose update waits for acceptance", { isPending: true }, false],
    ["not one re-baselined to a day to come", { revisedBaselineOn: day("2025-09-30") }, false],
    ["not one that is suspended", { decision: "suspended" }, false],
  ] as const)("is %s", (_, what, isLate) => {
    expect(codes([open(what)]).late).toEqual(isLate ? ["J1"] : []);
  });
});

describe("what is to follow", () => {
  it.each([
    ["one late with a forecast beyond the 14 days", { forecastOn: day("2025-08-15") }, true],
    ["not one that is due", { forecastOn: day("2025-07-14") }, false],
    ["not one whose forecast has passed", { forecastOn: day("2025-06-15") }, false],
    ["not one that is not late", { baselineOn: day("2025-07-31"), forecastOn: day("2025-08-20") }, false],
    ["not what is achieved", { forecastOn: day("2025-08-15"), actualOn: day("2025-06-28"), evidence: "PV" }, false],
  ] as const)("holds %s, and it is no work of today", (_, what, isFollowed) => {
    const work = workOf({ milestones: [open(what)], papers: [] }, actorOf("officer"), ON);
    expect(work.followed).toHaveLength(isFollowed ? 1 : 0);
    if (isFollowed) expect(workCount(work)).toBe(0);
  });
});

describe("whose work it is", () => {
  const late = open({});

  it("shows milestones to who may report them, within their scope", () => {
    const other: Actor["reach"] = { kind: "some", agreementIds: ["ag-2"], projectIds: [] };
    expect(codes([late], actorOf("manager")).late).toEqual(["J1"]);
    for (const actor of [actorOf("finance"), actorOf("admin"), actorOf("officer", other)])
      expect(codes([late], actor).late).toEqual([]);
  });

  it.each([
    ["manager", ["milestoneUpdate", "scheduleRevision", "indicatorValue", "budgetRevision", "forecast"]],
    ["finance", ["entries", "budgetOpinion", "forecast", "funding", "reconciliation", "rates", "reopening"]],
    ["officer", []],
    ["admin", ["reopening"]],
  ] as const)("asks a %s for what the role decides (4.7), and nothing else", (role, deeds) => {
    const all = (
      ["milestoneUpdate", "scheduleRevision", "indicatorValue", "entries", "budgetRevision", "budgetOpinion"] as const
    ).map((deed) => paper({ deed }));
    const rest = (["forecast", "funding", "reconciliation", "rates", "reopening"] as const).map((deed) =>
      paper({ deed }),
    );
    const { waiting } = workOf({ milestones: [], papers: [...all, ...rest] }, actorOf(role), ON);
    expect(waiting.map(({ deed }) => deed)).toEqual(deeds);
  });

  it("gives what was returned back to who entered it, whatever the role", () => {
    const returned = paper({ isReturned: true });
    const work = workOf({ milestones: [late], papers: [returned, paper({})] }, actorOf("officer"), ON);
    expect([work.returned, work.waiting, workCount(work)]).toEqual([[returned], [], 2]);
  });
});

describe("the way to a paper", () => {
  it.each([
    [paper({}), "/milestones/approvals"],
    [paper({ isReturned: true }), "/projects/P1/milestones/J1.4/update"],
    [paper({ deed: "entries", isReturned: true, id: "e-1" }), "/projects/P1/entries/e-1/edit"],
    [paper({ deed: "entries", count: 12 }), "/projects/P1/entries/waiting"],
    [paper({ deed: "forecast", code: "2025-Q2" }), "/projects/P1/forecasts/2025-Q2"],
    [paper({ deed: "budgetOpinion", code: "3" }), "/projects/P1/budget/versions/3"],
    [paper({ deed: "rates", place: "", code: "41" }), "/admin/rates/proposals/41"],
    [paper({ deed: "reopening", place: "AG-DE-01", code: "2025-Q1" }), "/admin/periods/AG-DE-01/2025-Q1"],
  ])("leads where it is decided or put right (%#)", (one, way) => {
    expect(wayTo(one)).toBe(way);
  });
});
