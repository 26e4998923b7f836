import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { DependencyType, Predecessor } from "../../../src/milestones/rules/plan.ts";
import type { Milestone, PlannedMilestone } from "../../../src/milestones/rules.ts";

/** A milestone of which a test says only what matters to it. */
export const milestoneWith = (what: Partial<Milestone>): Milestone => ({
  id: what.code ?? "j",
  revision: 1,
  projectId: "p1",
  projectCode: "P1",
  componentCode: null,
  code: "J1",
  title: { fr: "Jalon" },
  weight: 10,
  baselineOn: calendarDate("2025-05-31"),
  revisedBaselineOn: null,
  forecastOn: null,
  actualOn: null,
  evidence: "",
  cause: "",
  decision: "none",
  ...what,
});

/** The same with a plan around it. */
export const plannedWith = (what: Partial<PlannedMilestone>): PlannedMilestone => ({
  ...milestoneWith(what),
  ...{ sinceSeq: 1, kind: "deliverable", startOn: null, responsible: "", criteria: "", predecessors: [], lineIds: [] },
  ...{ indicatorIds: [], progress: 0, reasonCode: "", correctiveAction: "" },
  ...what,
});

/** A link to an earlier milestone. */
export const waitsFor = (milestoneId: string, type: DependencyType = "FS", lagDays = 0): Predecessor => ({
  ...{ milestoneId, type, lagDays },
});
