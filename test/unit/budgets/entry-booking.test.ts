import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookingFor, conversionProblems, equivalentsOf } from "../../../src/budgets/rules/entry-booking.ts";
import { draftProblems, entryProblems } from "../../../src/budgets/rules/entry-checks.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money, units } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { closed, draft, ground, rate, spoken } from "./entry-sample.ts";

const day = calendarDate;

describe("a closed quarter", () => {
  const shut = ground({ periods: [closed("2025-Q1")] });
  const march = { documentOn: day("2025-03-12") };

  it("refuses an expense, which is booked in the open one as a regularisation with its true date (scenario 28)", () => {
    expect(spoken(draftProblems(draft(500, march), shut))).toEqual([
      "PER-01: La période T1 2025 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2025.",
    ]);
    const regular = draft(500, { ...march, quarter: quarter("2025-Q2") });
    expect(draftProblems(regular, shut)).toEqual([]);
    expect(bookingFor(regular, shut.today)).toEqual({
      ...{ bookedOn: "2025-06-30", quarter: "2025-Q2", isRegularisation: true },
    });
  });

  it.each([
    ["2025-Q2", ground(), "PER-03: La période T1 2025 est ouverte : l’écriture s’y comptabilise, pas en T2 2025."],
    ["2024-Q4", shut, "PER-03: La pièce est de T1 2025 : elle ne se comptabilise pas en T4 2024, qui la précède."],
    ["2025-Q4", shut, "PER-03: La période T4 2025 n’a pas commencé."],
  ])("is the only reason to book elsewhere: %s", (asked, at, said) => {
    expect(spoken(draftProblems(draft(500, { ...march, quarter: quarter(asked) }), at))).toEqual([said]);
  });

  it("books in the quarter that runs on today", () => {
    const regular = draft(500, { ...march, quarter: quarter("2025-Q3") });
    expect(bookingFor(regular, day("2025-07-04")).bookedOn).toBe("2025-07-04");
    expect(bookingFor(draft(500, march), day("2025-07-04"))).toEqual({
      ...{ bookedOn: "2025-03-12", quarter: "2025-Q1", isRegularisation: false },
    });
  });
});

describe("conversion", () => {
  const at = (dirhams: number, on: string, what = ground()) =>
    equivalentsOf(units(dirhams, "MAD"), { terms: what.terms, rates: what.rates, on: day(on) });

  it("is by the month’s rate, line by line (FX-03, scenario 10)", () => {
    const three = [at(216_000, "2025-04-20"), at(157_500, "2025-05-31"), at(105_600, "2025-06-01")];
    expect(three.map(({ agreementMinor }) => agreementMinor)).toEqual([2_000_000, 1_500_000, 1_000_000]);
    expect(three.map(({ madMinor }) => madMinor)).toEqual([21_600_000, 15_750_000, 10_560_000]);
    const agreed = ground({ terms: { ...ground().terms, exchangeMethod: "fixed", fixedRateMicro: 10_750_000 } });
    expect(at(479_100, "2025-06-01", agreed)).toEqual({
      ...{ agreementMinor: 4_456_744, madMinor: 47_910_000 },
      ...{ rateMicro: 10_750_000, ratedOn: "2023-10-01", rateSource: "AG-DE-01" },
    });
  });

  it("rounds half away from zero once per line (FX-05, scenario 12)", () => {
    const odd = ground({ rates: [rate("2025-06-01", 10_843_100)] });
    const lines = [1, 2, 3].map(() => at(1_000, "2025-06-10", odd).agreementMinor);
    expect(lines).toEqual([9_222, 9_222, 9_222]);
    expect(at(125_000, "2025-06-10", odd).agreementMinor).toBe(1_152_807);
  });

  it("without a rate is kept in dirhams, and cannot be submitted (FX-04, scenario 11)", () => {
    expect(at(5_000, "2025-07-01")).toEqual({
      ...{ agreementMinor: 0, madMinor: 500_000, rateMicro: null, ratedOn: null, rateSource: null },
    });
    const july = draft(5_000, { currency: "MAD", documentOn: day("2025-07-01") });
    expect(draftProblems(july, ground())).toEqual([]);
    expect(spoken(entryProblems(july, ground()))).toEqual([
      "FX-04: Aucun taux EUR/MAD pour 07/2025 (source InforEuro). Saisissez le taux avant de soumettre la période.",
    ]);
  });

  it("gives euros their equivalent in dirhams, and never mixes two currencies at once (FX-09)", () => {
    const { terms, rates } = ground();
    expect(equivalentsOf(units(100, "EUR"), { terms, rates, on: day("2025-06-12") })).toEqual({
      ...{ agreementMinor: 10_000, madMinor: 105_600 },
      ...{ rateMicro: 10_560_000, ratedOn: "2025-06-01", rateSource: "InforEuro" },
    });
    const inDirhams = { ...terms, currency: "MAD" } as const;
    const problems = conversionProblems(units(1, "USD"), { terms: inDirhams, rates, on: day("2025-06-12") });
    expect(spoken(problems)[0]).toMatch(/^FX-09: Aucun taux unique ne convertit USD en MAD/);
  });

  it("of an amount and of its reversal are opposites", () => {
    const { terms, rates } = ground();
    const minor = fc.integer({ min: 1, max: 10 ** 13 });
    fc.assert(
      fc.property(minor, fc.constantFrom("EUR" as const, "MAD" as const), (amount, currency) => {
        const on = day("2025-05-05");
        const there = equivalentsOf(money(amount, currency), { terms, rates, on });
        const back = equivalentsOf(money(-amount, currency), { terms, rates, on });
        expect(back.agreementMinor + there.agreementMinor).toBe(0);
        expect((back.madMinor ?? 1) + (there.madMinor ?? 1)).toBe(0);
      }),
    );
  });
});
