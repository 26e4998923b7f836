import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../../src/demo/load.ts";
import { ask, textOf } from "../asking.ts";
import { rows } from "../platform/writing.ts";

beforeAll(() => loadDemo(env.DB));

const json = async <T>(address: string, as = "manager"): Promise<T> => (await ask(address, { as })).json<T>();

describe("The list of the portfolio", () => {
  it("goes on by its key, forwards and back, and loses nothing", async () => {
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const page = await json<{
        milestones: { project: string; code: string; baselineOn: string }[];
        after: string | null;
      }>(`/api/v1/milestones?after=${encodeURIComponent(after)}`);
      seen.push(...page.milestones.map(({ baselineOn, code }) => `${baselineOn} ${code}`));
      if (!page.after) break;
      after = page.after;
    }
    const all = await rows<{ n: number }>("SELECT count(*) AS n FROM milestone WHERE project_id <> 'p3'");
    expect(new Set(seen).size).toBe(all[0]?.n);
    expect(seen.map((text) => text.slice(0, 10))).toEqual(seen.map((text) => text.slice(0, 10)).toSorted());
  });

  it("filters by the state that the rules give, each of them", async () => {
    const every = await json<{ milestones: { code: string; state: string }[] }>("/api/v1/milestones");
    for (const state of ["late", "atRisk", "onTime", "doneLate", "done", "suspended"]) {
      const found = await json<{ milestones: { code: string; state: string }[] }>(`/api/v1/milestones?state=${state}`);
      const expected = every.milestones.filter((one) => one.state === state).map(({ code }) => code);
      expect([state, found.milestones.map(({ code }) => code)]).toEqual([state, expected]);
    }
  });

  it("has the columns of R05, stays within reach, and refuses filters that it does not know", async () => {
    const text = await textOf(await ask("/milestones?state=late", { as: "manager" }));
    for (const words of [
      "Composante",
      "Responsable",
      "Écart révisé (j)",
      "Mesure corrective",
      "Dernière mise à jour",
      "J2.3",
    ])
      expect(text).toContain(words);
    expect(await textOf(await ask("/milestones", { as: "belgium" }))).not.toContain("J1.4");
    expect((await ask("/milestones?state=pink", { as: "manager" })).status).toBe(400);
  });

  it("reads a page of 5 000 milestones from the index of dates, without sorting them", async () => {
    const plan = await rows<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM milestone WHERE +project_id IN (SELECT id FROM project) ORDER BY baseline_on, id LIMIT 26`,
    );
    expect(plan.map(({ detail }) => detail).join()).toContain("USING INDEX milestone_baseline");
  });
});
