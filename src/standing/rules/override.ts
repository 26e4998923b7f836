import type { Pace } from "../../budgets/rules/execution.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Quarter, quarterOf, quarterSpan } from "../../kernel/period.ts";
import { overrideWords as m } from "./messages.ts";

export const FIXED_PACES = ["good", "watch", "bad"] as const;

export type FixedPace = (typeof FIXED_PACES)[number];

/** A status that was fixed by hand for a quarter. */
export interface Override {
  readonly id: string;
  readonly revision: number;
  readonly projectId: string;
  readonly quarter: Quarter;
  readonly pace: FixedPace;
  readonly reason: string;
  readonly isWithdrawn: boolean;
}

/** The one that holds for a project on a day: it expires with its quarter (handbook 4.5). */
export const overrideOn = (overrides: readonly Override[], projectId: string, on: CalendarDate): Override | undefined =>
  overrides.find((one) => one.projectId === projectId && one.quarter === quarterOf(on) && !one.isWithdrawn);

/** The last day of a status that is fixed on a day. */
export const fixedUntil = (on: CalendarDate): CalendarDate => quarterSpan(quarterOf(on)).end;

/** As short as a reason may be: a word explains nothing to a donor. */
const SHORTEST_REASON = 20;

export const LONGEST_REASON = 500;

/** What somebody wants of a project's status: a fixed one, or again what the dimensions say. */
export interface OverrideAsked {
  readonly pace: FixedPace | undefined;
  readonly reason: string;
}

interface FixedOver {
  /** What the three dimensions say. */
  readonly computed: Pace;
  readonly current: Override | undefined;
}

/** What keeps a status from being fixed: no reason, the same as the dimensions say, or nothing to take back. */
export function overrideProblems(
  { pace, reason }: OverrideAsked,
  { computed, current }: FixedOver,
): readonly Problem[] {
  if (pace === undefined) return current ? [] : [blocked("STATUS", "pace", said(m.nothingFixed))];
  const short = reason.length < SHORTEST_REASON ? [blocked("STATUS", "reason", said(m.reasonShort, LIMITS))] : [];
  const same = pace === computed ? [blocked("STATUS", "pace", said(m.sameAsComputed))] : [];
  return [...same, ...short];
}

const LIMITS = { least: SHORTEST_REASON };
