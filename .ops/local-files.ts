import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { STATE } from "./local.ts";

/** Where wrangler keeps R2: an index of keys, and the bytes of each object in a file of their own. */
const INDEX = resolve(STATE, "v3/r2/miniflare-R2BucketObject");
const BYTES = resolve(STATE, "v3/r2/mizan-files/blobs");

/** Hashes a kept file’s bytes by its key; undefined where nothing lies there. Reads the store while nothing serves it. */
export function keptFileHashes(): (key: string) => Promise<string | undefined> {
  const places = new Map(indexes().flatMap(objectsIn));
  return async (key) => {
    const files = (places.get(key) ?? []).map((blob) => resolve(BYTES, blob));
    if (files.length === 0 || !files.every((file) => existsSync(file))) return undefined;
    const hash = createHash("sha256");
    for (const file of files) for await (const piece of createReadStream(file)) hash.update(piece);
    return hash.digest("hex");
  };
}

const indexes = (): string[] =>
  existsSync(INDEX) ? readdirSync(INDEX).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name)) : [];

/** Each key with its files of bytes: one, or the parts that a large object came in. */
function objectsIn(name: string): [string, string[]][] {
  const sqlite = new DatabaseSync(resolve(INDEX, name), { readOnly: true });
  try {
    const parts = sqlite.prepare("SELECT blob_id FROM _mf_multipart_parts WHERE object_key = ? ORDER BY part_number");
    const rows = sqlite.prepare("SELECT key, blob_id FROM _mf_objects").all();
    return rows.map(({ key, blob_id }) => [
      String(key),
      (blob_id === null ? parts.all(key ?? null) : [{ blob_id }]).map((row) => String(row["blob_id"])),
    ]);
  } finally {
    sqlite.close();
  }
}
