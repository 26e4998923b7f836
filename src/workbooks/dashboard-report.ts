import type { QuarterFigures } from "../../reports/kit/quarters.ts";
import { R04 } from "../../reports/portfolio-dashboard/messages.ts";
import type { PortfolioDashboard, ProjectRow } from "../../reports/portfolio-dashboard/portfolio.ts";
import { execution, summed } from "../budgets/rules/execution.ts";
import { completion } from "../budgets/rules/forecast.ts";
import { ledgerSums } from "../budgets/rules/ledger.ts";
import { forecastsOf } from "../budgets/store/ledgers.ts";
import type { Reading } from "../indicators/rules/actual.ts";
import type { CountedValue } from "../indicators/rules/indicator.ts";
import { standings as indicatorStandings } from "../indicators/rules/standing.ts";
import { countedValuesOf, indicatorsOf } from "../indicators/store.ts";
import { quarterOf } from "../kernel/period.ts";
import { quotient } from "../kernel/ratio.ts";
import { STATE_NAME } from "../milestones/messages.ts";
import { isAchieved, ordered, physicalProgress, standings } from "../milestones/rules.ts";
import { milestonesOf } from "../milestones/store.ts";
import type { Visit } from "../people/entering.ts";
import { seesPublishedOnly } from "../people/rules.ts";
import { further, type ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { leadsOf } from "../portfolio/store/leads.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import { fixedUntil } from "../standing/rules/override.ts";
import { type Standing, standingsOf } from "../standing/rules/status.ts";
import { overridesOf } from "../standing/store/overrides.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf } from "./edition.ts";
import { controlFigures } from "./execution.ts";
import { nameOf, type Reported } from "./lines.ts";
import { inTurns } from "./paging.ts";
import { quarterFigures } from "./quarters.ts";
import { ledgerParts, moneyReads, versionsOf, whichOf } from "./store.ts";

/** What R04 reads first: of each project at most a row or two of each kind. */
export function dashboardReads(scope: Scope, asked: Asked) {
  const which = whichOf(asked);
  return {
    ...moneyReads(scope, asked),
    overrides: overridesOf(scope, which),
    leads: leadsOf(scope, which),
    versions: versionsOf(scope, which),
  };
}

/** What R04 says of some projects. */
export const dashboardParts = (scope: Scope, which: Which | Among) => ({
  ...ledgerParts(scope, which),
  forecasts: forecastsOf(scope, which),
  milestones: milestonesOf(scope, which),
  indicators: indicatorsOf(scope, which),
  values: further(countedValuesOf(scope, which), (rows) => Map.groupBy(rows, ({ indicatorId }) => indicatorId)),
});

export type DashboardFound = ReadValues<ReturnType<typeof dashboardReads> & ReturnType<typeof dashboardParts>>;

/** R04’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function dashboardData(visit: Visit, asked: Asked, found: DashboardFound): Promise<PortfolioDashboard> {
  const chosen = await chosenOf(visit, asked, found);
  const { reported } = chosen;
  const projects = reported.map(({ project }) => project);
  const held = heldIn(found);
  const told = (await inTurns(reported, (one) => toldOf(one, held(one), visit))).flat();
  const figures = await controlFigures(reported, { visit, asked, found });
  const rates = conversionRates(asked, found.rate);
  return {
    edition: editionOf(visit, asked, { report: "R04", projects, known: found.known, rates }),
    rows: told.map(({ row }) => row),
    quarters: quartersOf(
      told.flatMap(({ quarters }) => quarters),
      visit,
    ),
    donors: donorsOf(
      told.map(({ standing }) => standing),
      visit,
    ),
    totals: { budgetMinor: figures.budgetMinor, spentMinor: figures.spentMinor },
    exclusions: exclusionsOf(visit, asked, { found, chosen }),
  };
}

const HELD = ["milestones", "indicators", "overrides", "leads", "versions"] as const;

/** What a project holds beside its ledger. */
interface Held extends Pick<DashboardFound, (typeof HELD)[number]> {
  readonly values: readonly CountedValue[];
}

/** Each project’s own part of what was read of all. */
function heldIn(found: DashboardFound): (of: Reported) => Held {
  const all = HELD.map((name) => {
    const rows: readonly { readonly projectId: string }[] = found[name];
    return [name, Map.groupBy(rows, ({ projectId }) => projectId)] as const;
  });
  return ({ project }) => {
    const own = all.map(([name, byProject]) => [name, byProject.get(project.id) ?? []]);
    const held = Object.fromEntries(own) as Omit<Held, "values">;
    return { ...held, values: held.indicators.flatMap(({ id }) => found.values.get(id) ?? []) };
  };
}

interface Told {
  readonly standing: Standing;
  readonly row: ProjectRow;
  readonly quarters: readonly QuarterFigures[];
}

function toldOf(reported: Reported, held: Held, visit: Visit): readonly Told[] {
  const { project, ledger } = reported;
  const sums = new Map([[project.id, ledgerSums(ledger, visit.on)]]);
  const reading = readingOf(visit);
  return standingsOf({ ...held, projects: [project], sums }, reading).map((standing) => ({
    standing,
    row: rowOf(standing, reported, { visit, held }),
    quarters: quarterFigures(reported),
  }));
}

const readingOf = ({ on, actor }: Visit): Reading => ({ on, isPublishedOnly: seesPublishedOnly(actor) });

interface Making {
  readonly visit: Visit;
  readonly held: Held;
}

function rowOf(standing: Standing, { forecasts }: Reported, making: Making): ProjectRow {
  const { visit, held } = making;
  const { words } = visit;
  const { project, figures, elapsed, burn, index, status } = standing;
  const { milestones } = held;
  const leads = held.leads.map(({ code }) => code);
  const waiting = held.versions.filter((row) => row.status === "submitted");
  return {
    ...{ elapsed, index, burn: burn ?? null, ...statusShown(status, visit), responsible: leads.join(", ") },
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

/** The status, and why where it was fixed by hand for the quarter (handbook 4.5). */
function statusShown({ overall, computed, override }: Standing["status"], { words, on }: Visit) {
  const status = words.t(R04[overall]);
  if (!override) return { status, fixed: null };
  const fixed = { until: fixedUntil(on), computed: words.t(R04[computed]), reason: override.reason };
  return { status: words.t(R04.fixed, { status }), fixed };
}

const ON_TARGET = 0.9;

function indicatorCounts({ elapsed }: Standing, { visit, held }: Making) {
  const all = indicatorStandings(held, readingOf(visit), elapsed);
  const rates = all.map(({ achieved }) => (achieved ? quotient(achieved, 6) : undefined));
  const indicatorsOnTarget = rates.filter((rate) => rate !== undefined && rate >= ON_TARGET).length;
  return { indicators: held.indicators.length, indicatorsOnTarget };
}

/** The open milestone in the most severe state. */
function riskOf(milestones: Held["milestones"], { words, on }: Visit): string {
  const [worst] = ordered(standings(milestones, on), "state");
  if (!worst || (worst.state !== "late" && worst.state !== "atRisk")) return "";
  const { milestone, state, slippageDays } = worst;
  const told = { code: milestone.code, title: nameOf(words, milestone.title), state: words.t(STATE_NAME[state]) };
  return words.t(R04.riskShown, { ...told, days: slippageDays ?? 0 });
}

/** Quarters in which something was planned or realised, in order. */
const quartersOf = (all: readonly QuarterFigures[], { words, on }: Visit): PortfolioDashboard["quarters"] =>
  [...Map.groupBy(all, ({ quarter }) => quarter)]
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
