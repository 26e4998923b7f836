import { said } from "../../kernel/messages.ts";
import { commit } from "../../platform/commit.ts";
import { Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Write } from "../../platform/write.ts";
import { milestonePage } from "../messages/milestone-page.ts";
import type { MilestoneUpdate } from "../rules/update.ts";
import type { MilestoneAt } from "../store/plan.ts";
import { recordingAnswer, savingUpdate } from "../store/plan.ts";
import { dayOfNow } from "./day.ts";
import { dateProposal, type MilestoneFile, milestoneFile } from "./milestone.ts";

export interface SentAnswer {
  readonly answer: "accepted" | "dismissed";
  /** The proposal that was looked at: another one by now is Stale. */
  readonly proposal: string;
  readonly reason: string;
  readonly formKey?: string | undefined;
}

/**
 * Accepts or dismisses the date that a predecessor asks for. Accepted it becomes an update that another person has to
 * accept like any other; nothing is imposed. Throws Stale when the proposal is another one by now.
 */
export async function answerProposal(c: AppContext, at: MilestoneAt, told: () => SentAnswer): Promise<SentAnswer> {
  dayOfNow(c);
  const file = await milestoneFile(c, at, "milestone.update");
  const { visit, project, proposal } = file;
  const sent = told();
  const stands = proposal && dateProposal(proposal);
  if (!stands || stands !== sent.proposal) throw new Stale();
  const moves = sent.answer === "accepted" ? [savingUpdate(undefined, updateOf(file))] : [];
  const writes = [answerTo(file, "date", sent), ...moves];
  const { reason, formKey } = sent;
  await commit(visit, { action: "milestone.answer", writes, projectId: project.id, reason, formKey });
  return sent;
}

/** The answer as a fact: the same proposal is not made again. */
export const answerTo = (
  { visit, project, milestone }: MilestoneFile,
  kind: "date" | "money",
  { answer, proposal, reason }: SentAnswer,
): Write =>
  recordingAnswer({
    ...{ id: newId(), projectId: project.id, milestoneId: milestone.id, kind, proposal, answer, reason },
    answeredBy: visit.actor.personId,
  });

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
