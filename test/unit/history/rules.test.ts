import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOf } from "../../../src/history/rules/days.ts";
import { type Amounts, amountFlaw } from "../../../src/history/rules/equivalent.ts";
import { linesOf, recordRead } from "../../../src/history/rules/fields.ts";
import { isSame } from "../../../src/history/rules/same.ts";
import { calendarDate, dayInMorocco } from "../../../src/kernel/calendar-date.ts";
import { canonicalJson, type Json } from "../../../src/kernel/canonical.ts";

describe("the beginning of a day in Morocco", () => {
  it.each([
    ["2025-07-01", "2025-06-30T23:00:00.000Z"],
    ["2025-03-10", "2025-03-10T00:00:00.000Z"],
    ["2025-12-31", "2025-12-30T23:00:00.000Z"],
  ])("%s begins at %s (an hour ahead of UTC, but not in Ramadan)", (day, instant) => {
    expect(beginningOf(calendarDate(day))).toBe(instant);
  });

  it("is the first instant of that day, on any day", () => {
    const anyDay = fc.date({ min: new Date("2019-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    const property = fc.property(anyDay, (date) => {
      const day = calendarDate(date.toISOString().slice(0, 10));
      const begins = beginningOf(day);
      expect(dayInMorocco(begins)).toBe(day);
      expect(dayInMorocco(new Date(Date.parse(begins) - 3_600_000).toISOString()) < day).toBe(true);
    });
    fc.assert(property);
  });
});

const ENTRY: Amounts = {
  id: "e1",
  amountMinor: 108_000,
  currency: "MAD",
  agreementCurrency: "EUR",
  agreementMinor: 10_000,
  madMinor: 108_000,
  rateMicro: 10_800_000,
  ratedOn: calendarDate("2025-04-01"),
};

describe("an entry’s amounts", () => {
  it.each<[string, Partial<Amounts>]>([
    ["dirhams under a euro agreement, divided", {}],
    ["euros, multiplied for dirhams", { amountMinor: 10_000, currency: "EUR" }],
    [
      "rounded half away from zero, once",
      { amountMinor: 5, currency: "EUR", agreementMinor: 5, madMinor: 53, rateMicro: 10_500_000 },
    ],
    [
      "negative as well",
      { amountMinor: -5, currency: "EUR", agreementMinor: -5, madMinor: -53, rateMicro: 10_500_000 },
    ],
    ["dollars under a euro agreement", { currency: "USD", amountMinor: 11_000, rateMicro: 1_100_000, madMinor: 77 }],
    [
      "without a rate nothing can be said of euros in dirhams",
      { currency: "EUR", amountMinor: 10_000, rateMicro: null, ratedOn: null, madMinor: null },
    ],
    [
      "as large as a form takes",
      {
        amountMinor: 100_000_000_000_000,
        currency: "EUR",
        agreementMinor: 100_000_000_000_000,
        madMinor: 1_080_000_000_000_000,
      },
    ],
  ])("hold: %s", (_, change) => {
    expect(amountFlaw({ ...ENTRY, ...change })).toBeUndefined();
  });

  it.each<[Partial<Amounts>, string, string]>([
    [{ agreementMinor: 10_001 }, "agreement_minor", "10000"],
    [{ madMinor: 107_999 }, "mad_minor", "108000"],
    [{ madMinor: null }, "mad_minor", "108000"],
    [{ currency: "EUR", amountMinor: 10_000, agreementMinor: 9_999 }, "agreement_minor", "10000"],
    [{ currency: "EUR", amountMinor: 10_000, rateMicro: null, ratedOn: null, madMinor: 1 }, "mad_minor", ""],
  ])("do not hold: %o", (change, place, expected) => {
    expect(amountFlaw({ ...ENTRY, ...change })).toMatchObject({ place, expected });
  });
});

describe("the lines of a change", () => {
  it("are its fields, texts language by language and only where they differ", () => {
    const fields = {
      title: [
        { fr: "A", ar: "ب" },
        { fr: "A", ar: "ت", en: "C" },
      ],
      note: [null, { fr: "N" }],
      amountMinor: [1, 2],
      search: ["a", "b"],
      sectors: [[], [{ code: "15110", shareBps: 10_000 }]],
    } as const;
    expect(linesOf(fields)).toEqual([
      { field: "title", language: "ar", pair: ["ب", "ت"] },
      { field: "title", language: "en", pair: [null, "C"] },
      { field: "note", language: "fr", pair: [null, "N"] },
      { field: "amountMinor", language: "", pair: [1, 2] },
      { field: "sectors", language: "", pair: [[], [{ code: "15110", shareBps: 10_000 }]] },
    ]);
  });

  it("tell a program’s record from a person’s words", () => {
    expect(recordRead('{"report":"R01"}')).toEqual({ report: "R01" });
    for (const text of ["", "Avenant", "{pas du JSON", "[1]", '"x"']) expect(recordRead(text)).toBeUndefined();
  });
});

describe("sameness", () => {
  const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

  it("is what canonical JSON says, for any two values", () => {
    const property = fc.property(anyJson, anyJson, (a, b) => {
      expect(isSame(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(isSame(a, JSON.parse(canonicalJson(a)))).toBe(true);
    });
    fc.assert(property);
  });

  it.each([
    [null, undefined, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[], {}, false],
    [[1, 2], [2, 1], false],
    [{ a: null }, {}, false],
    ["1", 1, false],
  ])("%j and %j: %s", (a, b, is) => {
    expect(isSame(a as Json, b as Json)).toBe(is);
  });
});
