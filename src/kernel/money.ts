/** Money: whole minor units with their currency (FX-01, FX-05, FX-09). */

/** ISO 4217 codes that Mizan keeps books in, each with its scale (decimals of the minor unit). */
export const SCALE = { EUR: 2, MAD: 2, USD: 2 } as const;

export type Currency = keyof typeof SCALE;

/** An amount in whole minor units (cents, centimes); `minor` is a safe integer, negative allowed. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** A programmer's error: two currencies met without a rate (FX-09). */
export class MixedCurrencies extends Error {
  constructor(left: Currency, right: Currency) {
    super(`cannot mix ${left} and ${right} without a dated rate`);
    this.name = "MixedCurrencies";
  }
}

export const CURRENCIES = Object.keys(SCALE) as readonly Currency[];

export const isCurrency = (text: string): text is Currency => Object.hasOwn(SCALE, text);

/** Minor units as Money. Throws RangeError unless `minor` is an integer within ±(2^53 − 1). */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not whole minor units: ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** Whole units (euros, dirhams) as Money: `units(30_000, "EUR")` is 3 000 000 cents. */
export const units = (amount: number, currency: Currency): Money => money(amount * 10 ** SCALE[currency], currency);

export function plus(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new MixedCurrencies(left.currency, right.currency);
  return money(left.minor + right.minor, left.currency);
}

export const minus = (left: Money, right: Money): Money => plus(left, negated(right));

export const negated = (amount: Money): Money => money(-amount.minor, amount.currency);

/** The sum of amounts of one currency; an empty list is zero of `currency`. */
export const sum = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(plus, money(0, currency));

/** Integer division, half away from zero, exact at any size (FX-05). */
export function dividedHalfAway(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError("division by zero");
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -whole : whole;
}

/**
 * Splits an amount over weights without losing a unit: floors first, then one unit each to the largest
 * remainders, earlier weights first. Weights are non-negative integers, not all zero; else RangeError.
 */
export function allocated(amount: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (total <= 0n || weights.some((w) => w < 0)) throw new RangeError("weights must be ≥ 0 and not all zero");
  const sign = amount.minor < 0 ? -1n : 1n;
  const whole = BigInt(Math.abs(amount.minor));
  const parts = weights.map((w, at) => ({ at, part: (whole * BigInt(w)) / total, rest: (whole * BigInt(w)) % total }));
  let left = whole - parts.reduce((a, b) => a + b.part, 0n);
  const byRest = [...parts].sort((a, b) => Number(b.rest - a.rest) || a.at - b.at);
  for (const part of byRest) {
    if (left === 0n) break;
    part.part += 1n;
    left -= 1n;
  }
  return parts.map(({ part }) => money(Number(sign * part), amount.currency));
}

/** The amount as an exact decimal string with a point: `-1234.50`. */
export function decimal({ minor, currency }: Money): string {
  const scale = SCALE[currency];
  const digits = String(Math.abs(minor)).padStart(scale + 1, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The amount as a spreadsheet number, exact for |minor| < 2^53 / 100. */
export const asNumber = ({ minor, currency }: Money): number => minor / 10 ** SCALE[currency];

export type AmountFlaw = "empty" | "notAnAmount" | "tooManyDecimals" | "tooLarge";

/** The largest amount a form takes, in whole units: a thousand milliards. */
export const LARGEST_UNITS = 1_000_000_000_000;

/**
 * Reads what a person typed or pasted: spaces of any kind and the invisible marks of Arabic text are passed over,
 * a comma or point starts the decimals. More decimals than the currency's scale are refused, never rounded away.
 */
export function amountRead(text: string, currency: Currency): Money | AmountFlaw {
  const plain = text.replace(/[\s\u00A0\u202F'’\u200E\u200F\u061C]/g, "").replace("−", "-");
  if (plain === "") return "empty";
  const parts = /^([+-]?)0*(\d+)(?:[.,](\d+))?$/.exec(plain);
  if (!parts) return "notAnAmount";
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (fraction.length > SCALE[currency]) return "tooManyDecimals";
  const minor = Number(whole + fraction.padEnd(SCALE[currency], "0"));
  if (minor > LARGEST_UNITS * 10 ** SCALE[currency]) return "tooLarge";
  return money(sign === "-" ? -minor : minor, currency);
}
