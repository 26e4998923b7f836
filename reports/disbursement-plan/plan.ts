import type { Quarter } from "../../src/kernel/period.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition, Named } from "../kit/edition.ts";

/** What R07 is made of. Texts are in the report’s language; amounts in minor units of `edition.currency`. */
export interface DisbursementPlan {
  readonly edition: Edition;
  /** Eight, from the one after the date d’arrêté. */
  readonly quarters: readonly Quarter[];
  /** Ordered by donor, agreement, project, heading. */
  readonly lines: readonly PlanLine[];
  /** Computed by the database over the same scope. */
  readonly totals: PlanTotals;
  /** One per project that received an instalment. */
  readonly cash: readonly PlanCash[];
  /** What was left out, or spread over quarters, one sentence each. */
  readonly notes: readonly string[];
}

export const MODES = ["regie", "cogestion"] as const;

export type Mode = (typeof MODES)[number];

export interface PlanLine {
  readonly agreement: Named;
  readonly project: Named;
  /** Between project and line, where a budget has one (Belgian results); null otherwise. */
  readonly heading: Named | null;
  readonly line: Named;
  readonly mode: Mode | null;
  readonly budgetMinor: number;
  readonly spentMinor: number;
  readonly committedMinor: number;
  /** By quarter of the plan, then what lies beyond it; null where the project has no forecast (n.d.). */
  readonly forecast: PlanForecast | null;
}

export interface PlanForecast {
  readonly quarterMinor: readonly number[];
  readonly beyondMinor: number;
}

export interface PlanTotals {
  readonly budgetMinor: number;
  readonly spentMinor: number;
  readonly committedMinor: number;
  readonly forecastMinor: number;
}

/** What a project’s account may call for the next quarter (CASH-02). */
export interface PlanCash {
  readonly project: Named;
  /** Instalments received − expenditure paid from the account (CASH-01). */
  readonly availableMinor: number;
  /** Forecast of the next quarter, of the lines that the account pays; null without a forecast (n.d.). */
  readonly needMinor: number | null;
  /** Part of the last advance that expenditure justifies; null before the first one. */
  readonly justified: Ratio | null;
  /** The least part that allows a new call. */
  readonly minimum: Ratio;
  /** Need − cash, never below nothing; 0 while too little of the last advance is justified. */
  readonly callMinor: number | null;
  readonly isBlocked: boolean;
}
