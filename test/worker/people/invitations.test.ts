import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/platform/chain.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { wordsOf } from "../reading.ts";
import { cookieOf, formAt, lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

let admin = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  admin = await signedInAs("admin");
});
beforeEach(() => env.DB.exec("DELETE FROM sign_in_failure"));

const PERSON = {
  ...{ email: "nadia@administration.ma", name: "Nadia El Amrani", role: "officer", organisation: "org-mtnra" },
  ...{ reach: "some", projects: ["p1"], reason: "Décision du 12/07/2025" },
};

const PASSWORD = { password: "le thé à la menthe", repeated: "le thé à la menthe" };

let count = 0;
const linkIn = (html: string): string =>
  /value="https:\/\/mizan\.example(\/invitation\/[\w-]{43})"/.exec(html)?.[1] ?? "";

/** Invites somebody new; gives their e-mail and the path of the link. */
async function invited(): Promise<{ email: string; link: string; id: string }> {
  count += 1;
  const email = `person${count}@administration.ma`;
  const response = await send(
    "/admin/users",
    { ...(await formAt("/admin/users/new", admin)), ...PERSON, email },
    { cookie: admin },
  );
  if (response.status !== 201) throw new Error(`${response.status}`);
  const [person] = await rows<{ id: string }>("SELECT id FROM person WHERE email = ?", email);
  return { email, link: linkIn(await response.text()), id: person?.id ?? "" };
}

describe("an invitation", SLOW, () => {
  it("shows its link once, and only its hash is kept", async () => {
    const { link, id } = await invited();
    expect(link).toMatch(/^\/invitation\//);
    const token = link.slice("/invitation/".length);
    const [kept] = await rows<Record<string, string>>("SELECT * FROM invitation WHERE person_id = ?", id);
    expect(kept).toMatchObject({ token_hash: sha256(token), used_at: null });
    expect(Date.parse(`${kept?.["expires_at"]}`) - Date.now()).toBeGreaterThan(6.99 * 86_400_000);
    expect(Date.parse(`${kept?.["expires_at"]}`) - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);
    expect(JSON.stringify(await rows("SELECT * FROM journal"))).not.toContain(token);
    expect(await (await visit(`/admin/users/${id}`, { cookie: admin })).text()).not.toContain("/invitation/");
  });

  it("is journalled: who, what, why", async () => {
    const { id, email } = await invited();
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "person.invite", actor_id: "person-admin", reason: PERSON.reason });
    expect(JSON.parse(entry.changes)).toEqual([
      expect.objectContaining({
        entity: "person",
        id,
        fields: expect.objectContaining({ email: [null, email], role: [null, "officer"] }),
      }),
    ]);
  });

  it("tells who is invited as what, then lets in with the password that was chosen, within the scope", async () => {
    const { link, email } = await invited();
    const page = wordsOf(await (await visit(link)).text());
    for (const word of ["Nadia El Amrani", email, "Chargé de projet", "12 caractères"])
      expect(page.replaceAll(" @", "@")).toContain(word);
    const response = await send(link, PASSWORD);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect((await visit("/account/tokens", { cookie: cookieOf(response) })).status).toBe(200);
    expect((await visit("/admin/users", { cookie: cookieOf(response) })).status).toBe(403);
    expect((await send("/sign-in", { email, password: PASSWORD.password })).status).toBe(303);
  });

  it("journals that a password was set, not what it is", async () => {
    const { link, id } = await invited();
    await send(link, PASSWORD);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "invitation.accept", actor_id: id });
    expect(JSON.parse(entry.changes)).toEqual([{ entity: "credential", id, fields: { password: [null, "set"] } }]);
    const [{ hash } = { hash: "" }] = await rows<{ hash: string }>(
      "SELECT password_hash AS hash FROM credential WHERE person_id = ?",
      id,
    );
    const journal = JSON.stringify([await rows("SELECT * FROM journal"), await rows("SELECT * FROM change")]);
    for (const secret of [PASSWORD.password, hash]) expect(journal).not.toContain(secret);
  });

  it("works once, also when it is used twice at the same moment", async () => {
    const { link, id } = await invited();
    const both = await Promise.all([
      send(link, PASSWORD),
      send(link, { password: "another phrase", repeated: "another phrase" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect((await send(link, PASSWORD)).status).toBe(410);
    expect((await visit(link)).status).toBe(410);
    expect(await rows("SELECT * FROM session WHERE person_id = ?", id)).toHaveLength(1);
  });

  it("asks again when the password won’t do, and stays open", async () => {
    const { link } = await invited();
    const response = await send(link, { password: "court", repeated: "courte" });
    expect(response.status).toBe(422);
    expect(await problemsIn(response)).toEqual([
      "Le mot de passe a 5 caractères ; il en faut 12 au moins. Une phrase convient bien.",
      "Les deux mots de passe diffèrent. Écrivez deux fois le même.",
    ]);
    expect((await send(link, PASSWORD)).status).toBe(303);
  });

  it("ends after seven days", async () => {
    const { link, id } = await invited();
    await env.DB.prepare("UPDATE invitation SET expires_at = ? WHERE person_id = ?")
      .bind(new Date().toISOString(), id)
      .run();
    const response = await visit(link);
    expect(response.status).toBe(410);
    expect(wordsOf(await response.text())).toContain("Demandez un nouveau lien à l’administrateur");
    expect((await send(link, PASSWORD)).status).toBe(410);
  });

  it.each(["nothing", "x".repeat(2000), "%00", "..%2F..%2Fhealthz"])("is not made up: %s", async (token) => {
    expect((await visit(`/invitation/${token}`)).status).toBe(404);
    expect((await send(`/invitation/${token}`, PASSWORD)).status).toBe(404);
  });

  it("is not taken from a page of another site", async () => {
    const { link } = await invited();
    expect((await send(link, PASSWORD, { origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("a new link", SLOW, () => {
  const again = async (id: string, reason = "Mot de passe oublié") => {
    const form = await formAt(`/admin/users/${id}/invitation`, admin);
    return send(`/admin/users/${id}/invitation`, { ...form, reason }, { cookie: admin });
  };

  it("ends the password, sessions, tokens and links there were, and opens with a new password", async () => {
    const { link, email, id } = await invited();
    const session = cookieOf(await send(link, PASSWORD));
    const response = await again(id);
    expect(response.status).toBe(201);
    expect(await lastEntry()).toMatchObject({ action: "person.inviteAgain", reason: "Mot de passe oublié" });
    expect((await visit("/account/tokens", { cookie: session })).status).toBe(303);
    expect((await send("/sign-in", { email, password: PASSWORD.password })).status).toBe(422);
    const fresh = linkIn(await response.text());
    expect((await send(fresh, { password: "un autre secret", repeated: "un autre secret" })).status).toBe(303);
    expect((await send("/sign-in", { email, password: "un autre secret" })).status).toBe(303);
  });

  it("replaces a link that was not used yet", async () => {
    const { link, id } = await invited();
    const fresh = linkIn(await (await again(id)).text());
    expect((await send(link, PASSWORD)).status).toBe(410);
    expect((await send(fresh, PASSWORD)).status).toBe(303);
  });

  it("needs a reason", async () => {
    const { id } = await invited();
    const response = await again(id, " ");
    expect(response.status).toBe(422);
    expect(await problemsIn(response)).toEqual(["Motif : à renseigner."]);
  });

  it("ends a demo token too", async () => {
    expect((await ask("/api/v1/me", { as: "finance2" })).status).toBe(200);
    await again("person-finance2");
    expect((await ask("/api/v1/me", { as: "finance2" })).status).toBe(401);
  });
});
