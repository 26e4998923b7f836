import type { Language } from "../../kernel/language.ts";

const MILLI = 1_000;

/**
 * Thousandths in a number as people write it: `1 234,5`, `20476.00`, `-3`. Undefined for anything else, more than three
 * decimals that are not zero, or twelve digits and more.
 */
export function milliRead(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00A0\u202F]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  const found = /^(-?)(\d{1,11})(?:\.(\d{1,3})0*)?$/.exec(plain);
  if (!found) return undefined;
  const [, sign, whole = "", fraction = ""] = found;
  const milli = Number(whole) * MILLI + Number(fraction.padEnd(3, "0"));
  return sign && milli !== 0 ? -milli : milli;
}

/** The number as it stands in a form; `milliRead` reads it again. */
export function milliTyped(milli: number | null, language: Language): string {
  if (milli === null) return "";
  const [size, sign] = [Math.abs(milli), milli < 0 ? "-" : ""];
  const rest = size % MILLI;
  const whole = `${sign}${(size - rest) / MILLI}`;
  if (rest === 0) return whole;
  return `${whole}${language === "en" ? "." : ","}${String(rest).padStart(3, "0").replace(/0+$/, "")}`;
}
