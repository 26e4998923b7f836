import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmountFlaw, amountRead, decimal, LARGEST_UNITS, money } from "../../../src/kernel/money.ts";

describe("amountRead", () => {
  it.each([
    ["1234,5", 123_450],
    ["1234.56", 123_456],
    ["1 234 567,89", 123_456_789],
    ["1\u00A0234\u00A0567,89", 123_456_789],
    ["1\u202F234\u202F567,89", 123_456_789],
    ["  12 ", 1200],
    ["1'234.50", 123_450],
    ["1’234.50", 123_450],
    ["-45,10", -4510],
    ["−45,10", -4510],
    ["+45", 4500],
    ["0", 0],
    ["-0,00", 0],
    ["007", 700],
    ["000000000000001", 100],
    ["1000000000000", 100_000_000_000_000],
    // A copy from an Arabic page or sheet may bring invisible direction marks along.
    ["\u200E-45,10\u200F", -4510],
    ["\u061C12", 1200],
  ])("reads %j", (text, minor) => {
    expect(amountRead(text, "MAD")).toEqual(money(minor, "MAD"));
  });

  it.each<[string, AmountFlaw]>([
    ["", "empty"],
    [" \u202F ", "empty"],
    ["douze", "notAnAmount"],
    ["1e3", "notAnAmount"],
    ["1,234.56", "notAnAmount"],
    ["1.234,56", "notAnAmount"],
    ["12 EUR", "notAnAmount"],
    ["--5", "notAnAmount"],
    [",5", "notAnAmount"],
    ["5,", "notAnAmount"],
    ["Infinity", "notAnAmount"],
    ["0x10", "notAnAmount"],
    ["1,005", "tooManyDecimals"],
    ["1.234", "tooManyDecimals"],
    ["1000000000001", "tooLarge"],
    ["1000000000000,01", "tooLarge"],
    ["-1000000000001", "tooLarge"],
    ["99999999999999999999", "tooLarge"],
  ])("says what is wrong with %j: %s", (text, flaw) => {
    expect(amountRead(text, "EUR")).toBe(flaw);
  });

  it("reads back every amount that a form takes", () => {
    const anyMinor = fc.integer({ min: -LARGEST_UNITS * 100, max: LARGEST_UNITS * 100 });
    fc.assert(
      fc.property(anyMinor, (minor) => {
        const amount = money(minor, "EUR");
        expect(amountRead(decimal(amount), "EUR")).toEqual(amount);
        expect(amountRead(decimal(amount).replace(".", ","), "EUR")).toEqual(amount);
      }),
    );
  });

  it("never throws, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const read = amountRead(text, "EUR");
        expect(typeof read === "string" || Number.isSafeInteger(read.minor)).toBe(true);
      }),
    );
  });
});
