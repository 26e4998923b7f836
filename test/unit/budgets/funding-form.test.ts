import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FundingKind } from "../../../src/budgets/rules/cash.ts";
import {
  ceilingOfReceipts,
  type FundingDraft,
  type FundingGround,
  fundingBooked,
  reversalOf,
} from "../../../src/budgets/rules/funding-form.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { units } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";

const day = calendarDate;
const rate = {
  quote: "MAD",
  micro: 10_843_100,
  on: day("2025-06-01"),
  source: "InforEuro",
  kind: "inforeuro",
} as const;

const ground = (what: Partial<FundingGround> = {}): FundingGround => ({
  terms: {
    ...{ id: "ag", code: "AG-DE-01", exchangeMethod: "inforeuro", fixedRateMicro: null },
    ...{ executionStart: day("2023-10-01"), currency: "EUR", ceilingMinor: 300_000_000 },
  },
  rates: [{ ...rate, agreementId: null }],
  periods: [],
  fundings: [],
  today: day("2025-07-31"),
  ...what,
});

const draft = (what: Partial<FundingDraft> = {}): FundingDraft => ({
  ...{ kind: "receipt", amount: units(100_000, "EUR"), receivedOn: day("2025-06-15") },
  ...{ reference: "Tranche 1", document: "Avis", note: "" },
  ...what,
});

describe("Money received", () => {
  it("in dirhams is converted once at its day’s rate (FX-05, scenario 12)", () => {
    const booked = fundingBooked(draft({ amount: units(125_000, "MAD") }), ground());
    expect(booked).toMatchObject({ agreementMinor: 1_152_807, madMinor: 12_500_000, rate });
  });

  it("in the agreement’s own currency is itself, with its dirham equivalent", () => {
    const booked = fundingBooked(draft(), ground());
    expect(booked).toMatchObject({ agreementMinor: 10_000_000, madMinor: 108_431_000 });
  });

  it("that no rate converts keeps its own amount only, and is not counted (FX-04)", () => {
    const july = draft({ amount: units(1_000, "MAD"), receivedOn: day("2025-07-02") });
    expect(fundingBooked(july, ground())).toMatchObject({ agreementMinor: null, madMinor: 100_000, rate: undefined });
    expect(fundingBooked(draft({ amount: units(1_000, "USD") }), ground())).toMatchObject({ agreementMinor: null });
  });

  it("of a closed quarter is booked in the next open one, with its true day (PER-03)", () => {
    const closed = { reopeningAskedBy: null, reopenedUntil: null, status: "closed" } as const;
    const periods = [
      { ...closed, quarter: quarter("2025-Q1") },
      { ...closed, quarter: quarter("2025-Q2") },
    ];
    expect(fundingBooked(draft({ receivedOn: day("2025-02-10") }), ground({ periods }))).toMatchObject({
      ...{ quarter: "2025-Q3", bookedOn: "2025-07-01", isRegularisation: true },
    });
  });
});

describe("The ceiling (BUD-01, BUD-08)", () => {
  const problemsOf = (one: FundingDraft) => ceilingOfReceipts(one, fundingBooked(one, ground()), ground());

  it("is filled exactly, and a cent more is refused", () => {
    expect(problemsOf(draft({ amount: units(3_000_000, "EUR") }))).toEqual([]);
    const more = draft({ amount: { minor: 300_000_001, currency: "EUR" } });
    expect(problemsOf(more).map(({ rule }) => rule)).toEqual(["BUD-01"]);
  });

  it("is never touched by a national contribution, however large", () => {
    const kinds = fc.constantFrom<FundingKind>("national_cash", "national_in_kind");
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 1e13 }), (kind, minor) => {
        expect(problemsOf(draft({ kind, amount: { minor, currency: "EUR" } }))).toEqual([]);
      }),
    );
  });
});

describe("A reversal", () => {
  it("takes back every amount to the cent, and all that it was converted to", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.constantFrom("EUR" as const, "MAD" as const),
        (minor, currency) => {
          const one = draft({ amount: { minor, currency } });
          const { rate: _, ...booked } = fundingBooked(one, ground());
          const { amount, ...fields } = one;
          const original = {
            ...{ ...fields, ...booked, id: "f", projectId: "p", status: "approved" as const, originalId: null },
            ...{ amountMinor: amount.minor, currency, isIllustrative: false },
          } as const;
          const back = reversalOf(original, ground());
          expect(back.amountMinor + original.amountMinor).toBe(0);
          expect((back.agreementMinor ?? 0) + (original.agreementMinor ?? 0)).toBe(0);
          expect((back.madMinor ?? 0) + (original.madMinor ?? 0)).toBe(0);
          expect(back.bookedOn).toBe(original.bookedOn);
        },
      ),
    );
  });
});
