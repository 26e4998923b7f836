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
}

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
}
