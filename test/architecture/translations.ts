import { IntlMessageFormat } from "intl-messageformat";
import { LANGUAGES, type Language } from "../../src/kernel/language.ts";
import { LOCALE, type Message } from "../../src/kernel/messages.ts";

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** A place in a message that takes a value; a select names its choices too, which the languages must share. */
interface Placeholder {
  readonly name: string;
  readonly forms?: readonly string[];
  readonly kind: "value" | "select" | "cardinal" | "ordinal";
}

type Taken = readonly Placeholder[];

/** The messages among a module's exports, however deep, each with the name it is reached by. */
export function messagesOf(name: string, value: unknown): [string, Message][] {
  if (typeof value !== "object" || value === null) return [];
  if (isMessage(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => messagesOf(`${name}.${key}`, inner));
}

const isMessage = (value: object): value is Message =>
  LANGUAGES.some((language) => typeof (value as Record<string, unknown>)[language] === "string");

/** What is wrong with a message: texts missing, ICU that does not parse, languages that differ, bad typography. */
export function flaws(message: Message): string[] {
  const missing = LANGUAGES.filter((language) => !message[language]?.trim());
  if (missing.length > 0) return [`no text in ${missing.join(", ")}`];
  try {
    const fr = taken(message.fr, "fr");
    const ar = taken(message.ar, "ar");
    const en = taken(message.en, "en");
    return [
      ...differing(fr, ar, "ar"),
      ...differing(fr, en, "en"),
      ...missingForms(fr, ["one", "other"], "fr"),
      ...missingForms(ar, ["zero", "one", "two", "few", "many", "other"], "ar"),
      ...missingForms(en, ["one", "other"], "en"),
      ...typography(message),
    ];
  } catch (error) {
    return [`does not parse: ${error}`];
  }
}

/** All parts of a message, those inside plural forms and choices too. */
const partsOf = (text: string, language: Language): Part[] =>
  new IntlMessageFormat(text, LOCALE[language], undefined, { ignoreTag: true }).getAst().flatMap(withInner);

function withInner(part: Part): Part[] {
  const options = "options" in part ? Object.values(part.options) : [];
  return [part, ...options.flatMap((option) => option.value.flatMap(withInner))];
}

/** What a message takes; its text (0) and the # of a plural (7) take nothing. */
const taken = (text: string, language: Language): Placeholder[] =>
  partsOf(text, language)
    .filter((part) => part.type !== 0 && part.type !== 7)
    .map(placeholder);

function placeholder(part: Part): Placeholder {
  const name = "value" in part ? part.value : "";
  if (!("options" in part)) return { name, kind: "value" };
  const kind = "pluralType" in part ? (part.pluralType ?? "cardinal") : "select";
  return { name, forms: Object.keys(part.options), kind };
}

function differing(fr: Taken, other: Taken, language: Language): string[] {
  const [wanted, given] = [signature(fr), signature(other)];
  return wanted === given ? [] : [`fr takes {${wanted}}, ${language} takes {${given}}`];
}

/** A plural may become a plain value in a language that needs no forms; a select keeps its choices. */
const signature = (all: Taken): string =>
  [...new Set(all.map(({ name, kind, forms = [] }) => (kind === "select" ? `${name} ${[...forms].sort()}` : name)))]
    .sort()
    .join("; ");

const EXACT: Readonly<Record<string, string>> = { "=0": "zero", "=1": "one", "=2": "two" };

/** Every plural has all the forms its language counts with; an exact number may stand for zero, one and two. */
function missingForms(all: Taken, wanted: readonly string[], language: Language): string[] {
  return all
    .filter(({ kind, forms = [] }) => kind === "cardinal" && forms.some((form) => !(form === "other" || form in EXACT)))
    .map(({ name, forms = [] }) => ({ name, forms: [...forms, ...forms.map((form) => EXACT[form])] }))
    .filter(({ forms }) => wanted.some((form) => !forms.includes(form)))
    .map(({ name, forms }) => `${language} lacks ${wanted.filter((form) => !forms.includes(form))} of {${name}}`);
}

function typography({ fr, ar, en }: Message): string[] {
  const texts = [fr, ar, en].join("\n");
  return [
    /\p{L}'\p{L}/u.test(`${fr}\n${en}`) && "a straight apostrophe (write ’)",
    /[٠-٩۰-۹]/.test(ar) && "Eastern digits in ar (Morocco writes 0–9)",
    /[\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069]/.test(texts) && "an invisible mark",
    !(fr === ar && ar === en) && isUntranslated(ar) && "no Arabic in ar",
  ].filter((flaw) => flaw !== false);
}

/** Codes may stay in Latin letters, and so may a name that is the same in all three; other words may not. */
function isUntranslated(ar: string): boolean {
  const literal = partsOf(ar, "ar")
    .map((part) => (part.type === 0 ? part.value : ""))
    .join(" ");
  return !/\p{Script=Arabic}/u.test(literal) && /\p{Ll}{3,}/u.test(literal);
}
