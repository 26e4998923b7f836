import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { rateFact, type Synthesis, totalFact } from "../kit/synthesis.ts";
import { type BudgetExecution, revisedMinor, spentMinor } from "./execution.ts";
import { R01 } from "./messages.ts";

export const SHEET_TABLE = "r01";

/** R01 on one page. */
export function executionSynthesis(data: BudgetExecution, { t }: Words): Synthesis {
  const { edition, lines, quarters, totals } = data;
  const amount = (minor: number) => money(minor, edition.currency);
  const share = (top: string, numerator: number) => ({
    ...{ top, bottom: "revised", numerator },
    denominator: totals.revisedMinor,
  });
  return {
    ...{ edition, quarters },
    title: t(R01.title),
    about: [],
    facts: [
      totalFact(t(R01.revised), [SHEET_TABLE, "revised"], amount(totals.revisedMinor)),
      totalFact(t(R01.committed), [SHEET_TABLE, "committed"], amount(totals.committedMinor)),
      rateFact(t(R01.commitmentRate), SHEET_TABLE, share("committed", totals.committedMinor)),
      totalFact(t(R01.spent), [SHEET_TABLE, "spent"], amount(totals.spentMinor)),
      rateFact(t(R01.executionRate), SHEET_TABLE, share("spent", totals.spentMinor)),
      totalFact(t(R01.balance), [SHEET_TABLE, "balance"], amount(totals.balanceMinor)),
    ],
    source: { tableId: SHEET_TABLE, project: "projectCode", code: "code", budget: "revised", spent: "spent" },
    parts: lines.map((line) => ({
      ...{ project: line.project, heading: line.heading, code: line.component.code, name: line.component.name },
      ...{ budgetMinor: revisedMinor(line), spentMinor: spentMinor(line) },
    })),
  };
}
