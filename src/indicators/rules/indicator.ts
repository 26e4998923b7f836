import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";

/** What is measured, from which baseline to which target; values in thousandths of the unit (handbook 4.6). */
export interface Indicator {
  readonly id: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly componentCode: string | null;
  readonly code: string;
  readonly title: Texts;
  readonly level: "impact" | "outcome" | "output";
  readonly measure: "unit" | "percentage" | "nominal" | "ordinal" | "qualitative";
  readonly unit: Texts;
  readonly isAscending: boolean;
  /** Latest value counts, values are summed, or state at a date (IND-02). */
  readonly accumulation: "cumulative" | "period" | "point";
  readonly baselineMilli: number;
  readonly baselineYear: number;
  readonly targetMilli: number;
  readonly targetYear: number;
  readonly source: string;
  readonly position: number;
  readonly definition: Texts | null;
  readonly assumptions: Texts | null;
  readonly frequency: "quarter" | "half" | "year" | null;
  readonly responsible: string | null;
  /** How projects’ values of one shared code become one: added, or numerators over denominators; null where never. */
  readonly rollUp: "sum" | "ratio" | null;
  readonly sharedCode: string | null;
  /** Told by women and men, with those whose sex was not declared. */
  readonly isBySex: boolean | null;
  /** Further disaggregations, two at most, each of exclusive categories (IND-06). */
  readonly dimensions: readonly Dimension[] | null;
  readonly yearlyTargets: readonly YearTarget[] | null;
  /** A percentage that may be over 100 (IND-04). */
  readonly mayExceed: boolean | null;
  /** The target is to stay at the baseline: there is no achievement rate (IND-08). */
  readonly isMaintained: boolean | null;
}

/** What a person says of an indicator; its component by code. */
export type Definition = Omit<Indicator, "id" | "projectId" | "projectCode" | "position">;

export interface Dimension {
  readonly name: string;
  readonly categories: readonly string[];
}

/** The target at the end of a year, in thousandths. */
export interface YearTarget {
  readonly year: number;
  readonly milli: number;
}

/** What an indicator may do without. */
export const PLAIN_INDICATOR = {
  definition: null,
  assumptions: null,
  frequency: null,
  responsible: null,
  rollUp: null,
  sharedCode: null,
  isBySex: null,
  dimensions: null,
  yearlyTargets: null,
  mayExceed: null,
  isMaintained: null,
} as const satisfies Partial<Indicator>;

/** Words are the value, without a number (IND-09). */
export const isInWords = ({ measure }: Pick<Indicator, "measure">): boolean =>
  measure === "qualitative" || measure === "nominal" || measure === "ordinal";

export type ValueStatus = "draft" | "submitted" | "approved" | "returned" | "published";

/** What somebody reported of an indicator for a period. */
export interface ReportedValue {
  readonly id: string;
  readonly revision: number;
  readonly projectId: string;
  readonly indicatorId: string;
  readonly periodStart: CalendarDate;
  readonly periodEnd: CalendarDate;
  /** Null when nothing was reported, with the reason. */
  readonly valueMilli: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly noDataReason: string;
  readonly source: string;
  readonly status: ValueStatus;
  readonly enteredBy: string;
  readonly decidedBy: string | null;
  /** People whose sex was not declared (IND-06). */
  readonly undeclared: number | null;
  /** Counts by `<dimension>|<category>`; `<dimension>|` is what was not declared. */
  readonly categories: Readonly<Record<string, number>> | null;
  /** The value of an indicator in words. */
  readonly words: string | null;
  readonly comment: string | null;
  /** Why a cumulative value is lower than the one before (IND-03). */
  readonly justification: string | null;
  readonly evidence: string | null;
  readonly decisionReason: string | null;
}

/** What of a value makes figures: not who entered it, nor what is said of it beside the number. */
export type CountedValue = Pick<
  ReportedValue,
  | ("id" | "projectId" | "indicatorId" | "periodStart" | "periodEnd" | "status")
  | ("valueMilli" | "numerator" | "denominator" | "women" | "men" | "words")
>;

/** What a value may do without. */
export const PLAIN_VALUE = {
  undeclared: null,
  categories: null,
  words: null,
  comment: null,
  justification: null,
  evidence: null,
  decisionReason: null,
} as const satisfies Partial<ReportedValue>;
