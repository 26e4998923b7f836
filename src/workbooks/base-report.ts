import type { BaseProject, FlatBase, PeriodState, ProjectRows } from "../../reports/flat-base/base.ts";
import { othersTurn } from "../../reports/kit/turns.ts";
import { execution, NOTHING, summed } from "../budgets/rules/execution.ts";
import { type PeriodStatus, statusOn } from "../budgets/rules/periods.ts";
import { sumsByProject } from "../budgets/rules/portfolio.ts";
import {
  cellExtents,
  entriesByRate,
  entryExtents,
  type FlatExtent,
  forecastExtents,
  receiptExtents,
  receiptsByRate,
  uncountedEntries,
} from "../budgets/store/flat.ts";
import { cellsOf, forecastsOf, linesOf } from "../budgets/store/ledgers.ts";
import { periodsOf } from "../budgets/store/periods.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import { money } from "../kernel/money.ts";
import type { Quarter } from "../kernel/period.ts";
import { ratio } from "../kernel/ratio.ts";
import type { Words } from "../kernel/words.ts";
import type { Visit } from "../people/entering.ts";
import { Missing } from "../platform/errors.ts";
import { type ReadValues, readAll } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { type Among, among, type Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { baseRows } from "./base-rows.ts";
import { closedLeftOut, isNarrowed, leftOut } from "./chosen.ts";
import { editionOf } from "./edition.ts";
import { asksFor, inOrder, nameOf } from "./lines.ts";
import { pagesOf, pinned } from "./paging.ts";
import { moneyReads } from "./store.ts";

export const baseReads = (scope: Scope, asked: Asked) => ({ ...moneyReads(scope, asked), periods: periodsOf(scope) });

/** What R10 needs to know of some projects before its first row: how many rows there will be, and their sums. */
export const baseParts = (scope: Scope, which: Which | Among) => ({
  cells: cellExtents(scope, which),
  entries: entryExtents(scope, which),
  forecasts: forecastExtents(scope, which),
  receipts: receiptExtents(scope, which),
  uncounted: uncountedEntries(scope, which),
});

export type BaseFound = ReadValues<ReturnType<typeof baseReads> & ReturnType<typeof baseParts>>;

/** What the rows of some projects are made of. */
const pageReads = (scope: Scope, ids: readonly string[]) => ({
  lines: linesOf(scope, among(ids)),
  cells: cellsOf(scope, among(ids)),
  entries: entriesByRate(scope, among(ids)),
  receipts: receiptsByRate(scope, among(ids)),
  forecasts: forecastsOf(scope, among(ids)),
});

export type BasePage = ReadValues<ReturnType<typeof pageReads>>;

type ReadPage = (ids: readonly string[]) => Promise<BasePage>;

interface Making {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly found: BaseFound;
}

/** R10’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export function baseData(visit: Visit, asked: Asked, found: BaseFound): FlatBase {
  const scope = pinned(visit, found.known);
  return baseDataFrom({ visit, asked, found }, (ids) => readAll(scope.db, pageReads(scope, ids)));
}

/** The same with its rows from wherever pages are read. */
export function baseDataFrom(making: Making, readPage: ReadPage): FlatBase {
  const { visit, asked, found } = making;
  const projects = inOrder(found.projects.filter((project) => asksFor(asked, project)));
  if (projects.length === 0 && isNarrowed(asked)) throw new Missing();
  const rates = found.rate && projects.some(({ currency }) => currency === "EUR") ? [found.rate] : [];
  const counts = rowCounts(found);
  const told = projects.map((project) => ({ project, of: toldOf(project, visit), rows: counts.get(project.id) ?? 0 }));
  return {
    edition: editionOf(visit, asked, { report: "R10", projects, known: found.known, rates }),
    projects: told.map(({ of }) => of),
    rowCount: told.reduce((sum, { rows }) => sum + rows, 0),
    rows: () => rowsOf(told, { ...making, readPage }),
    totals: totalsOf(projects, making),
    exclusions: [...leftOut(uncountedIn(projects, found), visit), ...closedLeftOut(visit, asked, found)],
  };
}

function rowCounts({ cells, entries, forecasts, receipts }: BaseFound): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { projectId, rows } of [...cells, ...entries, ...forecasts, ...receipts])
    counts.set(projectId, (counts.get(projectId) ?? 0) + rows);
  return counts;
}

const toldOf = (project: ProjectFacts, { words }: Visit): BaseProject => ({
  donor: { code: project.donorCode, name: nameOf(words, project.donorName) },
  agreement: project.agreementCode,
  project: { code: project.code, name: nameOf(words, project.title) },
  sectors: sectorsOf(project, words),
});

interface Told {
  readonly project: ProjectFacts;
  readonly of: BaseProject;
  readonly rows: number;
}

/** Whole projects in pages of some thousand rows, so that memory holds one page at a time. */
async function* rowsOf(
  told: readonly Told[],
  { visit, found, readPage }: Making & { readonly readPage: ReadPage },
): AsyncGenerator<ProjectRows> {
  const states = new Map(
    found.periods.map((one) => [`${one.agreementId} ${one.quarter}`, STATE[statusOn(one, visit.on)]]),
  );
  for (const page of pagesOf(told, ({ rows }) => rows)) {
    const read = groupedByProject(await readPage(page.map(({ project }) => project.id)));
    for (const { project, of } of page) {
      const stateOf = (quarter: Quarter) => states.get(`${project.agreementId} ${quarter}`) ?? "OUVERTE";
      yield {
        of,
        rows: baseRows({ project, ...read(project.id), rate: found.rate, stateOf, words: visit.words }),
      };
    }
    await othersTurn();
  }
}

function groupedByProject({ lines, cells, entries, receipts, forecasts }: BasePage) {
  const [linesIn, cellsIn] = [Map.groupBy(lines, projectIdOf), Map.groupBy(cells, projectIdOf)];
  const [entriesIn, receiptsIn] = [Map.groupBy(entries, projectIdOf), Map.groupBy(receipts, projectIdOf)];
  const forecastsIn = Map.groupBy(forecasts, projectIdOf);
  return (id: string) => ({
    lines: linesIn.get(id) ?? [],
    cells: cellsIn.get(id) ?? [],
    entries: entriesIn.get(id) ?? [],
    receipts: receiptsIn.get(id) ?? [],
    forecasts: forecastsIn.get(id) ?? [],
  });
}

const projectIdOf = ({ projectId }: { readonly projectId: string }): string => projectId;

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

function uncountedIn(projects: readonly ProjectFacts[], { uncounted }: BaseFound) {
  const sums = new Map(uncounted.map((sum) => [sum.projectId, sum]));
  return projects.map((project) => {
    const { count = 0, amountMinor = 0 } = sums.get(project.id) ?? {};
    return { project, count, amount: money(amountMinor, project.currency) };
  });
}

/** Budgets and entries as the database adds them up by itself; forecasts and receipts as it adds up the rows. */
function totalsOf(projects: readonly ProjectFacts[], { visit, found }: Making): FlatBase["totals"] {
  const ids = projects.filter(({ currency }) => currency === "EUR").map(({ id }) => id);
  const sums = sumsByProject(found.budgets, found.sums, yearOf(visit.on));
  const figures = execution(summed(ids.map((id) => sums.get(id) ?? NOTHING)));
  const own = new Set(ids);
  const of = (extents: readonly FlatExtent[]) =>
    extents.reduce((sum, { projectId, agreementMinor }) => sum + (own.has(projectId) ? agreementMinor : 0), 0);
  return {
    BUDGET_INITIAL: figures.originalMinor,
    BUDGET_REVISE: figures.budgetMinor,
    ENGAGEMENT: figures.committedMinor,
    REALISE: figures.spentMinor,
    PREVISION: of(found.forecasts),
    VERSEMENT: of(found.receipts),
  };
}
