import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";

let finance = "";
let second = "";
let officer = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  finance = await signedInAs("finance");
  second = await signedInAs("finance2");
  officer = await signedInAs("officer");
}, SLOW.timeout);

const PAGE = "/projects/P1/reported";

const enter = (what: Readonly<Record<string, string>>, cookie = officer) =>
  send(
    `${PAGE}/new`,
    { period: "2025-Q2", document: "Rapport financier T2 2025, GIZ", reportedOn: "2025-07-20", ...what },
    { cookie },
  );

const step = (id: string, name: string, { cookie = second, revision = "1", ...fields }: Record<string, string> = {}) =>
  send(`${PAGE}/${id}?step=${name}`, { revision, ...fields }, { cookie });

const idOf = async (component: string) =>
  (
    await rows<{ id: string }>(
      `SELECT r.id FROM reported_amount r JOIN component c ON c.id = r.component_id AND c.code = ?
       WHERE NOT EXISTS (SELECT 1 FROM reported_amount s WHERE s.supersedes_id = r.id)`,
      component,
    )
  )[0]?.id ?? "";

const listed = async () =>
  tableOf(await (await visit(PAGE, { cookie: finance })).text(), "Communiqué et saisi").body.map((row) =>
    row.map(({ text }) => text),
  );

describe("Reported amounts", () => {
  it("stand beside the entered ones, with what differs", async () => {
    const saved = await enter({ "amount.C1": "105 000", "amount.C2": "104 000", total: "" });
    expect(saved.headers.get("location")).toBe(`${PAGE}?done=created`);
    expect(await listed()).toEqual([
      [
        expect.stringContaining("C1"),
        "T2 2025",
        "105 000,00",
        "105 000,00",
        "0,00",
        "Rapport financier T2 2025, GIZ",
        "Concordant",
      ],
      [
        expect.stringContaining("C2"),
        "T2 2025",
        "104 000,00",
        "100 000,00",
        "4 000,00",
        "Rapport financier T2 2025, GIZ",
        "À expliquer",
      ],
    ]);
    expect(wordsOf(await (await visit(PAGE, { cookie: finance })).text())).toContain("1 écart à régler");
  });

  it("are corrected by a new row with its reason; the old one leads to it", async () => {
    const old = await idOf("C2");
    expect(await problemsIn(await enter({ "amount.C2": "103 000" }))).toEqual([
      "C2 : un montant est déjà communiqué pour cette période (104 000,00 EUR). Indiquez le motif de la correction.",
    ]);
    await enter({ "amount.C2": "103 000", reason: "Tableau 3 au lieu du tableau 2" });
    expect(await lastEntry()).toMatchObject({ action: "reported.enter", reason: "Tableau 3 au lieu du tableau 2" });
    const fresh = await idOf("C2");
    expect((await visit(`${PAGE}/${old}`, { cookie: finance })).headers.get("location")).toBe(`${PAGE}/${fresh}`);
    expect(wordsOf(await (await visit(`${PAGE}/${fresh}`, { cookie: finance })).text())).toContain("104 000,00 EUR");
    const twice = env.DB.prepare(
      "INSERT INTO reported_amount SELECT 'x', project_id, component_id, period, 1, document, '', reported_on, NULL, '', entered_by, 0, since_seq FROM reported_amount WHERE id = ?",
    ).bind(old);
    await expect(twice.run()).rejects.toThrow(/UNIQUE/);
  });

  it("are explained by one person and accepted by another (SEC-01)", async () => {
    const id = await idOf("C2");
    expect(await problemsIn(await step(id, "explain", { cookie: finance, revision: "0", explanation: " " }))).toEqual([
      "Explication de l’écart : à renseigner.",
    ]);
    const explanation = "Facture de juin payée en juillet";
    expect((await step(id, "explain", { cookie: finance, revision: "0", explanation })).status).toBe(303);
    expect((await step(id, "explain", { cookie: officer, revision: "0", explanation: "Autre" })).status).toBe(409);
    const own = await (await visit(`${PAGE}/${id}`, { cookie: finance })).text();
    expect(own).not.toContain("step=approve");
    expect((await step(id, "approve", { cookie: finance })).status).toBe(403);
    expect((await step(id, "approve", { cookie: officer })).status).toBe(403);
    expect((await step(id, "return", { reason: "" })).status).toBe(422);
    expect((await step(id, "approve")).headers.get("location")).toBe(`${PAGE}/${id}?done=approved`);
    expect((await listed())[1]?.at(-1)).toBe("Écart expliqué");
    const api = await ask(`/api/v1${PAGE}`, { as: "auditor" });
    expect(await api.json()).toMatchObject({ amounts: [{ state: "equal" }, { state: "approved", explanation }] });
  });

  it("ask again once an amount changes", async () => {
    await enter({ "amount.C2": "103 500", reason: "Rapport révisé" });
    expect((await listed())[1]?.at(-1)).toBe("À expliquer");
  });

  it("are for the ministry: donors have their own reports", async () => {
    expect((await ask(PAGE, { as: "bmz" })).status).toBe(403);
    expect(await (await ask("/projects/P1/budget", { as: "bmz" })).text()).not.toContain("/reported");
    expect((await ask("/projects/P4/reported", { as: "officer" })).status).toBe(404);
    expect((await ask(PAGE, { as: "auditor" })).status).toBe(200);
    expect((await ask(`${PAGE}/new`, { as: "auditor" })).status).toBe(403);
  });
});
