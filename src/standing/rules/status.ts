import {
  burnRatio,
  type Execution,
  execution,
  NOTHING,
  type Pace,
  paceOf,
  type Sums,
  timeElapsed,
} from "../../budgets/rules/execution.ts";
import { achievementRate } from "../../indicators/rules/achievement.ts";
import { actualOf, type Reading } from "../../indicators/rules/actual.ts";
import type { CountedValue, Indicator } from "../../indicators/rules/indicator.ts";
import { quotient, type Ratio } from "../../kernel/ratio.ts";
import { type Milestone, scheduleIndex } from "../../milestones/rules.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { type Override, overrideOn } from "./override.ts";

/** Three dimensions of a project; the worst one is its status (handbook 4.5). */
export interface Status {
  readonly calendar: Pace;
  readonly finances: Pace;
  readonly results: Pace;
  /** The worst of the three. */
  readonly computed: Pace;
  /** What counts: the worst of the three, unless somebody fixed it for the quarter. */
  readonly overall: Pace;
  readonly override: Override | undefined;
}

/** A project's row on the dashboard. */
export interface Standing {
  readonly project: ProjectFacts;
  readonly figures: Execution;
  readonly elapsed: Ratio;
  readonly burn: number | undefined;
  /** Weights achieved over weights due; no denominator while none is due. */
  readonly index: Ratio;
  readonly status: Status;
}

/** What the rows are made from. */
export interface Portfolio {
  readonly projects: readonly ProjectFacts[];
  readonly sums: ReadonlyMap<string, Sums>;
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly CountedValue[];
  readonly overrides: readonly Override[];
}

export function standingsOf(portfolio: Portfolio, reading: Reading): readonly Standing[] {
  const milestones = Map.groupBy(portfolio.milestones, ({ projectId }) => projectId);
  const indicators = Map.groupBy(portfolio.indicators, ({ projectId }) => projectId);
  const values = Map.groupBy(portfolio.values, ({ indicatorId }) => indicatorId);
  return portfolio.projects.map((project) => {
    const figures = execution(portfolio.sums.get(project.id) ?? NOTHING);
    const elapsed = timeElapsed(project.span, reading.on);
    const burn = burnRatio(figures.executionRate, elapsed);
    const index = scheduleIndex(milestones.get(project.id) ?? [], reading.on);
    const results = resultsRatio(indicators.get(project.id) ?? [], values, { reading, elapsed });
    const override = overrideOn(portfolio.overrides, project.id, reading.on);
    return { project, figures, elapsed, burn, index, status: statusOf({ index, burn, results, override }) };
  });
}

/** Thresholds of the calendar and the results: the same steps as the pace, without an upper end (handbook 4.5, 5.2). */
const STEPS = { good: 0.9, bad: 0.7 } as const;

interface Measured {
  readonly index: Ratio;
  readonly burn: number | undefined;
  readonly results: number | undefined;
  readonly override: Override | undefined;
}

function statusOf({ index, burn, results, override }: Measured): Status {
  const three = { calendar: stepOf(quotient(index, 3)), finances: paceOf(burn), results: stepOf(results) };
  const computed = worst([three.calendar, three.finances, three.results]);
  return { ...three, computed, overall: override?.pace ?? computed, override };
}

function stepOf(value: number | undefined): Pace {
  if (value === undefined) return "unknown";
  if (value < STEPS.bad) return "bad";
  return value < STEPS.good ? "watch" : "good";
}

const ORDER: readonly Pace[] = ["bad", "watch", "good", "unknown"];

/** The worst first, equal ones by code. */
export const worstFirst = (standings: readonly Standing[]): readonly Standing[] =>
  standings.toSorted(
    (a, b) =>
      ORDER.indexOf(a.status.overall) - ORDER.indexOf(b.status.overall) || (a.project.code < b.project.code ? -1 : 1),
  );

/** The worst of several; what is unknown never hides what is known. */
export const worst = (paces: readonly Pace[]): Pace => ORDER.find((pace) => paces.includes(pace)) ?? "unknown";

/**
 * How far the indicators are beside the time elapsed: the mean achievement rate, each indicator weighing the same, over
 * ta/tt. A status only, never a figure of a report; undefined when nothing was reported.
 */
function resultsRatio(
  indicators: readonly Indicator[],
  values: ReadonlyMap<string, readonly CountedValue[]>,
  { reading, elapsed }: { reading: Reading; elapsed: Ratio },
): number | undefined {
  const rates = indicators.flatMap((indicator) => {
    const { milli } = actualOf(indicator, values.get(indicator.id) ?? [], reading);
    const rate = milli === undefined ? undefined : quotient(achievementRate(indicator, milli), 6);
    return rate === undefined ? [] : [rate];
  });
  const time = quotient(elapsed, 6);
  if (rates.length === 0 || !time) return undefined;
  return rates.reduce((a, b) => a + b, 0) / rates.length / time;
}
