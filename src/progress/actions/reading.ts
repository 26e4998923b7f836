import { cellsOf, entrySumsOf, forecastsOf, linesOf } from "../../budgets/store/ledgers.ts";
import { oneProject } from "../../budgets/store/pages.ts";
import type { Evidence } from "../../evidence/store.ts";
import { evidenceOf } from "../../evidence/store.ts";
import { indicatorsOf, valuesOf } from "../../indicators/store.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { milestonesOf } from "../../milestones/store.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { overridesOf } from "../../standing/store/overrides.ts";
import { standingReads } from "../../standing/store/pages.ts";
import { type ProgressFile, progressFile } from "../rules/file.ts";
import { approvalsOf, milestonesSince, valuesSince } from "../store/approvals.ts";

/** The same world as a donor may see it, whoever asks: approved and published only. */
export const asDonor = (scope: Scope): Scope => ({ ...scope, isForDonors: true });

/** What a project's file is reckoned from. */
export function groundReads(asked: Scope, code: string) {
  const scope = asDonor(asked);
  const which = { code };
  return {
    project: oneProject(scope, code),
    lines: linesOf(scope, which),
    cells: cellsOf(scope, which),
    entries: entrySumsOf(scope, which),
    forecasts: forecastsOf(scope, which),
    milestones: milestonesOf(scope, which),
    indicators: indicatorsOf(scope, which),
    values: valuesOf(scope, which),
    overrides: overridesOf(scope, which),
  };
}

type Ground = ReadValues<ReturnType<typeof groundReads>>;

/** The file; undefined where the project is not there for whoever asks. */
export const fileFrom = (found: Ground, on: CalendarDate): ProgressFile | undefined =>
  found.project && progressFile(found.project, on, found);

/** What the sections of a project's page need beside its file. */
export function besideReads(asked: Scope, code: string) {
  const scope = asDonor(asked);
  return {
    approvals: approvalsOf(scope, { code }),
    milestonesSince: milestonesSince(scope, code),
    valuesSince: valuesSince(scope, code),
    milestoneProofs: evidenceOf(scope, { code }, "milestone_update"),
    valueProofs: evidenceOf(scope, { code }, "indicator_value"),
    decisionProofs: evidenceOf(scope, { code }, "budget_version"),
  };
}

/** The documents that were opened to donors: of milestones, of values, of decisions on the budget. */
export const documentsOf = (found: {
  readonly milestoneProofs: readonly Evidence[];
  readonly valueProofs: readonly Evidence[];
  readonly decisionProofs: readonly Evidence[];
}): readonly Evidence[] =>
  [...found.milestoneProofs, ...found.valueProofs, ...found.decisionProofs].filter(({ isForDonors }) => isForDonors);

/** What the rows of several projects are made from. */
export function overviewReads(asked: Scope) {
  const scope = asDonor(asked);
  return { ...standingReads(scope, "reachable"), approvals: approvalsOf(scope, "reachable") };
}
