import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { fieldsIn, opened, SECOND, saidOn, send } from "./forms.ts";

const entries = async () => (await rows<{ n: number }>("SELECT count(*) AS n FROM journal"))[0]?.n;

const NEW = "/projects/new";
const FREE = { ...SECOND, amount: "0" };

beforeAll(() => loadDemo(env.DB));

describe("A new project", () => {
  it("is created once, however often its form is sent", async () => {
    const fields = await opened(NEW);
    const sent = { ...fields, ...FREE };
    const before = await entries();
    expect((await send(NEW, sent)).headers.get("location")).toBe("/projects/P5?done=created");
    expect((await send(NEW, sent)).headers.get("location")).toBe("/projects/P5?done=repeated");
    expect(await entries()).toBe((before ?? 0) + 1);
    const page = await textOf(await ask("/projects/P5?done=repeated", { as: "manager" }));
    expect(page).toContain("son premier envoi a été enregistré, le second n’a rien changé");
    expect(page).toContain("Portail des collectivités");
    expect(page).toContain("Première composante");
  });

  it("offers the agreements that still take one, with what is left of each", async () => {
    const html = await (await ask(NEW, { as: "manager" })).text();
    expect(await textOf(new Response(html))).toContain("AG-DE-01 — reste 0,00 EUR");
    expect(html).not.toContain('value="AG-BE-01"');
  });

  it.each([
    ["a code already used", { code: "P1" }, "Le code P1 est déjà utilisé. Choisissez-en un autre."],
    ["a malformed code", { code: "p 6" }, /^Un code commence par une lettre/],
    ["no agreement", { agreement: "" }, "Convention : choisissez dans la liste."],
    ["a forged agreement", { agreement: "AG-XX" }, "Convention : « AG-XX » ne fait pas partie des choix proposés."],
    ["a closed agreement", { agreement: "AG-BE-01" }, /ne fait pas partie des choix proposés/],
    ["a forged organisation", { "participants.0.organisation": "MOI" }, /« MOI » ne fait pas partie des choix/],
    ["a forged role", { "participants.0.role": "admin" }, /« admin » ne fait pas partie des choix/],
    ["three decimals", { amount: "1,005" }, /« 1,005 » a trop de décimales/],
    ["a malformed date", { plannedEnd: "30-09-2026" }, /« 30-09-2026 » n’est pas une date du calendrier/],
    ["a date out of range", { plannedEnd: "2150-01-01" }, /n’est pas une date du calendrier entre 1990 et 2100/],
    ["a date outside the agreement", { plannedEnd: "2026-10-01" }, /^Cette date est hors de la période d’exécution/],
    ["a too long title", { "title.fr": "é".repeat(301) }, "Intitulé : 301 caractères, le maximum est 300."],
    ["sectors of 95 %", { "sectors.0.share": "95" }, /totalise 95 % ; elle doit totaliser 100 %/],
  ] as const)("with %s is refused beside the field, kept, and not written", async (_, some, expected) => {
    const before = await entries();
    const sent = { ...FREE, code: "P6", ...some };
    const answer = await send(NEW, sent);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(saidOn(html)).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)]);
    const kept = fieldsIn(html, NEW);
    for (const [name, value] of Object.entries(sent))
      if (!/^agreement$|organisation$|role$/.test(name)) expect([name, kept[name]]).toEqual([name, value]);
    expect(html).toMatch(/<title>Erreur : Nouveau projet/);
    expect(await entries()).toBe(before);
  });

  it("keeps markup that somebody typed as text", async () => {
    const html = await (await send(NEW, { ...FREE, code: "P6", "title.fr": "<script>x</script>", amount: "x" })).text();
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt;");
    expect(html).not.toContain("<script>x");
  });

  it("is not taken from another site", async () => {
    const answer = await ask(NEW, { as: "manager", method: "POST" });
    expect(answer.status).toBe(403);
  });
});
