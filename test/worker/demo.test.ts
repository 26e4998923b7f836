import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../src/demo/load.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE, demoToken } from "../../src/demo/people.ts";
import { passwordMatches } from "../../src/people/password.ts";
import { chained, GENESIS, sha256 } from "../../src/platform/chain.ts";

let tookMs = 0;

beforeAll(async () => {
  const start = Date.now();
  await loadDemo(env.DB);
  tookMs = Date.now() - start;
});

const ask = async <T>(query: string, ...values: readonly unknown[]): Promise<T[]> =>
  (
    await env.DB.prepare(query)
      .bind(...values)
      .all<T>()
  ).results;

const one = async (query: string): Promise<unknown> => Object.values((await ask<object>(query))[0] ?? {})[0];

const ACTIVE = "(SELECT id FROM project WHERE status <> 'closed')";

const counted = (kind: string, within: string) =>
  `SELECT sum(agreement_minor) / 100 FROM entry WHERE status = 'approved' AND booked_on <= '2025-06-30' AND kind = '${kind}' AND project_id IN ${within}`;

describe("the demo portfolio in the database", () => {
  it("stands in less than three seconds", () => {
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(3_000);
  });

  it("totals 12 000 000, 6 278 000 and 3 900 000 over the active projects", async () => {
    expect(await one(`SELECT sum(amount_minor) / 100 FROM budget_cell WHERE project_id IN ${ACTIVE}`)).toBe(12_000_000);
    expect(await one(counted("commitment", ACTIVE))).toBe(6_278_000);
    expect(await one(counted("expenditure", ACTIVE))).toBe(3_900_000);
  });

  it("totals 7 312 500 of 15 500 000 with the closed project", async () => {
    expect(await one("SELECT sum(amount_minor) / 100 FROM project")).toBe(15_500_000);
    expect(await one(counted("expenditure", "(SELECT id FROM project)"))).toBe(7_312_500);
  });

  it("gives each project its handbook figures", async () => {
    const rows = await ask(`SELECT p.code,
      (SELECT sum(amount_minor) / 100 FROM budget_cell c WHERE c.project_id = p.id) AS budget,
      (SELECT sum(agreement_minor) / 100 FROM entry e WHERE e.project_id = p.id AND kind = 'commitment') AS committed,
      (SELECT sum(agreement_minor) / 100 FROM entry e WHERE e.project_id = p.id AND kind = 'expenditure') AS spent,
      (SELECT sum(amount_minor) / 100 FROM forecast f WHERE f.project_id = p.id) AS remaining,
      (SELECT sum(weight) FROM milestone m WHERE m.project_id = p.id) AS weight
      FROM project p ORDER BY p.code`);
    expect(rows).toEqual([
      { code: "P1", budget: 3_000_000, committed: 2_050_000, spent: 1_450_000, remaining: 1_520_000, weight: 100 },
      { code: "P2", budget: 5_000_000, committed: 2_330_000, spent: 1_490_000, remaining: 3_410_000, weight: 100 },
      { code: "P3", budget: 3_500_000, committed: 3_412_500, spent: 3_412_500, remaining: null, weight: 100 },
      { code: "P4", budget: 4_000_000, committed: 1_898_000, spent: 960_000, remaining: 3_040_000, weight: 100 },
    ]);
  });

  it("keeps the related initiatives away from every donor", async () => {
    const leads = await ask(
      "SELECT i.code, o.code AS lead, i.project_id FROM initiative i LEFT JOIN organisation o ON o.id = i.lead_id ORDER BY 1",
    );
    expect(leads).toEqual([
      { code: "AT-DGCT", lead: "MI-DGCT", project_id: null },
      { code: "MD-2030", lead: "MTNRA", project_id: null },
      { code: "PNRA", lead: "MTNRA", project_id: null },
      { code: "RAAN", lead: "MTNRA", project_id: "p1" },
    ]);
    expect(await one("SELECT count(*) FROM participation WHERE organisation_id = 'org-mi-dgct'")).toBe(0);
  });

  it("says what it is", async () => {
    expect(await ask("SELECT is_demo, situation_on FROM installation")).toEqual([
      { is_demo: 1, situation_on: "2025-06-30" },
    ]);
  });
});

describe("its journal", () => {
  it("recomputes from the first entry to the last", async () => {
    const rows = await ask<{ seq: number; payload: string; prev_hash: string; hash: string }>(
      "SELECT seq, payload, prev_hash, hash FROM journal ORDER BY seq",
    );
    let { hash } = GENESIS;
    for (const [at, row] of rows.entries()) {
      expect(row.seq).toBe(at + 1);
      expect(row.prev_hash).toBe(hash);
      hash = chained(hash, row.payload);
      expect(row.hash).toBe(hash);
    }
    expect(rows.length).toBe(26);
  });

  it("holds a change for every row of every table", async () => {
    const tables = await ask<{ entity: string; n: number }>(
      "SELECT entity, count(*) AS n FROM change GROUP BY entity ORDER BY entity",
    );
    expect(tables.map(({ entity }) => entity)).toContain("indicator_value");
    for (const { entity, n } of tables)
      expect([entity, await one(`SELECT count(*) FROM ${entity}`)]).toEqual([entity, n]);
  });

  it("knows no password and no token", async () => {
    const payloads = (await ask<{ payload: string }>("SELECT payload FROM journal")).map((row) => row.payload).join();
    expect(payloads).not.toContain("scrypt");
    expect(payloads).not.toContain(sha256("mizan-demo-officer"));
  });
});

describe("its people", () => {
  it("sign in with the one password", async () => {
    const hashes = await ask<{ password_hash: string }>("SELECT DISTINCT password_hash FROM credential");
    expect(hashes.length).toBe(1);
    expect(await passwordMatches(DEMO_PASSWORD, hashes[0]?.password_hash ?? "")).toBe(true);
  });

  it("each have a live token that may write", async () => {
    for (const demo of DEMO_PEOPLE)
      expect(
        await ask(
          `SELECT p.email FROM session s JOIN person p ON p.id = s.person_id
           WHERE s.token_hash = ? AND s.kind = 'api' AND s.can_write = 1 AND s.expires_at > '2090' AND s.ended_at IS NULL`,
          sha256(demoToken(demo)),
        ),
      ).toEqual([{ email: demo.email }]);
  });

  it("reach what their job needs: each donor its own agreements", async () => {
    expect(await ask("SELECT id, agreement_ids, project_ids FROM person WHERE reach = 'some' ORDER BY id")).toEqual([
      { id: "person-belgium", agreement_ids: '["ag-be-01","ag-be-02"]', project_ids: "[]" },
      { id: "person-bmz", agreement_ids: '["ag-de-01","ag-de-02"]', project_ids: "[]" },
      { id: "person-officer", agreement_ids: "[]", project_ids: '["p1","p2"]' },
    ]);
  });
});

describe("loading", () => {
  it("does nothing where the demo already stands", async () => {
    const before = await one("SELECT count(*) FROM change");
    await loadDemo(env.DB);
    expect(await one("SELECT count(*) FROM change")).toBe(before);
  });

  it("refuses a database that holds something else", async () => {
    await env.DB.prepare("UPDATE installation SET is_demo = 0").run();
    await expect(loadDemo(env.DB)).rejects.toThrow("this journal already holds 26 entries");
    await env.DB.prepare("UPDATE installation SET is_demo = 1").run();
  });
});
