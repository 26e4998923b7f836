import { addedDays } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Quarter, quarterSpan } from "../../kernel/period.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import type { Forecast } from "../rules/forecast.ts";
import { type CheckedForecast, type ForecastGround, forecastChecked } from "../rules/forecast-check.ts";
import { forecastsIn, type Grid, gridOf } from "../rules/forecast-grid.ts";
import type { Ledger } from "../rules/ledger.ts";
import { forecastWords as m } from "../rules/messages/forecast.ts";
import { closedProblem, type Period, quartersOf } from "../rules/periods.ts";
import { ceilingFor, type ForecastRow, forecastRow, savingForecast } from "../store/forecasts.ts";
import { cellsOf, entrySumsOf, forecastsOf, linesOf } from "../store/ledgers.ts";
import { oneProject } from "../store/pages.ts";
import { periodsOfProject } from "../store/periods.ts";

/** Which forecast: of a project, made at the end of a reporting quarter. */
export interface ForecastAt {
  readonly code: string;
  readonly quarter: Quarter;
}

/** Everything that a forecast is drawn from and checked against, as of the end of its reporting quarter. */
export function forecastReads(scope: Scope, { code, quarter }: ForecastAt) {
  const { start, end } = quarterSpan(quarter);
  const at: Scope = { ...scope, askedOn: end };
  const before: Scope = { ...scope, askedOn: addedDays(start, -1) };
  return {
    project: oneProject(at, code),
    lines: linesOf(at, { code }),
    cells: cellsOf(at, { code }),
    entries: entrySumsOf(at, { code }),
    valid: forecastsOf(at, { code }),
    previous: forecastsOf(before, { code }),
    ceilingMinor: ceilingFor(scope, code),
    periods: periodsOfProject(scope, code),
  };
}

export interface ForecastFound extends Pick<Ledger, "lines" | "cells" | "entries"> {
  readonly project: ProjectFacts | undefined;
  /** The forecast valid at the end of the quarter; what a new draft starts from. */
  readonly valid: readonly Forecast[];
  /** The one valid before the quarter. */
  readonly previous: readonly Forecast[];
  readonly ceilingMinor: number | undefined;
  readonly periods: readonly Period[];
}

export interface ForecastScene {
  readonly project: ProjectFacts;
  readonly ground: ForecastGround;
}

/** The project and what its forecast is checked against; throws Missing for one outside the reach. */
export function sceneOf(found: ForecastFound, reporting: Quarter): ForecastScene {
  const { project, lines, cells, entries, previous, ceilingMinor } = found;
  if (!project || ceilingMinor === undefined) throw new Missing();
  const ledger = { currency: project.currency, lines, cells, entries };
  const madeOn = quarterSpan(reporting).end;
  const { span, explainedBps } = project;
  return { project, ground: { ledger, reporting, span, madeOn, ceilingMinor, explainedBps, previous } };
}

/** A stored version's amounts on its grid, every line with a row. */
export function gridOfRow(
  { cells, quarter }: Pick<ForecastRow, "cells" | "quarter">,
  { ledger, span }: ForecastGround,
): Grid {
  const laid = gridOf(cells, quarter, span);
  return new Map(ledger.lines.map(({ id }) => [id, laid.get(id) ?? EMPTY]));
}

const EMPTY: readonly number[] = Array.from({ length: 9 }, () => 0);

/** A stored version with its figures and what the rules say of it. */
export const checkedRow = (row: ForecastRow, ground: ForecastGround): CheckedForecast =>
  forecastChecked(gridOfRow(row, ground), row.explanations, ground);

export type Started =
  | { readonly kind: "done"; readonly visit: Visit; readonly version: number }
  | {
      readonly kind: "refused";
      readonly visit: Visit;
      readonly project: ProjectFacts;
      readonly problems: readonly Problem[];
    };

/** Begins the next version of a quarter's forecast from the one that is valid, as a draft that only the team sees. */
export async function startForecast(c: AppContext, at: ForecastAt, formKey: string | undefined): Promise<Started> {
  const { visit, found } = await enter(c, "forecast.write", (scope) => ({
    ...forecastReads(scope, at),
    row: forecastRow(scope, at),
  }));
  const { project } = sceneOf(found, at.quarter);
  const problems = startProblems(visit, at, found);
  if (problems.length > 0) return { kind: "refused", visit, project, problems };
  const draft = draftBegun(visit, at, found);
  const writes = [savingForecast(undefined, draft)];
  await commit(visit, { action: "forecast.start", writes, projectId: project.id, formKey });
  return { kind: "done", visit, version: draft.version };
}

/** What the next version of a quarter is begun from. */
export interface Starting extends ForecastFound {
  /** The quarter's last version. */
  readonly row: ForecastRow | undefined;
}

/** The next version of a quarter's forecast as a draft: it begins as the one that is valid. */
export function draftBegun({ actor }: Visit, { quarter }: ForecastAt, found: Starting) {
  const { project, ground } = sceneOf(found, quarter);
  const start = gridOfRow({ cells: found.valid, quarter }, ground);
  return {
    ...{ id: newId(), projectId: project.id, quarter, version: (found.row?.version ?? 0) + 1, madeOn: ground.madeOn },
    ...{ status: "draft" as const, cells: forecastsIn(start, quarter), explanations: {}, note: "" },
    ...{ enteredBy: actor.personId, decidedBy: null, decidedOn: null, decisionReason: "" },
  };
}

/** Why no version of a quarter may be begun. */
export function startProblems({ scope }: Visit, { quarter }: ForecastAt, found: Starting): readonly Problem[] {
  const { row, periods } = found;
  const { project } = sceneOf(found, quarter);
  const name = quarterName(quarter);
  if (!quartersOf(project.span, scope.today).includes(quarter))
    return [blocked("FORECAST", "quarter", said(m.outside, { quarter: name }))];
  if (row && row.status !== "approved")
    return [blocked("FORECAST", "quarter", said(m.alreadyOpen, { quarter: name, version: row.version }))];
  const closed = closedProblem(periods, { quarter, today: scope.today, field: "quarter" });
  return closed ? [closed] : [];
}
