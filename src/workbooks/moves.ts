import type { Line, Mode } from "../budgets/rules/ledger.ts";
import type { Move } from "../budgets/schema.ts";
import type { Words } from "../kernel/words.ts";
import { nameOf } from "./lines.ts";

/** An amount that went from a line and year to another; one side is missing where a revision is not balanced. */
export interface Transfer {
  readonly from: Cell | null;
  readonly to: Cell | null;
  readonly amountMinor: number;
}

type Cell = Pick<Move, "lineId" | "year">;

/**
 * The moves of a revision as transfers: what is taken away goes, in order, to what is added; within one line first
 * (a carry-over), then within one year, then anywhere.
 */
export function transfersOf(moves: readonly Move[]): readonly Transfer[] {
  const taken = sidesOf(moves, -1);
  const given = sidesOf(moves, 1);
  const pairs = FITS.flatMap((fits) =>
    taken.flatMap((from) => given.filter((to) => fits(from.cell, to.cell)).map((to) => ({ from, to }))),
  );
  const transfers = pairs.map(({ from, to }) => {
    const amountMinor = Math.min(from.left, to.left);
    from.left -= amountMinor;
    to.left -= amountMinor;
    return { from: from.cell, to: to.cell, amountMinor };
  });
  const rests = [
    ...taken.map(({ cell, left }) => ({ from: cell, to: null, amountMinor: left })),
    ...given.map(({ cell, left }) => ({ from: null, to: cell, amountMinor: left })),
  ];
  return [...transfers, ...rests].filter(({ amountMinor }) => amountMinor > 0);
}

/** What moves take away (−1) or add (1), with what of it has found no other side yet. */
const sidesOf = (moves: readonly Move[], sign: 1 | -1) =>
  moves
    .filter(({ deltaMinor }) => deltaMinor * sign > 0)
    .map(({ lineId, year, deltaMinor }) => ({ cell: { lineId, year }, left: deltaMinor * sign }));

const FITS: readonly ((from: Cell, to: Cell) => boolean)[] = [
  (from, to) => from.lineId === to.lineId,
  (from, to) => from.year === to.year,
  () => true,
];

/**
 * What revisions carried over to each year from earlier ones (handbook 5.3), in minor units: within a revision, what a
 * year gains is taken from the years before it as far as these lose.
 */
export function carriedOver(revisions: readonly (readonly Move[])[]): ReadonlyMap<number, number> {
  const carried = new Map<number, number>();
  for (const moves of revisions) {
    let pool = 0;
    for (const [year, minor] of netByYear(moves)) {
      const gained = Math.min(Math.max(minor, 0), pool);
      pool += Math.max(-minor, 0) - gained;
      if (gained > 0) carried.set(year, (carried.get(year) ?? 0) + gained);
    }
  }
  return carried;
}

function netByYear(moves: readonly Move[]): readonly (readonly [number, number])[] {
  const net = new Map<number, number>();
  for (const { year, deltaMinor } of moves) net.set(year, (net.get(year) ?? 0) + deltaMinor);
  return [...net].sort(([a], [b]) => a - b);
}

/** A line as a heading of a revision: its code, and its label. */
export const headingOf = (line: Line | undefined, words: Words): string =>
  line ? `${line.code} — ${nameOf(words, line.label)}` : "";

/** A line’s mode where it has one. */
export const modeOf = ({ mode }: { readonly mode: Mode }): Exclude<Mode, "none"> | null =>
  mode === "none" ? null : mode;
