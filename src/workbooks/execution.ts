import type { BudgetExecution } from "../../reports/budget-execution/execution.ts";
import type { Edition } from "../../reports/kit/edition.ts";
import { type Execution, execution, NOTHING, summed } from "../budgets/rules/execution.ts";
import { ledgerSums } from "../budgets/rules/ledger.ts";
import { sumsByProject } from "../budgets/rules/portfolio.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import type { Visit } from "../people/entering.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf, thresholdsOf } from "./edition.ts";
import { executionLines, type Reported, totalsOf } from "./lines.ts";
import { inTurns } from "./paging.ts";
import { quarterFigures } from "./quarters.ts";
import type { executionParts, moneyReads } from "./store.ts";

export type ExecutionFound = ReadValues<ReturnType<typeof moneyReads> & ReturnType<typeof executionParts>>;

/** R01’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function executionData(visit: Visit, asked: Asked, found: ExecutionFound): Promise<BudgetExecution> {
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const projects = reported.map(({ project }) => project);
  const lines = (await inTurns(reported, (one) => executionLines(one, visit))).flat();
  const quarters = (await inTurns(reported, quarterFigures)).flat();
  const rates = [...conversionRates(asked, found.rate), ...ratesOf(found, new Set(projects.map(({ id }) => id)))];
  return {
    edition: editionOf(visit, asked, { report: "R01", projects, known: found.known, rates }),
    lines,
    quarters,
    totals: totalsOf(await controlFigures(reported, { visit, asked, found }), lines.length),
    currentYear: yearOf(visit.on),
    exclusions: exclusionsOf(visit, asked, { found, chosen }),
    thresholds: thresholdsOf(projects, visit),
  };
}

interface Making {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly found: Pick<ExecutionFound, "budgets" | "sums">;
}

/** In the agreements' currency the database adds up anew, by project; an equivalent can only be added line by line. */
export async function controlFigures(
  reported: readonly Reported[],
  { visit, asked, found }: Making,
): Promise<Execution> {
  if (asked.currency === "MAD")
    return execution(summed(await inTurns(reported, ({ ledger }) => ledgerSums(ledger, visit.on))));
  const sums = sumsByProject(found.budgets, found.sums, yearOf(visit.on));
  return execution(summed(reported.map(({ project }) => sums.get(project.id) ?? NOTHING)));
}

/** The rates behind the reported projects, each once, by date. */
function ratesOf({ rates }: ExecutionFound, ids: ReadonlySet<string>): Edition["rates"] {
  const own = rates.filter(({ projectId }) => ids.has(projectId));
  return [...new Map(own.map(({ projectId, ...rate }) => [`${rate.on} ${rate.micro} ${rate.source}`, rate])).values()];
}
