import { describe, expect, it } from "vitest";
import { groundAfter } from "../../../src/budgets/rules/entry.ts";
import { draftProblems, entryProblems, equivalentsFor, justifiedOr } from "../../../src/budgets/rules/entry-checks.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { commitment, draft, ground, spoken } from "./entry-sample.ts";

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
    expect(equivalentsFor(taxed, ground()).agreementMinor).toBe(946_970);
  });

  it("counts its VAT where the agreement says so: 100 000 and 20 000 MAD are 120 000 MAD (DEP-06)", () => {
    const taxed = draft(100_000, { currency: "MAD", vatMinor: 2_000_000 });
    const eligible = ground({ terms: { ...ground().terms, isVatEligible: true } });
    expect(entryProblems(taxed, eligible)).toEqual([]);
    expect(equivalentsFor(taxed, eligible)).toMatchObject({ agreementMinor: 1_136_364, madMinor: 12_000_000 });
    const contracted = { ...draft(230_000, contract), vatMinor: 4_600_000 };
    expect(entryProblems(contracted, ground())).toEqual([]);
    expect(spoken(entryProblems(contracted, eligible))[0]).toContain("(276 000,00 EUR) dépasse de 6 000,00 EUR");
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
