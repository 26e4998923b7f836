import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectRead, projectTyped } from "../../../src/portfolio/rules/project-form.ts";
import { drafts, draftWith, ORGANISATIONS } from "./drafts.ts";
import { found, problemsIn, spoken, valueIn } from "./spoken.ts";

const OFFERED = { currency: "EUR", organisations: ORGANISATIONS } as const;

const read = (some: Readonly<Record<string, string>>) =>
  projectRead({ ...projectTyped(draftWith(), "EUR", "fr"), ...some }, OFFERED);

describe("A project’s form", () => {
  it("reads back every draft that it holds, in each language", () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom("fr", "ar", "en"), (draft, language) => {
        expect(valueIn(projectRead(projectTyped(draft, "EUR", language), OFFERED))).toEqual(draft);
      }),
    );
  });

  it.each([
    ["an amount with three decimals", { amount: "50 000,125" }, "AMOUNT amount"],
    ["an amount that is none", { amount: "beaucoup" }, "AMOUNT amount"],
    ["an amount that no ledger holds", { amount: "9".repeat(20) }, "AMOUNT amount"],
    ["no amount", { amount: " " }, "required amount"],
    ["a day that does not exist", { plannedEnd: "2026-02-30" }, "noDay plannedEnd"],
    ["a malformed day", { plannedEnd: "30/09/2026" }, "noDay plannedEnd"],
    ["a day out of range", { actualStart: "2101-01-01" }, "noDay actualStart"],
    ["no day", { plannedStart: "" }, "required plannedStart"],
    ["a too long title", { "title.fr": "x".repeat(301) }, "tooLong title.fr"],
    ["no French title", { "title.fr": "  " }, "required title.fr"],
    ["a forged status", { status: "cancelled" }, "unknownChoice status"],
    ["a forged organisation", { "participants.0.organisation": "NOBODY" }, "unknownChoice participants.0.organisation"],
    ["a forged role", { "participants.0.role": "owner" }, "unknownChoice participants.0.role"],
    ["an organisation without a role", { "participants.0.role": "" }, "noChoice participants.0.role"],
    ["an unknown sector", { "sectors.0.code": "99999" }, "unknownChoice sectors.0.code"],
    ["a share that is none", { "sectors.0.share": "huit" }, "SHARE sectors.0.share"],
    ["an identifier without a system", { identifiers: "2022.2083.8" }, "FORM identifiers"],
    ["a component without a title", { "components.0.title.fr": "" }, "required components.0.title.fr"],
    ["too many tags", { tags: Array.from({ length: 31 }, (_, at) => `tag ${at}`).join("\n") }, "ROWS tags"],
  ] as const)("refuses %s beside its field", (_, some, expected) => {
    expect(found(problemsIn(read(some)))).toEqual([expected]);
  });

  it("says what is wrong with an amount, and rounds nothing", () => {
    expect(spoken(problemsIn(read({ amount: "50 000,125" })))).toEqual([
      "AMOUNT amount: Montant affecté : « 50 000,125 » a trop de décimales ; le montant en EUR en prend deux au plus. Rien n’est arrondi à votre place.",
    ]);
  });

  it("finds everything that is wrong at once", () => {
    expect(found(problemsIn(read({ amount: "x", plannedEnd: "x", "title.fr": "" })))).toEqual([
      "required title.fr",
      "noDay plannedEnd",
      "AMOUNT amount",
    ]);
  });

  it("passes over empty rows and gaps between rows", () => {
    const draft = valueIn(
      read({ "sectors.7.code": "22040", "sectors.7.share": "20", "sectors.1.code": "", "sectors.1.share": "" }),
    );
    expect(draft.sectors).toEqual([
      { code: "15110", shareBps: 8_000 },
      { code: "22040", shareBps: 2_000 },
    ]);
  });
});
