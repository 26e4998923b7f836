import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, rowOf, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../platform/writing.ts";
import { type Fields, opened, saidOn, send } from "../portfolio/forms.ts";

const NEW = "/projects/P1/indicators/new";
const EDIT = "/projects/P1/indicators/I1.1/edit";
const TARGET = "/projects/P1/indicators/I1.1/target";

const SOUND: Fields = {
  ...{ code: "I1.6", level: "output", measure: "unit", direction: "rising", accumulation: "cumulative" },
  ...{ "title.fr": "Agents formés", "unit.fr": "agents", baseline: "0", baselineYear: "2024" },
  ...{ target: "80", targetYear: "2026", yearly: "2025 : 30", "dimension.0": "Région : Rabat ; Fès", isBySex: "yes" },
};

beforeAll(() => loadDemo(env.DB));

const create = async (typed: Fields) => send(NEW, { ...typed, revision: "1" }, { as: "officer" });

describe("Defining an indicator", () => {
  it("teaches what each choice means for the sums, in three languages", async () => {
    const text = await textOf(await ask(NEW, { as: "officer" }));
    expect(text).toContain("Par période : les valeurs s’additionnent (45 puis 60 font 105).");
    expect(await textOf(await ask(NEW, { as: "officer", lang: "ar" }))).toContain("حسب الفترة: تُجمع القيم");
    expect(await textOf(await ask(NEW, { as: "officer", lang: "en" }))).toContain("Per period: values are added");
  });

  it("refuses one without its baseline, and a target that is the baseline (IND-01, IND-08)", async () => {
    const bare = await create({ ...SOUND, baseline: "" });
    expect(bare.status).toBe(422);
    const html = await bare.text();
    expect(saidOn(html)).toEqual(["Renseignez la valeur et l’année de référence."]);
    expect(html).toContain('value="Agents formés"');
    const same = await create({ ...SOUND, target: "0" });
    expect(saidOn(await same.text())).toEqual([
      "La cible est égale à la référence : choisissez un indicateur de maintien.",
    ]);
    expect(saidOn(await (await create({ ...SOUND, code: "I1.1" })).text())).toEqual([
      "Le projet a déjà un indicateur I1.1.",
    ]);
  });

  it("creates it, also one of maintenance, and it is entered with its disaggregation", async () => {
    const made = await create(SOUND);
    expect(made.headers.get("location")).toBe("/projects/P1/indicators/I1.6?done=changed");
    const kept = await create({ ...SOUND, code: "I1.7", isMaintained: "yes", baseline: "95", target: "" });
    expect(kept.status).toBe(303);
    const page = await textOf(await ask("/projects/P1/values?period=2025-Q2", { as: "officer" }));
    for (const word of ["I1.6", "Région", "Rabat", "Non déclaré"]) expect(page).toContain(word);
  });

  it("tells it better, merged with what another person changed; the same field is a conflict", async () => {
    const [mine, theirs] = [await opened(EDIT, "officer"), await opened(EDIT, "manager")];
    expect(mine["target"]).toBeUndefined();
    expect(mine["baseline"]).toBeUndefined();
    const first = await send(EDIT, { ...mine, responsible: "ADD", formKey: "e1" }, { as: "officer" });
    expect(first.status).toBe(303);
    const other = { ...theirs, frequency: "half", formKey: "e2" };
    expect((await send(EDIT, other)).status).toBe(303);
    const [row] = await rows<{ responsible: string; frequency: string; target_milli: number }>(
      "SELECT * FROM indicator WHERE id = 'p1-i1-1'",
    );
    expect(row).toMatchObject({ responsible: "ADD", frequency: "half", target_milli: 10_000 });
    const met = await send(EDIT, { ...theirs, responsible: "DGCT", formKey: "e3" });
    expect([met.status, await met.text()]).toEqual([409, expect.stringContaining('value="DGCT"')]);
  });
});

describe("The target (IND-11)", () => {
  it("changes only by a revision with its decision, which keeps the old one", async () => {
    const form = await opened(TARGET);
    const bare = await send(TARGET, { ...form, target: "12" });
    expect(bare.status).toBe(422);
    const sent = { ...form, target: "12", decidedOn: "2025-06-20", decision: "Copil n° 4", formKey: "t1" };
    expect((await send(TARGET, sent)).status).toBe(303);
    expect(await rowOf(await ask("/projects/P1/indicators", { as: "manager" }), "I1.1")).toContain(
      "12 (2026) 7 50,0 %",
    );
    const page = await textOf(await ask("/projects/P1/indicators/I1.1", { as: "manager" }));
    expect(page).toContain("20/06/2025 10 (2026) 12 (2026) Copil n° 4");
    const met = await send(TARGET, { ...sent, target: "14", formKey: "t2" });
    expect(met.status).toBe(409);
  });
});

describe("The page of an indicator", () => {
  it("draws its way, mirrored in Arabic, with the table behind it", async () => {
    const x = async (lang: string) => {
      const html = await (await ask("/projects/P1/indicators/I1.4", { as: "bmz", lang })).text();
      const chart = /<figure class="chart"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? "";
      return [...chart.matchAll(/<circle cx="([\d.]+)%" cy="[\d.]+" r="3.5"/g)].map(([, at]) => Number(at));
    };
    const [first = 0, second = 0] = await x("fr");
    expect(first).toBeLessThan(second);
    for (const [nth, at] of (await x("ar")).entries()) expect(at + ([first, second][nth] ?? 0)).toBeCloseTo(100, 1);
    const text = await textOf(await ask("/projects/P1/indicators/I1.4", { as: "bmz" }));
    for (const told of ["T1 2025 45 20 / 25", "T2 2025 60 31 / 29", "70,0 %"]) expect(text).toContain(told);
  });

  it("is not there for others, and offers donors nothing to change", async () => {
    expect((await ask("/projects/P4/indicators/I4.1", { as: "bmz" })).status).toBe(404);
    expect((await ask("/projects/P1/indicators/I9.9", { as: "manager" })).status).toBe(404);
    expect(await (await ask("/projects/P1/indicators/I1.1", { as: "bmz" })).text()).not.toContain("/edit");
  });
});
