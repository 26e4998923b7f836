import type { Json } from "../../kernel/canonical.ts";
import { isLanguage, LANGUAGES } from "../../kernel/language.ts";

/** One line of a change: a field, or one language of a text, from what to what. */
export interface Line {
  readonly field: string;
  /** Empty but for a text written in several languages. */
  readonly language: string;
  readonly pair: readonly [Json, Json];
}

/** Columns that are made from others and say nothing of their own. */
const DERIVED = ["search"];

/** The lines of a change: texts language by language, each only where it differs. */
export function linesOf(fields: Readonly<Record<string, readonly [Json, Json]>>): readonly Line[] {
  return Object.entries(fields)
    .filter(([field]) => !DERIVED.includes(field))
    .flatMap(([field, pair]) => (pair.some(isTexts) ? languagesOf(field, pair) : [{ field, language: "", pair }]));
}

function languagesOf(field: string, [from, to]: readonly [Json, Json]): readonly Line[] {
  return LANGUAGES.map((language) => ({
    field,
    language,
    pair: [textIn(from, language), textIn(to, language)] as const,
  })).filter(({ pair: [before, after] }) => before !== after);
}

/** An object with languages for keys and nothing else. */
const isTexts = (value: Json): value is Readonly<Record<string, Json>> =>
  isRecord(value) && Object.keys(value).length > 0 && Object.keys(value).every(isLanguage);

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const textIn = (value: Json, language: string): Json => (isRecord(value) ? value[language] || null : null);

/** A reason that a program wrote as a record of named values (an export with its parameters); undefined for prose. */
export function recordRead(reason: string): Readonly<Record<string, Json>> | undefined {
  if (!reason.startsWith("{")) return undefined;
  try {
    const read = JSON.parse(reason) as Json;
    return isRecord(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
