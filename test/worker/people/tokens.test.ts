import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/platform/chain.ts";
import { loadDemo } from "../demo.ts";
import { tableOf } from "../reading.ts";
import { formAt, lastEntry, problemsIn, rows, send, signedInAs, visit } from "./visiting.ts";

let cookie = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  cookie = await signedInAs("manager");
});

const withToken = (path: string, token: string, init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(
    new Request(`https://mizan.example${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, origin: "https://mizan.example" },
      redirect: "manual",
    }),
  );

async function created(fields: Record<string, string>): Promise<{ secret: string; response: Response }> {
  const response = await send(
    "/account/tokens",
    { ...(await formAt("/account/tokens", cookie)), ...fields },
    { cookie },
  );
  const html = await response.clone().text();
  return { secret: /name="secret"[^>]* value="(mizan-[\w-]{43})"/.exec(html)?.[1] ?? "", response };
}

describe("a token", () => {
  it("is shown once, kept as a hash, and journalled without its secret", async () => {
    const { secret, response } = await created({ label: "Tableur", access: "read", days: "30" });
    expect(response.status).toBe(201);
    expect(secret).not.toBe("");
    const [row] = await rows<Record<string, string>>("SELECT * FROM session WHERE label = 'Tableur'");
    expect(row).toMatchObject({ token_hash: sha256(secret), kind: "api", can_write: 0, person_id: "person-manager" });
    expect(Date.parse(`${row?.["expires_at"]}`) - Date.parse(`${row?.["created_at"]}`)).toBe(30 * 86_400_000);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "token.create", actor_id: "person-manager" });
    expect(JSON.parse(entry.changes)[0].fields).toMatchObject({ label: [null, "Tableur"], canWrite: [null, false] });
    for (const kept of [
      await rows("SELECT * FROM journal"),
      await rows("SELECT * FROM change"),
      await rows("SELECT * FROM session"),
    ])
      expect(JSON.stringify(kept)).not.toContain(secret);
    const html = await (await visit("/account/tokens", { cookie })).text();
    expect(html).not.toContain(secret);
    expect(tableOf(html, "Vos jetons").body.map(([label]) => label?.text)).toContain("Tableur");
  });

  it("opens the API with its person’s rights until it expires", async () => {
    const { secret } = await created({ label: "Script", access: "write", days: "1" });
    expect(await (await withToken("/api/v1/me", secret)).json()).toMatchObject({ email: "manager@mizan.example" });
    const then = new Date(Date.now() - 1000).toISOString();
    await env.DB.prepare("UPDATE session SET expires_at = ? WHERE label = 'Script'").bind(then).run();
    expect((await withToken("/api/v1/me", secret)).status).toBe(401);
  });

  it("that reads only cannot write, not even where its person may", async () => {
    const { secret } = await created({ label: "Lecture", access: "read", days: "7" });
    const body = new URLSearchParams({ code: "NEW", kind: "10" });
    expect((await withToken("/admin/organisations", secret)).status).toBe(200);
    expect((await withToken("/admin/organisations", secret, { method: "POST", body })).status).toBe(403);
  });

  it("cannot make or end tokens, so that a leaked one dies in time", async () => {
    const { secret } = await created({ label: "Écriture", access: "write", days: "7" });
    const body = new URLSearchParams({ label: "Fille", access: "write", days: "365" });
    expect((await withToken("/account/tokens", secret, { method: "POST", body })).status).toBe(403);
    expect((await withToken("/account/tokens", secret)).status).toBe(403);
    expect(await rows("SELECT 1 FROM session WHERE label = 'Fille'")).toEqual([]);
  });

  it("ends at once, after a second look", async () => {
    const { secret } = await created({ label: "Fin", access: "read", days: "7" });
    const [token] = await rows<{ id: string }>("SELECT id FROM session WHERE label = 'Fin'");
    const path = `/account/tokens/${token?.id}/end`;
    expect((await visit(path, { cookie })).status).toBe(200);
    expect((await withToken("/api/v1/me", secret)).status).toBe(200);
    const response = await send(path, {}, { cookie });
    expect(response.headers.get("location")).toBe("/account/tokens?done=tokenEnded");
    expect((await withToken("/api/v1/me", secret)).status).toBe(401);
    expect(await lastEntry()).toMatchObject({ action: "token.end" });
    expect((await send(path, {}, { cookie })).status).toBe(404);
  });

  it("of somebody else is not found", async () => {
    for (const method of [visit, (path: string) => send(path, {}, { cookie })])
      expect((await method("/account/tokens/token-admin/end", { cookie })).status).toBe(404);
    expect(await rows("SELECT ended_at FROM session WHERE id = 'token-admin'")).toEqual([{ ended_at: null }]);
  });

  it("needs a label, a life of 1 to 365 days, and known rights", async () => {
    const response = await send("/account/tokens", { label: " ", access: "root", days: "366" }, { cookie });
    expect(response.status).toBe(422);
    expect(await problemsIn(response)).toEqual([
      "Libellé : à renseigner.",
      "Droits : « root » ne fait pas partie des choix proposés.",
      "Durée de validité (jours) : « 366 » n’est pas un nombre entier de 1 à 365.",
    ]);
  });

  it.each(["officer", "finance", "auditor", "admin", "bmz"])("may be had by %s too", async (name) => {
    const own = await signedInAs(name);
    expect((await send("/account/tokens", { label: "Mien", access: "read", days: "7" }, { cookie: own })).status).toBe(
      201,
    );
  });
});
