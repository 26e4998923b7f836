import { dividedHalfAway } from "../../kernel/money.ts";
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
