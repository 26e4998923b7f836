import type { BaseProject, FlatBase, PeriodState } from "../../reports/flat-base/base.ts";
import { type PeriodStatus, statusOn } from "../budgets/rules/periods.ts";
import { entriesByRate, receiptsByRate } from "../budgets/store/flat.ts";
import { cellsOf, dirhamRate, entrySumsOf, forecastsOf, linesOf } from "../budgets/store/ledgers.ts";
import { periodsOf } from "../budgets/store/periods.ts";
import { projectBudgets, projectEntrySums } from "../budgets/store/portfolio.ts";
import type { Quarter } from "../kernel/period.ts";
import { ratio } from "../kernel/ratio.ts";
import type { Words } from "../kernel/words.ts";
import type { Visit } from "../people/entering.ts";
import { Missing } from "../platform/errors.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import type { Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { baseRows } from "./base-rows.ts";
import { exclusionsOf, isNarrowed } from "./chosen.ts";
import { editionOf } from "./edition.ts";
import { controlFigures } from "./execution.ts";
import { asksFor, nameOf, type Reported, reportedOf } from "./lines.ts";
import { knownAt } from "./store.ts";

/** Everything R10 is made of, for one batch. */
export function baseReads(scope: Scope, { project }: Asked) {
  const which: Which = project ? { code: project } : "reachable";
  return {
    projects: projectFacts(scope, which),
    lines: linesOf(scope, which),
    cells: cellsOf(scope, which),
    entries: entrySumsOf(scope, which),
    rated: entriesByRate(scope, which),
    receipts: receiptsByRate(scope, which),
    forecasts: forecastsOf(scope, which),
    periods: periodsOf(scope),
    budgets: projectBudgets(scope),
    sums: projectEntrySums(scope),
    rate: dirhamRate(scope),
    known: knownAt(scope),
  };
}

export type BaseFound = ReadValues<ReturnType<typeof baseReads>>;

/** R10’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export function baseData(visit: Visit, asked: Asked, found: BaseFound): FlatBase {
  const reported = reportedOf(found, (project) => asksFor(asked, project));
  if (reported.length === 0 && isNarrowed(asked)) throw new Missing();
  const projects = reported.map(({ project }) => project);
  const rates = found.rate && projects.some(({ currency }) => currency === "EUR") ? [found.rate] : [];
  const known = found.known;
  return {
    edition: editionOf(visit, asked, { report: "R10", projects, known, rates }),
    projects: projectsOf(reported, visit, found),
    totals: totalsOf(reported, { visit, asked, found }),
    exclusions: exclusionsOf(visit, asked, { found, chosen: { reported, others: [] } }),
  };
}

function projectsOf(reported: readonly Reported[], { words, on }: Visit, found: BaseFound): readonly BaseProject[] {
  const entries = Map.groupBy(found.rated, ({ projectId }) => projectId);
  const receipts = Map.groupBy(found.receipts, ({ projectId }) => projectId);
  const states = new Map(found.periods.map((one) => [`${one.agreementId} ${one.quarter}`, STATE[statusOn(one, on)]]));
  return reported.map((one) => {
    const { project } = one;
    const ground = {
      ...{ reported: one, words, rate: found.rate },
      entries: entries.get(project.id) ?? [],
      receipts: receipts.get(project.id) ?? [],
      stateOf: (quarter: Quarter) => states.get(`${project.agreementId} ${quarter}`) ?? "OUVERTE",
    };
    return {
      donor: { code: project.donorCode, name: nameOf(words, project.donorName) },
      agreement: project.agreementCode,
      project: { code: project.code, name: nameOf(words, project.title) },
      sectors: sectorsOf(project, words),
      rows: () => baseRows(ground),
    };
  });
}

const STATE: Readonly<Record<PeriodStatus, PeriodState>> = {
  open: "OUVERTE",
  in_review: "EN_REVUE",
  closed: "CLOTUREE",
  reopened: "ROUVERTE",
};

/** `22040`, or every code with its share where there are several: amounts are not divided among sectors. */
function sectorsOf({ sectors }: ProjectFacts, words: Words): string {
  if (sectors.length < 2) return sectors[0]?.code ?? "";
  return sectors.map(({ code, shareBps }) => `${code} (${words.percent(ratio(shareBps, 10_000), 0)})`).join(" + ");
}

interface Making {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly found: BaseFound;
}

/** Budgets and entries as the database adds them up by itself; forecasts and receipts as they were read. */
function totalsOf(reported: readonly Reported[], making: Making): FlatBase["totals"] {
  const own = reported.filter(({ project }) => project.currency === "EUR");
  const ids = new Set(own.map(({ project }) => project.id));
  const { found } = making;
  const figures = controlFigures(own, { ...making, asked: { ...making.asked, currency: "EUR" } });
  const receipts = found.receipts.filter(({ projectId }) => ids.has(projectId));
  return {
    BUDGET_INITIAL: figures.originalMinor,
    BUDGET_REVISE: figures.budgetMinor,
    ENGAGEMENT: figures.committedMinor,
    REALISE: figures.spentMinor,
    PREVISION: own.flatMap(({ forecasts }) => forecasts).reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    VERSEMENT: receipts.reduce((sum, { agreementMinor }) => sum + (agreementMinor ?? 0), 0),
  };
}
