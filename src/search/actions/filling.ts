import type { Db } from "../../platform/database.ts";
import { FINDABLE_KINDS, type FindableKind } from "../../platform/findable.ts";
import { fill, fillings, findablesAfter, firstUnfound, indexed, wordCounts } from "../store/filling.ts";

/** Indexes what was written before there was an index, at most so many stretches of it; true when all is done. */
export async function fillIndex(db: Db, stretches = Number.POSITIVE_INFINITY): Promise<boolean> {
  let left = stretches;
  for (const { kind, after } of await fillings(db)) {
    let last: string | undefined = after;
    while (last !== undefined && left > 0) {
      const page = await findablesAfter(db, kind, last);
      await fill(db, kind, page);
      last = page.last;
      left -= 1;
    }
    if (last !== undefined) return false;
  }
  return true;
}

/** One check of the index: how much it looked at, and the first thing that does not hold. */
export interface IndexChecked {
  readonly name: string;
  readonly count: number;
  readonly flaw: { readonly where: string; readonly expected: string; readonly found: string } | undefined;
}

/** Checks that each thing is found by the words of its texts and by no others, and that every word leads to its text. */
export async function* checkedIndex(db: Db): AsyncGenerator<IndexChecked> {
  for (const kind of FINDABLE_KINDS) yield await kindChecked(db, kind);
  const { held, kept } = await wordCounts(db);
  const flaw = held === kept ? undefined : { where: "search_word", expected: String(held), found: String(kept) };
  yield { name: "search: every word leads to its texts", count: held, flaw };
}

async function kindChecked(db: Db, kind: FindableKind): Promise<IndexChecked> {
  const name = `search: each ${kind} is found by its words, and by no others`;
  let count = 0;
  let last: string | undefined = "";
  while (last !== undefined) {
    const page: Awaited<ReturnType<typeof findablesAfter>> = await findablesAfter(db, kind, last);
    const unfound = await firstUnfound(db, page.findables);
    if (unfound !== undefined)
      return { name, count, flaw: { where: `${kind} ${unfound}`, expected: "found by its words", found: "" } };
    count += page.findables.filter(({ words }) => words !== "").length;
    last = page.last;
  }
  const found = await indexed(db, kind);
  const flaw = found === count ? undefined : { where: kind, expected: `${count} things`, found: `${found} things` };
  return { name, count, flaw };
}
