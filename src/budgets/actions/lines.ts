import type { Versions } from "../../kernel/merge.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { meeting } from "../../people/rules/meeting.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { lastSaved, type Saved, versionOf } from "../../people/store/versions.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { type LineChange, lineChanged } from "../rules/line-change.ts";
import { versionWords as m } from "../rules/messages/versions.ts";
import { budgetLine } from "../schema.ts";
import { type LineRow, lineRow, savingLine } from "../store/lines.ts";
import { oneProject } from "../store/pages.ts";
import { type VersionRow, versionRow } from "../store/revisions.ts";

/** Which line of which project, by their codes. */
export interface LineAt {
  readonly code: string;
  readonly line: string;
}

export interface LineScene {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly row: LineRow;
  /** The original budget, where there is a draft of it or more. */
  readonly original: VersionRow | undefined;
  /** The line as the form was drawn from it. */
  readonly drawn: LineRow | undefined;
  readonly saved: Saved | undefined;
}

/** A line for who may change it. Throws Missing where there is none. */
export async function lineScene(c: AppContext, { code, line }: LineAt, from = NOTHING_DRAWN): Promise<LineScene> {
  const { visit, found } = await enter(c, "budget.propose", (scope) => ({
    project: oneProject(scope, code),
    row: lineRow(scope, code, line),
    original: versionRow(scope, code, 1),
    drawn: versionOf(scope, budgetLine, from),
    saved: lastSaved(scope, budgetLine, from.id),
  }));
  const { project, row, original, drawn, saved } = found;
  if (!project || !row) throw new Missing();
  return { visit, project, row, original, drawn, saved };
}

const NOTHING_DRAWN = { id: "", revision: 0 };

/** Once the original is submitted a line is what it is (BUD-05). */
export const isLineFrozen = ({ original }: Pick<LineScene, "original">): boolean =>
  original !== undefined && original.status !== "draft";

export interface SentLine {
  readonly typed: TypedFields;
  readonly id: string;
  readonly revision: number;
  readonly formKey: string | undefined;
}

export type ChangedLine =
  | { readonly kind: "refused"; readonly scene: LineScene; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly scene: LineScene; readonly met: Versions<FlatLine> }
  | { readonly kind: "done"; readonly isMerged: boolean };

/** Changes a line's words, category and mode while the original is a draft; what others changed meanwhile merges. */
export async function changeLine(c: AppContext, at: LineAt, sent: SentLine): Promise<ChangedLine> {
  const scene = await lineScene(c, at, sent);
  const { visit, project, row, drawn } = scene;
  if (drawn?.id !== row.id) throw new Stale();
  const read = lineChanged(sent.typed, project);
  if (!read.ok) return { kind: "refused", scene, problems: read.problems };
  if (isLineFrozen(scene)) return { kind: "refused", scene, problems: [frozenProblem(row, read.value)] };
  const versions = { base: flat(drawn), theirs: flat(row), yours: flat(read.value) };
  const { merged, toDecide } = meeting<FlatLine>(versions);
  if (toDecide) return { kind: "conflict", scene, met: versions };
  const after = { ...row, ...unflat(merged) };
  await commit(visit, {
    action: "budget.changeLine",
    writes: [savingLine(row, after)],
    projectId: project.id,
    formKey: sent.formKey,
  });
  return { kind: "done", isMerged: drawn.revision !== row.revision };
}

/** A mode that changes is a revision (BUD-07); everything else of the original is locked (BUD-05). */
const frozenProblem = (row: LineRow, { mode }: LineChange): Problem =>
  mode === row.mode ? blocked("BUD-05", "", said(m.frozen)) : blocked("BUD-07", "mode", said(m.modeByRevision));

const flat = ({ label, mode, category }: LineChange) => ({
  ...{ fr: label.fr ?? "", ar: label.ar ?? "", en: label.en ?? "" },
  ...{ mode, category },
});

export type FlatLine = ReturnType<typeof flat>;

function unflat({ fr, ar, en, mode, category }: FlatLine): LineChange {
  const label = { fr, ...(ar !== "" && { ar }), ...(en !== "" && { en }) };
  return { label, mode, category };
}
