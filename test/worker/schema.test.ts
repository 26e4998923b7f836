import { env } from "cloudflare:workers";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import * as forecasts from "../../src/budgets/schema/forecast.ts";
import * as fundings from "../../src/budgets/schema/funding.ts";
import * as totals from "../../src/budgets/schema/totals.ts";
import * as budgets from "../../src/budgets/schema.ts";
import * as evidence from "../../src/evidence/schema.ts";
import * as indicators from "../../src/indicators/schema.ts";
import * as milestones from "../../src/milestones/schema.ts";
import * as people from "../../src/people/schema.ts";
import * as platform from "../../src/platform/schema.ts";
import * as portfolio from "../../src/portfolio/schema.ts";
import * as questions from "../../src/questions/schema.ts";
import * as runs from "../../src/runs/schema.ts";
import * as standing from "../../src/standing/schema.ts";
import * as work from "../../src/work/schema.ts";

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

const rooms = [
  platform,
  people,
  portfolio,
  budgets,
  fundings,
  forecasts,
  totals,
  milestones,
  indicators,
  evidence,
  runs,
  questions,
  standing,
  work,
];
const isTable = (value: unknown): value is SQLiteTable =>
  typeof value === "object" && value !== null && Symbol.for("drizzle:IsDrizzleTable") in value;
const tables = rooms.flatMap((room) => Object.values(room).filter(isTable));
const configs = tables.map((table) => getTableConfig(table));

const THINGS = configs.filter(({ columns }) =>
  ["revision", "since_seq"].every((name) => columns.some((c) => c.name === name)),
);
const FACTS = configs.filter(
  ({ columns, name }) => columns.some((c) => c.name === "since_seq") && !THINGS.some((thing) => thing.name === name),
);

const columnsOf = async (table: string): Promise<readonly ColumnRow[]> =>
  (await env.DB.prepare(`SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)`).bind(table).all<ColumnRow>())
    .results;

const namesOf = async (type: "table" | "trigger"): Promise<readonly string[]> =>
  (
    await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name")
      .bind(type)
      .all<{ name: string }>()
  ).results.map(({ name }) => name);

describe("the migrated database", () => {
  it("has the tables and columns that the schemas say, and no others", async () => {
    expect(configs.length).toBeGreaterThan(20);
    for (const { name, columns } of configs) {
      const said = columns.map((c) => ({ name: c.name, type: c.getSQLType().toUpperCase(), isNotNull: c.notNull }));
      const found = (await columnsOf(name)).map((c) => ({
        name: c.name,
        type: c.type,
        isNotNull: c.notnull === 1 || c.pk > 0,
      }));
      expect({ name, columns: found.toSorted(byName) }).toEqual({ name, columns: said.toSorted(byName) });
    }
    const known = new Set([...configs.map(({ name }) => name), ...THINGS.map(({ name }) => `${name}_history`)]);
    const stray = (await namesOf("table")).filter((name) => !known.has(name) && !/^(_cf_|sqlite_|d1_)/.test(name));
    expect(stray).toEqual([]);
  });

  it("keeps the same columns in each history twin, and when the row was replaced", async () => {
    expect(THINGS.length).toBeGreaterThan(12);
    for (const { name } of THINGS) {
      const twin = (await columnsOf(`${name}_history`)).map((c) => `${c.name} ${c.type}`);
      const own = (await columnsOf(name)).map((c) => `${c.name} ${c.type}`);
      expect({ name, columns: twin.toSorted() }).toEqual({ name, columns: [...own, "until_seq INTEGER"].toSorted() });
    }
  });

  it("guards every thing, every history and every fact by triggers", async () => {
    const triggers = new Set(await namesOf("trigger"));
    const wanted = [
      ...THINGS.flatMap(({ name }) =>
        ["kept", "revised", "inserted", "never_deleted"].map((guard) => `${name}_${guard}`),
      ),
      ...THINGS.flatMap(({ name }) =>
        ["inserted", "never_updated", "never_deleted"].map((guard) => `${name}_history_${guard}`),
      ),
      ...["journal", "change", ...FACTS.map(({ name }) => name)].flatMap((name) =>
        ["inserted", "never_updated", "never_deleted"].map((guard) => `${name}_${guard}`),
      ),
      ...[
        "project_ceiling_insert",
        "project_ceiling_update",
        "agreement_ceiling_update",
        "entry_facts",
        "journal_once",
      ],
    ];
    expect(wanted.filter((name) => !triggers.has(name))).toEqual([]);
  });

  it("is STRICT everywhere", async () => {
    const rows = await env.DB.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").all<{
      name: string;
    }>();
    expect(rows.results.map(({ name }) => name).filter((name) => !/^(_cf_|sqlite_|d1_)/.test(name))).toEqual([]);
  });
});

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
