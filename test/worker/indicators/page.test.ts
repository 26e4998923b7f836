import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing } from "../platform/writing.ts";
import { savingNew } from "./entering.ts";

const PAGE = "/projects/P1/indicators";

beforeAll(() => loadDemo(env.DB));

describe("The results framework on the page (scenarios 22 to 24)", () => {
  it.each([
    ["P1", "I1.1", "2 (2023) 10 (2026) 7 62,5 % À l’heure"],
    ["P1", "I1.2", "20 % (2023) 60 % (2026) 44 % 60,0 % À l’heure"],
    ["P1", "I1.3", "30 (2023) 12 (2026) 21 50,0 % À risque"],
    ["P1", "I1.4", "0 (2023) 150 (2026) 105 70,0 % 51 / 54 48,57 % de femmes À l’heure"],
    ["P1", "I1.5", "0 (2023) 12 (2026) 4 33,3 % En retard"],
    ["P2", "I2.1", "0 (2023) 1 200 (2027) 310 25,8 %"],
    ["P2", "I2.2", "0 (2023) 60 (2027) 22 36,7 %"],
    ["P2", "I2.3", "4 000 (2023) 2 500 (2027) 3 400 40,0 %"],
    ["P2", "I2.4", "15 % (2023) 55 % (2027) 27 % 30,0 %"],
  ])("%s %s: %s", async (project, code, told) => {
    expect(await rowOf(await ask(`/projects/${project}/indicators`, { as: "manager" }), code)).toContain(told);
  });

  it("says unit, direction and how values become the figure, in words", async () => {
    const french = await ask(PAGE, { as: "manager" });
    expect(await rowOf(french.clone(), "I1.4")).toContain("C2 · personnes · à la hausse · somme des périodes");
    expect(await rowOf(french, "I1.3")).toContain("jours · à la baisse · dernière valeur");
    const arabic = await textOf(await ask(PAGE, { as: "manager", lang: "ar" }));
    for (const told of ["إطار النتائج", "مجموع الفترات", "70,0 %", "48,57 %", "تنازلي"]) expect(arabic).toContain(told);
  });

  it("groups them by level, outcomes before outputs", async () => {
    const text = await textOf(await ask(PAGE, { as: "manager" }));
    const order = ["Effet", "I1.2", "I1.3", "Extrant", "I1.1"].map((told) => text.indexOf(told));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("opens an actual to its values with the sums written out", async () => {
    const html = await (await ask(`${PAGE}?open=I1.4`, { as: "manager" })).text();
    expect(html).toMatch(/id="values-I1\.4" open/);
    expect(html).not.toMatch(/id="values-I1\.1" open/);
    const text = await textOf(new Response(html));
    for (const told of ["T1 2025 45 20 25", "T2 2025 60 31 29", "45 + 60 = 105", "(105 − 0) ÷ (150 − 0) = 70,0 %"])
      expect(text).toContain(told);
    expect(text).toContain("2024, 5 : remplacée par une valeur plus récente");
  });

  it("stops at the day asked for, and says n.d. where nothing was reported by then", async () => {
    const first = await ask(`${PAGE}?on=2025-03-31`, { as: "manager" });
    expect(await rowOf(first, "I1.4")).toContain("45 30,0 % 20 / 25 44,44 % de femmes");
    const early = await rowOf(await ask(`${PAGE}?on=2024-06-30`, { as: "manager" }), "I1.1");
    expect(early).toContain("n.d.");
    expect(early).not.toContain("0,0 %");
  });

  it("says what to do where a project has none", async () => {
    expect(await textOf(await ask("/projects/P3/indicators", { as: "manager" }))).toContain("Aucun indicateur");
  });
});

describe("Drafts, and what donors see (IND-12, SEC-02)", () => {
  it("leaves out what is not approved and tells the ministry why; donors are told nothing of it", async () => {
    const draft = { periodStart: "2025-05-01", periodEnd: "2025-05-31", valueMilli: 9_000 };
    const head = await changing([
      savingNew({ ...draft, id: "v-draft", status: "draft" }),
      savingNew({ ...draft, id: "v-back", status: "returned", valueMilli: 8_000 }),
    ]);
    const ours = await textOf(await ask(PAGE, { as: "manager" }));
    expect(ours).toContain("du 01/05/2025 au 31/05/2025, 9 : encore en brouillon");
    expect(ours).toContain("8 : retournée pour correction");
    expect(ours).toContain("1 valeur retenue, 2 non prises en compte");
    const theirs = await textOf(await ask(PAGE, { as: "bmz" }));
    expect(theirs).not.toContain("brouillon");
    expect(theirs).not.toContain("non prises en compte");
    expect(theirs).toContain("62,5 %");
    const before = await textOf(await ask(`${PAGE}?known=${head.seq - 1}`, { as: "manager" }));
    expect(before).not.toContain("brouillon");
  });

  it("counts an approved value for the ministry only, until it is published", async () => {
    const value = { periodStart: "2025-06-01", periodEnd: "2025-06-30", valueMilli: 8_000 };
    await changing([savingNew({ ...value, id: "v-approved", status: "approved", decidedBy: "person-manager" })]);
    expect(await rowOf(await ask(PAGE, { as: "manager" }), "I1.1")).toContain("8 75,0 %");
    expect(await rowOf(await ask(PAGE, { as: "bmz" }), "I1.1")).toContain("7 62,5 %");
    const answer = await ask(`/api/v1${PAGE}`, { as: "bmz" });
    const { indicators } = await answer.json<{ indicators: { values: { status: string }[] }[] }>();
    expect(new Set(indicators.flatMap(({ values }) => values.map(({ status }) => status)))).toEqual(
      new Set(["published"]),
    );
  });

  it.each([
    ["bmz", "P1", 200],
    ["bmz", "P4", 404],
    ["belgium", "P4", 200],
    ["belgium", "P2", 404],
    ["admin", "P1", 403],
  ] as const)("%s at %s gets %i", async (as, code, status) => {
    expect((await ask(`/projects/${code}/indicators`, { as })).status).toBe(status);
    expect((await ask(`/api/v1/projects/${code}/indicators`, { as })).status).toBe(status);
  });
});

describe("The indicators in the API", () => {
  it.each([
    ["I2.1", 310, 0.258333, null],
    ["I2.3", 3_400, 0.4, null],
    ["I2.4", 27, 0.3, null],
  ])("P2 %s", async (...[code, actual, achievementRate, womenShare]) => {
    const answer = await ask("/api/v1/projects/P2/indicators", { as: "manager" });
    const { indicators } = await answer.json<{ indicators: { code: string }[] }>();
    expect(indicators.find((one) => one.code === code)).toMatchObject({ actual, achievementRate, womenShare });
  });
});
