import type { Received } from "../../evidence/actions/receiving.ts";
import { savingProof } from "../../evidence/store.ts";
import { type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import type { Visit } from "../../people/entering.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { newId } from "../../platform/new-id.ts";
import type { Write } from "../../platform/write.ts";
import { simulated } from "../rules/revision.ts";
import { decisionTyped, referenceProblems } from "../rules/revision-form.ts";
import { type DecisionDraft, decisionProblems, routeProblems } from "../rules/revision-route.ts";
import { type Amounts, applied, approvedNumber } from "../rules/version.ts";
import { type LineRow, savingLine } from "../store/lines.ts";
import type { VersionRow } from "../store/revisions.ts";
import { completed, groundOf, type VersionScene } from "./versions.ts";

export type VersionFields = Omit<VersionRow, "revision" | "sinceSeq">;

export interface Stepping {
  readonly scene: VersionScene;
  readonly row: VersionRow;
  readonly othersMinor: number;
  /** A document or a link came with the decision. */
  readonly hasMinutes: boolean;
}

export interface Changed {
  readonly fields: Partial<VersionFields>;
  /** The cells of a version that is approved. */
  readonly amounts?: Amounts | undefined;
}

export const changed = (fields: Partial<VersionFields>, amounts?: Amounts): Outcome<Changed> => ({
  ok: true,
  value: { fields, amounts },
});

/** A version approved by its decision: its route, its number and its cells (REV-03 to REV-05, BUD-05). */
export function approved({ scene, row, hasMinutes }: Stepping, typed: TypedFields): Outcome<Changed> {
  const { visit, last, versions, amendments } = scene;
  const read = decisionTyped(
    typed,
    amendments.map(({ id }) => id),
  );
  if (!read.ok) return read;
  const draft = read.value;
  const before = last?.decidedOn ? { number: last.number, decidedOn: last.decidedOn } : undefined;
  const ground = { version: row, last: before, today: visit.scope.today };
  const route = routed(scene, row, { ...draft, hasMinutes });
  const problems = [...decisionProblems(draft, ground), ...route.problems];
  if (problems.length > 0) return refused(problems);
  const number = approvedNumber(row, versions);
  const fields = { ...draft, ...route.fields, number, status: "approved", decidedBy: visit.actor.personId } as const;
  return changed(fields, completed(route.after, scene));
}

interface Routed {
  readonly problems: readonly Problem[];
  readonly fields: Partial<VersionFields>;
  readonly after: Amounts;
}

function routed(scene: VersionScene, row: VersionRow, draft: DecisionDraft & { readonly hasMinutes: boolean }): Routed {
  if (row.kind === "original")
    return { problems: referenceProblems(draft), fields: { amendmentId: null }, after: applied(new Map(), row.moves) };
  const simulation = simulated(row.moves, { ...groundOf(scene), modes: row.modes }, draft.amendmentId !== null);
  const { problems: found, route, after } = simulation;
  const needed = routeProblems(draft, simulation, scene.project.amendBps);
  const problems = [...found, ...needed, ...referenceProblems(draft)];
  return { problems, fields: { route }, after };
}

/** The lines with the modes that an approved revision gives them (BUD-07). */
export const modesSaved = ({ modes }: VersionRow, rows: readonly LineRow[]): readonly Write[] =>
  modes.flatMap(({ lineId, mode }) => {
    const line = rows.find(({ id }) => id === lineId);
    return line ? [savingLine(line, { ...line, mode })] : [];
  });

export const NOTHING_RECEIVED = { proofs: [], problems: [] } as const;

/** What is wrong with the files is said instead of their absence. */
export const bothOf = (files: readonly Problem[], others: readonly Problem[]): readonly Problem[] =>
  files.length === 0 ? others : [...files, ...others.filter(({ field }) => field !== "file")];

/** The minutes with the version that they prove. */
export const minutesSaved = (
  { actor }: Visit,
  { id: entityId, projectId }: VersionRow,
  { proofs, typed }: Pick<Received, "proofs" | "typed">,
): readonly Write[] => {
  const isForDonors = typed["isForDonors"] === "yes";
  const of = { projectId, entity: "budget_version", entityId, isForDonors, enteredBy: actor.personId };
  return proofs.map((proof) => savingProof(proof, { ...of, id: newId() }));
};
