import { type CalendarDate, calendarDate, daysBetween, yearOf } from "../../kernel/calendar-date.ts";
import { dividedHalfAway } from "../../kernel/money.ts";
import { budgetYear, daysOf } from "../../kernel/period.ts";
import { over, type Ratio, ratio } from "../../kernel/ratio.ts";
import type { Indicator } from "./indicator.ts";

type Course = Pick<Indicator, "baselineMilli" | "targetMilli">;

/**
 * Taux d'atteinte, (actual − baseline) / (target − baseline), for rising and falling indicators alike (IND-07). Below 0
 * is a regression, above 1 exceeds the target: both are kept, only drawings cap them. The denominator is positive.
 */
export function achievementRate({ baselineMilli, targetMilli }: Course, actualMilli: number): Ratio {
  const sign = targetMilli < baselineMilli ? -1 : 1;
  return ratio(sign * (actualMilli - baselineMilli), sign * (targetMilli - baselineMilli));
}

/** Where a straight line from baseline to target stands after `elapsed` of the time, in thousandths of the unit. */
export function expectedMilli({ baselineMilli, targetMilli }: Course, elapsed: Ratio): number | undefined {
  if (elapsed.denominator === 0) return undefined;
  const way = BigInt(targetMilli - baselineMilli) * BigInt(elapsed.numerator);
  return baselineMilli + Number(dividedHalfAway(way, BigInt(elapsed.denominator)));
}

/**
 * The share of the way from baseline to target that yearly targets want by a day: they come before the straight line
 * (handbook 5.5). Within a year, day by day from the target before it. Undefined where that year has no target.
 */
export function paceOn(indicator: Indicator, on: CalendarDate): Ratio | undefined {
  const { yearlyTargets, baselineMilli, baselineYear, targetMilli, targetYear, isMaintained } = indicator;
  if (!yearlyTargets || isMaintained || targetMilli === baselineMilli) return undefined;
  const steps = [
    { year: baselineYear, milli: baselineMilli },
    ...yearlyTargets,
    ...(yearlyTargets.some(({ year }) => year === targetYear) ? [] : [{ year: targetYear, milli: targetMilli }]),
  ];
  const year = yearOf(on);
  const next = steps.find((step) => step.year === year);
  const before = steps.findLast((step) => step.year < year);
  if (!(next && before)) return undefined;
  const days = daysBetween(calendarDate(`${year}-01-01`), on) + 1;
  const wanted = expectedMilli(
    { baselineMilli: before.milli, targetMilli: next.milli },
    ratio(days, daysOf(budgetYear(year))),
  );
  return wanted === undefined ? undefined : achievementRate(indicator, wanted);
}

/** A maintained indicator holds its baseline or it does not (IND-08). */
export function maintained(
  { isAscending, baselineMilli }: Indicator,
  milli: number | undefined,
): ProgressState | undefined {
  if (milli === undefined) return undefined;
  return (isAscending ? milli >= baselineMilli : milli <= baselineMilli) ? "reached" : "late";
}

/** From which ratio of progress an indicator is on track, and from which at risk: thousandths. */
export interface ProgressThresholds {
  readonly onTrackMilli: number;
  readonly atRiskMilli: number;
}

/** As for the pace of spending (handbook 5.2). */
const DEMO_PROGRESS: ProgressThresholds = { onTrackMilli: 900, atRiskMilli: 700 };

export type ProgressState = "reached" | "onTrack" | "atRisk" | "late";

/** The achievement rate against the time elapsed (handbook 5.5); undefined when nothing was reported. */
export function progressState(
  achieved: Ratio | undefined,
  elapsed: Ratio,
  { onTrackMilli, atRiskMilli }: ProgressThresholds = DEMO_PROGRESS,
): ProgressState | undefined {
  if (!achieved) return undefined;
  if (achieved.numerator >= achieved.denominator) return "reached";
  const progress = over(achieved, elapsed).decimals(3);
  if (progress === undefined) return achieved.numerator < 0 ? "late" : "onTrack";
  if (progress * 1_000 >= onTrackMilli) return "onTrack";
  return progress * 1_000 >= atRiskMilli ? "atRisk" : "late";
}
