import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import worker from "../../../src/worker.ts";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
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
      "Cause : Recrutement",
      "Dernière mise à jour",
      "J2.3",
    ])
      expect(text).toContain(words);
    expect(await textOf(await ask("/milestones", { as: "belgium" }))).not.toContain("J1.4");
    expect((await ask("/milestones?state=pink", { as: "manager" })).status).toBe(400);
  });
});

/** What reading the list reads of the database: rows, as D1 charges them. */
async function rowsReadBy(query: string, as = "manager"): Promise<number> {
  const read: number[] = [];
  const counting = new Proxy(env.DB, {
    get: (db, name) =>
      name === "batch"
        ? async (statements: D1PreparedStatement[]) => {
            const answers = await db.batch(statements);
            read.push(...answers.map(({ meta }) => meta.rows_read));
            return answers;
          }
        : Reflect.get(db, name).bind(db),
  });
  const headers = { authorization: `Bearer mizan-demo-${as}` };
  const request = new Request(`https://mizan.example/api/v1/milestones${query}`, { headers });
  const answer = await worker.fetch(request, { ...env, DB: counting }, createExecutionContext());
  expect(answer.status).toBe(200);
  return read.reduce((a, b) => a + b, 0);
}

describe("A list of 5 000 milestones", () => {
  const filters = ["late", "atRisk", "suspended", "cancelled", "done", "doneLate"].map((state) => `?state=${state}`);
  const narrow = [...filters, "?kind=payment", "?project=P1", "?state=late&from=2025-01-01&until=2025-12-31"];

  it("is filtered at the cost of the demo’s to the row, whoever asks; what finds a thousand stops counting there", async () => {
    const costs = (as: string) => Promise.all(narrow.map((query) => rowsReadBy(query, as)));
    const before = { all: await costs("manager"), some: await costs("belgium"), unfiltered: await rowsReadBy("") };
    await env.DB.prepare(MANY).run();
    expect(await rows("SELECT count(*) AS n FROM milestone")).toEqual([{ n: 5_023 }]);
    expect(await costs("manager")).toEqual(before.all);
    expect(await costs("belgium")).toEqual(before.some);
    expect((await rowsReadBy("")) - before.unfiltered).toBeLessThan(100);
    expect(await rowsReadBy("?state=onTime")).toBeLessThan(4_500);
  });

  it("says that there are more than a thousand, and pages through them in the order of dates", async () => {
    interface Listed {
      readonly milestones: readonly { code: string; state: string; baselineOn: string }[];
      readonly found: number;
      readonly after: string;
      readonly before: string;
    }
    const first = await json<Listed>("/api/v1/milestones?state=onTime");
    const second = await json<Listed>(`/api/v1/milestones?state=onTime&after=${encodeURIComponent(first.after)}`);
    const back = await json<Listed>(`/api/v1/milestones?state=onTime&before=${encodeURIComponent(second.before)}`);
    const both = [...first.milestones, ...second.milestones];
    expect([first.found, new Set(both.map(({ code }) => code)).size]).toEqual([1_001, 50]);
    expect(new Set(both.map(({ state }) => state))).toEqual(new Set(["onTime"]));
    expect(both.map(({ baselineOn }) => baselineOn)).toEqual(both.map(({ baselineOn }) => baselineOn).toSorted());
    expect(back.milestones).toEqual(first.milestones);
    expect(await textOf(await ask("/milestones?state=onTime", { as: "manager" }))).toContain(
      "Plus de 1 000 jalons trouvés",
    );
    expect(await textOf(await ask("/milestones?state=late", { as: "manager" }))).toContain("2 jalons trouvés");
  });
});

const MANY = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
  INSERT INTO milestone (id, project_id, code, title, weight, baseline_on, forecast_on, evidence, cause, decision, basis, revision, since_seq)
  SELECT 'many-' || i, 'p2', 'JX.' || i, '{"fr":"Jalon"}', 0, date('2025-12-01', '+' || (i % 900) || ' days'),
    date('2025-12-01', '+' || (i % 900) || ' days'), '', '', 'none', 'ILLUSTRATIVE', 1, 1 FROM n`;
