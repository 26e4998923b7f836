import type { Outcome, Problem } from "../../kernel/outcome.ts";
import { type EntryDraft, type EntryGround, groundAfter } from "./entry.ts";
import { entryProblems, equivalentsFor, justifiedOr } from "./entry-checks.ts";

/** An entry of several as it would be entered, or what is wrong with it. */
export interface CheckedEntry {
  readonly draft: EntryDraft | undefined;
  /** Blocking ones keep it out; warnings are justified. */
  readonly problems: readonly Problem[];
  /** Only its rate is missing: it is kept as a draft (FX-04). */
  readonly isUnrated: boolean;
}

type ReadOn = (ground: EntryGround) => Outcome<EntryDraft>;

/** Checks entries one after another, each on the ground that the good ones before it leave. */
export function checkedInTurn(entries: readonly ReadOn[], ground: EntryGround): readonly CheckedEntry[] {
  const alike = Map.groupBy(ground.alike, ({ reference }) => reference);
  let at: EntryGround = { ...ground, alike: [] };
  return entries.map((readOn) => {
    const read = readOn(at);
    if (!read.ok) return { draft: undefined, problems: read.problems, isUnrated: false };
    const draft = read.value;
    // Only what has the same reference is alike: a table of thousands is not walked for each of its rows.
    const own = alike.get(draft.reference) ?? [];
    const checked = checkedOn(draft, { ...at, alike: own });
    if (!isGoodEntry(checked)) return checked;
    const after = groundAfter({ ...at, alike: own }, draft, equivalentsFor(draft, at).agreementMinor);
    alike.set(draft.reference, [...after.alike]);
    at = { ...after, alike: [] };
    return checked;
  });
}

function checkedOn(draft: EntryDraft, ground: EntryGround): CheckedEntry {
  const found = entryProblems(draft, ground);
  const isUnrated = found.some(({ rule }) => rule === "FX-04");
  const problems = justifiedOr(
    found.filter(({ rule }) => rule !== "FX-04"),
    draft.justification,
  );
  const isGood = hasNoBlock(problems);
  return { draft, problems: isGood ? found.filter(({ severity }) => severity === "warn") : problems, isUnrated };
}

/** An entry that would be entered. */
export const isGoodEntry = ({ draft, problems }: CheckedEntry): boolean => draft !== undefined && hasNoBlock(problems);

const hasNoBlock = (problems: readonly Problem[]): boolean => problems.every(({ severity }) => severity !== "block");
