import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { problemsIn, rows } from "../people/visiting.ts";
import { fieldsIn, SECOND, saidOn, send } from "../portfolio/forms.ts";
import { tableOf, wordsOf } from "../reading.ts";

const BUDGET = "/projects/P5/budget";
const GRID = `${BUDGET}/grid`;
const PASTE = `${GRID}/paste`;
const ORIGINAL = `${BUDGET}/versions/1`;

const FROZEN = "La version initiale est verrouillée. Créez une révision.";

const AGREEMENT = {
  ...{ code: "AG-DE-03", status: "draft", "title.fr": "Nouvelle convention", donor: "BMZ", agency: "GIZ" },
  ...{ currency: "EUR", ceiling: "2 000 000", executionStart: "2024-01-01", executionEnd: "2026-12-31" },
};

/** A project of 1 550 000 EUR that has no budget yet. */
const PROJECT = { ...SECOND, agreement: "AG-DE-03", amount: "1 550 000" };

const C1 = { "move.C1.2024": "400 000", "move.C1.2025": "415 000", "move.C1.2026": "230 000" };

const writer = { as: "finance" };

/** What stands in the page’s form, which is not the one that asks for a day. */
const opened = async (path: string, as: string) =>
  fieldsIn((await htmlOf(path, as)).replaceAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/g, ""), path);

const made = async (path: string, fields: Record<string, string>): Promise<void> => {
  const answer = await send(path, { ...(await opened(path, "manager")), ...fields });
  if (answer.status !== 303) throw new Error(saidOn(await answer.text()).join());
};

const line = (code: string) => ({ code, component: "C1", category: "activity", "label.fr": `Ligne ${code}` });

const located = (answer: Response) => [answer.status, answer.headers.get("location")];

const moves = async () => {
  const [found] = await rows<{ moves: string }>(
    "SELECT moves FROM budget_version WHERE number = 1 AND project_id = (SELECT id FROM project WHERE code = 'P5')",
  );
  const all = JSON.parse(found?.moves ?? "[]") as { year: number; deltaMinor: number }[];
  return all.map(({ year, deltaMinor }) => `${year}: ${deltaMinor / 100}`).toSorted();
};

const htmlOf = async (path: string, as = "finance") => (await ask(path, { as })).text();

/** One form of the version’s page, as the page drew it. */
const step = async (name: string, as: string, typed = {}) => {
  const path = `${ORIGINAL}?step=${name}`;
  const [, revision = ""] = /name="revision" value="(\d+)"/.exec(await htmlOf(ORIGINAL, as)) ?? [];
  return send(path, { revision, step: name, ...typed }, { as });
};

const decision = { decidedOn: "2025-06-30", document: "Convention du 12/06/2025", decision: "" };

beforeAll(async () => {
  await loadDemo(env.DB);
  await made("/agreements/new", AGREEMENT);
  await made("/projects/new", PROJECT);
});

describe("a project without a budget", { timeout: 30_000 }, () => {
  it("gets its first line from a form, never twice the same", async () => {
    expect(wordsOf(await htmlOf(GRID))).toContain("Aucune ligne");
    const fields = { ...(await opened(`${BUDGET}/lines/new`, "finance")), ...line("C1") };
    expect(located(await send(`${BUDGET}/lines/new`, fields, writer))).toEqual([303, `${GRID}?done=created`]);
    const again = await send(`${BUDGET}/lines/new`, { ...fields, formKey: "another" }, writer);
    expect([again.status, saidOn(await again.text())]).toEqual([422, ["La ligne C1 existe déjà dans ce projet."]]);
  });

  it("has a line’s words and category put right; two people’s changes merge, or are both shown", async () => {
    const [path, mine] = [`${BUDGET}/lines/C1/edit`, await opened(`${BUDGET}/lines/C1/edit`, "finance")];
    expect(await htmlOf(GRID)).toContain(path);
    const theirs = { ...(await opened(path, "finance2")), "label.fr": "Études et conseil" };
    expect((await send(path, theirs, { as: "finance2" })).status).toBe(303);
    const merged = await send(path, { ...mine, category: "staff" }, writer);
    expect(located(merged)).toEqual([303, `${GRID}?done=merged`]);
    const [kept] = await rows(
      "SELECT json_extract(label, '$.fr') AS label, category, mode FROM budget_line WHERE id = ?",
      mine["id"],
    );
    expect(kept).toEqual({ label: "Études et conseil", category: "staff", mode: "none" });
    const late = await send(path, { ...mine, "label.fr": "Conseil", formKey: "late" }, writer);
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(
      tableOf(html, "Les deux versions")
        .body[0]?.slice(0, 4)
        .map(({ text }) => text),
    ).toEqual([...["Libellé (fr)", "Ligne C1", "Études et conseil", "Conseil"]]);
    const idle = await send(path, { ...mine, mode: "regie", formKey: "idle" }, writer);
    expect([idle.status, await problemsIn(idle)]).toEqual([
      422,
      ["Cette convention ne distingue pas régie et cogestion."],
    ]);
  });

  it("has its lines read and put right as JSON, from the revision they were read in", async () => {
    const path = "/api/v1/projects/P5/budget/lines/C1";
    const read = (await (await ask(path, { as: "finance" })).json()) as {
      id: string;
      revision: number;
      category: string;
    };
    const { id, revision, category } = read;
    const body = { id, revision, label: { fr: "Études et conseil", en: "Studies" }, category };
    const put = await ask(path, { as: "finance", method: "PUT", body });
    expect([put.status, await put.json()]).toEqual([200, { code: "C1", isMerged: false }]);
    const met = await ask(path, {
      as: "finance2",
      method: "PUT",
      body: { ...body, label: { fr: "Autre", en: "Other" } },
    });
    expect(met.status).toBe(409);
    const modes = await ask(path, {
      as: "finance",
      method: "PUT",
      body: { ...body, revision: revision + 1, mode: "regie" },
    });
    expect(modes.status).toBe(422);
    expect((await ask("/api/v1/projects/P5/budget/lines/C9", { as: "finance" })).status).toBe(404);
  });

  it("is typed in the grid; a total that the years do not come to is refused, all kept (scenario 2)", async () => {
    const sent = { ...(await opened(GRID, "finance")), ...C1, "total.C1": "1 050 000" };
    const refused = await send(GRID, sent, writer);
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(wordsOf(html)).toContain(
      "La somme des années (1 045 000,00) ne correspond pas au total de la ligne (1 050 000,00). Écart : −5 000,00.",
    );
    expect(html).toContain('value="415 000"');
    const right = { ...sent, "move.C1.2025": "420 000" };
    expect(located(await send(GRID, right, writer))).toEqual([303, `${GRID}?done=changed`]);
    expect(await moves()).toEqual(["2024: 400000", "2025: 420000", "2026: 230000"]);
  });

  it("takes a pasted table: looked at row by row, kept only once confirmed", async () => {
    const pasted =
      "Code;Composante;Libellé;2024;2025;2026;Total\nC2;C1;Études;100 000;200 000;200 000;500 000\nC3;C9;Rien;1;1;1;3";
    const looked = await send(PASTE, { ...(await opened(PASTE, "finance")), pasted }, writer);
    const html = await looked.text();
    expect(looked.status).toBe(200);
    expect(tableOf(html, "Lignes valides").body.map(([, code]) => code?.text)).toEqual(["C2"]);
    expect(tableOf(html, "Lignes refusées").body.map(([, code]) => code?.text)).toEqual(["C3"]);
    expect(await moves()).toHaveLength(3);
    const confirmed = { ...(await opened(PASTE, "finance")), pasted, confirmed: "yes" };
    expect(located(await send(PASTE, confirmed, writer))).toEqual([303, `${GRID}?done=changed`]);
    expect(await moves()).toHaveLength(6);
  });

  it("merges what two people type in different cells, and shows both where they type in one", async () => {
    const mine = await opened(GRID, "finance");
    const theirs = { ...(await opened(GRID, "finance2")), "move.C1.2024": "390 000" };
    expect((await send(GRID, theirs, { as: "finance2" })).status).toBe(303);
    const other = { ...mine, "move.C1.2025": "430 000" };
    expect(located(await send(GRID, other, writer))).toEqual([303, `${GRID}?done=merged`]);
    expect(await moves()).toEqual(expect.arrayContaining(["2024: 390000", "2025: 430000"]));

    const late = { ...mine, "move.C1.2024": "380 000", "move.C1.2026": "240 000", formKey: "late" };
    const met = await send(GRID, late, writer);
    const html = await met.text();
    expect(met.status).toBe(409);
    const shown = tableOf(html, "Les deux versions").body.map((cells) => cells.map(({ text }) => text));
    expect(shown[0]?.slice(0, 4)).toEqual(["C1, 2024", "400 000,00", "390 000,00", "380 000,00"]);
    for (const value of ["380 000", "240 000", "430 000"])
      expect(html).toMatch(new RegExp(`value="${value.replace(" ", "\\s")}"`));
    const [, revision = ""] = /name="revision" value="(\d+)"/.exec(html) ?? [];
    const back = { ...late, "move.C1.2024": "400 000", "move.C1.2025": "420 000", "move.C1.2026": "230 000" };
    expect((await send(GRID, { ...back, revision, formKey: "decided" }, writer)).status).toBe(303);
    expect(await moves()).toEqual(expect.arrayContaining(["2024: 400000", "2025: 420000", "2026: 230000"]));
  });

  it("is submitted, and approved by somebody else only", async () => {
    expect((await step("submit", "finance")).status).toBe(303);
    const own = wordsOf(await htmlOf(ORIGINAL));
    expect(own).toContain("une autre personne doit en décider");
    expect(await htmlOf(ORIGINAL)).not.toContain("step=approve");
    expect((await step("approve", "finance", decision)).status).toBe(403);
    expect(await htmlOf("/work", "manager")).toContain(ORIGINAL);
    expect(await htmlOf("/work", "finance2")).not.toContain(ORIGINAL);
    const approved = await step("approve", "manager", decision);
    expect(located(approved)).toEqual([303, `${ORIGINAL}?done=versionApproved`]);
  });

  it("then has its budget on its page and in the API, and is frozen (BUD-05)", async () => {
    expect(wordsOf(await htmlOf(BUDGET))).toContain("1 550 000,00");
    const answer = await ask("/api/v1/projects/P5/budget/versions", { as: "auditor" });
    expect(await answer.json()).toMatchObject({ inForce: 1, versions: [{ kind: "original", status: "approved" }] });
    expect(wordsOf(await htmlOf(GRID))).toContain(FROZEN);
    const late = await send(GRID, { revision: "1", ...C1 }, writer);
    expect(late.status).toBe(422);
    const pasted = await send(PASTE, { revision: "1", pasted: "Code;2024\nC1;1", confirmed: "yes" }, writer);
    expect([pasted.status, await problemsIn(pasted)]).toEqual([422, [FROZEN]]);
    const path = `${BUDGET}/lines/C1/edit`;
    const words = await send(path, { ...(await opened(path, "finance")), "label.fr": "Autre" }, writer);
    expect([words.status, await problemsIn(words)]).toEqual([422, [FROZEN]]);
  });

  it("keeps a line’s mode too: only a revision changes it (BUD-07)", async () => {
    const { id, code, mode } = (
      await rows<{ id: string; code: string; mode: string }>(
        "SELECT id, code, mode FROM budget_line WHERE project_id = 'p4' ORDER BY code",
      )
    )[0] ?? { id: "", code: "", mode: "" };
    const path = `/projects/P4/budget/lines/${code}/edit`;
    const other = mode === "regie" ? "cogestion" : "regie";
    const sent = await send(path, { ...(await opened(path, "finance")), mode: other, category: "activity" }, writer);
    expect([sent.status, await problemsIn(sent)]).toEqual([
      422,
      ["Le mode d’exécution d’une ligne approuvée ne change que par une révision."],
    ]);
    expect(await rows("SELECT mode FROM budget_line WHERE id = ?", id)).toEqual([{ mode }]);
  });
});
