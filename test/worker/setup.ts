import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** What the migrations made, as the first file of the run found it: later files share its isolate. */
const kept = globalThis as { schemaOfTests?: readonly string[] };

const isEmpty = async (): Promise<boolean> =>
  (await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'journal'").first()) === null;

// Runs before every test file: each starts with an empty store and a freshly migrated database.
// A reset that comes right after many writes does nothing, without saying so: it is asked for until it happened.
do await reset();
while (!(await isEmpty()));
kept.schemaOfTests ??= await migrated();
if (await isEmpty()) await env.DB.batch(kept.schemaOfTests.map((sql) => env.DB.prepare(sql)));

/** Applies the migrations, and gives the schema that they make: drawn at once it is there seven times sooner. */
async function migrated(): Promise<readonly string[]> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const { results } = await env.DB.prepare(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY rowid",
  ).all<{ sql: string }>();
  return results.map(({ sql }) => sql);
}
