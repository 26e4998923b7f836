import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../kernel/exchange-rate.ts";
import { type Currency, money } from "../../kernel/money.ts";

/** An entry's amounts as stored, with the currency of its agreement. Minor units; the rate in millionths. */
export interface Amounts {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly agreementCurrency: Currency;
  readonly agreementMinor: number;
  readonly madMinor: number | null;
  readonly rateMicro: number | null;
  readonly ratedOn: CalendarDate | null;
}

export interface AmountFlaw {
  readonly place: "agreement_minor" | "mad_minor";
  readonly expected: string;
  readonly found: string;
}

/**
 * Recomputes an entry's amounts from its own amount and rate (FX-01, FX-05): in the agreement's currency, and in dirhams.
 * Undefined when both are right, and where the entry keeps no rate that gives one (FX-04).
 */
export function amountFlaw(entry: Amounts): AmountFlaw | undefined {
  const inAgreement = recomputed(entry, entry.agreementCurrency);
  if (inAgreement !== undefined && inAgreement !== entry.agreementMinor)
    return flaw("agreement_minor", inAgreement, entry.agreementMinor);
  const inDirhams = recomputed(entry, "MAD");
  const isKept = entry.madMinor !== null || entry.rateMicro !== null;
  if (inDirhams !== undefined && isKept && inDirhams !== entry.madMinor)
    return flaw("mad_minor", inDirhams, entry.madMinor);
  if (inDirhams === undefined && entry.rateMicro === null && entry.madMinor !== null)
    return flaw("mad_minor", null, entry.madMinor);
  return undefined;
}

function recomputed({ amountMinor, currency, ...entry }: Amounts, to: Currency): number | undefined {
  if (currency === to) return amountMinor;
  const quote = quoteOf(currency, entry.agreementCurrency);
  if (entry.rateMicro === null || entry.ratedOn === null || (quote !== to && currency !== quote)) return undefined;
  if (currency !== "EUR" && to !== "EUR") return undefined;
  const rate: ExchangeRate = { quote, micro: entry.rateMicro, on: entry.ratedOn, source: "" };
  return converted(money(amountMinor, currency), rate, to).minor;
}

/** Rates are quoted against the euro (FX-02): the other of the two currencies, dirhams when both are euros. */
function quoteOf(currency: Currency, agreementCurrency: Currency): Currency {
  if (currency !== "EUR") return currency;
  return agreementCurrency === "EUR" ? "MAD" : agreementCurrency;
}

const flaw = (place: AmountFlaw["place"], expected: number | null, found: number | null): AmountFlaw => ({
  place,
  expected: `${expected ?? ""}`,
  found: `${found ?? ""}`,
});
