import type { DatabaseSync } from "node:sqlite";
import { type FindableKind, findableOf } from "../../../src/platform/findable.ts";
import { searchText, searchThing } from "../../../src/platform/schema.ts";
import { inserting } from "./table-writer.ts";

type Row = Readonly<Record<string, unknown>>;

/** Makes generated rows findable, as `commit` would: rows of the same texts share them. */
export function indexing(database: DatabaseSync): (kind: FindableKind, rows: readonly Row[]) => void {
  const write = { text: inserting(database, searchText), thing: inserting(database, searchThing) };
  const ids = new Map<string, number>();
  const wordsByDocument = new Map<unknown, string>();
  const wordsOf = (kind: FindableKind, row: Row): string => {
    // Generated entries have a document and nothing else that is searched.
    const known = kind === "entry" ? wordsByDocument.get(row["document"]) : undefined;
    const words = known ?? findableOf(kind, row)?.words ?? "";
    if (kind === "entry") wordsByDocument.set(row["document"], words);
    return words;
  };
  return (kind, rows) => {
    for (const row of rows) {
      const words = wordsOf(kind, row);
      const key = `${kind} ${words}`;
      const id = ids.get(key) ?? ids.size + 1;
      if (!ids.has(key)) write.text([{ id, kind, words }]);
      ids.set(key, id);
      const placeId = String(row["projectId"] ?? row["id"]);
      write.thing([{ textId: id, placeId, thingId: String(row["id"]) }]);
    }
  };
}

/** The words of the texts that were loaded without triggers, and nothing left to index. */
export const WORDS_FILLED = `INSERT INTO search_word (kind, word, text_id)
  SELECT t.kind, w.value, t.id FROM search_text t, json_each('["' || replace(t.words, ' ', '","') || '"]') w ORDER BY 1, 2, 3;
  UPDATE search_filling SET after_id = NULL`;
