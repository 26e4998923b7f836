import { isActive } from "../../portfolio/rules/facts.ts";
import type { ProjectStatus } from "../../portfolio/rules/statuses.ts";

export type PortfolioMeasure = "original" | "budget" | "commitment" | "expenditure";

interface Summed {
  readonly donorCode: string;
  readonly currency: string;
  readonly status: ProjectStatus;
  readonly measure: PortfolioMeasure;
  readonly year: number;
  readonly amountMinor: number;
}

/** One donor's money of one budget year and currency: minor units. */
export interface DonorYear {
  readonly donorCode: string;
  readonly currency: string;
  readonly year: number;
  readonly originalMinor: number;
  readonly budgetMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
}

const FIELD = {
  original: "originalMinor",
  budget: "budgetMinor",
  commitment: "committedMinor",
  expenditure: "spentMinor",
} as const satisfies Record<PortfolioMeasure, keyof DonorYear>;

/** The active projects' sums by donor, currency and budget year, in that order (handbook 2.7: closed ones apart). */
export function byDonorAndYear(sums: readonly Summed[]): readonly DonorYear[] {
  const found = new Map<string, DonorYear>();
  for (const { donorCode, currency, year, measure, amountMinor, status } of sums) {
    if (!isActive({ status })) continue;
    const key = `${donorCode} ${currency} ${year}`;
    const row = found.get(key) ?? { donorCode, currency, year, ...NOTHING };
    found.set(key, { ...row, [FIELD[measure]]: row[FIELD[measure]] + amountMinor });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const NOTHING = { originalMinor: 0, budgetMinor: 0, committedMinor: 0, spentMinor: 0 } as const;
