import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { tableOf } from "../reading.ts";
import { fieldsIn, opened, SECOND, saidOn, send } from "./forms.ts";

const pageOf = async (code: string) => (await ask(`/agreements/${code}`, { as: "manager" })).text();

const NEW = "/agreements/new";

const DRAFT = {
  code: "AG-DE-03",
  status: "draft",
  "title.fr": "Nouvelle convention",
  donor: "BMZ",
  agency: "GIZ",
  currency: "EUR",
  ceiling: "1 000 000,50",
  executionStart: "2026-01-01",
  executionEnd: "2028-12-31",
};

beforeAll(() => loadDemo(env.DB));

describe("An agreement’s page", () => {
  it("shows the ceiling against what is allocated, and two durations", async () => {
    const text = await textOf(new Response(await pageOf("AG-BE-01")));
    expect(text).toContain("Affecté à 100,00 % du montant de la convention");
    expect(text).toMatch(/Affecté aux projets 3 500 000,00 EUR Reste à affecter 0,00 EUR/);
    expect(text).toMatch(/Durée de validité 01\/12\/2018 – 30\/11\/2023 \(60 mois\)/);
    expect(text).toMatch(/Durée d’exécution 01\/08\/2019 – 31\/07\/2023 \(48 mois\)/);
    expect(text).toContain("Date de signature 11/2018");
    expect(text).toContain("Seuil de notification 10,00 %");
  });

  it("lists only what is asked for", async () => {
    const codes = async (query: string) =>
      tableOf(await (await ask(`/agreements${query}`, { as: "manager" })).text(), "Conventions").body.map(
        ([first]) => first?.text.split(" ")[0],
      );
    expect(await codes("")).toEqual(["AG-BE-01", "AG-BE-02", "AG-DE-01", "AG-DE-02"]);
    expect(await codes("?donor=BMZ")).toEqual(["AG-DE-01", "AG-DE-02"]);
    expect(await codes("?q=tpme")).toEqual(["AG-DE-02"]);
    expect(await codes("?status=closed")).toEqual(["AG-BE-01"]);
    expect((await ask("/agreements?status=nothing", { as: "manager" })).status).toBe(400);
  });
});

describe("A new agreement", () => {
  it("is created once, and changes freely while it is a draft", async () => {
    const sent = { ...(await opened(NEW)), ...DRAFT };
    expect((await send(NEW, sent)).headers.get("location")).toBe("/agreements/AG-DE-03?done=created");
    expect((await send(NEW, sent)).headers.get("location")).toBe("/agreements/AG-DE-03?done=repeated");
    const fields = await opened("/agreements/AG-DE-03/edit");
    expect(fields).toMatchObject({ ceiling: "1 000 000,50", notify: "10", amend: "25", liquidationDays: "90" });
    expect(fields).toMatchObject({ justified: "80", explained: "10", referenceVersion: "committee" });
    const changed = { ...fields, ceiling: "2 000 000", executionEnd: "2029-12-31", donor: "BE-DGD", hasModes: "yes" };
    Object.assign(changed, { justified: "85", explained: "12,50", referenceVersion: "original", isVatEligible: "yes" });
    expect((await send("/agreements/AG-DE-03/edit", changed)).status).toBe(303);
    const text = await textOf(new Response(await pageOf("AG-DE-03")));
    expect(text).toContain("2 000 000,00 EUR");
    expect(text).toContain("Régie et cogestion");
    expect(text).toMatch(/avant l’appel suivant 85,00 % Écart à la prévision à justifier, au-delà de 12,50 %/);
    expect(text).toContain("Version de référence des variations Version initiale");
    expect(text).toContain("TVA Éligible : comptée sur les fonds du bailleur");
  });

  it("says for good whether VAT is eligible, once an entry with VAT is submitted (DEP-06)", async () => {
    const path = "/agreements/AG-DE-02/edit";
    const fields = { ...(await opened(path)), isVatEligible: "yes" };
    await env.DB.prepare(
      `INSERT INTO entry (id, project_id, line_id, kind, amount_minor, currency, agreement_minor, booked_on, quarter, origin,
        document, is_illustrative, status, vat_minor, entered_by, revision, since_seq)
      SELECT 'taxed', project_id, line_id, kind, 100, currency, 100, booked_on, quarter, origin, document, 1, 'submitted', 20,
        'person-finance', 1, since_seq FROM entry WHERE project_id = 'p2' AND kind = 'expenditure' LIMIT 1`,
    ).run();
    const refused = await send(path, fields);
    expect([refused.status, saidOn(await refused.text()).join()]).toEqual([
      422,
      expect.stringContaining("l’éligibilité de la TVA ne change plus"),
    ]);
    const update = "UPDATE agreement SET is_vat_eligible = 1, revision = revision + 1 WHERE code = 'AG-DE-02'";
    await expect(env.DB.prepare(update).run()).rejects.toThrow("DEP-06");
  });

  it.each([
    ["a forged donor", { donor: "MOI" }, /« MOI » ne fait pas partie des choix/],
    ["a forged currency", { currency: "GBP" }, /« GBP » ne fait pas partie des choix/],
    ["three decimals", { ceiling: "1,125" }, /a trop de décimales/],
    ["an end before its start", { executionEnd: "2025-12-31" }, "La fin (31/12/2025) précède le début (01/01/2026)."],
    ["a signature without a day", { status: "signed" }, /^Indiquez la date de signature/],
    ["a malformed signature", { signedOn: "septembre" }, /n’est pas une date du calendrier/],
    ["too many days of liquidation", { liquidationDays: "4000" }, /n’est pas un nombre entier de 0 à 3650/],
    ["a used code", { code: "AG-DE-01" }, "Le code AG-DE-01 est déjà utilisé. Choisissez-en un autre."],
  ] as const)("with %s is refused beside the field", async (_, some, expected) => {
    const sent = { ...(await opened(NEW)), ...DRAFT, code: "AG-DE-04", ...some };
    const answer = await send(NEW, sent);
    expect(answer.status).toBe(422);
    expect(saidOn(await answer.text())).toEqual([
      typeof expected === "string" ? expected : expect.stringMatching(expected),
    ]);
  });
});

describe("A signed agreement", () => {
  const EDIT = "/agreements/AG-DE-02/edit";

  it("does not ask for what its signature fixed, and refuses it when forged", async () => {
    const fields = await opened(EDIT);
    for (const name of ["donor", "currency", "ceiling", "executionStart", "executionEnd"])
      expect(Object.keys(fields)).not.toContain(name);
    const answer = await send(EDIT, { ...fields, ceiling: "9 000 000" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("La convention est signée : cette donnée ne change que par un avenant.");
  });

  it("merges what two people changed, and shows both versions where they met", async () => {
    const [mine, theirs] = [await opened(EDIT), await opened(EDIT, "finance")];
    await send(EDIT, { ...theirs, liquidationDays: "120" }, { as: "finance" });
    const merged = await send(EDIT, { ...mine, notify: "15" });
    expect(merged.headers.get("location")).toBe("/agreements/AG-DE-02?done=merged");
    const met = await send(EDIT, { ...mine, formKey: "another", liquidationDays: "60" });
    expect(met.status).toBe(409);
    const html = await met.text();
    expect(tableOf(html, "Les deux versions").body[1]?.map(({ text }) => text)).toEqual([
      "Période de liquidation",
      "90",
      "120",
      "60",
      "À décider",
    ]);
    expect((await send(EDIT, fieldsIn(html, EDIT))).status).toBe(303);
  });
});

describe("An amendment", () => {
  const AMEND = "/agreements/AG-DE-01/amendments";
  const AMENDMENT = {
    ceiling: "3 200 000",
    executionEnd: "2027-03-31",
    signedOn: "2025-05-02",
    document: "Avenant n° 1",
  };

  it("must not cut what is allocated, nor what is planned", async () => {
    const fields = await opened(AMEND);
    const answer = await send(AMEND, { ...fields, ...AMENDMENT, ceiling: "2 900 000", executionEnd: "2026-06-30" });
    expect(answer.status).toBe(422);
    expect(saidOn(await answer.text())).toEqual([
      "Le total affecté (3 000 000,00 EUR) dépasse le montant de la convention (2 900 000,00 EUR) de 100 000,00 EUR. Réduisez une affectation ou enregistrez d’abord un avenant.",
      expect.stringMatching(/jusqu’au ou depuis le 30\/09\/2026/),
    ]);
  });

  it("wants a document, a day, and something to change", async () => {
    const fields = await opened(AMEND);
    const empty = await send(AMEND, { ...fields, signedOn: "", document: "" });
    expect(saidOn(await empty.text())).toEqual([
      "Date de signature : à renseigner.",
      "Référence du document : à renseigner.",
    ]);
    const same = await send(AMEND, { ...fields, signedOn: "2025-05-02", document: "A" });
    expect(await same.text()).toContain("modifiez au moins l’un des deux");
  });

  it("is recorded once with its number and what was before, and makes room for a project", async () => {
    const stale = await opened(AMEND, "finance");
    const sent = { ...(await opened(AMEND)), ...AMENDMENT };
    const location = "/agreements/AG-DE-01?done=created#amendments";
    expect((await send(AMEND, sent)).headers.get("location")).toBe(location);
    expect((await send(AMEND, sent)).headers.get("location")).toBe("/agreements/AG-DE-01?done=repeated");
    expect(await rows("SELECT number, ceiling_before_minor, ceiling_minor, document FROM amendment")).toEqual([
      { number: 1, ceiling_before_minor: 300_000_000, ceiling_minor: 320_000_000, document: "Avenant n° 1" },
    ]);
    const html = await pageOf("AG-DE-01");
    expect(tableOf(html, "Avenants").body[0]?.map(({ text }) => text)).toEqual([
      "Avenant n° 1",
      "02/05/2025",
      "3 000 000,00 3 200 000,00 EUR",
      "30/09/2026 31/03/2027",
      "Avenant n° 1",
      "",
    ]);
    expect((await send("/projects/new", SECOND)).status).toBe(303);
    const documents = await (await ask("/projects/P1/documents", { as: "manager" })).text();
    expect(tableOf(documents, "Documents").body.map(([first]) => first?.text)).toEqual([
      "Convention signée",
      "Avenant n° 1",
    ]);
    const late = await send(AMEND, { ...stale, ...AMENDMENT, ceiling: "3 100 000" }, { as: "finance" });
    expect(late.status).toBe(409);
    expect(await textOf(late)).toContain("3 000 000,00 EUR 3 200 000,00 EUR 3 100 000,00 EUR À décider");
  });

  it("leaves the agreement as it was to whoever asks for then", async () => {
    const [signed] = await rows<{ seq: number }>("SELECT max(seq) - 2 AS seq FROM journal");
    const then = await ask(`/agreements/AG-DE-01?known=${signed?.seq}`, { as: "manager" });
    const text = await textOf(then);
    expect(text).toContain("Montant de la convention (plafond) 3 000 000,00 EUR");
    expect(text).toContain("Aucun avenant");
  });
});

describe("Cancelling an agreement", () => {
  it("waits for its projects, wants a reason, and deletes nothing", async () => {
    const reason = "Signature abandonnée par les parties";
    const busy = await opened("/agreements/AG-BE-02/cancellation");
    const refused = await send("/agreements/AG-BE-02/cancellation", { ...busy, reason });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Cette convention porte encore 1 projet");
    const look = await opened("/agreements/AG-DE-03/cancellation");
    const done = await send("/agreements/AG-DE-03/cancellation", { ...look, reason });
    expect(done.headers.get("location")).toBe("/agreements/AG-DE-03?done=cancelled");
    expect(await pageOf("AG-DE-03")).toContain(reason);
    expect((await ask("/agreements/AG-DE-03/edit", { as: "manager" })).status).toBe(403);
    const sent = { ...SECOND, code: "P8", agreement: "AG-DE-03", plannedStart: "2026-01-01", amount: "0" };
    expect(saidOn(await (await send("/projects/new", sent)).text())[0]).toContain("ne fait pas partie des choix");
  });
});
