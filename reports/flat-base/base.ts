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
  /** In euros, per measure, as the database adds them up. */
  readonly totals: Readonly<Record<Measure, number>>;
  readonly exclusions: readonly string[];
}

/** A project with its rows, made when they are written: memory holds one project’s at a time. */
export interface BaseProject {
  readonly donor: Named;
  readonly agreement: string;
  readonly project: Named;
  /** DAC purpose codes, with their shares where there are several. */
  readonly sectors: string;
  readonly rows: () => readonly BaseRow[];
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
export type BaseLine = Omit<BaseProject, "rows"> & BaseRow;

/** How many rows there will be. */
export const rowCountOf = ({ projects }: Pick<FlatBase, "projects">): number =>
  projects.reduce((count, { rows }) => count + rows().length, 0);

/** The rows of all projects; between two projects others get their turn. */
export async function* linesOfBase({ projects }: Pick<FlatBase, "projects">): AsyncGenerator<BaseLine> {
  for (const { rows, ...project } of projects) {
    for (const row of rows()) yield { ...project, ...row };
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
