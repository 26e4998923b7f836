import { burnRatio, type Execution, execution, type Pace, paceOf, timeElapsed } from "../../budgets/rules/execution.ts";
import type { Forecast } from "../../budgets/rules/forecast.ts";
import {
  type Cell,
  type ComponentSums,
  componentSums,
  type EntrySum,
  type Ledger,
  type Line,
  ledgerSums,
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
  physicalProgress,
  scheduleIndex,
} from "../../milestones/rules.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";

/** What a project's progress is reckoned from, as read for donors: nothing of it is a draft. */
export interface ProgressGround {
  readonly lines: readonly Line[];
  readonly cells: readonly Cell[];
  readonly entries: readonly EntrySum[];
  readonly forecasts: readonly Forecast[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly ReportedValue[];
}

/** A project's progress on a date d'arrêté: approved and published figures only (SEC-02, IND-12). */
export interface ProgressFile {
  readonly project: ProjectFacts;
  readonly on: CalendarDate;
  readonly ledger: Ledger;
  readonly components: readonly ComponentSums[];
  readonly figures: Execution;
  readonly elapsed: Ratio;
  readonly burn: number | undefined;
  readonly pace: Pace;
  readonly forecasts: readonly Forecast[];
  readonly milestones: readonly MilestoneStanding[];
  /** Weights achieved over weights due; no denominator while none is due. */
  readonly index: Ratio;
  readonly physical: Ratio;
  readonly indicators: readonly IndicatorStanding[];
}

/** The file of one project; entries that are not approved are left out before anything is added up. */
export function progressFile(project: ProjectFacts, on: CalendarDate, ground: ProgressGround): ProgressFile {
  const entries = ground.entries.filter(({ status }) => status === "approved");
  const ledger = { currency: project.currency, lines: ground.lines, cells: ground.cells, entries };
  const figures = execution(ledgerSums(ledger, on));
  const elapsed = timeElapsed(project.span, on);
  const burn = burnRatio(figures.executionRate, elapsed);
  const { milestones, indicators, values, forecasts } = ground;
  return {
    ...{ project, on, ledger, figures, elapsed, burn, forecasts },
    components: componentSums(ledger, on),
    pace: paceOf(burn),
    milestones: milestoneStandings(milestones, on),
    index: scheduleIndex(milestones, on),
    physical: physicalProgress(milestones, on),
    indicators: indicatorStandings({ indicators, values }, { on, isPublishedOnly: true }, elapsed),
  };
}
