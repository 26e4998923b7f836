import { further, type Read } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import { cellsOf, dirhamRate, entrySumsOf, forecastsOf, linesOf } from "./ledgers.ts";

/** One project's facts, or nothing when it does not exist for the asking person. */
export const oneProject = (scope: Scope, code: string): Read<ProjectFacts | undefined> =>
  further(projectFacts(scope, { code }), ([project]) => project);

/** Everything that a project's budget is drawn from, for one batch. */
export const budgetReads = (scope: Scope, code: string) => ({
  project: oneProject(scope, code),
  lines: linesOf(scope, { code }),
  cells: cellsOf(scope, { code }),
  entries: entrySumsOf(scope, { code }),
  forecasts: forecastsOf(scope, { code }),
  rate: dirhamRate(scope),
});
