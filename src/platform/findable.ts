import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Texts } from "../kernel/language.ts";
import { wordsOf } from "../kernel/search-words.ts";
import type { Db } from "./database.ts";
import { searchText, searchThing } from "./schema.ts";

export const FINDABLE_KINDS = ["project", "agreement", "milestone", "indicator", "evidence", "entry"] as const;

export type FindableKind = (typeof FINDABLE_KINDS)[number];

/** Under which words a thing is found, and where: its project, or the agreement itself. */
export interface Findable {
  readonly kind: FindableKind;
  readonly thingId: string;
  readonly placeId: string;
  /** Folded, single spaces between. */
  readonly words: string;
  /** The words that no longer hold. */
  readonly wordsBefore?: string | undefined;
}

type Row = Readonly<Record<string, unknown>>;

const titles = ({ title }: Row): readonly (string | undefined)[] => Object.values(title as Texts);

const text = (row: Row, name: string): string => String(row[name] ?? "");

/** What of a row is looked for; nothing in it may be closed to somebody who may see the row. */
const TEXTS: Readonly<Record<FindableKind, (row: Row) => readonly (string | undefined)[]>> = {
  project: (row) => [text(row, "search")],
  agreement: (row) => [text(row, "search")],
  milestone: (row) => [text(row, "code"), ...titles(row)],
  indicator: (row) => [text(row, "code"), ...titles(row)],
  evidence: (row) => [text(row, "title"), text(row, "fileName")],
  entry: (row) => [text(row, "reference"), text(row, "document"), text(row, "supplier")],
};

const isFindable = (table: string): table is FindableKind => (FINDABLE_KINDS as readonly string[]).includes(table);

const PLACE: Readonly<Partial<Record<FindableKind, string>>> = { project: "id", agreement: "id" };

/** Under which words a row is found; undefined for tables that are not searched. */
export function findableOf(table: string, row: Row, before?: Row | undefined): Findable | undefined {
  if (!isFindable(table)) return undefined;
  const wordsIn = (of: Row) => wordsOf(...TEXTS[table](of)).join(" ");
  const words = wordsIn(row);
  const wordsBefore = before && wordsIn(before);
  if (words === wordsBefore) return undefined;
  const placeId = text(row, PLACE[table] ?? "projectId");
  return { kind: table, thingId: text(row, "id"), placeId, words, ...(wordsBefore && { wordsBefore }) };
}

/** The statements that make things findable; in the batch that writes them. */
export function finding(db: Db, findables: readonly Findable[]): readonly BatchItem<"sqlite">[] {
  if (findables.length === 0) return [];
  const all = JSON.stringify(findables);
  const isReplaced = findables.some(({ wordsBefore }) => wordsBefore !== undefined);
  const spoken = sql`SELECT DISTINCT NULL, value ->> 'kind', value ->> 'words' FROM json_each(${all}) WHERE value ->> 'words' <> ''`;
  return [
    ...(isReplaced ? [db.delete(searchThing).where(replaced(all))] : []),
    db.insert(searchText).select(spoken).onConflictDoNothing(),
    db.insert(searchThing).select(placed(all)).onConflictDoNothing(),
  ];
}

const placed = (all: string) =>
  sql`SELECT t.id, f.value ->> 'placeId', f.value ->> 'thingId' FROM json_each(${all}) f
    JOIN search_text t ON t.kind = f.value ->> 'kind' AND t.words = f.value ->> 'words' WHERE true`;

const replaced = (all: string) =>
  sql`(text_id, place_id, thing_id) IN (SELECT t.id, f.value ->> 'placeId', f.value ->> 'thingId' FROM json_each(${all}) f
    JOIN search_text t ON t.kind = f.value ->> 'kind' AND t.words = f.value ->> 'wordsBefore')`;
