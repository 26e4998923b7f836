import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import type { CalendarDate } from "./calendar-date.ts";
import { LANGUAGES, type Language } from "./language.ts";
import type { Money } from "./money.ts";
import type { Ratio } from "./ratio.ts";
import { remembered } from "./remembered.ts";

/** One ICU message in the three languages; leaving one out does not compile. */
export type Message = Readonly<Record<Language, string>>;

/** What a placeholder takes. Money, days and ratios are written out in the reader's language. */
export type MessageValue = string | number | Money | Ratio | { readonly day: CalendarDate } | Message;

export type MessageValues = Readonly<Record<string, MessageValue>>;

/** A message with its values, not yet in any language: what rules return. */
export interface Said {
  readonly message: Message;
  readonly values: MessageValues;
}

export const said = (message: Message, values: MessageValues = {}): Said => ({ message, values });

/** Keeps the keys of a slice's messages as types, so that a misspelt one does not compile. */
export const messages = <const T extends Readonly<Record<string, Message>>>(all: T): T => all;

/** The regional pattern of each language: Moroccan Arabic month names and plurals, French spacing. */
export const LOCALE: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "ar-MA", en: "en-GB" };

/** French digits and spacing serve Arabic too (handbook 5.6): `ar-MA` groups with a dot and hides marks. */
export const NUMBER_LOCALE: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "fr-FR", en: "en-GB" };

const MOST_FILLED = 500;

/** A message of one language, and its last fillings by their values. */
const formats = new Map<string, (values: string) => string>();

/** Writes an ICU message with plain values (numbers choose plurals; text is put in as it is). */
export function formatted(text: string, language: Language, values: Readonly<Record<string, string | number>>): string {
  if (!text.includes("{") && !text.includes("'")) return text;
  const key = `${language}:${text}`;
  let filled = formats.get(key);
  if (!filled) {
    const format = new IntlMessageFormat(text, LOCALE[language], undefined, {
      ignoreTag: true,
      formatters: formattersOf(language),
    });
    filled = remembered(MOST_FILLED, (asJson: string) => String(format.format(JSON.parse(asJson))));
    formats.set(key, filled);
  }
  return filled(JSON.stringify(values));
}

const MOST_FORMATS = 20;

/**
 * Plurals by the language's own rules, numbers in the pattern that amounts are written in. Kept by their options: a
 * message asks for them each time that it is filled, and making one costs more than filling.
 */
const formattersOf = remembered(LANGUAGES.length, (language: Language): Formatters => {
  const numbers = remembered(MOST_FORMATS, (json: string) => {
    return new Intl.NumberFormat(NUMBER_LOCALE[language], JSON.parse(json));
  });
  const plurals = remembered(MOST_FORMATS, (json: string) => new Intl.PluralRules(LOCALE[language], JSON.parse(json)));
  return {
    getNumberFormat: (_, options = {}) => numbers(JSON.stringify(options)),
    getPluralRules: (_, options = {}) => plurals(JSON.stringify(options)),
    getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
  };
});
