import type { QuarterFigures } from "../../reports/kit/quarters.ts";
import { R04 } from "../../reports/portfolio-dashboard/messages.ts";
import type { PortfolioDashboard, ProjectRow } from "../../reports/portfolio-dashboard/portfolio.ts";
import { execution, summed } from "../budgets/rules/execution.ts";
import { completion } from "../budgets/rules/forecast.ts";
import { ledgerSums } from "../budgets/rules/ledger.ts";
import { forecastsOf } from "../budgets/store/ledgers.ts";
import { standings as indicatorStandings } from "../indicators/rules/standing.ts";
import { indicatorsOf, valuesOf } from "../indicators/store.ts";
import { quarterOf } from "../kernel/period.ts";
import { quotient } from "../kernel/ratio.ts";
import { STATE_NAME } from "../milestones/messages.ts";
import { isAchieved, ordered, physicalProgress, standings } from "../milestones/rules.ts";
import { trackedMilestones } from "../milestones/store/tracked.ts";
import type { Visit } from "../people/entering.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { leadsOf } from "../portfolio/store/leads.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import { type Standing, standingsOf } from "../standing/rules/status.ts";
import { overridesOf } from "../standing/store/overrides.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf } from "./edition.ts";
import { controlFigures } from "./execution.ts";
import { nameOf, type Reported } from "./lines.ts";
import { inTurns } from "./paging.ts";
import { quarterFigures } from "./quarters.ts";
import { ledgerParts, moneyReads, versionsOf } from "./store.ts";

export const dashboardReads = moneyReads;

/** What R04 says of some projects. */
export const dashboardParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  forecasts: forecastsOf(scope, which),
  milestones: trackedMilestones(scope, which),
  indicators: indicatorsOf(scope, which),
  values: valuesOf(scope, which),
  overrides: overridesOf(scope, which),
  leads: leadsOf(scope, which),
  versions: versionsOf(scope, which),
});

export type DashboardFound = ReadValues<ReturnType<typeof dashboardReads> & ReturnType<typeof dashboardParts>>;

/** R04’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function dashboardData(visit: Visit, asked: Asked, found: DashboardFound): Promise<PortfolioDashboard> {
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const projects = reported.map(({ project }) => project);
  const reading = { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  const sums = new Map(reported.map(({ project, ledger }) => [project.id, ledgerSums(ledger, visit.on)]));
  const all = standingsOf({ ...found, projects, sums }, reading);
  const figures = await controlFigures(reported, { visit, asked, found });
  const rates = conversionRates(asked, found.rate);
  return {
    edition: editionOf(visit, asked, { report: "R04", projects, known: found.known, rates }),
    rows: all.flatMap((standing, at) => {
      const one = reported[at];
      return one ? [rowOf(standing, one, { visit, found })] : [];
    }),
    quarters: quartersOf((await inTurns(reported, quarterFigures)).flat(), visit),
    donors: donorsOf(all, visit),
    totals: { budgetMinor: figures.budgetMinor, spentMinor: figures.spentMinor },
    exclusions: exclusionsOf(visit, asked, { found, chosen }),
  };
}

interface Making {
  readonly visit: Visit;
  readonly found: DashboardFound;
}

function rowOf(standing: Standing, { forecasts }: Reported, making: Making): ProjectRow {
  const { visit, found } = making;
  const { words } = visit;
  const { project, figures, elapsed, burn, index, status } = standing;
  const ofProject = (row: { readonly projectId: string }) => row.projectId === project.id;
  const milestones = found.milestones.filter(ofProject);
  const leads = found.leads.filter(ofProject).map(({ code }) => code);
  const waiting = found.versions.filter((row) => ofProject(row) && row.status === "submitted");
  return {
    ...{ elapsed, index, burn: burn ?? null, status: words.t(R04[status.overall]), responsible: leads.join(", ") },
    project: { code: project.code, name: nameOf(words, project.title) },
    donor: nameOf(words, project.donorName),
    ...{ start: project.span.start, end: project.span.end },
    ...{ budgetMinor: figures.budgetMinor, spentMinor: figures.spentMinor },
    progress: physicalProgress(milestones, visit.on),
    milestonesDue: milestones.filter(({ baselineOn }) => baselineOn <= visit.on).length,
    milestonesDone: milestones.filter((one) => isAchieved(one, visit.on)).length,
    ...indicatorCounts(standing, making),
    atCompletionMinor: completion(figures, forecasts)?.atCompletionMinor ?? null,
    risk: riskOf(milestones, visit),
    decision: waiting.map(({ number }) => words.t(R04.revision, { number })).join(", "),
  };
}

const ON_TARGET = 0.9;

function indicatorCounts({ project, elapsed }: Standing, { visit, found }: Making) {
  const indicators = found.indicators.filter(({ projectId }) => projectId === project.id);
  const reading = { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) };
  const all = indicatorStandings({ indicators, values: found.values }, reading, elapsed);
  const rates = all.map(({ achieved }) => (achieved ? quotient(achieved, 6) : undefined));
  const indicatorsOnTarget = rates.filter((rate) => rate !== undefined && rate >= ON_TARGET).length;
  return { indicators: indicators.length, indicatorsOnTarget };
}

/** The open milestone in the most severe state. */
function riskOf(milestones: DashboardFound["milestones"], { words, on }: Visit): string {
  const [worst] = ordered(standings(milestones, on), "state");
  if (!worst || (worst.state !== "late" && worst.state !== "atRisk")) return "";
  const { milestone, state, slippageDays } = worst;
  const told = { code: milestone.code, title: nameOf(words, milestone.title), state: words.t(STATE_NAME[state]) };
  return words.t(R04.riskShown, { ...told, days: slippageDays ?? 0 });
}

/** Quarters in which something was planned or realised, in order. */
const quartersOf = (figures: readonly QuarterFigures[], { words, on }: Visit): PortfolioDashboard["quarters"] =>
  [...Map.groupBy(figures, ({ quarter }) => quarter)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([at, own]) => ({
      quarter: words.quarter(at),
      plannedMinor: own.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0),
      spentMinor: at > quarterOf(on) ? null : own.reduce((sum, { spentMinor }) => sum + spentMinor, 0),
    }));

const donorsOf = (all: readonly Standing[], { words }: Visit): PortfolioDashboard["donors"] =>
  [...Map.groupBy(all, ({ project }) => project.donorCode)].flatMap(([, rows]) => {
    const { budgetMinor, spentMinor } = execution(summed(rows.map(({ figures }) => figures)));
    return rows[0] ? [{ donor: nameOf(words, rows[0].project.donorName), budgetMinor, spentMinor }] : [];
  });
