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

type Fields = Record<string, string | readonly string[]>;
const sent = (path: string, fields: Fields) => send(path, fields, { cookie: admin });
const changed = async (path: string, fields: Fields) => sent(path, { ...(await formAt(path, admin)), ...fields });

const UNION = {
  ...{ code: "ue", kind: "40", "name.fr": "Union européenne", "name.ar": "الاتحاد الأوروبي" },
  ...{ "shortName.fr": "UE", validFrom: "", validTo: "" },
};

describe("the list of organisations", () => {
  it("shows code, current names and type", async () => {
    const html = await (await visit("/admin/organisations", { cookie: admin })).text();
    const { body } = tableOf(html, "Organismes");
    expect(body).toHaveLength(8);
    expect(body.find(([code]) => code?.text === "MTNRA")?.map(({ text }) => text)).toEqual([
      "MTNRA",
      "Ministère de la Transition numérique et de la Réforme de l’administration",
      "MTNRA",
      "10 · Administration publique",
      "En service",
    ]);
  });

  it("shows the name that held on an earlier day", async () => {
    const html = await (await visit("/admin/organisations?on=2020-01-01&q=mtnra", { cookie: admin })).text();
    expect(tableOf(html, "Organismes").body[0]?.[2]?.text).toBe("MRAFP");
  });

  it("is searched by any name and narrowed by type", async () => {
    const codes = async (query: string) =>
      tableOf(await (await visit(`/admin/organisations?${query}`, { cookie: admin })).text(), "Organismes").body.map(
        ([code]) => code?.text,
      );
    expect(await codes("q=digital")).toEqual(["ADD", "MTNRA"]);
    expect(await codes("type=15")).toEqual(["ADD", "ENABEL", "GIZ"]);
    expect(await codes("type=99")).toHaveLength(8);
  });

  it.each([
    ["officer", 403, 403],
    ["bmz", 403, 403],
    ["auditor", 200, 403],
    ["finance", 200, 403],
    ["manager", 200, 200],
  ])("to %s: read %i, write %i", async (as, read, write) => {
    for (const path of ["/admin/organisations", "/admin/organisations/GIZ"])
      expect((await ask(path, { as })).status).toBe(read);
    for (const path of ["new", "GIZ/edit", "GIZ/cancellation", "GIZ/names/new", "GIZ/names/org-giz-name"])
      expect((await ask(`/admin/organisations/${path}`, { as })).status).toBe(write);
    if (write === 200) return;
    const cookie = await signedInAs(as);
    const before = await headSeq();
    for (const path of ["", "/GIZ/edit", "/GIZ/cancellation", "/GIZ/names/new", "/GIZ/names/org-giz-name"])
      expect((await send(`/admin/organisations${path}`, { ...UNION, reason: "x" }, { cookie })).status).toBe(403);
    expect(await headSeq()).toBe(before);
    expect(await (await visit("/admin/organisations/GIZ", { cookie })).text()).not.toContain("/edit");
  });
});

describe("a new organisation", () => {
  it("is created with its first name, journalled, and offered to people", async () => {
    const response = await sent("/admin/organisations", UNION);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/admin/organisations/UE?done=created"]);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "organisation.create", actor_id: "person-admin" });
    expect(
      JSON.parse(entry.changes)
        .map(({ entity }: { entity: string }) => entity)
        .sort(),
    ).toEqual(["organisation", "organisation_name"]);
    expect(wordsOf(await (await visit("/admin/organisations/UE?lang=ar", { cookie: admin })).text())).toContain(
      "الاتحاد الأوروبي",
    );
    expect(await (await visit("/admin/users/new", { cookie: admin })).text()).toContain("UE · Union européenne");
  });

  it("is refused with a code that is taken, a type outside the codelist, or a period that ends too soon", async () => {
    const before = await headSeq();
    const response = await sent("/admin/organisations", { ...UNION, code: "giz", kind: "99", validFrom: "2025-02-30" });
    expect(response.status).toBe(422);
    expect(await problemsIn(response)).toEqual([
      "Le code GIZ est déjà celui d’un autre organisme.",
      "Type d’organisme (IATI) : « 99 » ne fait pas partie des choix proposés.",
      "Valable à partir du : « 2025-02-30 » n’est pas une date du calendrier entre 1990 et 2100, par exemple 2025-06-30.",
    ]);
    expect(await headSeq()).toBe(before);
  });

  it("of two with the same code at once, one is told", async () => {
    const both = await Promise.all([1, 2].map(() => sent("/admin/organisations", { ...UNION, code: "ONU" })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe("names over time", () => {
  const path = "/admin/organisations/ADD/names/new";
  const name = { "name.fr": "Agence du digital", "shortName.fr": "AD", validFrom: "2030-01-01" };

  it("may not overlap: the refusal says from when", async () => {
    const response = await changed(path, name);
    expect(response.status).toBe(422);
    expect((await problemsIn(response))[0]).toContain("chevauche celle de « ADD » à partir du 01/01/2030, sans fin");
  });

  it("follow one another when the box is ticked, in one journal entry", async () => {
    const before = await headSeq();
    expect((await changed(path, { ...name, endsPrevious: "yes" })).status).toBe(303);
    expect(await headSeq()).toBe(before + 1);
    const html = await (await visit("/admin/organisations/ADD", { cookie: admin })).text();
    expect(tableOf(html, "Noms dans le temps").body.map((cells) => cells.slice(1, 4).map(({ text }) => text))).toEqual([
      ["ADD", "sans limite", "31/12/2029"],
      ["AD", "01/01/2030", "en cours"],
    ]);
  });

  it("say by how many days they overlap", async () => {
    const response = await changed(path, { ...name, validFrom: "2029-12-30", validTo: "2030-01-03" });
    const said = await problemsIn(response);
    expect(said[0]).toContain("« ADD » de 2 jours : du 30/12/2029 au 31/12/2029");
    expect(said[1]).toContain("« AD » de 3 jours : du 01/01/2030 au 03/01/2030");
  });

  it("are kept apart by the database when two people add one at once", async () => {
    const both = await Promise.all(
      ["A", "B"].map((short) =>
        sent("/admin/organisations/GIZ/names/new", {
          "name.fr": short,
          "shortName.fr": short,
          validFrom: "2040-01-01",
          endsPrevious: "yes",
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await rows("SELECT 1 FROM organisation_name WHERE organisation_id = 'org-giz'")).toHaveLength(2);
  });

  it("are corrected in place, and the journal keeps what stood there", async () => {
    const at = "/admin/organisations/BMZ/names/org-bmz-name";
    expect((await changed(at, { "shortName.en": "BMZ (DE)" })).status).toBe(303);
    const { changes } = await lastEntry();
    expect(JSON.parse(changes)[0].fields.shortName).toEqual([
      { fr: "BMZ", ar: "BMZ", en: "BMZ" },
      { fr: "BMZ", ar: "BMZ", en: "BMZ (DE)" },
    ]);
    expect((await visit("/admin/organisations/GIZ/names/org-bmz-name", { cookie: admin })).status).toBe(404);
  });
});

describe("an organisation that two people change", SLOW, () => {
  const at = "/admin/organisations/MEF-DB/edit";

  it("merges code and type, and moves with its code", async () => {
    const form = await formAt(at, admin);
    await changed(at, { kind: "15" });
    const response = await sent(at, { ...form, code: "MEF-DB2" });
    expect(response.headers.get("location")).toBe("/admin/organisations/MEF-DB2?done=merged");
    expect(await rows("SELECT kind FROM organisation WHERE code = 'MEF-DB2'")).toEqual([{ kind: "15" }]);
    expect((await visit("/admin/organisations/MEF-DB", { cookie: admin })).status).toBe(404);
  });

  it("shows both versions where they touch the same", async () => {
    const here = "/admin/organisations/ENABEL/edit";
    const form = await formAt(here, admin);
    await changed(here, { kind: "10" });
    const response = await sent(here, { ...form, kind: "22" });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(wordsOf(html)).toContain("Administrateur l’a enregistrée");
    expect((await sent(here, fieldsOf(html))).status).toBe(303);
    expect(await rows("SELECT kind FROM organisation WHERE code = 'ENABEL'")).toEqual([{ kind: "22" }]);
  });

  it("is not confused by the revision of another", async () => {
    const form = await formAt("/admin/organisations/BMZ/edit", admin);
    expect((await sent("/admin/organisations/GIZ/edit", { ...form, kind: "22" })).status).toBe(409);
  });
});

describe("a cancelled organisation", () => {
  it("needs a reason, stays visible, and is no longer offered", async () => {
    const at = "/admin/organisations/MI-DGCT/cancellation";
    expect((await changed(at, { reason: "" })).status).toBe(422);
    expect((await changed(at, { reason: "Fusion" })).headers.get("location")).toBe(
      "/admin/organisations/MI-DGCT?done=cancelled",
    );
    expect(await lastEntry()).toMatchObject({ action: "organisation.cancel", reason: "Fusion" });
    expect(wordsOf(await (await visit("/admin/organisations/MI-DGCT", { cookie: admin })).text())).toContain("Annulé");
    expect(await (await visit("/admin/users/new", { cookie: admin })).text()).not.toContain("MI-DGCT");
  });
});
