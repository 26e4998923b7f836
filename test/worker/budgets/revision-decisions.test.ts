import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { file, PDF, sendMultipart } from "../milestones/sending.ts";
import { problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { BUDGET, decision, post, ready, transfer } from "./revision-asking.ts";

beforeAll(async () => loadDemo(env.DB));

describe("the decision on a revision", { timeout: 30_000 }, () => {
  const stands = async (number: number) =>
    (await (await ask(`${BUDGET}/versions/${number}`, { as: "manager" })).json()) as { revision: number };

  it("take the committee’s minutes as a file, which is not asked for twice (REV-04)", async () => {
    const number = await ready(transfer("X", "C1", 40_000));
    const path = `/projects/P1/budget/versions/${number}?step=approve`;
    const fields = { step: "approve", revision: String((await stands(number)).revision), decidedOn: "2025-06-30" };
    const without = await sendMultipart(path, { ...fields, document: "PV n° 5" }, { as: "manager" });
    expect([without.status, (await problemsIn(without)).join()]).toEqual([
      422,
      expect.stringContaining("supérieure au seuil de 10 %. Joignez le PV du comité de pilotage."),
    ]);
    const unnamed = await sendMultipart(path, fields, { as: "manager", files: [file("PV 5.pdf", PDF)] });
    const html = await unnamed.text();
    const held = /name="held" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect([unnamed.status, held]).toEqual([422, expect.stringMatching(/^[0-9a-f]{64}\|PV 5\.pdf$/)]);
    const done = await sendMultipart(path, { ...fields, held, document: "PV n° 5" }, { as: "manager" });
    expect(done.headers.get("location")).toMatch(/done=versionApproved/);
    const page = await (await visit(path.replace(/\?.*/, ""), { cookie: await signedInAs("officer") })).text();
    const address = /href="(\/evidence\/[^"?]+)"/.exec(page)?.[1] ?? "";
    expect(await (await visit(address, { cookie: await signedInAs("officer") })).text()).toBe(PDF);
    expect((await visit(address, { cookie: await signedInAs("bmz") })).status).toBe(404);
    await expect(
      env.DB.exec("UPDATE evidence SET is_withdrawn = 1, revision = 2 WHERE title = 'PV 5.pdf'"),
    ).rejects.toThrow("REV-04");
  });

  it("show both versions and keep what was typed when somebody came first (409)", async () => {
    const { number } = (await post("/revisions", "officer", transfer("C3", "C2", 1_000))).body;
    await post(`/versions/${number}/submission`, "officer");
    const drawn = await (await ask(`/projects/P1/budget/versions/${number}`, { as: "finance2" })).text();
    const id = /name="id" value="([^"]+)"/.exec(drawn)?.[1] ?? "";
    const revision = /name="revision" value="(\d+)"/.exec(drawn)?.[1] ?? "";
    await post(`/versions/${number}/opinion`, "finance", { opinionVerdict: "favourable", opinion: "Conforme" });
    const mine = { id, revision, step: "opine", opinionVerdict: "unfavourable", opinion: "Réserves sur C3" };
    const path = `/projects/P1/budget/versions/${number}?step=opine`;
    const met = await send(path, mine, { cookie: await signedInAs("finance2") });
    const html = await met.text();
    expect([met.status, html.includes(">Réserves sur C3</textarea>")]).toEqual([409, true]);
    const told = tableOf(html, "Les deux versions").body.map((row) => row.map(({ text }) => text));
    expect(told).toEqual([
      ["Avis du service financier", "", "Favorable", "Défavorable", "À décider"],
      ["Motivation de l’avis", "", "Conforme", "Réserves sur C3", "À décider"],
    ]);
    const now = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
    const again = await send(path, { ...mine, revision: now }, { cookie: await signedInAs("finance2") });
    expect(again.status).toBe(303);
    const decided = { id, revision, step: "approve", decidedOn: "2025-06-30", document: "Lettre n° 9" };
    await post(`/versions/${number}/recall`, "officer");
    const late = await send(path.replace("opine", "approve"), decided, { cookie: await signedInAs("manager") });
    expect([late.status, wordsOf(await late.text()).includes("Soumise Brouillon")]).toEqual([409, true]);
    await post(`/versions/${number}/withdrawal`, "officer");
  });
});

describe("the mode of a line", { timeout: 30_000 }, () => {
  const P4 = "/api/v1/projects/P4/budget";
  const mode = async (code: string) =>
    (await rows<{ mode: string }>("SELECT mode FROM budget_line WHERE project_id = 'p4' AND code = ?", code))[0]?.mode;

  it("changes by a revision that the committee decides, and by nothing else (BUD-07)", async () => {
    const cookie = await signedInAs("finance");
    const form = await (await visit("/projects/P4/budget/revisions/new", { cookie })).text();
    expect(form).toContain('name="mode.A_01_01"');
    const typed = { "mode.A_01_01": "cogestion", "mode.A_01_02": "cogestion", reason: "Double signature" };
    const sent = await send("/projects/P4/budget/revisions/new", typed, { cookie });
    const path = sent.headers.get("location")?.replace(/\?.*/, "") ?? "";
    const number = path.split("/").at(-1);
    const page = wordsOf(await (await visit(path, { cookie })).text());
    expect(page).toContain("La ligne A_01_01 passe en « Cogestion »");
    expect(page).not.toContain("La ligne A_01_02 passe");
    const at = (verb: string, as: string, body: unknown = {}) =>
      ask(`${P4}/versions/${number}/${verb}`, { as, method: "POST", body });
    expect((await at("submission", "finance")).status).toBe(200);
    await at("opinion", "finance2", { opinionVerdict: "favourable", opinion: "Conforme" });
    expect((await at("approval", "manager", decision)).status).toBe(422);
    const directly =
      "UPDATE budget_line SET mode = 'cogestion', revision = revision + 1, since_seq = since_seq + 1000 WHERE project_id = 'p4' AND code = 'A_01_01'";
    await expect(env.DB.exec(directly)).rejects.toThrow("BUD-07");
    expect(await mode("A_01_01")).toBe("regie");
    const approved = await at("approval", "manager", { ...decision, link: "https://mizan.example/pv-5.pdf" });
    expect([approved.status, await mode("A_01_01")]).toEqual([200, "cogestion"]);
    const shown = await (await ask(`${P4}/versions/${number}`, { as: "belgium" })).json();
    expect(shown).toMatchObject({ route: "committee", modes: [{ line: "A_01_01", mode: "cogestion" }] });
  });
});
