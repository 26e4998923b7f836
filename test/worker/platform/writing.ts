import { env } from "cloudflare:workers";
import { commit, type Deeds, headOf, type Writer } from "../../../src/platform/commit.ts";
import { database } from "../../../src/platform/database.ts";
import type { Write } from "../../../src/platform/write.ts";
import { project } from "../../../src/portfolio/schema.ts";

export const db = database(env.DB);

/** A project as the table holds it. */
export type Project = typeof project.$inferSelect;

export async function projectNow(id: string): Promise<Project> {
  const rows = await db.select().from(project);
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no project ${id}`);
  return row;
}

/** Somebody who read the journal's end just now. */
export async function writer(now = "2025-07-02T09:00:00.000Z", personId = "person-manager"): Promise<Writer> {
  return { scope: { db, now, origin: "screen" }, by: { personId, role: "manager" }, head: await headOf(db) };
}

export const changing = async (writes: readonly Write[], rest: Partial<Deeds> = {}) =>
  commit(await writer(), { action: "test.change", writes, ...rest });

export async function rows<T>(query: string, ...values: readonly unknown[]): Promise<T[]> {
  const statement = env.DB.prepare(query);
  return (await statement.bind(...values).all<T>()).results;
}

/** Runs raw SQL, past every rule of the app. */
export const raw = (query: string): Promise<unknown> => env.DB.prepare(query).run();

export const refusal = (query: string): Promise<string> =>
  raw(query).then(
    () => "done",
    (error: Error) => error.message,
  );
