import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { wordsOf } from "../reading.ts";
import { cookieOf, fieldsOf, lastEntry, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

beforeAll(() => loadDemo(env.DB));

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const moved = (column: "last_seen_at" | "expires_at", to: string): Promise<unknown> =>
  env.DB.prepare(`UPDATE session SET ${column} = ? WHERE kind = 'web' AND ended_at IS NULL`).bind(to).run();

const open = async (cookie: string): Promise<number> => (await visit("/account/tokens", { cookie })).status;

describe("a session", SLOW, () => {
  it("ends after thirty minutes without use, not before", async () => {
    const cookie = await signedInAs("auditor");
    await moved("last_seen_at", minutesAgo(29.5));
    expect(await open(cookie)).toBe(200);
    await moved("last_seen_at", minutesAgo(30.5));
    const response = await visit("/account/tokens", { cookie });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount%2Ftokens"]);
  });

  it("lives on by use", async () => {
    const cookie = await signedInAs("auditor");
    await moved("last_seen_at", minutesAgo(20));
    expect(await open(cookie)).toBe(200);
    const seen = async () =>
      (await rows<{ at: string }>("SELECT max(last_seen_at) AS at FROM session WHERE kind = 'web'"))[0]?.at ?? "";
    await expect.poll(seen).toSatisfy((at: string) => at > minutesAgo(1));
  });

  it("ends after eight hours, used or not", async () => {
    const cookie = await signedInAs("auditor");
    await moved("expires_at", minutesAgo(-1));
    expect(await open(cookie)).toBe(200);
    await moved("expires_at", minutesAgo(0));
    expect(await open(cookie)).toBe(303);
  });

  it("ends by signing out, journalled, and its cookie goes", async () => {
    const cookie = await signedInAs("auditor");
    const response = await send("/sign-out", {}, { cookie });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/sign-in?done=signedOut"]);
    expect(response.headers.get("set-cookie")).toMatch(/^mizan-session=; Max-Age=0/);
    expect(await lastEntry()).toMatchObject({ action: "session.close", actor_id: "person-auditor" });
    expect(await open(cookie)).toBe(303);
  });

  it("is not ended by a page of another site", async () => {
    const cookie = await signedInAs("auditor");
    expect((await send("/sign-out", {}, { cookie, origin: "https://evil.example" })).status).toBe(403);
    expect(await open(cookie)).toBe(200);
  });

  it("gives way to the next one in the same browser", async () => {
    const first = await signedInAs("auditor");
    const second = cookieOf(await send("/sign-in", { demo: "person-manager" }, { cookie: first }));
    expect([await open(first), await open(second)]).toEqual([303, 200]);
  });

  it("is nothing to the API, which takes tokens only", async () => {
    const cookie = await signedInAs("auditor");
    expect((await visit("/api/v1/me", { cookie })).status).toBe(401);
  });

  it.each(["", "mizan-session=", "mizan-session=forged", `mizan-session=${"x".repeat(5000)}`, "mizan-session=a%00b"])(
    "is not made up: %j",
    async (cookie) => {
      expect(await open(cookie)).toBe(303);
    },
  );
});

describe("signing out", SLOW, () => {
  it("ends no token, and asks nothing of strangers", async () => {
    expect((await send("/sign-out", {})).status).toBe(303);
    expect((await ask("/api/v1/me", { as: "auditor" })).status).toBe(200);
  });
});

describe("a form whose session has ended", SLOW, () => {
  const FORM = "/projects/P1/entries/new";
  const PAGE = `${FORM}?kind=expenditure`;
  const entries = () => rows<{ n: number }>("SELECT count(*) AS n FROM entry");

  const kept = (html: string) => attributeText(/name="kept" value="([^"]*)"/.exec(html)?.[1] ?? "");
  const attributeText = (text: string) =>
    [
      ["&quot;", '"'],
      ["&#39;", "'"],
      ["&lt;", "<"],
      ["&gt;", ">"],
      ["&amp;", "&"],
    ].reduce((plain, [from = "", to = ""]) => plain.replaceAll(from, to), text);

  it("comes back with what was typed after signing in; nothing is saved until it is sent", async () => {
    const cookie = await signedInAs("finance");
    const fields = fieldsOf(await (await visit(PAGE, { cookie })).text());
    const typed = {
      ...fields,
      ...{ line: "p1-line-c2", amount: "1 250,50", currency: "MAD", reference: "F-2025-1", documentOn: "2025-06-12" },
      ...{ justification: "Reçu <le 12> & payé", step: "draft", gone: "Sans champ" },
    };
    await moved("expires_at", minutesAgo(0));
    const before = await entries();
    const asked = await send(FORM, typed, { cookie, referer: PAGE });
    const signIn = await asked.text();
    expect([asked.status, wordsOf(signIn).includes("rien de ce que vous avez saisi n’est perdu")]).toEqual([401, true]);
    const wrong = await send("/sign-in", { email: "x@mizan.example", password: "x", kept: kept(signIn) });
    expect(kept(await wrong.text())).toBe(kept(signIn));
    const back = await send("/sign-in", { demo: "person-finance", kept: kept(signIn) });
    const html = await back.text();
    expect([back.status, back.headers.get("location")]).toEqual([200, null]);
    expect(wordsOf(html)).toContain("rien n’est encore enregistré");
    expect(fieldsOf(html)).toMatchObject({
      ...{ line: "p1-line-c2", amount: "1 250,50", currency: "MAD", reference: "F-2025-1", documentOn: "2025-06-12" },
    });
    expect(html).toContain("Reçu &lt;le 12&gt; &amp; payé</textarea>");
    expect(wordsOf(html)).toContain("gone Sans champ");
    expect(back.headers.get("content-security-policy")).toContain(`nonce-${/nonce="([^"]+)"/.exec(html)?.[1]}`);
    expect(await entries()).toEqual(before);
    const { kind, revision: _, ...again } = fieldsOf(html);
    const saved = await send(FORM, { kind: kind ?? "", ...again, step: "draft" }, { cookie: cookieOf(back) });
    expect([saved.status, await entries()]).toEqual([303, [{ n: Number(before[0]?.n) + 1 }]]);
  });

  it("keeps no password, and nothing without a session that was, from another site, or for a script", async () => {
    const stale = "mizan-session=ended";
    const typed = { reason: "Gardé" };
    const location = async (response: Promise<Response>) => (await response).headers.get("location");
    expect(await location(send(FORM, { ...typed, password: "x" }, { cookie: stale }))).toBe("/sign-in");
    expect(await location(send(FORM, typed))).toBe("/sign-in");
    const elsewhere = await send(FORM, typed, { cookie: stale, referer: "//evil.example/x" });
    expect(JSON.parse(kept(await elsewhere.text()))).toEqual({
      page: FORM,
      action: FORM,
      fields: [["reason", "Gardé"]],
    });
    const forged = await send("/sign-in", {
      demo: "person-finance",
      kept: '{"page":"//evil.example","action":"/","fields":[]}',
    });
    expect(forged.status).toBe(303);
  });
});
