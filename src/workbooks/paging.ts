import { othersTurn } from "../../reports/kit/turns.ts";
import type { Visit } from "../people/entering.ts";
import type { JournalEnd } from "../platform/journal-end.ts";
import { type Reads, type ReadValues, readAll } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { type Among, among } from "../portfolio/store/within.ts";

/** So many rows are read at a time: some ten milliseconds of the database, in which nobody else is served. */
const PAGE_ROWS = 1_000;

/**
 * What is read later is read as of the same end of the journal and the same day: whatever is written meanwhile, all
 * pages are of one moment.
 */
export const pinned = ({ scope, on }: Pick<Visit, "scope" | "on">, known: JournalEnd | undefined): Scope => ({
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

/**
 * Projects that are read first; how many make a page is learnt from each page for the next one. Where they are few rows
 * each, the database added up many.
 */
const FIRST_PROJECTS = 2;
const MOST_PROJECTS = 10;

/**
 * What many projects hold (rows, or things by their key), read some projects at a time with a turn for everybody else
 * in between, and put together in the projects’ order.
 */
export async function gathered<P extends Reads>(
  scope: Scope,
  ids: readonly string[],
  parts: (scope: Scope, which: Among) => P,
): Promise<ReadValues<P>> {
  const pages: ReadValues<P>[] = [];
  let [at, count] = [0, FIRST_PROJECTS];
  do {
    const page = await readAll(scope.db, parts(scope, among(ids.slice(at, at + count))));
    pages.push(page);
    at += count;
    count = Math.max(1, Math.min(MOST_PROJECTS, Math.floor((count * PAGE_ROWS) / Math.max(1, rowsIn(page)))));
    if (at < ids.length) await othersTurn();
  } while (at < ids.length);
  return joined(pages);
}

const rowsIn = (page: Readonly<Record<string, unknown>>): number =>
  Object.values(page).reduce<number>((sum, rows) => sum + (rows instanceof Map ? rows.size : (rows as []).length), 0);

function joined<V extends Readonly<Record<string, unknown>>>(pages: readonly V[]): V {
  const names = Object.keys(pages[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const parts = pages.map((page) => page[name]);
      if (parts.every((part) => part instanceof Map)) return [name, new Map(parts.flatMap((part) => [...part]))];
      if (parts.every(Array.isArray)) return [name, parts.flat(1)];
      throw new TypeError(`${name} is read some projects at a time, and neither rows nor things by their key`);
    }),
  ) as V;
}

/** So many projects are reckoned at a stretch. */
const AT_A_STRETCH = 2;

/** Works at many things one after the other, with a turn for everybody else now and then. */
export async function inTurns<T, U>(things: readonly T[], worked: (thing: T, at: number) => U): Promise<U[]> {
  const done: U[] = [];
  for (const [at, thing] of things.entries()) {
    done.push(worked(thing, at));
    if (done.length % AT_A_STRETCH === 0) await othersTurn();
  }
  return done;
}
