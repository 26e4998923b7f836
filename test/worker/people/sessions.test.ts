import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../../src/demo/load.ts";
import { ask } from "../asking.ts";
import { cookieOf, lastEntry, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

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
