import { scaleLinear } from "d3-scale";
import { type CalendarDate, calendarDate, daysBetween, yearOf } from "../../kernel/calendar-date.ts";

/**
 * The room of a drawing: across in percent of its width, so that it fits any screen without its letters shrinking;
 * downwards in pixels.
 */
export interface Space {
  readonly height: number;
  /** Free above the highest value, for its label. */
  readonly top: number;
  /** Free under the lowest value, for the axis. */
  readonly bottom: number;
  /** What runs from left to right elsewhere runs from right to left in Arabic. */
  readonly isMirrored: boolean;
}

/** Kept free at both ends, in percent, for the marks that stand there. */
const END = 3;

export interface TimeScale {
  /** Percent of the width from the left. */
  readonly at: (day: CalendarDate) => number;
  readonly shows: (day: CalendarDate) => boolean;
  /** First days of the years inside, thinned out when there are many. */
  readonly years: readonly CalendarDate[];
}

const MOST_YEARS = 8;

/** Where days stand across, from the first of them to the last. */
export function timeScale(days: readonly CalendarDate[], { isMirrored }: Space): TimeScale {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0] ?? calendarDate("2000-01-01"), sorted.at(-1) ?? calendarDate("2000-12-31")];
  const across = isMirrored ? [100 - END, END] : [END, 100 - END];
  const scale = scaleLinear()
    .domain([0, Math.max(daysBetween(first, last), 1)])
    .range(across);
  const all = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => firstDay(yearOf(first) + at));
  const inside = all.filter((day) => day >= first && day <= last);
  const step = Math.ceil(inside.length / MOST_YEARS);
  return {
    at: (day) => short(scale(daysBetween(first, day))),
    shows: (day) => day >= first && day <= last,
    years: inside.filter((_, at) => at % step === 0),
  };
}

const firstDay = (year: number): CalendarDate => calendarDate(`${year}-01-01`);

export interface ValueScale {
  /** Pixels from the top. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

const TICKS = 4;

/** Where values stand upwards; `isFromZero` draws the axis down to nothing. */
export function valueScale(values: readonly number[], space: Space, isFromZero: boolean): ValueScale {
  const [least, most] = [
    Math.min(...values, ...(isFromZero ? [0] : [])),
    Math.max(...values, ...(isFromZero ? [0] : [])),
  ];
  const scale = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([space.height - space.bottom, space.top])
    .nice(TICKS);
  return { at: (value) => short(scale(value)), ticks: scale.ticks(TICKS) };
}

/** Five digits are more than a screen shows. */
export const short = (value: number): number => Number(value.toPrecision(5));
