import type { Texts } from "../kernel/language.ts";
import { type Quarter, quarter } from "../kernel/period.ts";

/** One budget line's whole money story, in whole euros, column by column of its project's plan. */
export interface LinePlan {
  readonly component: string;
  readonly code: string;
  readonly label: Texts;
  readonly mode: "none" | "regie" | "cogestion";
  readonly category: "activity" | "reserve" | "staff" | "investment" | "running" | "evaluation";
  /** Per year. */
  readonly budget: readonly number[];
  /** Contractual commitments booked in each quarter. */
  readonly committed: readonly number[];
  /** Expenditure of each quarter. */
  readonly spent: readonly number[];
  /** Remaining spending per forecast period. */
  readonly forecast: readonly number[];
}

/**
 * A project's money. The handbook prints the figures of `given`; where it prints only totals, the split is the demo's
 * own and is marked illustrative (handbook 2.4). That commitments fall into just these quarters is always the demo's.
 */
export interface MoneyPlan {
  readonly projectId: string;
  /** The day the original budget was approved with its agreement. */
  readonly decidedOn: string;
  readonly years: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly periods: readonly string[];
  readonly given: {
    readonly budget: boolean;
    readonly spentIn: readonly string[];
    readonly forecast: boolean;
  };
  readonly lines: readonly LinePlan[];
}

/** Thousands of euros as whole euros, so that the tables below read like the handbook's. */
export const thousands = (...amounts: readonly number[]): readonly number[] => amounts.map((amount) => amount * 1_000);

export const quarters = (...texts: readonly string[]): readonly Quarter[] => texts.map(quarter);
