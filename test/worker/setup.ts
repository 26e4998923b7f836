import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

// Runs before every test file: each starts with an empty store and a freshly migrated database.
await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
