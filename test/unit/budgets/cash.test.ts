import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cashCall,
  cashOf,
  cashProblem,
  type Funding,
  type FundingKind,
  isPaidFromAccount,
  justifiedShare,
  lastAdvance,
} from "../../../src/budgets/rules/cash.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const words = wordsIn("fr");
const plain = (text: string) => text.replace(/\s/gu, " ");
const cents = (euros: number) => euros * 100;

let counted = 0;
const received = (euros: number, rest: Partial<Funding> = {}): Funding => ({
  ...{ id: `f${counted++}`, projectId: "p1", kind: "receipt", status: "approved", currency: "EUR" },
  ...{ amountMinor: cents(euros), agreementMinor: cents(euros), madMinor: null },
  ...{ receivedOn: calendarDate("2025-01-15"), bookedOn: calendarDate("2025-01-15"), quarter: quarter("2025-Q1") },
  ...{ isRegularisation: false, reference: "", document: "Avis", note: "", originalId: null, isIllustrative: true },
  ...rest,
});

describe("The cash balance (CASH-01)", () => {
  it("is what was received less what was paid", () => {
    const fundings = [received(900_000), received(635_000, { kind: "fonds_de_concours" })];
    expect(cashOf(fundings, cents(1_450_000))).toEqual({
      receivedMinor: cents(1_535_000),
      paidMinor: cents(1_450_000),
      balanceMinor: cents(85_000),
    });
  });

  it("is not known, rather than negative, where nothing was ever received", () => {
    expect(cashOf([], cents(1_450_000))).toBeUndefined();
    expect(cashOf([received(10, { status: "submitted" }), received(10, { agreementMinor: null })], 0)).toBeUndefined();
  });

  it("warns when it is negative, with the amount", () => {
    const cash = cashOf([received(88_000)], cents(100_000));
    const problem = cash && cashProblem(cash, "EUR");
    expect(problem).toMatchObject({ rule: "CASH-01", severity: "warn" });
    expect(problem && plain(words.say(problem.said))).toBe("Solde de trésorerie négatif : -12 000,00 EUR.");
    const even = cashOf([received(100_000)], cents(100_000));
    expect(even && cashProblem(even, "EUR")).toBeUndefined();
  });

  it("never counts a national contribution, nor what nobody confirmed (BUD-08)", () => {
    const kinds = fc.constantFrom<FundingKind>("national_cash", "national_in_kind");
    const others = fc.array(
      fc.record({ kind: kinds, status: fc.constantFrom("approved" as const, "submitted" as const) }),
    );
    fc.assert(
      fc.property(others, (list) => {
        const more = list.map((rest) => received(500_000, rest));
        expect(cashOf([received(100), ...more], 0)?.balanceMinor).toBe(cents(100));
      }),
    );
  });

  it("counts a reversal as taken back", () => {
    const first = received(300);
    const back = received(-300, { originalId: first.id });
    expect(cashOf([first, back, received(50)], 0)?.balanceMinor).toBe(cents(50));
    expect(lastAdvance([first, back])).toBeUndefined();
    expect(lastAdvance([first, { ...back, status: "submitted" }])).toBe(first);
  });

  it("is paid from by every line but those in régie", () => {
    expect(["none", "cogestion", "regie"].filter((mode) => isPaidFromAccount({ mode }))).toEqual(["none", "cogestion"]);
  });
});

describe("A call of funds (CASH-02, scenario 36)", () => {
  const need = { needMinor: cents(260_000), balanceMinor: cents(85_000), leastBps: 8_000 };

  it("is 175 000 with 86 % of the last advance justified", () => {
    expect(cashCall({ ...need, justified: ratio(86, 100) })).toEqual({ callMinor: cents(175_000), problem: undefined });
  });

  it("is blocked with 74 %, and says so", () => {
    const { callMinor, problem } = cashCall({ ...need, justified: ratio(74, 100) });
    expect(callMinor).toBe(0);
    expect(problem).toMatchObject({ rule: "CASH-02", severity: "block" });
    expect(problem && plain(words.say(problem.said))).toBe("74 % de l’avance précédente est justifiée (minimum 80 %).");
  });

  it.each([
    ["80 % exactly is enough", ratio(8_000, 10_000), undefined],
    ["one cent below 80 % is not", ratio(79_999, 100_000), "80,00"],
    ["before the first advance nothing has to be justified", undefined, undefined],
  ])("%s", (_, justified, blockedAt) => {
    expect(cashCall({ ...need, justified }).problem === undefined).toBe(blockedAt === undefined);
  });

  it("is blocked below the part that its own agreement wants justified", () => {
    const justified = ratio(86, 100);
    expect(cashCall({ ...need, justified, leastBps: 8_600 }).callMinor).toBe(cents(175_000));
    const { callMinor, problem } = cashCall({ ...need, justified, leastBps: 9_000 });
    expect([callMinor, problem && plain(words.say(problem.said))]).toEqual([
      0,
      "86 % de l’avance précédente est justifiée (minimum 90 %).",
    ]);
  });

  it("asks for nothing when the account holds more than the need", () => {
    const first = { needMinor: 100, justified: undefined, leastBps: 8_000 };
    expect(cashCall({ ...first, balanceMinor: 250 }).callMinor).toBe(0);
    expect(cashCall({ ...first, balanceMinor: -50 }).callMinor).toBe(150);
  });

  it("has the unspent cash as the part of the last advance that is not justified", () => {
    expect(justifiedShare(cents(607_142.86), cents(85_000))).toEqual(ratio(52_214_286, 60_714_286));
    expect(justifiedShare(100, 250)).toEqual(ratio(0, 100));
    expect(justifiedShare(100, -20)).toEqual(ratio(100, 100));
  });
});
