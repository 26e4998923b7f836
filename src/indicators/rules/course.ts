import { type CalendarDate, calendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import type { Indicator } from "./indicator.ts";
import type { Standing } from "./standing.ts";

/** Where an indicator stands, or should, on a day; thousandths of its unit. */
export interface CoursePoint {
  readonly on: CalendarDate;
  readonly milli: number;
}

const endOf = (year: number): CalendarDate => calendarDate(`${year}-12-31`);

/** Baseline, yearly targets and final target, in time: years stand at their last day. */
export function wayOf(indicator: Indicator): readonly CoursePoint[] {
  const { baselineMilli, baselineYear, targetMilli, targetYear, yearlyTargets } = indicator;
  const yearly = (yearlyTargets ?? []).filter(({ year }) => year > baselineYear && year < targetYear);
  return [
    { on: endOf(baselineYear), milli: baselineMilli },
    ...yearly.map(({ year, milli }) => ({ on: endOf(year), milli })),
    { on: endOf(targetYear), milli: targetMilli },
  ];
}

/** What stood at the end of each period that counts, or did before a later one: values per period run up (IND-02). */
export function reachedOf({ indicator, actual }: Pick<Standing, "indicator" | "actual">): readonly CoursePoint[] {
  const earlier = actual.leftOut.filter(({ why }) => why === "superseded").map(({ value }) => value);
  const values = [...earlier, ...actual.counted].toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  let sum = 0;
  return values.flatMap(({ valueMilli, periodEnd }) => {
    if (valueMilli === null) return [];
    sum = indicator.accumulation === "period" && indicator.measure !== "percentage" ? sum + valueMilli : valueMilli;
    return [{ on: periodEnd, milli: sum }];
  });
}

/** The room of a drawing: its whole size, and what is left free at each side. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Time runs from right to left in Arabic. */
  readonly isMirrored: boolean;
}

export interface CourseScale {
  readonly x: (point: CoursePoint) => number;
  readonly y: (point: CoursePoint) => number;
}

/** Where the points of a course stand in a drawing: time across, the value upwards, whatever direction is wanted. */
export function courseScale(points: readonly CoursePoint[], room: Room): CourseScale {
  const days = points.map(({ on }) => on).toSorted();
  const [first, last] = [days[0] ?? endOf(2000), days.at(-1) ?? endOf(2001)];
  const millis = points.map(({ milli }) => milli);
  const [least, most] = [Math.min(...millis), Math.max(...millis)];
  const inside = { x: room.width - 2 * room.side, y: room.height - room.top - room.bottom };
  const along = (part: number, whole: number, length: number) => (whole === 0 ? 0 : (part / whole) * length);
  return {
    x: ({ on }) => {
      const x = room.side + along(daysBetween(first, on), daysBetween(first, last), inside.x);
      return rounded(room.isMirrored ? room.width - x : x);
    },
    y: ({ milli }) => rounded(room.height - room.bottom - along(milli - least, most - least, inside.y)),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
