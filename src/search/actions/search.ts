import { SUPPLIER_NAME } from "../../budgets/rules/messages/entry.ts";
import { askedWords, wordsOf } from "../../kernel/search-words.ts";
import { enter, type Visit } from "../../people/entering.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Read } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { type AskedWords, type Group, grouped, type Hit, KINDS, type Kind, SHOWN } from "../rules.ts";
import {
  agreementsHit,
  documentsHit,
  entriesHit,
  indicatorsHit,
  milestonesHit,
  projectsHit,
  type Search,
} from "../store/found.ts";

/** A question and what was found, in one round trip. */
export interface Searched {
  readonly visit: Visit;
  readonly q: string;
  readonly words: AskedWords;
  /** One kind alone; undefined for all. */
  readonly kind: Kind | undefined;
  readonly groups: readonly Group[];
}

const LONGEST_QUESTION = 100;

const SEARCHES: Readonly<Record<Kind, (scope: Scope, search: Search) => Read<readonly Hit[]>>> = {
  project: projectsHit,
  agreement: agreementsHit,
  milestone: milestonesHit,
  indicator: indicatorsHit,
  evidence: documentsHit,
  entry: entriesHit,
};

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** Looks for `q` among what the asking person may see now: some of each kind, or many of the `kind` asked for. */
export async function searched(c: AppContext): Promise<Searched> {
  const q = (c.req.query("q") ?? "").trim().slice(0, LONGEST_QUESTION);
  const asked = c.req.query("kind") ?? "";
  const kind = isKind(asked) ? asked : undefined;
  const words = askedWords(q);
  const most = kind ? SHOWN.most : SHOWN.counted;
  const { visit, found } = await enter(c, "search.read", (scope) => readsOf(asOfNow(scope), { words, most, kind }));
  return { visit, q, words, kind, groups: grouped(found, words, most) };
}

function readsOf(scope: Scope, { words, most, kind }: Search & { readonly kind: Kind | undefined }) {
  if (words.length === 0) return {};
  const kinds = kind ? [kind] : KINDS;
  const wordsFor = (one: Kind) => (one === "entry" ? withSuppliers(words) : words);
  return Object.fromEntries(
    kinds.map((one) => [one, SEARCHES[one](scope, { words: wordsFor(one), most: most + 1 })]),
  ) as Partial<Record<Kind, Read<readonly Hit[]>>> as Record<Kind, Read<readonly Hit[]>>;
}

/** A supplier is kept by its category's key: its name in any language finds it. */
function withSuppliers(words: AskedWords): AskedWords {
  const names = Object.entries(SUPPLIER_NAME).map(([key, { fr, ar, en }]) => ({ key, words: wordsOf(fr, ar, en) }));
  return words.map((beginnings) => {
    const meant = names.filter((name) => beginnings.some((start) => isMeant(name.words, start)));
    return [...beginnings, ...meant.map(({ key }) => key)];
  });
}

const SHORTEST_NAME = 4;

const isMeant = (name: readonly string[], start: string): boolean =>
  start.length >= SHORTEST_NAME && name.some((word) => word.startsWith(start));
