import { addedDays, type CalendarDate, daysBetween, earlier, yearOf } from "../../kernel/calendar-date.ts";
import { nextQuarter, type Quarter, quarterOf, quarterSpan } from "../../kernel/period.ts";
import { remembered } from "../../kernel/remembered.ts";
import { endOf, type Milestone } from "../rules.ts";

/** Where days stand on a drawing, in percent of its width from the left; mirrored when it runs right to left. */
export interface Scale {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly quarters: readonly Quarter[];
  readonly isMirrored: boolean;
  readonly at: (day: CalendarDate) => number;
  readonly shows: (day: CalendarDate) => boolean;
}

const NEAR_DAYS = 365;

/** A milestone's marks ask again for the same days. */
const MOST_PLACES = 1_000;

/** Whole quarters from the first date to the last, with the day of the figures unless that lies far off. */
export function scaleOf(milestones: readonly Milestone[], on: CalendarDate, isMirrored: boolean): Scale {
  const days = milestones.flatMap((one) => datesOf(one, on));
  const [first = on, last = on] = [days.reduce(earlier, days[0] ?? on), days.reduce(later, days[0] ?? on)];
  const isNear = on >= addedDays(first, -NEAR_DAYS) && on <= addedDays(last, NEAR_DAYS);
  const { start } = quarterSpan(quarterOf(isNear ? earlier(first, on) : first));
  const { end } = quarterSpan(quarterOf(isNear ? later(last, on) : last));
  const length = daysBetween(start, end) + 1;
  const at = remembered(MOST_PLACES, (day: CalendarDate): number => {
    const share = rounded((daysBetween(start, day) / length) * 100);
    return isMirrored ? rounded(100 - share) : share;
  });
  return { start, end, quarters: quartersOf(start, end), isMirrored, at, shows: (day) => day >= start && day <= end };
}

/** The days of a milestone that a drawing shows. */
export const datesOf = (milestone: Milestone, on: CalendarDate): CalendarDate[] =>
  [milestone.baselineOn, milestone.revisedBaselineOn, endOf(milestone, on)].filter((day) => day != null);

/** A year as far as a scale shows it. */
export interface ShownYear {
  readonly year: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export function yearsOf({ quarters, end }: Scale): ShownYear[] {
  const starts = quarters.map((quarter) => quarterSpan(quarter).start);
  const edges = starts.filter((day, at) => at === 0 || day.endsWith("-01-01"));
  return edges.map((from, at) => ({ year: yearOf(from), from, until: edges[at + 1] ?? end }));
}

function quartersOf(start: CalendarDate, end: CalendarDate): Quarter[] {
  const all: Quarter[] = [];
  for (let quarter = quarterOf(start); quarterSpan(quarter).start <= end; quarter = nextQuarter(quarter))
    all.push(quarter);
  return all;
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

const rounded = (percent: number): number => Number(percent.toPrecision(5));
