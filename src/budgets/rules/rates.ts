import { addedDays, type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../kernel/exchange-rate.ts";
import type { Message } from "../../kernel/messages.ts";
import { said } from "../../kernel/messages.ts";
import { type Currency, type Money, minus, sum } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Quarter } from "../../kernel/period.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import type { ExchangeMethod } from "../../portfolio/rules/statuses.ts";
import { rateWords as m, RATE_KIND_NAME } from "./messages/rates.ts";

/** Where a rate comes from, and so which agreements it may serve: one kind for each method (FX-03). */
export type RateKind = ExchangeMethod;

/** Currencies that rates are quoted in: 1 EUR = x of it (FX-02). */
export type Quote = "MAD" | "USD";

/** A confirmed rate: `ExchangeRate` with its kind; a transfer's belongs to one agreement. */
export interface DatedRate extends ExchangeRate {
  readonly quote: Quote;
  readonly kind: RateKind;
  readonly agreementId: string | null;
}

/** How an agreement converts (FX-03): `fixedRateMicro` for the method `fixed`, else null. */
export interface ConversionTerms {
  readonly id: string;
  readonly code: string;
  readonly exchangeMethod: RateKind;
  readonly fixedRateMicro: number | null;
  readonly executionStart: CalendarDate;
}

/** A conversion to make: whose method, between the euro and which currency, for an expense of which day. */
export interface RateNeed {
  readonly agreement: ConversionTerms;
  readonly quote: Quote;
  readonly on: CalendarDate;
}

/** Days back that a Bank Al-Maghrib rate still is “the rate of the day”: weekends and long holidays. */
const LAST_BAM_DAYS = 7;

/**
 * The rate that serves an expense (FX-03): InforEuro of the expense's month, the agreement's fixed rate, the last
 * transfer received by the agreement, or Bank Al-Maghrib's of the day (the last one published within seven days).
 * `rates` in the order in which they were recorded: a correction comes later and wins. Undefined when there is none.
 */
export function servingRate(rates: readonly DatedRate[], need: RateNeed): ExchangeRate | undefined {
  const { agreement, quote, on } = need;
  const kind = agreement.exchangeMethod;
  if (kind === "fixed") return fixedRate(need);
  const offered = rates.filter((rate) => rate.kind === kind && rate.quote === quote && rate.on <= lastDay(kind, on));
  if (kind === "inforeuro") return latest(offered.filter((rate) => monthOf(rate.on) === monthOf(on)));
  if (kind === "transfer") return latest(offered.filter((rate) => rate.agreementId === agreement.id));
  return latest(offered.filter((rate) => daysBetween(rate.on, on) <= LAST_BAM_DAYS));
}

/** A monthly rate serves its whole month, whichever day of it it bears. */
const lastDay = (kind: RateKind, on: CalendarDate): string => (kind === "inforeuro" ? `${monthOf(on)}-31` : on);

function fixedRate({ agreement, quote }: RateNeed): ExchangeRate | undefined {
  if (agreement.fixedRateMicro === null || quote !== "MAD") return undefined;
  return { quote, micro: agreement.fixedRateMicro, on: agreement.executionStart, source: agreement.code };
}

/** The one of the latest day; of several of one day the last recorded. */
const latest = <T extends ExchangeRate>(rates: readonly T[]): T | undefined =>
  rates.reduce<T | undefined>((best, rate) => (best === undefined || rate.on >= best.on ? rate : best), undefined);

const monthOf = (on: CalendarDate): string => on.slice(0, 7);

/** FX-04, blocking: no rate serves the expense, so that its period cannot be submitted or closed. */
export function missingRate({ agreement, quote, on }: RateNeed): Problem {
  const month = `${on.slice(5, 7)}/${on.slice(0, 4)}`;
  const source = RATE_KIND_NAME[agreement.exchangeMethod];
  return blocked("FX-04", "rate", said(m.noRate, { quote, month, source }));
}

/** The currency to quote against the euro; undefined when none is needed, or no single rate does it (FX-09). */
export function quoteBetween(from: Currency, to: Currency): Quote | undefined {
  if (from === to) return undefined;
  const [one, other] = from === "EUR" ? [to, from] : [from, to];
  return other === "EUR" && one !== "EUR" ? one : undefined;
}

/** Percent of change from the previous month above which a rate has to be justified (FX-07). */
const USUAL_PERCENT = 5;

/**
 * FX-07, a warning: more than 5 % away from the last rate before its month (of the same kind where there is one).
 * The very first rate in dirhams is unusual below 1, which only an inverted quotation gives.
 */
export function unusualRate(rate: DatedRate, known: readonly DatedRate[]): Problem | undefined {
  const before = rateBefore(rate, known);
  const shown = rateText(rate.micro);
  if (!before)
    return rate.quote === "MAD" && rate.micro < 1_000_000 ? warned(m.unusualAlone, { rate: shown }) : undefined;
  const change = Math.abs(rate.micro - before.micro) * 100;
  if (change <= before.micro * USUAL_PERCENT) return undefined;
  return warned(m.unusual, { rate: shown, before: rateText(before.micro) });
}

function rateBefore(rate: DatedRate, known: readonly DatedRate[]): DatedRate | undefined {
  const earlier = known.filter(({ quote, on }) => quote === rate.quote && monthOf(on) < monthOf(rate.on));
  return latest(earlier.filter(({ kind }) => kind === rate.kind)) ?? latest(earlier);
}

const warned = (message: Message, values: Readonly<Record<string, Message>>): Problem => ({
  ...blocked("FX-07", "rate", said(message, values)),
  severity: "warn",
});

/** A rate that entries of a closed period were converted with. */
export interface UsedRate {
  readonly micro: number;
  readonly on: CalendarDate;
  readonly source: string;
  readonly agreementCode: string;
  readonly quarter: Quarter;
}

/**
 * What stands against recording a rate: it is recorded already, or it would correct one that served in a closed period
 * (FX-06). Another day's rate, or one that only open periods used, may be corrected: entries keep the rate they have.
 */
export function correctionProblems(
  rate: DatedRate,
  known: readonly DatedRate[],
  used: readonly UsedRate[],
): readonly Problem[] {
  const standing = latest(known.filter((other) => isSameFact(other, rate)));
  if (!standing) return [];
  if (standing.micro === rate.micro) return [blocked("FX-06", "rate", said(m.alreadyKnown))];
  const served = used.find(
    ({ micro, on, source }) => micro === standing.micro && on === standing.on && source === standing.source,
  );
  if (!served) return [];
  const { agreementCode: agreement, quarter } = served;
  const values = { on: { day: rate.on }, kind: RATE_KIND_NAME[rate.kind], agreement, quarter: quarterName(quarter) };
  return [blocked("FX-06", "rate", said(m.usedInClosed, values))];
}

const isSameFact = (a: DatedRate, b: DatedRate): boolean =>
  a.on === b.on && a.kind === b.kind && a.quote === b.quote && a.agreementId === b.agreementId;

/** An amount with the rate that its own line was converted with. */
export interface RatedAmount {
  readonly amount: Money;
  readonly rate: ExchangeRate;
}

/**
 * The exchange difference as a figure of its own (FX-08): the lines converted each at its rate (FX-05, half away from
 * zero once per line) less their total converted once at `agreed`. In `to`; positive when the lines bring more.
 */
export function exchangeDifference(lines: readonly RatedAmount[], agreed: ExchangeRate, to: Currency): Money {
  const [first] = lines;
  const from = first?.amount.currency ?? to;
  const total = sum(
    lines.map(({ amount }) => amount),
    from,
  );
  return minus(convertedTotal(lines, to), first ? converted(total, agreed, to) : total);
}

/** The sum of lines converted one by one: totals add rounded lines (FX-05, FX-09). */
export const convertedTotal = (lines: readonly RatedAmount[], to: Currency): Money =>
  sum(
    lines.map(({ amount, rate }) => converted(amount, rate, to)),
    to,
  );

/** A rate as it is shown: four decimals, more only where it has them (FX-05). */
export function rateText(micro: number): Message {
  const fraction = String(micro % 1_000_000).padStart(6, "0");
  const decimals = fraction.slice(0, 4) + fraction.slice(4).replace(/0+$/, "");
  const whole = String((micro - (micro % 1_000_000)) / 1_000_000);
  return { fr: `${whole},${decimals}`, ar: `${whole},${decimals}`, en: `${whole}.${decimals}` };
}

/** The last day that a rate may bear: monthly rates are published for the month that runs. */
export const lastRateDay = (today: CalendarDate): CalendarDate => {
  const days = Array.from({ length: 31 }, (_, at) => addedDays(today, at));
  return days.filter((day) => monthOf(day) === monthOf(today)).at(-1) ?? today;
};
