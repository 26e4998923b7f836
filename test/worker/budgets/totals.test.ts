import { env, exports } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checked, invariants } from "../../../src/history/store/sums.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { readAll } from "../../../src/platform/read.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, raw, rows } from "../platform/writing.ts";

beforeAll(() => loadDemo(env.DB));

const flaws = async (): Promise<readonly string[]> => {
  const totals = invariants(calendarDate("2099-12-31")).filter(({ name }) => name.startsWith("running totals"));
  expect(totals).toHaveLength(3);
  const found: string[] = [];
  for (const invariant of totals) {
    const { one } = await readAll(db, { one: checked(db, invariant) });
    expect(one.count).toBeGreaterThan(5);
    if (one.first) found.push(`${one.first.where}: ${one.first.expected} ≠ ${one.first.found}`);
  }
  return found;
};

const asked = async (path: string, name = "manager") => {
  const answer = await exports.default.fetch(
    new Request(`http://localhost${path}`, { headers: { authorization: `Bearer mizan-demo-${name}` } }),
  );
  expect(answer.status).toBe(200);
  return (await answer.json()) as {
    on: string;
    rows: { donor: string; year: number; budgetMinor: number; spentMinor: number }[];
  };
};

const sumOf = (found: Awaited<ReturnType<typeof asked>>, key: "budgetMinor" | "spentMinor") =>
  found.rows.reduce((sum, row) => sum + row[key], 0);

/** One step of a history: what a project's money may go through. */
type Step =
  | {
      readonly kind: "entry";
      readonly of: number;
      readonly amount: number;
      readonly isApproved: boolean;
      readonly hasMad: boolean;
    }
  | { readonly kind: "decide"; readonly of: number; readonly status: "approved" | "returned" | "submitted" }
  | { readonly kind: "version"; readonly of: number; readonly amount: number; readonly isDirect: boolean }
  | { readonly kind: "status"; readonly of: number; readonly status: string }
  | { readonly kind: "donor"; readonly of: number };

const of = fc.nat({ max: 3 });
const amount = fc.integer({ min: -50_000, max: 900_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("entry" as const), of, amount, isApproved: fc.boolean(), hasMad: fc.boolean() }),
  fc.record({
    kind: fc.constant("decide" as const),
    of: fc.nat({ max: 30 }),
    status: fc.constantFrom("approved" as const, "returned" as const, "submitted" as const),
  }),
  fc.record({ kind: fc.constant("version" as const), of, amount: fc.nat({ max: 900_000 }), isDirect: fc.boolean() }),
  fc.record({
    kind: fc.constant("status" as const),
    of,
    status: fc.constantFrom("implementation", "suspended", "closed", "finalisation"),
  }),
  fc.record({ kind: fc.constant("donor" as const), of: fc.nat({ max: 2 }) }),
);

let made = 0;
const seq = () => "(SELECT max(seq) FROM journal)";
const project = (n: number) => `(SELECT id FROM project ORDER BY code LIMIT 1 OFFSET ${n})`;
const line = (n: number) => `(SELECT id FROM budget_line WHERE project_id = ${project(n)} ORDER BY code LIMIT 1)`;

/** Raw SQL, past every rule of the app: the totals are the database's own promise. */
const SQL_OF: { readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>) => readonly string[] } = {
  entry: ({ of: n, amount: minor, isApproved, hasMad }) => {
    made += 1;
    return [
      `INSERT INTO entry (id, project_id, line_id, kind, amount_minor, currency, agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative, status, original_id, revision, since_seq)
       SELECT 'made-${made}', ${project(n)}, ${line(n)}, '${made % 2 ? "commitment" : "expenditure"}', ${minor}, 'EUR', ${minor}, ${hasMad ? minor * 11 : "NULL"}, '2025-0${1 + (made % 6)}-10', '2025-Q${1 + Math.floor((made % 6) / 3)}', 'gid', 'd', 0, '${isApproved ? "approved" : "submitted"}', ${minor < 0 ? `(SELECT id FROM entry WHERE project_id = ${project(n)} LIMIT 1)` : "NULL"}, 1, ${seq()}`,
    ];
  },
  decide: ({ of: n, status }) => [
    `UPDATE entry SET status = '${status}', decided_by = 'another', revision = revision + 1, since_seq = ${seq()}
     WHERE id = (SELECT id FROM entry WHERE status <> 'approved' ORDER BY id LIMIT 1 OFFSET ${n % 3})`,
  ],
  version: ({ of: n, amount: minor, isDirect }) => {
    made += 1;
    const id = `version-${made}`;
    const number = `(SELECT max(number) + 1 FROM budget_version WHERE project_id = ${project(n)})`;
    const row = `INSERT INTO budget_version (id, project_id, number, kind, status, decided_on, decision, reason, revision, since_seq)
      SELECT '${id}', ${project(n)}, ${number}, 'revision', '${isDirect ? "approved" : "draft"}', '2025-06-01', 'd', 'r', 1, ${seq()} - ${isDirect ? 0 : 1}`;
    const cells = `INSERT INTO budget_cell (id, project_id, version_id, line_id, year, amount_minor, is_illustrative, since_seq)
      SELECT '${id}-' || year, ${project(n)}, '${id}', ${line(n)}, year, ${minor}, 0, ${seq()} FROM (SELECT 2024 AS year UNION ALL SELECT 2025)`;
    const approval = `UPDATE budget_version SET status = 'approved', decided_by = 'another', revision = 2, since_seq = ${seq()} WHERE id = '${id}'`;
    return isDirect ? [row, cells] : [row, approval, cells];
  },
  status: ({ of: n, status }) => [
    `UPDATE project SET status = '${status}', revision = revision + 1, since_seq = ${seq()} WHERE id = ${project(n)}`,
  ],
  donor: ({ of: n }) => [
    `UPDATE agreement SET donor_id = (SELECT donor_id FROM agreement ORDER BY code LIMIT 1 OFFSET ${n}), revision = revision + 1, since_seq = ${seq()}
     WHERE id = (SELECT id FROM agreement ORDER BY code DESC LIMIT 1)`,
  ],
};

describe("running totals", () => {
  it("are the demo’s: 12 000 000 and 3 900 000, a donor’s its own, and those of an earlier day or knowledge added up", async () => {
    const all = await asked("/api/v1/portfolio/totals");
    expect([sumOf(all, "budgetMinor"), sumOf(all, "spentMinor")]).toEqual([1_200_000_000, 390_000_000]);
    const bmz = await asked("/api/v1/portfolio/totals", "bmz");
    expect([...new Set(bmz.rows.map(({ donor }) => donor))]).toEqual(["BMZ"]);
    expect([sumOf(bmz, "budgetMinor"), sumOf(bmz, "spentMinor")]).toEqual([800_000_000, 294_000_000]);
    const earlier = await asked("/api/v1/portfolio/totals?on=2024-12-31");
    expect(sumOf(earlier, "spentMinor")).toBeLessThan(sumOf(all, "spentMinor"));
    const [{ head } = { head: 0 }] = await rows<{ head: number }>("SELECT max(seq) AS head FROM journal");
    expect((await asked(`/api/v1/portfolio/totals?known=${head}`)).rows).toEqual(all.rows);
    expect((await asked("/api/v1/portfolio/totals?known=0")).rows).toEqual([]);
  });

  it("equal what is added up anew at every step of any history", async () => {
    expect(await flaws()).toEqual([]);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const one of steps) {
          await changing([], { isEvent: true });
          const statements = SQL_OF[one.kind](one as never);
          const isTaken = await env.DB.batch(statements.map((each) => env.DB.prepare(each))).then(
            () => true,
            // What another rule of the database refuses (ENG-01, BUD-01, a step from returned to approved …) leaves the
            // totals as they were.
            (error: Error) => !/ENG-|DEP-|BUD-|PER-|never taken back/.test(error.message) && Promise.reject(error),
          );
          if (isTaken) taken += 1;
          expect(await flaws()).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
    expect(taken).toBeGreaterThan(12);
  });

  it("are found out by check-data when somebody changes one", async () => {
    await raw("UPDATE project_total SET amount_minor = amount_minor + 1 WHERE measure = 'budget'");
    expect(await flaws()).not.toEqual([]);
  });
});
