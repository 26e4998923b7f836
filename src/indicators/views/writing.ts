import { quarterOf, quarterSpan } from "../../kernel/period.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { indicators as m } from "../messages.ts";
import type { Actual } from "../rules/actual.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { periodSpan } from "../rules/reporting-period.ts";

const MILLI = 1_000;
const PERCENT_MILLI = 100 * MILLI;

/** A value in its indicator's measure: `105`, `44 %`; decimals only where there are some, three at most. */
export function valueText(words: Words, { measure }: Pick<Indicator, "measure">, milli: number): string {
  if (measure !== "percentage") return words.number(milli / MILLI, 3);
  return words.percent(ratio(milli, PERCENT_MILLI), milli % MILLI === 0 ? 0 : 1);
}

/** A value that was reckoned, not reported: two decimals at most. */
export const reckonedText = (words: Words, { measure }: Pick<Indicator, "measure">, milli: number): string =>
  measure === "percentage" ? words.percent(ratio(milli, PERCENT_MILLI), 1) : words.number(milli / MILLI, 2);

/** What was reported: the value, the words, or why there is none. */
export function reportedText(words: Words, indicator: Pick<Indicator, "measure">, value: ReportedValue): string {
  if (value.valueMilli !== null) return valueText(words, indicator, value.valueMilli);
  return value.words ?? words.t(m.noData, { reason: value.noDataReason });
}

/** `2025-Q2` by its usual name. */
export function periodCodeText(words: Words, code: string): string {
  const span = periodSpan(code);
  return span ? periodText(words, { periodStart: span.start, periodEnd: span.end }) : code;
}

type Period = Pick<ReportedValue, "periodStart" | "periodEnd">;

/** A period by its usual name: a quarter, a half-year, a year, otherwise its two days. */
export function periodText(words: Words, { periodStart, periodEnd }: Period): string {
  const year = periodStart.slice(0, 4);
  const span = quarterSpan(quarterOf(periodStart));
  if (span.start === periodStart && span.end === periodEnd) return words.quarter(quarterOf(periodStart));
  if (periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`) return year;
  if (periodStart === `${year}-01-01` && periodEnd === `${year}-06-30`) return words.t(m.half, { n: 1, year });
  if (periodStart === `${year}-07-01` && periodEnd === `${year}-12-31`) return words.t(m.half, { n: 2, year });
  return words.t(m.between, { from: words.day(periodStart), to: words.day(periodEnd) });
}

/** `45 + 60 = 105`: how the counted values make the figure; empty where one value is all. */
export function sumText(words: Words, indicator: Indicator, { counted, milli = 0 }: Actual): string {
  if (counted.length < 2 || indicator.measure === "percentage") return "";
  const parts = counted.map(({ valueMilli }) => valueText(words, indicator, valueMilli ?? 0));
  return `${parts.join(" + ")} = ${valueText(words, indicator, milli)}`;
}
