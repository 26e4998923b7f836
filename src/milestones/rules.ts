import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { type Ratio, ratio } from "../kernel/ratio.ts";
import type { MilestoneKind, Predecessor } from "./rules/plan.ts";
import type { Telling } from "./rules/update.ts";

/** A milestone with its four dates: baseline (frozen), revised baseline, forecast, actual (handbook 4.5). */
export interface Milestone {
  readonly id: string;
  readonly revision: number;
  readonly projectId: string;
  readonly projectCode: string;
  readonly componentCode: string | null;
  readonly code: string;
  readonly title: Texts;
  /** Whole points; a project's weights total 100 (JAL-09). */
  readonly weight: number;
  readonly baselineOn: CalendarDate;
  readonly revisedBaselineOn: CalendarDate | null;
  readonly forecastOn: CalendarDate | null;
  readonly actualOn: CalendarDate | null;
  readonly evidence: string;
  readonly cause: string;
  readonly decision: "none" | "cancelled" | "suspended";
  /** The project’s own thresholds; the usual ones where it has none. */
  readonly atRiskAfterDays?: number | null;
  readonly lateAfterDays?: number | null;
}

/** A milestone with all that its plan says of it. */
export interface PlannedMilestone extends Milestone, Telling {
  readonly sinceSeq: number;
  readonly kind: MilestoneKind;
  readonly startOn: CalendarDate | null;
  readonly responsible: string;
  readonly criteria: string;
  readonly predecessors: readonly Predecessor[];
  readonly lineIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

/** In calendar days of slippage. */
export interface Thresholds {
  readonly atRiskAfterDays: number;
  readonly lateAfterDays: number;
}

export const DEMO_THRESHOLDS: Thresholds = { atRiskAfterDays: 15, lateAfterDays: 60 };

const thresholdsOf = ({ atRiskAfterDays, lateAfterDays }: Milestone): Thresholds => ({
  atRiskAfterDays: atRiskAfterDays ?? DEMO_THRESHOLDS.atRiskAfterDays,
  lateAfterDays: lateAfterDays ?? DEMO_THRESHOLDS.lateAfterDays,
});

/** The worst first: the order of a list by severity. */
export const MILESTONE_STATES = ["late", "atRisk", "onTime", "suspended", "cancelled", "doneLate", "done"] as const;

export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** True when it was achieved by `on`, with evidence; a later actual date does not count yet (JAL-01). */
export const isAchieved = ({ actualOn, evidence }: Milestone, on: CalendarDate): boolean =>
  actualOn !== null && actualOn <= on && evidence !== "";

/** The day it happened by `on`, otherwise the day it is forecast for; undefined when nobody said. */
export const endOf = (milestone: Milestone, on: CalendarDate): CalendarDate | undefined =>
  (isAchieved(milestone, on) ? milestone.actualOn : milestone.forecastOn) ?? undefined;

/** Calendar days from the original baseline to the actual or forecast date, negative when early (JAL-05). */
export function slippageDays(milestone: Milestone, on: CalendarDate): number | undefined {
  const end = endOf(milestone, on);
  return end && daysBetween(milestone.baselineOn, end);
}

/** The same against the revised baseline, where one was approved (JAL-06). */
export function revisedSlippageDays(milestone: Milestone, on: CalendarDate): number | undefined {
  const end = endOf(milestone, on);
  return end && milestone.revisedBaselineOn ? daysBetween(milestone.revisedBaselineOn, end) : undefined;
}

/** The state on a day, by the handbook's tests in their order (4.5); slippage is against the original baseline. */
export function milestoneState(
  milestone: Milestone,
  on: CalendarDate,
  { atRiskAfterDays, lateAfterDays }: Thresholds = thresholdsOf(milestone),
): MilestoneState {
  const slippage = slippageDays(milestone, on) ?? 0;
  if (isAchieved(milestone, on)) return slippage > 0 ? "doneLate" : "done";
  if (milestone.decision !== "none") return milestone.decision;
  if (slippage > lateAfterDays || (isOverdue(milestone, on) && !hasValidForecast(milestone, on))) return "late";
  return slippage > atRiskAfterDays || isOverdue(milestone, on) ? "atRisk" : "onTime";
}

const isOverdue = ({ baselineOn }: Milestone, on: CalendarDate): boolean => baselineOn < on;

/** A forecast that has passed is none (JAL-04). */
const hasValidForecast = ({ forecastOn }: Milestone, on: CalendarDate): boolean =>
  forecastOn !== null && forecastOn >= on;

/**
 * Indice de respect du calendrier: weights achieved among those due on the day, over weights due (handbook 5.4).
 * Without denominator (“n.d.”) when none is due. What was cancelled or suspended is not due.
 */
export function scheduleIndex(milestones: readonly Milestone[], on: CalendarDate): Ratio {
  const due = milestones.filter((one) => one.baselineOn <= on && (one.decision === "none" || isAchieved(one, on)));
  return ratio(achievedWeight(due, on), weightOf(due));
}

/** Avancement physique: weights achieved over all weights (100 by JAL-09), early ones included (handbook 5.4). */
export const physicalProgress = (milestones: readonly Milestone[], on: CalendarDate): Ratio =>
  ratio(achievedWeight(milestones, on), weightOf(milestones));

/** Mean slippage of achieved milestones, days over their number: no denominator when none is achieved. */
export function meanDelay(milestones: readonly Milestone[], on: CalendarDate): Ratio {
  const achieved = milestones.filter((one) => isAchieved(one, on));
  return ratio(
    achieved.reduce((days, one) => days + (slippageDays(one, on) ?? 0), 0),
    achieved.length,
  );
}

/** How many are in each state; “late” is the number that dashboards show. */
export function countedByState(milestones: readonly Milestone[], on: CalendarDate): Record<MilestoneState, number> {
  const none = Object.fromEntries(MILESTONE_STATES.map((state) => [state, 0])) as Record<MilestoneState, number>;
  for (const milestone of milestones) none[milestoneState(milestone, on)] += 1;
  return none;
}

const achievedWeight = (milestones: readonly Milestone[], on: CalendarDate): number =>
  weightOf(milestones.filter((one) => isAchieved(one, on)));

const weightOf = (milestones: readonly Milestone[]): number => milestones.reduce((sum, { weight }) => sum + weight, 0);

/** A milestone as it stands on a day. */
export interface Standing<M extends Milestone = Milestone> {
  readonly milestone: M;
  readonly state: MilestoneState;
  /** The actual date, where it had been achieved by that day. */
  readonly achievedOn: CalendarDate | undefined;
  readonly slippageDays: number | undefined;
  readonly revisedSlippageDays: number | undefined;
}

export const standings = <M extends Milestone>(milestones: readonly M[], on: CalendarDate): readonly Standing<M>[] =>
  milestones.map((milestone) => ({
    milestone,
    state: milestoneState(milestone, on),
    achievedOn: isAchieved(milestone, on) ? (milestone.actualOn ?? undefined) : undefined,
    slippageDays: slippageDays(milestone, on),
    revisedSlippageDays: revisedSlippageDays(milestone, on),
  }));

export type Order = "date" | "state" | "slippage";

const SEVERITY = Object.fromEntries(MILESTONE_STATES.map((state, at) => [state, at])) as Record<MilestoneState, number>;

/** By baseline date, by severity (the worst first), or by slippage (the longest first); equal ones by date. */
export function ordered<S extends Standing>(all: readonly S[], by: Order): readonly S[] {
  const rank = {
    date: () => 0,
    state: ({ state }: Standing) => SEVERITY[state],
    slippage: ({ slippageDays: days }: Standing) => -(days ?? Number.MIN_SAFE_INTEGER),
  }[by];
  return all.toSorted((a, b) => rank(a) - rank(b) || (a.milestone.baselineOn < b.milestone.baselineOn ? -1 : 1));
}
