import type { CalendarDate } from "../../src/kernel/calendar-date.ts";
import type { Ratio } from "../../src/kernel/ratio.ts";
import type { Edition, Named } from "../kit/edition.ts";

/** What R04 is made of. Amounts in minor units of the edition’s currency; texts in the report’s language. */
export interface PortfolioDashboard {
  readonly edition: Edition;
  readonly rows: readonly ProjectRow[];
  /** By quarter: what the budget plans, a year’s divided evenly over its quarters of execution, and what was realised. */
  readonly quarters: readonly {
    readonly quarter: string;
    readonly plannedMinor: number;
    /** Null for those still to come. */
    readonly spentMinor: number | null;
  }[];
  readonly donors: readonly { readonly donor: string; readonly budgetMinor: number; readonly spentMinor: number }[];
  /** As the database adds them up. */
  readonly totals: { readonly budgetMinor: number; readonly spentMinor: number };
  readonly exclusions: readonly string[];
}

/** One project; null is n.d. */
export interface ProjectRow {
  /** A status that was fixed by hand says so. */
  readonly status: string;
  readonly fixed: FixedStatus | null;
  readonly project: Named;
  readonly donor: string;
  readonly responsible: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly elapsed: Ratio;
  readonly budgetMinor: number;
  readonly spentMinor: number;
  /** Three decimals. */
  readonly burn: number | null;
  readonly progress: Ratio;
  readonly milestonesDue: number;
  readonly milestonesDone: number;
  readonly index: Ratio;
  readonly indicatorsOnTarget: number;
  readonly indicators: number;
  readonly atCompletionMinor: number | null;
  readonly risk: string;
  readonly decision: string;
}

/** Why a status was fixed by hand, until when it stands, and what the three dimensions say. */
export interface FixedStatus {
  readonly until: CalendarDate;
  readonly computed: string;
  readonly reason: string;
}
