import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { Edition } from "../kit/edition.ts";

/** What R05 is made of. Texts are in the report’s language. */
export interface MilestoneTracking {
  readonly edition: Edition;
  /** The worst state first, then by baseline date. */
  readonly rows: readonly TrackedMilestone[];
  readonly exclusions: readonly string[];
  /** How the state of late ones is written. */
  readonly lateLabel: string;
  /** As the states were counted, to hold the sheet against. */
  readonly totals: { readonly late: number; readonly achieved: number };
}

/** A milestone in the report; null is what nobody said. */
export interface TrackedMilestone {
  readonly project: string;
  readonly component: string | null;
  readonly code: string;
  readonly title: string;
  readonly responsible: string;
  /** Whole points of its project’s hundred. */
  readonly weight: number;
  readonly startOn: CalendarDate | null;
  readonly baselineOn: CalendarDate;
  readonly revisedBaselineOn: CalendarDate | null;
  readonly forecastOn: CalendarDate | null;
  readonly actualOn: CalendarDate | null;
  /** Calendar days against the original baseline, negative when early (JAL-05); null without a date. */
  readonly slippageDays: number | null;
  readonly revisedSlippageDays: number | null;
  /** The state in words. */
  readonly state: string;
  readonly cause: string;
  readonly correctiveAction: string;
  readonly evidence: string;
  readonly updatedOn: CalendarDate;
}

/** The day it ends by: achieved, else forecast. */
export const endOf = ({ actualOn, forecastOn }: TrackedMilestone): CalendarDate | null => actualOn ?? forecastOn;
