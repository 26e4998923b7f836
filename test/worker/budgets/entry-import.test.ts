import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../../../src/history/actions/verify.ts";
import { database } from "../../../src/platform/database.ts";
import { loadDemo } from "../demo.ts";
import { lastEntry, rows } from "../people/visiting.ts";
import { ENTRIES, entryOf, invoice, post } from "./entry-asking.ts";

const SLOW = { timeout: 60_000 };

beforeAll(() => loadDemo(env.DB));

describe("an import", SLOW, () => {
  const IMPORT = `${ENTRIES}/import`;
  const { submit: _, ...one } = invoice("1.00", { justification: "Reprise d’un tableau" });
  const many = (count: number) => Array.from({ length: count }, (_none, n) => ({ ...one, reference: `IMP-${n}` }));

  it("enters all of its rows, once, as entries of the journal that a row of it can hold", async () => {
    const { seq } = await lastEntry();
    const sent = { entries: many(1_700), reason: "Tableau de 2025", submit: true };
    const answer = await post(IMPORT, sent);
    expect(answer.status).toBe(201);
    const { ids, drafts } = (await answer.json()) as { ids: readonly string[]; drafts: number };
    expect([new Set(ids).size, drafts]).toEqual([1_700, 0]);
    const kept = await rows(
      "SELECT status, count(*) AS n, sum(amount_minor) AS minor, sum(agreement_minor) AS agreement, min(revision) AS revision, json_group_array(DISTINCT entered_by) AS by FROM entry WHERE reference GLOB 'IMP-*' GROUP BY status",
    );
    const by = JSON.stringify(["person-finance"]);
    expect(kept).toEqual([{ status: "submitted", n: 1_700, minor: 170_000, agreement: 170_000, revision: 1, by }]);
    expect(await rows("SELECT count(*) AS n FROM change WHERE seq > ? GROUP BY seq ORDER BY seq", seq)).toEqual([
      { n: 800 },
      { n: 800 },
      { n: 100 },
    ]);
    expect((await verifyJournal(database(env.DB))).broken).toBeUndefined();
    expect(await entryOf(ids[1_699] ?? "")).toMatchObject({ reference: "IMP-1699", line: "C3", status: "submitted" });
  });

  it("enters none when one is wrong, and says which and why", async () => {
    const before = await rows("SELECT count(*) AS n FROM entry");
    const wrong = many(3).map((row, n) => (n === 1 ? { ...row, reference: "IMP-X", amount: "1.234" } : row));
    const refused = await post(IMPORT, { entries: wrong.map((row) => ({ ...row, reference: `${row.reference}-Y` })) });
    expect(refused.status).toBe(422);
    const { problems } = (await refused.json()) as { problems: readonly { field: string }[] };
    expect(problems.map(({ field }) => field)).toEqual(["entries.1.amount"]);
    expect(await rows("SELECT count(*) AS n FROM entry")).toEqual(before);
    expect((await post(IMPORT, { entries: [] })).status).toBe(422);
    expect((await post(IMPORT, { entries: many(1), submit: true }, "officer")).status).toBe(403);
  });
});
