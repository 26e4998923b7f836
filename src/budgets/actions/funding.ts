import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { agreementByCode } from "../../portfolio/store/agreements.ts";
import type { Typed } from "../../ui/form-state.ts";
import {
  type BookedFunding,
  ceilingOfReceipts,
  type FundingDraft,
  type FundingGround,
  type FundingTerms,
  fundingBooked,
  fundingTyped,
  reversalOf,
} from "../rules/funding-form.ts";
import { fundingField as f, fundingWords as m } from "../rules/messages/funding.ts";
import type { Period } from "../rules/periods.ts";
import type { DatedRate } from "../rules/rates.ts";
import { datedRates } from "../store/exchange-rates.ts";
import {
  type FundingRow,
  fundingListed,
  fundingOfAgreement,
  fundingRow,
  fundingTerms,
  isReversed,
  type ListedFunding,
  savingFunding,
} from "../store/funding.ts";
import { oneProject } from "../store/pages.ts";
import { periodsOfProject } from "../store/periods.ts";

/** What an agreement's donor has sent, all its projects together. Throws Missing out of reach. */
export async function agreementFunding(c: AppContext) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    agreement: agreementByCode(scope, code),
    fundings: fundingOfAgreement(scope, code),
  }));
  const { agreement, fundings } = found;
  if (!agreement) throw new Missing();
  return { visit, agreement, fundings };
}

/** What a form of money received is drawn from and checked against. */
const fundingFormReads = (scope: Scope, code: string) => ({
  project: oneProject(scope, code),
  terms: fundingTerms(scope, code),
  rates: datedRates(scope),
  periods: periodsOfProject(scope, code),
  fundings: fundingListed(scope, code),
});

interface Found {
  readonly project: ProjectFacts | undefined;
  readonly terms: FundingTerms | undefined;
  readonly rates: readonly DatedRate[];
  readonly periods: readonly Period[];
  readonly fundings: readonly ListedFunding[];
}

interface Refused {
  readonly kind: "refused";
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly problems: readonly Problem[];
}

export type FundingAnswer = Refused | { readonly kind: "done"; readonly visit: Visit; readonly id: string };

/** Where it happens; throws Missing for a project outside the reach. */
function groundOf(visit: Visit, found: Found): { readonly project: ProjectFacts; readonly ground: FundingGround } {
  const { project, terms, rates, periods, fundings } = found;
  if (!project || !terms) throw new Missing();
  return { project, ground: { terms, rates, periods, fundings, today: visit.scope.today } };
}

/** Enters money received; it counts once another person confirms it (SEC-01). */
export async function enterFunding(
  c: AppContext,
  code: string,
  sent: { typed: Typed; formKey: string | undefined },
): Promise<FundingAnswer> {
  const { visit, found } = await enter(c, "funding.enter", (scope) => fundingFormReads(scope, code));
  const { project, ground } = groundOf(visit, found);
  const read = fundingTyped(sent.typed, visit.scope.today);
  if (!read.ok) return { kind: "refused", visit, project, problems: read.problems };
  const booked = fundingBooked(read.value, ground);
  const problems = ceilingOfReceipts(read.value, booked, ground);
  if (problems.length > 0) return { kind: "refused", visit, project, problems };
  const row = rowOf(visit, project, { draft: read.value, booked });
  const writes = [savingFunding(undefined, row)];
  await commit(visit, { action: "funding.enter", writes, projectId: project.id, formKey: sent.formKey });
  return { kind: "done", visit, id: row.id };
}

const submittedBy = ({ actor }: Visit) => ({
  status: "submitted" as const,
  enteredBy: actor.personId,
  decidedBy: null,
  decisionReason: "",
  isIllustrative: false,
});

function rowOf(visit: Visit, project: ProjectFacts, { draft, booked }: { draft: FundingDraft; booked: BookedFunding }) {
  const { amount, ...fields } = draft;
  const { rate, ...rest } = booked;
  return {
    ...{ id: newId(), projectId: project.id, originalId: null, ...submittedBy(visit) },
    ...fields,
    ...rest,
    amountMinor: amount.minor,
    currency: amount.currency,
    rateMicro: rate?.micro ?? null,
    ratedOn: rate?.on ?? null,
    rateSource: rate?.source ?? null,
  };
}

export type FundingStep = "confirm" | "return" | "reverse";

export const FUNDING_STEPS = {
  confirm: "funding.confirm",
  return: "funding.confirm",
  reverse: "funding.enter",
} as const;

/** A decision, or a reversal, as somebody sends it. */
export interface SentFunding {
  readonly code: string;
  readonly id: string;
  readonly step: FundingStep;
  readonly reason: string;
  /** The revision that the page showed; undefined does not compare. */
  readonly revision: number | undefined;
  readonly formKey: string | undefined;
}

/**
 * Confirms or returns what another person entered, or reverses what was confirmed. Throws Missing, Forbidden for one's
 * own entry (SEC-01), Stale for what somebody has decided.
 */
export async function stepFunding(c: AppContext, sent: SentFunding): Promise<FundingAnswer> {
  const { code, id, step } = sent;
  const { visit, found } = await enter(c, FUNDING_STEPS[step], (scope) => ({
    ...fundingFormReads(scope, code),
    row: fundingRow(scope, { code, id }),
    isReversed: isReversed(scope, id),
  }));
  const { project, ground } = groundOf(visit, found);
  const { row } = found;
  if (!row) throw new Missing();
  if (sent.revision !== undefined && sent.revision !== row.revision) throw new Stale();
  const problems = stepProblems(visit, row, { sent, isReversed: found.isReversed });
  if (problems.length > 0) return { kind: "refused", visit, project, problems };
  const isReversal = step === "reverse";
  const after = isReversal ? reversed(visit, row, { ground, sent }) : decided(visit, row, sent);
  await commit(visit, {
    action: `funding.${step}`,
    writes: [savingFunding(isReversal ? undefined : row, after)],
    projectId: project.id,
    reason: sent.reason,
    formKey: sent.formKey,
  });
  return { kind: "done", visit, id: after.id };
}

interface Looking {
  readonly sent: SentFunding;
  readonly isReversed: boolean;
}

function stepProblems(visit: Visit, row: FundingRow, { sent, isReversed: isTaken }: Looking): readonly Problem[] {
  const { step, reason } = sent;
  const missing = blocked("required", "reason", said(wrong.required, { field: f.reason }));
  if (step === "reverse") {
    if (row.status !== "approved" || row.originalId !== null || isTaken)
      return [blocked("DEP-08", "", said(m.notReversible))];
    return reason === "" ? [missing] : [];
  }
  if (row.status !== "submitted") return [blocked("SEC-01", "", said(m.decided))];
  if (!isSomeoneElse(visit.actor, row.enteredBy)) throw new Forbidden(said(m.ownEntry));
  return step === "return" && reason === "" ? [missing] : [];
}

const decided = ({ actor }: Visit, row: FundingRow, { step, reason }: SentFunding) => ({
  ...row,
  status: step === "confirm" ? ("approved" as const) : ("returned" as const),
  decidedBy: actor.personId,
  decisionReason: reason,
});

function reversed(visit: Visit, row: FundingRow, { ground, sent }: { ground: FundingGround; sent: SentFunding }) {
  const { revision: _, sinceSeq: __, ...fields } = row;
  return {
    ...fields,
    ...reversalOf(row, ground),
    ...submittedBy(visit),
    id: newId(),
    originalId: row.id,
    note: sent.reason,
  };
}
