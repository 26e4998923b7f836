import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { endOf, type Milestone, type MilestoneState } from "../../milestones/rules.ts";
import type { ProgressFile } from "./file.ts";

/** The sums that a change is told of, in the order of the page. */
export const MONEY = ["budgetMinor", "committedMinor", "spentMinor", "balanceMinor"] as const;

export type MoneyKey = (typeof MONEY)[number];

/** A sum that is no longer what the report said, in minor units. */
export interface MoneyChange {
  readonly key: MoneyKey;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

/** A milestone whose date or state is no longer what the report said; undefined `before` where it is new. */
export interface MilestoneChange {
  readonly code: string;
  readonly title: Texts;
  readonly before: MilestoneThen | undefined;
  readonly after: MilestoneThen;
}

interface MilestoneThen {
  readonly state: MilestoneState;
  /** When it was achieved, else when it is expected; undefined where nobody said. */
  readonly endOn: CalendarDate | undefined;
}

/** An indicator whose figure is no longer what the report said, in thousandths; undefined was not reported. */
export interface IndicatorChange {
  readonly code: string;
  readonly title: Texts;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface Changes {
  readonly money: readonly MoneyChange[];
  readonly milestones: readonly MilestoneChange[];
  readonly indicators: readonly IndicatorChange[];
}

/** How many figures changed. */
export const countOf = ({ money, milestones, indicators }: Changes): number =>
  money.length + milestones.length + indicators.length;

/** What is no longer as it was; things that are gone since then were cancelled, and the tables say so. */
export function changesBetween(before: ProgressFile, after: ProgressFile): Changes {
  return {
    money: MONEY.flatMap((key) => {
      const [beforeMinor, afterMinor] = [before.figures[key], after.figures[key]];
      return beforeMinor === afterMinor ? [] : [{ key, beforeMinor, afterMinor }];
    }),
    milestones: milestonesChanged(before, after),
    indicators: indicatorsChanged(before, after),
  };
}

function milestonesChanged(before: ProgressFile, after: ProgressFile): readonly MilestoneChange[] {
  const old = new Map(before.milestones.map((one) => [one.milestone.id, thenOf(one, before.on)]));
  return after.milestones.flatMap((one) => {
    const { id, code, title } = one.milestone;
    const [was, is] = [old.get(id), thenOf(one, after.on)];
    return was && was.state === is.state && was.endOn === is.endOn ? [] : [{ code, title, before: was, after: is }];
  });
}

const thenOf = (
  { milestone, state }: { milestone: Milestone; state: MilestoneState },
  on: CalendarDate,
): MilestoneThen => ({ state, endOn: endOf(milestone, on) });

function indicatorsChanged(before: ProgressFile, after: ProgressFile): readonly IndicatorChange[] {
  const old = new Map(before.indicators.map(({ indicator, actual }) => [indicator.id, actual.milli]));
  return after.indicators.flatMap(({ indicator: { id, code, title }, actual }) =>
    old.get(id) === actual.milli ? [] : [{ code, title, before: old.get(id), after: actual.milli }],
  );
}
