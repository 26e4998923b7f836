import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Milestone } from "../../../src/milestones/rules.ts";

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
