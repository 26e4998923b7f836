import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocated } from "../../../src/kernel/money.ts";
import { SECTOR_CODES, sectorProblems, shareRead } from "../../../src/portfolio/rules/sectors.ts";
import { found, spoken } from "./spoken.ts";

const shares = (...bps: readonly number[]) => bps.map((shareBps, at) => ({ code: SECTOR_CODES[at] ?? "", shareBps }));

describe("Sector shares (BUD-09)", () => {
  it.each([
    ["80 + 20", shares(8_000, 2_000), []],
    ["one sector alone", shares(10_000), []],
    ["thirds that total 100", shares(3_333, 3_333, 3_334), []],
    ["thirds that do not", shares(3_333, 3_333, 3_333), ["BUD-09 sectors"]],
    ["none", [], ["BUD-09 sectors"]],
    ["one with nothing", shares(10_000, 0), ["BUD-09 sectors"]],
    ["one twice", [...shares(5_000), ...shares(5_000)], ["BUD-09 sectors"]],
  ] as const)("%s", (_, sectors, expected) => {
    expect(found(sectorProblems(sectors))).toEqual(expected);
  });

  it("are refused in the handbook’s words", () => {
    expect(spoken(sectorProblems(shares(7_500, 2_000)))).toEqual([
      "BUD-09 sectors: La répartition sectorielle totalise 95 % ; elle doit totaliser 100 %.",
    ]);
    expect(spoken(sectorProblems(shares(9_950)))[0]).toContain("totalise 99,5 %");
  });

  it("are accepted whenever they share out the whole, however unevenly", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }), (weights) => {
        const parts = allocated({ minor: 10_000, currency: "EUR" }, weights).map(({ minor }) => minor);
        expect(sectorProblems(shares(...parts))).toEqual([]);
      }),
    );
  });
});

describe("A share as typed", () => {
  it.each([
    ["80", 8_000],
    ["12,5", 1_250],
    ["33.33", 3_333],
    [" 100 % ", 10_000],
    ["0", 0],
    ["100,01", undefined],
    ["33,333", undefined],
    ["-5", undefined],
    ["dix", undefined],
    ["", undefined],
  ] as const)("%s", (text, bps) => {
    expect(shareRead(text)).toBe(bps);
  });
});
