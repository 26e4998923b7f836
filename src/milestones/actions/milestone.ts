import { type Evidence, evidenceOf } from "../../evidence/store.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { further, type ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import { type ProposedDate, proposedDates, slackDays } from "../rules/chain.ts";
import type { ScheduleRevision } from "../rules/decision.ts";
import { type MoneyAtRisk, moneyAtRisk, type ShiftedForecast, shiftedForecasts } from "../rules/money.ts";
import { isAchieved, type Standing, standings } from "../rules.ts";
import { type LinkedIndicator, type LinkedLine, linkedIndicators, linkedLines } from "../store/links.ts";
import type { MilestoneAt } from "../store/plan.ts";
import {
  answersOf,
  type NamedUpdate,
  type ProposalAnswer,
  plannedOf,
  revisionsOf,
  type StoredMilestone,
  updatesOf,
} from "../store/plan.ts";

/** A milestone with everything that is known of it. */
export interface MilestoneFile {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly milestone: StoredMilestone;
  readonly standing: Standing;
  readonly all: readonly StoredMilestone[];
  readonly updates: readonly NamedUpdate[];
  readonly evidence: readonly Evidence[];
  readonly revisions: readonly ScheduleRevision[];
  readonly lines: readonly LinkedLine[];
  readonly indicators: readonly LinkedIndicator[];
  /** Undefined once it is achieved, cancelled or suspended. */
  readonly slackDays: number | undefined;
  /** A later date that a predecessor asks for, unless it was answered. */
  readonly proposal: ProposedDate | undefined;
  readonly money: MoneyAtRisk;
  /** What its slippage asks of the forecasts, unless that was answered. */
  readonly shifts: readonly ShiftedForecast[];
  /** What was answered to proposals, oldest first. */
  readonly answers: readonly ProposalAnswer[];
}

/** Everything that a milestone's file is made from. */
export const milestoneReads = (scope: Scope, code: string) => ({
  project: further(projectFacts(scope, { code }), ([one]) => one),
  all: plannedOf(scope, { code }),
  updates: updatesOf(scope, { code }),
  evidence: evidenceOf(scope, { code }, "milestone_update"),
  revisions: revisionsOf(scope, { code }),
  answers: answersOf(scope, code),
  lines: linkedLines(scope, code),
  indicators: linkedIndicators(scope, code),
});

/** One milestone of the asking person’s project; throws Missing for any other. */
export async function milestoneFile(
  c: AppContext,
  at: MilestoneAt,
  action: "portfolio.read" | "milestone.update" = "portfolio.read",
): Promise<MilestoneFile> {
  const { visit, found } = await enter(c, action, (scope) => milestoneReads(scope, at.code));
  return fileOf(visit, at, found);
}

type Found = ReadValues<ReturnType<typeof milestoneReads>>;

/** One milestone out of what was read; throws Missing where it is not among it. */
export function fileOf(visit: Visit, at: MilestoneAt, found: Found): MilestoneFile {
  const { project, all, answers } = found;
  const milestone = all.find(({ code }) => code === at.milestone);
  if (!(project && milestone)) throw new Missing();
  const [standing] = standings([milestone], visit.on);
  if (!standing) throw new Missing();
  const ofThis = <T extends { readonly milestoneId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ milestoneId }) => milestoneId === milestone.id);
  const updates = ofThis(found.updates).filter(
    ({ status, enteredBy }) => status !== "draft" || enteredBy === visit.actor.personId,
  );
  const lines = found.lines.filter(({ id }) => milestone.lineIds.includes(id));
  const given = ofThis(answers);
  return {
    ...{ visit, project, milestone, standing, all, updates, lines },
    evidence: found.evidence.filter(({ entityId }) => updates.some(({ id }) => id === entityId)),
    revisions: ofThis(found.revisions),
    indicators: found.indicators.filter(({ id }) => milestone.indicatorIds.includes(id)),
    slackDays: slackDays(all, visit.on).get(milestone.id),
    proposal: ofThis(proposedDates(all, visit.on)).find((one) => !isAnswered(given, "date", dateProposal(one))),
    money: moneyAtRisk(lines),
    shifts: shiftsOf({ milestone, standing, lines, given }, visit),
    answers: given,
  };
}

const isAnswered = (given: readonly ProposalAnswer[], kind: ProposalAnswer["kind"], proposal: string): boolean =>
  given.some((one) => one.kind === kind && one.proposal === proposal);

/** A proposal as text: what was answered is not proposed again, what changed since is. */
export const dateProposal = ({ fromOn, toOn }: ProposedDate): string => `${fromOn} > ${toOn}`;

export const moneyProposal = (shifts: readonly ShiftedForecast[]): string =>
  shifts.map((one) => `${one.code} ${one.fromPeriod} > ${one.toPeriod} ${one.amountMinor}`).join("; ");

interface Shifting extends Pick<MilestoneFile, "milestone" | "standing" | "lines"> {
  readonly given: readonly ProposalAnswer[];
}

function shiftsOf({ milestone, standing, lines, given }: Shifting, { on }: Visit): readonly ShiftedForecast[] {
  const { forecastOn, baselineOn } = milestone;
  if (isAchieved(milestone, on) || !forecastOn || (standing.slippageDays ?? 0) <= 0) return [];
  const shifts = shiftedForecasts(lines, { fromOn: baselineOn, toOn: forecastOn });
  return isAnswered(given, "money", moneyProposal(shifts)) ? [] : shifts;
}
