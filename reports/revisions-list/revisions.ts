import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition, Named } from "../kit/edition.ts";

/** What R08 is made of. Texts are in the report’s language; amounts in minor units of `edition.currency`. */
export interface RevisionsList {
  readonly edition: Edition;
  /** The stretch of request or decision dates, in words. */
  readonly period: string;
  /** Ordered by project and number: one row per amount that went from one heading to another. */
  readonly rows: readonly RevisionRow[];
  /** Of the database over the same scope. */
  readonly totals: { readonly revisionCount: number; readonly movedMinor: number };
  readonly exclusions: readonly string[];
  readonly thresholds: readonly { readonly label: string; readonly share: Ratio }[];
}

/** One side may be missing: an amendment that changes the ceiling is not balanced (REV-01). */
export interface RevisionRow {
  readonly project: Named;
  readonly agreement: Named;
  readonly number: number;
  readonly requestedOn: CalendarDate | null;
  readonly from: MovedSide | null;
  readonly to: MovedSide | null;
  readonly amountMinor: number;
  /** The share from which this revision needed more than a notice, or an amendment. */
  readonly threshold: Ratio;
  readonly route: string;
  readonly decision: string;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
  readonly requester: string;
  readonly approver: string;
  readonly status: string;
  /** Version of the budget that it made; null while it is not approved. */
  readonly version: number | null;
}

export interface MovedSide {
  readonly heading: string;
  readonly year: number;
  /** Cumulative against the reference version (REV-02). */
  readonly variation: Ratio;
}
