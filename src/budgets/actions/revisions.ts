import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { enter } from "../../people/entering.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { type CarriedLine, carriedFrom, carryOverMoves } from "../rules/carry-over.ts";
import { versionWords as m } from "../rules/messages/versions.ts";
import { simulated } from "../rules/revision.ts";
import type { RevisionDraft } from "../rules/revision-form.ts";
import type { Simulation } from "../rules/revision-terms.ts";
import { nextNumber } from "../rules/version.ts";
import { savingVersion, type VersionRow, versionRow } from "../store/revisions.ts";
import { type DrawnFrom, drawnReads, type MetVersion, metDraft } from "./version-meeting.ts";
import { groundOf, sceneOf, type VersionScene, versionReads } from "./versions.ts";

/** A revision as somebody sends it. */
export interface SentRevision extends DrawnFrom {
  /** The draft that is changed; undefined for a new one. */
  readonly number?: number | undefined;
  readonly formKey: string | undefined;
  /** Only to look: nothing is saved. */
  readonly isTrial?: boolean | undefined;
  readonly draftOf: (scene: VersionScene) => Outcome<RevisionDraft>;
}

export type SavedRevision =
  | { readonly kind: "refused"; readonly scene: VersionScene; readonly problems: readonly Problem[] }
  | {
      readonly kind: "tried";
      readonly scene: VersionScene;
      readonly draft: RevisionDraft;
      readonly simulation: Simulation;
    }
  | {
      readonly kind: "conflict";
      readonly scene: VersionScene;
      readonly met: MetVersion;
      /** Of the draft as it stands now. */
      readonly revision: number | undefined;
    }
  | { readonly kind: "done"; readonly scene: VersionScene; readonly number: number; readonly isMerged: boolean };

/**
 * Keeps a draft of a revision, new or one's own; it may still be unbalanced, for only what is submitted is held to the
 * rules. Throws Missing for no such draft, Forbidden for another person's; what was changed
 * meanwhile is merged cell by cell, or met (`conflict`).
 */
export async function saveRevision(c: AppContext, code: string, sent: SentRevision): Promise<SavedRevision> {
  const { visit, found } = await enter(c, "budget.propose", (scope) => ({
    ...versionReads(scope, code),
    ...drawnReads(scope, sent),
    row: versionRow(scope, code, sent.number ?? 0),
  }));
  const { row, drawn, saved, ...rest } = found;
  const scene = sceneOf(visit, rest);
  if (!scene.last) return { kind: "refused", scene, problems: [blocked("BUD-05", "", said(m.noOriginal))] };
  const own = sent.number === undefined ? undefined : ownDraft(scene, row);
  if (own && !own.ok) return { kind: "refused", scene, problems: own.problems };
  const read = sent.draftOf(scene);
  if (!read.ok) return { kind: "refused", scene, problems: read.problems };
  if (sent.isTrial) return { kind: "tried", scene, draft: read.value, simulation: draftSimulated(scene, read.value) };
  const before = own?.value;
  const met = metDraft({ row: before, from: sent, drawn, saved, yours: read.value });
  if (met.kind === "conflict") return { kind: "conflict", scene, met: met.met, revision: before?.revision };
  const draft = { ...(before ?? newRevision(scene)), ...met.draft };
  await commit(visit, {
    action: before ? "budget.redraft" : "budget.draft",
    writes: [savingVersion(before, draft)],
    projectId: scene.project.id,
    reason: draft.reason,
    formKey: sent.formKey,
  });
  return { kind: "done", scene, number: draft.number, isMerged: met.isMerged };
}

/** What a draft would do if it were approved as it is. */
export const draftSimulated = (scene: VersionScene, { moves, modes }: Omit<RevisionDraft, "reason">): Simulation =>
  simulated(moves, { ...groundOf(scene), modes });

/** A draft that the asking person may change: their own. */
function ownDraft({ visit, versions }: VersionScene, row: VersionRow | undefined): Outcome<VersionRow> {
  if (!row || !versions.some(({ id }) => id === row.id)) throw new Missing();
  if (row.kind === "original" || row.status === "approved") return refused([blocked("BUD-05", "", said(m.frozen))]);
  if (isSomeoneElse(visit.actor, row.requestedBy)) throw new Forbidden();
  return row.status === "draft" ? { ok: true, value: row } : refused([blocked("STATE", "", said(m.notNow))]);
}

const newRevision = ({ visit, project, versions }: VersionScene) => ({
  id: newId(),
  projectId: project.id,
  number: nextNumber(versions),
  kind: "revision" as const,
  status: "draft" as const,
  decidedOn: null,
  decision: "",
  requestedOn: visit.scope.today,
  requestedBy: visit.actor.personId,
});

/** What a year of the budget in force leaves to the next, and the revision that would carry it over (handbook 5.3). */
export interface CarryOver {
  readonly year: number;
  readonly lines: readonly CarriedLine[];
  readonly draft: RevisionDraft;
}

export function carryOverOf(scene: VersionScene, year: number): CarryOver {
  const { lines, entries, visit } = scene;
  const { base } = groundOf(scene);
  const carried = scene.years.includes(year + 1) ? carriedFrom(year, { lines, base, entries }) : [];
  const reason = visit.words.t(m.carryReason, { year: String(year) });
  return { year, lines: carried, draft: { reason, moves: carryOverMoves(year, carried), modes: [] } };
}

/** The draft of a carry-over, as somebody asks for it by its year alone. */
export const carryOverDraft =
  (year: number) =>
  (scene: VersionScene): Outcome<RevisionDraft> => {
    const { draft } = carryOverOf(scene, year);
    if (draft.moves.length > 0) return { ok: true, value: draft };
    return refused([blocked("REV-01", "year", said(m.nothingToCarry, { year: String(year) }))]);
  };
