import type { CalendarDate } from "../kernel/calendar-date.ts";
import { LANGUAGES, type Language, type Texts } from "../kernel/language.ts";
import type { Money } from "../kernel/money.ts";
import { searchText } from "../kernel/search-text.ts";
import { articleLength, wordsOf } from "../kernel/search-words.ts";

/** The kinds of things that are searched, in the order in which they are shown. */
export const KINDS = ["project", "agreement", "milestone", "indicator", "evidence", "entry"] as const;

export type Kind = (typeof KINDS)[number];

/** For each asked word the beginnings that count as it (`askedWords`). */
export type AskedWords = readonly (readonly string[])[];

/** Something that was found. */
export interface Hit {
  readonly kind: Kind;
  readonly id: string;
  /** Its own code or reference; empty where it has none. */
  readonly code: string;
  readonly title: Texts;
  /** The code of its project; empty for agreements. */
  readonly project: string;
  /** A project's or an entry's status. */
  readonly status?: string;
  /** An entry's or a document's kind. */
  readonly way?: string;
  readonly supplier?: string;
  readonly amount?: Money;
  readonly bookedOn?: CalendarDate;
  /** A document's file. */
  readonly note?: string;
}

/** What was found of one kind; `isCut` when there is more than was looked for. */
export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
  readonly isCut: boolean;
}

/** So many of each kind are shown beside the others, counted, and shown alone. */
export const SHOWN = { few: 5, counted: 20, most: 100 } as const;

/** Hits in groups of their kind, empty ones left out: what bears an asked code first, then as they were found. */
export function grouped(
  found: Readonly<Partial<Record<Kind, readonly Hit[]>>>,
  words: AskedWords,
  most: number,
): readonly Group[] {
  const codes = new Set(words.flat());
  const bears = ({ code }: Hit) => (codes.has(searchText(code)) ? 0 : 1);
  return KINDS.flatMap((kind) => {
    const hits = found[kind] ?? [];
    if (hits.length === 0) return [];
    const sorted = [...hits].sort((a, b) => bears(a) - bears(b));
    return [{ kind, hits: sorted.slice(0, most), isCut: hits.length > most }];
  });
}

/** A piece of a text; hits are marked. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text in pieces: what begins a word of it as an asked word does is marked, accents and letter forms apart. */
export function marked(text: string, words: AskedWords): readonly Piece[] {
  const { folded, origin } = foldedWithOrigin(text);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const hit = hitIn(folded.slice(index), articleLength(word), words);
    if (!hit) continue;
    const [start, end] = [index + hit.from, index + hit.from + hit.length].map((at) => origin[at] ?? text.length);
    if (start === undefined || end === undefined || start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    done = end;
  }
  return done < text.length ? [...pieces, { text: text.slice(done), isHit: false }] : pieces;
}

/** The longest asked word with which a text begins, its article apart. */
function hitIn(text: string, article: number, words: AskedWords): { from: number; length: number } | undefined {
  const starts = [0, ...(article > 0 ? [article] : [])];
  const hits = starts.flatMap((from) =>
    words
      .flat()
      .filter((word) => text.startsWith(word, from))
      .map((word) => ({ from, length: word.length })),
  );
  return hits.sort((a, b) => b.length - a.length)[0];
}

/** The folded text, and for each of its units where in the text it comes from; marks go with the letter before. */
function foldedWithOrigin(text: string): { folded: string; origin: readonly number[] } {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = /\s/.test(letter) ? " " : searchText(letter);
    for (let n = 0; n < plain.length; n += 1) origin.push(at);
    folded += plain;
    at += letter.length;
  }
  origin.push(text.length);
  return { folded, origin };
}

/** The titles in other languages that hold asked words which the shown title, the code and the project’s code lack. */
export function otherTitles(hit: Hit, shown: Language, words: AskedWords): readonly Language[] {
  const holds = (text: string) => {
    const own = wordsOf(text);
    return words.filter((beginnings) => own.some((word) => beginnings.some((start) => word.startsWith(start)))).length;
  };
  const seen = holds(`${hit.code} ${hit.project} ${hit.title[shown] ?? ""} ${hit.note ?? ""}`);
  if (seen === words.length) return [];
  const others = LANGUAGES.filter((language) => language !== shown && hit.title[language]);
  return others.filter((language) => holds(hit.title[language] ?? "") > 0).slice(0, 1);
}
