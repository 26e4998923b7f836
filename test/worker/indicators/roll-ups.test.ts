import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing } from "../platform/writing.ts";
import { savingNew } from "./entering.ts";

const YEAR = { periodStart: "2025-01-01", periodEnd: "2025-06-30" };

const define = (project: string, code: string, more: object) =>
  ask(`/api/v1/projects/${project}/indicators`, {
    method: "POST",
    as: "manager",
    body: {
      ...{ code, title: { fr: "Services utilisés" }, unit: { fr: "%" }, level: "outcome", measure: "percentage" },
      ...{ direction: "rising", accumulation: "point", baseline: 0, baselineYear: 2023, target: 80, targetYear: 2026 },
      ...more,
    },
  });

const enter = async (project: string, indicator: string, body: object) => {
  const sent = { indicator, ...YEAR, source: "Enquête", submit: true, ...body };
  const path = `/api/v1/projects/${project}/indicator-values`;
  const answer = await ask(path, { method: "POST", as: "officer", body: sent });
  const { id } = await answer.json<{ id: string }>();
  const decided = { method: "POST", as: "manager", body: { revision: 1, decision: "approve" } };
  expect((await ask(`/api/v1/indicator-values/${id}/decision`, decided)).status).toBe(200);
};

beforeAll(async () => {
  await loadDemo(env.DB);
  const shared = { sharedCode: "USAGE", rollUp: "ratio" };
  for (const project of ["P1", "P2", "P4"]) expect((await define(project, "U1", shared)).status).toBe(201);
  await enter("P1", "U1", { numerator: 24, denominator: 60 });
  await enter("P2", "U1", { numerator: 90, denominator: 150 });
});

interface Shared {
  readonly indicators: readonly { readonly code: string }[];
}

const usage = async (as: string) => {
  const answer = await ask("/api/v1/indicators", { as });
  const { indicators } = await answer.json<Shared>();
  return indicators.find(({ code }) => code === "USAGE");
};

it("The demo’s shared people trained open to 105 + 48 = 153, women recomputed from their counts", async () => {
  const code = "PERSONNES-FORMEES-ILLUSTRATIF";
  expect(await rowOf(await ask("/indicators", { as: "manager" }), code)).toContain("153 50,33 % de femmes");
  const text = await textOf(await ask("/indicators", { as: "manager" }));
  for (const told of ["105 + 48 = 153", "P1 · I1.4 Ambassadeurs numériques formés (F/H)", "P4 · I4.1 Agents certifiés"])
    expect(text).toContain(told);
  expect(await rowOf(await ask("/indicators", { as: "bmz" }), code)).toContain("105 48,57 % de femmes");
});

describe("A percentage over the portfolio (scenario 26)", () => {
  it("is 114/210 = 54,29 % on the page, with the method and what is left out", async () => {
    expect(await rowOf(await ask("/indicators", { as: "manager" }), "USAGE")).toContain("54,29 %");
    const text = await textOf(await ask("/indicators", { as: "manager" }));
    expect(text).toContain("(24 + 90) ÷ (60 + 150) = 114 ÷ 210 = 54,29 %");
    expect(text).toContain("jamais la moyenne des taux");
    expect(text).toContain("P4 U1 : rien de validé (n.d.)");
    expect(await textOf(await ask("/indicators", { as: "manager", lang: "ar" }))).toContain("مجموع البسوط");
  });

  it("is the same in the API", async () => {
    expect(await usage("manager")).toMatchObject({
      ...{ method: "ratio", value: 54.286, numerator: 114, denominator: 210 },
      parts: [
        { project: "P1", value: 40, leftOut: null },
        { project: "P2", value: 60, leftOut: null },
        { project: "P4", value: null, leftOut: "notReported" },
      ],
    });
  });

  it("shows donors their projects and published values only", async () => {
    expect(await usage("bmz")).toMatchObject({ value: null, parts: [{ project: "P1" }, { project: "P2" }] });
    expect(await usage("belgium")).toMatchObject({ parts: [{ project: "P4" }] });
    expect((await ask("/indicators", { as: "admin" })).status).toBe(403);
  });

  it("is never a sum (IND-05)", async () => {
    const refused = await define("P1", "U2", { sharedCode: "USAGE", rollUp: "sum" });
    expect([refused.status, await refused.json()]).toMatchObject([422, { problems: [{ rule: "IND-05" }] }]);
  });
});

it("A submitted value stays out of donors’ sight on the indicator’s page", async () => {
  await changing([savingNew({ ...YEAR, id: "kept" })]);
  expect(await textOf(await ask("/projects/P1/indicators/I1.1", { as: "bmz" }))).not.toContain("Soumise");
});
