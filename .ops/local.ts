import { createHash, createHmac } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type OpenFile, openFile } from "./local-d1.ts";

// Everything that an installation remembers lies here, outside the tracked files.
export const ROOT = resolve(import.meta.dirname, "..");
export const STATE = resolve(ROOT, process.env["MIZAN_STATE"] ?? ".mizan/state");

/** Where wrangler and workerd keep D1's database: the file's name is made of the database's id in wrangler.toml. */
const DATABASE = resolve(STATE, "v3/d1/miniflare-D1DatabaseObject", `${objectId("miniflare-D1DatabaseObject")}.sqlite`);

/** Something was entered, or at least prepared. */
export const hasState = (): boolean => existsSync(DATABASE);

/** Opens the installation's database, in-process. */
export const openLocal = (): OpenFile => openFile(DATABASE);

/** Makes the first state whole or not at all: the database takes its place only when `fill` has filled it. */
export async function begin<T>(fill: (db: D1Database) => Promise<T>): Promise<T> {
  const draft = resolve(STATE, "draft");
  rmSync(draft, { recursive: true, force: true });
  for (const folder of [draft, dirname(DATABASE)]) mkdirSync(folder, { recursive: true });
  const { db, close } = openFile(resolve(draft, "database"));
  await migrate(db);
  const result = await fill(db);
  close();
  renameSync(resolve(draft, "database"), DATABASE);
  rmSync(draft, { recursive: true });
  return result;
}

/** The id that workerd gives the object that holds the database. */
function objectId(uniqueKey: string): string {
  const name = /database_id = "([0-9a-f-]+)"/.exec(readFileSync(resolve(ROOT, "wrangler.toml"), "utf8"))?.[1] ?? "";
  const key = createHash("sha256").update(uniqueKey).digest();
  const signed = (text: string | Buffer) => createHmac("sha256", key).update(text).digest().subarray(0, 16);
  const id = signed(name);
  return Buffer.concat([id, signed(id)]).toString("hex");
}

/** Applies what `wrangler d1 migrations apply` would, in the same table, in-process. */
export async function migrate(db: D1Database): Promise<string[]> {
  await db.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const rows = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(rows.results.map(({ name }) => name));
  const files = readdirSync(resolve(ROOT, "migrations")).filter((file) => file.endsWith(".sql") && !applied.has(file));
  for (const file of files.sort()) {
    const sql = readFileSync(resolve(ROOT, "migrations", file), "utf8");
    await db.exec(`BEGIN; ${sql}\n; INSERT INTO d1_migrations (name) VALUES ('${file}'); COMMIT`);
  }
  return files;
}
