import type { Ratio } from "../../kernel/ratio.ts";
import { ratio } from "../../kernel/ratio.ts";
import { type Actual, actualOf, aggregatedPercentage, percentMilli, type Reading } from "./actual.ts";
import type { Indicator, ReportedValue } from "./indicator.ts";

/** One project’s part of a shared indicator. */
export interface Part {
  readonly indicator: Indicator;
  readonly actual: Actual;
  /** Why it is not in the figure: nothing reported, or another method than the others. */
  readonly why: "notReported" | "otherMethod" | undefined;
}

/** An indicator that several projects share, as one figure that opens to its parts. */
export interface RollUp {
  readonly code: string;
  readonly method: "sum" | "ratio" | "never";
  readonly parts: readonly Part[];
  /** Thousandths of the unit; undefined where nothing counts, or where it must not be aggregated. */
  readonly milli: number | undefined;
  /** Of a percentage: Σ numerators over Σ denominators, never the mean (IND-05, handbook 5.5). */
  readonly fraction: Ratio | undefined;
  readonly women: Ratio;
}

interface Reported {
  readonly indicators: readonly Indicator[];
  readonly values: readonly ReportedValue[];
}

/** The shared indicators of the portfolio by their code: 24/60 and 90/150 are 114/210 (scenario 26). */
export function rolledUp({ indicators, values }: Reported, reading: Reading): readonly RollUp[] {
  const byIndicator = Map.groupBy(values, ({ indicatorId }) => indicatorId);
  const shared = Map.groupBy(
    indicators.filter(({ sharedCode }) => sharedCode !== null),
    ({ sharedCode }) => sharedCode ?? "",
  );
  const standing = (indicator: Indicator) => actualOf(indicator, byIndicator.get(indicator.id) ?? [], reading);
  return [...shared]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) =>
      one(
        code,
        own.map((indicator) => ({ indicator, actual: standing(indicator) })),
      ),
    );
}

function one(code: string, own: readonly Omit<Part, "why">[]): RollUp {
  const [first] = own;
  const method = first?.indicator.rollUp ?? "never";
  const parts = own.map((part) => ({ ...part, why: leftOutOf(part, method, first?.indicator) }));
  const counted = parts.filter(({ why }) => why === undefined);
  const fraction =
    method === "ratio" ? aggregatedPercentage(counted.flatMap(({ actual }) => actual.counted)) : undefined;
  const milliOf = { sum: () => sum(counted), ratio: () => fraction && percentMilli(fraction), never: () => undefined };
  return {
    ...{ code, method, parts, fraction },
    milli: counted.length === 0 ? undefined : milliOf[method](),
    women: women(counted),
  };
}

/** Figures of another method or measure are not comparable with the first one’s. */
function leftOutOf(part: Omit<Part, "why">, method: RollUp["method"], first: Indicator | undefined): Part["why"] {
  const { indicator, actual } = part;
  if ((indicator.rollUp ?? "never") !== method || indicator.measure !== first?.measure) return "otherMethod";
  return actual.milli === undefined ? "notReported" : undefined;
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, { actual }) => all + (actual.milli ?? 0), 0);

function women(parts: readonly Part[]): Ratio {
  const add = (key: keyof Ratio) => parts.reduce((all, { actual }) => all + actual.women[key], 0);
  return ratio(add("numerator"), add("denominator"));
}
