import type { Edition, Named } from "../kit/edition.ts";

/** What R03 is made of. Texts are in the report’s language; amounts in minor units of `edition.currency`. */
export interface CommitmentsByYear {
  readonly edition: Edition;
  /** The budget years it holds, in words. */
  readonly years: string;
  /** Ordered by year, donor, agreement, project. */
  readonly rows: readonly YearRow[];
  /** Computed by the database over the same scope. */
  readonly totals: YearTotals;
  readonly exclusions: readonly string[];
}

/** A project’s budget year. */
export interface YearRow {
  readonly year: number;
  readonly donor: Named;
  readonly agreement: Named;
  readonly project: Named;
  /** The year’s budget without what was carried over to it. */
  readonly budgetMinor: number;
  /** Carried over from earlier years by revisions (handbook 5.3). */
  readonly carriedInMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
  /** Realised on commitments of earlier years; null where no expenditure of the year names its commitment. */
  readonly spentOnEarlierMinor: number | null;
  /** Of what was not spent: signed and unpaid at the year’s end; null for years to come. */
  readonly unspentCommittedMinor: number | null;
  /** What is proposed for the next year, and what lapses; null until the year is over. */
  readonly carryOverMinor: number | null;
  readonly cancelledMinor: number | null;
}

export interface YearTotals {
  readonly creditMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
}

/** Crédits disponibles. */
export const creditMinor = ({ budgetMinor, carriedInMinor }: YearRow): number => budgetMinor + carriedInMinor;
