import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { enter } from "../../people/entering.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import type { Saved } from "../../people/store/versions.ts";
import { commit } from "../../platform/commit.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Component, componentsOf } from "../../portfolio/store/parts.ts";
import { type GridLine, gridMoves, gridProblems, type LineDraft, lineTyped } from "../rules/grid.ts";
import { gridPasted, type PastedGrid } from "../rules/grid-paste.ts";
import { versionWords as m } from "../rules/messages/versions.ts";
import type { Move } from "../rules/version.ts";
import { creatingLine, othersAllocated, savingVersion, type VersionRow, versionRow } from "../store/revisions.ts";
import { gridGround } from "./grid-ground.ts";
import { type DrawnFrom, drawnReads, type MetVersion, metDraft } from "./version-meeting.ts";
import { sceneOf, type VersionScene, versionReads } from "./versions.ts";

/** What the grid of an original budget is drawn from. */
const gridReads = (scope: Scope, code: string, from: DrawnFrom) => ({
  ...versionReads(scope, code),
  ...drawnReads(scope, from),
  components: componentsOf(scope, code),
  othersMinor: othersAllocated(scope, code),
  row: versionRow(scope, code, 1),
});

export interface GridScene extends VersionScene {
  readonly components: readonly Component[];
  readonly othersMinor: number;
  readonly row: VersionRow | undefined;
  /** The draft as the form was drawn from it, and who saved it last. */
  readonly drawn: VersionRow | undefined;
  readonly saved: Saved | undefined;
}

async function entered(c: AppContext, code: string, from: DrawnFrom = {}): Promise<GridScene> {
  const { visit, found } = await enter(c, "budget.propose", (scope) => gridReads(scope, code, from));
  const { components, othersMinor, row, drawn, saved, ...rest } = found;
  const open = components.filter((one) => !one.isCancelled);
  return { ...sceneOf(visit, rest), components: open, othersMinor, row, drawn, saved };
}

/** The grid for who may write in it. */
export const gridScene = (c: AppContext, code: string): Promise<GridScene> => entered(c, code);

export type SavedGrid =
  | { readonly kind: "refused"; readonly scene: GridScene; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly scene: GridScene; readonly met: MetVersion }
  | { readonly kind: "done"; readonly scene: GridScene; readonly isMerged: boolean };

export interface SentGrid extends DrawnFrom {
  readonly formKey: string | undefined;
  readonly rowsOf: (scene: GridScene) => Outcome<readonly GridLine[]>;
}

/** Once submitted or approved, the grid is only read. */
export const isFrozen = ({ row }: Pick<GridScene, "row">): boolean => row !== undefined && row.status !== "draft";

/** What stands against writing in the grid: once submitted or approved, only a revision changes it (BUD-05). */
function frozenProblems({ row }: Pick<GridScene, "row">): readonly Problem[] {
  if (!row || row.status === "draft") return [];
  return [
    blocked(
      row.status === "submitted" ? "STATE" : "BUD-05",
      "grid",
      said(row.status === "submitted" ? m.notNow : m.frozen),
    ),
  ];
}

/** Keeps a draft of the original budget; what somebody changed meanwhile is merged cell by cell, or met (`conflict`). */
export async function saveGrid(c: AppContext, code: string, sent: SentGrid): Promise<SavedGrid> {
  const scene = await entered(c, code, sent);
  const frozen = frozenProblems(scene);
  if (frozen.length > 0) return { kind: "refused", scene, problems: frozen };
  const rows = sent.rowsOf(scene);
  if (!rows.ok) return { kind: "refused", scene, problems: rows.problems };
  const problems = gridProblems(rows.value, gridGround(scene, scene.othersMinor));
  if (problems.length > 0) return { kind: "refused", scene, problems };
  return settled(scene, sent, { moves: gridMoves(rows.value), lines: [], formKey: sent.formKey });
}

/** Keeps what is typed together with what was saved meanwhile; both together may be too much where each was not. */
async function settled(scene: GridScene, from: DrawnFrom, deed: Deed): Promise<SavedGrid> {
  const { row, drawn, saved, lines } = scene;
  const met = metDraft({ row, from, drawn, saved, yours: { reason: row?.reason ?? "", moves: deed.moves, modes: [] } });
  if (met.kind === "conflict") return { kind: "conflict", scene, met: met.met };
  const { moves } = met.draft;
  const problems = met.isMerged
    ? gridProblems(withKept([], { row: { moves }, lines }), gridGround(scene, scene.othersMinor))
    : [];
  if (problems.length > 0) return { kind: "refused", scene, problems };
  await committed(scene, { ...deed, moves });
  return { kind: "done", scene, isMerged: met.isMerged };
}

interface Deed {
  readonly moves: readonly Move[];
  readonly lines: readonly (LineDraft & { readonly id: string })[];
  readonly formKey: string | undefined;
}

async function committed({ visit, project, row, lines }: GridScene, deed: Deed): Promise<void> {
  const by = { requestedBy: visit.actor.personId, requestedOn: visit.scope.today };
  const kept = row ?? {
    ...{ id: newId(), projectId: project.id, number: 1, decidedOn: null, decision: "", reason: "" },
    ...ORIGINAL,
  };
  await commit(visit, {
    action: "budget.enter",
    writes: [
      ...deed.lines.map((line, at) =>
        creatingLine({ ...line, projectId: project.id, position: lines.length + at + 1 }),
      ),
      savingVersion(row, { ...kept, ...by, moves: deed.moves }),
    ],
    projectId: project.id,
    formKey: deed.formKey,
  });
}

const ORIGINAL = { kind: "original", status: "draft" } as const;

export type AddedLine = Exclude<SavedGrid, { kind: "conflict" }>;

/** Adds a line, at nothing: the original's draft or a revision gives it its amounts. */
export async function addLine(
  c: AppContext,
  code: string,
  sent: { readonly typed: TypedFields; readonly formKey: string | undefined },
): Promise<AddedLine> {
  const scene = await entered(c, code);
  const { visit, project, lines, components } = scene;
  const read = lineTyped(sent.typed, {
    components,
    codes: lines.map((line) => line.code),
    hasModes: project.hasModes,
  });
  if (!read.ok) return { kind: "refused", scene, problems: read.problems };
  const line = { id: newId(), projectId: project.id, position: lines.length + 1, ...read.value };
  const { formKey } = sent;
  await commit(visit, { action: "budget.addLine", writes: [creatingLine(line)], projectId: project.id, formKey });
  return { kind: "done", scene, isMerged: false };
}

export type PastedInto =
  | SavedGrid
  | {
      readonly kind: "looked";
      readonly scene: GridScene;
      readonly pasted: PastedGrid;
      readonly problems: readonly Problem[];
    };

/** Looks at a pasted table row by row; its good rows are kept only when the form says so (`isConfirmed`). */
export async function pasteGrid(
  c: AppContext,
  code: string,
  sent: DrawnFrom & { readonly text: string; readonly isConfirmed: boolean; readonly formKey: string | undefined },
): Promise<PastedInto> {
  const scene = await entered(c, code, sent);
  const frozen = frozenProblems(scene);
  if (frozen.length > 0) return { kind: "refused", scene, problems: frozen };
  const ground = gridGround(scene, scene.othersMinor);
  const read = gridPasted(sent.text, { ...ground, components: scene.components });
  if (!read.ok) return { kind: "refused", scene, problems: read.problems };
  const pasted = read.value;
  const ids = new Map(pasted.good.flatMap(({ code: own, draft }) => (draft ? [[own, newId()] as const] : [])));
  // Rows that the table does not speak of are as they were when it was pasted.
  const base = sent.revision === scene.row?.revision ? scene.row : scene.drawn;
  const rows = pasted.good.map((row) => ({ ...row, lineId: row.lineId ?? ids.get(row.code) ?? "" }));
  const whole = withKept(rows, { row: base, lines: scene.lines });
  const problems = gridProblems(whole, ground);
  if (!sent.isConfirmed || problems.length > 0 || rows.length === 0) return { kind: "looked", scene, pasted, problems };
  const lines = pasted.good.flatMap(({ code: own, draft }) => (draft ? [{ ...draft, id: ids.get(own) ?? "" }] : []));
  return settled(scene, sent, { moves: gridMoves(whole), lines, formKey: sent.formKey });
}

/** The pasted rows, and the rows of the draft that the table does not speak of. */
function withKept(
  pasted: readonly GridLine[],
  { row, lines }: { readonly row: Pick<VersionRow, "moves"> | undefined; readonly lines: GridScene["lines"] },
): readonly GridLine[] {
  const given = new Set(pasted.map(({ lineId }) => lineId));
  const kept = lines
    .filter(({ id }) => !given.has(id))
    .map(({ id, code }): GridLine => {
      const own = (row?.moves ?? []).filter(({ lineId }) => lineId === id);
      return {
        lineId: id,
        code,
        years: new Map(own.map(({ year, deltaMinor }) => [year, deltaMinor])),
        totalMinor: undefined,
      };
    });
  return [...kept, ...pasted];
}
