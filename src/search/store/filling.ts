import { asc, eq, getTableColumns, gt, isNotNull, sql } from "drizzle-orm";
import { entry } from "../../budgets/schema.ts";
import { evidence } from "../../evidence/schema.ts";
import { indicator } from "../../indicators/schema.ts";
import { milestone } from "../../milestones/schema.ts";
import { keepBooks } from "../../platform/commit.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Findable, type FindableKind, findableOf, finding } from "../../platform/findable.ts";
import { readAll, reading } from "../../platform/read.ts";
import { searchFilling, searchText, searchThing, searchWord } from "../../platform/schema.ts";
import { agreement, project } from "../../portfolio/schema.ts";

const TABLES = { project, agreement, milestone, indicator, evidence, entry } as const;

/** So many rows are read at once. */
const STRETCH = 500;

/** Some things of a kind after an id, as they are to be found, and the last of the ids. */
export async function findablesAfter(db: Db, kind: FindableKind, after: string) {
  const table = TABLES[kind];
  const query = db
    .select(getTableColumns(table))
    .from(table as typeof project)
    .where(gt(table.id, after))
    .orderBy(asc(table.id))
    .limit(STRETCH);
  const { rows } = await readAll(db, { rows: reading(query, (all) => all) });
  const findables = rows.flatMap((row) => findableOf(kind, row) ?? []);
  return { findables, last: rows.length < STRETCH ? undefined : rows.at(-1)?.id };
}

/** How far each kind is indexed that was there before the index was. */
export async function fillings(db: Db): Promise<readonly { kind: FindableKind; after: string }[]> {
  const { kind, afterId } = searchFilling;
  const query = db.select({ kind, afterId }).from(searchFilling).where(isNotNull(afterId));
  const { open } = await readAll(db, { open: reading(query, (rows) => rows) });
  return open.map((row) => ({ kind: row.kind as FindableKind, after: row.afterId ?? "" }));
}

/** Makes things findable, and remembers how far it came; with no last id the kind is done. */
export async function fill(
  db: Db,
  kind: FindableKind,
  page: { findables: readonly Findable[]; last?: string | undefined },
) {
  const afterId = page.last ?? null;
  const remembering = db.update(searchFilling).set({ afterId }).where(eq(searchFilling.kind, kind));
  await keepBooks(db, [...finding(db, page.findables), remembering]);
}

/** The first of these things that is not found by its words; undefined when all are. */
export async function firstUnfound(db: Db, findables: readonly Findable[]): Promise<string | undefined> {
  const all = JSON.stringify(findables.filter(({ words }) => words !== ""));
  const query = db
    .select(fieldsOf({ id: sql<string>`f.value ->> 'thingId'` }))
    .from(sql`json_each(${all}) f LEFT JOIN search_text t ON t.kind = f.value ->> 'kind' AND t.words = f.value ->> 'words'
      LEFT JOIN search_thing s ON s.text_id = t.id AND s.place_id = f.value ->> 'placeId' AND s.thing_id = f.value ->> 'thingId'`)
    .where(sql`s.thing_id IS NULL`)
    .limit(1);
  const { first } = await readAll(db, { first: reading(query, ([row]) => row?.id) });
  return first;
}

/** How many things of a kind are in the index. */
export async function indexed(db: Db, kind: FindableKind): Promise<number> {
  const query = db
    .select(fieldsOf({ count: sql<number>`count(*)` }))
    .from(searchThing)
    .innerJoin(searchText, eq(searchText.id, searchThing.textId))
    .where(eq(searchText.kind, kind));
  const { count } = await readAll(db, { count: reading(query, ([row]) => row?.count ?? 0) });
  return count;
}

/** How many words the texts hold, and how many lead to them. */
export async function wordCounts(db: Db): Promise<{ readonly held: number; readonly kept: number }> {
  const count = fieldsOf({ count: sql<number>`count(*)` });
  const held = db.select(count).from(sql`search_text t, json_each('["' || replace(t.words, ' ', '","') || '"]') w
    JOIN search_word k ON k.kind = t.kind AND k.word = w.value AND k.text_id = t.id`);
  const kept = db.select(count).from(searchWord);
  const spaces = db
    .select(fieldsOf({ count: sql<number>`coalesce(sum(1 + length(words) - length(replace(words, ' ', ''))), 0)` }))
    .from(searchText);
  const counts = await readAll(db, {
    held: reading(held, ([row]) => row?.count ?? 0),
    kept: reading(kept, ([row]) => row?.count ?? 0),
    words: reading(spaces, ([row]) => row?.count ?? 0),
  });
  return { held: counts.words, kept: counts.held === counts.kept ? counts.kept : -1 };
}
