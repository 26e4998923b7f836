import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocated,
  asNumber,
  CURRENCIES,
  decimal,
  dividedHalfAway,
  isCurrency,
  LARGEST_UNITS,
  MixedCurrencies,
  minus,
  money,
  negated,
  plus,
  sum,
  units,
} from "../../../src/kernel/money.ts";

const cents = (minor: number) => money(minor, "EUR");
const anyMinor = fc.integer({ min: -LARGEST_UNITS * 100, max: LARGEST_UNITS * 100 });
const anyMoney = anyMinor.map(cents);

describe("money", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "refuses %s, which is not whole minor units",
    (minor) => {
      expect(() => cents(minor)).toThrow(RangeError);
    },
  );

  it("has one zero", () => {
    expect(Object.is(cents(-0).minor, 0)).toBe(true);
    expect(Object.is(negated(cents(0)).minor, 0)).toBe(true);
  });

  it("counts whole units in cents", () => {
    expect(units(3_000_000, "EUR")).toEqual({ minor: 300_000_000, currency: "EUR" });
  });

  it("refuses to add or subtract two currencies (FX-09)", () => {
    expect(() => plus(cents(1), money(1, "MAD"))).toThrow(MixedCurrencies);
    expect(() => minus(cents(1), money(1, "MAD"))).toThrow(MixedCurrencies);
    expect(() => sum([money(1, "MAD")], "EUR")).toThrow(MixedCurrencies);
  });

  it("refuses a sum that a number cannot hold exactly", () => {
    expect(() => plus(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
  });

  it.each([
    ["AG-DE-01 and AG-DE-02 make 8 000 000", [3_000_000, 5_000_000], 8_000_000],
    ["the years of P1/C1 fall 5 000 short of 1 050 000 (scenario 2)", [30_000, 370_000, 415_000, 230_000], 1_045_000],
    ["2025 takes the carry-over of 2024 (5.3)", [1_100_000, 170_000], 1_270_000],
    ["nothing is zero", [], 0],
  ])("%s", (_, amounts, total) => {
    expect(
      sum(
        amounts.map((amount) => units(amount, "EUR")),
        "EUR",
      ),
    ).toEqual(units(total, "EUR"));
  });

  it("gives the balances of P1 (5.1)", () => {
    const [budget, engaged, spent, planned] = [3_000_000, 2_050_000, 1_450_000, 1_520_000].map((n) => units(n, "EUR"));
    if (!(budget && engaged && spent && planned)) throw new Error("four amounts");
    expect(minus(engaged, spent)).toEqual(units(600_000, "EUR"));
    expect(minus(budget, engaged)).toEqual(units(950_000, "EUR"));
    expect(minus(budget, spent)).toEqual(units(1_550_000, "EUR"));
    expect(minus(budget, plus(spent, planned))).toEqual(units(30_000, "EUR"));
  });

  it("takes away exactly what was added", () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
      }),
    );
  });

  it("adds in any order", () => {
    fc.assert(
      fc.property(fc.array(anyMoney, { maxLength: 20 }), (amounts) => {
        expect(sum([...amounts].reverse(), "EUR")).toEqual(sum(amounts, "EUR"));
      }),
    );
  });
});

describe("isCurrency", () => {
  it("knows the currencies of the books and nothing else", () => {
    expect(CURRENCIES.every(isCurrency)).toBe(true);
    for (const text of ["", "eur", "XXX", "toString", "constructor", "__proto__"]) expect(isCurrency(text)).toBe(false);
  });
});

describe("dividedHalfAway", () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 3n, 0n],
    [0n, 7n, 0n],
    [10n ** 30n + 5n, 10n, 10n ** 29n + 1n],
  ])("%s / %s is %s", (top, bottom, whole) => {
    expect(dividedHalfAway(top, bottom)).toBe(whole);
  });

  it("refuses to divide by zero", () => {
    expect(() => dividedHalfAway(1n, 0n)).toThrow(RangeError);
  });

  it("is never more than a half away, and a half goes away from zero", () => {
    const magnitude = (n: bigint) => (n < 0n ? -n : n);
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt().filter((n) => n !== 0n),
        (top, bottom) => {
          const result = dividedHalfAway(top, bottom);
          const twiceOff = 2n * magnitude(result * bottom - top);
          expect(twiceOff <= magnitude(bottom)).toBe(true);
          if (twiceOff === magnitude(bottom)) expect(magnitude(result * bottom) > magnitude(top)).toBe(true);
        },
      ),
    );
  });
});

describe("allocated", () => {
  const anyWeights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
    .filter((weights) => weights.some((weight) => weight > 0));

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [101, [1, 2], [34, 67]],
    [10, [0, 1, 0], [0, 10, 0]],
    [2, [1, 1, 1], [1, 1, 0]],
    [0, [3, 4], [0, 0]],
    [1, [1, 3], [0, 1]],
  ])("%s over %j gives %j", (minor, weights, parts) => {
    expect(allocated(cents(minor), weights)).toEqual(parts.map(cents));
  });

  it.each([[[]], [[0, 0]], [[1, -1, 2]], [[0.5, 0.5]]])("refuses the weights %j", (weights) => {
    expect(() => allocated(cents(100), weights)).toThrow(RangeError);
  });

  it("loses nothing, keeps the sign and gives nothing to a weight of zero", () => {
    fc.assert(
      fc.property(anyMoney, anyWeights, (amount, weights) => {
        const parts = allocated(amount, weights);
        expect(sum(parts, "EUR")).toEqual(amount);
        expect(parts).toHaveLength(weights.length);
        for (const [at, part] of parts.entries()) {
          expect(part.minor * Math.sign(amount.minor)).toBeGreaterThanOrEqual(0);
          if (weights[at] === 0) expect(part.minor).toBe(0);
        }
      }),
    );
  });

  it("never gives a heavier weight less", () => {
    fc.assert(
      fc.property(anyMoney, anyWeights, (amount, weights) => {
        const parts = allocated(amount, weights).map((part) => Math.abs(part.minor));
        const byWeight = weights.map((weight, at) => ({ weight, part: parts[at] ?? Number.NaN }));
        byWeight.sort((a, b) => a.weight - b.weight || a.part - b.part);
        for (const [at, { part }] of byWeight.entries())
          expect(part).toBeGreaterThanOrEqual(byWeight[at - 1]?.part ?? 0);
      }),
    );
  });

  it("is nowhere a whole unit off the exact share", () => {
    fc.assert(
      fc.property(anyMoney, anyWeights, (amount, weights) => {
        const total = weights.reduce((a, b) => a + BigInt(b), 0n);
        for (const [at, part] of allocated(amount, weights).entries()) {
          const off = BigInt(part.minor) * total - BigInt(amount.minor) * BigInt(weights[at] ?? 0);
          expect(-total < off && off < total).toBe(true);
        }
      }),
    );
  });

  it("gives equal weights the odd units in order, earlier first", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (minor, count) => {
        const parts = allocated(cents(minor), Array<number>(count).fill(7)).map((part) => part.minor);
        expect(parts).toEqual([...parts].sort((a, b) => b - a));
      }),
    );
  });
});

describe("decimal and asNumber", () => {
  it.each([
    [0, "0.00", 0],
    [5, "0.05", 0.05],
    [-5, "-0.05", -0.05],
    [-123_450, "-1234.50", -1234.5],
    [100_000_000_000_000, "1000000000000.00", 1e12],
  ])("%s cents is written %s", (minor, text, number) => {
    expect(decimal(cents(minor))).toBe(text);
    expect(asNumber(cents(minor))).toBe(number);
  });

  it("are the same figure, so that a workbook and a page agree", () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(asNumber(amount)).toBe(Number(decimal(amount)));
      }),
    );
  });
});
