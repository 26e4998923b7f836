import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition } from "../kit/edition.ts";

/** What R06 is made of. Texts are in the report’s language; values in thousandths of the indicator’s unit. */
export interface ResultsFramework {
  readonly edition: Edition;
  /** The period whose values stand apart, in words: `T2 2025`. */
  readonly period: string;
  /** Ordered by project, level, indicator. */
  readonly lines: readonly ResultLine[];
  /** Every value that counts, or would once it is approved. */
  readonly values: readonly ResultValue[];
  readonly exclusions: readonly string[];
}

/** An indicator in the report. */
export interface ResultLine {
  readonly project: string;
  readonly level: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly accumulation: string;
  readonly direction: string;
  readonly baselineMilli: number | null;
  readonly baselineYear: number;
  readonly targetMilli: number | null;
  /** The target at the end of the period’s year; null where there is none. */
  readonly periodTargetMilli: number | null;
  /** Null is n.d., never 0. */
  readonly periodMilli: number | null;
  readonly actualMilli: number | null;
  /** Null where nothing was reported, or there is no rate. */
  readonly achieved: Ratio | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly others: string;
  readonly source: string;
  readonly status: string;
  readonly comment: string;
}

/** One reported value, for the sheet Données. */
export interface ResultValue {
  readonly project: string;
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly milli: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly undeclared: number | null;
  readonly status: string;
  readonly source: string;
  readonly comment: string;
}
