import type { Visit } from "../people/entering.ts";
import type { JournalEnd } from "../platform/journal-end.ts";
import type { Scope } from "../platform/scope.ts";

/** So many rows are read at a time: some ten milliseconds of the database, in which nobody else is served. */
const PAGE_ROWS = 1_000;

/**
 * What is read later is read as of the same end of the journal and the same day: whatever is written meanwhile, all
 * pages are of one moment.
 */
export const pinned = ({ scope, on }: Visit, known: JournalEnd | undefined): Scope => ({
  ...scope,
  askedOn: on,
  known: known ? { seq: known.seq } : scope.known,
});

/** Things in their order, in stretches of at most a page’s rows; one that has more is a page of its own. */
export function pagesOf<T>(things: readonly T[], rowsOf: (thing: T) => number, most = PAGE_ROWS): readonly T[][] {
  const pages: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const rows = rowsOf(thing);
    const last = pages.at(-1);
    if (last && rows <= room) last.push(thing);
    else pages.push([thing]);
    room = (last && rows <= room ? room : most) - rows;
  }
  return pages;
}
