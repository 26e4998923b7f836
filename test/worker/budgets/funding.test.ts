import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Funding } from "../../../src/budgets/rules/cash.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { formAt, lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";

let finance = "";
let second = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  finance = await signedInAs("finance");
  second = await signedInAs("finance2");
}, SLOW.timeout);

const PAGE = "/projects/P1/funding";

const receipt = (what: Readonly<Record<string, string>> = {}) => ({
  ...{ kind: "receipt", amount: "1 000,00", currency: "EUR", receivedOn: "2025-05-15", reference: "Tranche 1" },
  ...{ document: "Avis de crédit 12/2025", note: "" },
  ...what,
});

const enter = (what: Readonly<Record<string, string>> = {}, cookie = finance) =>
  send(`${PAGE}/new`, receipt(what), { cookie });

async function entered(what: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await enter(what);
  const id = /funding\/([^?]+)\?done=awaitsOther/.exec(response.headers.get("location") ?? "")?.[1];
  if (!id) throw new Error(`${response.status} ${await problemsIn(response)}`);
  return id;
}

const step = (id: string, name: string, { cookie = second, reason = "", code = "P1" } = {}) =>
  send(`/projects/${code}/funding/${id}?step=${name}`, { reason, revision: "1" }, { cookie });

async function confirmed(what: Readonly<Record<string, string>> = {}): Promise<string> {
  const id = await entered(what);
  expect((await step(id, "confirm")).status).toBe(303);
  return id;
}

const cash = async (path = PAGE, cookie = finance) => wordsOf(await (await visit(path, { cookie })).text());

interface FundingJson {
  readonly cash: { readonly balanceMinor: number } | null;
  readonly call: { readonly needMinor: number; readonly callMinor: number | null; readonly blocked: string | null };
  readonly fundings: readonly { readonly id: string }[];
}

const json = async (as: string, path = "/api/v1/projects/P1/funding"): Promise<FundingJson> =>
  (await ask(path, { as })).json();

describe("money received", () => {
  it("is not known, rather than nothing, before the first receipt", async () => {
    expect(await cash()).toContain("Aucun versement confirmé");
    expect((await json("finance")).cash).toBeNull();
    expect((await json("finance")).call.needMinor).toBe(26_000_000);
  });

  it("counts once another person confirms it; nobody confirms their own (SEC-01)", async () => {
    const id = await entered();
    expect(await cash()).toContain("à confirmer par une autre personne");
    expect((await json("finance")).cash).toBeNull();
    const own = await (await visit(`${PAGE}/${id}`, { cookie: finance })).text();
    expect(own).not.toContain("step=confirm");
    expect((await step(id, "confirm", { cookie: finance })).status).toBe(403);
    expect((await ask(`/api/v1${PAGE}/${id}/confirmation`, { as: "finance", method: "POST", body: {} })).status).toBe(
      403,
    );
    expect((await visit(`${PAGE}/${id}`, { cookie: second })).status).toBe(200);
    expect((await step(id, "confirm")).headers.get("location")).toContain("done=approved");
    expect(await lastEntry()).toMatchObject({ action: "funding.confirm", actor_id: "person-finance2" });
    expect((await json("finance")).cash?.balanceMinor).toBe(100_000 - 145_000_000);
    expect(await cash()).toContain("Solde de trésorerie négatif : -1 449 000,00 EUR.");
  });

  it("is a fact: it is decided once, and taken back by a reversal that another person confirms", async () => {
    const id = await confirmed({ amount: "7,50", reference: "Tranche fautive" });
    expect((await step(id, "confirm")).status).toBe(409);
    expect((await send(`${PAGE}/${id}?step=confirm`, { revision: "2" }, { cookie: second })).status).toBe(422);
    const empty = await send(`${PAGE}/${id}?step=reverse`, { revision: "2", reason: "" }, { cookie: finance });
    expect([empty.status, await problemsIn(empty)]).toEqual([422, ["Motif : à renseigner."]]);
    const sent = { revision: "2", reason: "Saisi deux fois" };
    const reversing = await send(`${PAGE}/${id}?step=reverse`, sent, { cookie: finance });
    const reversal = /funding\/([^?]+)\?/.exec(reversing.headers.get("location") ?? "")?.[1] ?? "";
    expect(await rows("SELECT amount_minor, agreement_minor, status FROM funding WHERE id = ?", reversal)).toEqual([
      { amount_minor: -750, agreement_minor: -750, status: "submitted" },
    ]);
    const again = await send(`${PAGE}/${id}?step=reverse`, sent, { cookie: finance });
    expect(again.status).toBe(422);
    expect(await problemsIn(again)).toEqual(["Seul un versement confirmé, et pas encore contre-passé, peut l’être."]);
    expect((await step(reversal, "confirm")).status).toBe(303);
    await expect(
      env.DB.prepare("UPDATE funding SET amount_minor = 1, revision = 3 WHERE id = ?").bind(id).run(),
    ).rejects.toThrow();
  });

  it.each<[string, Record<string, string>, string]>([
    [
      "a fonds de concours without its order (FC-01)",
      { kind: "fonds_de_concours", reference: " " },
      "Indiquez la référence de l’arrêté du ministre chargé des finances.",
    ],
    ["an amount of three decimals", { amount: "12,345" }, "Montant"],
    ["an amount of nothing", { amount: "0" }, "Le montant doit être supérieur à zéro."],
    ["a day to come", { receivedOn: "2099-01-01" }, "La date de réception ne peut pas être postérieure"],
    ["a day that is none", { receivedOn: "2025-02-30" }, "n’est pas une date du calendrier"],
    ["a forged kind", { kind: "loan" }, "ne fait pas partie des choix proposés"],
    ["more than the ceiling", { amount: "3 000 001" }, "dépasseraient le montant de la convention"],
  ])("refuses %s and keeps what was typed", async (_, what, why) => {
    const response = await enter({ ...what, note: "à garder" });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(html)).toContain(why);
    expect(html).toContain("à garder");
  });

  it("of the country is outside the ceiling, in dirhams too (BUD-08)", async () => {
    const before = (await json("finance")).cash;
    await confirmed({ kind: "national_in_kind", amount: "90 000 000", currency: "MAD", receivedOn: "2025-06-02" });
    expect((await json("finance")).cash).toEqual(before);
    const { body } = tableOf(await (await visit(PAGE, { cookie: finance })).text(), "Ressources");
    expect(body.map((row) => row.map(({ text }) => text))).toContainEqual([
      "Contribution nationale en nature",
      "8 522 727,27",
      "90 000 000,00",
    ]);
  });

  it("sent twice is saved once", async () => {
    const { formKey = "" } = await formAt(`${PAGE}/new`, finance);
    const sent = receipt({ reference: "Une seule fois", formKey: String(formKey) });
    await send(`${PAGE}/new`, sent, { cookie: finance });
    const again = await send(`${PAGE}/new`, sent, { cookie: finance });
    expect(again.headers.get("location")).toContain("done=repeated");
    expect(await rows("SELECT id FROM funding WHERE reference = 'Une seule fois'")).toHaveLength(1);
  });
});

describe("A call of funds on a page (scenario 36)", () => {
  it("is the need less the cash, and is blocked below 80 % justified", async () => {
    // Received so far counts 1 000,00: with these two the balance is 85 000 and 86 % of the last advance is justified.
    await confirmed({ amount: "926 857,14", receivedOn: "2025-05-20" });
    await confirmed({ amount: "607 142,86", receivedOn: "2025-06-20" });
    const { cash: held, call } = await json("finance");
    expect(held?.balanceMinor).toBe(8_500_000);
    expect(call).toMatchObject({ needMinor: 26_000_000, callMinor: 17_500_000, blocked: null });
    const text = await cash();
    for (const part of ["85 000,00 EUR", "86,00 %", "175 000,00 EUR"]) expect(text).toContain(part);
    await confirmed({ amount: "200 000", receivedOn: "2025-06-30" });
    expect((await json("finance")).call).toMatchObject({ callMinor: null });
    expect(await cash()).toContain("Appel de fonds bloqué. 0 % de l’avance précédente est justifiée (minimum 80 %).");
  });

  it("of a co-managed account counts its own lines only", async () => {
    const path = "/projects/P4/funding";
    const sent = await send(`${path}/new`, receipt({ amount: "300 000" }), { cookie: finance });
    const id = /funding\/([^?]+)\?/.exec(sent.headers.get("location") ?? "")?.[1] ?? "";
    await step(id, "confirm", { code: "P4" });
    expect((await json("finance", `/api/v1${path}`)).cash?.balanceMinor).toBe(10_000_000);
  });
});

describe("A quarter", () => {
  it("is not closed while a receipt or a forecast of it waits (PER-04), and takes none once it is (PER-01)", async () => {
    await entered({ reference: "En attente", receivedOn: "2025-04-02" });
    await ask("/api/v1/projects/P1/forecasts", { as: "officer", method: "POST", body: { quarter: "2025-Q2" } });
    const path = "/api/v1/agreements/AG-DE-01/periods/2025-Q2";
    const { blockers } = (await (await ask(path, { as: "finance" })).json()) as { blockers: { detail: string }[] };
    const details = blockers.map(({ detail }) => detail);
    expect(details).toContainEqual(expect.stringMatching(/^P1 : \d versements ne sont pas encore confirmés\.$/));
    expect(details).toContain(
      "P1 : la prévision de ce trimestre n’est pas encore validée (brouillon, soumise ou renvoyée).",
    );
    await env.DB.prepare(
      `INSERT INTO period (id, agreement_id, quarter, status, closed_on, revision, since_seq)
       SELECT 'closed', id, '2024-Q4', 'closed', '2025-01-31', 1, 1 FROM agreement WHERE code = 'AG-DE-01'`,
    ).run();
    const late = await entered({ reference: "Tardif", receivedOn: "2024-11-15" });
    const [row] = await rows(
      "SELECT quarter, booked_on, received_on, is_regularisation FROM funding WHERE id = ?",
      late,
    );
    expect(row).toEqual({
      quarter: "2025-Q1",
      booked_on: "2025-01-01",
      received_on: "2024-11-15",
      is_regularisation: 1,
    });
    const forecast = await ask("/api/v1/projects/P1/forecasts", {
      as: "officer",
      method: "POST",
      body: { quarter: "2024-Q4" },
    });
    expect(forecast.status).toBe(422);
    expect(JSON.stringify(await forecast.json())).toContain("La période T4 2024 est clôturée");
  });
});

describe("A donor", () => {
  it("sees what is confirmed and nothing else, and only of its own projects (SEC-02)", async () => {
    const waiting = await entered({ reference: "Pas encore" });
    const mine = await json("bmz");
    expect(mine.fundings.map(({ id }) => id)).not.toContain(waiting);
    expect(mine.fundings.length).toBeGreaterThan(0);
    const [shown] = mine.fundings;
    const one = wordsOf(await (await ask(`${PAGE}/${shown?.id}`, { as: "bmz" })).text());
    expect(one).toContain("Avis de crédit");
    expect(one).not.toContain("Saisi par");
    expect((await ask(`${PAGE}/${waiting}`, { as: "bmz" })).status).toBe(404);
    expect((await ask("/projects/P4/funding", { as: "bmz" })).status).toBe(404);
    expect((await ask(`${PAGE}/new`, { as: "bmz" })).status).toBe(403);
    expect((await ask(`${PAGE}/${waiting}`, { as: "auditor" })).status).toBe(200);
  });
});

describe("an agreement’s receipts", () => {
  const AT = "/agreements/AG-DE-01/funding";

  it("are summed project by project against its amount, without what nobody confirmed", async () => {
    const one = (await (await ask(`/api/v1${AT}?on=2025-12-31`, { as: "auditor" })).json()) as Received;
    const confirmedMinor = one.fundings.filter(
      ({ status, kind }) => status === "approved" && !kind.startsWith("national"),
    );
    const total = confirmedMinor.reduce((sum, { agreementMinor }) => sum + (agreementMinor ?? 0), 0);
    expect([one.donorMinor, total > 0]).toEqual([total, true]);
    expect(one.disbursementRate).toBeCloseTo(total / 300_000_000, 6);
    const none = await ask("/api/v1/agreements/AG-BE-01/funding", { as: "auditor" });
    expect(await none.json()).toMatchObject({ donorMinor: null, disbursementRate: null });
    const html = await (await visit(`${AT}?on=2025-12-31`, { cookie: finance })).text();
    expect(tableOf(html, "Versements par projet").body.map(([code]) => code?.href)).toEqual(["/projects/P1/funding"]);
    expect(tableOf(html, "Versements et contributions").body.length).toBe(one.fundings.length);
  });

  it("are its own donor’s to see, confirmed only; another’s agreement is not there", async () => {
    const { fundings } = (await (await ask(`/api/v1${AT}?on=2025-12-31`, { as: "bmz" })).json()) as Received;
    expect(fundings.every(({ status }) => status === "approved")).toBe(true);
    expect((await ask(AT, { as: "belgium" })).status).toBe(404);
  });
});

interface Received {
  readonly donorMinor: number;
  readonly disbursementRate: number;
  readonly fundings: readonly Pick<Funding, "status" | "kind" | "agreementMinor">[];
}
