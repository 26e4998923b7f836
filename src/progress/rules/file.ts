import { type Execution, execution, type Pace, paceOf } from "../../budgets/rules/execution.ts";
import type { Forecast } from "../../budgets/rules/forecast.ts";
import {
  type Cell,
  type ComponentSums,
  componentSums,
  type EntrySum,
  type Ledger,
  type Line,
  ledgerSums,
  yearSums,
} from "../../budgets/rules/ledger.ts";
import type { Indicator, ReportedValue } from "../../indicators/rules/indicator.ts";
import {
  type Standing as IndicatorStanding,
  standings as indicatorStandings,
} from "../../indicators/rules/standing.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import {
  type Milestone,
  type Standing as MilestoneStanding,
  standings as milestoneStandings,
} from "../../milestones/rules.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { type Curve, curveOf, plannedByQuarter } from "../../standing/rules/curve.ts";
import type { Override } from "../../standing/rules/override.ts";
import { type Standing, standingsOf } from "../../standing/rules/status.ts";

/** What a project's progress is reckoned from, as read for donors: nothing of it is a draft. */
export interface ProgressGround {
  readonly lines: readonly Line[];
  readonly cells: readonly Cell[];
  readonly entries: readonly EntrySum[];
  readonly forecasts: readonly Forecast[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly ReportedValue[];
  /** Statuses that were fixed by hand. */
  readonly overrides: readonly Override[];
}

/** A project's progress on a date d'arrêté: approved and published figures only (SEC-02, IND-12). */
export interface ProgressFile {
  readonly project: ProjectFacts;
  readonly on: CalendarDate;
  readonly ledger: Ledger;
  readonly components: readonly ComponentSums[];
  readonly figures: Execution;
  readonly standing: Standing;
  readonly elapsed: Ratio;
  readonly burn: number | undefined;
  readonly pace: Pace;
  readonly forecasts: readonly Forecast[];
  readonly milestones: readonly MilestoneStanding[];
  /** Weights achieved over weights due; no denominator while none is due. */
  readonly index: Ratio;
  readonly indicators: readonly IndicatorStanding[];
}

/** The file of one project; entries that are not approved are left out before anything is added up. */
export function progressFile(project: ProjectFacts, on: CalendarDate, ground: ProgressGround): ProgressFile {
  const entries = ground.entries.filter(({ status }) => status === "approved");
  const ledger = { currency: project.currency, lines: ground.lines, cells: ground.cells, entries };
  const sums = ledgerSums(ledger, on);
  const reading = { on, isPublishedOnly: true };
  const { milestones, indicators, values, forecasts } = ground;
  const [standing] = standingsOf({ ...ground, projects: [project], sums: new Map([[project.id, sums]]) }, reading);
  if (!standing) throw new Error("a project has one standing");
  const { elapsed, burn, index } = standing;
  return {
    ...{ project, on, ledger, standing, elapsed, burn, index, forecasts },
    figures: execution(sums),
    components: componentSums(ledger, on),
    pace: paceOf(burn),
    milestones: milestoneStandings(milestones, on),
    indicators: indicatorStandings({ indicators, values }, reading, elapsed),
  };
}

/** Planned, realised and forecast money, each added up over the execution of the project. */
export const moneyCurve = ({ project, on, ledger, forecasts }: ProgressFile): Curve =>
  curveOf({
    ...{ span: project.span, on, forecasts },
    planned: plannedByQuarter(yearSums(ledger), project.span, project.currency),
    spent: ledger.entries
      .filter(({ kind }) => kind === "expenditure")
      .map(({ quarter, amountMinor }) => ({ quarter, minor: amountMinor })),
  });
