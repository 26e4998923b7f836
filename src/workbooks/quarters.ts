import type { QuarterFigures } from "../../reports/kit/quarters.ts";
import { quartersFrom } from "../budgets/rules/forecast.ts";
import { counts } from "../budgets/rules/ledger.ts";
import { allocated, money } from "../kernel/money.ts";
import { type Quarter, quarter, quarterOf } from "../kernel/period.ts";
import type { Reported } from "./lines.ts";

/** What each project planned for and realised in each quarter with either, in order. */
export const quarterFigures = (reported: readonly Reported[]): readonly QuarterFigures[] =>
  reported.flatMap((one) => {
    const parts = [...plannedIn(one), ...spentIn(one)];
    const total = (own: readonly Part[], key: "plannedMinor" | "spentMinor") =>
      own.reduce((sum, part) => sum + part[key], 0);
    return [...Map.groupBy(parts, ({ at }) => at)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([at, own]) => ({
        project: one.project.code,
        quarter: at,
        plannedMinor: total(own, "plannedMinor"),
        spentMinor: total(own, "spentMinor"),
      }));
  });

interface Part {
  readonly at: Quarter;
  readonly plannedMinor: number;
  readonly spentMinor: number;
}

/** Each year’s budget over its quarters that lie in the execution; over all four where none does. */
function plannedIn({ project, ledger }: Reported): readonly Part[] {
  const [first, last] = [quarterOf(project.span.start), quarterOf(project.span.end)];
  return ledger.cells.flatMap(({ year, budgetMinor }) => {
    const whole = quartersFrom(quarter(`${year}-Q1`), 4);
    const own = whole.filter((one) => one >= first && one <= last);
    const within = own.length > 0 ? own : whole;
    const shares = allocated(
      money(budgetMinor, ledger.currency),
      within.map(() => 1),
    );
    return within.map((at, nth) => ({ at, plannedMinor: shares[nth]?.minor ?? 0, spentMinor: 0 }));
  });
}

const spentIn = ({ ledger }: Reported): readonly Part[] =>
  ledger.entries
    .filter((entry) => counts(entry) && entry.kind === "expenditure")
    .map((entry) => ({ at: entry.quarter, plannedMinor: 0, spentMinor: entry.amountMinor }));
