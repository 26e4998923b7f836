import type { Sums } from "./execution.ts";

/** A project's original and last approved budget, in minor units of its agreement's currency. */
export interface ProjectBudget {
  readonly projectId: string;
  readonly originalMinor: number;
  readonly budgetMinor: number;
}

/** A project's approved entries of one kind and budget year, added up. */
export interface ProjectEntrySum {
  readonly projectId: string;
  readonly kind: "commitment" | "expenditure";
  readonly year: number;
  readonly amountMinor: number;
  readonly madMinor: number;
  readonly madMissing: number;
}

/** What every project comes to; `year` is the budget year of the date d'arrêté. Projects without a row are nothing yet. */
export function sumsByProject(
  budgets: readonly ProjectBudget[],
  entries: readonly ProjectEntrySum[],
  year: number,
): ReadonlyMap<string, Sums> {
  const budgetOf = new Map(budgets.map((budget) => [budget.projectId, budget]));
  const entriesOf = Map.groupBy(entries, ({ projectId }) => projectId);
  const ids = new Set([...budgetOf.keys(), ...entriesOf.keys()]);
  return new Map([...ids].map((id) => [id, sumsOf(budgetOf.get(id), entriesOf.get(id) ?? [], year)]));
}

function sumsOf(budget: ProjectBudget | undefined, entries: readonly ProjectEntrySum[], year: number): Sums {
  const spent = entries.filter(({ kind }) => kind === "expenditure");
  const total = (rows: readonly ProjectEntrySum[]) => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const isRated = spent.every(({ madMissing }) => madMissing === 0);
  return {
    originalMinor: budget?.originalMinor ?? 0,
    budgetMinor: budget?.budgetMinor ?? 0,
    committedMinor: total(entries.filter(({ kind }) => kind === "commitment")),
    spentPriorMinor: total(spent.filter((row) => row.year < year)),
    spentYearMinor: total(spent.filter((row) => row.year >= year)),
    spentMadMinor: isRated ? spent.reduce((sum, { madMinor }) => sum + madMinor, 0) : undefined,
  };
}
