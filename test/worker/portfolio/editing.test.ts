import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { tableOf } from "../reading.ts";
import { fieldsIn, opened, send } from "./forms.ts";

interface Answered {
  readonly title: { readonly fr: string; readonly en?: string };
  readonly amountMinor: number;
  readonly components: readonly {
    readonly code: string;
    readonly title: { fr: string };
    readonly isCancelled: boolean;
  }[];
  readonly participants: readonly { readonly organisation: string; readonly role: string }[];
  readonly revision: number;
}

const projectNow = async (code: string): Promise<Answered> =>
  (await ask(`/api/v1/projects/${code}`, { as: "auditor" })).json<Answered>();

const lastEntry = async () =>
  (
    await rows<{ action: string; actor_id: string; reason: string; seq: number }>(
      "SELECT action, actor_id, reason, seq FROM journal ORDER BY seq DESC LIMIT 1",
    )
  )[0];

const EDIT_P1 = "/projects/P1/edit";
const EDIT_P2 = "/projects/P2/edit";

beforeAll(() => loadDemo(env.DB));

describe("Changing a project", () => {
  it("is journalled with who, what and why, and shown", async () => {
    const fields = await opened(EDIT_P1);
    const sent = {
      ...fields,
      "title.en": "Digital change",
      "components.0.title.fr": "Normes",
      reason: "Titre de l’avenant",
    };
    const answer = await send(EDIT_P1, sent);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/projects/P1?done=changed"]);
    expect(await lastEntry()).toMatchObject({
      action: "project.change",
      actor_id: "person-manager",
      reason: "Titre de l’avenant",
    });
    const { title, components } = await projectNow("P1");
    expect([title.en, components[0]?.title.fr]).toEqual(["Digital change", "Normes"]);
  });

  it("that changes nothing writes nothing", async () => {
    const before = await lastEntry();
    expect((await send(EDIT_P1, await opened(EDIT_P1))).status).toBe(303);
    expect(await lastEntry()).toEqual(before);
  });

  it("adds and cancels components and organisations, and deletes none", async () => {
    const fields = await opened(EDIT_P1);
    const sent = {
      ...fields,
      "components.1.isCancelled": "yes",
      "components.8.code": "C4",
      "components.8.title.fr": "Nouvelle",
      "participants.7.organisation": "",
      "participants.7.role": "",
      "participants.8.organisation": "ENABEL",
      "participants.8.role": "participant",
    };
    expect((await send(EDIT_P1, sent)).status).toBe(303);
    const { components, participants } = await projectNow("P1");
    expect(components.map(({ code, isCancelled }) => (isCancelled ? `(${code})` : code))).toEqual([
      "C1",
      "(C2)",
      "C3",
      "X",
      "C4",
    ]);
    expect(participants).toContainEqual({ organisation: "ENABEL", role: "participant" });
    expect(participants.some(({ role }) => role === "steering")).toBe(false);
    const kept = await rows<{ n: number }>("SELECT count(*) AS n FROM participation WHERE project_id = 'p1'");
    expect(kept[0]?.n).toBe(9);
  });

  it("never writes half of it", async () => {
    const before = await lastEntry();
    const fields = await opened(EDIT_P1);
    const answer = await send(EDIT_P1, { ...fields, "title.fr": "Moitié", "sectors.0.share": "70" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("La répartition sectorielle totalise 90 % ; elle doit totaliser 100 %.");
    expect(fieldsIn(html, EDIT_P1)).toMatchObject({ "title.fr": "Moitié", revision: fields["revision"] });
    expect(await lastEntry()).toEqual(before);
  });
});

describe("Two people at one project", () => {
  it("are merged where they touched different fields", async () => {
    const [mine, theirs] = [await opened(EDIT_P2), await opened(EDIT_P2, "finance")];
    const first = await send(EDIT_P2, { ...theirs, amount: "4 900 000" }, { as: "finance" });
    expect(first.headers.get("location")).toBe("/projects/P2?done=changed");
    const second = await send(EDIT_P2, { ...mine, "title.fr": "Inclusion numérique des TPME" });
    expect(second.headers.get("location")).toBe("/projects/P2?done=merged");
    const { title, amountMinor } = await projectNow("P2");
    expect([title.fr, amountMinor]).toEqual(["Inclusion numérique des TPME", 490_000_000]);
  });

  it("see both versions where they touched the same, with the form kept, and can save again", async () => {
    const [mine, theirs] = [await opened(EDIT_P2), await opened(EDIT_P2, "finance")];
    await send(EDIT_P2, { ...theirs, "title.fr": "Leur titre", tags: "Leur mot" }, { as: "finance" });
    const answer = await send(EDIT_P2, { ...mine, "title.fr": "Mon titre", "objective.en": "My objective" });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    const table = tableOf(html, "Les deux versions");
    expect(table.body.map((row) => row.map(({ text }) => text))).toEqual([
      ["Intitulé (fr)", "Inclusion numérique des TPME", "Leur titre", "Mon titre", "À décider"],
      expect.arrayContaining(["Objectif spécifique (en)", "My objective", "La vôtre est gardée"]),
      ["Mots-clés", "ODD 9", "Leur mot", "ODD 9", "L’enregistrée est reprise"],
    ]);
    expect(html).toContain("Cadre du service financier l’a enregistrée le");
    const again = fieldsIn(html, EDIT_P2);
    expect(again).toMatchObject({ "title.fr": "Mon titre", tags: "Leur mot", "objective.en": "My objective" });
    expect((await projectNow("P2")).title.fr).toBe("Leur titre");
    expect((await send(EDIT_P2, again)).headers.get("location")).toBe("/projects/P2?done=changed");
    expect((await projectNow("P2")).title.fr).toBe("Mon titre");
  });

  it("meet on parts of the project too", async () => {
    const [mine, theirs] = [await opened(EDIT_P2), await opened(EDIT_P2, "finance")];
    await send(EDIT_P2, { ...theirs, "components.0.title.fr": "Leur composante" }, { as: "finance" });
    const other = await send(EDIT_P2, { ...mine, "components.1.title.fr": "Ma composante" });
    expect(other.headers.get("location")).toBe("/projects/P2?done=merged");
    const same = await send(EDIT_P2, { ...mine, formKey: "another", "components.0.title.fr": "Ma composante" });
    expect(same.status).toBe(409);
  });

  it("a stale second look is looked at again before it cancels", async () => {
    const look = await opened("/projects/P2/cancellation");
    await send(EDIT_P2, { ...(await opened(EDIT_P2, "finance")), tags: "Autre mot" }, { as: "finance" });
    const answer = await send("/projects/P2/cancellation", { ...look, reason: "Une raison assez longue" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Une autre personne a modifié cette fiche");
    expect((await ask("/projects/P2/edit", { as: "manager" })).status).toBe(200);
  });

  it.each(["0", "-1", "abc", ""])("a forged revision (%s) answers 409 and writes nothing", async (revision) => {
    const before = await lastEntry();
    const answer = await send(EDIT_P2, { ...(await opened(EDIT_P2)), "title.fr": "Forgé", revision });
    expect(answer.status).toBe(409);
    expect(await lastEntry()).toEqual(before);
  });
});

describe("Many people at one project", () => {
  it("lose no acknowledged change, and journal each once", async () => {
    const start = (await lastEntry())?.seq ?? 0;
    const fields = await opened("/projects/P4/edit");
    const changes = ["title.fr", "title.en", "objective.fr", "objective.ar", "tags", "components.0.title.en"];
    const answers = await Promise.all(
      changes.map((name) => send("/projects/P4/edit", { ...fields, [name]: `Texte ${name}`, formKey: name })),
    );
    const saved = changes.filter((_, at) => answers[at]?.status === 303);
    expect(saved.length).toBeGreaterThan(1);
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    const now = fieldsIn(await (await ask("/projects/P4/edit", { as: "manager" })).text(), "/projects/P4/edit");
    for (const name of saved) expect([name, now[name]]).toEqual([name, `Texte ${name}`]);
    const entries = await rows<{ key: string }>("SELECT request_key AS key FROM journal WHERE seq > ?", start);
    expect(entries.map(({ key }) => key).sort()).toEqual([...saved].sort());
  });
});
