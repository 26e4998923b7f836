import type { MilestoneTracking, TrackedMilestone } from "../../reports/milestone-tracking/tracking.ts";
import { dayInMorocco } from "../kernel/calendar-date.ts";
import type { Words } from "../kernel/words.ts";
import { STATE_NAME } from "../milestones/messages.ts";
import { ordered, type Standing, standings } from "../milestones/rules.ts";
import type { ListedMilestone } from "../milestones/store/list.ts";
import { trackedMilestones } from "../milestones/store/tracked.ts";
import type { Visit } from "../people/entering.ts";
import { Missing } from "../platform/errors.ts";
import { journalEnd } from "../platform/journal-end.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { isNarrowed } from "./chosen.ts";
import { editionOf } from "./edition.ts";
import { asksFor, nameOf } from "./lines.ts";
import { inTurns } from "./paging.ts";
import { whichOf } from "./store.ts";

/** What R05 reads first. */
export const milestonesReads = (scope: Scope, asked: Asked) => ({
  projects: projectFacts(scope, whichOf(asked)),
  known: journalEnd(scope),
});

/** What R05 says of some projects. */
export const milestonesParts = (scope: Scope, which: Which | Among) => ({
  milestones: trackedMilestones(scope, which),
});

export type MilestonesFound = ReadValues<ReturnType<typeof milestonesReads> & ReturnType<typeof milestonesParts>>;

/** R05’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function milestonesData(visit: Visit, asked: Asked, found: MilestonesFound): Promise<MilestoneTracking> {
  const projects = found.projects.filter((project) => asksFor(asked, project));
  if (projects.length === 0 && isNarrowed(asked)) throw new Missing();
  const held = Map.groupBy(found.milestones, ({ projectId }) => projectId);
  const told = await inTurns(projects, ({ id }) =>
    standings(held.get(id) ?? [], visit.on).map((one) => ({ ...one, row: rowOf(one, visit.words) })),
  );
  const all = ordered(told.flat(), "state");
  return {
    edition: editionOf(visit, asked, { report: "R05", projects, known: found.known, rates: [] }),
    rows: all.map(({ row }) => row),
    exclusions: [],
    lateLabel: visit.words.t(STATE_NAME.late),
    totals: {
      late: all.filter(({ state }) => state === "late").length,
      achieved: all.filter(({ achievedOn }) => achievedOn !== undefined).length,
    },
  };
}

function rowOf(standing: Standing<ListedMilestone>, words: Words): TrackedMilestone {
  const { milestone, state, achievedOn, slippageDays = null, revisedSlippageDays = null } = standing;
  const { projectCode, componentCode, code, title, responsible, weight, startOn, baselineOn } = milestone;
  const { revisedBaselineOn, forecastOn, cause, correctiveAction, evidence, updatedAt } = milestone;
  return {
    ...{ project: projectCode, component: componentCode, code, title: nameOf(words, title), responsible, weight },
    ...{ startOn, baselineOn, revisedBaselineOn, slippageDays, revisedSlippageDays, cause, correctiveAction },
    forecastOn: achievedOn ? null : forecastOn,
    actualOn: achievedOn ?? null,
    state: words.t(STATE_NAME[state]),
    // A document promised for a date to come proves nothing yet.
    evidence: achievedOn ? evidence : "",
    updatedOn: dayInMorocco(updatedAt),
  };
}
