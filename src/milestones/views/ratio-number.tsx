import { quotient, type Ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { Count } from "../../ui/figures.tsx";

/** A ratio as a number with fixed decimals; “n.d.” without a denominator. */
export function RatioNumber({ words, value, decimals }: { words: Words; value: Ratio; decimals: number }) {
  return <Count words={words} value={quotient(value, decimals)} decimals={decimals} isFixed />;
}
