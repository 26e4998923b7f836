import { env } from "cloudflare:workers";
import { getTableColumns } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { forecast } from "../../../src/budgets/schema.ts";
import { type CalendarDate, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { commit } from "../../../src/platform/commit.ts";
import { asKnown, factsKnown } from "../../../src/platform/known.ts";
import { readAll, reading } from "../../../src/platform/read.ts";
import type { Known, Scope } from "../../../src/platform/scope.ts";
import { recording, saving } from "../../../src/platform/write.ts";
import { project } from "../../../src/portfolio/schema.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, type Project, projectNow, rows, writer } from "./writing.ts";

const IDS = ["p1", "p2", "p3", "p4"] as const;

/** What one person changes of one project, so many seconds after the last change. */
interface Edit {
  readonly id: (typeof IDS)[number];
  readonly fields: Partial<Project>;
  readonly afterSeconds: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  id: fc.constantFrom(...IDS),
  fields: fc.record(
    {
      title: fc.record(
        { fr: fc.string({ minLength: 1, unit: "grapheme" }), ar: fc.string() },
        { noNullPrototype: true },
      ),
      tags: fc.array(fc.string(), { maxLength: 3 }),
      actualStart: fc.constantFrom<(CalendarDate | null)[]>(
        null,
        calendarDate("2024-01-01"),
        calendarDate("2024-02-29"),
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
  afterSeconds: fc.integer({ min: 0, max: 2 }),
});

/** The rows by id, after each journal number, with the instant of that entry. */
interface Moment {
  readonly seq: number;
  readonly at: string;
  readonly rows: ReadonlyMap<string, Project>;
}

const model: Moment[] = [];

const byId = (all: readonly Project[]) => new Map(all.map((row) => [row.id, row]));

beforeAll(async () => {
  await loadDemo(env.DB);
  const { head } = await writer();
  model.push({ seq: head.seq, at: "2025-07-02T08:00:00.000Z", rows: byId(await db.select().from(project)) });
});

const latest = (): Moment => model.at(-1) as Moment;

async function apply({ id, fields, afterSeconds }: Edit): Promise<void> {
  const now = latest();
  const before = now.rows.get(id) as Project;
  const after: Project = { ...before, ...fields };
  const at = new Date(Date.parse(now.at) + afterSeconds * 1_000).toISOString();
  const { seq } = await commit(await writer(at), { action: "test.edit", writes: [saving(project, before, after)] });
  if (seq === now.seq) return;
  const row = { ...after, revision: before.revision + 1, sinceSeq: seq };
  model.push({ seq, at, rows: new Map([...now.rows, [id, row]]) });
}

async function knownRows(known: Known | undefined): Promise<ReadonlyMap<string, Project>> {
  const scope = { db, known } as Scope;
  const read = reading(db.select(getTableColumns(project)).from(asKnown(scope, project)), (all) => all);
  const { found } = await readAll(db, { found: read });
  return byId(found);
}

describe("a table as it was known", { timeout: 60_000 }, () => {
  it("is, for every past journal number and instant, what the rows were then, whatever was changed since", async () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(edits, async (list) => {
      for (const each of list) await apply(each);
      expect(byId(await db.select().from(project))).toEqual(latest().rows);
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
    expect(model.length).toBeGreaterThan(8);
    for (const [at, { seq, at: instant, rows: then }] of model.entries()) {
      expect(await knownRows({ seq })).toEqual(then);
      const last = model.findLast((moment) => moment.at <= instant);
      expect(await knownRows({ instant })).toEqual(last?.rows);
      const before = new Date(Date.parse(instant) - 1).toISOString();
      // Before the model's first moment the demo stood, loaded a day earlier and not yet changed.
      const earlier = model.findLast((moment) => moment.at <= before) ?? model[0];
      if (at > 0) expect(await knownRows({ instant: before })).toEqual(earlier?.rows);
    }
  });

  it("is the table itself without a moment, and after the journal’s end", async () => {
    expect(await knownRows(undefined)).toEqual(latest().rows);
    expect(await knownRows({ seq: 999_999_999 })).toEqual(latest().rows);
    expect(await knownRows({ instant: "2099-01-01T00:00:00.000Z" })).toEqual(latest().rows);
  });

  it("is empty before anything was entered", async () => {
    expect(await knownRows({ seq: 0 })).toEqual(new Map());
    expect(await knownRows({ instant: "2001-01-01T00:00:00.000Z" })).toEqual(new Map());
  });

  it("holds no row twice at the very number that replaced it", async () => {
    const before = await projectNow("p1");
    const { seq } = await changing([saving(project, before, { ...before, tags: ["twice"] })]);
    expect((await knownRows({ seq })).size).toBe(4);
    expect((await knownRows({ seq: seq - 1 })).get("p1")?.tags).toEqual(before.tags);
  });
});

describe("facts as they were known", () => {
  it("lack what was recorded later", async () => {
    const [first] = await db.select().from(forecast);
    if (!first) throw new Error("no forecast");
    const { seq } = await changing([recording(forecast, { ...first, id: "later", period: "2031" })]);
    const ids = async (known: Known) => {
      const scope = { db, known } as Scope;
      const all = await db.select({ id: forecast.id }).from(factsKnown(scope, forecast));
      return all.map(({ id }) => id);
    };
    expect(await ids({ seq })).toContain("later");
    expect(await ids({ seq: seq - 1 })).not.toContain("later");
    expect((await ids({ seq: seq - 1 })).length).toBeGreaterThan(10);
    expect(await rows("SELECT id FROM forecast WHERE id = 'later'")).toHaveLength(1);
  });
});
