import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Move } from "../../../src/budgets/schema.ts";
import { carriedOver, transfersOf } from "../../../src/workbooks/moves.ts";

const anyMove: fc.Arbitrary<Move> = fc.record({
  lineId: fc.constantFrom("c1", "c2", "c3", "x"),
  year: fc.integer({ min: 2023, max: 2026 }),
  deltaMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});

/** Each line and year once, as a revision holds them. */
const anyMoves = fc.uniqueArray(anyMove, { selector: ({ lineId, year }) => `${lineId} ${year}`, maxLength: 12 });

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("The moves of a revision as transfers", () => {
  it("give back every cell’s difference to the cent", () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const transfers = transfersOf(moves);
        for (const { lineId, year, deltaMinor } of moves) {
          const isIt = (cell: { lineId: string; year: number } | null) => cell?.lineId === lineId && cell.year === year;
          const gained = sum(transfers.filter(({ to }) => isIt(to)).map(({ amountMinor }) => amountMinor));
          const lost = sum(transfers.filter(({ from }) => isIt(from)).map(({ amountMinor }) => amountMinor));
          expect(gained - lost).toBe(deltaMinor);
        }
      }),
    );
  });

  it("have no amount of nothing, and one side only as far as the revision is not balanced", () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const transfers = transfersOf(moves);
        expect(transfers.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
        const alone = transfers.filter(({ from, to }) => !(from && to)).map(({ amountMinor }) => amountMinor);
        expect(sum(alone)).toBe(Math.abs(sum(moves.map(({ deltaMinor }) => deltaMinor))));
      }),
    );
  });
});

describe("What is carried over to a year", () => {
  it("is never more than what the years before lost, nor than what the year gained", () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const net = (isIn: (year: number) => boolean) =>
          sum(moves.filter(({ year }) => isIn(year)).map(({ deltaMinor }) => deltaMinor));
        for (const [year, minor] of carriedOver([moves])) {
          expect(minor).toBeGreaterThan(0);
          expect(minor).toBeLessThanOrEqual(net((one) => one === year));
        }
        const years = [2023, 2024, 2025, 2026];
        const lost = sum(years.map((year) => Math.max(0, -net((one) => one === year))));
        expect(sum([...carriedOver([moves]).values()])).toBeLessThanOrEqual(lost);
      }),
    );
  });

  it("is nothing for what is brought forward from a later year", () => {
    const moves = [
      { lineId: "c1", year: 2026, deltaMinor: -500 },
      { lineId: "c1", year: 2025, deltaMinor: 500 },
    ];
    expect([...carriedOver([moves])]).toEqual([]);
  });
});
