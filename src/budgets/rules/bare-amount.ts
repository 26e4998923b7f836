import { LANGUAGES, type Language } from "../../kernel/language.ts";
import type { Message } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";

/** An amount in each language without its currency, which the page around it says; a true minus before what is lost. */
export const bareAmount = (minor: number, currency: Currency): Message =>
  inEach((words) => minus(words.amount(money(minor, currency))));

/** A difference: with its plus. */
export const signedAmount = (minor: number, currency: Currency): Message =>
  inEach((words) => plus(minor) + minus(words.amount(money(minor, currency))));

/** A variation in percent, with its sign; a heading that had nothing has none. */
export const signedPercent = (value: Ratio): Message =>
  inEach((words) => plus(value.numerator) + minus(words.percent(value)));

/** A threshold in percent, without decimals where it has none. */
export const thresholdPercent = (bps: number): Message =>
  inEach((words) => words.percent(ratio(bps, 10_000), bps % 100 === 0 ? 0 : 2));

const plus = (value: number): string => (value > 0 ? "+" : "");

const minus = (text: string): string => text.replace("-", "\u2212");

const inEach = (write: (words: Words) => string): Message =>
  Object.fromEntries(LANGUAGES.map((language) => [language, write(wordsIn(language))])) as Record<Language, string>;
