import { daysOf, elapsedDays, type Span } from "../../kernel/period.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { achievementRate, expectedMilli, type ProgressState, progressState } from "./achievement.ts";
import { type Actual, actualOf, type Reading } from "./actual.ts";
import type { Indicator, ReportedValue } from "./indicator.ts";

/** An indicator as it stands for a reader on a day. */
export interface Standing {
  readonly indicator: Indicator;
  readonly actual: Actual;
  /** Undefined when nothing was reported. */
  readonly achieved: Ratio | undefined;
  /** Thousandths of the unit, on the straight line from baseline to target. */
  readonly expectedMilli: number | undefined;
  readonly state: ProgressState | undefined;
}

/** Temps écoulé of the project, both ends counted (handbook 5.2): what a straight line expects by then. */
export const elapsedOf = (span: Span, on: Reading["on"]): Ratio => ratio(elapsedDays(span, on), daysOf(span));

/** Every indicator with its figure, rate and state; `elapsed` is that of its project. */
export function standings(
  { indicators, values }: { indicators: readonly Indicator[]; values: readonly ReportedValue[] },
  reading: Reading,
  elapsed: Ratio,
): readonly Standing[] {
  return indicators.map((indicator) => {
    const actual = actualOf(indicator, values, reading);
    const achieved = actual.milli === undefined ? undefined : achievementRate(indicator, actual.milli);
    const state = progressState(achieved, elapsed);
    return { indicator, actual, achieved, expectedMilli: expectedMilli(indicator, elapsed), state };
  });
}
