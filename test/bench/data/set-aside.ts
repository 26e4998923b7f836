import type { DatabaseSync } from "node:sqlite";

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Takes triggers and secondary indexes away while `load` runs, and makes them again from the same words; throws when
 * the schema afterwards is not what it was.
 */
export function withoutTriggersAndIndexes(database: DatabaseSync, load: () => void): void {
  const made = madeIn(database);
  for (const { type, name } of made) database.exec(`DROP ${type} "${name}"`);
  load();
  for (const { sql } of made) database.exec(sql);
  const now = madeIn(database);
  if (JSON.stringify(now) !== JSON.stringify(made)) throw new Error("triggers or indexes were not made again");
}

/** Indexes that SQLite makes for keys have no words of their own and stay. */
const madeIn = (database: DatabaseSync): readonly Made[] =>
  database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY type, name",
    )
    .all() as unknown as Made[];
