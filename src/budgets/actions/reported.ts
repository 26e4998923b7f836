import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { EntrySum, Line } from "../rules/ledger.ts";
import { fundingWords } from "../rules/messages/funding.ts";
import { reportedField as f, reportedWords as m } from "../rules/messages/reported.ts";
import {
  type Explained,
  type Reconciled,
  type Reported,
  type ReportedComponent,
  type ReportedGround,
  reconciled,
  reportedTyped,
  supersededBy,
} from "../rules/reported.ts";
import { entrySumsOf, linesOf } from "../store/ledgers.ts";
import { oneProject } from "../store/pages.ts";
import {
  componentsOf,
  explanationsOf,
  type ReconciliationRow,
  reconciliationRow,
  recordingReported,
  reportedOf,
  savingReconciliation,
} from "../store/reported.ts";

/** What the pages of reported amounts are drawn from, for one batch. */
export const reportedReads = (scope: Scope, code: string) => ({
  project: oneProject(scope, code),
  components: componentsOf(scope, code),
  lines: linesOf(scope, { code }),
  entries: entrySumsOf(scope, { code }),
  all: reportedOf(scope, code),
  explanations: explanationsOf(scope, code),
});

export interface ReportedFound<R extends Reported = Reported, E extends Explained = Explained> {
  readonly project: ProjectFacts | undefined;
  readonly components: readonly ReportedComponent[];
  readonly lines: readonly Line[];
  readonly entries: readonly EntrySum[];
  readonly all: readonly R[];
  readonly explanations: readonly E[];
}

/** Reported beside entered. Throws Missing for a project outside the reach. */
export function reconciliationsIn(found: ReportedFound): readonly Reconciled[] {
  const { project, lines, entries, all, explanations } = found;
  if (!project) throw new Missing();
  const ledger = { currency: project.currency, lines, cells: [], entries };
  return reconciled(all, explanations, { ledger, span: project.span });
}

interface Refused {
  readonly kind: "refused";
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly ground: ReportedGround;
  readonly problems: readonly Problem[];
}

export type ReportedAnswer =
  | Refused
  | { readonly kind: "done"; readonly visit: Visit; readonly ids: readonly string[] };

function reportedGround({ scope }: Visit, found: ReportedFound): { project: ProjectFacts; ground: ReportedGround } {
  const { project, components, all } = found;
  if (!project) throw new Missing();
  const { span, currency } = project;
  return { project, ground: { components, all, span, currency, today: scope.today } };
}

/** Records what a document of the donor's agency reports; what it corrects is superseded, never changed. */
export async function enterReported(
  c: AppContext,
  code: string,
  sent: { typed: Typed; formKey: string | undefined },
): Promise<ReportedAnswer> {
  const { visit, found } = await enter(c, "reported.enter", (scope) => reportedReads(scope, code));
  const { project, ground } = reportedGround(visit, found);
  const read = reportedTyped(sent.typed, ground);
  if (!read.ok) return { kind: "refused", visit, project, ground, problems: read.problems };
  const { amounts, ...common } = read.value;
  const rows = amounts.map(({ componentId, amountMinor }) => ({
    ...{ ...common, id: newId(), projectId: project.id, componentId, amountMinor },
    supersedesId: supersededBy(common.period, componentId, ground.all)?.id ?? null,
    ...{ enteredBy: visit.actor.personId, isIllustrative: false },
  }));
  const [writes, reason] = [rows.map(recordingReported), common.reason || common.document];
  await commit(visit, { action: "reported.enter", writes, projectId: project.id, reason, formKey: sent.formKey });
  return { kind: "done", visit, ids: rows.map(({ id }) => id) };
}

export const RECONCILIATION_STEPS = {
  explain: "reported.enter",
  approve: "reported.approve",
  return: "reported.approve",
} as const;

export type ReconciliationStep = keyof typeof RECONCILIATION_STEPS;

export interface SentReconciliation {
  readonly code: string;
  /** Of the reported amount. */
  readonly id: string;
  readonly step: ReconciliationStep;
  readonly explanation: string;
  readonly reason: string;
  /** That the page showed: 0 before the first explanation; undefined does not compare. */
  readonly revision: number | undefined;
  readonly formKey: string | undefined;
}

export type ReconciliationAnswer =
  | { readonly kind: "refused"; readonly visit: Visit; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly visit: Visit };

/** Explains a difference, or approves or returns another person's explanation (SEC-01). */
export async function stepReconciliation(c: AppContext, sent: SentReconciliation): Promise<ReconciliationAnswer> {
  const { code, id, step } = sent;
  const { visit, found } = await enter(c, RECONCILIATION_STEPS[step], (scope) => ({
    ...reportedReads(scope, code),
    row: reconciliationRow(scope, { code, id }),
  }));
  const { row, project } = found;
  const one = reconciliationsIn(found).find(({ reported }) => reported.id === id);
  if (!one || !project) throw new Missing();
  if (sent.revision !== undefined && sent.revision !== (row?.revision ?? 0)) throw new Stale();
  const problems = step === "explain" ? explainProblems(one, sent) : decideProblems(visit, { one, row, sent });
  if (problems.length > 0) return { kind: "refused", visit, problems };
  const after =
    step === "explain" ? explainedBy(visit, project, { one, row, sent }) : row && decidedBy(visit, row, sent);
  if (!after) throw new Missing();
  await commit(visit, {
    action: `reported.${step}`,
    writes: [savingReconciliation(row, after)],
    projectId: project.id,
    reason: sent.reason,
    formKey: sent.formKey,
  });
  return { kind: "done", visit };
}

function explainProblems({ state }: Reconciled, { explanation }: SentReconciliation): readonly Problem[] {
  if (state === "alone" || state === "equal" || state === "approved")
    return [blocked("REPORTED", "", said(m.nothingToExplain))];
  return explanation === "" ? [blocked("required", "explanation", said(wrong.required, { field: f.explanation }))] : [];
}

interface Deciding {
  readonly one: Reconciled;
  readonly row: ReconciliationRow | undefined;
  readonly sent: SentReconciliation;
}

function decideProblems(visit: Visit, { one, row, sent }: Deciding): readonly Problem[] {
  if (!row || one.state !== "submitted") return [blocked("SEC-01", "", said(fundingWords.decided))];
  if (!isSomeoneElse(visit.actor, row.enteredBy)) throw new Forbidden(said(fundingWords.ownEntry));
  const isUnsaid = sent.step === "return" && sent.reason === "";
  return isUnsaid ? [blocked("required", "reason", said(wrong.required, { field: f.decision }))] : [];
}

function explainedBy({ actor }: Visit, project: ProjectFacts, { one, row, sent }: Deciding) {
  const { reported, enteredMinor = 0 } = one;
  return {
    ...{ id: row?.id ?? newId(), projectId: project.id, reportedId: reported.id },
    ...{ reportedMinor: reported.amountMinor, enteredMinor, explanation: sent.explanation },
    ...{ status: "submitted" as const, enteredBy: actor.personId, decidedBy: null, decisionReason: "" },
  };
}

const decidedBy = ({ actor }: Visit, row: ReconciliationRow, { step, reason }: SentReconciliation) => ({
  ...row,
  status: step === "approve" ? ("approved" as const) : ("returned" as const),
  decidedBy: actor.personId,
  decisionReason: reason,
});
