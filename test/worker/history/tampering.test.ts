import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkedData } from "../../../src/history/actions/check-data.ts";
import { verifyJournal } from "../../../src/history/actions/verify.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { chained } from "../../../src/platform/chain.ts";
import { saving } from "../../../src/platform/write.ts";
import { project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, projectNow, rows } from "../platform/writing.ts";
import { withoutTriggers } from "./guards.ts";

const TODAY = calendarDate("2025-07-02");

let restore: () => Promise<void>;

beforeAll(async () => {
  await loadDemo(env.DB);
  const before = await projectNow("p1");
  await changing([saving(project, before, { ...before, tags: ["one"] })], { projectId: "p1" });
  await changing([], { isEvent: true, action: "test.event" });
  const between = await projectNow("p1");
  await changing([saving(project, between, { ...between, tags: ["two"] })], { projectId: "p1" });
  restore = await withoutTriggers();
});

afterAll(() => restore());

async function broken(): Promise<readonly Checked[]> {
  const found: Checked[] = [];
  for await (const result of checkedData(db, TODAY)) if (result.flaw) found.push(result);
  return found;
}

/** What is found out first; what comes after it is not looked at any more. */
async function firstBroken(): Promise<Checked | undefined> {
  for await (const result of checkedData(db, TODAY)) if (result.flaw) return result;
  return undefined;
}

const allOrNothing = (statements: readonly string[]) =>
  env.DB.batch(["PRAGMA defer_foreign_keys = ON", ...statements].map((text) => env.DB.prepare(text)));

/** Tampers, looks, and puts everything back as it was: the next test starts from whole data. */
async function whileTampered(
  tables: readonly string[],
  tampering: string | readonly string[],
  look: () => Promise<void>,
): Promise<void> {
  await allOrNothing([
    ...tables.map((name) => `CREATE TABLE kept_${name} AS SELECT * FROM ${name}`),
    ...[tampering].flat(),
  ]);
  try {
    await look();
  } finally {
    await allOrNothing(
      tables.flatMap((name) => [
        `DELETE FROM ${name}`,
        `INSERT INTO ${name} SELECT * FROM kept_${name}`,
        `DROP TABLE kept_${name}`,
      ]),
    );
  }
}

const entry = async (seq: number) =>
  (await rows<{ hash: string; prev_hash: string; payload: string }>("SELECT * FROM journal WHERE seq = ?", seq))[0];

describe("a database as the app wrote it", { timeout: 30_000 }, () => {
  it("holds: every entry, every row and its past, every rule", async () => {
    expect(await broken()).toEqual([]);
    const { entries, changes, last, broken: nothing } = await verifyJournal(db);
    const [counted] = await rows(
      "SELECT (SELECT count(*) FROM journal) AS entries, (SELECT count(*) FROM change) AS changes",
    );
    expect({ entries, changes }).toEqual(counted);
    expect(last).toMatchObject({ seq: entries, hash: (await entry(entries))?.hash });
    expect(nothing).toBeUndefined();
  });
});

describe("a tampered journal is found out at its first broken entry", { timeout: 30_000 }, () => {
  it("when a payload was altered", async () => {
    await whileTampered(
      ["journal"],
      "UPDATE journal SET payload = replace(payload, 'Jalons', 'jalons') WHERE seq = 19",
      async () => {
        const { broken: found } = await verifyJournal(db);
        expect(found).toMatchObject({ seq: 19, action: "demo.load", flaw: "hash", found: (await entry(19))?.hash });
      },
    );
  });

  it("when a hash was altered", async () => {
    await whileTampered(["journal"], `UPDATE journal SET hash = '${"f".repeat(64)}' WHERE seq = 9`, async () => {
      const { broken: found } = await verifyJournal(db);
      expect(found).toMatchObject({ seq: 9, flaw: "hash", found: "f".repeat(64) });
    });
  });

  it("when a payload was altered and its hash made to fit: the next entry gives it away", async () => {
    const [before, old] = [await entry(14), await entry(15)];
    const payload = old?.payload.replace('"reason":"', '"reason":"x') ?? "";
    const forged = chained(before?.hash ?? "", payload);
    await whileTampered(
      ["journal"],
      `UPDATE journal SET payload = '${payload.replaceAll("'", "''")}', reason = 'x' || reason, hash = '${forged}' WHERE seq = 15`,
      async () => {
        const { broken: found } = await verifyJournal(db);
        expect(found).toMatchObject({ seq: 16, flaw: "previous", expected: forged, found: old?.hash });
      },
    );
  });

  it.each([
    ["an event in the middle", [28]],
    ["an entry in the middle, with its changes", [27]],
    ["several entries at once", [27, 28]],
  ])("when someone deleted %s", async (_, gone) => {
    const first = gone[0] ?? 0;
    const deletions = ["change", "journal"].map((table) => `DELETE FROM ${table} WHERE seq IN (${gone})`);
    await whileTampered(["journal", "change"], deletions, async () => {
      const { broken: found, entries } = await verifyJournal(db);
      expect(found).toMatchObject({ seq: first, action: "", flaw: "missing", found: `${first + gone.length}` });
      expect(entries).toBe(first - 1);
    });
  });

  it.each([
    ["who did it", "actor_id = 'person-admin'", "actorId"],
    ["as what", "actor_role = 'admin'", "actorRole"],
    ["when", "at = '2025-07-01T08:00:00.001Z'", "at"],
    ["what was done", "action = 'test.other'", "action"],
    ["on which project", "project_id = 'p2'", "projectId"],
    ["why", "reason = 'other'", "reason"],
    ["from where", "origin = 'api'", "origin"],
  ])("when a column says otherwise %s", async (_, set, place) => {
    await whileTampered(["journal"], `UPDATE journal SET ${set} WHERE seq = 27`, async () => {
      expect((await verifyJournal(db)).broken).toMatchObject({ seq: 27, flaw: "column", place });
    });
  });

  it.each([
    ["altered", `UPDATE change SET fields = replace(fields, '"one"', '"three"') WHERE seq = 27`],
    ["deleted", "DELETE FROM change WHERE seq = 27"],
    ["added", "INSERT INTO change VALUES (27, 'project', 'p2', 2, '{}')"],
    ["moved to another entry", "UPDATE change SET seq = 29 WHERE seq = 27"],
  ])("when a change was %s", async (_, tampering) => {
    await whileTampered(["change"], tampering, async () => {
      expect((await verifyJournal(db)).broken).toMatchObject({ seq: 27, flaw: "change" });
    });
  });
});

describe("a tampered row is found out, with what was expected", { timeout: 30_000 }, () => {
  it.each([
    ["project", "amount_minor = amount_minor - 1 WHERE id = 'p2'", "project p2, revision 1: amountMinor"],
    [
      "entry",
      "agreement_minor = agreement_minor + 1, amount_minor = amount_minor + 1 WHERE id = (SELECT max(id) FROM entry)",
      /^entry entry-p4.*agreement_minor|amountMinor$/,
    ],
    [
      "budget_cell",
      "amount_minor = amount_minor + 100 WHERE id = (SELECT min(id) FROM budget_cell)",
      /^budget_cell p1-v1-c1-2023, revision 1: amountMinor$/,
    ],
    ["person", "role = 'admin' WHERE id = 'person-officer'", "person person-officer, revision 1: role"],
    ["project_history", "tags = '[]', revision = 2 WHERE revision = 2", "project p1, revision 2: tags"],
    ["project_history", "until_seq = 29 WHERE revision = 1", "project p1, revision 1: until_seq"],
    ["project", "since_seq = 27 WHERE id = 'p1'", "project p1, revision 3: since_seq"],
    ["project", "revision = 4 WHERE id = 'p1'", "project p1, revision 3: revision"],
  ])("in %s: %s", async (table, set, where) => {
    await whileTampered([table], `UPDATE ${table} SET ${set}`, async () => {
      const first = await firstBroken();
      expect(first?.flaw?.where).toMatch(where);
      expect(first?.flaw?.expected).not.toBe(first?.flaw?.found);
    });
  });

  it.each([
    ["milestone", "DELETE FROM milestone WHERE id = 'p1-j1-1'", "milestone p1-j1-1, revision 1: revision"],
    ["project_history", "DELETE FROM project_history WHERE revision = 1", "project p1, revision 1: revision"],
    [
      "forecast",
      "INSERT INTO forecast SELECT 'new', project_id, line_id, made_on, version, '2031', 1, 0, 1 FROM forecast LIMIT 1",
      "forecast new, revision 1: change.revision",
    ],
  ])("in %s: %s", async (table, tampering, where) => {
    await whileTampered([table], tampering, async () => {
      expect((await broken()).map(({ flaw }) => flaw?.where)).toContain(where);
    });
  });
});
