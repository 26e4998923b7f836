import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { units } from "../../../src/kernel/money.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { allocatedMinor, allocationProblems, ceilingProblems } from "../../../src/portfolio/rules/ceiling.ts";
import { found, spoken } from "./spoken.ts";

const euros = (amount: number) => units(amount, "EUR");

describe("The ceiling (BUD-01)", () => {
  it("refuses scenario 1 with the total, the ceiling and the excess, in the handbook’s words", () => {
    const asked = { ceiling: euros(3_000_000), others: euros(3_000_000), amount: euros(50_000), before: undefined };
    expect(spoken(allocationProblems(asked))).toEqual([
      "BUD-01 amount: Le total affecté (3 050 000,00 EUR) dépasse le montant de la convention (3 000 000,00 EUR) de 50 000,00 EUR. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ]);
  });

  it("says the same figures in Arabic and in English", () => {
    const [problem] = ceilingProblems("amount", euros(3_000_000), euros(3_050_000));
    if (!problem) throw new Error("not refused");
    for (const language of ["ar", "en"] as const) {
      const text = wordsIn(language)
        .say(problem.said)
        .replace(/[\s,.]/gu, "");
      for (const figure of ["305000000EUR", "300000000EUR", "5000000EUR"]) expect(text).toContain(figure);
    }
  });

  it.each([
    { what: "all that is left", others: 2_950_000_00, amount: 50_000_00, expected: [] },
    { what: "one cent too much", others: 2_950_000_00, amount: 50_000_01, expected: ["BUD-01 amount"] },
    { what: "nothing", others: 3_000_000_00, amount: 0, expected: [] },
    { what: "nothing, although others exceed", others: 3_100_000_00, amount: 0, expected: ["BUD-01 amount"] },
    { what: "less than before, still too much", others: 3_000_000_00, amount: 40_00, before: 50_00, expected: [] },
    { what: "as much as before", others: 3_000_000_00, amount: 50_00, before: 50_00, expected: [] },
    { what: "more than before", others: 3_000_000_00, amount: 50_01, before: 50_00, expected: ["BUD-01 amount"] },
    { what: "less than nothing", others: 0, amount: -1, expected: ["BUD-03 amount"] },
  ])("$what", ({ others, amount, before, expected }) => {
    const cents = (minor: number) => ({ minor, currency: "EUR" as const });
    const asked = {
      ceiling: euros(3_000_000),
      others: cents(others),
      amount: cents(amount),
      before: before === undefined ? undefined : cents(before),
    };
    expect(found(allocationProblems(asked))).toEqual(expected);
  });

  it("never lets a new allocation lift the total above the ceiling", () => {
    const amount = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 6 }), amount, (ceiling, others, asked) => {
        const taken = allocatedMinor(others.map((amountMinor, at) => ({ projectCode: `P${at}`, amountMinor })));
        const money = (minor: number) => ({ minor, currency: "EUR" as const });
        const problems = allocationProblems({
          ceiling: money(ceiling),
          others: money(taken),
          amount: money(asked),
          before: undefined,
        });
        expect(problems.length === 0).toBe(taken + asked <= ceiling);
      }),
    );
  });
});

describe("What is allocated (BUD-08)", () => {
  it("is what projects take, and knows no contribution, cofinancing or initiative", () => {
    expect(allocatedMinor([])).toBe(0);
    expect(
      allocatedMinor([
        { projectCode: "P1", amountMinor: 1 },
        { projectCode: "P2", amountMinor: 2 },
      ]),
    ).toBe(3);
  });
});
