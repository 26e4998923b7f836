import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundAfter } from "../../../src/budgets/rules/entry.ts";
import { bookingFor, conversionProblems, equivalentsOf } from "../../../src/budgets/rules/entry-booking.ts";
import { conversionOf, draftProblems, entryProblems, justifiedOr } from "../../../src/budgets/rules/entry-checks.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money, units } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { closed, commitment, draft, ground, rate, spoken } from "./entry-sample.ts";

const day = calendarDate;
const contract = { kind: "commitment", documentKind: "contract", lineId: "p1-line-c3" } as const;

describe("a commitment", () => {
  it("above what its line has available is refused by how much (ENG-01, scenario 7)", () => {
    expect(spoken(entryProblems(draft(300_000, contract), ground()))).toEqual([
      "ENG-01: Montant disponible sur C3 : 270 000,00 EUR. L’engagement demandé (300 000,00 EUR) dépasse de 30 000,00 EUR. Réduisez-le ou demandez une révision budgétaire.",
    ]);
    expect(entryProblems(draft(270_000, contract), ground())).toEqual([]);
  });

  it("needs a reference, a document and a kind of supplier (ENG-02)", () => {
    const bare = draft(1_000, { ...contract, reference: "", document: "", supplier: "" });
    expect(entryProblems(bare, ground()).map(({ rule, field }) => [rule, field])).toEqual([
      ["ENG-02", "reference"],
      ["ENG-02", "document"],
      ["ENG-02", "supplier"],
    ]);
    expect(spoken(entryProblems(bare, ground()))[0]).toBe("ENG-02: Référence et pièce justificative obligatoires.");
    expect(draftProblems(bare, ground())).toEqual([]);
  });

  it("never stands on the reserve (BUD-06)", () => {
    const [first, ...others] = ground().lines;
    const lines = first ? [{ ...first, id: "r", category: "reserve" }, ...others] : [];
    const found = spoken(entryProblems(draft(1, { ...contract, lineId: "r" }), ground({ lines })));
    expect(found).toContain(
      "BUD-06: La réserve ne peut pas être engagée directement. Transférez le montant vers une ligne par décision du comité de pilotage.",
    );
  });

  it("is signed within the agreement’s execution (DEP-04)", () => {
    const early = draft(1_000, { ...contract, documentOn: day("2023-09-30") });
    expect(spoken(entryProblems(early, ground()))).toEqual([
      "DEP-04: Engagement du 30/09/2023 hors période d’éligibilité (01/10/2023 – 30/09/2026). Joignez la dérogation du bailleur.",
    ]);
  });
});

describe("spending on a commitment of 50 000", () => {
  const paid = ground({ commitments: [commitment()] });

  it.each([
    [50_000, []],
    [
      50_900,
      [
        "DEP-01: Dépense supérieure à l’engagement de 900,00 EUR (1,80 %), dans la tolérance de 2,00 % pour écart de change.",
      ],
    ],
    [
      51_000,
      [
        "DEP-01: Dépense supérieure à l’engagement de 1 000,00 EUR (2,00 %), dans la tolérance de 2,00 % pour écart de change.",
      ],
    ],
    [
      51_500,
      ["DEP-01: Dépense supérieure à l’engagement de 1 500,00 EUR (3,00 %). Créez un engagement complémentaire."],
    ],
  ])("comes to %d (DEP-01, scenario 8)", (euros, said) => {
    const found = entryProblems(draft(euros, { commitmentId: "m-1" }), paid);
    expect(spoken(found)).toEqual(said);
    expect(found.every(({ severity }) => severity === (euros > 51_000 ? "block" : "warn"))).toBe(true);
  });

  it("counts what was paid before, in the same table too", () => {
    const before = groundAfter(paid, draft(50_000, { commitmentId: "m-1" }), 5_000_000);
    const more = draft(1_500, { commitmentId: "m-1", reference: "F-2" });
    expect(spoken(entryProblems(more, before))).toEqual([
      "DEP-01: Dépense supérieure à l’engagement de 1 500,00 EUR (3,00 %). Créez un engagement complémentaire.",
    ]);
  });
});

describe("an expenditure", () => {
  const late = ground({ today: day("2026-12-31") });

  it("is eligible by the day of its service (DEP-04, DEP-05, scenario 9)", () => {
    const outside = draft(100, { documentOn: day("2026-12-10"), serviceOn: day("2026-10-15") });
    expect(spoken(entryProblems(outside, { ...late, rates: [] }))[0]).toBe(
      "DEP-04: Dépense du 15/10/2026 hors période d’éligibilité (01/10/2023 – 30/09/2026). Joignez la dérogation du bailleur.",
    );
    const inside = draft(100, { documentOn: day("2026-12-10"), serviceOn: day("2026-09-20") });
    const found = entryProblems(inside, late);
    expect(spoken(found)).toEqual([
      "DEP-05: Paiement accepté en période de liquidation (jusqu’au 29/12/2026) : précisez la date du service fait.",
    ]);
    expect(found[0]?.severity).toBe("warn");
  });

  it("paid after the end says when the service was done, and is refused after the liquidation", () => {
    const [silent] = entryProblems(draft(100, { documentOn: day("2026-12-10") }), late);
    expect([silent?.rule, silent?.field, silent?.severity]).toEqual(["DEP-05", "serviceOn", "block"]);
    const after = draft(100, { documentOn: day("2026-12-30"), serviceOn: day("2026-09-20") });
    expect(spoken(entryProblems(after, late))).toEqual([
      "DEP-05: Paiement du 30/12/2026 après la fin de la période de liquidation (29/12/2026). Joignez la dérogation du bailleur.",
    ]);
  });

  it("outside is let in by the donor’s waiver, which finance attaches", () => {
    const waived = draft(100, { documentOn: day("2026-12-10"), serviceOn: day("2026-10-15"), waiver: "Lettre 12" });
    expect(spoken(entryProblems(waived, late))).toEqual([
      "DEP-04: Seul le service financier peut joindre la dérogation du bailleur.",
    ]);
    expect(entryProblems(waived, { ...late, canWaive: true })).toEqual([]);
  });

  it("is not of tomorrow, not even as a draft (DEP-03)", () => {
    const ahead = draft(100, { documentOn: day("2025-07-05"), serviceOn: day("2025-07-06") });
    expect(spoken(draftProblems(ahead, ground()))).toEqual([
      "DEP-03: La date d’une dépense ne peut pas être postérieure à aujourd’hui.",
      "DEP-03: La date du service fait ne peut pas être postérieure à aujourd’hui.",
    ]);
  });

  it("above its component’s revised budget wants a justification (DEP-02)", () => {
    const found = entryProblems(draft(530_001), ground());
    expect(spoken(found)).toEqual([
      "DEP-02: Composante C1 : réalisé 1 050 001,00 EUR, budget révisé 1 050 000,00 EUR, dépassement 1,00 EUR. Dépassement de ligne : régularisez par une révision budgétaire avant la clôture.",
    ]);
    expect(justifiedOr(found, "Révision n° 2 en cours")).toEqual([]);
    expect(justifiedOr(found, "").map(({ field, severity }) => [field, severity])).toEqual([
      ["amount", "warn"],
      ["justification", "block"],
    ]);
    expect(entryProblems(draft(530_000), ground())).toEqual([]);
  });

  it("keeps its VAT apart (DEP-06)", () => {
    const taxed = draft(100_000, { currency: "MAD", vatMinor: 2_000_000 });
    expect(spoken(entryProblems(taxed, ground()))).toEqual([
      "DEP-06: La TVA (20 000,00 MAD) n’est pas éligible au titre de cette convention.",
    ]);
    expect(equivalentsOf(taxed.amount, conversionOf(taxed, ground())).agreementMinor).toBe(946_970);
  });

  it("that was entered before is warned about (DEP-07)", () => {
    const { amount, supplier, reference, documentOn, kind } = draft(1_250);
    const same = {
      id: "e",
      kind,
      reference,
      supplier,
      documentOn,
      amountMinor: amount.minor,
      currency: "EUR",
    } as const;
    const twice = ground({ alike: [same] });
    expect(spoken(entryProblems(draft(1_250), twice))).toEqual([
      "DEP-07: Une dépense identique existe (n° F-2025-017 du 12/06/2025, 1 250,00 EUR). Confirmez qu’il ne s’agit pas d’un doublon.",
    ]);
    for (const other of [draft(1_251), draft(1_250, { reference: "F-2" }), draft(1_250, { supplier: "staff" })])
      expect(entryProblems(other, twice)).toEqual([]);
    const [first] = entryProblems(draft(1_250), groundAfter(ground(), draft(1_250), 125_000));
    expect(first?.rule).toBe("DEP-07");
  });

  it("below zero names what it refunds, and zero is none (DEP-08)", () => {
    expect(spoken(entryProblems(draft(-5), ground()))[0]).toMatch(
      /^DEP-08: Indiquez la dépense d’origine du remboursement/,
    );
    expect(entryProblems(draft(0), ground()).map(({ rule }) => rule)).toEqual(["AMOUNT"]);
  });

  it("is for a project that is being implemented", () => {
    expect(spoken(draftProblems(draft(1), ground({ isActive: false })))).toEqual([
      "PER-01: Ce projet n’est pas en exécution : il ne prend plus d’écriture.",
    ]);
  });
});

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
