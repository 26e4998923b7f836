/**
 * Text folded for search: lower case, no accents, no Arabic diacritics or tatweel, one form for each Arabic
 * letter family (أ إ آ → ا, ى → ي, ة → ه), single spaces.
 */
export function searchText(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined)
    .join(" ")
    .normalize("NFKD")
    .replace(/[\u0300-\u036F\u064B-\u0655\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
