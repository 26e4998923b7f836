import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { opened, SECOND, SECOND_JSON, saidOn, send } from "./forms.ts";

const REFUSAL =
  "Le total affecté (3 050 000,00 EUR) dépasse le montant de la convention (3 000 000,00 EUR) de 50 000,00 EUR. Réduisez une affectation ou enregistrez d’abord un avenant.";

const allocated = async (agreement: string): Promise<number> => {
  const found = await ask(`/api/v1/agreements/${agreement}`, { as: "auditor" });
  return (await found.json<{ allocatedMinor: number }>()).allocatedMinor;
};

const journalled = async (): Promise<number> =>
  (await rows<{ n: number }>("SELECT max(seq) AS n FROM journal"))[0]?.n ?? 0;

beforeAll(() => loadDemo(env.DB));

describe("A second project under a fully allocated agreement (scenario 1)", () => {
  it("is refused by the form, beside the amount, with what was typed kept and nothing written", async () => {
    const before = await journalled();
    const answer = await send("/projects/new", SECOND);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(saidOn(html)).toEqual([REFUSAL]);
    expect(html).toContain('data-rule="BUD-01"');
    for (const value of ["50 000", "P5", "Portail des collectivités", "Première composante"])
      expect(html).toContain(value);
    expect(await journalled()).toBe(before);
  });

  it("is refused by the API as a problem", async () => {
    const answer = await ask("/api/v1/projects", { as: "manager", method: "POST", body: SECOND_JSON });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const { type, problems } = await answer.json<{ type: string; problems: { rule: string; detail: string }[] }>();
    expect(type).toBe("urn:mizan:problem:refused");
    expect(problems.map(({ rule, detail }) => [rule, detail.replace(/\s+/gu, " ")])).toEqual([["BUD-01", REFUSAL]]);
  });

  it("says so in Arabic to whoever reads Arabic", async () => {
    const html = await (await send("/projects/new", SECOND, { lang: "ar" })).text();
    expect(saidOn(html)[0]).toMatch(/^مجموع المبالغ المخصصة \(3 050 000,00 EUR\)/);
  });

  it("is also refused when an existing project asks for more", async () => {
    const fields = await opened("/projects/P1/edit");
    const answer = await send("/projects/P1/edit", { ...fields, amount: "3 050 000" });
    expect(answer.status).toBe(422);
    expect(saidOn(await answer.text())).toEqual([REFUSAL]);
  });
});

describe("Two allocations at once", () => {
  it("cannot both take what is left: one is saved, the other hears the figures of after", async () => {
    const form = await opened("/agreements/AG-BE-02/amendments");
    const raised = { ...form, ceiling: "4 100 000", signedOn: "2025-01-15", document: "Avenant n° 1" };
    expect((await send("/agreements/AG-BE-02/amendments", raised)).status).toBe(303);
    const one = { ...SECOND, agreement: "AG-BE-02", plannedStart: "2024-07-01", amount: "60 000" };
    const answers = await Promise.all([
      send("/projects/new", { ...one, code: "RACE-1" }),
      send("/projects/new", { ...one, code: "RACE-2" }, { as: "finance" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(saidOn((await refused?.text()) ?? "")).toEqual([
      REFUSAL.replace("3 050 000,00", "4 120 000,00")
        .replace("3 000 000,00", "4 100 000,00")
        .replace("50 000,00", "20 000,00"),
    ]);
    expect(await allocated("AG-BE-02")).toBe(406_000_000);
  });

  it("of the same code make one project", async () => {
    const free = { ...SECOND, amount: "0", code: "TWIN" };
    const answers = await Promise.all([send("/projects/new", free), send("/projects/new", free, { as: "finance" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(saidOn((await refused?.text()) ?? "")).toEqual(["Le code TWIN est déjà utilisé. Choisissez-en un autre."]);
  });
});

describe("A cancelled project", () => {
  it("gives its amount back, keeps its page, and wants a reason first", async () => {
    const before = await allocated("AG-BE-02");
    const fields = await opened("/projects/RACE-1/cancellation").catch(() => undefined);
    const code = fields ? "RACE-1" : "RACE-2";
    const look = fields ?? (await opened("/projects/RACE-2/cancellation"));
    const address = `/projects/${code}/cancellation`;
    const hasty = await send(address, { ...look, reason: "non" });
    expect([hasty.status, saidOn(await hasty.text())]).toEqual([
      422,
      ["Expliquez le motif en 10 caractères au moins : le journal le garde."],
    ]);
    const done = await send(address, { ...look, reason: "Abandonné par le bailleur" });
    expect(done.headers.get("location")).toBe(`/projects/${code}?done=cancelled`);
    expect(await allocated("AG-BE-02")).toBe(before - 6_000_000);
    const page = await (await ask(`/projects/${code}`, { as: "manager" })).text();
    expect(page).toContain("Annulé : Abandonné par le bailleur");
    expect(page).not.toContain(`/projects/${code}/edit`);
    expect((await ask(`/projects/${code}/edit`, { as: "manager" })).status).toBe(403);
    const list = await (await ask("/projects", { as: "manager" })).text();
    expect(list).not.toContain(`/projects/${code}"`);
    expect(await (await ask("/projects?status=cancelled", { as: "manager" })).text()).toContain(`/projects/${code}"`);
    const [entry] = await rows<{ reason: string }>("SELECT reason FROM journal ORDER BY seq DESC LIMIT 1");
    expect(entry?.reason).toBe("Abandonné par le bailleur");
  });

  it("is never a closed one", async () => {
    const look = await opened("/projects/P3/cancellation");
    const answer = await send("/projects/P3/cancellation", { ...look, reason: "Une raison assez longue" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Ce qui est clôturé ne s’annule pas.");
  });
});
