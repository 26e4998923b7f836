import type { QuarterTotals } from "../../reports/quarterly-financial/quarterly.ts";
import { counts } from "../budgets/rules/ledger.ts";
import type { ProjectBudget } from "../budgets/rules/portfolio.ts";
import { type Quarter, yearOfQuarter } from "../kernel/period.ts";
import type { Asked } from "./asked.ts";
import type { Reported } from "./lines.ts";
import type { QuarterSum } from "./store.ts";

interface Summing {
  readonly quarter: Quarter;
  readonly asked: Asked;
  readonly found: { readonly sums: readonly QuarterSum[]; readonly budgets: readonly ProjectBudget[] };
}

/**
 * R02’s control totals: in the agreement’s currency the database added up by project and quarter; an equivalent in
 * dirhams can only be added line by line.
 */
export function quarterTotals(reported: readonly Reported[], { quarter, asked, found }: Summing): QuarterTotals {
  const isOwn = asked.currency !== "MAD";
  const ids = new Set(reported.map(({ project }) => project.id));
  const sums: readonly Summed[] = isOwn
    ? found.sums.filter(({ projectId }) => ids.has(projectId))
    : reported.flatMap(({ ledger }) => ledger.entries.filter(counts));
  const budgets = isOwn
    ? found.budgets.filter(({ projectId }) => ids.has(projectId))
    : reported.flatMap(({ ledger }) => ledger.cells);
  const spent = (isIn: (sum: Summed) => boolean) =>
    added(sums.filter((sum) => sum.kind === "expenditure" && isIn(sum)).map(({ amountMinor }) => amountMinor));
  const year = yearOfQuarter(quarter);
  return {
    approvedMinor: added(budgets.map(({ budgetMinor }) => budgetMinor)),
    beforeMinor: spent((sum) => sum.quarter < quarter),
    quarterMinor: spent((sum) => sum.quarter >= quarter),
    committedMinor: added(sums.filter(({ kind }) => kind === "commitment").map(({ amountMinor }) => amountMinor)),
    priorYearsMinor: spent((sum) => yearOfQuarter(sum.quarter) < year),
    yearMinor: spent((sum) => yearOfQuarter(sum.quarter) >= year),
  };
}

type Summed = Pick<QuarterSum, "kind" | "quarter" | "amountMinor">;

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
