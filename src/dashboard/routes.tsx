import { Hono } from "hono";
import { portfolioSums } from "../budgets/store/totals.ts";
import { type CalendarDate, yearOf } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { paths } from "../kernel/paths.ts";
import { ordered, standings } from "../milestones/rules.ts";
import { enter, type Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can, isFocalPoint, seesPublishedOnly } from "../people/rules.ts";
import type { AppContext, AppEnv } from "../platform/http.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { WATCHED } from "../portfolio/store/within.ts";
import { alertsOf } from "../standing/rules/alerts.ts";
import { type Standing, standingsOf, worstFirst } from "../standing/rules/status.ts";
import { alertReads, portfolioOf, standingReads, watchedOf } from "../standing/store/pages.ts";
import { dashboard as m } from "./messages.ts";
import {
  activeOf,
  elapsedOf,
  executionOf,
  portfolioCurve,
  spentByQuarter,
  unspentOf,
  yearsOfCurrency,
} from "./rules.ts";
import { activeProjects, spentQuarters } from "./store.ts";
import { DashboardPage } from "./views/dashboard-page.tsx";
import type { Shown } from "./views/shown.ts";

export const dashboardRoutes = new Hono<AppEnv>();

const reads = (scope: Scope) => ({
  ...standingReads(scope, WATCHED),
  ...alertReads(scope, WATCHED),
  totals: portfolioSums(scope),
  quarters: spentQuarters(scope),
  activeCount: activeProjects(scope),
});

type Found = ReadValues<ReturnType<typeof reads>>;

dashboardRoutes.get(paths.home, async (c) => {
  const { visit, found } = await enter(c, "account.own", reads);
  const { actor, words } = visit;
  if (!can(actor, "portfolio.read")) return c.redirect(isFocalPoint(actor) ? paths.report : paths.users, 303);
  const shown = { ...shownOf(visit, found), kept: keptOf(c) };
  return pageOf(c, visit, { title: words.t(m.title), children: <DashboardPage {...shown} /> });
});

const keptOf = (c: AppContext) => ({ on: c.req.query("on"), known: c.req.query("known") });

function shownOf(visit: Visit, found: Found): Omit<Shown, "kept"> {
  const { words, actor, on } = visit;
  const reading = { on, isPublishedOnly: seesPublishedOnly(actor) };
  const all = standingsOf(portfolioOf(found, on), reading);
  const { currency, active: unordered, others } = activeOf(all);
  const active = worstFirst(unordered);
  const watched = watchedOf(active, found, on);
  const ids = new Set(all.filter(({ project }) => isActive(project)).map(({ project }) => project.id));
  const open = found.milestones.filter(({ projectId }) => ids.has(projectId));
  return {
    ...{ words, actor, on, currency, active, watched, others },
    ...moneyOf(found, { active, on, currency, isWhole: active.length + others === found.activeCount }),
    closed: all.filter(({ project }) => project.status === "closed"),
    activeCount: found.activeCount,
    elapsed: elapsedOf(active, on),
    milestones: ordered(standings(open, on), "state"),
    alerts: alertsOf(watched, reading),
    valuesUpTo: lastValues(found),
    donorName: donorNames(all),
    canRecord: can(actor, "portfolio.write"),
  };
}

interface MoneyAsked extends Pick<Shown, "active" | "on" | "currency"> {
  /** Every active project was looked into, so that their forecasts add up to the portfolio's. */
  readonly isWhole: boolean;
}

function moneyOf(found: Found, { active, on, currency, isWhole }: MoneyAsked) {
  const years = yearsOfCurrency(found.totals, currency);
  const figures = executionOf(years, yearOf(on));
  const before = found.quarters
    .filter((row) => row.currency === currency && isActive(row))
    .map(({ quarter, amountMinor }) => ({ quarter, minor: amountMinor }));
  const ids = new Set(active.map(({ project }) => project.id));
  const forecasts = isWhole ? found.forecasts.filter(({ projectId }) => ids.has(projectId)) : [];
  return {
    years,
    figures,
    unspent: unspentOf(active, found.forecasts),
    curve: portfolioCurve({ years, spent: spentByQuarter(before, figures.spentMinor, on), forecasts, on, currency }),
  };
}

/** The last day that approved values of each project speak of. */
function lastValues({ values }: Found): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  for (const { projectId, periodEnd, status } of values) {
    if (status !== "approved" && status !== "published") continue;
    if ((last.get(projectId) ?? "") < periodEnd) last.set(projectId, periodEnd);
  }
  return last;
}

/** Donors by their short names; one of whose projects none was looked into, by its code. */
function donorNames(all: readonly Standing[]): (code: string) => Texts {
  const names = new Map(all.map(({ project }) => [project.donorCode, project.donorName]));
  return (code) => names.get(code) ?? { fr: code };
}
