import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobScope, remind } from "../../../src/work/actions/reminders.ts";
import { ask, textOf } from "../asking.ts";
import { fieldsOf, lastEntry, rows, SLOW, send, visit } from "../people/visiting.ts";
import { tableOf } from "../reading.ts";
import { cookies, issued, signedInDemo } from "../workbooks/editions.ts";
import { DRAFTS, draftsAreEntered } from "./drafts.ts";

const pageOf = async (path: string, as: string): Promise<string> => {
  const response = await visit(path, { cookie: cookies.get(as) ?? "" });
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};

const statusOf = async (path: string, as: string): Promise<number> =>
  (await visit(path, { cookie: cookies.get(as) ?? "" })).status;

beforeAll(async () => {
  await signedInDemo();
  await draftsAreEntered();
}, 60_000);

describe("The donor’s room", SLOW, () => {
  it("lists the donor’s own projects only, with the figures of the handbook (scenario 30)", async () => {
    const html = await pageOf("/progress", "bmz");
    const table = tableOf(html, "Projets en cours");
    expect(table.body.map(([name, budget, , rate]) => [name?.href, budget?.text, rate?.text])).toEqual([
      ["/progress/P1", "3 000 000 EUR", "48,33 %"],
      ["/progress/P2", "5 000 000 EUR", "29,80 %"],
    ]);
    const cells = table.foot.map((row) => row.slice(0, 4).map(({ text }) => text));
    expect(cells).toEqual([["Total", "8 000 000 EUR", "2 940 000 EUR", "36,75 %"]]);
    expect(html).not.toMatch(/P3|P4|AG-BE|e-TAMKEEN/);
    const other = await pageOf("/progress", "belgium");
    expect(tableOf(other, "Projets en cours").body.map(([name]) => name?.href)).toEqual(["/progress/P4"]);
    expect(tableOf(other, "Projets clôturés").body.map(([name]) => name?.href)).toEqual(["/progress/P3"]);
    expect(other).not.toMatch(/P1\b|P2\b|AG-DE/);
  });

  it("answers 404 for the other donor’s projects, at each of its addresses", async () => {
    for (const code of ["P3", "P4", "P9"])
      for (const path of ["", "/report", "/questions/new", "/questions/none"])
        expect([path, await statusOf(`/progress/${code}${path}`, "bmz")]).toEqual([path, 404]);
    expect(await statusOf("/progress/P1", "belgium")).toBe(404);
    const asked = await send(
      "/progress/P4/questions/new",
      { about: "project", text: "?" },
      { cookie: cookies.get("bmz") ?? "" },
    );
    expect(asked.status).toBe(404);
  });

  it.each(["bmz", "manager"])("shows %s no draft on any page of it: a preview is what the donor sees", async (as) => {
    for (const path of ["/progress", "/progress/P1", "/progress/P1/report"]) {
      const html = (await pageOf(path, as)).replace(/[\u00A0\u202F]/g, " ");
      expect([path, DRAFTS.filter((draft) => new RegExp(`(?<![\\d/])${draft}(?!\\d)`).test(html))]).toEqual([path, []]);
    }
    const text = await textOf(new Response(await pageOf("/progress/P1", as)));
    expect(text.includes("Aperçu : cette page")).toBe(as === "manager");
    expect(text).toContain("1 450 000");
    expect(text).toContain("Validé le 01/07/2025");
  });

  it("takes a question on a figure to the ministry, and its answer back in the same thread", async () => {
    const cookie = cookies.get("bmz") ?? "";
    const form = fieldsOf(await pageOf("/progress/P1/questions/new?about=milestone:J1.4", "bmz"));
    expect(form["about"]).toBe("milestone:J1.4");
    const refused = await send("/progress/P1/questions/new", { ...form, text: " " }, { cookie });
    expect([refused.status, await textOf(refused)]).toEqual([422, expect.stringContaining("Écrivez votre message.")]);
    const sent = await send("/progress/P1/questions/new", { ...form, text: "Pourquoi ce retard ?" }, { cookie });
    expect(sent.status).toBe(303);
    const thread = (sent.headers.get("location") ?? "").replace(/\?.*/, "");
    const again = await send("/progress/P1/questions/new", { ...form, text: "Pourquoi ce retard ?" }, { cookie });
    expect(again.headers.get("location")).toContain("done=repeated");
    expect(await rows("SELECT about, figure, asked_by FROM donor_question")).toEqual([
      { about: "milestone:J1.4", figure: "En retard", asked_by: "person-bmz" },
    ]);
    expect((await lastEntry()).action).toBe("question.ask");
    const { waiting } = await (await ask("/api/v1/work", { as: "manager" })).json<{
      waiting: { kind: string; page: string }[];
    }>();
    expect(waiting.filter(({ kind }) => kind === "question").map(({ page }) => page)).toEqual([thread]);
    expect(await statusOf(thread, "belgium")).toBe(404);
    expect((await send(`${thread}/answer`, { text: "Moi" }, { cookie })).status).toBe(403);
    const answered = await send(
      `${thread}/answer`,
      { text: "Avis attendu." },
      { cookie: cookies.get("officer") ?? "" },
    );
    expect(answered.status).toBe(303);
    const text = await textOf(new Response(await pageOf(thread, "bmz")));
    expect(["Pourquoi ce retard ?", "Avis attendu.", "Répondue"].filter((one) => !text.includes(one))).toEqual([]);
    expect(tableOf(await pageOf("/progress/P1", "bmz"), "Questions").body[0]?.at(-1)?.text).toBe("Répondue");
  });

  it("says and takes the same as JSON", async () => {
    const shown = await (await ask("/api/v1/progress/P1", { as: "bmz" })).text();
    expect(JSON.parse(shown)).toMatchObject({
      ...{ project: "P1", agreement: "AG-DE-01", currency: "EUR", milestoneIndex: 0.727273 },
      figures: { budgetMinor: 300_000_000, spentMinor: 145_000_000, burnRatio: 0.829 },
      approvedAt: { money: expect.stringMatching(/^2025-07-01T/) },
    });
    expect(shown).not.toMatch(/98765400|777000|555000|2029-12-24/);
    expect((await ask("/api/v1/progress/P4", { as: "bmz" })).status).toBe(404);
    const body = { about: "indicator:I2.1", text: "Source ?" };
    const sent = await ask("/api/v1/progress/P2/questions", { as: "bmz", method: "POST", body });
    const { id } = await sent.json<{ id: string }>();
    const path = `/api/v1/progress/P2/questions/${id}`;
    const turns: readonly [string, string, string, number][] = [
      ["answer", "manager", "Enquête.", 201],
      ["answer", "bmz", "Non.", 403],
      ["follow-up", "bmz", "Merci.", 201],
      ["follow-up", "belgium", "Et nous ?", 404],
      ["answer", "manager", "", 422],
    ];
    for (const [turn, as, text, status] of turns)
      expect([turn, as, (await ask(`${path}/${turn}`, { as, method: "POST", body: { text } })).status]).toEqual([
        turn,
        as,
        status,
      ]);
    const { questions } = await (await ask("/api/v1/progress/P2/questions", { as: "bmz" })).json<{
      questions: unknown[];
    }>();
    expect(questions).toMatchObject([
      {
        about: "indicator:I2.1",
        isOpen: true,
        messages: [{ text: "Source ?" }, { text: "Enquête.", by: "" }, { text: "Merci." }],
      },
    ]);
  });

  it("tells by mail who may answer, and the donor of an answer once", async () => {
    const cookie = cookies.get("bmz") ?? "";
    await send("/progress/P2/questions/new", { about: "money.spent", text: "Et P2 ?" }, { cookie });
    const now = new Date(Date.now() + 60_000).toISOString();
    await remind(jobScope(env.DB, now), "https://mizan.example", undefined);
    const mails = await rows<{ email: string; body: string }>("SELECT email, body FROM mail ORDER BY email");
    const about = (project: string) =>
      mails
        .filter(({ body }) => body.includes(`/progress/${project}/questions/`))
        .map(({ email }) => email.split("@")[0])
        .toSorted();
    expect(about("P2")).toEqual(["finance", "finance2", "manager", "officer"]);
    expect(about("P1")).toEqual(["bmz"]);
    await env.DB.prepare("UPDATE installation SET situation_on = '2025-07-01'").run();
    await remind(jobScope(env.DB, new Date(Date.now() + 120_000).toISOString()), "https://mizan.example", undefined);
    await env.DB.prepare("UPDATE installation SET situation_on = '2025-06-30'").run();
    expect(await rows("SELECT day FROM mail WHERE email = 'bmz@mizan.example'")).toHaveLength(1);
  });

  it("hands out issued reports, takes their receipt once, and says what changed since", async () => {
    const number = await issued("?project=P1&period=2025-Q2", { audience: "donor" });
    const internal = number.replace("0001", "0002");
    await env.DB.prepare(
      `INSERT INTO report_run SELECT 'internal', report, year, 2, asked, on_date, known_seq, head_hash, language, status, 0,
        project_ids, row_count, totals, data_sha256, files, issued_by, issued_at, since_seq FROM report_run`,
    ).run();
    const before = await pageOf("/progress/P1", "bmz");
    expect(before).toContain("Aucun chiffre n’a changé depuis ce rapport.");
    expect([before.includes(number), before.includes(internal)]).toEqual([true, false]);
    const cookie = cookies.get("bmz") ?? "";
    const path = `/workbooks/runs/${number}/acknowledgement`;
    for (const _ of [1, 2])
      expect((await send(path, { back: "/progress/P1" }, { cookie })).headers.get("location")).toBe(
        "/progress/P1?done=acknowledged",
      );
    expect(await rows("SELECT person_id FROM run_acknowledgement")).toEqual([{ person_id: "person-bmz" }]);
    expect((await send(path, {}, { cookie: cookies.get("belgium") ?? "" })).status).toBe(404);
    expect((await send(`/workbooks/runs/${internal}/acknowledgement`, {}, { cookie })).status).toBe(404);
    expect(await textOf(new Response(await pageOf("/progress/P1", "manager")))).toContain("Confirmée le");
    const [head] = await rows<{ seq: number }>("SELECT max(seq) AS seq FROM journal");
    await env.DB.prepare(
      "UPDATE milestone SET forecast_on = '2025-09-30', revision = revision + 1, since_seq = ? WHERE project_id = 'p1' AND code = 'J1.4'",
    )
      .bind(head?.seq)
      .run();
    const changes = tableOf(await pageOf("/progress/P1", "bmz"), "Depuis le dernier rapport");
    const receipts = await rows("SELECT action FROM journal WHERE action = 'report.acknowledge'");
    expect(receipts).toHaveLength(1);
    expect(changes.body.map((row) => row.map(({ text }) => text))).toEqual([
      [expect.stringMatching(/^J1\.4 /), "En retard · 15/08/2025", "En retard · 30/09/2025"],
    ]);
  });

  it("takes the receipt on the edition’s own page too, and says there who has taken note and when", async () => {
    const number = await issued("?project=P2", { audience: "donor" });
    const path = `/workbooks/runs/${number}`;
    const titled = "Accusés de réception";
    const [own, ministry] = [await pageOf(path, "bmz"), await pageOf(path, "manager")];
    const action = `action="${path}/acknowledgement"`;
    expect([own.includes(action), ministry.includes(action)]).toEqual([true, false]);
    expect(await textOf(new Response(ministry))).toContain("La réception n’est pas encore confirmée");
    const form = /<form class="button-form"[\s\S]*?<\/form>/.exec(own)?.[0] ?? "";
    const sent = await send(`${path}/acknowledgement`, fieldsOf(form), { cookie: cookies.get("bmz") ?? "" });
    expect(sent.headers.get("location")).toBe(`${path}?done=acknowledged`);
    for (const as of ["bmz", "manager"]) {
      const html = await pageOf(path, as);
      const texts = tableOf(html, titled).body.map((row) => row.map(({ text }) => text));
      expect([as, texts, html.includes(action)]).toEqual([
        as,
        [["Bailleur — BMZ", expect.stringMatching(/20\d\d/)]],
        false,
      ]);
    }
    expect(await pageOf(await issued("?project=P2").then((one) => `/workbooks/runs/${one}`), "manager")).not.toContain(
      titled,
    );
  });

  it("takes a receipt as JSON, and lists who has given one", async () => {
    const number = await issued("?project=P1", { audience: "donor" });
    const path = `/api/v1/report-runs/${number}/acknowledgement`;
    const post = (as: string, at = path) => ask(at, { as, method: "POST" });
    const [first, again] = [await post("bmz"), await post("bmz")];
    const told = await first.json<{ number: string; acknowledgedAt: string }>();
    expect([first.status, told.number, await again.json()]).toEqual([200, number, told]);
    const others = ["belgium", "manager"].map(async (as) => (await post(as)).status);
    expect(await Promise.all(others)).toEqual([404, 403]);
    expect((await post("bmz", path.replace(number, "R02-1999-0001"))).status).toBe(404);
    for (const as of ["bmz", "manager", "belgium"]) {
      const { runs } = await (await ask("/api/v1/report-runs", { as })).json<{
        runs: { number: string; receipts: unknown[] }[];
      }>();
      const found = runs.filter((run) => run.number === number).map(({ receipts }) => receipts);
      const { acknowledgedAt } = told;
      expect([as, found]).toEqual([as, as === "belgium" ? [] : [[{ by: "Bailleur — BMZ", acknowledgedAt }]]]);
    }
  });
});
