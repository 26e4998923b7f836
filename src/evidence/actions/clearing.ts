import { database } from "../../platform/database.ts";
import { fileStore, KEPT_FOREVER, type StoredFile } from "../../platform/file-store.ts";
import { objectsInUse } from "../store.ts";

const DAY_MS = 86_400_000;

/** So many keys are looked up at once. */
const STRETCH = 50;

/** Takes away the files of a day ago and before that no evidence rests on: forms that were never sent to their end. */
export async function clearOrphans(env: { DB: D1Database; FILES: R2Bucket }, now: string): Promise<number> {
  const db = database(env.DB);
  const store = fileStore(env.FILES);
  let cursor: string | undefined;
  let count = 0;
  do {
    const { files, cursor: next } = await store.listed(cursor);
    const isOld = ({ keptAt }: StoredFile) => keptAt.getTime() < Date.parse(now) - DAY_MS;
    const old = files.filter((file) => isOld(file) && !file.key.startsWith(KEPT_FOREVER)).map(({ key }) => key);
    for (let at = 0; at < old.length; at += STRETCH) {
      const keys = old.slice(at, at + STRETCH);
      const used = await objectsInUse(db, keys);
      const orphans = keys.filter((key) => !used.has(key));
      await store.cleared(orphans);
      count += orphans.length;
    }
    cursor = next;
  } while (cursor);
  return count;
}
