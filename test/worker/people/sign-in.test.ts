import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/platform/chain.ts";
import { loadDemo } from "../demo.ts";
import { wordsOf } from "../reading.ts";
import { cookieOf, headSeq, lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

/** `mizan-demo` at the least cost that scrypt takes; the auditor's keeps the usual one. */
const CHEAP = "scrypt$2$1$1$bWl6YW4tZGVtby1zYWx0IQ$TZmuK3kUf1BFMaVej5_V_WSFyncN-ACoDVI9XfOl5Us";

beforeAll(async () => {
  await loadDemo(env.DB);
  await env.DB.prepare("UPDATE credential SET password_hash = ? WHERE person_id = 'person-finance'").bind(CHEAP).run();
});
beforeEach(() => env.DB.exec("DELETE FROM sign_in_failure"));

const finance = { email: "finance@mizan.example", password: "mizan-demo" };
const GENERIC = ["Adresse électronique ou mot de passe incorrect."];

const failures = async (count: number, email: string, address: string): Promise<void> => {
  const at = new Date().toISOString();
  const add = env.DB.prepare("INSERT INTO sign_in_failure (key, at) VALUES (?, ?)");
  const keys = [email && `email:${sha256(email)}`, address && `address:${address}`].filter(Boolean);
  await env.DB.batch(keys.flatMap((key) => Array.from({ length: count }, () => add.bind(key, at))));
};

describe("signing in with a password", SLOW, () => {
  it("opens a session: a secret in a cookie out of reach of scripts, its hash in the database", async () => {
    const response = await send("/sign-in", finance);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect(response.headers.get("set-cookie")).toMatch(
      /^mizan-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const secret = cookieOf(response).slice("mizan-session=".length);
    const [session] = await rows<Record<string, string>>("SELECT * FROM session WHERE kind = 'web'");
    expect(session).toMatchObject({ token_hash: sha256(secret), person_id: "person-finance", ended_at: null });
    expect(JSON.stringify(await rows("SELECT * FROM session"))).not.toContain(secret);
    expect(Date.parse(`${session?.["expires_at"]}`) - Date.parse(`${session?.["created_at"]}`)).toBe(8 * 3_600_000);
    expect(await lastEntry()).toMatchObject({
      action: "session.open",
      actor_id: "person-finance",
      actor_role: "finance",
    });
    expect((await visit("/account/tokens", { cookie: cookieOf(response) })).status).toBe(200);
  });

  it("takes the e-mail in capitals, and spaces around it", async () => {
    expect((await send("/sign-in", { ...finance, email: " FINANCE@Mizan.Example " })).status).toBe(303);
  });

  it("goes on to where one wanted to go, never to another site", async () => {
    const next = async (to: string) => (await send("/sign-in", { ...finance, next: to })).headers.get("location");
    expect(await next("/projects/P1?on=2025-06-30")).toBe("/projects/P1?on=2025-06-30");
    for (const evil of ["https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil.example"])
      expect(await next(evil)).toBe("/");
  });

  it("shows the address to go on to only if it is ours", async () => {
    const nexts = async (next: string) =>
      [...(await (await visit(`/sign-in?next=${next}`)).text()).matchAll(/name="next" value="([^"]*)"/g)].map(
        (m) => m[1],
      );
    expect(new Set(await nexts("//evil.example"))).toEqual(new Set(["/"]));
    expect(new Set(await nexts("/history"))).toEqual(new Set(["/history"]));
  });

  it("says the same about a wrong password, an unknown e-mail and no words at all", async () => {
    for (const typed of [{ ...finance, password: "mizan-dem0" }, { ...finance, email: "nobody@mizan.example" }, {}]) {
      const response = await send("/sign-in", typed);
      expect(response.status).toBe(422);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(await problemsIn(response)).toEqual(GENERIC);
    }
  });

  it("keeps the e-mail that was typed, never the password", async () => {
    const html = await (await send("/sign-in", { email: "finance@mizan.example", password: "wr0ng-secret" })).text();
    expect(html).toContain('value="finance@mizan.example"');
    expect(html).not.toContain("wr0ng-secret");
  });

  it("journals a failure that concerns somebody, and nothing that strangers type", async () => {
    await send("/sign-in", { ...finance, password: "typed-by-mistake" });
    await expect.poll(async () => (await lastEntry()).action).toBe("session.refuse");
    expect(await lastEntry()).toMatchObject({ actor_id: "person-finance", changes: "[]", reason: "" });
    const before = await headSeq();
    await send("/sign-in", { email: "my-own-password", password: "x" });
    expect(await headSeq()).toBe(before);
    const kept = JSON.stringify([await rows("SELECT * FROM journal"), await rows("SELECT * FROM sign_in_failure")]);
    for (const secret of ["typed-by-mistake", "my-own-password"]) expect(kept).not.toContain(secret);
  });

  it("is refused from a page of another site", async () => {
    const response = await send("/sign-in", finance, { origin: "https://evil.example" });
    expect(response.status).toBe(403);
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});

describe("too many failures", SLOW, () => {
  it("of one e-mail make it wait, from wherever, and nobody else", async () => {
    await failures(4, finance.email, "");
    expect((await send("/sign-in", { ...finance, password: "x" }, { address: "5" })).status).toBe(422);
    const response = await send("/sign-in", finance, { address: "6" });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBe(15 * 60);
    expect(await problemsIn(response)).toEqual(["Trop de tentatives. Réessayez dans 15 minutes."]);
    expect((await send("/sign-in", { ...finance, email: "auditor@mizan.example" }, { address: "5" })).status).toBe(303);
  });

  it("of one address make it wait, whoever it tries, and no other address", async () => {
    await failures(30, "", "10.6.6.6");
    expect((await send("/sign-in", finance, { address: "10.6.6.6" })).status).toBe(429);
    expect((await send("/sign-in", finance, { address: "10.6.6.7" })).status).toBe(303);
  });

  it("leave one try before the limits", async () => {
    await failures(4, finance.email, "");
    await failures(29, "", "10.0.0.1");
    expect((await send("/sign-in", finance)).status).toBe(303);
  });

  it("don’t wait longer for knocking while they wait, and are over in time", async () => {
    await failures(5, finance.email, "");
    for (let knock = 0; knock < 3; knock += 1) expect((await send("/sign-in", finance)).status).toBe(429);
    expect(await rows("SELECT * FROM sign_in_failure")).toHaveLength(5);
    const then = new Date(Date.now() - 15 * 60_000).toISOString();
    await env.DB.prepare("UPDATE sign_in_failure SET at = ?").bind(then).run();
    expect((await send("/sign-in", finance)).status).toBe(303);
    expect(await rows("SELECT * FROM sign_in_failure")).toEqual([]);
  });

  it("of an e-mail begin anew after a success; those of the address stay", async () => {
    await failures(4, finance.email, "10.0.0.1");
    expect((await send("/sign-in", finance)).status).toBe(303);
    const left = await rows<{ key: string }>("SELECT key FROM sign_in_failure");
    expect(left.map(({ key }) => key)).toEqual(Array.from({ length: 4 }, () => "address:10.0.0.1"));
  });

  it("hold against many at once: no more passwords are tried than the limit", async () => {
    const tries = Array.from({ length: 12 }, () => send("/sign-in", { ...finance, password: "x" }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});

describe("the demo’s buttons", SLOW, () => {
  it("open a session as the person", async () => {
    const cookie = await signedInAs("bmz");
    expect(wordsOf(await (await visit("/account/tokens", { cookie })).text())).toContain("Bailleur — BMZ");
  });

  it("know nobody whose access has ended, and nobody who isn’t of the demo", async () => {
    for (const demo of ["person-nobody", "", "person-bmz' OR 1=1"])
      expect((await send("/sign-in", { demo })).status).toBe(422);
  });

  it("do not exist outside a demo, not even for who forges one", async () => {
    await env.DB.exec("UPDATE installation SET is_demo = 0");
    const response = await send("/sign-in", { demo: "person-admin" });
    const html = await (await visit("/sign-in")).text();
    await env.DB.exec("UPDATE installation SET is_demo = 1");
    expect(response.status).toBe(422);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(html).not.toContain("mizan.example");
    expect(html).not.toContain("mizan-demo");
  });
});

describe("the page", SLOW, () => {
  it.each([
    ["fr", "ltr", "Mot de passe"],
    ["ar", "rtl", "كلمة المرور"],
    ["en", "ltr", "Password"],
  ])("speaks %s", async (lang, direction, word) => {
    const html = await (await visit("/sign-in", { lang })).text();
    expect(html).toContain(`<html lang="${lang}" dir="${direction}"`);
    expect(wordsOf(html)).toContain(word);
  });
});
