import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { lastEntry, rows, SLOW, send, signedInAs, visit } from "../people/visiting.ts";
import { tableOf } from "../reading.ts";

const cookies = new Map<string, string>();
const SHARES = "/agreements/AG-DE-01/shares";

beforeAll(async () => {
  await loadDemo(env.DB);
  for (const name of ["manager", "officer", "belgium"]) cookies.set(name, await signedInAs(name));
});

/** Makes a link as the manager does, and gives its address. */
async function linkTo(scope: string, at = SHARES): Promise<string> {
  const answer = await send(at, { label: "Copil", scope, days: "30" }, { cookie: cookies.get("manager") ?? "" });
  expect(answer.status).toBe(201);
  const [, path] = /value="https:\/\/mizan\.example(\/shared\/[\w-]{43})"/.exec(await answer.text()) ?? [];
  return path ?? expect.fail("no address shown");
}

const statusOf = async (path: string): Promise<number> => (await visit(path)).status;

/** The visits are counted beside the answer. */
const visits = () => rows<{ count: number }>("SELECT sum(count) AS count FROM share_visit");

describe("A share link", SLOW, () => {
  it("shows one project to whoever holds it, read-only, and keeps nothing but a hash", async () => {
    const path = await linkTo("P1");
    const secret = path.slice("/shared/".length);
    const entered = await visit(path);
    expect([entered.status, entered.headers.get("location")]).toEqual([302, `${path}/P1`]);
    const page = await visit(`${path}/P1`);
    const html = await page.text();
    const { headers } = page;
    expect([
      page.status,
      headers.get("x-robots-tag"),
      headers.get("referrer-policy"),
      headers.get("cache-control"),
    ]).toEqual([200, "noindex, nofollow", "no-referrer", "private, no-store"]);
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
    expect(tableOf(html, "Exécution budgétaire").foot[0]?.[0]?.text).toBe("Total");
    expect(html).toContain("48,33");
    expect(html).not.toMatch(/<form[^>]*method="post"|\/questions\/|\/workbooks\/|P2\b|P4\b/);
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(links.filter((href) => !/^#|^\/shared\/|^\/$/.test(href))).toEqual([]);
    const stored = JSON.stringify([
      await rows("SELECT * FROM share_link"),
      await rows("SELECT * FROM journal"),
      await rows("SELECT * FROM change"),
    ]);
    expect(stored).not.toContain(secret);
    expect((await lastEntry()).action).toBe("share.create");
  });

  it("reaches nothing beyond what it was made for, whoever is signed in there", async () => {
    const path = await linkTo("P1");
    for (const code of ["P2", "P3", "P4", "none"])
      for (const end of ["", "/report"]) expect([code, await statusOf(`${path}/${code}${end}`)]).toEqual([code, 404]);
    const signedIn = await visit(`${path}/P4`, { cookie: cookies.get("belgium") ?? "" });
    expect(signedIn.status).toBe(404);
    expect((await visit(`${path}/P1`, { cookie: cookies.get("belgium") ?? "" })).status).toBe(200);
    expect((await visit("/progress/P1")).status).toBe(303);
    expect(await textOf(await visit(`${path}/P1?on=2024-12-31&known=1`))).toContain("situation arrêtée au 30/06/2025");
  });

  it("to an agreement shows its projects, counts its visits, and prints the report", async () => {
    const path = await linkTo("agreement", "/agreements/AG-DE-02/shares");
    const html = await (await visit(path)).text();
    expect(tableOf(html, "Projets en cours").body.map(([name]) => name?.href)).toEqual([`${path}/P2`]);
    expect(html).not.toMatch(/P1\b|P4\b/);
    await (await visit(`${path}/P2`)).text();
    expect(await textOf(await visit(`${path}/P2/report`))).toContain("Rapport d’avancement");
    expect(await statusOf(`${path}/P1`)).toBe(404);
    await expect.poll(async () => (await visits())[0]?.count).toBeGreaterThan(2);
    const list = await (await visit("/agreements/AG-DE-02/shares", { cookie: cookies.get("manager") ?? "" })).text();
    expect(tableOf(list, "Liens de partage").body[0]?.[5]?.text).toBe("3");
  });

  it("leads nowhere, with no hint, once it is revoked or has expired, or was never made", async () => {
    const [revoked, expired] = [await linkTo("P1"), await linkTo("P1")];
    const list = await (await visit(SHARES, { cookie: cookies.get("manager") ?? "" })).text();
    const [, id] = /\/shares\/([\w-]{36})\/revocation/.exec(list) ?? [];
    const ended = await send(`${SHARES}/${id}/revocation`, { revision: "1" }, { cookie: cookies.get("manager") ?? "" });
    expect(ended.headers.get("location")).toBe(`${SHARES}?done=linkRevoked`);
    // The latest is the first of the list.
    expect([await statusOf(`${expired}/P1`), await statusOf(`${revoked}/P1`)]).toEqual([404, 200]);
    await env.DB.prepare(
      "UPDATE share_link SET expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+0.001 seconds'), revision = 2, since_seq = (SELECT max(seq) FROM journal) WHERE revoked_at IS NULL",
    ).run();
    const answers = await Promise.all(
      [`${revoked}/P1`, `${expired}/P1`, "/shared/none-of-these/P1", "/shared/none"].map((one) => visit(one)),
    );
    const texts = await Promise.all(answers.map(async (one) => (await textOf(one)).replace(/[0-9a-f-]{36}/g, "")));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(texts).size).toBe(1);
  });

  it("is made and revoked by the manager and finance alone, within their reach and a form’s bounds", async () => {
    const cookie = cookies.get("officer") ?? "";
    expect((await send(SHARES, { label: "x", scope: "P1", days: "1" }, { cookie })).status).toBe(403);
    const wrong = await send(SHARES, { label: "", scope: "P4", days: "999" }, { cookie: cookies.get("manager") ?? "" });
    const text = await textOf(wrong);
    expect(wrong.status).toBe(422);
    const said = ["Dites à quoi sert ce lien.", "Choisissez la convention", "de 1 à 180"];
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    await expect(
      env.DB.prepare(
        `INSERT INTO share_link (id, agreement_id, project_id, secret_hash, label, created_by, created_at, expires_at, revision, since_seq)
         SELECT 'x', 'ag-de-01', id, printf('%064d', 7), 'x', 'person-manager', '2025-01-01', '2026-01-01', 1, 1 FROM project WHERE code = 'P4'`,
      ).run(),
    ).rejects.toThrow("SEC-02");
  });

  it("is made, listed and revoked as JSON; its address is told once", async () => {
    const at = `/api/v1${SHARES}`;
    const post = (path: string, as: string, body: unknown) => ask(path, { as, method: "POST", body });
    const link = { label: "Mission de juillet", scope: "P1", days: 7 };
    const answer = await post(at, "finance", link);
    const made = await answer.json<{ id: string; revision: number; address: string; expiresAt: string }>();
    expect([answer.status, made]).toEqual([201, expect.objectContaining({ label: link.label, state: "live" })]);
    const secret =
      /^https:\/\/mizan\.example\/shared\/([\w-]{43})$/.exec(made.address)?.[1] ?? expect.fail(made.address);
    expect(await statusOf(`/shared/${secret}/P1`)).toBe(200);
    const list = await (await ask(at, { as: "manager" })).text();
    expect(list).not.toContain(secret);
    const shares = (text: string) => (JSON.parse(text) as { shares: Record<string, unknown>[] }).shares;
    expect(shares(list)[0]).toMatchObject({ id: made.id, scope: "P1", state: "live", expiresAt: made.expiresAt });
    const wrong = await post(at, "manager", { ...link, scope: "P4", days: 0 });
    const { problems } = await wrong.json<{ problems: { field: string }[] }>();
    expect([wrong.status, problems.map(({ field }) => field)]).toEqual([422, ["scope", "days"]]);
    const end = `${at}/${made.id}/revocation`;
    const tries: readonly [string, string, unknown, number][] = [
      [end, "officer", { revision: 1 }, 403],
      [end.replace("AG-DE-01", "AG-BE-01"), "manager", { revision: 1 }, 404],
      [end, "manager", { revision: 9 }, 409],
      [end, "manager", { revision: 1 }, 200],
      [end, "manager", { revision: 1 }, 200],
    ];
    for (const [path, as, body, status] of tries)
      expect([path, as, (await post(path, as, body)).status]).toEqual([path, as, status]);
    expect(await statusOf(`/shared/${secret}/P1`)).toBe(404);
    expect(shares(await (await ask(at, { as: "manager" })).text())[0]).toMatchObject({ id: made.id, state: "revoked" });
    expect((await lastEntry()).action).toBe("share.revoke");
  });
});
