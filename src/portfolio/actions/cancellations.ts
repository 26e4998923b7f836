import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import { agreementCancelProblems, projectCancelProblems, reasonRead } from "../rules/cancellation.ts";
import { ruleWords } from "../rules/messages/rule.ts";
import { savingAgreement, savingProject } from "../store/saving.ts";
import { agreementFormReads, type ExistingForm } from "./agreement-form.ts";
import { writableAgreement } from "./agreements.ts";
import { meetingOthers, onlyOnce } from "./answers.ts";
import { type ExistingProject, projectForm, projectFormReads } from "./project-form.ts";

export interface SentCancellation {
  readonly typed: Typed;
  readonly revision: number;
  readonly formKey: string | undefined;
}

/** Cancelled, or why not; `isStale` when somebody changed the thing since the second look was drawn. */
export interface Cancellation<Form> {
  readonly visit: Visit;
  readonly form: Form;
  readonly problems: readonly Problem[];
  readonly isStale: boolean;
}

/** Cancels a project: it stays with its figures and history, and gives back its allocation. */
export const cancelProject = (c: AppContext, code: string, sent: SentCancellation) =>
  meetingOthers(() => projectOnce(c, code, sent));

async function projectOnce(
  c: AppContext,
  code: string,
  sent: SentCancellation,
): Promise<Cancellation<ExistingProject>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => projectFormReads(scope, code, sent));
  const form = projectForm(found);
  if (!form) throw new Missing();
  onlyOnce(found.isSent);
  const { project } = form.rows;
  if (project.status === "cancelled") throw new Forbidden(said(ruleWords.cancelledStays));
  const read = reasonRead(sent.typed);
  const problems = read.ok ? projectCancelProblems(project.status) : read.problems;
  const isStale = sent.revision !== form.revision;
  if (!read.ok || problems.length > 0 || isStale)
    return { visit, form, problems: withStale(problems, isStale), isStale };
  const { revision: _, sinceSeq: __, search: ___, ...fields } = project;
  const writes = [savingProject(project, { ...fields, status: "cancelled", cancelReason: read.value })];
  const deed = { action: "project.cancel", writes, projectId: project.id, reason: read.value, formKey: sent.formKey };
  await commit(visit, deed);
  return { visit, form, problems: [], isStale: false };
}

/** Cancels an agreement that has no project left. */
export const cancelAgreement = (c: AppContext, code: string, sent: SentCancellation) =>
  meetingOthers(() => agreementOnce(c, code, sent));

async function agreementOnce(c: AppContext, code: string, sent: SentCancellation): Promise<Cancellation<ExistingForm>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => agreementFormReads(scope, code, sent));
  onlyOnce(found.isSent);
  const form = writableAgreement(visit, found);
  const read = reasonRead(sent.typed);
  const problems = read.ok ? agreementCancelProblems(form.row.status, form.projects) : read.problems;
  const isStale = sent.revision !== form.revision;
  if (!read.ok || problems.length > 0 || isStale)
    return { visit, form, problems: withStale(problems, isStale), isStale };
  const { revision: _, sinceSeq: __, search: ___, ...fields } = form.row;
  const writes = [savingAgreement(form.row, { ...fields, status: "cancelled", cancelReason: read.value })];
  await commit(visit, { action: "agreement.cancel", writes, reason: read.value, formKey: sent.formKey });
  return { visit, form, problems: [], isStale: false };
}

const withStale = (problems: readonly Problem[], isStale: boolean): readonly Problem[] =>
  isStale ? [blocked("STALE", "", said(ruleWords.changedMeanwhile)), ...problems] : problems;
