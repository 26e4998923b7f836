import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { dividedHalfAway } from "../../kernel/money.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { type CountedValue, type Indicator, isInWords, type ReportedValue } from "./indicator.ts";

/** As of which day, and whether for donors, who are given published values only (IND-12). */
export interface Reading {
  readonly on: CalendarDate;
  readonly isPublishedOnly: boolean;
}

/** Why a value is not in the figure. */
export type LeftOut = "draft" | "submitted" | "returned" | "unpublished" | "later" | "notReported" | "superseded";

/** An indicator's figure and what made it. */
export interface Actual<V extends CountedValue = ReportedValue> {
  /** Thousandths of the unit; undefined when nothing that counts was reported: “n.d.”, never 0. */
  readonly milli: number | undefined;
  readonly counted: readonly V[];
  readonly leftOut: readonly { readonly value: V; readonly why: LeftOut }[];
  /** Women over women and men, of the counted values that tell them apart; no denominator when none does. */
  readonly women: Ratio;
}

/**
 * What an indicator stands at: values per period are added up, otherwise the latest counts (IND-02). A percentage is
 * never added: it is recomputed from numerators and denominators (IND-05).
 */
export function actualOf<V extends CountedValue>(
  indicator: Indicator,
  values: readonly V[],
  reading: Reading,
): Actual<V> {
  const own = values.filter((value) => value.indicatorId === indicator.id).toSorted(byPeriod);
  const reasons = own.map((value) => ({ value, why: reasonLeftOut(value, reading) }));
  const valid = reasons.filter(({ why }) => why === undefined).map(({ value }) => value);
  const counted = indicator.accumulation === "period" ? valid : valid.slice(-1);
  const whyLeft = (value: V) => (counted.includes(value) ? undefined : ("superseded" as const));
  return {
    milli: milliOf(indicator, counted),
    counted,
    leftOut: reasons.flatMap(({ value, why = whyLeft(value) }) => (why ? [{ value, why }] : [])),
    women: womenShare(counted),
  };
}

/** Why the value cannot count on that day for that reader; undefined when it does. Drafts never count. */
function reasonLeftOut(value: CountedValue, { on, isPublishedOnly }: Reading): LeftOut | undefined {
  if (value.status === "draft" || value.status === "submitted" || value.status === "returned") return value.status;
  if (value.status === "approved" && isPublishedOnly) return "unpublished";
  if (value.periodEnd > on) return "later";
  return value.valueMilli === null && !value.words ? "notReported" : undefined;
}

function milliOf({ measure, accumulation }: Indicator, counted: readonly CountedValue[]): number | undefined {
  if (counted.length === 0 || isInWords({ measure })) return undefined;
  if (measure === "percentage" && accumulation === "period") return percentMilli(aggregatedPercentage(counted));
  return counted.reduce((sum, { valueMilli }) => sum + (valueMilli ?? 0), 0);
}

/** Percentages of several periods, regions or projects as one: Σ numerators over Σ denominators (handbook 5.5). */
export function aggregatedPercentage(parts: readonly Pick<ReportedValue, "numerator" | "denominator">[]): Ratio {
  const whole = parts.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  return ratio(
    whole.reduce((sum, { numerator }) => sum + numerator, 0),
    whole.reduce((sum, { denominator }) => sum + denominator, 0),
  );
}

/** Thousandths of a percent: 22/50 is 44 000. */
export const percentMilli = ({ numerator, denominator }: Ratio): number | undefined =>
  denominator === 0 ? undefined : Number(dividedHalfAway(BigInt(numerator) * 100_000n, BigInt(denominator)));

/** Part des femmes: ΣF over Σ(F+H), never the mean of shares (handbook 5.5). */
export function womenShare(values: readonly Pick<ReportedValue, "women" | "men">[]): Ratio {
  const told = values.flatMap(({ women, men }) => (women === null || men === null ? [] : [{ women, men }]));
  const women = told.reduce((sum, one) => sum + one.women, 0);
  return ratio(
    women,
    told.reduce((sum, { men }) => sum + men, women),
  );
}

const byPeriod = (a: CountedValue, b: CountedValue): number =>
  order(a.periodEnd, b.periodEnd) || order(a.periodStart, b.periodStart) || order(a.id, b.id);

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
