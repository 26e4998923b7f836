import { isCalendarDate } from "../../kernel/calendar-date.ts";
import type { Language } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { CURRENCIES, type Currency, isCurrency, money } from "../../kernel/money.ts";
import { blocked, type Outcome } from "../../kernel/outcome.ts";
import { wrong } from "../../people/rules/messages.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import type { AgreementDraft } from "./agreement.ts";
import type { AmendmentDraft } from "./amendment.ts";
import { fieldName as label } from "./messages/field.ts";
import { requiredDay, textsTyped } from "./project-form.ts";
import { amountTyped, Reading, shareTyped } from "./reading.ts";
import { AGREEMENT_STATUSES, EXCHANGE_METHODS, REFERENCE_VERSIONS } from "./statuses.ts";

/** Cancelling is a verb of its own, with its reason. */
export const CHOSEN_AGREEMENT_STATUSES = AGREEMENT_STATUSES.filter((status) => status !== "cancelled");

/** Reads an agreement's form; `organisations` are the codes that may be donor or agency. */
export function agreementRead(typed: TypedFields, organisations: readonly string[]): Outcome<AgreementDraft> {
  const read = new Reading(typed);
  const currency = read.choice({ name: "currency", label: label.currency }, CURRENCIES);
  const draft: AgreementDraft = {
    title: read.texts({ name: "title", label: label.title, most: 300 }),
    donor: read.choice({ name: "donor", label: label.donor }, organisations),
    agency: agencyRead(read, organisations),
    status: read.choice({ name: "status", label: label.status }, CHOSEN_AGREEMENT_STATUSES),
    currency,
    ceilingMinor: read.amount({ name: "ceiling", label: label.ceiling }, isCurrency(currency) ? currency : "EUR"),
    signedOn: signatureRead(read),
    validFrom: read.day({ name: "validFrom", label: label.validFrom }),
    validTo: read.day({ name: "validTo", label: label.validTo }),
    executionStart: requiredDay(read, "executionStart"),
    executionEnd: requiredDay(read, "executionEnd"),
    exchangeMethod: read.choice({ name: "exchangeMethod", label: label.exchangeMethod }, EXCHANGE_METHODS),
    fixedRateMicro: read.rate({ name: "fixedRate", label: label.fixedRate }),
    notifyBps: read.share({ name: "notify", label: label.notify }),
    amendBps: read.share({ name: "amend", label: label.amend }),
    overspendBps: read.share({ name: "overspend", label: label.overspend }),
    liquidationDays: read.count({ name: "liquidationDays", label: label.liquidationDays }, 0, 3_650),
    justifiedBps: read.share({ name: "justified", label: label.justified }),
    explainedBps: read.share({ name: "explained", label: label.explained }),
    referenceVersion: read.choice({ name: "referenceVersion", label: label.referenceVersion }, REFERENCE_VERSIONS),
    isVatEligible: read.isYes({ name: "isVatEligible", label: label.isVatEligible }),
    hasModes: read.isYes({ name: "hasModes", label: label.hasModes }),
    basis: read.optional({ name: "basis", label: label.basis, most: 1_000 }),
  };
  return read.outcome(draft);
}

function agencyRead(read: Reading, organisations: readonly string[]): string | null {
  const field = { name: "agency", label: label.agency };
  return read.optional(field) === "" ? null : read.choice(field, organisations);
}

/** A day, or a month where no more is known. */
function signatureRead(read: Reading): string | null {
  const field = { name: "signedOn", label: label.signedOn };
  const value = read.optional(field);
  if (value === "") return null;
  if (isCalendarDate(value) || (/^\d{4}-\d{2}$/.test(value) && isCalendarDate(`${value}-01`))) return value;
  read.problem(blocked("noDay", "signedOn", said(wrong.noDay, { field: label.signedOn, value: value.slice(0, 60) })));
  return null;
}

/** A draft as its form holds it. */
export function agreementTyped(draft: AgreementDraft, language: Language): Record<string, string> {
  const { donor, agency, status, currency, validFrom, validTo, executionStart, executionEnd, exchangeMethod } = draft;
  return {
    ...textsTyped("title", draft.title),
    ...{ donor, status, currency, executionStart, executionEnd, exchangeMethod },
    agency: agency ?? "",
    ceiling: amountTyped(money(draft.ceilingMinor, currency), language),
    signedOn: draft.signedOn ?? "",
    validFrom: validFrom ?? "",
    validTo: validTo ?? "",
    fixedRate: rateTyped(draft.fixedRateMicro),
    notify: shareTyped(draft.notifyBps, language),
    amend: shareTyped(draft.amendBps, language),
    overspend: shareTyped(draft.overspendBps, language),
    liquidationDays: String(draft.liquidationDays),
    justified: shareTyped(draft.justifiedBps, language),
    explained: shareTyped(draft.explainedBps, language),
    referenceVersion: draft.referenceVersion,
    isVatEligible: draft.isVatEligible ? "yes" : "",
    hasModes: draft.hasModes ? "yes" : "",
    basis: draft.basis,
  };
}

/** A rate in millionths as its decimal text; empty for none. */
export function rateTyped(micro: number | null): string {
  if (micro === null) return "";
  const digits = String(micro).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** What a new agreement's form proposes: the thresholds of the handbook's demo (4.2, 4.3, R02). */
export const AGREEMENT_START = {
  status: "draft",
  currency: "EUR",
  exchangeMethod: "inforeuro",
  notify: "10",
  amend: "25",
  overspend: "2",
  liquidationDays: "90",
  justified: "80",
  explained: "10",
  referenceVersion: "committee",
} as const;

/** Reads an amendment's form; an amount or a day left empty stays as the agreement has it. */
export function amendmentRead(
  typed: TypedFields,
  agreement: Pick<AgreementDraft, "ceilingMinor" | "executionEnd"> & { readonly currency: Currency },
): Outcome<AmendmentDraft> {
  const read = new Reading(typed);
  const [ceiling, end] = [
    { name: "ceiling", label: label.ceiling },
    { name: "executionEnd", label: label.executionEnd },
  ];
  const draft: AmendmentDraft = {
    signedOn: requiredDay(read, "signedOn"),
    ceilingMinor: read.optional(ceiling) === "" ? agreement.ceilingMinor : read.amount(ceiling, agreement.currency),
    executionEnd: read.day(end) ?? agreement.executionEnd,
    document: read.text({ name: "document", label: label.document, most: 200 }),
    note: read.optional({ name: "note", label: label.note, most: 1_000 }),
  };
  return read.outcome(draft);
}
