import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Json } from "../kernel/canonical.ts";

/** Columns of every thing that can change: its lock and the journal number since which it stands so. */
export const thing = {
  id: text("id").primaryKey(),
  revision: integer("revision").notNull(),
  sinceSeq: integer("since_seq").notNull(),
};

/** Columns of an insert-only fact. */
export const fact = {
  id: text("id").primaryKey(),
  sinceSeq: integer("since_seq").notNull(),
};

export const journal = sqliteTable("journal", {
  seq: integer("seq").primaryKey(),
  at: text("at").notNull(),
  actorId: text("actor_id").notNull(),
  actorRole: text("actor_role").notNull(),
  action: text("action").notNull(),
  projectId: text("project_id"),
  reason: text("reason").notNull().default(""),
  origin: text("origin", { enum: ["screen", "api", "import", "system"] }).notNull(),
  requestKey: text("request_key"),
  payload: text("payload").notNull(),
  prevHash: text("prev_hash").notNull(),
  hash: text("hash").notNull(),
});

/** From and to of each field that a journal entry changed. */
export type ChangedFields = Readonly<Record<string, readonly [Json, Json]>>;

export const change = sqliteTable("change", {
  seq: integer("seq").notNull(),
  entity: text("entity").notNull(),
  entityId: text("entity_id").notNull(),
  revision: integer("revision").notNull(),
  fields: text("fields", { mode: "json" }).$type<ChangedFields>().notNull(),
});

export const installation = sqliteTable("installation", {
  id: integer("id").primaryKey(),
  isDemo: integer("is_demo", { mode: "boolean" }).notNull(),
  situationOn: text("situation_on"),
});

/** The words of texts and the things that have them: see `findable.ts`. */
export const searchText = sqliteTable("search_text", {
  id: integer("id").primaryKey(),
  kind: text("kind").notNull(),
  words: text("words").notNull(),
});

export const searchWord = sqliteTable("search_word", {
  kind: text("kind").notNull(),
  word: text("word").notNull(),
  textId: integer("text_id").notNull(),
});

export const searchThing = sqliteTable("search_thing", {
  textId: integer("text_id").notNull(),
  placeId: text("place_id").notNull(),
  thingId: text("thing_id").notNull(),
});

/** How far what was there before the index is in it; null when all of it is. */
export const searchFilling = sqliteTable("search_filling", {
  kind: text("kind").primaryKey(),
  afterId: text("after_id"),
});
