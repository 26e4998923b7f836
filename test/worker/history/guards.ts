import { env } from "cloudflare:workers";
import { rows } from "../platform/writing.ts";

/** Takes the database’s guards away, as someone who tampers would; gives back a way to restore them. */
export async function withoutTriggers(kept = ""): Promise<() => Promise<void>> {
  const triggers = await rows<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name NOT GLOB ?",
    kept,
  );
  await env.DB.batch(triggers.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)));
  return async () => {
    await env.DB.batch(triggers.map(({ sql }) => env.DB.prepare(sql)));
  };
}
