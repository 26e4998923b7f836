import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { nextQuarter, type Quarter, quarterOf, quarterSpan, type Span } from "../../kernel/period.ts";
import {
  closedProblem,
  closedSaid,
  openQuarterFrom,
  type Period,
  type PeriodStatus,
  statusOn,
} from "../../portfolio/rules/periods.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { periodWords as m, PERIOD_STATUS_NAME } from "./messages/periods.ts";
import { rateWords } from "./messages/rates.ts";

// The state of a period stands a floor below, for everybody who dates figures.
export { closedProblem, closedSaid, openQuarterFrom, type Period, type PeriodStatus, statusOn };

/** Working days that a reopened period stays open, from the day after the approval (PER-02). */
export const REOPENED_WORKING_DAYS = 5;

/** The shortest reason for a reopening, in characters (PER-02). */
const SHORTEST_REASON = 20;

/** The day after `days` working days, Monday to Friday; public holidays count as working days. */
export function addedWorkingDays(from: CalendarDate, days: number): CalendarDate {
  let day = from;
  for (let left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addedDays(day, 1);
  return day;
}

const isWorkingDay = (day: CalendarDate): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** Where a document of a day is booked: its own quarter, or the next open one as a regularisation (PER-03). */
export interface Booking {
  readonly quarter: Quarter;
  readonly isRegularisation: boolean;
}

export function bookingOf(periods: readonly Period[], documentOn: CalendarDate, today: CalendarDate): Booking {
  const own = quarterOf(documentOn);
  const quarter = openQuarterFrom(periods, own, today);
  return { quarter, isRegularisation: quarter !== own };
}

/** The steps of a period's life, by the state that each starts from (PER-01, PER-02). */
const STEPS = {
  review: ["open"],
  resume: ["in_review"],
  close: ["in_review", "reopened"],
  askReopening: ["closed"],
  approveReopening: ["closed"],
  declineReopening: ["closed"],
} as const satisfies Readonly<Record<string, readonly PeriodStatus[]>>;

export type PeriodStep = keyof typeof STEPS;

/** A step that somebody wants to take. */
export interface Stepping {
  readonly step: PeriodStep;
  readonly period: Period | undefined;
  readonly quarter: Quarter;
  readonly today: CalendarDate;
}

/** True when the state allows the step on that day. */
export const allowsStep = ({ step, period, today }: Omit<Stepping, "quarter">): boolean =>
  (STEPS[step] as readonly PeriodStatus[]).includes(statusOn(period, today));

/** What stands against a step apart from who takes it and from a closure's blockers. */
export function stepProblems({ step, period, quarter, today }: Stepping): readonly Problem[] {
  const name = quarterName(quarter);
  if (!allowsStep({ step, period, today })) {
    const status = PERIOD_STATUS_NAME[statusOn(period, today)];
    return [blocked("PER-01", "", said(m.wrongStep, { quarter: name, status }))];
  }
  const { end } = quarterSpan(quarter);
  if (step === "close" && end >= today)
    return [blocked("PER-04", "", said(m.notOver, { quarter: name, end: { day: end } }))];
  if (step === "askReopening" && period?.reopeningAskedBy)
    return [blocked("PER-02", "", said(m.alreadyAsked, { quarter: name }))];
  const decides = step === "approveReopening" || step === "declineReopening";
  return decides && !period?.reopeningAskedBy ? [blocked("PER-02", "", said(m.notAsked, { quarter: name }))] : [];
}

/** PER-02: a reason of at least 20 characters. */
export function reasonProblems(reason: string): readonly Problem[] {
  const { length } = reason.trim();
  if (length >= SHORTEST_REASON) return [];
  return [blocked("PER-02", "reason", said(m.shortReason, { length, least: SHORTEST_REASON }))];
}

/** SEC-01 in words: nobody decides on their own request. */
export const ownRequestSaid = (): Said => said(rateWords.ownProposal);

/** The quarters of an agreement's life up to today, newest first. */
export function quartersOf({ start, end }: Span, today: CalendarDate): readonly Quarter[] {
  const last = quarterOf(end < today ? end : today);
  const quarters: Quarter[] = [];
  for (let at = quarterOf(start); at <= last; at = nextQuarter(at)) quarters.unshift(at);
  return quarters;
}
