import { searchText } from "./search-text.ts";

/** A word, or a code of several parts: `jalons`, `ag-de-01`, `j1.4`. */
const COMPOUND = /[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*/gu;

const SEPARATOR = /[-._/]/;

/** The Arabic article, with the conjunction or preposition before it: والمشروع, بالمشروع, للمشروع. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{2})/u;

const LONGEST_WORD = 40;

const MOST_WORDS = 60;

const MOST_ASKED = 8;

/**
 * The words under which texts are found, folded, each once: whole codes and their ends (`ag-de-01`, `de-01`, `01`),
 * Arabic words with and without their article. Lone letters are left out.
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): readonly string[] {
  const compounds = searchText(...texts.map((text) => text ?? undefined)).match(COMPOUND) ?? [];
  const words = compounds.flatMap((word) => [...endsOf(word), ...bareOf(word)]).filter((word) => !isLetter(word));
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}

/** What somebody asks for: for each word the beginnings that count as it. Nothing to look for gives no word. */
export function askedWords(question: string): readonly (readonly string[])[] {
  const compounds = (searchText(question).match(COMPOUND) ?? []).filter((word) => !isLetter(word));
  return [...new Set(compounds)].slice(0, MOST_ASKED).map((word) => [word.slice(0, LONGEST_WORD), ...bareOf(word)]);
}

/** Where an Arabic word begins without its article; 0 when it has none. */
export const articleLength = (word: string): number => ARTICLE.exec(word)?.[0].length ?? 0;

function endsOf(word: string): readonly string[] {
  const parts = word.split(SEPARATOR);
  let rest = word;
  const ends = [word];
  for (const part of parts.slice(0, -1)) {
    rest = rest.slice(part.length + 1);
    ends.push(rest);
  }
  return ends;
}

const bareOf = (word: string): readonly string[] => (ARTICLE.test(word) ? [word.replace(ARTICLE, "")] : []);

const isLetter = (word: string): boolean => word.length === 1 && /\p{L}/u.test(word);
