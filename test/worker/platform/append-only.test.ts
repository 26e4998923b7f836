import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { entityOf, FACTS, THINGS } from "../../../src/history/store/tables.ts";
import { loadDemo } from "../demo.ts";
import { sampled } from "./samples.ts";
import { changing, raw, refusal, rows } from "./writing.ts";

const THING_TABLES = THINGS.map(entityOf);
const TWINS = THING_TABLES.map((name) => `${name}_history`);
const FACT_TABLES = FACTS.map(entityOf);
const APPEND_ONLY = ["journal", "change", ...TWINS, ...FACT_TABLES];

/** A column that may be set without a constraint of its own speaking first. */
const COLUMN: Readonly<Record<string, string>> = { journal: "reason", change: "seq" };

beforeAll(async () => {
  await loadDemo(env.DB);
  await sampled([...FACT_TABLES, ...THING_TABLES]);
  const { seq } = await changing([], { isEvent: true, formKey: "a form" });
  for (const name of THING_TABLES)
    await raw(
      `UPDATE ${name} SET revision = revision + 1, since_seq = ${seq} WHERE id = (SELECT min(id) FROM ${name})`,
    );
});

const count = async (table: string) => (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;

describe.each(APPEND_ONLY)("%s is append-only", (table) => {
  it("refuses UPDATE, DELETE and REPLACE of what it holds", async () => {
    const column = COLUMN[table] ?? "since_seq";
    expect(await count(table)).toBeGreaterThan(0);
    expect(await refusal(`UPDATE ${table} SET ${column} = ${column}`)).toMatch(/append-only/);
    expect(await refusal(`DELETE FROM ${table}`)).toMatch(/append-only/);
    expect(await refusal(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toMatch(
      /append-only|HEAD MOVED|STALE|UNIQUE|BUD-05/,
    );
    expect(await refusal(`INSERT OR IGNORE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).not.toBe("done");
  });
});

describe.each(THING_TABLES)("%s keeps its past", (table) => {
  it("holds the row that was replaced", async () => {
    expect(await count(`${table}_history`)).toBe(1);
  });

  it("refuses DELETE, REPLACE and a change that is not the next revision", async () => {
    expect(await refusal(`DELETE FROM ${table}`)).toMatch(/never deleted/);
    expect(await refusal(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toMatch(
      /never replaced|UNIQUE|BUD-01/,
    );
    expect(await refusal(`UPDATE ${table} SET since_seq = 27`)).toMatch(/STALE/);
    expect(await refusal(`UPDATE ${table} SET revision = revision + 2, since_seq = 27`)).toMatch(/STALE/);
    expect(await refusal(`UPDATE ${table} SET revision = revision + 1, since_seq = 1`)).toMatch(/STALE/);
    expect(await refusal(`UPDATE OR REPLACE ${table} SET id = 'other', revision = revision + 1`)).toMatch(
      /STALE|is a fact/,
    );
  });
});

interface Index {
  readonly name: string;
  readonly table: string;
  readonly columns: string;
}

const UNIQUE_KEYS = `SELECT m.name AS "table", l.name, (SELECT group_concat(name) FROM pragma_index_info(l.name)) AS columns
  FROM sqlite_master m, pragma_index_list(m.name) l WHERE m.type = 'table' AND m.name NOT GLOB '_cf*' AND m.name NOT GLOB 'd1_*'
  AND l.origin = 'u'`;

/** Tables whose rows come and go, or that are no books: sessions, the outbox, the words that things are found by. */
const LOOSE = ["session", "mail", "search_text"];

describe("a key that a row already has", () => {
  it("can’t be used to push that row out", async () => {
    const keys = (await rows<Index>(UNIQUE_KEYS)).filter(({ table }) => !LOOSE.includes(table));
    expect(keys.length).toBeGreaterThan(13);
    for (const { table, columns } of keys) {
      const before = await count(table);
      const all = await rows<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
      const picked = all.map(({ name }) => fresh(table, name, columns.split(","))).join(", ");
      expect(
        await refusal(
          `INSERT OR REPLACE INTO ${table} SELECT ${picked} FROM ${table} WHERE ${columns.split(",")[0]} IS NOT NULL LIMIT 1`,
        ),
        table,
      ).toMatch(/UNIQUE constraint failed|REPEATED|BUD-0[15]/);
      expect(await count(table)).toBe(before);
    }
  });
});

/** The same row under a new identity: only the key in question is the old one. */
function fresh(table: string, name: string, key: readonly string[]): string {
  if (key.includes(name)) return name;
  if (table === "journal") return FRESH_ENTRY[name] ?? name;
  if (name === "id") return "'another'";
  return name === "revision" ? "1" : name;
}

const FRESH_ENTRY: Readonly<Record<string, string>> = {
  seq: "(SELECT max(seq) + 1 FROM journal)",
  hash: "'another'",
  request_key: "'another'",
};
