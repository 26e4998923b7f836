import type { Actor } from "../kernel/actor.ts";
import { addedDays, type CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { paths } from "../kernel/paths.ts";
import { isAchieved, type Milestone, type Standing, standings } from "../milestones/rules.ts";
import { type Action, can } from "../people/rules.ts";

/** How far ahead *Mon travail* and the reminders look, in days. */
export const DAYS_AHEAD = 14;

/** What may wait for somebody's decision, or come back from one, and the action that decides it (handbook 4.7). */
export const DECIDED_BY = {
  milestoneUpdate: "milestone.accept",
  scheduleRevision: "milestone.accept",
  indicatorValue: "indicator.approve",
  entries: "entry.approve",
  budgetRevision: "budget.approve",
  budgetOpinion: "budget.opine",
  forecast: "forecast.approve",
  funding: "funding.confirm",
  reconciliation: "reported.approve",
  rates: "rate.confirm",
  reopening: "period.approveReopening",
  question: "question.answer",
} as const satisfies Readonly<Record<string, Action>>;

export type Deed = keyof typeof DECIDED_BY;

/** Something that waits for another person, or was returned to who entered it. */
export interface Paper {
  readonly deed: Deed;
  /** Returned to the reader; otherwise it waits for somebody else than who entered it. */
  readonly isReturned: boolean;
  /** The project's code, the agreement's for a reopening, empty for rates that serve all. */
  readonly place: string;
  /** Code of the milestone or indicator, quarter, reference, or number of the lot. */
  readonly code: string;
  readonly id: string;
  readonly title: Texts | null;
  /** How many stand behind the row. */
  readonly count: number;
  /** Who entered it. */
  readonly by: string;
  /** Why it was returned. */
  readonly reason: string;
}

/** A milestone not yet achieved, with whether an update of it waits for acceptance. */
export interface OpenMilestone extends Milestone {
  readonly agreementId: string;
  readonly isPending: boolean;
}

export interface Work {
  readonly due: readonly Standing<OpenMilestone>[];
  readonly late: readonly Standing<OpenMilestone>[];
  /** Late with a forecast still to come: nothing to do today, to be kept in sight. */
  readonly followed: readonly Standing<OpenMilestone>[];
  readonly returned: readonly Paper[];
  readonly waiting: readonly Paper[];
}

/** The day a milestone is to be achieved: what is forecast and has not passed, else the latest reference (JAL-04). */
export function dueDay({ forecastOn, revisedBaselineOn, baselineOn }: Milestone, on: CalendarDate): CalendarDate {
  return forecastOn !== null && forecastOn >= on ? forecastOn : (revisedBaselineOn ?? baselineOn);
}

const isOpen = (milestone: Milestone, on: CalendarDate): boolean =>
  milestone.decision === "none" && !isAchieved(milestone, on);

/** True when it is expected within the next 14 days, the day itself included. */
export function isDue(milestone: Milestone, on: CalendarDate): boolean {
  const day = dueDay(milestone, on);
  return isOpen(milestone, on) && day >= on && day <= addedDays(on, DAYS_AHEAD);
}

/** True when its reference has passed and nobody says when it will be achieved (JAL-03). */
export const isLateWithoutForecast = (milestone: Milestone, on: CalendarDate): boolean =>
  isOpen(milestone, on) && milestone.baselineOn < on && dueDay(milestone, on) < on;

/** True when its reference has passed and its forecast lies beyond the days that the page looks ahead. */
const isFollowed = (milestone: Milestone, on: CalendarDate): boolean =>
  isOpen(milestone, on) &&
  milestone.baselineOn < on &&
  milestone.forecastOn !== null &&
  milestone.forecastOn > addedDays(on, DAYS_AHEAD);

interface Found {
  readonly milestones: readonly OpenMilestone[];
  readonly papers: readonly Paper[];
}

/**
 * What waits for a person: milestones to report where they may, papers returned to them, and papers that their role may
 * decide. `papers` that wait were entered by others: never one's own (SEC-01).
 */
export function workOf({ milestones, papers }: Found, actor: Actor, on: CalendarDate): Work {
  const own = milestones.filter(({ projectId, agreementId }) =>
    can(actor, "milestone.update", { projectId, agreementId }),
  );
  const byDay = own.toSorted((a, b) => (dueDay(a, on) < dueDay(b, on) ? -1 : 1));
  return {
    due: standings(
      byDay.filter((one) => isDue(one, on)),
      on,
    ),
    late: standings(
      byDay.filter((one) => isLateWithoutForecast(one, on) && !one.isPending),
      on,
    ),
    followed: standings(
      byDay.filter((one) => isFollowed(one, on)),
      on,
    ),
    returned: papers.filter(({ isReturned }) => isReturned),
    waiting: papers.filter(({ isReturned, deed }) => !isReturned && can(actor, DECIDED_BY[deed])),
  };
}

export const workCount = ({ due, late, returned, waiting }: Work): number =>
  due.length + late.length + returned.length + waiting.length;

/** The page where it is decided, or put right. */
export function wayTo({ deed, isReturned, place, code, id }: Paper): string {
  return isReturned ? RETURNED_WAY[deed](place, code, id) : WAITING_WAY[deed](place, code, id);
}

type Way = (place: string, code: string, id: string) => string;

const WAITING_WAY: Readonly<Record<Deed, Way>> = {
  milestoneUpdate: () => paths.milestoneApprovals,
  scheduleRevision: () => `${paths.milestoneApprovals}#revisions`,
  indicatorValue: () => paths.valueApprovals,
  entries: (place) => paths.waitingEntries(place),
  budgetRevision: (place, number) => paths.budgetVersion(place, number),
  budgetOpinion: (place, number) => paths.budgetVersion(place, number),
  forecast: (place, quarter) => paths.forecast(place, quarter),
  funding: (place, _, id) => paths.funding(place, id),
  reconciliation: (place, _, id) => paths.reportedAmount(place, id),
  rates: (_, lot) => paths.rateLot(lot),
  reopening: (place, quarter) => paths.period(place, quarter),
  question: (place, _, id) => paths.question(place, id),
};

const RETURNED_WAY: Readonly<Record<Deed, Way>> = {
  ...WAITING_WAY,
  milestoneUpdate: (place, code) => paths.updateMilestone(place, code),
  indicatorValue: (place, code) => paths.reportIndicator(place, code),
  entries: (place, _, id) => paths.editEntry(place, id),
};
