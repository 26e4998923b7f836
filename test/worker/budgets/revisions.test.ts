import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { problemsIn, rows, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { type Answer, BUDGET, decision, move, post, ready, revision, said, transfer } from "./revision-asking.ts";

beforeAll(async () => loadDemo(env.DB));

const budgetOf = async (year?: number) => {
  const sums = await rows<{ minor: number }>(
    `SELECT sum(amount_minor) AS minor FROM budget_cell WHERE version_id = (SELECT id FROM budget_version WHERE project_id = 'p1'
     AND status = 'approved' ORDER BY number DESC LIMIT 1) ${year ? `AND year = ${year}` : ""}`,
  );
  return (sums[0]?.minor ?? 0) / 100;
};

describe("a revision by the API", { timeout: 30_000 }, () => {
  it("is simulated without a trace: 160 000 out of C3 needs an amendment (scenario 5); C1 below its commitments (6)", async () => {
    const cut = revision(move("C3", 2025, -80_000), move("C3", 2026, -80_000), move("X", 2026, 160_000));
    const { body } = await post("/revisions/simulation", "officer", cut);
    expect(body.route).toBe("amendment");
    expect(body.headings?.find(({ code }) => code === "C3")?.variation).toBe(-0.266667);
    const below = revision(move("C1", 2025, -150_000), move("C1", 2026, -150_000), move("C2", 2026, 300_000));
    expect(said((await post("/revisions/simulation", "officer", below)).body)).toContain(
      "La ligne C1 ne peut pas être ramenée à 750 000,00 : 780 000,00 sont déjà engagés.",
    );
    expect(await rows("SELECT id FROM budget_version WHERE project_id = 'p1'")).toHaveLength(1);
  });

  it("is refused at its submission when it does not balance (REV-01)", async () => {
    const odd = revision(move("C1", 2026, 50_000), move("C2", 2026, -45_000));
    const { number } = (await post("/revisions", "officer", odd)).body;
    const refused = await post(`/versions/${number}/submission`, "officer");
    expect([refused.status, said(refused.body)]).toEqual([
      422,
      ["La révision n’est pas équilibrée : +50 000,00 / −45 000,00 (écart 5 000,00)."],
    ]);
    expect((await post(`/versions/${number}/withdrawal`, "officer")).body.status).toBe("rejected");
  });

  it("is approved by another with a notice to the donor (scenario 3), never by who proposed it", async () => {
    const draft = (await post("/revisions", "manager", transfer("C3", "C2", 50_000))).body.number;
    await post(`/versions/${draft}/submission`, "manager");
    expect((await post(`/versions/${draft}/approval`, "manager", decision)).status).toBe(403);
    expect((await post(`/versions/${draft}/approval`, "finance", decision)).status).toBe(403);
    expect((await post(`/versions/${draft}/recall`, "officer")).status).toBe(403);
    await post(`/versions/${draft}/recall`, "manager");
    await post(`/versions/${draft}/withdrawal`, "manager");

    const early = (await post("/revisions", "officer", transfer("C3", "C2", 50_000))).body.number;
    await post(`/versions/${early}/submission`, "officer");
    expect(said((await post(`/versions/${early}/approval`, "manager", decision)).body)).toEqual([
      "L’avis du service financier manque : il est requis avant toute décision.",
    ]);
    await post(`/versions/${early}/opinion`, "finance", { opinionVerdict: "favourable", opinion: "Conforme" });
    const { status, body } = await post(`/versions/${early}/approval`, "manager", decision);
    expect([status, body.status, body.route]).toEqual([200, "approved", "notification"]);
    expect(await budgetOf()).toBe(3_000_000);
    expect((await post(`/versions/${early}/approval`, "manager", decision)).status).toBe(422);
  });

  it("adds up with earlier notices: a further 20 000 needs the committee’s minutes (scenario 4)", async () => {
    const number = await ready(transfer("C3", "C1", 20_000));
    const named = { ...decision, document: "PV n° 4" };
    const without = await post(`/versions/${number}/approval`, "manager", named);
    expect([without.status, said(without.body)]).toEqual([
      422,
      ["Variation cumulée de C3 : −11,67 %, supérieure au seuil de 10 %. Joignez le PV du comité de pilotage."],
    ]);
    const returned = await post(`/versions/${number}/return`, "manager", { decision: "PV à joindre" });
    expect(returned.body.status).toBe("draft");
    await post(`/versions/${number}/submission`, "officer");
    await post(`/versions/${number}/opinion`, "finance", { opinionVerdict: "favourable", opinion: "Conforme" });
    const body = { ...named, link: "https://mizan.example/pv-4.pdf", linkTitle: "PV n° 4" };
    const approved = await post(`/versions/${number}/approval`, "manager", body);
    expect([approved.status, approved.body.route]).toEqual([200, "committee"]);
    expect(await rows("SELECT title, kind FROM evidence WHERE entity = 'budget_version'")).toEqual([
      { title: "PV n° 4", kind: "link" },
    ]);
  });

  it("carries 2024 over (scenario 18): 880 000, 1 270 000, the total stays, one version more", async () => {
    const { status, body } = await post("/carry-overs", "finance", { year: 2024 });
    expect(status).toBe(201);
    await post(`/versions/${body.number}/submission`, "finance");
    const own = await post(`/versions/${body.number}/opinion`, "finance", {
      opinionVerdict: "favourable",
      opinion: "x",
    });
    expect(own.status).toBe(403);
    await post(`/versions/${body.number}/opinion`, "finance2", { opinionVerdict: "favourable", opinion: "Report" });
    const approved = await post(`/versions/${body.number}/approval`, "manager", decision);
    expect(approved.status).toBe(200);
    expect([await budgetOf(2024), await budgetOf(2025), await budgetOf()]).toEqual([880_000, 1_270_000, 3_000_000]);
    const answer = await ask(`${BUDGET}/versions`, { as: "bmz" });
    const { inForce, versions } = (await answer.json()) as { inForce: number; versions: { status: string }[] };
    expect(inForce).toBe(body.number);
    expect(new Set(versions.map(({ status: state }) => state))).toEqual(new Set(["approved"]));
    expect((await ask("/api/v1/projects/P4/budget/versions", { as: "bmz" })).status).toBe(404);
  });

  it("is kept by the database too: a decided version is frozen, amounts come with their decision (BUD-05)", async () => {
    const { DB } = env;
    await expect(DB.exec("UPDATE budget_version SET reason = 'x' WHERE id = 'p1-v1'")).rejects.toThrow("BUD-05");
    await expect(
      DB.exec(
        "INSERT INTO budget_cell (id, project_id, version_id, line_id, year, amount_minor, is_illustrative, since_seq) VALUES ('z', 'p1', 'p1-v1', 'p1-line-c1', 2030, 1, 0, 1)",
      ),
    ).rejects.toThrow("BUD-05");
  });

  it("leaves the original frozen: the grid takes nothing more (BUD-05)", async () => {
    const answer = await ask(`${BUDGET}/original`, { as: "officer", method: "PUT", body: { lines: [] } });
    expect([answer.status, said((await answer.json()) as Answer)]).toEqual([
      422,
      ["La version initiale est verrouillée. Créez une révision."],
    ]);
  });
});

describe("the pages of a budget’s versions", { timeout: 30_000 }, () => {
  it("list, compare and bridge", async () => {
    const officer = await signedInAs("officer");
    const list = await (await visit("/projects/P1/budget/versions", { cookie: officer })).text();
    expect(wordsOf(list)).toContain("En vigueur");
    const compared = await (await visit("/projects/P1/budget/comparison", { cookie: officer })).text();
    const difference = tableOf(compared, "Différence")
      .foot.at(-1)
      ?.map(({ text }) => text.replace(/\s/gu, " "));
    expect(difference).toEqual(["Total", "0,00", "-170 000,00", "170 000,00", "0,00", "0,00"]);
    const bridge = await (await visit("/projects/P1/budget/bridge", { cookie: officer })).text();
    const total = tableOf(bridge, "Du budget initial au réalisé")
      .foot.at(-1)
      ?.map(({ text }) => text);
    expect([total?.[1], total?.at(-3), total?.at(-1)]).toEqual(["3 000 000,00", "2 970 000,00", "1 450 000,00"]);
  });

  it("keep what was typed and simulate it without saving", async () => {
    const officer = await signedInAs("officer");
    const typed = { "move.C3.2026": "-10 000", "move.C2.2026": "10 000", reason: "", step: "simulate" };
    const tried = await send("/projects/P1/budget/revisions/new", typed, { cookie: officer });
    const html = await tried.text();
    expect([tried.status, html.includes('value="-10 000"')]).toEqual([200, true]);
    expect(wordsOf(html)).toContain("Disponible par ligne");
    const refused = await send("/projects/P1/budget/revisions/new", { ...typed, step: "" }, { cookie: officer });
    expect([refused.status, await problemsIn(refused)]).toEqual([422, ["Motif de la révision : à renseigner."]]);
  });

  it("show who proposed no way to decide", async () => {
    const cookie = await signedInAs("manager");
    const body = { "move.C3.2026": "-1", "move.C2.2026": "1", reason: "Essai" };
    const sent = await send("/projects/P1/budget/revisions/new", body, { cookie });
    const path = sent.headers.get("location")?.replace(/\?.*/, "") ?? "";
    expect(sent.status).toBe(303);
    const own = await visit(path, { cookie });
    const revisionAt = /name="revision" value="(\d+)"/.exec(await own.text())?.[1] ?? "";
    expect((await send(`${path}?step=submit`, { revision: revisionAt }, { cookie })).status).toBe(303);
    const html = await (await visit(path, { cookie })).text();
    expect(html).not.toContain("step=approve");
    expect(wordsOf(html)).toContain("une autre personne doit en décider");
    expect((await send(`${path}?step=approve`, { revision: "2" }, { cookie })).status).toBe(403);
  });
});

describe("an original budget", { timeout: 30_000 }, () => {
  it("is entered, sent and approved by another person, from nothing", async () => {
    const put = (body: unknown) => ask("/api/v1/projects/P9/budget/original", { as: "officer", method: "PUT", body });
    expect((await put({ lines: [] })).status).toBe(404);
    const officer = await signedInAs("officer");
    const page = await (await visit("/projects/P1/budget/grid", { cookie: officer })).text();
    expect(wordsOf(page)).toContain("La version initiale est verrouillée. Créez une révision.");
    const line = { code: "C9", component: "C1", label: { fr: "Études" }, category: "activity" };
    expect((await post("/lines", "officer", line)).status).toBe(201);
    expect(said((await post("/lines", "officer", { ...line, code: "c9" })).body)).toEqual([
      "La ligne c9 existe déjà dans ce projet.",
    ]);
  });
});
