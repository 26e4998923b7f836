import type { Money } from "../../src/kernel/money.ts";
import type { Edition, Named } from "../kit/edition.ts";

export const MEASURES = ["BUDGET_INITIAL", "BUDGET_REVISE", "ENGAGEMENT", "REALISE", "PREVISION", "VERSEMENT"] as const;

export type Measure = (typeof MEASURES)[number];

/** Where the period of a row’s quarter stands (PER-01). */
export type PeriodState = "OUVERTE" | "EN_REVUE" | "CLOTUREE" | "ROUVERTE";

/** What R10 is made of: codes are the same in every language, names are in the report’s. */
export interface FlatBase {
  readonly edition: Edition;
  readonly projects: readonly BaseProject[];
  /** How many rows `rows` will give. */
  readonly rowCount: number;
  /** Each project with all its rows, in the order of `projects`, read while they are written; anew at each call. */
  readonly rows: () => AsyncIterable<ProjectRows>;
  /** In euros, per measure, as the database adds them up. */
  readonly totals: Readonly<Record<Measure, number>>;
  readonly exclusions: readonly string[];
}

export interface BaseProject {
  readonly donor: Named;
  readonly agreement: string;
  readonly project: Named;
  /** DAC purpose codes, with their shares where there are several. */
  readonly sectors: string;
}

export interface ProjectRows {
  readonly of: BaseProject;
  readonly rows: readonly BaseRow[];
}

/** One line × year × quarter × measure × status of the period, apart by currency and rate; null is what does not apply. */
export interface BaseRow {
  readonly component: Named | null;
  readonly line: string | null;
  readonly mode: "REGIE" | "COGESTION" | null;
  readonly year: number;
  readonly quarter: "T1" | "T2" | "T3" | "T4" | null;
  readonly period: PeriodState | null;
  readonly measure: Measure;
  readonly amount: Money;
  /** Units of the quoted currency for 1 EUR, in millionths; null where nothing was converted. */
  readonly rateMicro: number | null;
  readonly eur: Money | null;
  readonly mad: Money | null;
}

/** A row with its project, as the sheet holds it. */
export interface BaseLine {
  readonly of: BaseProject;
  readonly row: BaseRow;
}
