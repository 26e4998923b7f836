import { daysOf, elapsedDays, type Span } from "../../kernel/period.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import {
  achievementRate,
  expectedMilli,
  maintained,
  type ProgressState,
  paceOn,
  progressState,
} from "./achievement.ts";
import { type Actual, actualOf, type Reading } from "./actual.ts";
import { type CountedValue, type Indicator, isInWords, type ReportedValue } from "./indicator.ts";

/** An indicator as it stands for a reader on a day. */
export interface Standing<V extends CountedValue = ReportedValue> {
  readonly indicator: Indicator;
  readonly actual: Actual<V>;
  /** Undefined when nothing was reported. */
  readonly achieved: Ratio | undefined;
  /** Thousandths of the unit: by yearly targets where the year has one, otherwise on the straight line (5.5). */
  readonly expectedMilli: number | undefined;
  readonly isByYear: boolean;
  readonly state: ProgressState | undefined;
}

/** Temps écoulé of the project, both ends counted (handbook 5.2): what a straight line expects by then. */
export const elapsedOf = (span: Span, on: Reading["on"]): Ratio => ratio(elapsedDays(span, on), daysOf(span));

/** Every indicator with its figure, rate and state; `elapsed` is that of its project. */
export function standings<V extends CountedValue>(
  { indicators, values }: { indicators: readonly Indicator[]; values: readonly V[] },
  reading: Reading,
  elapsed: Ratio,
): readonly Standing<V>[] {
  const byIndicator = Map.groupBy(values, ({ indicatorId }) => indicatorId);
  return indicators.map((indicator) => {
    const actual = actualOf(indicator, byIndicator.get(indicator.id) ?? [], reading);
    const hasRate = actual.milli !== undefined && !indicator.isMaintained && !isInWords(indicator);
    const achieved = hasRate ? achievementRate(indicator, actual.milli ?? 0) : undefined;
    const yearly = paceOn(indicator, reading.on);
    const pace = yearly ?? elapsed;
    const expected = isInWords(indicator) ? undefined : expectedMilli(indicator, pace);
    const state = indicator.isMaintained ? maintained(indicator, actual.milli) : progressState(achieved, pace);
    return { indicator, actual, achieved, expectedMilli: expected, isByYear: yearly !== undefined, state };
  });
}
