import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { wordsOf } from "../reading.ts";
import { formAt, headSeq, lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

let admin = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  admin = await signedInAs("admin");
});

type Fields = Record<string, string | readonly string[]>;

const sent = (path: string, fields: Fields) => send(path, fields, { cookie: admin });

const changed = async (id: string, fields: Fields) =>
  sent(`/admin/users/${id}`, { ...(await formAt(`/admin/users/${id}`, admin)), reason: "Nouvelle mission", ...fields });

describe("the end of an access", SLOW, () => {
  const ended = async (id: string, reason = "Départ") =>
    sent(`/admin/users/${id}/end`, { ...(await formAt(`/admin/users/${id}/end`, admin)), reason });

  it("cuts sessions and tokens at once, and deletes nothing", async () => {
    const cookie = await signedInAs("belgium");
    expect((await ask("/api/v1/me", { as: "belgium" })).status).toBe(200);
    const response = await ended("person-belgium");
    expect(response.headers.get("location")).toBe("/admin/users/person-belgium?done=ended");
    expect((await visit("/account/tokens", { cookie })).status).toBe(303);
    expect((await ask("/api/v1/me", { as: "belgium" })).status).toBe(401);
    expect((await send("/sign-in", { demo: "person-belgium" })).status).toBe(422);
    expect((await send("/sign-in", { email: "belgium@mizan.example", password: "mizan-demo" })).status).toBe(422);
    const [person] = await rows<{ ended_at: string }>("SELECT * FROM person WHERE id = 'person-belgium'");
    expect(person?.ended_at).toMatch(/Z$/);
  });

  it("is journalled with its reason, and can be seen in the list", async () => {
    await ended("person-officer", "Fin de mission");
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "person.end", actor_id: "person-admin", reason: "Fin de mission" });
    expect(JSON.parse(entry.changes)[0].fields).toEqual({ endedAt: [null, expect.any(String)] });
    const html = await (await visit("/admin/users?state=ended", { cookie: admin })).text();
    expect(wordsOf(html)).toContain("Chargée de projet");
  });

  it("a second time changes nothing", async () => {
    const before = await headSeq();
    expect((await sent("/admin/users/person-officer/end", { reason: "Encore" })).status).toBe(303);
    expect((await visit("/admin/users/person-officer/end", { cookie: admin })).status).toBe(303);
    expect(await headSeq()).toBe(before);
  });

  it("leaves a record that cannot be changed until a new link opens it", async () => {
    const { revision } = (
      await rows<{ revision: number }>("SELECT revision FROM person WHERE id = 'person-officer'")
    )[0] ?? { revision: 0 };
    const form = {
      revision: String(revision),
      name: "X",
      role: "officer",
      organisation: "org-mtnra",
      reach: "all",
      reason: "x",
    };
    const response = await sent("/admin/users/person-officer", form);
    expect(await problemsIn(response)).toEqual([
      "L’accès de cette personne est terminé. Donnez-lui un nouveau lien pour le rouvrir.",
    ]);
    const link = await sent("/admin/users/person-officer/invitation", { reason: "Retour" });
    expect(link.status).toBe(201);
    expect(await rows("SELECT ended_at FROM person WHERE id = 'person-officer'")).toEqual([{ ended_at: null }]);
    expect((await ask("/api/v1/me", { as: "officer" })).status).toBe(401);
  });

  it("needs a reason, and is not for oneself", async () => {
    expect(await problemsIn(await ended("person-bmz", ""))).toEqual(["Motif : à renseigner."]);
    const own = await ended("person-admin");
    expect(own.status).toBe(422);
    expect(await problemsIn(own)).toEqual([
      "Vous ne pouvez pas mettre fin à votre propre accès. Demandez à un autre administrateur.",
    ]);
  });

  it("never leaves nobody to administer, even when two end one another at once", async () => {
    await changed("person-manager", { role: "admin" });
    const other = await signedInAs("manager");
    const both = await Promise.all([
      send("/admin/users/person-manager/end", { reason: "A" }, { cookie: admin }),
      send("/admin/users/person-admin/end", { reason: "B" }, { cookie: other }),
    ]);
    expect(both.map(({ status }) => status)).toContain(303);
    expect(await rows("SELECT 1 FROM person WHERE role = 'admin' AND ended_at IS NULL")).toHaveLength(1);
  });
});
