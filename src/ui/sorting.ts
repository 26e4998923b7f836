import { changed } from "./address.ts";

/** A heading that sorts: where it leads, and which way the list stands by it now. */
export interface SortLink {
  readonly href: string;
  readonly direction?: "ascending" | "descending" | undefined;
}

/** A sort order as the address has it: `budget`, or `-budget` for descending. */
export interface Sorting {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Reads `sort=`; a key that is not among `keys` counts as not asked, and gives the first of them. */
export function sortingRead(text: string | null | undefined, keys: readonly string[]): Sorting {
  const isDescending = text?.startsWith("-") ?? false;
  const key = isDescending ? text?.slice(1) : text;
  if (key && keys.includes(key)) return { key, isDescending };
  return { key: keys[0] ?? "", isDescending: false };
}

/** The sort link of one heading: a click sorts by it, a second one turns it round; paging starts again. */
export function sortLink(page: { path: string; query: URLSearchParams }, current: Sorting, key: string): SortLink {
  const isCurrent = current.key === key;
  const next = isCurrent && !current.isDescending ? `-${key}` : key;
  const href = changed(page.path, page.query, { sort: next, page: undefined, after: undefined, before: undefined });
  if (!isCurrent) return { href };
  return { href, direction: current.isDescending ? "descending" : "ascending" };
}
