import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { execution, summed } from "../../../src/budgets/rules/execution.ts";
import { counts, type Ledger, ledgerSums } from "../../../src/budgets/rules/ledger.ts";
import { type ProjectBudget, type ProjectEntrySum, sumsByProject } from "../../../src/budgets/rules/portfolio.ts";
import { yearOfQuarter } from "../../../src/kernel/period.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { anyLedger, demoLedger, ON } from "./sample.ts";

const budgetOf = (projectId: string, { cells }: Ledger): ProjectBudget => ({
  projectId,
  originalMinor: cells.reduce((sum, cell) => sum + cell.originalMinor, 0),
  budgetMinor: cells.reduce((sum, cell) => sum + cell.budgetMinor, 0),
});

const entriesOf = (projectId: string, { entries }: Ledger): ProjectEntrySum[] =>
  entries.filter(counts).map(({ kind, quarter, amountMinor, madMinor, madMissing }) => ({
    projectId,
    kind,
    year: yearOfQuarter(quarter),
    amountMinor,
    madMinor,
    madMissing,
  }));

describe("What every project comes to", () => {
  it("adds up to 12 000 000 / 6 278 000 / 3 900 000, 52,32 % and 32,50 % (2.7)", () => {
    const ids = ["p1", "p2", "p4"];
    const sums = sumsByProject(
      ids.map((id) => budgetOf(id, demoLedger(id))),
      ids.flatMap((id) => entriesOf(id, demoLedger(id))),
      2025,
    );
    const all = execution(summed([...sums.values()]));
    expect([all.budgetMinor, all.committedMinor, all.spentMinor]).toEqual([1_200_000_000, 627_800_000, 390_000_000]);
    expect([quotient(all.commitmentRate, 4), quotient(all.executionRate, 4)]).toEqual([0.5232, 0.325]);
    const german = execution(summed([sums.get("p1"), sums.get("p2")].flatMap((one) => one ?? [])));
    expect([quotient(german.commitmentRate, 4), quotient(german.executionRate, 4)]).toEqual([0.5475, 0.3675]);
  });

  it("is what its ledger comes to line by line", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const byProject = sumsByProject([budgetOf("p", ledger)], entriesOf("p", ledger), 2025);
        expect(byProject.get("p")).toEqual(ledgerSums(ledger, ON));
      }),
    );
  });

  it("gives a project with entries but no approved budget a budget of nothing", () => {
    const sums = sumsByProject([], entriesOf("p1", demoLedger("p1")), 2025).get("p1");
    expect(sums).toMatchObject({ budgetMinor: 0, originalMinor: 0, committedMinor: 205_000_000 });
    expect(sums && quotient(execution(sums).executionRate, 4)).toBeUndefined();
  });

  it("gives a project without any row none", () => {
    expect(sumsByProject([], [], 2025).get("p1")).toBeUndefined();
  });
});
