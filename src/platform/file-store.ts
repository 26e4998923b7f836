/** A file as the store holds it. */
export interface StoredFile {
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly keptAt: Date;
}

/** Objects whose keys begin so are issued workbooks: they are kept for ever, whatever rests on them. */
export const KEPT_FOREVER = "runs/";

/** Bytes under keys that are made of their hash: the same file twice is one object, and sending again harms nothing. */
export interface FileStore {
  /** Stores the bytes whole or not at all; the store itself checks them against the hash. */
  readonly keep: (file: { key: string; mediaType: string; sha256: string; bytes: Uint8Array }) => Promise<void>;
  readonly found: (key: string) => Promise<StoredFile | undefined>;
  /** The bytes, checked against their hash; undefined when nothing lies there. Throws Altered when they differ. */
  readonly bytes: (key: string, sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** So many stored files, in the order of their keys; `cursor` goes on. */
  readonly listed: (cursor?: string) => Promise<{ files: readonly StoredFile[]; cursor: string | undefined }>;
  readonly cleared: (keys: readonly string[]) => Promise<void>;
}

/** What lies in the store is no longer what was put there. */
export class Altered extends Error {
  override readonly name = "Altered";
}

/** The file store in R2, or in whatever stands in for it locally. */
export const fileStore = (bucket: R2Bucket): FileStore => ({
  async keep({ key, mediaType, sha256, bytes }) {
    await bucket.put(key, bytes, { sha256, httpMetadata: { contentType: mediaType } });
  },
  async found(key) {
    const object = await bucket.head(key);
    return object ? storedFrom(object) : undefined;
  },
  async bytes(key, sha256) {
    const object = await bucket.get(key);
    if (!object) return undefined;
    const bytes = new Uint8Array(await object.arrayBuffer());
    if ((await sha256Of(bytes)) !== sha256) throw new Altered(key);
    return bytes;
  },
  async listed(cursor) {
    const found = await bucket.list({ include: ["httpMetadata"], ...(cursor && { cursor }) });
    return { files: found.objects.map(storedFrom), cursor: found.truncated ? found.cursor : undefined };
  },
  async cleared(keys) {
    if (keys.length > 0) await bucket.delete([...keys]);
  },
});

const storedFrom = ({ key, httpMetadata, size, uploaded }: R2Object): StoredFile => ({
  key,
  mediaType: httpMetadata?.contentType ?? "",
  sizeBytes: size,
  keptAt: uploaded,
});

/** SHA-256 in hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
