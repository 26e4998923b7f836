import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../kernel/exchange-rate.ts";
import { said } from "../../kernel/messages.ts";
import { CURRENCIES, type Currency, type Money, minus, money, plus } from "../../kernel/money.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { type Quarter, quarterSpan } from "../../kernel/period.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { Reading } from "../../portfolio/rules/reading.ts";
import { FUNDING_KINDS, type Funding, type FundingKind, isDonorMoney } from "./cash.ts";
import { fundingField as f, fundingWords as m } from "./messages/funding.ts";
import { bookingOf, type Period } from "./periods.ts";
import { type ConversionTerms, type DatedRate, quoteBetween, servingRate } from "./rates.ts";

/** Money received as somebody enters it. */
export interface FundingDraft {
  readonly kind: FundingKind;
  readonly amount: Money;
  readonly receivedOn: CalendarDate;
  readonly reference: string;
  readonly document: string;
  readonly note: string;
}

/** The agreement that receives, and how it converts. */
export interface FundingTerms extends ConversionTerms {
  readonly currency: Currency;
  readonly ceilingMinor: number;
}

/** What is known when money received is entered. */
export interface FundingGround {
  readonly terms: FundingTerms;
  readonly rates: readonly DatedRate[];
  readonly periods: readonly Period[];
  /** Everything of the project that was not returned. */
  readonly fundings: readonly Funding[];
  readonly today: CalendarDate;
}

/** Reads the form of money received. */
export function fundingTyped(typed: TypedFields, today: CalendarDate): Outcome<FundingDraft> {
  const read = new Reading(typed);
  const kind = read.choice({ name: "kind", label: f.kind }, FUNDING_KINDS);
  const currency = read.choice({ name: "currency", label: f.currency }, CURRENCIES);
  const minor = read.amount({ name: "amount", label: f.amount }, CURRENCIES.includes(currency) ? currency : "EUR");
  const on = { name: "receivedOn", label: f.receivedOn };
  read.text(on);
  const receivedOn = read.day(on) ?? today;
  const reference = read.optional({ name: "reference", label: f.reference, most: 120 });
  const document = read.text({ name: "document", label: f.document, most: 300 });
  const note = read.optional({ name: "note", label: f.note, most: 1_000 });
  const amount = { minor, currency };
  return read.outcome({ kind, amount, receivedOn, reference, document, note }, (draft) => draftProblems(draft, today));
}

function draftProblems({ kind, amount, receivedOn, reference }: FundingDraft, today: CalendarDate): readonly Problem[] {
  const problems: Problem[] = [];
  if (kind === "fonds_de_concours" && reference === "")
    problems.push(blocked("FC-01", "reference", said(m.orderMissing)));
  if (amount.minor <= 0) problems.push(blocked("AMOUNT", "amount", said(m.notPositive)));
  if (receivedOn > today) problems.push(blocked("DEP-03", "receivedOn", said(m.future, { today: { day: today } })));
  return problems;
}

/** An amount with what its day's rate makes of it, and where it is booked. */
export interface BookedFunding {
  readonly rate: ExchangeRate | undefined;
  readonly agreementMinor: number | null;
  readonly madMinor: number | null;
  readonly bookedOn: CalendarDate;
  readonly quarter: Quarter;
  readonly isRegularisation: boolean;
}

/** Converts once (FX-03, FX-05) and books in the day's quarter, or the next open one as a regularisation (PER-03). */
export function fundingBooked(
  draft: Pick<FundingDraft, "amount" | "receivedOn">,
  ground: FundingGround,
): BookedFunding {
  const { receivedOn } = draft;
  const { quarter, isRegularisation } = bookingOf(ground.periods, receivedOn, ground.today);
  const bookedOn = isRegularisation ? quarterSpan(quarter).start : receivedOn;
  return { ...convertedFunding(draft, ground), bookedOn, quarter, isRegularisation };
}

function convertedFunding({ amount, receivedOn }: Pick<FundingDraft, "amount" | "receivedOn">, ground: FundingGround) {
  const { terms, rates } = ground;
  const isOwn = amount.currency === terms.currency;
  const quote = isOwn ? quoteBetween(terms.currency, "MAD") : quoteBetween(amount.currency, terms.currency);
  const rate = quote && servingRate(rates, { agreement: terms, quote, on: receivedOn });
  const own = isOwn ? amount : rate && converted(amount, rate, terms.currency);
  return { rate, agreementMinor: own?.minor ?? null, madMinor: dirhamsOf(amount, rate) };
}

function dirhamsOf(amount: Money, rate: ExchangeRate | undefined): number | null {
  if (amount.currency === "MAD") return amount.minor;
  return rate?.quote === "MAD" ? converted(amount, rate, "MAD").minor : null;
}

/** The donor's receipts with this one stay within the ceiling; the national contribution is no part of it (BUD-08). */
export function ceilingOfReceipts(
  draft: FundingDraft,
  booked: BookedFunding,
  ground: FundingGround,
): readonly Problem[] {
  if (!isDonorMoney(draft) || booked.agreementMinor === null) return [];
  const { currency, ceilingMinor } = ground.terms;
  const before = ground.fundings.filter((one) => isDonorMoney(one) && one.status !== "returned");
  const received = before.reduce((sum, { agreementMinor }) => sum + (agreementMinor ?? 0), 0);
  const total = plus(money(received, currency), money(booked.agreementMinor, currency));
  const ceiling = money(ceilingMinor, currency);
  const excess = minus(total, ceiling);
  return excess.minor > 0 ? [blocked("BUD-01", "amount", said(m.aboveCeiling, { total, ceiling, excess }))] : [];
}

/** What a reversal of confirmed money takes back: the same amounts, negative, booked anew (a correction is two rows). */
export function reversalOf(
  original: Funding,
  ground: FundingGround,
): Omit<BookedFunding, "rate"> & { readonly amountMinor: number } {
  const { quarter, isRegularisation } = bookingOf(ground.periods, original.bookedOn, ground.today);
  const negative = (minor: number | null) => (minor === null ? null : -minor);
  return {
    amountMinor: -original.amountMinor,
    agreementMinor: negative(original.agreementMinor),
    madMinor: negative(original.madMinor),
    bookedOn: isRegularisation ? quarterSpan(quarter).start : original.bookedOn,
    quarter,
    isRegularisation,
  };
}
