import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { type MessageValues, said } from "../../kernel/messages.ts";
import { type Money, money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { contains } from "../../kernel/period.ts";
import { ratio } from "../../kernel/ratio.ts";
import { wrong } from "../../people/rules/messages.ts";
import {
  approvedOf,
  budgetOf,
  type Commitment,
  countedOf,
  type EntryDraft,
  type EntryGround,
  inTerms,
} from "./entry.ts";
import {
  bookingProblems,
  type Conversion,
  conversionProblems,
  type Equivalents,
  equivalentsOf,
} from "./entry-booking.ts";
import { entryField, entryWords as m } from "./messages/entry.ts";

const warned = (rule: string, field: string, why: Problem["said"]): Problem => ({
  ...blocked(rule, field, why),
  severity: "warn",
});

const conversionOf = ({ documentOn }: EntryDraft, { terms, rates }: EntryGround): Conversion => ({
  ...{ terms, rates },
  on: documentOn,
});

/** What counts of an entry, converted once by the agreement's method (FX-03, FX-05, DEP-06). */
export const equivalentsFor = (draft: EntryDraft, ground: EntryGround): Equivalents =>
  equivalentsOf(countedOf(draft, ground.terms), conversionOf(draft, ground));

/** What even a draft must keep: a day that has come, in a period that takes it, of a project that runs (DEP-03, PER-01). */
export function draftProblems(draft: EntryDraft, ground: EntryGround): readonly Problem[] {
  const { documentOn, serviceOn } = draft;
  const { today, isActive } = ground;
  if (!isActive) return [blocked("PER-01", "", said(m.projectClosed))];
  const future = [
    ...(documentOn > today ? [blocked("DEP-03", "documentOn", said(m[`${draft.kind}Future`]))] : []),
    ...(serviceOn && serviceOn > today ? [blocked("DEP-03", "serviceOn", said(m.serviceFuture))] : []),
  ];
  return future.length > 0 ? future : bookingProblems(draft, ground);
}

/** Everything that stands against submitting an entry; warnings want a justification (handbook 4.1, 4.3, 4.4). */
export function entryProblems(draft: EntryDraft, ground: EntryGround): readonly Problem[] {
  const { amount, kind } = draft;
  const conversion = conversionProblems(amount, conversionOf(draft, ground));
  const minor = conversion.length > 0 ? undefined : equivalentsFor(draft, ground).agreementMinor;
  const money = minor === undefined ? [] : moneyProblems(draft, ground, minor);
  const own = kind === "commitment" ? [] : [...vatProblems(draft, ground), ...twiceProblems(draft, ground)];
  return [
    ...draftProblems(draft, ground),
    ...signProblems(draft),
    ...wantedProblems(draft),
    ...reserveProblems(draft, ground),
    ...eligibilityProblems(draft, ground),
    ...conversion,
    ...(amount.minor > 0 ? [...money, ...own] : []),
  ];
}

function signProblems({ kind, amount }: EntryDraft): readonly Problem[] {
  if (amount.minor > 0) return [];
  if (amount.minor === 0) return [blocked("AMOUNT", "amount", said(m.zero))];
  return [blocked(kind === "commitment" ? "ENG-03" : "DEP-08", "amount", said(m[`${kind}Negative`]))];
}

/** ENG-02: what an audit asks for first. */
function wantedProblems({ kind, documentKind, reference, document, supplier }: EntryDraft): readonly Problem[] {
  const isReport = kind === "expenditure" && documentKind === "report";
  const fields = [...(reference === "" && !isReport ? ["reference"] : []), ...(document === "" ? ["document"] : [])];
  const required = fields.map((field) => blocked("ENG-02", field, said(m.wanted)));
  if (supplier !== "") return required;
  return [...required, blocked("ENG-02", "supplier", said(wrong.required, { field: entryField.supplier }))];
}

/** BUD-06: a reserve is transferred to a line first. */
function reserveProblems({ lineId, kind }: EntryDraft, { lines }: EntryGround): readonly Problem[] {
  const isReserve = lines.some(({ id, category }) => id === lineId && category === "reserve");
  return isReserve ? [blocked("BUD-06", "line", said(m[`${kind}Reserve`]))] : [];
}

/** DEP-04, DEP-05: the commitment's day, and that of the service, lie within the agreement's execution. */
function eligibilityProblems(draft: EntryDraft, ground: EntryGround): readonly Problem[] {
  const { kind, documentOn, waiver } = draft;
  const { executionStart: start, executionEnd: end } = ground.terms;
  if (waiver !== "") return ground.canWaive ? [] : [blocked("DEP-04", "waiver", said(m.waiverByFinance))];
  const [on, field] = kind === "commitment" ? [documentOn, "documentOn"] : servedOn(draft);
  const values = { on: { day: on }, start: { day: start }, end: { day: end } };
  if (!contains({ start, end }, on) && !isLatePayment(draft, end))
    return [blocked("DEP-04", field, said(m[`${kind}Ineligible`], values))];
  return kind === "expenditure" && documentOn > end ? [liquidation(draft, ground)] : [];
}

const servedOn = ({ documentOn, serviceOn }: EntryDraft): readonly [CalendarDate, string] =>
  serviceOn ? [serviceOn, "serviceOn"] : [documentOn, "documentOn"];

/** Paid after the end, the service's day not given yet: it may have been done in time. */
const isLatePayment = ({ kind, documentOn, serviceOn }: EntryDraft, end: CalendarDate): boolean =>
  kind === "expenditure" && serviceOn === null && documentOn > end;

function liquidation({ documentOn, serviceOn }: EntryDraft, { terms }: EntryGround): Problem {
  const until = addedDays(terms.executionEnd, terms.liquidationDays);
  const values = { on: { day: documentOn }, until: { day: until } };
  if (documentOn > until) return blocked("DEP-05", "documentOn", said(m.afterLiquidation, values));
  const why = said(m.inLiquidation, values);
  return serviceOn ? warned("DEP-05", "documentOn", why) : blocked("DEP-05", "serviceOn", why);
}

function moneyProblems(draft: EntryDraft, ground: EntryGround, minor: number): readonly Problem[] {
  if (draft.kind === "commitment") return availableProblems(draft, ground, minor);
  return [...overpaidProblems(draft, ground, minor), ...overspentProblems(draft, ground, minor)];
}

/** ENG-01: no more is committed than the line has available. */
function availableProblems({ lineId }: EntryDraft, ground: EntryGround, minor: number): readonly Problem[] {
  const available = budgetOf(ground, [lineId]) - approvedOf(ground, "commitment", [lineId]);
  if (minor <= available) return [];
  const line = ground.lines.find(({ id }) => id === lineId)?.code ?? "";
  const values = amounts(ground, { available, asked: minor, excess: minor - available });
  return [blocked("ENG-01", "amount", said(m.aboveAvailable, { line, ...values }))];
}

/** DEP-01: no more is paid than was committed, but for exchange differences within the agreement's tolerance. */
function overpaidProblems({ commitmentId }: EntryDraft, ground: EntryGround, minor: number): readonly Problem[] {
  const commitment = ground.commitments.find(({ id }) => id === commitmentId);
  if (!commitment) return [];
  const excess = commitment.paidMinor + minor - commitment.agreementMinor;
  if (excess <= 0) return [];
  const { overspendBps } = ground.terms;
  const isTolerated = excess * 10_000 <= commitment.agreementMinor * overspendBps;
  const values = {
    ...amounts(ground, { excess }),
    share: ratio(excess, commitment.agreementMinor),
    tolerance: ratio(overspendBps, 10_000),
  };
  return isTolerated
    ? [warned("DEP-01", "amount", said(m.overpaidSlightly, values))]
    : [blocked("DEP-01", "amount", said(m.overpaid, values))];
}

/** DEP-02: a component's spending above its revised budget wants a regularising revision. */
function overspentProblems({ lineId }: EntryDraft, ground: EntryGround, minor: number): readonly Problem[] {
  const own = ground.lines.find(({ id }) => id === lineId);
  const ids = ground.lines.filter(({ componentId }) => componentId === own?.componentId).map(({ id }) => id);
  const budget = budgetOf(ground, ids);
  const spent = approvedOf(ground, "expenditure", ids) + minor;
  if (!own || spent <= budget) return [];
  const values = { component: own.componentCode, ...amounts(ground, { spent, budget, excess: spent - budget }) };
  return [warned("DEP-02", "amount", said(m.overspent, values))];
}

/** DEP-06: VAT is kept apart, and is not the donor's to pay unless the agreement says so. */
function vatProblems({ vatMinor, amount }: EntryDraft, { terms }: EntryGround): readonly Problem[] {
  if (vatMinor === 0 || terms.isVatEligible) return [];
  return [warned("DEP-06", "vat", said(m.vat, { vat: money(vatMinor, amount.currency) }))];
}

/** DEP-07: the same supplier, reference and amount again. */
function twiceProblems(draft: EntryDraft, { alike }: EntryGround): readonly Problem[] {
  const { kind, reference, supplier, amount } = draft;
  const same = alike.find(
    (one) =>
      one.kind === kind &&
      one.reference === reference &&
      one.supplier === supplier &&
      one.amountMinor === amount.minor &&
      one.currency === amount.currency,
  );
  if (!same || reference === "") return [];
  return [warned("DEP-07", "reference", said(m.twice, { reference, on: { day: same.documentOn }, amount }))];
}

/** ENG-03: what is left of a commitment is never less than what was paid on it. Minor units of the agreement's currency. */
export function reductionProblems(
  commitment: Commitment,
  changeMinor: number,
  ground: EntryGround,
): readonly Problem[] {
  const left = commitment.agreementMinor + changeMinor;
  if (left >= commitment.paidMinor) return [];
  const values = amounts(ground, { paid: commitment.paidMinor, left });
  return [blocked("ENG-03", "amount", said(m.belowPaid, values))];
}

/** DEP-08: no more comes back than is left of what was spent. Minor units of the original's currency. */
export function refundProblems(amount: Money, leftMinor: number): readonly Problem[] {
  if (-amount.minor <= leftMinor) return [];
  const values = { amount: money(-amount.minor, amount.currency), left: money(leftMinor, amount.currency) };
  return [blocked("DEP-08", "amount", said(m.refundTooLarge, values))];
}

/** A blocked problem for warnings that nobody has justified; none when the text is there. */
export function justifiedOr(problems: readonly Problem[], justification: string): readonly Problem[] {
  const isBlocked = problems.some(({ severity }) => severity === "block");
  if (isBlocked) return problems;
  if (problems.length === 0 || justification !== "") return [];
  const rules = [...new Set(problems.map(({ rule }) => rule))].join(", ");
  return [...problems, blocked(problems[0]?.rule ?? "", "justification", said(m.justify, { rules }))];
}

const amounts = (ground: EntryGround, minors: Readonly<Record<string, number>>): MessageValues =>
  Object.fromEntries(Object.entries(minors).map(([name, minor]) => [name, inTerms(ground, minor)]));
