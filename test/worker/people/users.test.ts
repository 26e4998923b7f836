import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { fieldsOf, formAt, headSeq, lastEntry, problemsIn, rows, SLOW, send, signedInAs, visit } from "./visiting.ts";

let admin = "";

beforeAll(async () => {
  await loadDemo(env.DB);
  admin = await signedInAs("admin");
});

const sent = (path: string, fields: Record<string, string | readonly string[]>) =>
  send(path, fields, { cookie: admin });

/** Changes some fields of a person’s form as it stands. */
const changed = async (id: string, fields: Record<string, string | readonly string[]>) =>
  sent(`/admin/users/${id}`, { ...(await formAt(`/admin/users/${id}`, admin)), reason: "Nouvelle mission", ...fields });

describe("the list of users", () => {
  it("shows everybody with role, organisation, scope and access", async () => {
    const html = await (await visit("/admin/users", { cookie: admin })).text();
    const { body } = tableOf(html, "Utilisateurs");
    expect(body).toHaveLength(8);
    const texts = body.map((cells) => cells.map(({ text }) => text).slice(0, 5));
    expect(texts).toContainEqual(["Bailleur — BMZ", "bmz @mizan.example", "Bailleur", "BMZ", "AG-DE-01 · AG-DE-02"]);
    expect(wordsOf(html)).toContain("8 personnes");
  });

  it("is searched, narrowed and sorted", async () => {
    const found = async (query: string) =>
      tableOf(await (await visit(`/admin/users?${query}`, { cookie: admin })).text(), "Utilisateurs").body.map(
        ([name]) => name?.text,
      );
    expect(await found("q=chargee")).toEqual(["Chargée de projet"]);
    expect(await found("role=donor&sort=-name")).toEqual(["Bailleur — BMZ", "Bailleur — Belgique"]);
    expect(await found("role=root&state=none&sort=evil&page=99")).toHaveLength(8);
    expect(wordsOf(await (await visit("/admin/users?q=personne", { cookie: admin })).text())).toContain(
      "Personne ne répond à ces critères",
    );
  });

  it("shows who had which role at an earlier moment", async () => {
    const before = await headSeq();
    expect((await changed("person-auditor", { role: "manager" })).status).toBe(303);
    const roleAt = async (query: string) =>
      tableOf(await (await visit(`/admin/users?q=auditor${query}`, { cookie: admin })).text(), "Utilisateurs")
        .body[0]?.[2]?.text;
    expect([await roleAt(""), await roleAt(`&known=${before}`)]).toEqual(["Responsable de programme", "Auditeur"]);
    await changed("person-auditor", { role: "auditor" });
  });

  it.each(["officer", "manager", "finance", "bmz", "belgium"])("is not for %s", async (name) => {
    for (const path of ["/admin/users", "/admin/users/new", "/admin/users/person-bmz", "/admin/users/person-bmz/end"])
      expect((await ask(path, { as: name })).status).toBe(403);
    const cookie = await signedInAs(name);
    const before = await headSeq();
    for (const path of [
      "/admin/users",
      "/admin/users/person-bmz",
      "/admin/users/person-bmz/end",
      "/admin/users/person-bmz/invitation",
    ])
      expect((await send(path, { role: "admin", reason: "x" }, { cookie })).status).toBe(403);
    expect(await headSeq()).toBe(before);
  });

  it("is for nobody who is not signed in", async () => {
    expect((await visit("/admin/users")).headers.get("location")).toBe("/sign-in?next=%2Fadmin%2Fusers");
    expect((await send("/admin/users", { email: "x@y.ma" })).status).toBe(303);
  });
});

describe("an invitation’s form", () => {
  const typed = { email: "x@y.ma", name: "X", organisation: "org-mtnra", reach: "some", reason: "Décision" };

  it.each([
    [{ role: "root", projects: "p1" }, "Rôle : « root » ne fait pas partie des choix proposés."],
    [{ role: "officer", projects: "p99" }, "Projets : « p99 » ne fait pas partie des choix proposés."],
    [{ role: "donor", agreements: "ag-x" }, "Conventions : « ag-x » ne fait pas partie des choix proposés."],
    [{ role: "officer", projects: "p1", organisation: "org-x" }, "Organisme : « org-x » ne fait pas partie"],
    [{ role: "donor", projects: "p1" }, "Un bailleur ne voit que ses propres conventions"],
    [{ role: "donor", reach: "all" }, "Un bailleur ne peut pas voir tout le portefeuille"],
    [
      { role: "officer", projects: "p1", email: "BMZ@mizan.example" },
      "Une personne a déjà l’adresse bmz@mizan.example",
    ],
  ])("refuses %j and writes nothing", async (fields, problem) => {
    const before = await headSeq();
    const response = await sent("/admin/users", { ...typed, ...fields });
    expect(response.status).toBe(422);
    expect((await problemsIn(response)).join("\n")).toContain(problem);
    expect(await headSeq()).toBe(before);
  });

  it("keeps everything that was typed", async () => {
    const response = await sent("/admin/users", {
      ...typed,
      name: "Nadia <b>",
      role: "donor",
      agreements: ["ag-de-01"],
      reason: "",
    });
    const html = await response.text();
    expect(html).toContain("Nadia &lt;b&gt;");
    expect(html).toMatch(/value="ag-de-01" checked/);
    expect(html).toMatch(/<option value="donor" selected/);
  });

  it("sent twice invites once", async () => {
    const form = { ...typed, role: "officer", projects: "p1", email: "twice@y.ma", formKey: "key-of-a-form" };
    expect((await sent("/admin/users", form)).status).toBe(201);
    const second = await sent("/admin/users", { ...form, email: "twice2@y.ma" });
    expect([second.status, second.headers.get("location")]).toEqual([303, "/admin/users?done=repeated"]);
    expect(await rows("SELECT 1 FROM person WHERE email LIKE 'twice%'")).toHaveLength(1);
  });

  it("of two that take the same e-mail at once, one is told", async () => {
    const form = { ...typed, role: "officer", projects: "p1", email: "race@y.ma" };
    const statuses = (await Promise.all([sent("/admin/users", form), sent("/admin/users", form)])).map((r) => r.status);
    expect(statuses.sort()).toEqual([201, 422]);
  });
});

describe("a change of role and scope", SLOW, () => {
  it("holds at once, also for sessions that are open, and is journalled from, to and why", async () => {
    const cookie = await signedInAs("finance2");
    expect((await visit("/admin/organisations", { cookie })).status).toBe(200);
    const response = await changed("person-finance2", { role: "officer", reach: "some", projects: ["p1"] });
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      "/admin/users/person-finance2?done=changed",
    ]);
    expect((await visit("/admin/organisations", { cookie })).status).toBe(403);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "person.change", actor_id: "person-admin", reason: "Nouvelle mission" });
    expect(JSON.parse(entry.changes)).toEqual([
      {
        entity: "person",
        id: "person-finance2",
        fields: { role: ["finance", "officer"], reach: ["all", "some"], projectIds: [[], ["p1"]] },
      },
    ]);
    await changed("person-finance2", { role: "finance", reach: "all" });
  });

  it("merges with another change of other fields", async () => {
    const form = { ...(await formAt("/admin/users/person-manager", admin)), reason: "Nom" };
    await changed("person-manager", { organisation: "org-add" });
    const response = await sent("/admin/users/person-manager", { ...form, name: "Responsable adjointe" });
    expect(response.headers.get("location")).toBe("/admin/users/person-manager?done=merged");
    const [person] = await rows("SELECT name, organisation_id FROM person WHERE id = 'person-manager'");
    expect(person).toEqual({ name: "Responsable adjointe", organisation_id: "org-add" });
  });

  it("meets another change of the same field: both are shown, nothing is lost, and saving again decides", async () => {
    const form = { ...(await formAt("/admin/users/person-manager", admin)), reason: "Rôle" };
    await changed("person-manager", { role: "auditor" });
    const before = await headSeq();
    const response = await sent("/admin/users/person-manager", { ...form, role: "finance" });
    expect(response.status).toBe(409);
    expect(await headSeq()).toBe(before);
    const html = await response.text();
    const words = wordsOf(html);
    for (const word of ["Administrateur l’a enregistrée", "Auditeur", "Service financier", "À décider"])
      expect(words).toContain(word);
    const redrawn = fieldsOf(html);
    expect(redrawn).toMatchObject({ role: "finance" });
    const again = await sent("/admin/users/person-manager", { ...redrawn, reason: "Rôle" });
    expect(again.status).toBe(303);
    expect(await rows("SELECT role FROM person WHERE id = 'person-manager'")).toEqual([{ role: "finance" }]);
    await changed("person-manager", { role: "manager" });
  });

  it.each(["", "0", "99", "-1", "x"])("with the forged revision %j changes nothing", async (revision) => {
    const before = await headSeq();
    expect((await changed("person-bmz", { name: "X", revision })).status).toBe(409);
    expect(await headSeq()).toBe(before);
  });

  it("is not for oneself", async () => {
    const response = await changed("person-admin", { role: "manager" });
    expect(response.status).toBe(422);
    expect(await problemsIn(response)).toEqual([
      "Vous ne pouvez pas changer votre propre rôle. Demandez à un autre administrateur.",
    ]);
    expect((await visit("/admin/users", { cookie: admin })).status).toBe(200);
  });

  it("of nobody is not found", async () => {
    expect((await visit("/admin/users/person-nobody", { cookie: admin })).status).toBe(404);
    expect((await sent("/admin/users/person-nobody", { revision: "1" })).status).toBe(404);
  });
});
