import type { Evidence } from "../../evidence/store.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Outcome, Problem } from "../../kernel/outcome.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { revisionDecided, type UpdateDecision, updateDecided } from "../rules/decision.ts";
import { appliedTo, type MilestoneUpdate } from "../rules/update.ts";
import { milestoneUpdate, scheduleRevision } from "../schema.ts";
import { type MilestoneRow, savingMilestone, savingRevision, savingUpdate } from "../store/plan.ts";
import {
  evidenceOfUpdate,
  milestoneBehind,
  siblingsOf,
  storedRevision,
  waitingEvidence,
  waitingRevisions,
  waitingUpdates,
} from "../store/waiting.ts";
import { dayOfNow } from "./day.ts";

/** Everything that waits for a decision within the person’s reach. */
export async function waitingDecisions(c: AppContext) {
  dayOfNow(c);
  const { visit, found } = await enter(c, "milestone.accept", (scope) => ({
    updates: waitingUpdates(scope),
    evidence: waitingEvidence(scope),
    revisions: waitingRevisions(scope),
  }));
  return { visit, ...found };
}

export interface SentDecision {
  readonly decision: UpdateDecision;
  readonly revision: number;
  readonly reason: string;
  readonly formKey?: string | undefined;
}

export interface Decided<T> {
  readonly visit: Visit;
  readonly outcome: Outcome<T>;
}

/**
 * Accepts or returns an update: accepted, its fields are the milestone’s from then on. Throws Forbidden for one’s own
 * (SEC-01), Stale when it was decided meanwhile, Missing out of reach; `sent` is asked for once the person may decide.
 */
export const decideUpdate = (c: AppContext, sent: () => Promise<SentDecision>): Promise<Decided<MilestoneUpdate>> =>
  again(() => updateDecidedOnce(c, sent));

async function updateDecidedOnce(c: AppContext, sent: () => Promise<SentDecision>): Promise<Decided<MilestoneUpdate>> {
  dayOfNow(c);
  const id = pathParam(c, "id");
  const { visit, found } = await enter(c, "milestone.accept", (scope) => ({
    updates: siblingsOf(scope, id),
    milestone: milestoneBehind(scope, milestoneUpdate, id),
    evidence: evidenceOfUpdate(scope, id),
  }));
  const { updates, milestone, evidence } = found;
  const update = updates.find((one) => one.id === id);
  if (!(update && milestone) || update.status === "draft") throw new Missing();
  const { decision, revision, reason, formKey } = await sent();
  const hasEvidence = evidence.length > 0 || (milestone.actualOn !== null && milestone.evidence !== "");
  const outcome = updateDecided(update, { decision, reason, actor: visit.actor, hasEvidence });
  refuseOwn(outcome);
  if (update.revision !== revision) throw new Stale();
  if (!outcome.ok) return { visit, outcome };
  const changed = savingMilestone(milestone, milestoneAfter(milestone, { update, updates, evidence }));
  const writes = [savingUpdate(update, outcome.value), ...(decision === "accept" ? [changed] : [])];
  const { projectId } = update;
  await commit(visit, { action: `milestone.${decision}`, writes, projectId, reason, formKey });
  return { visit, outcome: { ok: true, value: { ...outcome.value, revision: revision + 1 } } };
}

function refuseOwn(outcome: Outcome<unknown>): void {
  const own = outcome.ok ? undefined : outcome.problems.find(({ rule }: Problem) => rule === "SEC-01");
  if (own) throw new Forbidden(own.said);
}

interface Applied {
  readonly update: MilestoneUpdate;
  readonly updates: readonly MilestoneUpdate[];
  readonly evidence: readonly Evidence[];
}

function milestoneAfter(milestone: MilestoneRow, { update, updates, evidence }: Applied): MilestoneRow {
  const next = appliedTo(milestone, update, updates);
  if (next.actualOn === null) return { ...next, evidence: "" };
  return evidence.length > 0 ? { ...next, evidence: evidenceWords(evidence) } : next;
}

/** What everybody reads of the evidence, donors too: titles of what they may see, otherwise only how much there is. */
function evidenceWords(evidence: readonly Evidence[]): string {
  const shown = evidence.filter(({ isForDonors }) => isForDonors).map(({ title }) => title);
  return shown.length > 0 ? shown.join(" ; ") : `Pièces au dossier : ${evidence.length}`;
}

export interface SentApproval {
  readonly decision: "approve" | "reject";
  readonly revision: number;
  /** The decision that approves it: minutes and their date. */
  readonly reference: string;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
  readonly formKey?: string | undefined;
}

/** Approves a re-baselining with its decision, or rejects it; the original baseline stays (JAL-06). Throws as above. */
export async function decideRevision(c: AppContext, sent: () => Promise<SentApproval>) {
  dayOfNow(c);
  const id = pathParam(c, "id");
  const { visit, found } = await enter(c, "milestone.accept", (scope) => ({
    stored: storedRevision(scope, id),
    milestone: milestoneBehind(scope, scheduleRevision, id),
  }));
  const { stored, milestone } = found;
  if (!(stored && milestone)) throw new Missing();
  const { revision, formKey, ...what } = await sent();
  const outcome = revisionDecided(stored, { ...what, actor: visit.actor, on: visit.on });
  refuseOwn(outcome);
  if (stored.revision !== revision) throw new Stale();
  if (!outcome.ok) return { visit, outcome };
  const rebaselined = savingMilestone(milestone, { ...milestone, revisedBaselineOn: stored.toOn });
  const isApproved = what.decision === "approve";
  const writes = [savingRevision(stored, outcome.value), ...(isApproved ? [rebaselined] : [])];
  const action = isApproved ? "milestone.approveRevision" : "milestone.rejectRevision";
  const reason = isApproved ? what.reference : what.reason;
  await commit(visit, { action, writes, projectId: stored.projectId, reason, formKey });
  return { visit, outcome: { ok: true as const, value: { ...outcome.value, revision: revision + 1 } } };
}
