import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { converted, type ExchangeRate, rateRead } from "../../../src/kernel/exchange-rate.ts";
import { amountRead, decimal, MixedCurrencies, minus, money, sum, units } from "../../../src/kernel/money.ts";

const fact = { quote: "MAD", on: calendarDate("2025-06-01"), source: "ILLUSTRATIF" } as const;

function rate(text: string): ExchangeRate {
  const read = rateRead(text, fact);
  if (!read) throw new Error(`not a rate: ${text}`);
  return read;
}

function mad(text: string) {
  const read = amountRead(text, "MAD");
  if (typeof read === "string") throw new Error(`${read}: ${text}`);
  return read;
}

const inEuro = (text: string, at: string) => decimal(converted(mad(text), rate(at), "EUR"));

describe("rateRead", () => {
  it.each([
    ["10,8431", 10_843_100],
    ["10.8431", 10_843_100],
    [" 10,75 ", 10_750_000],
    ["0,0930", 93_000],
    ["0,000001", 1],
    ["999999,999999", 999_999_999_999],
    ["11", 11_000_000],
  ])("reads %s with six decimals (FX-05)", (text, micro) => {
    expect(rateRead(text, fact)).toEqual({ ...fact, micro });
  });

  it.each(["", "0", "0,000000", "-10", "10,1234567", "1e1", "10,", ",5", "dix", "1 000", "1000000"])(
    "does not take %j for a rate",
    (text) => {
      expect(rateRead(text, fact)).toBeUndefined();
    },
  );
});

describe("converted", () => {
  it.each([
    ["125 000,00", "10,8431", "11528.07"],
    ["1 000,00", "10,8431", "92.22"],
    ["216 000", "10,80", "20000.00"],
    ["157 500", "10,50", "15000.00"],
    ["105 600", "10,56", "10000.00"],
    ["479 100", "10,75", "44567.44"],
    ["-1 000,00", "10,8431", "-92.22"],
    ["0,01", "10,8431", "0.00"],
    // Exactly half a cent: away from zero, on both sides.
    ["0,05", "10", "0.01"],
    ["-0,05", "10", "-0.01"],
  ])("%s MAD at %s is %s EUR (FX-02, FX-05, scenarios 10 and 12)", (text, at, euros) => {
    expect(inEuro(text, at)).toBe(euros);
  });

  it("adds the rounded lines: three times 1 000 MAD make 276,66, not 276,67 (scenario 12)", () => {
    const lines = Array.from({ length: 3 }, () => converted(mad("1000"), rate("10,8431"), "EUR"));
    expect(decimal(sum(lines, "EUR"))).toBe("276.66");
    expect(inEuro("3000", "10,8431")).toBe("276.67");
  });

  it("gives 45 000,00 at monthly rates, 432,56 more than at one agreed rate (scenario 10)", () => {
    const monthly = [
      converted(mad("216000"), rate("10,80"), "EUR"),
      converted(mad("157500"), rate("10,50"), "EUR"),
      converted(mad("105600"), rate("10,56"), "EUR"),
    ];
    expect(sum(monthly, "EUR")).toEqual(units(45_000, "EUR"));
    const agreed = converted(mad("479100"), rate("10,75"), "EUR");
    expect(decimal(minus(sum(monthly, "EUR"), agreed))).toBe("432.56");
  });

  it("multiplies from euro to the quoted currency (FX-02)", () => {
    expect(decimal(converted(units(100, "EUR"), rate("10,8431"), "MAD"))).toBe("1084.31");
  });

  it("leaves an amount that is in the wanted currency as it is", () => {
    expect(converted(units(5, "EUR"), rate("10,8431"), "EUR")).toEqual(units(5, "EUR"));
    expect(converted(units(5, "USD"), rate("10,8431"), "USD")).toEqual(units(5, "USD"));
  });

  it.each([
    ["USD", "EUR"],
    ["EUR", "USD"],
    ["MAD", "USD"],
    ["USD", "MAD"],
  ] as const)("refuses %s to %s with a rate of the dirham (FX-09)", (from, to) => {
    expect(() => converted(units(1, from), rate("10,8431"), to)).toThrow(MixedCurrencies);
  });

  it("refuses a result that a number cannot hold exactly", () => {
    expect(() => converted(money(Number.MAX_SAFE_INTEGER, "EUR"), rate("10"), "MAD")).toThrow(RangeError);
  });

  const anyMinor = fc.integer({ min: -1e12, max: 1e12 });
  const anyRate = fc.integer({ min: 1_000_000, max: 100_000_000 }).map((micro) => ({ ...fact, micro }));
  const magnitude = (n: bigint) => (n < 0n ? -n : n);

  it("is at most half a minor unit off, in both directions", () => {
    fc.assert(
      fc.property(anyMinor, anyRate, (minor, at) => {
        const [amount, micro] = [BigInt(minor), BigInt(at.micro)];
        const up = BigInt(converted(money(minor, "EUR"), at, "MAD").minor);
        expect(2n * magnitude(up * 1_000_000n - amount * micro) <= 1_000_000n).toBe(true);
        const down = BigInt(converted(money(minor, "MAD"), at, "EUR").minor);
        expect(2n * magnitude(down * micro - amount * 1_000_000n) <= micro).toBe(true);
      }),
    );
  });

  it("keeps order, and turns with the sign", () => {
    fc.assert(
      fc.property(anyMinor, anyMinor, anyRate, (a, b, at) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => converted(money(n, "MAD"), at, "EUR").minor);
        expect(Number(low)).toBeLessThanOrEqual(Number(high));
        expect(converted(money(-a, "MAD"), at, "EUR").minor).toBe(0 - converted(money(a, "MAD"), at, "EUR").minor);
      }),
    );
  });
});
