import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { fieldsOf, lastEntry, rows, SLOW, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";

let officer = "";
let manager = "";
let finance = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  officer = await signedInAs("officer");
  manager = await signedInAs("manager");
  finance = await signedInAs("finance");
}, SLOW.timeout);

const LIST = "/projects/P1/forecasts";
const Q2 = `${LIST}/2025-Q2`;

/** What stands in the grid. */
const formAt = async (path: string, cookie: string) =>
  fieldsOf((await (await visit(path, { cookie })).text()).replace('<form method="post"', '<form class="form"'));

type Fields = Record<string, string | string[]>;

const start = (quarter: string, cookie = officer) => send(LIST, { quarter }, { cookie });
const save = (path: string, fields: Fields, cookie = officer) => send(`${path}?step=save`, fields, { cookie });
const step = async (path: string, name: string, { cookie = officer, reason = "" } = {}) =>
  send(`${path}?step=${name}`, { reason, revision: await revisionOf(path) }, { cookie });

const revisionOf = async (path: string): Promise<string> => {
  const [row] = await rows<{ revision: number }>(
    "SELECT revision FROM forecast_version WHERE quarter = ? ORDER BY version DESC LIMIT 1",
    path.slice(-7),
  );
  return String(row?.revision ?? 0);
};

const textOf = async (path: string, cookie = officer) => wordsOf(await (await visit(path, { cookie })).text());

describe("The demo's forecast", () => {
  it("keeps its figures: 2 970 000 at completion, 30 000 unspent", async () => {
    const { foot } = tableOf(await (await visit(Q2, { cookie: manager })).text(), "Prévision à l’achèvement");
    expect(foot[0]?.map(({ text }) => text)).toEqual([
      ...["Total du projet", "3 000 000,00", "1 450 000,00", "1 520 000,00", "2 970 000,00", "30 000,00"],
    ]);
    expect(await textOf("/projects/P1/budget")).toContain("2 970 000,00");
  });
});

describe("A new version", () => {
  it("starts from the valid one, and nobody outside the team sees it", async () => {
    expect((await start("2025-Q2")).headers.get("location")).toBe(`${Q2}?done=created`);
    const form = await formAt(Q2, officer);
    expect(form["cell.C1.0"]).toBe("100 000");
    expect(form["cell.C3.2"]).toBe("96 666,67");
    const bmz = await signedInAs("bmz");
    expect(await textOf(Q2, bmz)).toContain("version 1");
    expect(await textOf(Q2, bmz)).not.toContain("plus récente");
    expect(await textOf(`${Q2}?version=1`)).toContain("plus récente");
    expect(await textOf(LIST, bmz)).not.toContain("Préparée par");
    expect((await ask(`${Q2}?version=2`, { as: "bmz" })).status).toBe(404);
    expect((await start("2025-Q2")).status).toBe(422);
  });

  it.each([
    ["2023-Q3", "n’est pas un trimestre d’exécution"],
    ["2030-Q1", "n’est pas un trimestre d’exécution"],
    ["jamais", "choisissez dans la liste"],
  ])("of %s is refused", async (quarter, why) => {
    const response = await start(quarter);
    expect(response.status).toBe(422);
    expect(wordsOf(await response.text())).toContain(why);
  });

  it("above the ceiling warns of the component and cannot be submitted (scenario 17)", async () => {
    const form = await formAt(Q2, officer);
    const saved = await save(Q2, { ...form, "cell.C3.2": "146 666,67" });
    expect(saved.headers.get("location")).toBe(`${Q2}?done=changed`);
    const html = await (await visit(Q2, { cookie: officer })).text();
    const text = wordsOf(html);
    expect(text).toContain(
      "C3 : la prévision à l’achèvement (630 000,00 EUR) dépasse le budget révisé (600 000,00 EUR)",
    );
    expect(text).toContain("révision nécessaire");
    expect(text).toContain(
      "(3 020 000,00 EUR) dépasse le montant disponible de la convention (3 000 000,00 EUR) de 20 000,00 EUR",
    );
    expect(html).not.toContain("step=submit");
    const refused = await step(Q2, "submit");
    expect(refused.status).toBe(422);
    const api = await ask(`/api/v1${Q2}/submission`, { as: "officer", method: "POST", body: {} });
    expect(api.status).toBe(422);
    expect(await textOf("/projects/P1/budget")).toContain("2 970 000,00");
  });

  it("keeps everything typed beside what is wrong with a cell", async () => {
    const form = await formAt(Q2, officer);
    const refused = await save(Q2, { ...form, "cell.C1.0": "12,345", "cell.C2.1": "77 777" });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(wordsOf(html)).toContain("C1, T3 2025 : « 12,345 » a plus de deux décimales.");
    expect(html).toContain('value="77 777"');
  });

  it("takes pasted rows only once they were looked at and confirmed", async () => {
    const { id = "", revision = "" } = await formAt(Q2, officer);
    const pasted = "Ligne\tT3 2025\tT4 2025\nC1\t120 000\t\nC9\t1\nC3\t\t\t46 666,67";
    const looked = await send(`${Q2}?step=paste`, { id, revision, pasted }, { cookie: officer });
    const text = wordsOf(await looked.text());
    expect(looked.status).toBe(200);
    expect(text).toContain("« C9 » n’est pas une ligne du budget de ce projet.");
    expect(text).toContain("Importer les 2 lignes valides");
    expect((await formAt(Q2, officer))["cell.C1.0"]).toBe("100 000");
    const taken = await send(`${Q2}?step=paste`, { id, revision, pasted, confirmed: "yes" }, { cookie: officer });
    expect(taken.headers.get("location")).toBe(`${Q2}?done=changed`);
    const form = await formAt(Q2, officer);
    expect([form["cell.C1.0"], form["cell.C1.1"], form["cell.C3.2"]]).toEqual(["120 000", "100 000", "46 666,67"]);
  });

  it("merges what two people changed in different cells, and shows both where they met", async () => {
    const [mine, theirs] = [await formAt(Q2, officer), await formAt(Q2, finance)];
    expect((await save(Q2, { ...mine, "cell.X.0": "26 000" })).status).toBe(303);
    const merged = await save(Q2, { ...theirs, "cell.X.1": "24 000" }, finance);
    expect(merged.headers.get("location")).toBe(`${Q2}?done=merged`);
    const both = await formAt(Q2, officer);
    expect([both["cell.X.0"], both["cell.X.1"]]).toEqual(["26 000", "24 000"]);
    const met = await save(Q2, { ...mine, "cell.X.0": "27 000", "cell.X.1": "1" }, officer);
    expect(met.status).toBe(409);
    const html = await met.text();
    for (const part of ["26 000,00", "27 000,00", "X, T3 2025"]) expect(wordsOf(html)).toContain(part);
  });

  it("is submitted, and approved by nobody who ever wrote in it (SEC-01)", async () => {
    expect((await step(Q2, "submit")).headers.get("location")).toBe(`${Q2}?done=awaitsOther`);
    expect((await save(Q2, await formAt(Q2, manager), officer)).status).toBe(409);
    for (const cookie of [officer, finance]) expect((await step(Q2, "approve", { cookie })).status).toBe(403);
    expect((await ask(`/api/v1${Q2}/approval`, { as: "finance", method: "POST", body: {} })).status).toBe(403);
    expect(await textOf(Q2, finance)).toContain("une autre personne doit la valider");
    const stale = await send(`${Q2}?step=return`, { revision: "1", reason: "Revoir C1" }, { cookie: manager });
    const met = await stale.text();
    const told = tableOf(met, "Les deux versions").body.map((row) => row.map(({ text }) => text));
    expect([stale.status, met.includes(">Revoir C1</textarea>")]).toEqual([409, true]);
    expect(told).toContainEqual(["État", "Brouillon", "Soumise", "Brouillon", "L’enregistrée est reprise"]);
    expect(told).toContainEqual(["Motif", "", "", "Revoir C1", "La vôtre est gardée"]);
    const back = await step(Q2, "return", { cookie: manager, reason: "Vérifier C1" });
    expect(back.headers.get("location")).toBe(`${Q2}?done=returned`);
    expect(await textOf(Q2)).toContain("Renvoyée : Vérifier C1");
    await step(Q2, "submit");
    expect((await step(Q2, "approve", { cookie: manager })).headers.get("location")).toBe(`${Q2}?done=approved`);
    const { action, changes } = await lastEntry();
    expect([action, changes.includes('"forecast"')]).toEqual(["forecast.approve", true]);
    expect((await step(Q2, "approve", { cookie: manager })).status).toBe(422);
  });

  it("is what counts from then on; the earlier one stays readable and comparable", async () => {
    const { foot } = tableOf(await (await visit(Q2, { cookie: manager })).text(), "Prévision à l’achèvement");
    expect(foot[0]?.[4]?.text).toBe("2 940 000,00");
    expect(await textOf("/projects/P1/budget")).toContain("2 940 000,00");
    expect(await textOf(`${Q2}?version=1`)).toContain("2 970 000,00");
    const html = await (await visit(`${LIST}?a=2025-Q2.1&b=2025-Q2.2`, { cookie: officer })).text();
    const { body, foot: total } = tableOf(html, "Comparaison par ligne");
    expect(body.map((row) => row[3]?.text)).toEqual(["20 000,00", "0,00", "-50 000,00", "0,00"]);
    expect(total[0]?.map(({ text }) => text)).toEqual([
      "Total du projet",
      "1 520 000,00",
      "1 490 000,00",
      "-30 000,00",
    ]);
    await expect(
      env.DB.prepare(
        "UPDATE forecast_version SET cells = '[]', revision = revision + 1, since_seq = since_seq + 1",
      ).run(),
    ).rejects.toThrow(/fact/);
  });
});

describe("The next quarter's forecast", () => {
  const Q3 = `${LIST}/2025-Q3`;

  it("wants an explanation for every line whose spending is beyond 10 % of what was forecast", async () => {
    await start("2025-Q3");
    expect((await step(Q3, "submit")).status).toBe(422);
    const text = await textOf(Q3);
    expect(text).toContain(
      "C1 : réalisé 0,00 EUR pour 120 000,00 EUR prévus (écart -100,00 %). Expliquez l’écart : il dépasse 10,00 %.",
    );
    const form = await formAt(Q3, officer);
    const why = Object.fromEntries(
      ["C1", "C2", "C3", "X"].map((code) => [`explanation.${code}`, "Rapport GIZ attendu"]),
    );
    await save(Q3, { ...form, ...why });
    expect((await step(Q3, "submit")).headers.get("location")).toBe(`${Q3}?done=awaitsOther`);
  });
});

describe("The API", () => {
  it("lists, shows and changes a forecast, and merges", async () => {
    const path = "/api/v1/projects/P2/forecasts";
    expect((await ask(path, { as: "officer", method: "POST", body: { quarter: "2025-Q2" } })).status).toBe(201);
    const shown = (await (await ask(`${path}/2025-Q2`, { as: "officer" })).json()) as { id: string; revision: number };
    const body = { id: shown.id, revision: shown.revision, lines: [{ code: "C1", amounts: ["1000.50"] }] };
    const put = await ask(`${path}/2025-Q2`, { as: "officer", method: "PUT", body });
    expect([put.status, await put.json()]).toEqual([200, { revision: 2, isMerged: false }]);
    const other = { ...body, lines: [{ code: "C1", amounts: ["2000"] }] };
    expect((await ask(`${path}/2025-Q2`, { as: "officer", method: "PUT", body: other })).status).toBe(409);
    expect((await ask(path, { as: "bmz" })).status).toBe(200);
    const seen = (await (await ask(path, { as: "bmz" })).json()) as { versions: { version: number }[] };
    expect(seen.versions.map(({ version }) => version)).toEqual([1]);
    expect((await ask("/api/v1/projects/P4/forecasts", { as: "bmz" })).status).toBe(404);
  });
});
