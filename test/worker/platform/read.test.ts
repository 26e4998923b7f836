import { env } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { fieldsOf } from "../../../src/platform/fields.ts";
import { further, readAll, reading } from "../../../src/platform/read.ts";
import { agreement, project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { db } from "./writing.ts";

beforeAll(() => loadDemo(env.DB));

const codes = () => reading(db.select({ code: project.code }).from(project).orderBy(project.code), (rows) => rows);

describe("reads", () => {
  it("run together in one round trip, each with its own answer", async () => {
    const amounts = reading(db.select().from(project).orderBy(project.code), (rows) => rows.map((row) => row.tags));
    const found = await readAll(db, { codes: codes(), amounts, count: further(codes(), (rows) => rows.length) });
    expect(found.codes).toEqual([{ code: "P1" }, { code: "P2" }, { code: "P3" }, { code: "P4" }]);
    expect(found.count).toBe(4);
    expect(found.amounts[0]).toContain("ODD 16");
  });

  it("give nothing when nothing is asked", async () => {
    expect(await readAll(db, {})).toEqual({});
  });

  it("keep two columns of one name apart with fieldsOf, and refuse them without", async () => {
    const joined = fieldsOf({ code: project.code, agreement: agreement.code, title: agreement.title });
    const query = db.select(joined).from(project).innerJoin(agreement, eq(agreement.id, project.agreementId));
    const { rows } = await readAll(db, { rows: reading(query.orderBy(project.code), (all) => all) });
    expect(rows[0]).toMatchObject({ code: "P1", agreement: "AG-DE-01", title: { fr: expect.any(String) } });
    const bare = db
      .select({ code: project.code, agreement: agreement.code })
      .from(project)
      .innerJoin(agreement, eq(agreement.id, project.agreementId));
    expect(() => reading(bare, (all) => all)).toThrow(/two columns of one name/);
  });

  it("decode what columns hold: JSON, booleans, numbers of bare SQL", async () => {
    const fields = fieldsOf({ sectors: project.sectors, total: sql<number>`${project.amountMinor} + 0` });
    const query = db.select(fields).from(project).where(eq(project.code, "P1"));
    const { rows } = await readAll(db, { rows: reading(query, (all) => all) });
    expect(rows).toEqual([
      { sectors: expect.arrayContaining([{ code: "15110", shareBps: 8000 }]), total: 300_000_000 },
    ]);
  });
});
