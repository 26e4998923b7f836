import type { CalendarDate } from "./calendar-date.ts";
import { directionOf, type Language, type ShownText, shownText, type Texts } from "./language.ts";
import {
  formatted,
  LOCALE,
  type Message,
  type MessageValue,
  type MessageValues,
  NUMBER_LOCALE,
  type Said,
} from "./messages.ts";
import { type Currency, decimal, type Money } from "./money.ts";
import { numberOfQuarter, type Quarter, yearOfQuarter } from "./period.ts";
import { quotient, type Ratio } from "./ratio.ts";
import { remembered } from "./remembered.ts";

/** What stands where a rate has no denominator, and where nothing was reported (handbook 5.6). */
export const UNDEFINED_MARK = "—";

/** How everything is written in one language: the only way from values to text. */
export interface Words {
  readonly language: Language;
  readonly direction: "rtl" | "ltr";
  /** A message of the interface, with its placeholders filled. */
  t(message: Message, values?: MessageValues): string;
  /** A message that a rule returned. */
  say(said: Said): string;
  /** A user's text, with the language it really is in. */
  text(texts: Texts): ShownText;
  /** `1 234 567,89`, without the currency. */
  amount(value: Money): string;
  /** `1 234 567` when the minor part is zero, else with decimals: for overviews. */
  whole(value: Money): string;
  /** `1 234 567,89 EUR`. */
  money(value: Money): string;
  /** `48,33 %`, with 2 decimals unless told; “—” without a denominator. */
  percent(value: Ratio, decimals?: number): string;
  /** A plain number with up to `decimals` decimals (or exactly, with `isFixed`). */
  number(value: number, decimals?: number, isFixed?: boolean): string;
  /** `30/06/2025`. */
  day(value: CalendarDate): string;
  /** `30 juin 2025`, `30 يونيو 2025`. */
  longDay(value: CalendarDate): string;
  /** An instant (ISO, UTC) in Morocco's time: `30/06/2025 14:05`. */
  instant(value: string): string;
  /** `T2 2025`, `Q2 2025`, `الربع 2 من 2025`. */
  quarter(value: Quarter): string;
}

const MOST_NUMBERS = 10_000;

/** Writes decimal digits in a language's pattern; the last answers of each pattern are kept. */
const numberFormat = remembered(100, (pattern: string) => {
  const [language = "", min, max] = pattern.split(" ");
  const format = new Intl.NumberFormat(NUMBER_LOCALE[language as Language], {
    minimumFractionDigits: Number(min),
    maximumFractionDigits: Number(max),
    // No minus before a zero that rounding made.
    signDisplay: "negative",
  });
  return remembered(MOST_NUMBERS, (digits: string) => format.format(digits as Intl.StringNumericLiteral));
});

/** Amounts with their decimals, of one language and currency. */
const amountsIn = remembered(20, (key: string) => {
  const [language = "", currency] = key.split(" ");
  const write = numberFormat(`${language} 2 2`);
  return remembered(MOST_NUMBERS, (minor: number) => write(decimal({ minor, currency: currency as Currency })));
});

const MOST_DAYS = 2_000;

const longDayFormat = remembered(10, (language: string) => {
  const format = new Intl.DateTimeFormat(LOCALE[language as Language], {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
    numberingSystem: "latn",
  });
  return remembered(MOST_DAYS, (day: string) => withoutMarks(format.format(new Date(`${day}T00:00:00Z`))));
});

/** The marks that ICU hides in Arabic text, which break comparing and spreadsheets (handbook 5.6). */
const withoutMarks = (text: string): string => text.replace(/[\u200E\u200F\u061C]/g, "");

const moroccoTime = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const QUARTER_WORD: Readonly<Record<Language, (n: number, year: number) => string>> = {
  fr: (n, year) => `T${n} ${year}`,
  ar: (n, year) => `الربع ${n} من ${year}`,
  en: (n, year) => `Q${n} ${year}`,
};

const shortDay = (value: CalendarDate): string => `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;

/** The words of one language. Cheap: formats are kept. */
export function wordsIn(language: Language): Words {
  const words: Words = {
    language,
    direction: directionOf(language),
    t: (message, values = {}) => formatted(message[language], language, plainValues(words, values)),
    say: ({ message, values }) => words.t(message, values),
    text: (texts) => shownText(texts, language),
    amount: ({ minor, currency }) => amountsIn(`${language} ${currency}`)(minor),
    whole: (value) => numberFormat(`${language} ${value.minor % 100 === 0 ? 0 : 2} 2`)(decimal(value)),
    money: (value) => `${words.amount(value)}\u00A0${value.currency}`,
    percent: (value, decimals = 2) => percentText(words, value, decimals),
    number: (value, decimals = 2, isFixed = false) =>
      numberFormat(`${language} ${isFixed ? decimals : 0} ${decimals}`)(String(value)),
    day: shortDay,
    longDay: (value) => longDayFormat(language)(value),
    instant: (value) => moroccoTime.format(new Date(value)).replace(",", ""),
    quarter: (value) => QUARTER_WORD[language](numberOfQuarter(value), yearOfQuarter(value)),
  };
  return words;
}

function percentText(words: Words, value: Ratio, decimals: number): string {
  const fraction = quotient(value, decimals + 2);
  if (fraction === undefined) return UNDEFINED_MARK;
  const percent = Number((fraction * 100).toPrecision(15));
  return `${words.number(percent, decimals, true)}${words.language === "en" ? "%" : "\u00A0%"}`;
}

function plainValues(words: Words, values: MessageValues): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plain(words, value)]));
}

function plain(words: Words, value: MessageValue): string | number {
  if (typeof value !== "object") return value;
  if ("minor" in value) return words.money(value);
  if ("numerator" in value) return words.percent(value);
  if ("day" in value) return words.day(value.day);
  return words.t(value);
}
