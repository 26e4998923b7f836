import { Hono } from "hono";
import { sumsByProject } from "../budgets/rules/portfolio.ts";
import { projectBudgets, projectEntrySums } from "../budgets/store/portfolio.ts";
import { indicatorsOf, valuesOf } from "../indicators/store.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import { paths } from "../kernel/paths.ts";
import { ordered, standings } from "../milestones/rules.ts";
import { milestonesOf } from "../milestones/store.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can, isFocalPoint, seesPublishedOnly } from "../people/rules.ts";
import type { AppContext, AppEnv } from "../platform/http.ts";
import type { Scope } from "../platform/scope.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import { standingsOf } from "../standing/rules/status.ts";
import { overridesOf } from "../standing/store/overrides.ts";
import { dashboard as m } from "./messages.ts";
import { DashboardPage } from "./views/dashboard-page.tsx";

export const dashboardRoutes = new Hono<AppEnv>();

const reads = (scope: Scope) => ({
  projects: projectFacts(scope, "reachable"),
  budgets: projectBudgets(scope),
  entries: projectEntrySums(scope),
  milestones: milestonesOf(scope, "reachable"),
  indicators: indicatorsOf(scope, "reachable"),
  values: valuesOf(scope, "reachable"),
  overrides: overridesOf(scope, "reachable"),
});

dashboardRoutes.get(paths.home, async (c) => {
  const { visit, found } = await enter(c, "account.own", reads);
  const { actor, words, on } = visit;
  if (!can(actor, "portfolio.read")) return c.redirect(isFocalPoint(actor) ? paths.report : paths.users, 303);
  const sums = sumsByProject(found.budgets, found.entries, yearOf(on));
  const all = standingsOf({ ...found, sums }, { on, isPublishedOnly: seesPublishedOnly(actor) });
  const open = all.filter(({ project }) => isActive(project));
  const currency = open[0]?.project.currency;
  const active = open.filter(({ project }) => project.currency === currency);
  const ids = new Set(open.map(({ project }) => project.id));
  const props = {
    words,
    active,
    closed: all.filter(({ project }) => project.status === "closed"),
    others: open.length - active.length,
    milestones: ordered(
      standings(
        found.milestones.filter(({ projectId }) => ids.has(projectId)),
        on,
      ),
      "state",
    ),
    canRecord: can(actor, "portfolio.write"),
    kept: keptOf(c),
  };
  return pageOf(c, visit, { title: words.t(m.title), children: <DashboardPage {...props} /> });
});

const keptOf = (c: AppContext) => ({ on: c.req.query("on"), known: c.req.query("known") });
