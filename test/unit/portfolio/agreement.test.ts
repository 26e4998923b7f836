import { describe, expect, it } from "vitest";
import { calendarDate as day } from "../../../src/kernel/calendar-date.ts";
import { units } from "../../../src/kernel/money.ts";
import { type AgreementDraft, agreementProblems, type Taken } from "../../../src/portfolio/rules/agreement.ts";
import { agreementMerged } from "../../../src/portfolio/rules/agreement-merge.ts";
import { type AmendmentDraft, amendmentProblems } from "../../../src/portfolio/rules/amendment.ts";
import { agreementCancelProblems, reasonRead } from "../../../src/portfolio/rules/cancellation.ts";
import { agreementWith } from "./drafts.ts";
import { found, problemsIn, spoken, valueIn } from "./spoken.ts";

const NOTHING: Taken = { allocated: units(0, "EUR"), firstStart: undefined, lastEnd: undefined };

const P1: Taken = {
  allocated: units(3_000_000, "EUR"),
  firstStart: day("2023-10-01"),
  lastEnd: day("2026-09-30"),
};

const today = day("2025-07-02");

describe("Saving an agreement", () => {
  it.each([
    ["as the handbook has it", {}, []],
    ["a month of signature", { signedOn: "2018-11" }, []],
    ["signed without a date", { signedOn: null }, ["DATE signedOn"]],
    ["a draft without a date", { signedOn: null, status: "draft" }, []],
    ["signed next month", { signedOn: "2025-08" }, ["DATE signedOn"]],
    ["an execution that ends before it starts", { executionEnd: day("2023-09-30") }, ["DATE executionEnd"]],
    ["an execution beyond the validity", { validTo: day("2026-09-29") }, ["DATE validTo"]],
    [
      "a validity that ends before it starts",
      { validFrom: day("2024-01-01"), validTo: day("2023-01-01") },
      ["DATE validTo"],
    ],
    ["a fixed method without a rate", { exchangeMethod: "fixed" }, ["FX-03 fixedRate"]],
    ["a rate without the fixed method", { fixedRateMicro: 10_750_000 }, ["FX-03 fixedRate"]],
    ["thresholds the wrong way round", { notifyBps: 2_501 }, ["REV-03 amend"]],
    ["a negative ceiling", { ceilingMinor: -1 }, ["BUD-03 ceiling"]],
  ] as const satisfies readonly (readonly [string, Partial<AgreementDraft>, readonly string[]])[])(
    "%s",
    (_, some, expected) => {
      const draft = agreementWith(some);
      expect(found(agreementProblems(draft, { before: undefined, taken: NOTHING, hasVat: false, today }))).toEqual(
        expected,
      );
    },
  );

  it.each([
    ["donor", { donor: "BE-DGD" }, "AMENDMENT donor"],
    ["currency", { currency: "MAD" }, "AMENDMENT currency"],
    ["ceiling", { ceilingMinor: 300_000_001 }, "AMENDMENT ceiling"],
    ["start", { executionStart: day("2023-09-01") }, "AMENDMENT executionStart"],
    ["end", { executionEnd: day("2026-10-31") }, "AMENDMENT executionEnd"],
    ["way back to a draft", { status: "draft" }, "STATUS status"],
  ] as const)("does not change the %s of a signed one", (_, some, expected) => {
    const ground = { before: agreementWith(), taken: NOTHING, hasVat: false, today };
    expect(found(agreementProblems(agreementWith(some), ground))).toContain(expected);
  });

  it("changes everything else of a signed one, and everything of a draft", () => {
    const before = agreementWith();
    const after = agreementWith({ title: { fr: "Autre" }, agency: null, status: "suspended", liquidationDays: 120 });
    expect(agreementProblems(after, { before, taken: P1, hasVat: false, today })).toEqual([]);
    const draft = agreementWith({ status: "draft" });
    expect(
      agreementProblems(agreementWith({ donor: "BE-DGD", ceilingMinor: 1 }), {
        ...{ before: draft, taken: NOTHING, hasVat: false, today },
      }),
    ).toEqual([]);
  });

  it("says whether VAT is eligible until entries with VAT are submitted (DEP-06)", () => {
    const ground = { before: agreementWith(), taken: P1, today };
    const after = agreementWith({ isVatEligible: true });
    expect(agreementProblems(after, { ...ground, hasVat: false })).toEqual([]);
    expect(found(agreementProblems(after, { ...ground, hasVat: true }))).toEqual(["DEP-06 isVatEligible"]);
    expect(agreementProblems(agreementWith({ amendBps: 3_000 }), { ...ground, hasVat: true })).toEqual([]);
  });

  it("keeps the ceiling of a draft above what is allocated", () => {
    const before = agreementWith({ status: "draft" });
    const after = agreementWith({ status: "draft", ceilingMinor: 299_999_999 });
    expect(found(agreementProblems(after, { before, taken: P1, hasVat: false, today }))).toEqual(["BUD-01 ceiling"]);
  });
});

describe("An amendment", () => {
  const amendment = (some: Partial<AmendmentDraft>): AmendmentDraft => ({
    signedOn: day("2025-05-01"),
    ceilingMinor: 300_000_000,
    executionEnd: day("2026-09-30"),
    document: "Avenant n° 1",
    note: "",
    ...some,
  });
  const ground = { agreement: agreementWith(), taken: P1, lastSignedOn: undefined, today };

  it.each([
    ["a higher ceiling", { ceilingMinor: 350_000_000 }, []],
    ["a later end", { executionEnd: day("2027-03-31") }, []],
    ["nothing new", {}, ["AMENDMENT "]],
    ["a ceiling below what is allocated", { ceilingMinor: 299_999_999 }, ["BUD-01 ceiling"]],
    ["an end before a project’s", { executionEnd: day("2026-09-29") }, ["DATE executionEnd"]],
    ["signed before the agreement", { ceilingMinor: 310_000_000, signedOn: day("2023-09-14") }, ["DATE signedOn"]],
    ["signed tomorrow", { ceilingMinor: 310_000_000, signedOn: day("2025-07-03") }, ["DATE signedOn"]],
  ] as const)("%s", (_, some, expected) => {
    expect(found(amendmentProblems(amendment(some), ground))).toEqual(expected);
  });

  it("names what is allocated when it would cut it, as BUD-01 does", () => {
    expect(spoken(amendmentProblems(amendment({ ceilingMinor: 290_000_000 }), ground))[0]).toContain(
      "(3 000 000,00 EUR) dépasse le montant de la convention (2 900 000,00 EUR) de 100 000,00 EUR",
    );
  });

  it("follows the one before it", () => {
    const later = { ...ground, lastSignedOn: day("2025-06-01") };
    expect(found(amendmentProblems(amendment({ ceilingMinor: 350_000_000 }), later))).toEqual(["DATE signedOn"]);
  });

  it("does not outlast the validity", () => {
    const valid = { ...ground, agreement: agreementWith({ validTo: day("2026-12-31") }) };
    expect(found(amendmentProblems(amendment({ executionEnd: day("2027-01-01") }), valid))).toEqual([
      "DATE executionEnd",
    ]);
  });

  it.each(["draft", "closed", "cancelled"] as const)("is not for a %s agreement", (status) => {
    const other = { ...ground, agreement: agreementWith({ status }) };
    expect(found(amendmentProblems(amendment({ ceilingMinor: 350_000_000 }), other))).toEqual(["AMENDMENT "]);
  });
});

describe("Cancelling an agreement", () => {
  it("waits until it has no project, and never touches a closed one", () => {
    expect(agreementCancelProblems("executing", 0)).toEqual([]);
    expect(spoken(agreementCancelProblems("executing", 2))[0]).toContain("encore 2 projets");
    expect(found(agreementCancelProblems("closed", 0))).toEqual(["STATUS "]);
  });

  it("wants a reason that says something", () => {
    expect(valueIn(reasonRead({ reason: "  Projet abandonné par le bailleur " }))).toBe(
      "Projet abandonné par le bailleur",
    );
    expect(found(problemsIn(reasonRead({ reason: "non" })))).toEqual(["REASON reason"]);
    expect(found(problemsIn(reasonRead({})))).toEqual(["required reason"]);
    expect(found(problemsIn(reasonRead({ reason: "x".repeat(1_001) })))).toEqual(["tooLong reason"]);
  });
});

describe("Two people at one agreement", () => {
  it("are merged field by field, the languages of the title apart", () => {
    const base = agreementWith({ title: { fr: "Convention", en: "Agreement" } });
    const theirs = { ...base, title: { fr: "Convention A", en: "Agreement" } };
    const yours = { ...base, title: { fr: "Convention", en: "Agreement B" }, liquidationDays: 120 };
    const { draft, conflicts } = agreementMerged({ base, theirs, yours });
    expect(conflicts).toEqual([]);
    expect(draft).toEqual({ ...base, title: { fr: "Convention A", en: "Agreement B" }, liquidationDays: 120 });
  });
});
