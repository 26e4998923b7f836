import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { fieldsOf, lastEntry, problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { wordsOf } from "../reading.ts";
import { approved, contract, ENTRIES, entered, entryOf, figures, invoice, post, said } from "./entry-asking.ts";

const SLOW = { timeout: 60_000 };

beforeAll(() => loadDemo(env.DB));

const pageOf = async (path: string, as: string): Promise<string> => (await ask(path, { as })).text();

describe("a commitment", SLOW, () => {
  it("above what is available is refused by how much (scenario 7), and one within it waits for somebody else", async () => {
    const refused = await post(ENTRIES, contract("300000"));
    expect([refused.status, await said(refused)]).toEqual([
      422,
      [
        "ENG-01: Montant disponible sur C3 : 270 000,00 EUR. L’engagement demandé (300 000,00 EUR) dépasse de 30 000,00 EUR. Réduisez-le ou demandez une révision budgétaire.",
      ],
    ]);
    const before = await figures();
    const [id = ""] = await entered(contract("100000"));
    expect(await figures()).toEqual(before);
    const own = await post(`${ENTRIES}/${id}/approval`, {});
    expect([own.status, ((await own.json()) as { detail: string }).detail]).toEqual([
      403,
      "Séparation des tâches : la validation doit être faite par une autre personne.",
    ]);
    for (const as of ["officer", "manager", "auditor", "bmz"])
      expect((await post(`${ENTRIES}/${id}/approval`, {}, as)).status, as).toBe(403);
    expect((await post(`${ENTRIES}/${id}/approval`, { revision: 1 }, "finance2")).status).toBe(200);
    expect(await figures()).toEqual({ ...before, committed: before.committed + 100_000 });
    expect(await lastEntry()).toMatchObject({ action: "entry.approve", actor_id: "person-finance2" });
    expect((await post(`${ENTRIES}/${id}/approval`, {}, "finance2")).status).toBe(422);
  });

  it("shows the button to everybody but who entered it, in French and Arabic", async () => {
    const [id = ""] = await entered(contract("1000", { reference: "M-8" }));
    const path = `/projects/P1/entries/${id}`;
    expect(await pageOf(path, "finance")).not.toContain('value="approve"');
    expect(wordsOf(await pageOf(path, "finance"))).toContain("Vous avez saisi cette écriture");
    expect(await pageOf(path, "finance2")).toContain('value="approve"');
    expect(await pageOf(path, "auditor")).not.toContain('<button class="act main" type="submit" name="decision"');
    expect(wordsOf(await pageOf(`${path}?lang=ar`, "finance2"))).toContain("المصادقة");
    const waiting = await pageOf("/projects/P1/entries/waiting", "finance");
    expect(waiting).not.toContain(`value="${id}~1"`);
    expect(await pageOf("/projects/P1/entries/waiting", "finance2")).toContain(`value="${id}~1"`);
    expect(wordsOf(await pageOf("/entries/waiting", "finance2"))).toContain("P1");
  });

  it("is never a donor’s to see before it is approved (SEC-02)", async () => {
    const [id = ""] = await entered(contract("2000", { reference: "M-9" }));
    expect((await ask(`/projects/P1/entries/${id}`, { as: "bmz" })).status).toBe(404);
    expect((await ask(`${ENTRIES}/${id}`, { as: "bmz" })).status).toBe(404);
    expect(await pageOf(`/projects/P1/entries?status=submitted`, "bmz")).not.toContain(id);
    expect((await ask("/projects/P1/entries/waiting", { as: "bmz" })).status).toBe(403);
    expect((await post(`${ENTRIES}/${id}/approval`, {}, "finance2")).status).toBe(200);
    const html = await pageOf(`/projects/P1/entries/${id}`, "bmz");
    expect(wordsOf(html)).not.toContain("Saisie par");
    expect((await entryOf(id, "bmz"))["enteredBy"]).toBe(null);
    expect((await ask(`/projects/P1/entries/${id}`, { as: "belgium" })).status).toBe(404);
  });

  it("is paid on within its tolerance (scenario 8), and is never reduced below what was paid (ENG-03)", async () => {
    const commitment = await approved(contract("50000", { reference: "M-10" }));
    const pay = (amount: string, what = {}) => invoice(amount, { commitment, line: "", ...what });
    expect(await said(await post(ENTRIES, pay("51500")))).toEqual([
      "DEP-01: Dépense supérieure à l’engagement de 1 500,00 EUR (3,00 %). Créez un engagement complémentaire.",
    ]);
    expect((await said(await post(ENTRIES, pay("50900"))))[0]).toMatch(
      /^DEP-01: .*900,00 EUR \(1,80 %\), dans la tolérance/,
    );
    const paid = await approved(pay("42000"));
    expect(await said(await post(`${ENTRIES}/${commitment}/reduction`, taken("10000")))).toEqual([
      "ENG-03: Déjà payé : 42 000,00 EUR. Impossible de réduire à 40 000,00 EUR.",
    ]);
    const before = await figures();
    await approved(taken("8000"), `${ENTRIES}/${commitment}/reduction`);
    expect((await figures()).committed).toBe(before.committed - 8_000);
    const page = wordsOf(await pageOf(`/projects/P1/entries/${commitment}`, "finance"));
    expect(page).toContain(
      "Engagé, après réductions et compléments 42 000,00 EUR Payé 42 000,00 EUR Reste à payer 0,00 EUR",
    );
    await approved(taken("2000"), `${ENTRIES}/${paid}/reduction`);
    expect((await figures()).spent).toBe(before.spent - 2_000);
    expect(await said(await post(`${ENTRIES}/${paid}/reduction`, taken("40000.01")))).toEqual([
      "DEP-08: Le remboursement (40 000,01 EUR) dépasse ce qui reste de la dépense d’origine (40 000,00 EUR).",
    ]);
  });
});

const taken = (amount: string, what = {}) => ({
  ...{ amount, documentOn: "2025-06-20", document: "Avenant 1, article 2", reason: "Lot annulé", submit: true },
  ...what,
});

describe("a draft", SLOW, () => {
  it("of an officer counts nowhere, is submitted by finance and approved by another than who entered it", async () => {
    const [id = ""] = await entered(invoice("12", { submit: false }), "officer");
    expect((await post(ENTRIES, invoice("13"), "officer")).status).toBe(403);
    expect((await post(`${ENTRIES}/${id}/submission`, {}, "officer")).status).toBe(403);
    expect((await post(ENTRIES, invoice("14", { submit: false }), "manager")).status).toBe(403);
    expect((await post(`${ENTRIES}/${id}/submission`, {})).status).toBe(200);
    expect((await post(`${ENTRIES}/${id}/approval`, {})).status).toBe(200);
    expect(await entryOf(id)).toMatchObject({ status: "approved", enteredBy: expect.stringMatching(/projet/i) });
  });

  it("may be incomplete, and says everything that is missing when it is submitted", async () => {
    const [id = ""] = await entered(invoice("15", { submit: false, reference: "", document: "", supplier: "" }));
    const refused = await post(`${ENTRIES}/${id}/submission`, {});
    expect((await said(refused)).map((one) => one.slice(0, 6))).toEqual(["ENG-02", "ENG-02", "ENG-02"]);
  });

  it("is returned with a reason, corrected by who entered it, and merged with what another window saved", async () => {
    const cookie = await signedInAs("finance");
    const [id = ""] = await entered(invoice("700"));
    expect((await post(`${ENTRIES}/${id}/return`, {}, "finance2")).status).toBe(422);
    expect((await post(`${ENTRIES}/${id}/return`, { reason: "Facture illisible" }, "finance2")).status).toBe(200);
    const path = `/projects/P1/entries/${id}/edit`;
    const form = fieldsOf(await (await visit(path, { cookie })).text()) as Record<string, string>;
    expect(form).toMatchObject({ amount: "700", reference: "F-700", revision: "2" });
    const { formKey: _, ...fields } = form;
    const first = await send(path, { ...fields, reference: "F-701", step: "draft" }, { cookie });
    expect(first.headers.get("location")).toBe(`/projects/P1/entries/${id}?done=draftSaved`);
    const second = await send(path, { ...fields, amount: "710", step: "draft" }, { cookie });
    expect(second.status).toBe(303);
    expect(await entryOf(id)).toMatchObject({ reference: "F-701", amountMinor: 71_000, status: "draft" });
    const met = await send(path, { ...fields, reference: "F-702", step: "draft" }, { cookie });
    expect([met.status, await problemsIn(met)]).toEqual([
      409,
      ["Une autre version a été enregistrée entre-temps (Référence). Vérifiez et enregistrez de nouveau."],
    ]);
    const other = await send(path, { ...fields, step: "draft" }, { cookie: await signedInAs("finance2") });
    expect(other.status).toBe(403);
    expect((await post(`${ENTRIES}/${id}/withdrawal`, {}, "finance2")).status).toBe(403);
    expect((await post(`${ENTRIES}/${id}/withdrawal`, {})).status).toBe(200);
  });

  it("in dirhams without a rate is kept, and not submitted (FX-04, scenario 11)", async () => {
    const july = { currency: "MAD", documentOn: "2025-07-14", reference: "F-MAD" };
    const refused = await post(ENTRIES, invoice("5000", july));
    expect(await said(refused)).toEqual([
      "FX-04: Aucun taux EUR/MAD pour 07/2025 (source InforEuro). Saisissez le taux avant de soumettre la période.",
    ]);
    const [id = ""] = await entered(invoice("5000", { ...july, submit: false }));
    expect(await entryOf(id)).toMatchObject({ agreementMinor: 0, madMinor: 500_000, rate: null });
    const page = wordsOf(await pageOf("/projects/P1/entries?on=2025-07-31", "finance"));
    expect(page).toContain("une écriture sans taux de change");
  });
});

describe("forms", SLOW, () => {
  it("keep what was typed, and say what is wrong beside each field", async () => {
    const cookie = await signedInAs("finance");
    const typed = { kind: "expenditure", line: "C9", amount: "12,345", currency: "EUR", documentKind: "invoice" };
    const more = { origin: "agreement", documentOn: "2025-02-30", reference: "F-77", step: "submit" };
    const answer = await send("/projects/P1/entries/new", { ...typed, ...more }, { cookie });
    expect(answer.status).toBe(422);
    const html = await answer.clone().text();
    expect(fieldsOf(html)).toMatchObject({ amount: "12,345", reference: "F-77", documentOn: "2025-02-30" });
    expect((await problemsIn(answer)).length).toBe(3);
  });

  it("sent twice enter once", async () => {
    const cookie = await signedInAs("finance");
    const once = {
      ...(contract("10", { reference: "ONCE" }) as Record<string, string>),
      step: "draft",
      formKey: "key-once",
    };
    const { submit: _, ...fields } = once as Record<string, string>;
    const [first, second] = [
      await send("/projects/P1/entries/new", fields, { cookie }),
      await send("/projects/P1/entries/new", fields, { cookie }),
    ];
    expect([first.status, second.headers.get("location")]).toEqual([303, "/projects/P1/entries?done=repeated"]);
    expect(await rows("SELECT id FROM entry WHERE reference = 'ONCE'")).toHaveLength(1);
  });
});
