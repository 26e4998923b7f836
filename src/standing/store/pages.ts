import { sumsByProject } from "../../budgets/rules/portfolio.ts";
import { forecastsOf } from "../../budgets/store/ledgers.ts";
import { projectBudgets, projectEntrySums } from "../../budgets/store/portfolio.ts";
import { dueOn } from "../../indicators/rules/due.ts";
import { countedValuesOf, indicatorsOf } from "../../indicators/store.ts";
import { type CalendarDate, yearOf } from "../../kernel/calendar-date.ts";
import { milestonesOf } from "../../milestones/store.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import type { Looked } from "../../portfolio/store/within.ts";
import type { Watched } from "../rules/alerts.ts";
import { unclosedQuarters } from "../rules/quarters.ts";
import type { Portfolio, Standing } from "../rules/status.ts";
import { overridesOf } from "./overrides.ts";
import { moneySigns, periodsOf } from "./signs.ts";

/** What the standing of projects is made from, for one batch. */
export const standingReads = (scope: Scope, which: Looked) => ({
  projects: projectFacts(scope, which),
  budgets: projectBudgets(scope, which),
  sums: projectEntrySums(scope, which),
  milestones: milestonesOf(scope, which),
  indicators: indicatorsOf(scope, which),
  values: countedValuesOf(scope, which),
  overrides: overridesOf(scope, which),
});

export type StandingFound = ReadValues<ReturnType<typeof standingReads>>;

/** The same as the rules take it. */
export const portfolioOf = (found: StandingFound, on: CalendarDate): Portfolio => ({
  ...found,
  sums: sumsByProject(found.budgets, found.sums, yearOf(on)),
});

/** What alerts are made from besides. */
export const alertReads = (scope: Scope, which: Looked) => ({
  signs: moneySigns(scope, which),
  periods: periodsOf(scope, which),
  forecasts: forecastsOf(scope, which),
});

export type AlertsFound = StandingFound & ReadValues<ReturnType<typeof alertReads>>;

/** Projects with all that their alerts are made from. */
export function watchedOf(
  standings: readonly Standing[],
  found: Omit<AlertsFound, "sums" | "budgets">,
  on: CalendarDate,
): readonly Watched[] {
  const signs = new Map(found.signs.map((row) => [row.projectId, row]));
  const [forecasts, milestones, indicators, values] = [
    Map.groupBy(found.forecasts, ({ projectId }) => projectId),
    Map.groupBy(found.milestones, ({ projectId }) => projectId),
    Map.groupBy(found.indicators, ({ projectId }) => projectId),
    Map.groupBy(found.values, ({ projectId }) => projectId),
  ];
  const periods = Map.groupBy(found.periods, ({ agreementId }) => agreementId);
  return standings.map((standing) => {
    const { id, agreementId, span } = standing.project;
    return {
      standing,
      signs: signs.get(id),
      forecasts: forecasts.get(id) ?? [],
      milestones: milestones.get(id) ?? [],
      due: dueOn(indicators.get(id) ?? [], values.get(id) ?? [], on),
      openQuarters: unclosedQuarters(periods.get(agreementId) ?? [], span.start, on),
    };
  });
}
