import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** What the migrations made, as the first file of the run found it: later files share its isolate. */
const kept = globalThis as { migratedDatabase?: readonly string[] };

const isEmpty = async (): Promise<boolean> =>
  (await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'journal'").first()) === null;

// Runs before every test file: each starts with an empty store and a freshly migrated database.
// A reset that comes right after many writes does nothing, without saying so: it is asked for until it happened.
do await reset();
while (!(await isEmpty()));
if (kept.migratedDatabase) await env.DB.batch(kept.migratedDatabase.map((sql) => env.DB.prepare(sql)));
else kept.migratedDatabase = await migrated();

/** Applies the migrations, and gives the statements that make the same database seven times sooner. */
async function migrated(): Promise<readonly string[]> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const { results } = await env.DB.prepare(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY rowid",
  ).all<{ type: string; name: string; sql: string }>();
  const tables = results.filter(({ type }) => type === "table");
  const rows = await Promise.all(tables.map(({ name }) => rowsIn(name)));
  const others = results.filter(({ type }) => type !== "table");
  return [...tables.map(({ sql }) => sql), ...rows.flat(), ...others.map(({ sql }) => sql)];
}

/** A table's rows as the statements that bring them back. */
async function rowsIn(table: string): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(`SELECT * FROM "${table}"`).all<Record<string, string | number | null>>();
  return results.map((row) => {
    const values = Object.values(row).map((value) =>
      typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value),
    );
    return `INSERT INTO "${table}" (${Object.keys(row).join()}) VALUES (${values.join()})`;
  });
}
