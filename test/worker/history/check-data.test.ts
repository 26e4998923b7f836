import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { budgetCell, budgetVersion, entry } from "../../../src/budgets/schema.ts";
import { checkedData, type Flaw } from "../../../src/history/actions/check-data.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { milestone } from "../../../src/milestones/schema.ts";
import { recording, saving, type ThingTable } from "../../../src/platform/write.ts";
import { agreement, project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { changing, db } from "../platform/writing.ts";
import { withoutTriggers } from "./guards.ts";

const TODAY = calendarDate("2025-07-02");

let restore: () => Promise<void>;

beforeAll(async () => {
  await loadDemo(env.DB);
  restore = await withoutTriggers("*_kept");
});

afterAll(() => restore());

async function flaws(today = TODAY): Promise<readonly (readonly [string, Flaw])[]> {
  const found: [string, Flaw][] = [];
  for await (const { name, flaw } of checkedData(db, today)) if (flaw) found.push([name, flaw]);
  return found;
}

async function changed(table: ThingTable, id: string, fields: object): Promise<Record<string, unknown>> {
  const [before] = await db.select().from(table).where(eq(table.id, id));
  if (!before) throw new Error(`no row ${id}`);
  await changing([saving(table, before, { ...before, ...fields } as never)]);
  return before;
}

/** Writes something wrong as the journal takes it, looks, and writes it right again. */
async function whileWrong(table: ThingTable, id: string, fields: object) {
  const before = await changed(table, id, fields);
  const found = await flaws();
  await changed(table, id, before);
  expect(await flaws()).toEqual([]);
  return found;
}

const broken = (rule: string, flaw: Flaw) => [[expect.stringContaining(rule), flaw]];

/** What is summed of an entry is wrong with it. */
const andItsTotal = [expect.stringContaining("running totals of projects"), expect.anything()];

const COMMITMENT = "entry-p1-c1-2023-q4-commitment";

describe("what the journal took but the handbook forbids", { timeout: 30_000 }, () => {
  it("is a budget that does not foot (BUD-02)", async () => {
    expect(await whileWrong(project, "p2", { amountMinor: 1 })).toEqual(
      broken("BUD-02", { where: "project P2", expected: "1", found: "500000000" }),
    );
  });

  it("is an agreement with more in its projects than its ceiling (BUD-01)", async () => {
    expect(await whileWrong(agreement, "ag-de-01", { ceilingMinor: 299_999_999 })).toEqual(
      broken("BUD-01", { where: "agreement AG-DE-01", expected: "299999999", found: "300000000" }),
    );
  });

  it("is a project whose sectors total 95 % (BUD-09)", async () => {
    const sectors = [
      { code: "15110", shareBps: 6_000 },
      { code: "22040", shareBps: 3_500 },
    ];
    expect(await whileWrong(project, "p1", { sectors })).toEqual(
      broken("BUD-09", { where: "project P1", expected: "10000", found: "9500" }),
    );
  });

  it("is a project under way whose milestone weights total 95 (JAL-09)", async () => {
    expect(await whileWrong(milestone, "p1-j1-1", { weight: 5 })).toEqual(
      broken("JAL-09", { where: "project P1", expected: "100", found: "95" }),
    );
  });

  it("is an entry whose amounts do not come from its rate (FX-05)", async () => {
    const [row] = await db.select().from(entry).where(eq(entry.id, COMMITMENT));
    expect(await whileWrong(entry, COMMITMENT, { madMinor: 1 })).toEqual([
      ...broken("FX-05", { where: `entry ${COMMITMENT}: mad_minor`, expected: `${row?.madMinor}`, found: "1" }),
      andItsTotal,
    ]);
    expect(await whileWrong(entry, COMMITMENT, { agreementMinor: 1 })).toEqual([
      ...broken("FX-05", {
        where: `entry ${COMMITMENT}: agreement_minor`,
        expected: `${row?.amountMinor}`,
        found: "1",
      }),
      andItsTotal,
    ]);
  });

  it("is an entry of tomorrow", async () => {
    expect(await whileWrong(entry, COMMITMENT, { bookedOn: "2025-07-03" })).toEqual([
      andItsTotal,
      ...broken("future", { where: `entry ${COMMITMENT}`, expected: "≤ 2025-07-02", found: "2025-07-03" }),
    ]);
  });

  it("is a budget version that one person entered and approved (SEC-01); a draft’s cells do not count before", async () => {
    const [original] = await db.select().from(budgetVersion).where(eq(budgetVersion.projectId, "p1"));
    if (!original) throw new Error("no version");
    const { revision: _, sinceSeq: __, ...version } = original;
    const draft = { ...version, id: "draft", number: 2, kind: "revision", status: "draft", decidedOn: null } as const;
    await changing([saving(budgetVersion, undefined, draft)]);
    expect(await flaws()).toEqual([]);
    const [row] = await db.select().from(budgetVersion).where(eq(budgetVersion.id, "draft"));
    if (!row) throw new Error("no draft");
    const cells = await db.select().from(budgetCell).where(eq(budgetCell.versionId, version.id));
    await changing([
      saving(budgetVersion, row, { ...row, status: "approved", decidedOn: calendarDate("2025-07-01") }),
      ...cells.map((cell) => recording(budgetCell, { ...cell, id: `${cell.id}-2`, versionId: "draft" })),
    ]);
    const flaw = { where: "budget_version draft", expected: "not person-manager", found: "person-manager" };
    expect(await flaws()).toEqual(broken("SEC-01", flaw));
  });
});
