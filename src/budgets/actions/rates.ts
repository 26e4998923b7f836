import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { formKeyOf, plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Write } from "../../platform/write.ts";
import type { Typed } from "../../ui/form-state.ts";
import { rateField, rateWords } from "../rules/messages/rates.ts";
import {
  type CheckedTable,
  draftProblems,
  importable,
  originTyped,
  type RateDraft,
  rateTyped,
  tableChecked,
} from "../rules/rate-form.ts";
import { rateTableRead } from "../rules/rate-table.ts";
import { correctionProblems, type DatedRate } from "../rules/rates.ts";
import {
  agreementChoices,
  datedRates,
  proposalRows,
  ratesUsedInClosed,
  recordingRate,
  savingProposal,
  wasDecided,
} from "../store/exchange-rates.ts";

/** What a form of rates is drawn from. */
export const rateFormReads = (scope: Scope) => ({ agreements: agreementChoices(scope) });

const proposalReads = (scope: Scope) => ({
  ...rateFormReads(scope),
  known: datedRates(scope),
  used: ratesUsedInClosed(scope),
});

export type RateAgreements = readonly { readonly id: string; readonly code: string }[];

interface Refused {
  readonly kind: "refused";
  readonly visit: Visit;
  readonly agreements: RateAgreements;
  readonly problems: readonly Problem[];
}

/** `lot` is the journal number under which the proposals wait for a second person. */
export type Proposed = Refused | { readonly kind: "done"; readonly visit: Visit; readonly lot: number };

/** Proposes one rate; nothing is converted with it until another person confirms it (FX-07, scenario 13). */
export async function proposeRate(c: AppContext, typed: Typed, key = formKeyOf(typed)): Promise<Proposed> {
  const { visit, found } = await enter(c, "rate.propose", proposalReads);
  const { agreements } = found;
  const agreementIds = agreements.map(({ id }) => id);
  const read = rateTyped(typed, { agreementIds, today: visit.scope.today });
  if (!read.ok) return { kind: "refused", visit, agreements, problems: read.problems };
  const problems = draftProblems(read.value, found);
  if (problems.length > 0) return { kind: "refused", visit, agreements, problems };
  const lot = await proposed(visit, [read.value], key);
  return { kind: "done", visit, lot };
}

async function proposed(visit: Visit, drafts: readonly RateDraft[], formKey: string | undefined): Promise<number> {
  const writes = drafts.map(({ rate, justification }): Write => {
    const { on, ...fact } = rate;
    const by = { enteredBy: visit.actor.personId, decidedBy: null, decisionReason: "" };
    return savingProposal(undefined, { id: newId(), ...fact, ratedOn: on, justification, status: "proposed", ...by });
  });
  const reason = drafts[0]?.justification ?? "";
  const { seq } = await commit(visit, { action: "rate.propose", writes, reason, formKey });
  return seq;
}

/** A table that was looked at but not saved. */
export interface Looked extends Omit<Refused, "kind"> {
  readonly kind: "looked";
  readonly checked: CheckedTable;
}

/** Looks at a table of rates row by row; proposes its good rows only when the form says so (`confirmed`). */
export async function importRates(c: AppContext, typed: Typed): Promise<Proposed | Looked> {
  const { visit, found } = await enter(c, "rate.propose", proposalReads);
  const { agreements } = found;
  const origin = originTyped(
    typed,
    agreements.map(({ id }) => id),
  );
  if (!origin.ok) return { kind: "refused", visit, agreements, problems: origin.problems };
  const table = rateTableRead(plainText(typed, "csv").slice(0, LONGEST_TABLE), origin.value.quote);
  if (!table.ok) return { kind: "refused", visit, agreements, problems: table.problems };
  const checked = tableChecked(table.value, origin.value, { ...found, agreementIds: [], today: visit.scope.today });
  const good = importable(checked, origin.value);
  const looked = { kind: "looked", visit, agreements, checked } as const;
  if (plainText(typed, "confirmed") !== "yes" || checked.good.length === 0) return { ...looked, problems: [] };
  if (!good.ok) return { ...looked, problems: good.problems };
  const { justification } = origin.value;
  const drafts = good.value.map(({ rate, problems }) => ({
    rate,
    justification: problems.length > 0 ? justification : "",
  }));
  return { kind: "done", visit, lot: await proposed(visit, drafts, formKeyOf(typed)) };
}

const LONGEST_TABLE = 60_000;

export interface RateDecision {
  readonly isConfirmed: boolean;
  readonly reason: string;
  readonly formKey: string | undefined;
}

export type DecidedRates =
  | { readonly kind: "done"; readonly visit: Visit; readonly count: number }
  | { readonly kind: "refused"; readonly visit: Visit; readonly problems: readonly Problem[] };

/**
 * Confirms or rejects the rates of a lot, all together, never one's own (403): the confirmed ones become facts in the
 * same journal entry. Throws Missing for no such lot, Stale for one that somebody has decided.
 */
export async function decideRates(c: AppContext, lot: number, decision: RateDecision): Promise<DecidedRates> {
  const { visit, found } = await enter(c, "rate.confirm", (scope) => ({
    rows: proposalRows(scope, lot),
    wasDecided: wasDecided(scope, lot),
    known: datedRates(scope),
    used: ratesUsedInClosed(scope),
  }));
  const rows = found.rows.filter(({ status }) => status === "proposed");
  if (rows.length === 0) throw found.wasDecided ? new Stale() : new Missing();
  if (rows.some(({ enteredBy }) => !isSomeoneElse(visit.actor, enteredBy)))
    throw new Forbidden(said(rateWords.ownProposal));
  const { isConfirmed, formKey } = decision;
  const reason = decision.reason.trim().slice(0, 500);
  const problems = isConfirmed
    ? rows.flatMap((row) => correctionProblems(asRate(row), found.known, found.used))
    : reasonProblems(reason);
  if (problems.length > 0) return { kind: "refused", visit, problems };
  const by = { decidedBy: visit.actor.personId, decisionReason: reason };
  const status = isConfirmed ? "confirmed" : "rejected";
  const writes = rows.flatMap((row) => [
    savingProposal(row, { ...row, ...by, status }),
    ...(isConfirmed ? [recordingRate(row)] : []),
  ]);
  await commit(visit, { action: isConfirmed ? "rate.confirm" : "rate.reject", writes, reason, formKey });
  return { kind: "done", visit, count: rows.length };
}

const reasonProblems = (reason: string): readonly Problem[] =>
  reason === "" ? [blocked("required", "reason", said(wrong.required, { field: rateField.reason }))] : [];

const asRate = ({ ratedOn, ...row }: Omit<DatedRate, "on"> & { readonly ratedOn: DatedRate["on"] }): DatedRate => ({
  ...row,
  on: ratedOn,
});
