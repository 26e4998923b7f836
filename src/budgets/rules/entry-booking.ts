import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../kernel/exchange-rate.ts";
import { said } from "../../kernel/messages.ts";
import type { Money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Quarter, quarterOf, quarterSpan } from "../../kernel/period.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import type { EntryDraft, EntryTerms } from "./entry.ts";
import { entryWords as m } from "./messages/entry.ts";
import { closedProblem, type Period, statusOn } from "./periods.ts";
import { type DatedRate, missingRate, quoteBetween, servingRate } from "./rates.ts";

/** An amount in the agreement's currency and in dirhams, with the rate that made it (FX-01). Minor units. */
export interface Equivalents {
  readonly rateMicro: number | null;
  readonly ratedOn: CalendarDate | null;
  readonly rateSource: string | null;
  /** 0 while no rate is known (FX-04): it counts nowhere until it is converted. */
  readonly agreementMinor: number;
  readonly madMinor: number | null;
}

export interface Conversion {
  readonly terms: EntryTerms;
  readonly rates: readonly DatedRate[];
  readonly on: CalendarDate;
}

/** Converts an amount by the agreement's method, once, half away from zero (FX-03, FX-05). */
export function equivalentsOf(amount: Money, { terms, rates, on }: Conversion): Equivalents {
  const { currency } = terms;
  const quote = quoteBetween(amount.currency, currency) ?? (isEuro(amount, currency) ? "MAD" : undefined);
  const rate = quote && servingRate(rates, { agreement: terms, quote, on });
  const agreement = amount.currency === currency ? amount : rate && converted(amount, rate, currency);
  const dirhams = servingRate(rates, { agreement: terms, quote: "MAD", on });
  const mad = [amount, agreement].flatMap((one) => inDirhams(one, dirhams)).at(0);
  return { ...kept(rate), agreementMinor: agreement?.minor ?? 0, madMinor: mad ?? null };
}

const isEuro = (amount: Money, currency: string): boolean => amount.currency === "EUR" && currency === "EUR";

const kept = (rate: ExchangeRate | undefined) => ({
  rateMicro: rate?.micro ?? null,
  ratedOn: rate?.on ?? null,
  rateSource: rate?.source ?? null,
});

function inDirhams(amount: Money | undefined, rate: ExchangeRate | undefined): number[] {
  if (amount?.currency === "MAD") return [amount.minor];
  return amount?.currency === "EUR" && rate ? [converted(amount, rate, "MAD").minor] : [];
}

/** The same equivalents by the rate of another entry: what takes something back is converted as that was. */
export function equivalentsAs(
  amount: Money,
  original: Equivalents & { readonly amount: Money },
  to: EntryTerms,
): Equivalents {
  const { rateMicro, ratedOn, rateSource } = original;
  if (amount.minor === -original.amount.minor)
    return {
      ...{ rateMicro, ratedOn, rateSource },
      agreementMinor: 0 - original.agreementMinor,
      madMinor: original.madMinor === null ? null : 0 - original.madMinor,
    };
  const quote = quoteBetween(amount.currency, to.currency) ?? "MAD";
  const fixed = { ...to, exchangeMethod: "bam" as const };
  const rates: readonly DatedRate[] =
    rateMicro === null || ratedOn === null
      ? []
      : [{ quote, micro: rateMicro, on: ratedOn, source: rateSource ?? "", kind: "bam", agreementId: null }];
  return equivalentsOf(amount, { terms: fixed, rates, on: ratedOn ?? to.executionEnd });
}

/** What keeps an amount from being counted: no rate serves it yet (FX-04), or none ever could (FX-09). */
export function conversionProblems(amount: Money, conversion: Conversion): readonly Problem[] {
  const { terms, rates, on } = conversion;
  if (amount.currency === terms.currency) return [];
  const quote = quoteBetween(amount.currency, terms.currency);
  if (!quote) return [blocked("FX-09", "currency", said(m.noPair, { from: amount.currency, to: terms.currency }))];
  const need = { agreement: terms, quote, on };
  return servingRate(rates, need) ? [] : [{ ...missingRate(need), field: "currency" }];
}

/** Where an entry is booked: from which day it counts, in which quarter, late or not (PER-01, PER-03). */
export interface Booked {
  readonly bookedOn: CalendarDate;
  readonly quarter: Quarter;
  readonly isRegularisation: boolean;
}

export interface Calendar {
  readonly periods: readonly Period[];
  readonly today: CalendarDate;
}

/** In its document's quarter on its document's day; in a later quarter on the last of its days that has come. */
export function bookedIn(quarter: Quarter, documentOn: CalendarDate, today: CalendarDate): Booked {
  if (quarter === quarterOf(documentOn)) return { bookedOn: documentOn, quarter, isRegularisation: false };
  const { start, end } = quarterSpan(quarter);
  const last = end < today ? end : today;
  return { bookedOn: last < start ? start : last, quarter, isRegularisation: true };
}

export const bookingFor = ({ quarter, documentOn }: EntryDraft, today: CalendarDate): Booked =>
  bookedIn(quarter ?? quarterOf(documentOn), documentOn, today);

/** PER-01, PER-03: a closed quarter takes nothing, and only what a closed one refuses goes into a later one. */
export function bookingProblems({ quarter, documentOn }: EntryDraft, { periods, today }: Calendar): readonly Problem[] {
  const own = quarterOf(documentOn);
  const asked = quarter ?? own;
  const closed = closedProblem(periods, { quarter: asked, today, field: "quarter" });
  if (closed) return [closed];
  const names = { asked: quarterName(asked), own: quarterName(own) };
  if (asked < own) return [blocked("PER-03", "quarter", said(m.quarterBefore, names))];
  if (asked > quarterOf(today)) return [blocked("PER-03", "quarter", said(m.quarterAhead, names))];
  const isLate = statusOn(
    periods.find((one) => one.quarter === own),
    today,
  );
  return asked > own && isLate !== "closed" ? [blocked("PER-03", "quarter", said(m.quarterOpen, names))] : [];
}
