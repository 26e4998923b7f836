import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Quarter } from "../../kernel/period.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { type Action, can, isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Blocker, closureBlockers, type QuarterState } from "../rules/closure.ts";
import {
  addedWorkingDays,
  ownRequestSaid,
  type PeriodStep,
  quartersOf,
  REOPENED_WORKING_DAYS,
  reasonProblems,
  stepProblems,
} from "../rules/periods.ts";
import type { DatedRate } from "../rules/rates.ts";
import { closureReads } from "../store/closure.ts";
import { datedRates } from "../store/exchange-rates.ts";
import { type PeriodAgreement, type PeriodRow, periodAgreements, periodRow, savingPeriod } from "../store/periods.ts";

/** What each step needs (handbook 4.7). */
export const STEP_ACTION: Readonly<Record<PeriodStep, Action>> = {
  review: "period.close",
  resume: "period.close",
  close: "period.close",
  askReopening: "period.askReopening",
  approveReopening: "period.approveReopening",
  declineReopening: "period.approveReopening",
};

/** Everything that a quarter's page and its closure look at, for one batch. */
export const quarterReads = (scope: Scope, code: string, quarter: Quarter) => ({
  agreements: periodAgreements(scope, code),
  rates: datedRates(scope),
  ...closureReads(scope, { code, quarter }),
});

interface QuarterFound extends Omit<QuarterState, "quarter" | "agreement" | "ceilingMinor"> {
  readonly rates: readonly DatedRate[];
}

/** What keeps the quarter from being closed (PER-04). */
export function blockersOf(agreement: PeriodAgreement, quarter: Quarter, found: QuarterFound): readonly Blocker[] {
  const { rates, ...facts } = found;
  return closureBlockers({ ...facts, quarter, agreement, ceilingMinor: agreement.ceilingMinor }, rates);
}

/** A step as somebody sends it: from which page, and why. */
export interface SentStep {
  readonly step: PeriodStep;
  /** The revision that the page showed: 0 for a quarter to which nothing was done; undefined does not compare. */
  readonly revision: number | undefined;
  readonly reason: string;
  readonly formKey: string | undefined;
}

export type Stepped =
  | { readonly kind: "done"; readonly visit: Visit; readonly period: Omit<PeriodRow, "revision" | "sinceSeq"> }
  | { readonly kind: "refused"; readonly visit: Visit; readonly problems: readonly Problem[] };

/**
 * Takes one step in a period's life. Throws Missing for a quarter outside the agreement's life or reach, Forbidden for
 * who may not take it or decides on their own request (SEC-01), Stale when someone else came first.
 */
export async function stepPeriod(
  c: AppContext,
  at: { code: string; quarter: Quarter },
  sent: SentStep,
): Promise<Stepped> {
  const { code, quarter } = at;
  const { visit, found } = await enter(c, STEP_ACTION[sent.step], (scope) => ({
    ...quarterReads(scope, code, quarter),
    row: periodRow(scope, code, quarter),
  }));
  const [agreement] = found.agreements;
  const { row, agreements: _, ...facts } = found;
  if (!agreement || !livesIn(agreement, quarter, visit)) throw new Missing();
  guard(visit, agreement.id, { row, sent });
  const problems = problemsOf(visit, { row, sent, quarter, blockers: () => blockersOf(agreement, quarter, facts) });
  if (problems.length > 0) return { kind: "refused", visit, problems };
  const period = { ...started(row, agreement.id, quarter), ...changedBy(visit, sent) };
  await commit(visit, {
    action: `period.${sent.step}`,
    writes: [savingPeriod(row, period)],
    reason: sent.reason.trim().slice(0, 500),
    formKey: sent.formKey,
  });
  return { kind: "done", visit, period };
}

export const livesIn = (agreement: PeriodAgreement, quarter: Quarter, visit: Visit): boolean =>
  quartersOf({ start: agreement.executionStart, end: agreement.executionEnd }, visit.scope.today).includes(quarter);

function guard(visit: Visit, agreementId: string, { row, sent }: { row: PeriodRow | undefined; sent: SentStep }): void {
  const { step, revision } = sent;
  const asks = step === "askReopening";
  if (!asks && !can(visit.actor, STEP_ACTION[step], { agreementId })) throw new Forbidden();
  const decides = step === "approveReopening" || step === "declineReopening";
  if (decides && row?.reopeningAskedBy && !isSomeoneElse(visit.actor, row.reopeningAskedBy))
    throw new Forbidden(ownRequestSaid());
  if (revision !== undefined && revision !== (row?.revision ?? 0)) throw new Stale();
}

interface Looking {
  readonly row: PeriodRow | undefined;
  readonly sent: SentStep;
  readonly quarter: Quarter;
  readonly blockers: () => readonly Blocker[];
}

function problemsOf(visit: Visit, { row, sent: { step, reason }, quarter, blockers }: Looking): readonly Problem[] {
  const problems = stepProblems({ step, period: row, quarter, today: visit.scope.today });
  if (problems.length > 0) return problems;
  if (step === "close") return blockers().map(({ rule, said }) => blocked(rule, "", said));
  return step === "askReopening" || step === "declineReopening" ? reasonProblems(reason) : [];
}

type PeriodFields = Omit<PeriodRow, "revision" | "sinceSeq">;

function started(row: PeriodRow | undefined, agreementId: string, quarter: Quarter): PeriodFields {
  if (row) return row;
  const nobody = { closedOn: null, closedBy: null, reopeningAskedBy: null, reopenedBy: null, reopenedUntil: null };
  return { id: newId(), agreementId, quarter, status: "open", reopeningReason: "", ...nobody };
}

const NOT_ASKED = { reopeningAskedBy: null, reopeningReason: "" } as const;

function changedBy({ actor, scope }: Visit, { step, reason }: SentStep): Partial<PeriodFields> {
  const { personId } = actor;
  if (step === "review") return { status: "in_review" };
  if (step === "resume") return { status: "open" };
  if (step === "close")
    return {
      ...NOT_ASKED,
      status: "closed",
      closedOn: scope.today,
      closedBy: personId,
      reopenedBy: null,
      reopenedUntil: null,
    };
  if (step === "askReopening")
    return {
      status: "closed",
      reopeningAskedBy: personId,
      reopeningReason: reason.trim(),
      reopenedBy: null,
      reopenedUntil: null,
    };
  if (step === "declineReopening") return NOT_ASKED;
  const reopenedUntil = addedWorkingDays(scope.today, REOPENED_WORKING_DAYS);
  return { status: "reopened", reopenedBy: personId, reopenedUntil };
}
