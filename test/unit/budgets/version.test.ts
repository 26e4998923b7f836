import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeRows, bridgeTotal } from "../../../src/budgets/rules/bridge.ts";
import { carriedFrom, carryOverMoves } from "../../../src/budgets/rules/carry-over.ts";
import { simulated } from "../../../src/budgets/rules/revision.ts";
import { decisionProblems } from "../../../src/budgets/rules/revision-route.ts";
import {
  amountsOf,
  applied,
  approvedNumber,
  cellKey,
  type Move,
  mergedMoves,
  movesBetween,
  referenceOf,
  totalOf,
} from "../../../src/budgets/rules/version.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { entries, euros, ground, id, lines, ORIGINAL, said, transfer } from "./revision-sample.ts";

describe("a carry-over (scenario 18)", () => {
  const carried = carriedFrom(2024, { lines, base: ORIGINAL, entries });

  it("is what 2024 did not spend, 170 000, and balances", () => {
    expect(carried.map(({ line, unspentMinor }) => [line.code, unspentMinor / 100])).toEqual([
      ["C1", 60_000],
      ["C2", 15_000],
      ["C3", 90_000],
      ["X", 5_000],
    ]);
    for (const { unspentMinor, committedMinor, freeMinor } of carried)
      expect(committedMinor + freeMinor).toBe(unspentMinor);
    const simulation = simulated(carryOverMoves(2024, carried), ground());
    expect([simulation.problems, simulation.route]).toEqual([[], "notification"]);
    const of = (year: number) => totalOf(simulation.after, (cell) => cell.year === year) / 100;
    expect([of(2024), of(2025), totalOf(simulation.after) / 100]).toEqual([880_000, 1_270_000, 3_000_000]);
  });

  it("leaves out a line that spent all of its year, or more", () => {
    const base = new Map(ORIGINAL).set(cellKey(id("C1"), 2024), euros(310_000)).set(cellKey(id("C2"), 2024), 0);
    expect(carriedFrom(2024, { lines, base, entries }).map(({ line }) => line.code)).toEqual(["C3", "X"]);
  });
});

describe("versions", () => {
  const version = (number: number, what: object = {}) => ({
    ...{ number, kind: "revision" as const, status: "approved" as const, route: "notification" as const },
    ...what,
  });
  const original = version(1, { kind: "original", route: "" });

  it("are measured against the last one that the committee or an amendment decided, else the original", () => {
    const committee = version(3, { route: "committee" });
    const all = [original, version(2), committee, version(4), version(5, { route: "amendment", status: "submitted" })];
    expect(referenceOf(all, "committee")?.number).toBe(3);
    expect(referenceOf(all.slice(0, 2), "committee")?.number).toBe(1);
    expect(referenceOf([version(2, { status: "draft" })], "committee")).toBe(undefined);
  });

  it("are measured against the original, whoever decided since, where the agreement says so (REV-02)", () => {
    const all = [original, version(2, { route: "committee" }), version(3, { route: "amendment" })];
    expect(referenceOf(all, "original")?.number).toBe(1);
    expect(referenceOf(all, "committee")?.number).toBe(3);
  });

  it("are approved under rising numbers, whichever was drafted first", () => {
    const submitted = version(2, { status: "submitted" });
    expect(approvedNumber(submitted, [original, submitted])).toBe(2);
    expect(approvedNumber(submitted, [original, submitted, version(3)])).toBe(4);
  });

  it("are not decided tomorrow, nor before the version in force, nor without finance’s opinion", () => {
    const draft = { decidedOn: calendarDate("2025-01-10"), document: "PV", decision: "", amendmentId: null };
    const facts = { version: { kind: "revision", opinionBy: "f" }, today: calendarDate("2025-07-01") } as const;
    const last = { number: 2, decidedOn: calendarDate("2025-02-01") };
    expect(decisionProblems(draft, { ...facts, last: undefined })).toEqual([]);
    expect(said(decisionProblems(draft, { ...facts, last }))).toEqual([
      "La version 2 a été décidée le 01/02/2025 : une décision plus ancienne ne peut pas la remplacer.",
    ]);
    const later = { ...draft, decidedOn: calendarDate("2025-07-02") };
    expect(decisionProblems(later, { ...facts, last }).map(({ field }) => field)).toEqual(["decidedOn"]);
    const alone = { ...facts, version: { kind: "revision", opinionBy: null }, last } as const;
    expect(said(decisionProblems({ ...draft, decidedOn: last.decidedOn }, alone))).toEqual([
      "L’avis du service financier manque : il est requis avant toute décision.",
    ]);
  });

  const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const moves = fc.array(
    fc.record({
      lineId: fc.constantFrom("a", "b c", "d"),
      year: fc.integer({ min: 2023, max: 2026 }),
      deltaMinor: amounts,
    }),
  );
  const cells = fc.array(
    fc.record({
      lineId: fc.constantFrom("a", "b c"),
      year: fc.integer({ min: 2023, max: 2026 }),
      amountMinor: amounts,
    }),
  );

  it("compared show the moves that were applied, and nothing else", () => {
    fc.assert(
      fc.property(cells, moves, (before, moved) => {
        const base = amountsOf(before);
        const sorted = (all: readonly Move[]) => [...all].map((one) => JSON.stringify(one)).sort();
        expect(sorted(movesBetween(base, applied(base, moved)))).toEqual(sorted(mergedMoves(moved)));
      }),
    );
  });

  it("keep their total under a balanced revision, and differ by the gap under another", () => {
    fc.assert(
      fc.property(cells, moves, (before, moved) => {
        const base = amountsOf(before);
        const gap = moved.reduce((sum, { deltaMinor }) => sum + deltaMinor, 0);
        const back = { lineId: "d", year: 2023, deltaMinor: -gap };
        expect(totalOf(applied(base, moved)) - totalOf(base)).toBe(gap);
        expect(totalOf(applied(base, [...moved, back]))).toBe(totalOf(base));
      }),
    );
  });
});

describe("the bridge", () => {
  const after = applied(ORIGINAL, transfer("C3", "C2", 50_000));
  const forecasts = [{ lineId: id("C1"), period: "2025-Q3", amountMinor: euros(520_000) }];
  const built = (what: object = {}) =>
    bridgeRows({ lines, versions: [ORIGINAL, after], entries, forecasts, exchange: new Map(), ...what });

  it("leads from the original to what was realised, and foots on every row", () => {
    const rows = [...built({ exchange: new Map([[id("C1"), euros(-1_000)]]) })];
    for (const row of [...rows, bridgeTotal(rows)]) {
      const { originalMinor, revisionsMinor, revisedMinor, realisedMinor } = row;
      expect(originalMinor + revisionsMinor.reduce((a, b) => a + b, 0)).toBe(revisedMinor);
      expect(revisedMinor + (row.volumeMinor ?? 0) + (row.exchangeMinor ?? 0)).toBe(row.atCompletionMinor);
      expect((row.atCompletionMinor ?? 0) + (row.timingMinor ?? 0)).toBe(realisedMinor);
    }
    expect(rows.map(({ code, revisionsMinor: [first = 0] }) => [code, first / 100])).toEqual([
      ["C1", 0],
      ["C2", 50_000],
      ["C3", -50_000],
      ["X", 0],
    ]);
    const { volumeMinor, exchangeMinor, timingMinor, realisedMinor } = bridgeTotal(rows);
    expect([volumeMinor, exchangeMinor, timingMinor, realisedMinor].map((minor = 0) => minor / 100)).toEqual([
      -1_029_000, -1_000, -520_000, 1_450_000,
    ]);
  });

  it("says nothing of completion without a forecast, nor of exchange without a rate", () => {
    const [first] = built({ forecasts: [] });
    expect([first?.atCompletionMinor, first?.volumeMinor, first?.timingMinor]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const unknown = bridgeTotal(built({ exchange: new Map([[id("C2"), undefined]]) }));
    expect([unknown.exchangeMinor, unknown.volumeMinor, unknown.realisedMinor]).toEqual([
      undefined,
      undefined,
      euros(1_450_000),
    ]);
  });
});
