/// <reference types="vite/client" />
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";

/** Real rows of the EU Trust Fund (Akvo); absent outside the machine that has them. */
const found = Object.values(
  import.meta.glob("/../shared/data/facts/eutf_akvo_results_morocco.csv", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
)[0] as string | undefined;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly target: string;
  readonly actual: string;
}

/** `id,iati_id,result_type,"title",start,end,target,actual`. */
function rowsOf(csv: string): readonly Row[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? "");
      const [id = "", , , title = "", , , target = "", actual = ""] = cells;
      return { id, title, target, actual };
    });
}

beforeAll(() => loadDemo(env.DB));

interface Told {
  readonly problems?: readonly { readonly rule: string; readonly detail: string }[];
}

const post = async (path: string, body: unknown) => {
  const answer = await ask(`/api/v1/projects/P2/${path}`, { method: "POST", as: "manager", body });
  const { problems = [] } = await answer.json<Told>();
  return { status: answer.status, said: problems.map(({ rule, detail }) => `${rule}: ${detail}`) };
};

const define = ({ id, title, target }: Row) =>
  post("indicators", {
    ...{ code: `EU-${id}`, title: { fr: title.slice(0, 300), en: title.slice(0, 300) }, unit: { fr: "nombre" } },
    ...{ level: "output", measure: "unit", direction: "rising", accumulation: "cumulative" },
    ...{ baseline: "0", baselineYear: 2015, target, targetYear: 2025 },
  });

const enter = ({ id, actual }: Row) =>
  post("indicator-values", {
    ...{ indicator: `EU-${id}`, periodStart: "2015-01-01", periodEnd: "2025-12-31" },
    ...{ value: actual, source: "Akvo RSR", submit: true },
  });

describe("Definitions by the API", () => {
  const row = { id: "x", title: "Essai", target: "8", actual: "" };

  it.each([
    ["", "IND-01: Renseignez la cible finale et son année."],
    ["NULL", "NUMBER: « NULL » n’est pas un nombre. Écrivez par exemple 1 234 ou 12,5."],
    ["0", "IND-08: La cible est égale à la référence : choisissez un indicateur de maintien."],
    [
      "-4",
      "IND-07: Le sens contredit la cible : à la hausse, elle dépasse la référence ; à la baisse, elle est en dessous.",
    ],
  ])("refuses the target « %s »", async (target, told) => {
    expect(await define({ ...row, target })).toEqual({ status: 422, said: [told] });
  });

  it("takes one as text, once", async () => {
    expect(await define({ ...row, id: "ok", target: "29740" })).toEqual({ status: 201, said: [] });
    expect(await define({ ...row, id: "ok", target: "29740" })).toMatchObject({ status: 422 });
  });

  it("takes 20476.00, refuses what is missing, and adds n.d. only with its reason", async () => {
    await define({ ...row, id: "v", target: "8" });
    expect(await enter({ ...row, id: "v", actual: "" })).toEqual({
      status: 422,
      said: ["IND-10: Saisissez une valeur ; s’il n’y en a pas, dites pourquoi (n.d.) : jamais 0 à la place."],
    });
    expect((await enter({ ...row, id: "v", actual: "NULL" })).said[0]).toContain("« NULL » n’est pas un nombre");
    expect(await enter({ ...row, id: "v", actual: "20476.00" })).toEqual({ status: 201, said: [] });
  });

  it.each([
    ["officer", 404],
    ["finance", 403],
    ["bmz", 403],
    [undefined, 401],
  ] as const)("%s gets %i elsewhere", async (as, status) => {
    for (const path of ["indicators", "indicator-values"]) {
      const asked = { method: "POST", body: {}, ...(as && { as }) };
      expect((await ask(`/api/v1/projects/P4/${path}`, asked)).status).toBe(status);
    }
  });
});

const isTarget = ({ target }: Row): boolean => /^\d+(\.\d+)?$/.test(target) && Number(target) > 0;

/** What the API should answer, in words that a person can act on. */
const definedAs = (row: Row) => (isTarget(row) ? [201, /^$/] : [422, /^(IND-01|IND-08|NUMBER): .{20,}/]) as Wanted;
const enteredAs = ({ actual }: Row) => (actual === "" ? [422, /jamais 0/] : [201, /^$/]) as Wanted;

type Wanted = readonly [number, RegExp];

function tell(row: Row, answer: Awaited<ReturnType<typeof post>>, [status, words]: Wanted): void {
  expect([row.id, answer.status, answer.said.join()]).toEqual([row.id, status, expect.stringMatching(words)]);
}

describe.skipIf(found === undefined)("The EU Trust Fund’s real framework, row by row", () => {
  const rows = rowsOf(found ?? "");

  it("is there, and not all sound", () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(isTarget).length).toBeGreaterThan(10);
    expect(rows.filter(isTarget).length).toBeLessThan(rows.length);
  });

  it("has each sound row accepted and each odd one refused with a clear reason", async () => {
    for (const row of rows) tell(row, await define(row), definedAs(row));
    for (const row of rows.filter(isTarget)) tell(row, await enter(row), enteredAs(row));
  }, 120_000);
});
