const FOLDS: readonly (readonly [RegExp, string])[] = [
  // Accents, Arabic diacritics, tatweel.
  [/[\u0300-\u036F\u064B-\u065F\u0670\u0640]/g, ""],
  [/ٱ/g, "ا"],
  [/ى/g, "ي"],
  [/ة/g, "ه"],
  [/œ/g, "oe"],
  [/æ/g, "ae"],
  [/[’‘ʼ]/g, "'"],
  [/\s+/g, " "],
];

const ARABIC_DIGIT = /[\u0660-\u0669]/g;

/** Invisible marks that come along with a copy from an Arabic page. */
const HIDDEN_MARK = /[\u200B-\u200F\u061C\u2066-\u2069\u202A-\u202E]/g;

/**
 * Text folded for search: lower case, no accents, no Arabic diacritics or tatweel, one form for each Arabic
 * letter family (أ إ آ → ا, ى → ي, ة → ه), œ as oe, one apostrophe, digits 0–9, single spaces.
 */
export function searchText(...texts: readonly (string | undefined)[]): string {
  const joined = texts.filter((text) => text !== undefined).join(" ");
  const plain = joined.replace(HIDDEN_MARK, "").normalize("NFKD").toLowerCase();
  const digits = plain.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return FOLDS.reduce((text, [from, to]) => text.replace(from, to), digits).trim();
}
