import { calendarDate } from "../kernel/calendar-date.ts";
import type { milestone } from "../milestones/schema.ts";
import type { Fields } from "../platform/write.ts";

export type Milestone = Fields<typeof milestone>;

type State = Pick<Milestone, "forecastOn" | "actualOn" | "evidence" | "cause">;

/** Where a milestone comes from, when the handbook names no source for it. */
const ILLUSTRATIVE = "ILLUSTRATIF";

/** Never re-baselined, never cancelled: so are all of the demo. */
export const PLANNED = { revisedBaselineOn: null, decision: "none", basis: ILLUSTRATIVE } as const;

export const expected = (forecastOn: string, cause = ""): State => ({
  forecastOn: calendarDate(forecastOn),
  actualOn: null,
  evidence: "",
  cause,
});

/** Begins when another one is achieved (illustrative). */
export const waitingFor = (milestoneId: string) => ({ milestoneId, type: "FS" as const, lagDays: 0 });

export const achieved = (actualOn: string, evidence: string, cause = ""): State => ({
  forecastOn: null,
  actualOn: calendarDate(actualOn),
  evidence,
  cause,
});
