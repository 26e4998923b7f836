import type { DisbursementPlan, PlanCash, PlanLine } from "../../reports/disbursement-plan/plan.ts";
import { cashCall, isPaidFromAccount, justifiedShare, lastAdvance } from "../budgets/rules/cash.ts";
import { execution, summed } from "../budgets/rules/execution.ts";
import { quartersFrom } from "../budgets/rules/forecast.ts";
import { lineSums } from "../budgets/rules/ledger.ts";
import { fundingOf } from "../budgets/store/funding.ts";
import { forecastsOf } from "../budgets/store/ledgers.ts";
import { nextQuarter, quarterOf } from "../kernel/period.ts";
import { ratio } from "../kernel/ratio.ts";
import type { Visit } from "../people/entering.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import { wholeAccount } from "./account.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf } from "./edition.ts";
import { controlFigures } from "./execution.ts";
import { type Laid, laidOut, spreadNotes } from "./forecasts.ts";
import { nameOf } from "./lines.ts";
import { modeOf } from "./moves.ts";
import { inTurns } from "./paging.ts";
import { ledgerParts, moneyReads } from "./store.ts";

export const planReads = moneyReads;

/** What R07 says of some projects. */
export const planParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  forecasts: forecastsOf(scope, which),
  funding: fundingOf(scope, which),
});

export type PlanFound = ReadValues<ReturnType<typeof planReads> & ReturnType<typeof planParts>>;

/** Quarters of the rolling plan (handbook 6.2, R07). */
const QUARTERS = 8;

/** R07’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function planData(visit: Visit, asked: Asked, found: PlanFound): Promise<DisbursementPlan> {
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const quarter = quarterOf(visit.on);
  const projects = reported.map(({ project }) => project);
  const laid = await inTurns(reported, (one) => laidOut(one, quarter, QUARTERS));
  const funding = Map.groupBy(found.funding, ({ projectId }) => projectId);
  const figures = await controlFigures(reported, { visit, asked, found });
  const past = laid.flatMap(({ byLine }) => [...byLine.values()].map(({ pastMinor }) => pastMinor));
  const forecasts = reported.flatMap((one) => one.forecasts.map(({ amountMinor }) => amountMinor));
  return {
    edition: editionOf(visit, asked, {
      ...{ report: "R07", projects, known: found.known },
      rates: conversionRates(asked, found.rate),
    }),
    quarters: quartersFrom(nextQuarter(quarter), QUARTERS),
    lines: (await inTurns(laid, (one) => linesIn(one, visit))).flat(),
    totals: {
      budgetMinor: figures.budgetMinor,
      spentMinor: figures.spentMinor,
      committedMinor: figures.committedMinor,
      forecastMinor: added(forecasts) - added(past),
    },
    cash: (await inTurns(laid, (one) => cashOf(one, visit, funding.get(one.reported.project.id) ?? []))).flat(),
    notes: [...exclusionsOf(visit, asked, { found, chosen }), ...spreadNotes(laid, visit.words)],
  };
}

function linesIn({ reported: { project, ledger }, quarters, byLine, hasForecast }: Laid, { words, on }: Visit) {
  const sums = lineSums(ledger, on);
  const nothing = { cells: quarters.map(() => 0), beyondMinor: 0 };
  return ledger.lines.map((line): PlanLine => {
    const { budgetMinor, spentMinor, committedMinor } = execution(sums.get(line.id) ?? summed([]));
    const { cells, beyondMinor } = byLine.get(line.id) ?? nothing;
    return {
      agreement: { code: project.agreementCode, name: nameOf(words, project.agreementTitle) },
      project: { code: project.code, name: nameOf(words, project.title) },
      heading: project.hasModes ? { code: line.componentCode, name: nameOf(words, line.componentTitle) } : null,
      line: { code: line.code, name: nameOf(words, line.label) },
      mode: modeOf(line),
      ...{ budgetMinor, spentMinor, committedMinor },
      forecast: hasForecast ? { quarterMinor: cells, beyondMinor } : null,
    };
  });
}

/** What the project’s account may call for the next quarter (CASH-02); nothing where nothing was ever received. */
function cashOf(laid: Laid, { words }: Visit, own: PlanFound["funding"]): readonly PlanCash[] {
  const { project, convert } = laid.reported;
  const account = wholeAccount(laid.reported, own);
  if (!account) return [];
  const { balanceMinor } = account;
  const needMinor = needOf(laid);
  const advance = lastAdvance(own)?.agreementMinor;
  const justified = advance ? justifiedShare(convert(advance), balanceMinor) : undefined;
  const call =
    needMinor === null ? undefined : cashCall({ needMinor, balanceMinor, justified, leastBps: project.justifiedBps });
  return [
    {
      project: { code: project.code, name: nameOf(words, project.title) },
      ...{ availableMinor: balanceMinor, needMinor, callMinor: call?.callMinor ?? null },
      justified: justified ?? null,
      minimum: ratio(project.justifiedBps, 10_000),
      isBlocked: call?.problem?.severity === "block",
    },
  ];
}

/** Forecast of the next quarter on the lines that the account pays; null without a forecast. */
const needOf = ({ reported: { ledger }, byLine, hasForecast }: Laid): number | null =>
  hasForecast ? added(ledger.lines.filter(isPaidFromAccount).map(({ id }) => byLine.get(id)?.cells[0] ?? 0)) : null;

const added = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);
