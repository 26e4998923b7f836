import type { MovedSide, RevisionRow, RevisionsList } from "../../reports/revisions-list/revisions.ts";
import type { Move } from "../budgets/schema.ts";
import { cellsOf, dirhamRate, linesOf } from "../budgets/store/ledgers.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import { type Ratio, ratio } from "../kernel/ratio.ts";
import type { Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import { journalEnd } from "../platform/journal-end.ts";
import type { ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { projectFacts } from "../portfolio/store/facts.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { chosenOf, exclusionsOf } from "./chosen.ts";
import { conversionRates, editionOf, thresholdsOf } from "./edition.ts";
import { nameOf, type Reported } from "./lines.ts";
import { workbooks as m, REVISION_ROUTE, REVISION_STATUS } from "./messages.ts";
import { headingOf, transfersOf } from "./moves.ts";
import { inTurns } from "./paging.ts";
import { type VersionRow, versionsOf, whichOf } from "./store.ts";

/** What R08 reads first. */
export const revisionsReads = (scope: Scope, asked: Asked) => ({
  projects: projectFacts(scope, whichOf(asked)),
  rate: dirhamRate(scope),
  known: journalEnd(scope),
});

/** What R08 says of some projects. */
export const revisionsParts = (scope: Scope, which: Which | Among) => ({
  lines: linesOf(scope, which),
  cells: cellsOf(scope, which),
  versions: versionsOf(scope, which),
});

export type RevisionsFound = ReadValues<ReturnType<typeof revisionsReads> & ReturnType<typeof revisionsParts>>;

/** R08’s data, without its edition number yet. Throws Missing for a scope that holds nothing for this person. */
export async function revisionsData(visit: Visit, asked: Asked, found: RevisionsFound): Promise<RevisionsList> {
  const chosen = await chosenOf(visit, asked, { ...found, entries: [] });
  const { reported } = chosen;
  const projects = reported.map(({ project }) => project);
  const isIn = (version: VersionRow) => asked.year === undefined || yearOfVersion(version) === asked.year;
  const versions = Map.groupBy(found.versions, ({ projectId }) => projectId);
  const versionsIn = (one: Reported) => versions.get(one.project.id) ?? [];
  const { t, day } = visit.words;
  return {
    edition: editionOf(visit, asked, {
      ...{ report: "R08", projects, known: found.known },
      rates: conversionRates(asked, found.rate),
    }),
    period: asked.year === undefined ? t(m.upTo, { date: day(visit.on) }) : t(m.inYear, { year: String(asked.year) }),
    rows: (await inTurns(reported, (one) => rowsOf(one, { visit, versions: versionsIn(one), isIn }))).flat(),
    totals: totalsOf(reported, (one) => versionsIn(one).filter(isIn)),
    exclusions: exclusionsOf(visit, asked, { found: { ...found, entries: [] }, chosen }),
    thresholds: thresholdsOf(projects, visit),
  };
}

const yearOfVersion = ({ requestedOn, decidedOn }: VersionRow): number | undefined => {
  const on = decidedOn ?? requestedOn;
  return on ? yearOf(on) : undefined;
};

interface Listing {
  readonly visit: Visit;
  /** All of the project, in their order: the reference moves along with them. */
  readonly versions: readonly VersionRow[];
  readonly isIn: (version: VersionRow) => boolean;
}

function rowsOf(reported: Reported, { visit, versions, isIn }: Listing): readonly RevisionRow[] {
  const rows: RevisionRow[] = [];
  let stand = standingAt(reported);
  // What is not decided is weighed against what is in force, whatever number it bears.
  const isDecided = ({ status }: VersionRow) => status === "approved";
  for (const version of [...versions.filter(isDecided), ...versions.filter((one) => !isDecided(one))]) {
    const after = moved(stand.now, version.moves, reported);
    const variation = (componentId: string): Ratio => {
      const reference = stand.reference.get(componentId) ?? 0;
      return ratio((after.get(componentId) ?? 0) - reference, reference);
    };
    if (isIn(version)) rows.push(...rowsOfVersion(version, reported, { visit, variation }));
    if (!isDecided(version)) continue;
    const isReference = version.route === "committee" || version.route === "amendment";
    stand = { now: after, reference: isReference ? after : stand.reference };
  }
  return rows.sort((a, b) => a.number - b.number);
}

/** Budgets by heading (component), in minor units: as they stand, and of the version that variation is measured against. */
interface Stand {
  readonly now: ReadonlyMap<string, number>;
  readonly reference: ReadonlyMap<string, number>;
}

function standingAt({ ledger }: Reported): Stand {
  const original = new Map<string, number>();
  for (const { id, componentId } of ledger.lines) {
    const own = ledger.cells.filter(({ lineId }) => lineId === id);
    const minor = own.reduce((sum, { originalMinor }) => sum + originalMinor, 0);
    original.set(componentId, (original.get(componentId) ?? 0) + minor);
  }
  return { now: original, reference: original };
}

function moved(before: ReadonlyMap<string, number>, moves: readonly Move[], { ledger, convert }: Reported) {
  const after = new Map(before);
  for (const { lineId, deltaMinor } of moves) {
    const componentId = ledger.lines.find(({ id }) => id === lineId)?.componentId ?? "";
    after.set(componentId, (after.get(componentId) ?? 0) + convert(deltaMinor));
  }
  return after;
}

interface Telling {
  readonly visit: Visit;
  readonly variation: (componentId: string) => Ratio;
}

function rowsOfVersion(version: VersionRow, reported: Reported, { visit, variation }: Telling): RevisionRow[] {
  const { project, ledger, convert } = reported;
  const { words } = visit;
  const sideOf = (cell: { lineId: string; year: number } | null): MovedSide | null => {
    const line = ledger.lines.find(({ id }) => id === cell?.lineId);
    return cell && line
      ? { heading: headingOf(line, words), year: cell.year, variation: variation(line.componentId) }
      : null;
  };
  const { status, number, requestedOn, decidedOn, reason, route } = version;
  return transfersOf(version.moves).map(({ from, to, amountMinor }) => ({
    project: { code: project.code, name: nameOf(words, project.title) },
    agreement: { code: project.agreementCode, name: nameOf(words, project.agreementTitle) },
    ...{ number, requestedOn, decidedOn, reason },
    from: sideOf(from),
    to: sideOf(to),
    amountMinor: convert(amountMinor),
    threshold: ratio(route === "amendment" ? project.amendBps : project.notifyBps, 10_000),
    route: route === "" ? "" : words.t(REVISION_ROUTE[route]),
    decision: [version.decision, version.document].filter(Boolean).join(" — "),
    requester: roleWord(version.requesterRole, visit),
    approver: roleWord(version.deciderRole, visit),
    status: words.t(REVISION_STATUS[status]),
    version: status === "approved" ? number : null,
  }));
}

const roleWord = (role: VersionRow["requesterRole"], { words }: Visit): string =>
  role ? words.t(ROLE_NAME[role]) : "";

/** What the revisions take away and add, the larger of both: a balanced one moves one half of it. */
function totalsOf(reported: readonly Reported[], versionsIn: (one: Reported) => readonly VersionRow[]) {
  const all = reported.flatMap((one) => versionsIn(one).map(({ moves }) => ({ moves, convert: one.convert })));
  const withMoves = all.filter(({ moves }) => moves.some(({ deltaMinor }) => deltaMinor !== 0));
  const moved = withMoves.map(({ moves, convert }) => {
    const up = moves.reduce((sum, { deltaMinor }) => sum + Math.max(0, deltaMinor), 0);
    const down = moves.reduce((sum, { deltaMinor }) => sum + Math.max(0, -deltaMinor), 0);
    return convert(Math.max(up, down));
  });
  return { revisionCount: withMoves.length, movedMinor: moved.reduce((sum, minor) => sum + minor, 0) };
}
