import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { tableOf } from "../reading.ts";
import { opened, SECOND, send } from "./forms.ts";

const htmlOf = async (address: string, lang = "fr") => (await ask(address, { as: "manager", lang })).text();

const codesIn = (html: string, caption: string) => tableOf(html, caption).body.map((row) => row[0]?.text.split(" ")[0]);

const cells = (html: string, caption: string) => tableOf(html, caption).body.map((row) => row.map(({ text }) => text));

beforeAll(() => loadDemo(env.DB));

describe("The list of projects", () => {
  it("has current projects, and closed ones under their own heading only", async () => {
    const html = await htmlOf("/projects");
    expect(codesIn(html, "Projets en cours")).toEqual(["P1", "P2", "P4"]);
    expect(codesIn(html, "Projets clôturés")).toEqual(["P3"]);
    expect(cells(html, "Projets en cours")[2]).toEqual([
      "P4 Volet « Administration numérique »",
      "Belgique",
      "AG-BE-02",
      "4 000 000,00 EUR",
      "30/06/2028",
      "En exécution",
    ]);
  });

  it.each([
    ["?q=DE-1-202220838", ["P1"]],
    ["?q=numerique+INCLUSION", ["P2"]],
    ["?q=التحول", ["P1"]],
    ["?donor=BE-DGD", ["P4"]],
    ["?agreement=AG-DE-02", ["P2"]],
    ["?lead=ADD", ["P1"]],
    ["?sort=-amount", ["P2", "P4", "P1"]],
    ["?sort=-title&lang=en", ["P4", "P1", "P2"]],
    ["?sort=end", ["P1", "P2", "P4"]],
    ["?sort=nothing", ["P1", "P2", "P4"]],
  ] as const)("%s", async (query, expected) => {
    const html = await htmlOf(`/projects${query}`, query.includes("lang=en") ? "en" : "fr");
    expect(codesIn(html, query.includes("lang=en") ? "Current projects" : "Projets en cours")).toEqual(expected);
  });

  it("finds closed projects by their filter, and says when there is nothing", async () => {
    expect(codesIn(await htmlOf("/projects?status=closed"), "Clôturé")).toEqual(["P3"]);
    expect(await htmlOf("/projects?q=rien+de+tel")).toContain("Aucun projet ne correspond à ces filtres");
    expect(await htmlOf("/projects?donor=NOBODY")).toContain("Aucun projet ne correspond à ces filtres");
  });

  it.each(["?status=sleeping", "?page=0", "?page=two", "?known=x", "?on=2025-13-01"])(
    "refuses %s in words",
    async (query) => {
      const answer = await ask(`/projects${query}`, { as: "manager" });
      expect(answer.status).toBe(400);
      expect(await textOf(answer)).toContain(decodeURIComponent(query.split("=")[1] ?? ""));
    },
  );

  it("goes on page by page beyond twenty-five", async () => {
    for (let at = 0; at < 26; at += 1) {
      const code = `X${String(at).padStart(2, "0")}`;
      expect((await send("/projects/new", { ...SECOND, code, amount: "0" })).status).toBe(303);
    }
    const first = await htmlOf("/projects");
    expect(codesIn(first, "Projets en cours")).toHaveLength(25);
    expect(first).toContain("1–25 sur 29 projets");
    const second = await htmlOf("/projects?page=2");
    expect(codesIn(second, "Projets en cours")).toEqual(["X22", "X23", "X24", "X25"]);
    expect(second).toContain('rel="prev"');
    expect(second).not.toContain('rel="next"');
  }, 60_000);
});

describe("A project’s overview", () => {
  it("shows agreement, donor, sectors, identifiers, dates, roles, components and initiatives without amount", async () => {
    const html = await htmlOf("/projects/P1");
    const text = await textOf(new Response(html));
    for (const fact of [
      "AG-DE-01 Convention de partenariat",
      "3 000 000,00 EUR",
      "15110 Politiques publiques et gestion administrative 80,00 %",
      "15150 Participation démocratique et société civile 20,00 %",
      "GIZ 2022.2083.8",
      "IATI DE-1-202220838",
      "Fin prévue 30 septembre 2026",
      "Fin réelle —",
      "RAAN Réseau des Ambassadeurs de l’Administration Numérique",
    ])
      expect(text).toContain(fact);
    expect(cells(html, "Organismes et rôles").filter(([, , role]) => role === "Organisme de tutelle")).toHaveLength(2);
    expect(codesIn(html, "Composantes")).toEqual(["C1", "C2", "C3", "X"]);
  });

  it("leads to its tabs and to the history beside the fields, keeping the date d’arrêté", async () => {
    const html = await htmlOf("/projects/P1?on=2025-03-31");
    for (const tab of ["", "/budget", "/milestones", "/indicators", "/documents", "/history"])
      expect(html).toContain(`href="/projects/P1${tab}?on=2025-03-31"`);
  });

  it("names organisations as they were called on the day", async () => {
    expect(await htmlOf("/projects/P1?on=2019-01-01")).toContain("Fonction publique");
    expect(await htmlOf("/projects/P1")).not.toContain("Fonction publique");
  });

  it("shows a text that is missing in the reader’s language in another, marked", async () => {
    await send("/projects/new", { ...SECOND, code: "MONO", amount: "0", "title.ar": "" });
    expect(await htmlOf("/projects/MONO", "ar")).toContain(
      '<span lang="fr" dir="ltr">Portail des collectivités</span>',
    );
  });

  it("shows the title and amount of then with known=, after later changes", async () => {
    const [head] = await rows<{ seq: number }>("SELECT max(seq) AS seq FROM journal");
    const fields = await opened("/projects/P2/edit");
    await send("/projects/P2/edit", { ...fields, "title.fr": "Nouveau titre", amount: "4 000 000" });
    const now = await textOf(await ask("/projects/P2", { as: "manager" }));
    expect(now).toContain("P2 · Nouveau titre");
    expect(now).toContain("4 000 000,00 EUR");
    const then = await htmlOf(`/projects/P2?known=${head?.seq}`);
    expect(await textOf(new Response(then))).toMatch(/P2 · Inclusion numérique des très petites.*5 000 000,00 EUR/);
    expect(then).not.toContain("Nouveau titre");
    expect(then).not.toContain("/projects/P2/edit");
    const list = await htmlOf(`/projects?known=${head?.seq}&q=petites`);
    expect(codesIn(list, "Projets en cours")).toEqual(["P2"]);
    const api = await ask(`/api/v1/projects/P2?known=${head?.seq}`, { as: "manager" });
    expect(await api.json()).toMatchObject({ amountMinor: 500_000_000 });
    expect((await ask("/projects/P2?known=1", { as: "manager" })).status).toBe(404);
  });

  it("lists the documents that its ceiling rests on", async () => {
    expect(cells(await htmlOf("/projects/P3/documents"), "Documents")).toEqual([
      ["Convention signée", "AG-BE-01", "11/2018"],
    ]);
  });
});
