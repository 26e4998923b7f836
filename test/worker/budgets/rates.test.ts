import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { headSeq, lastEntry, problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";

let finance = "";
let second = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  finance = await signedInAs("finance");
  second = await signedInAs("finance2");
});

const rate = (what: Readonly<Record<string, string>> = {}) => ({
  ...{ ratedOn: "2025-07-01", rate: "10,60", kind: "inforeuro", quote: "MAD", source: "Commission européenne" },
  ...{ agreement: "", justification: "" },
  ...what,
});

const propose = (what: Readonly<Record<string, string>> = {}, cookie = finance) =>
  send("/admin/rates", rate(what), { cookie });

/** Proposes a rate and gives the number of its lot. */
async function proposed(what: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await propose(what);
  const lot = /proposals\/(\d+)\?done=rateProposed/.exec(response.headers.get("location") ?? "")?.[1];
  if (!lot) throw new Error(`${response.status} ${await problemsIn(response)}`);
  return lot;
}

interface Deciding {
  readonly cookie?: string;
  readonly reason?: string;
}

const decide = (lot: string, decision: string, { cookie = second, reason = "" }: Deciding = {}) =>
  send(`/admin/rates/proposals/${lot}?decision=${decision}`, { reason }, { cookie });

const factsOn = (on: string) => rows<{ micro: number }>("SELECT micro FROM exchange_rate WHERE rated_on = ?", on);

describe("the list of rates", () => {
  it("shows every rate newest first, with kind, source and who", async () => {
    const { head, body } = tableOf(await (await visit("/admin/rates", { cookie: finance })).text(), "Taux confirmés");
    expect(head).toEqual(["Date du taux", "1 EUR =", "Nature du taux", "Source", "Proposé par", "Confirmé par"]);
    expect(body[0]?.map(({ text }) => text)).toEqual([
      "01/06/2025",
      "10,5600 MAD",
      "InforEuro",
      "InforEuro (illustratif)",
      "mise en service",
      "mise en service",
    ]);
    const days = body.map(([day]) => day?.text.split("/").reverse().join("") ?? "");
    expect(days).toEqual([...days].sort().reverse());
  });

  it.each(["officer", "manager", "bmz"])("is not for %s, nor its forms", async (name) => {
    for (const path of ["/admin/rates", "/admin/rates/new", "/admin/rates/import", "/admin/rates/proposals/1"])
      expect((await ask(path, { as: name })).status, path).toBe(403);
    expect((await propose({}, await signedInAs(name))).status).toBe(403);
  });

  it.each(["auditor", "admin"])("is read by %s, who proposes nothing", async (name) => {
    const html = await (await ask("/admin/rates", { as: name })).text();
    expect(wordsOf(html)).toContain("Taux confirmés");
    expect(html).not.toContain("/admin/rates/new");
    expect((await ask("/admin/rates/new", { as: name })).status).toBe(403);
  });
});

describe("a rate", () => {
  it("is a proposal until another person confirms it; then it is a fact, in the same journal entry", async () => {
    const lot = await proposed();
    expect(await factsOn("2025-07-01")).toEqual([]);
    expect(wordsOf(await (await visit("/admin/rates", { cookie: second })).text())).toContain(
      "À confirmer par une autre personne",
    );
    const response = await decide(lot, "confirm");
    expect(response.headers.get("location")).toBe("/admin/rates?done=rateConfirmed");
    expect(await factsOn("2025-07-01")).toEqual([{ micro: 10_600_000 }]);
    const { action, actor_id, changes } = await lastEntry();
    expect([action, actor_id]).toEqual(["rate.confirm", "person-finance2"]);
    expect(
      JSON.parse(changes)
        .map(({ entity }: { entity: string }) => entity)
        .sort(),
    ).toEqual(["exchange_rate", "rate_proposal"]);
    const { body } = tableOf(await (await visit("/admin/rates", { cookie: finance })).text(), "Taux confirmés");
    expect(body[0]?.map(({ text }) => text).slice(4)).toEqual([
      "Cadre du service financier",
      "Cadre du service financier (second contrôle)",
    ]);
  });

  it("is never confirmed by who proposed it: no button, and 403", async () => {
    const lot = await proposed({ ratedOn: "2025-08-01" });
    const own = await (await visit(`/admin/rates/proposals/${lot}`, { cookie: finance })).text();
    expect(own).not.toContain("decision=confirm");
    expect(wordsOf(own)).toContain("une autre personne du service financier doit la confirmer");
    const before = await headSeq();
    const refused = await decide(lot, "confirm", { cookie: finance });
    expect(refused.status).toBe(403);
    expect(wordsOf(await refused.text())).toContain("Séparation des tâches");
    const api = await ask(`/api/v1/rates/proposals/${lot}/confirmation`, { as: "finance", method: "POST", body: {} });
    expect(api.status).toBe(403);
    expect(await headSeq()).toBe(before);
    expect(await (await visit(`/admin/rates/proposals/${lot}`, { cookie: second })).text()).toContain(
      "decision=confirm",
    );
  });

  it("inverted is warned about and wants a justification, then the second person (scenario 13)", async () => {
    const response = await propose({ ratedOn: "2025-09-01", rate: "0,0930" });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(wordsOf(html)).toContain(
      "Taux inhabituel : 0,0930 (mois précédent 10,6000). Vérifiez le sens de la cotation.",
    );
    expect(html).toContain('value="0,0930"');
    const lot = await proposed({ ratedOn: "2025-09-01", rate: "0,0930", justification: "Lu ainsi dans la source" });
    expect(await factsOn("2025-09-01")).toEqual([]);
    const page = wordsOf(await (await visit(`/admin/rates/proposals/${lot}`, { cookie: second })).text());
    expect(page).toContain("Lu ainsi dans la source");
    expect(page).toContain("Taux inhabituel : 0,0930");
    expect(await problemsIn(await decide(lot, "reject"))).toEqual(["Motif : à renseigner."]);
    expect((await decide(lot, "reject", { reason: "Cotation inversée" })).headers.get("location")).toBe(
      "/admin/rates?done=rateRejected",
    );
    expect(await factsOn("2025-09-01")).toEqual([]);
    expect((await decide(lot, "confirm")).status).toBe(409);
  });

  it.each([
    [{ rate: "dix" }, "Taux : « dix » n’est pas un taux. Écrivez combien de MAD vaut un euro"],
    [{ rate: "10,1234567" }, "« 10,1234567 » n’est pas un taux"],
    [{ rate: "" }, "Taux : à renseigner."],
    [{ ratedOn: "2025-13-01" }, "Date du taux : « 2025-13-01 » n’est pas une date du calendrier"],
    [{ ratedOn: "" }, "Date du taux : à renseigner."],
    [{ ratedOn: "2099-01-01" }, "La date d’un taux ne peut pas être postérieure à la fin du mois en cours."],
    [{ kind: "fixed" }, "Nature du taux : « fixed » ne fait pas partie des choix proposés."],
    [{ quote: "XXX" }, "Monnaie cotée : « XXX » ne fait pas partie des choix proposés."],
    [{ kind: "transfer" }, "Convention : le taux d’un transfert sert à la convention qui l’a reçu"],
    [{ kind: "transfer", agreement: "ag-x" }, "Convention : « ag-x » ne fait pas partie des choix proposés."],
    [{ agreement: "ag-de-01" }, "Convention : seul le taux d’un transfert appartient à une convention."],
    [{ ratedOn: "2025-06-01", rate: "10,56" }, "Ce taux est déjà enregistré à cette date."],
  ])("typed as %j is refused and nothing is written", async (what, problem) => {
    const before = await headSeq();
    const response = await propose(what);
    expect(response.status).toBe(422);
    expect((await problemsIn(response)).join("\n")).toContain(problem);
    expect(await headSeq()).toBe(before);
  });

  it("sent twice is proposed once", async () => {
    const form = rate({ ratedOn: "2025-10-01", formKey: "key-of-a-rate" });
    expect((await send("/admin/rates", form, { cookie: finance })).status).toBe(303);
    const repeated = await send("/admin/rates", form, { cookie: finance });
    expect(repeated.headers.get("location")).toBe("/admin/rates?done=repeated");
    expect(await rows("SELECT 1 FROM rate_proposal WHERE rated_on = '2025-10-01'")).toHaveLength(1);
  });

  it("of nobody’s proposal is not found, and its page says that nothing waits", async () => {
    const page = await visit("/admin/rates/proposals/999999", { cookie: second });
    expect(wordsOf(await page.text())).toContain("Aucun taux de la proposition n° 999999 n’attend de décision");
    expect((await decide("999999", "confirm")).status).toBe(404);
  });
});

describe("a table of rates", () => {
  const table = "date;taux\n2022-01-31;10,61\n2022-02-30;10,60\n2022-03-31;1,07\n2022-04-30;dix";
  const sent = (what: Readonly<Record<string, string>> = {}) =>
    send("/admin/rates/import", { ...rate(), ratedOn: "", rate: "", csv: table, ...what }, { cookie: finance });

  it("is shown row by row, and nothing is saved until it is confirmed", async () => {
    const before = await headSeq();
    const html = await (await sent()).text();
    expect(tableOf(html, "Lignes refusées").body.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["3", "date", "« 2022-02-30 » n’est pas une date (2025-06-30 ou 30/06/2025)."],
      ["5", "taux", "« dix » n’est pas un taux positif."],
    ]);
    expect(tableOf(html, "Lignes valides").body.map((cells) => cells[3]?.text)).toEqual([
      "Habituel",
      "Taux inhabituel : 1,0700 (mois précédent 10,6100). Vérifiez le sens de la cotation.",
    ]);
    expect(wordsOf(html)).toContain("2 lignes valides, 2 lignes refusées. Rien n’est encore enregistré.");
    expect(html).toContain('name="confirmed" value="yes"');
    expect(await headSeq()).toBe(before);
  });

  it("with an unusual row wants a justification, and is confirmed whole by another person", async () => {
    const before = await headSeq();
    const refused = await sent({ confirmed: "yes" });
    expect([refused.status, await headSeq()]).toEqual([422, before]);
    const done = await sent({ confirmed: "yes", justification: "Table de la source" });
    const lot = /proposals\/(\d+)/.exec(done.headers.get("location") ?? "")?.[1] ?? "";
    expect(await rows("SELECT 1 FROM rate_proposal WHERE rated_on LIKE '2022-0%'")).toHaveLength(2);
    expect((await decide(lot, "confirm")).status).toBe(303);
    expect((await factsOn("2022-01-31")).map(({ micro }) => micro)).toEqual([10_610_000]);
    expect((await factsOn("2022-03-31")).map(({ micro }) => micro)).toEqual([1_070_000]);
  });

  it("that is none is refused whole, and kept in its field", async () => {
    const response = await sent({ csv: "<b>rien</b>" });
    const html = await response.text();
    expect([response.status, wordsOf(html).includes("La première ligne doit nommer les colonnes")]).toEqual([
      422,
      true,
    ]);
    expect(html).toContain("&lt;b&gt;rien");
  });
});
