import { dividedHalfAway } from "./money.ts";

/** A rate kept as its two whole numbers: recomputed from them in every total, never added (handbook 5). */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A ratio of safe integers. Scale fractions before calling. */
export function ratio(numerator: number, denominator: number): Ratio {
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)))
    throw new RangeError(`not whole numbers: ${numerator} / ${denominator}`);
  return { numerator, denominator };
}

/**
 * The quotient rounded half away from zero to `decimals`, or undefined when the denominator is 0
 * (shown as “—”, handbook 5.6). `quotient(ratio(1450, 3000), 4)` is 0.4833.
 */
export function quotient({ numerator, denominator }: Ratio, decimals: number): number | undefined {
  if (denominator === 0) return undefined;
  const scaled = dividedHalfAway(BigInt(numerator) * 10n ** BigInt(decimals), BigInt(denominator));
  return Number(scaled) / 10 ** decimals;
}

/**
 * One ratio over another, exact: the burn ratio is (R/B) over (ta/tt) (handbook 5.2). Undefined where either
 * ratio has no denominator, or the bottom one is zero.
 */
export function over(top: Ratio, bottom: Ratio): { decimals: (n: number) => number | undefined } {
  const numerator = BigInt(top.numerator) * BigInt(bottom.denominator);
  const isUndefined = top.denominator === 0 || bottom.denominator === 0 || bottom.numerator === 0;
  const denominator = BigInt(top.denominator) * BigInt(bottom.numerator);
  return {
    decimals: (n) =>
      isUndefined ? undefined : Number(dividedHalfAway(numerator * 10n ** BigInt(n), denominator)) / 10 ** n,
  };
}
