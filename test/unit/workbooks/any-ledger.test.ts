import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearChecks } from "../../../reports/commitments-by-year/controls.ts";
import { planChecks } from "../../../reports/disbursement-plan/controls.ts";
import type { Check } from "../../../reports/kit/checks.ts";
import { quarterChecks } from "../../../reports/quarterly-financial/controls.ts";
import type { Forecast } from "../../../src/budgets/rules/forecast.ts";
import { counts, type Ledger } from "../../../src/budgets/rules/ledger.ts";
import { yearOfQuarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { planData } from "../../../src/workbooks/plan-report.ts";
import { quarterData } from "../../../src/workbooks/quarter-report.ts";
import { yearsData } from "../../../src/workbooks/years-report.ts";
import { anyLedger } from "../budgets/sample.ts";
import { factsOf } from "../standing/sample.ts";
import { ASKED, instalment, planFound, quarterFound, visitIn, yearsFound } from "./demo-reads.ts";

const PERIODS = ["2025-Q2", "2025-Q3", "2025-Q4", "2025-H2", "2026", "2026-Q1", "2027", "2026-Q4+"];

/** A ledger with forecasts of its lines, by quarter and longer. */
const anyProject = anyLedger.chain((ledger) =>
  fc.record({
    ledger: fc.constant(ledger),
    forecasts: fc.array(
      fc.record({
        lineId: fc.constantFrom(...ledger.lines.map(({ id }) => id)),
        period: fc.constantFrom(...PERIODS),
        amountMinor: fc.integer({ min: 0, max: 1_000_000_007 }),
      }),
      { maxLength: 20 },
    ),
  }),
);

const ofP1 = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, projectId: "p1" }));

/** What the stores give of a project, and what the database adds up of the same rows. */
function readsOf({ ledger, forecasts }: { ledger: Ledger; forecasts: readonly Forecast[] }) {
  const approved = ledger.entries.filter(counts);
  const sums = approved.map(({ kind, quarter, amountMinor }) => ({ projectId: "p1", kind, quarter, amountMinor }));
  const sum = (of: (cell: Ledger["cells"][number]) => number) => ledger.cells.reduce((all, cell) => all + of(cell), 0);
  return {
    projects: [factsOf("p1")],
    lines: ofP1(ledger.lines),
    cells: ofP1(ledger.cells),
    entries: ofP1(ledger.entries),
    forecasts: ofP1(forecasts),
    sums,
    budgets: [
      {
        projectId: "p1",
        originalMinor: sum(({ originalMinor }) => originalMinor),
        budgetMinor: sum(({ budgetMinor }) => budgetMinor),
      },
    ],
    yearSums: sums.map(({ quarter, ...row }) => ({ ...row, year: yearOfQuarter(quarter), madMinor: 0, madMissing: 0 })),
    funding: [instalment("p1", "2024-01-15", 900_000), instalment("p1", "2025-05-02", 100_000)],
  };
}

const failing = (sums: readonly Check[]) =>
  sums.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found.result));

describe("Of any ledger, in euros and in dirhams", () => {
  it.each(["EUR", "MAD"] as const)(
    "every sum of R02, R03 and R07 in %s agrees with the database’s",
    async (currency) => {
      const asked = { ...ASKED, project: "P1", currency };
      const [visit, words] = [visitIn("fr"), wordsIn("fr")];
      await fc.assert(
        fc.asyncProperty(anyProject, async (project) => {
          const { yearSums, sums, ...reads } = readsOf(project);
          const r02 = await quarterData(visit, asked, quarterFound({ ...reads, sums, previous: reads.forecasts }));
          const r03 = await yearsData(visit, asked, yearsFound({ ...reads, sums: yearSums }));
          const r07 = await planData(visit, asked, planFound({ ...reads, sums: yearSums }));
          expect(failing(quarterChecks(r02, words).sums)).toEqual([]);
          expect(failing(yearChecks(r03, words).sums)).toEqual([]);
          expect(failing(planChecks(r07, words).sums)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );
});
