import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { type ListForm, listHanded, MOST_LISTED } from "../people/listing.tsx";
import { can, seesPublishedOnly } from "../people/rules.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { journalEnd } from "../platform/journal-end.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { projectPage } from "../portfolio/views/project-shell.tsx";
import { currencyAsked, entryFilter, keptOf } from "./asked.ts";
import { entries as e } from "./messages/entries.ts";
import { counts } from "./rules/ledger.ts";
import { shownIn } from "./rules/shown.ts";
import { entriesOf, entryTotals } from "./store/entries.ts";
import { linesOf } from "./store/ledgers.ts";
import { budgetReads, oneProject } from "./store/pages.ts";
import { BudgetPage } from "./views/budget-page.tsx";
import { entriesListed } from "./views/entries-list.ts";
import { EntriesPage } from "./views/entries-page.tsx";

export const budgetRoutes = new Hono<AppEnv>();

budgetRoutes.get(paths.projectBudget(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => budgetReads(scope, code));
  const { project, lines, cells, entries, forecasts, rate } = found;
  if (!project) throw new Missing();
  const { words, on } = visit;
  const ledger = { currency: project.currency, lines, cells, entries };
  const shown = shownIn(currencyAsked(c) ?? project.currency, { ledger, forecasts, rate });
  const leftOut = seesPublishedOnly(visit.actor) ? [] : shown.ledger.entries.filter((entry) => !counts(entry));
  const canReconcile = can(visit.actor, "reported.read");
  const props = { ...shown, words, project, on, leftOut, canReconcile, kept: keptOf(c) };
  return projectPage(c, visit, { project, tab: "budget", isLandscape: true, children: <BudgetPage {...props} /> });
});

budgetRoutes.get(paths.projectEntries(), async (c) => {
  const code = pathParam(c, "code");
  const filter = entryFilter(c);
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: oneProject(scope, code),
    lines: linesOf(scope, { code }),
    entries: entriesOf(scope, code, filter),
    totals: entryTotals(scope, code, filter),
  }));
  const { project, ...rest } = found;
  if (!project) throw new Missing();
  const canWrite = can(visit.actor, "entry.write") && isActive(project);
  const may = { canWrite, canAwait: can(visit.actor, "entry.await") };
  const props = { words: visit.words, project, filter, query: c.req.query(), ...may, ...rest };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${visit.words.t(e.title)}`,
    isLandscape: true,
    children: <EntriesPage {...props} />,
  });
});

budgetRoutes.get(paths.entriesWorkbook(), (c) => entriesHanded(c, "xlsx"));

budgetRoutes.get(paths.entriesTable(), (c) => entriesHanded(c, "csv"));

/** What the page of the entries shows, all its pages of it. */
async function entriesHanded(c: AppContext, form: ListForm): Promise<Response> {
  const code = pathParam(c, "code");
  const filter = { ...entryFilter(c), after: undefined };
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    project: oneProject(scope, code),
    lines: linesOf(scope, { code }),
    entries: entriesOf(scope, code, { ...filter, most: MOST_LISTED + 1 }),
    totals: entryTotals(scope, code, filter),
    known: journalEnd(scope),
  }));
  const { project, ...rest } = found;
  if (!project) throw new Missing();
  return listHanded(visit, form, entriesListed({ words: visit.words, project, filter, ...rest }));
}
