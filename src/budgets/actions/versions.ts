import { type Evidence, evidenceOf } from "../../evidence/store.ts";
import { yearOf } from "../../kernel/calendar-date.ts";
import { budgetYearsOf, quarterOf, type Span } from "../../kernel/period.ts";
import type { Visit } from "../../people/entering.ts";
import { Missing } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { type Amendment, amendmentsOfProject } from "../../portfolio/store/parts.ts";
import type { EntrySum, Line } from "../rules/ledger.ts";
import { type Period, statusOn } from "../rules/periods.ts";
import { simulated } from "../rules/revision.ts";
import type { RevisionGround, Simulation } from "../rules/revision-terms.ts";
import { type Amounts, cellKey, inForce, referenceOf } from "../rules/version.ts";
import { entrySumsOf, linesOf } from "../store/ledgers.ts";
import { oneProject } from "../store/pages.ts";
import { periodsOfProject } from "../store/periods.ts";
import { revisionsOf, type ShownVersion, versionAmounts } from "../store/revisions.ts";

/** Everything that a budget's versions are shown and weighed with, for one batch. */
export const versionReads = (scope: Scope, code: string) => ({
  project: oneProject(scope, code),
  lines: linesOf(scope, { code }),
  versions: revisionsOf(scope, { code }),
  amounts: versionAmounts(scope, code),
  entries: entrySumsOf(scope, { code }),
  periods: periodsOfProject(scope, code),
  amendments: amendmentsOfProject(scope, code),
  minutes: evidenceOf(scope, { code }, "budget_version"),
});

/** What those questions found. */
export interface VersionsFound {
  readonly project: ProjectFacts | undefined;
  readonly lines: readonly Line[];
  readonly versions: readonly ShownVersion[];
  /** Of each approved version, by its number. */
  readonly amounts: ReadonlyMap<number, Amounts>;
  readonly entries: readonly EntrySum[];
  readonly periods: readonly Period[];
  readonly amendments: readonly Amendment[];
  /** What decisions rest on: documents and links (REV-04). */
  readonly minutes: readonly Evidence[];
}

/** A project with its budget's versions, for who may see it. */
export interface VersionScene extends VersionsFound {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  /** The budget years of the project's execution. */
  readonly years: readonly number[];
  /** The version in force. */
  readonly last: ShownVersion | undefined;
}

/** The scene of a project; throws Missing for one that does not exist for the asking person. */
export function sceneOf(visit: Visit, found: VersionsFound): VersionScene {
  const { project } = found;
  if (!project) throw new Missing();
  return { ...found, visit, project, years: budgetYearsOf(project.span), last: inForce(found.versions) };
}

export function versionAt({ versions }: VersionScene, number: number): ShownVersion {
  const version = versions.find((one) => one.number === number);
  if (!version) throw new Missing();
  return version;
}

const NOTHING: Amounts = new Map();

/** What a revision is weighed against: the version in force, or the one before a version that was approved. */
export function groundOf(scene: VersionScene, before = Number.POSITIVE_INFINITY): RevisionGround {
  const { project, lines, entries, amounts, visit } = scene;
  const earlier = scene.versions.filter(({ number }) => number < before);
  const [base, reference] = [inForce(earlier), referenceOf(earlier, project.referenceVersion)];
  const { currency, span, amountMinor: allocatedMinor, notifyBps, amendBps } = project;
  return {
    ...{ currency, span, allocatedMinor, notifyBps, amendBps, lines, entries },
    base: (base && amounts.get(base.number)) ?? NOTHING,
    reference: (reference && amounts.get(reference.number)) ?? NOTHING,
    closedYears: closedYearsOf(scene.periods, span, visit),
    year: yearOf(visit.on),
  };
}

/** Years all of whose quarters of the execution are closed (REV-07). */
function closedYearsOf(periods: readonly Period[], span: Span, { scope }: Visit): ReadonlySet<number> {
  const isClosed = (quarter: string) =>
    statusOn(
      periods.find((one) => one.quarter === quarter),
      scope.today,
    ) === "closed";
  const [first, last] = [quarterOf(span.start), quarterOf(span.end)];
  const years = budgetYearsOf(span).filter((year) =>
    [1, 2, 3, 4]
      .map((n) => `${year}-Q${n}`)
      .filter((quarter) => quarter >= first && quarter <= last)
      .every(isClosed),
  );
  return new Set(years);
}

/** What a revision would do, or what an approved one did. */
export function simulationOf(scene: VersionScene, version: ShownVersion): Simulation {
  const at = groundOf(scene, version.status === "approved" ? version.number : undefined);
  const ground = { ...at, modes: version.modes };
  return simulated(version.moves, ground, version.amendmentId !== null);
}

/** A version holds every line and year: cells that nobody gave are 0. */
export function completed(amounts: Amounts, { lines, years }: Pick<VersionScene, "lines" | "years">): Amounts {
  const cells = lines.flatMap(({ id }) => years.map((year) => [cellKey(id, year), 0] as const));
  return new Map([...cells, ...amounts]);
}
