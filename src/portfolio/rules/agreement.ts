import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { type Currency, type Money, money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { contains } from "../../kernel/period.ts";
import { ceilingProblems } from "./ceiling.ts";
import { orderProblems } from "./durations.ts";
import { ruleWords as m } from "./messages/rule.ts";
import type { AgreementStatus, ExchangeMethod, ReferenceVersion } from "./statuses.ts";

/** All that a person may write of an agreement; organisations by their codes, thresholds in basis points. */
export interface AgreementDraft {
  readonly title: Texts;
  readonly donor: string;
  readonly agency: string | null;
  readonly status: AgreementStatus;
  readonly currency: Currency;
  readonly ceilingMinor: number;
  /** A day, or only `YYYY-MM`. */
  readonly signedOn: string | null;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly executionStart: CalendarDate;
  readonly executionEnd: CalendarDate;
  readonly exchangeMethod: ExchangeMethod;
  readonly fixedRateMicro: number | null;
  readonly notifyBps: number;
  readonly amendBps: number;
  readonly overspendBps: number;
  readonly liquidationDays: number;
  readonly hasModes: boolean;
  /** VAT counts on the donor's money (DEP-06). */
  readonly isVatEligible: boolean;
  /** Part of an advance that is justified before the next call (CASH-02). */
  readonly justifiedBps: number;
  /** Variance from a forecast beyond which it is explained (R02). */
  readonly explainedBps: number;
  readonly referenceVersion: ReferenceVersion;
  readonly basis: string;
}

/** What its projects, cancelled ones left out, take of an agreement: money, and the days they are planned over. */
export interface Taken {
  readonly allocated: Money;
  readonly firstStart: CalendarDate | undefined;
  readonly lastEnd: CalendarDate | undefined;
}

export interface AgreementGround {
  readonly before: AgreementDraft | undefined;
  readonly taken: Taken;
  /** Entries with VAT were submitted or approved: what counts of it is settled (DEP-06). */
  readonly hasVat: boolean;
  readonly today: CalendarDate;
}

/** What a signature fixes: from then on only an amendment changes it. */
const SIGNED = ["donor", "currency", "ceilingMinor", "executionStart", "executionEnd"] as const;

const FIELD = { ceilingMinor: "ceiling" } as Readonly<Record<string, string>>;

/** True once signed: amount, currency, donor and execution period change by an amendment only. */
export const isSigned = (status: AgreementStatus): boolean => status !== "draft";

/** Everything that stands against saving an agreement. */
export function agreementProblems(draft: AgreementDraft, ground: AgreementGround): readonly Problem[] {
  return [
    ...signatureProblems(draft, ground),
    ...termProblems(draft),
    ...vatProblems(draft, ground),
    ...periodProblems(draft),
    ...takenProblems(draft, ground.taken),
  ];
}

function signatureProblems(draft: AgreementDraft, { before, today }: AgreementGround): readonly Problem[] {
  const { status, signedOn } = draft;
  const isUnsigned = isSigned(status) && signedOn === null;
  const isFuture = signedOn !== null && signedOn > today.slice(0, signedOn.length);
  return [
    ...(before && isSigned(before.status) ? fixedProblems(draft, before) : []),
    ...(isUnsigned ? [blocked("DATE", "signedOn", said(m.signatureMissing))] : []),
    ...(isFuture ? [blocked("DATE", "signedOn", said(m.signedLater))] : []),
  ];
}

function fixedProblems(draft: AgreementDraft, before: AgreementDraft): readonly Problem[] {
  const changed = SIGNED.filter((key) => before[key] !== draft[key]);
  return [
    ...changed.map((key) => blocked("AMENDMENT", FIELD[key] ?? key, said(m.onlyByAmendment))),
    ...(isSigned(draft.status) ? [] : [blocked("STATUS", "status", said(m.signedAlready))]),
  ];
}

function termProblems({ exchangeMethod, fixedRateMicro, notifyBps, amendBps }: AgreementDraft): readonly Problem[] {
  const problems: Problem[] = [];
  if (exchangeMethod === "fixed" && fixedRateMicro === null)
    problems.push(blocked("FX-03", "fixedRate", said(m.fixedRateMissing)));
  if (exchangeMethod !== "fixed" && fixedRateMicro !== null)
    problems.push(blocked("FX-03", "fixedRate", said(m.fixedRateIdle)));
  if (amendBps < notifyBps) problems.push(blocked("REV-03", "amend", said(m.thresholdOrder)));
  return problems;
}

/** DEP-06: entries are converted once, so that VAT that was counted, or left out, stays so. */
function vatProblems({ isVatEligible }: AgreementDraft, { before, hasVat }: AgreementGround): readonly Problem[] {
  if (!(before && hasVat) || before.isVatEligible === isVatEligible) return [];
  return [blocked("DEP-06", "isVatEligible", said(m.vatSettled))];
}

function periodProblems(draft: AgreementDraft): readonly Problem[] {
  const { executionStart, executionEnd, validFrom, validTo } = draft;
  const order = [
    ...orderProblems("executionEnd", executionStart, executionEnd),
    ...orderProblems("validTo", validFrom, validTo),
  ];
  if (order.length > 0) return order;
  const isWithin = (validFrom === null || validFrom <= executionStart) && (validTo === null || executionEnd <= validTo);
  return isWithin ? [] : [blocked("DATE", "validTo", said(m.executionOutsideValidity))];
}

/** The ceiling may not go below what is allocated (BUD-01), nor the execution period below what is planned. */
export function takenProblems(
  draft: Pick<AgreementDraft, "ceilingMinor" | "executionStart" | "executionEnd">,
  { allocated, firstStart, lastEnd }: Taken,
): readonly Problem[] {
  const { executionStart: start, executionEnd: end } = draft;
  const outside = (field: string, day: CalendarDate | undefined) =>
    day === undefined || end < start || contains({ start, end }, day)
      ? []
      : [blocked("DATE", field, said(m.projectOutside, { day: { day } }))];
  const ceiling = money(draft.ceilingMinor, allocated.currency);
  return [
    ...(ceiling.minor < 0 ? [blocked("BUD-03", "ceiling", said(m.negativeAmount))] : []),
    ...(ceiling.minor < 0 ? [] : ceilingProblems("ceiling", ceiling, allocated)),
    ...outside("executionStart", firstStart),
    ...outside("executionEnd", lastEnd),
  ];
}
