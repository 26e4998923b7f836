import type { Received } from "../../evidence/actions/receiving.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { type Action, isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Repeated, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Write } from "../../platform/write.ts";
import type { Typed } from "../../ui/form-state.ts";
import { submissionProblems } from "../rules/grid.ts";
import { versionWords as m } from "../rules/messages/versions.ts";
import { simulated } from "../rules/revision.ts";
import { opinionTyped, whyTyped } from "../rules/revision-form.ts";
import type { Simulation } from "../rules/revision-terms.ts";
import { lineRowsOf } from "../store/lines.ts";
import {
  othersAllocated,
  recordingCells,
  savingVersion,
  type VersionRow,
  versionRow,
  versionWriters,
} from "../store/revisions.ts";
import { gridGround } from "./grid-ground.ts";
import {
  approved,
  bothOf,
  type Changed,
  changed,
  minutesSaved,
  modesSaved,
  NOTHING_RECEIVED,
  type Stepping,
  type VersionFields,
} from "./version-approval.ts";
import { groundOf, sceneOf, type VersionScene, versionReads } from "./versions.ts";

/** What is done to a version, and what each needs (handbook 4.7: manager approves, finance gives its opinion). */
export const VERSION_STEPS = {
  submit: { action: "budget.propose", from: "draft" },
  recall: { action: "budget.propose", from: "submitted" },
  abandon: { action: "budget.propose", from: "draft" },
  opine: { action: "budget.opine", from: "submitted" },
  approve: { action: "budget.approve", from: "submitted" },
  return: { action: "budget.approve", from: "submitted" },
  reject: { action: "budget.approve", from: "submitted" },
} as const satisfies Readonly<Record<string, { action: Action; from: VersionRow["status"] }>>;

export type VersionStep = keyof typeof VERSION_STEPS;

export const isVersionStep = (text: string): text is VersionStep => Object.hasOwn(VERSION_STEPS, text);

/** Whose steps they are: one's own (proposing), or somebody else's only (deciding, SEC-01). */
export const isOwnStep = (step: VersionStep): boolean => VERSION_STEPS[step].action === "budget.propose";

export interface SentStep {
  readonly step: VersionStep;
  readonly typed: Typed;
  /** The revision that the page showed; undefined does not compare. */
  readonly revision: number | undefined;
  readonly formKey: string | undefined;
  /** Checks and stores the minutes of a decision, once the person is known to be allowed to take it (REV-04). */
  readonly received: (projectId: string, typed: Typed) => Promise<Received>;
}

export type SteppedVersion =
  | { readonly kind: "done"; readonly scene: VersionScene; readonly row: VersionFields }
  | {
      readonly kind: "refused";
      readonly scene: VersionScene;
      readonly problems: readonly Problem[];
      /** What the form holds when it is drawn again: files need not be sent twice. */
      readonly typed: Typed;
    };

/**
 * Takes one step with a version. Throws Missing for no such version, Forbidden for who may not take it or decides on
 * their own proposal (SEC-01), Stale when someone else came first.
 */
export async function stepVersion(
  c: AppContext,
  at: { readonly code: string; readonly number: number },
  sent: SentStep,
): Promise<SteppedVersion> {
  const { visit, found } = await enter(c, VERSION_STEPS[sent.step].action, (scope) => ({
    ...versionReads(scope, at.code),
    row: versionRow(scope, at.code, at.number),
    writers: versionWriters(scope, at.code, at.number),
    othersMinor: othersAllocated(scope, at.code),
    lineRows: lineRowsOf(scope, at.code),
  }));
  const { row, writers, othersMinor, lineRows, ...rest } = found;
  const scene = sceneOf(visit, rest);
  if (!row) throw new Missing();
  guard(visit, row, { ...sent, writers });
  const { proofs, problems, typed } =
    sent.step === "approve"
      ? await sent.received(row.projectId, sent.typed)
      : { ...NOTHING_RECEIVED, typed: sent.typed };
  const hasMinutes = proofs.length > 0;
  const changed = changedBy({ scene, row, othersMinor, hasMinutes }, sent);
  if (!changed.ok) return { kind: "refused", scene, problems: bothOf(problems, changed.problems), typed };
  if (problems.length > 0) return { kind: "refused", scene, problems, typed };
  const { fields, amounts } = changed.value;
  const after = { ...row, ...fields };
  const cells: readonly Write[] = amounts ? recordingCells(after, amounts) : [];
  const modes = sent.step === "approve" ? modesSaved(row, lineRows) : [];
  await once(sent.step, () =>
    commit(visit, {
      action: `budget.${sent.step}`,
      // The minutes come first: the database asks for them when the version is approved.
      writes: [...minutesSaved(visit, row, { proofs, typed }), savingVersion(row, after), ...cells, ...modes],
      projectId: row.projectId,
      reason: after.decision || after.reason,
      formKey: sent.step === "approve" ? approvalKey(scene) : sent.formKey,
    }),
  );
  return { kind: "done", scene, row: after };
}

/** One approval on top of each version: two at once would make the second forget what the first moved. */
const approvalKey = ({ project, last }: VersionScene): string => `budget-after:${project.id}:${last?.number ?? 0}`;

async function once(step: VersionStep, deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    throw step === "approve" && error instanceof Repeated ? new Stale() : error;
  }
}

function guard(visit: Visit, row: VersionRow, { step, revision, writers }: SentStep & { writers: readonly string[] }) {
  const isOthers = isSomeoneElse(visit.actor, row.requestedBy);
  if (isOwnStep(step) && isOthers && row.requestedBy !== "system") throw new Forbidden();
  const hasWritten = [row.requestedBy, ...writers].some((by) => !isSomeoneElse(visit.actor, by));
  if (!isOwnStep(step) && hasWritten) throw new Forbidden(said(m.ownDecision));
  if (revision !== undefined && revision !== row.revision) throw new Stale();
}

function changedBy(stepping: Stepping, { step, typed }: SentStep): Outcome<Changed> {
  const { row, scene } = stepping;
  if (row.status === "approved") return refused([blocked("BUD-05", "", said(m.frozen))]);
  if (row.status !== VERSION_STEPS[step].from) return refused([blocked("STATE", "", said(m.notNow))]);
  if (step === "submit") return submitted(stepping);
  if (step === "opine") return opined(scene.visit, typed);
  if (step === "approve") return approved(stepping, typed);
  if (step === "recall") return changed({ status: "draft", opinion: "", opinionVerdict: "", opinionBy: null });
  // Version 1 is the original and stays so: it is corrected, not replaced.
  if (row.kind === "original" && step !== "return") return refused([blocked("BUD-05", "", said(m.notNow))]);
  if (step === "abandon") return changed({ status: "rejected" });
  return sentBack(scene.visit, step, typed);
}

const NO_OPINION = { opinion: "", opinionVerdict: "", opinionBy: null } as const;

function submitted({ scene, row, othersMinor }: Stepping): Outcome<Changed> {
  const fields = { ...NO_OPINION, status: "submitted", decision: "", requestedOn: scene.visit.scope.today } as const;
  if (row.kind === "original") {
    const problems = submissionProblems(row.moves, gridGround(scene, othersMinor));
    return problems.length > 0 ? refused(problems) : changed(fields);
  }
  const { problems, route } = weighed(scene, row);
  return problems.length > 0 ? refused(problems) : changed({ ...fields, route });
}

/** A revision that is not balanced may be sent once an amendment stands that it can rest on (REV-01). */
function weighed(scene: VersionScene, row: Pick<VersionRow, "moves" | "modes">): Simulation {
  const ground = { ...groundOf(scene), modes: row.modes };
  const simulation = simulated(row.moves, ground);
  const isBalanced = simulation.increaseMinor + simulation.decreaseMinor === 0;
  if (isBalanced || scene.amendments.length === 0) return simulation;
  return simulated(row.moves, ground, true);
}

function opined({ actor }: Visit, typed: TypedFields): Outcome<Changed> {
  const read = opinionTyped(typed);
  return read.ok ? changed({ ...read.value, opinionBy: actor.personId }) : read;
}

function sentBack({ actor, scope }: Visit, step: VersionStep, typed: TypedFields): Outcome<Changed> {
  const read = whyTyped(typed);
  if (!read.ok) return read;
  if (step === "return") return changed({ status: "draft", decision: read.value });
  return changed({ status: "rejected", decision: read.value, decidedOn: scope.today, decidedBy: actor.personId });
}
