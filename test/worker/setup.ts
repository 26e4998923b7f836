import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

const isEmpty = async (): Promise<boolean> =>
  (await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'journal'").first()) === null;

// Runs before every test file: each starts with an empty store and a freshly migrated database.
// A reset that comes right after many writes does nothing, without saying so: it is asked for until it happened.
do await reset();
while (!(await isEmpty()));
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
