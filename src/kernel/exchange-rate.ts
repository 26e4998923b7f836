import type { CalendarDate } from "./calendar-date.ts";
import { type Currency, dividedHalfAway, MixedCurrencies, type Money, money, SCALE } from "./money.ts";

/** A dated fact: 1 EUR = `micro` / 1 000 000 units of `quote` (FX-02), with its date and source (FX-01). */
export interface ExchangeRate {
  readonly quote: Currency;
  readonly micro: number;
  readonly on: CalendarDate;
  readonly source: string;
}

const MICRO = 1_000_000;

/** A rate from its decimal text, six decimals at most (FX-05); undefined when it is not a positive rate. */
export function rateRead(text: string, fact: Omit<ExchangeRate, "micro">): ExchangeRate | undefined {
  const parts = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const micro = Number(parts[1]) * MICRO + Number((parts[2] ?? "").padEnd(6, "0"));
  return micro > 0 ? { ...fact, micro } : undefined;
}

/**
 * Converts once, at line level, half away from zero (FX-05). EUR to the quoted currency multiplies,
 * the quoted currency to EUR divides (FX-02); any other pair throws MixedCurrencies.
 */
export function converted(amount: Money, rate: ExchangeRate, to: Currency): Money {
  if (amount.currency === to) return amount;
  const up = 10n ** BigInt(SCALE[to]);
  const down = 10n ** BigInt(SCALE[amount.currency]);
  const minor = BigInt(amount.minor);
  if (amount.currency === "EUR" && to === rate.quote)
    return money(Number(dividedHalfAway(minor * BigInt(rate.micro) * up, BigInt(MICRO) * down)), to);
  if (amount.currency === rate.quote && to === "EUR")
    return money(Number(dividedHalfAway(minor * BigInt(MICRO) * up, BigInt(rate.micro) * down)), to);
  throw new MixedCurrencies(amount.currency, to);
}
