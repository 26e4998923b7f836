import { said } from "../../kernel/messages.ts";
import { commit } from "../../platform/commit.ts";
import { Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { milestonePage } from "../messages/milestone-page.ts";
import type { MilestoneUpdate } from "../rules/update.ts";
import type { MilestoneAt } from "../store/plan.ts";
import { recordingAnswer, savingUpdate } from "../store/plan.ts";
import { dayOfNow } from "./day.ts";
import { dateProposal, type MilestoneFile, milestoneFile, moneyProposal } from "./milestone.ts";

export interface SentAnswer {
  readonly kind: "date" | "money";
  readonly answer: "accepted" | "dismissed";
  /** The proposal that was looked at: another one by now is Stale. */
  readonly proposal: string;
  readonly reason: string;
  readonly formKey?: string | undefined;
}

/**
 * Accepts or dismisses what the figures propose. An accepted date becomes an update that another person has to accept
 * like any other; nothing is imposed. Throws Stale when the proposal is another one by now.
 */
export async function answerProposal(c: AppContext, at: MilestoneAt, told: () => SentAnswer): Promise<SentAnswer> {
  dayOfNow(c);
  const file = await milestoneFile(c, at, "milestone.update");
  const { visit, milestone, project, proposal, shifts } = file;
  const sent = told();
  const stands = sent.kind === "date" ? proposal && dateProposal(proposal) : moneyProposal(shifts);
  if (!stands || stands !== sent.proposal) throw new Stale();
  const answer = {
    ...{ id: newId(), projectId: project.id, milestoneId: milestone.id, kind: sent.kind, proposal: stands },
    ...{ answer: sent.answer, reason: sent.reason, answeredBy: visit.actor.personId },
  };
  const moves = sent.kind === "date" && sent.answer === "accepted" ? [savingUpdate(undefined, updateOf(file))] : [];
  const writes = [recordingAnswer(answer), ...moves];
  const { reason, formKey } = sent;
  await commit(visit, { action: "milestone.answer", writes, projectId: project.id, reason, formKey });
  return sent;
}

function updateOf({ visit, milestone, proposal, updates }: MilestoneFile): MilestoneUpdate {
  const code = proposal?.because ?? "";
  return {
    ...{ id: newId(), revision: 0, sinceSeq: 0, projectId: milestone.projectId, milestoneId: milestone.id },
    number: Math.max(0, ...updates.map(({ number }) => number)) + 1,
    forecastOn: proposal?.toOn ?? null,
    ...{ actualOn: null, isUndone: false, progress: null, reasonCode: "predecessor", correctiveAction: null },
    cause: visit.words.say(said(milestonePage.becauseOf, { code })),
    ...{ toldOn: visit.on, status: "submitted", enteredBy: visit.actor.personId },
    ...{ decidedBy: null, decisionReason: "" },
  };
}
