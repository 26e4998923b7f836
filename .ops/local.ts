import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

// Everything that an installation remembers lies here, outside the tracked files.
export const ROOT = resolve(import.meta.dirname, "..");
export const STATE = resolve(ROOT, process.env["MIZAN_STATE"] ?? ".mizan/state");

Object.assign(process.env, {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
});

export interface Local {
  readonly db: D1Database;
  readonly close: () => Promise<void>;
}

/** Opens the local database through wrangler's own bindings. */
export async function openLocal(): Promise<Local> {
  const { getPlatformProxy } = await import("wrangler");
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: resolve(ROOT, "wrangler.toml"),
    persist: { path: resolve(STATE, "v3") },
    remoteBindings: false,
  });
  return { db: proxy.env.DB, close: proxy.dispose };
}

export const hasState = (): boolean => existsSync(STATE);

/** Applies what `wrangler d1 migrations apply` would, in the same table, in-process. */
export async function migrate(db: D1Database): Promise<string[]> {
  const { unstable_splitSqlQuery: split } = await import("wrangler");
  await db.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const rows = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(rows.results.map(({ name }) => name));
  const files = readdirSync(resolve(ROOT, "migrations")).filter((file) => file.endsWith(".sql") && !applied.has(file));
  for (const file of files.sort()) {
    const statements = split(readFileSync(resolve(ROOT, "migrations", file), "utf8"));
    const record = db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file);
    await db.batch([...statements.map((statement) => db.prepare(statement)), record]);
  }
  return files;
}

/** True when nobody and nothing was ever entered. */
export async function isFresh(db: D1Database): Promise<boolean> {
  const row = await db.prepare("SELECT count(*) AS n FROM journal").first<{ n: number }>();
  return row?.n === 0;
}
