import { yearOfQuarter } from "../../kernel/period.ts";
import type { EntrySum, Line } from "./ledger.ts";
import { counts } from "./ledger.ts";
import { spentOn } from "./revision.ts";
import { type Amounts, cellKey, type Move } from "./version.ts";

/** What of a line's year can go over to the next, in minor units (handbook 5.3). */
export interface CarriedLine {
  readonly line: Line;
  readonly unspentMinor: number;
  /** Report sur engagements: committed by the year's end and not paid. */
  readonly committedMinor: number;
  /** Report libre: the rest. */
  readonly freeMinor: number;
}

/** The unspent of each line in a year, budget less realised; lines that spent all of theirs are left out. */
export function carriedFrom(
  year: number,
  { lines, base, entries }: { lines: readonly Line[]; base: Amounts; entries: readonly EntrySum[] },
): readonly CarriedLine[] {
  return lines.flatMap((line) => {
    const unspentMinor = (base.get(cellKey(line.id, year)) ?? 0) - spentOn(line.id, year, entries);
    if (unspentMinor <= 0) return [];
    const committedMinor = Math.min(Math.max(unpaidAt(year, line.id, entries), 0), unspentMinor);
    return [{ line, unspentMinor, committedMinor, freeMinor: unspentMinor - committedMinor }];
  });
}

/** Commitments less expenditure up to the end of a year. */
function unpaidAt(year: number, lineId: string, entries: readonly EntrySum[]): number {
  const own = entries.filter((entry) => entry.lineId === lineId && counts(entry));
  return own
    .filter(({ quarter }) => yearOfQuarter(quarter) <= year)
    .reduce((total, { kind, amountMinor }) => total + (kind === "commitment" ? amountMinor : -amountMinor), 0);
}

/** A balanced revision from a year to the next: every line keeps its total. */
export const carryOverMoves = (year: number, carried: readonly CarriedLine[]): readonly Move[] =>
  carried.flatMap(({ line, unspentMinor }) => [
    { lineId: line.id, year, deltaMinor: -unspentMinor },
    { lineId: line.id, year: year + 1, deltaMinor: unspentMinor },
  ]);
