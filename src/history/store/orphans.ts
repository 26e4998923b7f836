import { sql } from "drizzle-orm";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";

/** A row that refers to one that is not there. */
export interface Orphan {
  readonly table: string;
  /** Undefined in a table without row numbers. */
  readonly row: number | undefined;
  readonly parent: string;
}

/** The first orphan of the database, if any. */
export function firstOrphan(db: Db): Read<Orphan | undefined> {
  const query = db
    .select(fieldsOf({ table: sql<string>`"table"`, row: sql<number | null>`rowid`, parent: sql<string>`parent` }))
    .from(sql`pragma_foreign_key_check`)
    .limit(1);
  return reading(query, ([found]) => found && { ...found, row: found.row ?? undefined });
}

/** How many references between tables there are; D1 keeps tables of its own that nobody may look into. */
export function referenceCount(db: Db): Read<number> {
  const query = db
    .select({ count: sql<number>`count(*)` })
    .from(sql`sqlite_master AS s, pragma_foreign_key_list(s.name)`)
    .where(sql`s.type = 'table' AND s.name NOT GLOB '_cf*'`);
  return reading(query, ([row]) => row?.count ?? 0);
}
