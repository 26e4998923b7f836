import { createHash } from "node:crypto";

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
  /** Takes in a file as it comes, whatever its size; nothing is stored before `kept`, and nothing is if it breaks off. */
  readonly received: (file: Incoming) => Promise<Received>;
  readonly found: (key: string) => Promise<StoredFile | undefined>;
  /** The bytes, checked against their hash; undefined when nothing lies there. Throws Altered when they differ. */
  readonly bytes: (key: string, sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** So many stored files, in the order of their keys; `cursor` goes on. */
  /** The same to hand on: a large file is read once to be checked and once to be given, never held whole. */
  readonly handed: (key: string, sha256: string) => Promise<BodyInit | undefined>;
  readonly listed: (cursor?: string) => Promise<{ files: readonly StoredFile[]; cursor: string | undefined }>;
  readonly cleared: (keys: readonly string[]) => Promise<void>;
}

/** A file on its way in. */
export interface Incoming {
  readonly stream: ReadableStream<Uint8Array>;
  readonly mediaType: string;
  /** Where it will lie, by its hash; a large file, whose place must be known before its hash, lies at `largeKey`. */
  readonly keyOf: (sha256: string) => string;
  readonly largeKey: string;
}

/** A file that came in whole, and is not stored yet. */
export interface Received {
  readonly key: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly kept: () => Promise<void>;
  readonly dropped: () => Promise<void>;
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
  received: (file) => receivedInto(bucket, file),
  async found(key) {
    const object = await bucket.head(key);
    return object ? storedFrom(object) : undefined;
  },
  bytes: (key, sha256) => bytesOf(bucket, key, sha256),
  async handed(key, sha256) {
    const { size = 0 } = (await bucket.head(key)) ?? {};
    if (size <= PART_BYTES) return bytesOf(bucket, key, sha256);
    const hash = createHash("sha256");
    for await (const part of (await bucket.get(key))?.body ?? []) hash.update(part);
    if (hash.digest("hex") !== sha256) throw new Altered(key);
    return (await bucket.get(key))?.body;
  },
  async listed(cursor) {
    const found = await bucket.list({ include: ["httpMetadata"], ...(cursor && { cursor }) });
    return { files: found.objects.map(storedFrom), cursor: found.truncated ? found.cursor : undefined };
  },
  async cleared(keys) {
    if (keys.length > 0) await bucket.delete([...keys]);
  },
});

async function bytesOf(bucket: R2Bucket, key: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const object = await bucket.get(key);
  if (!object) return undefined;
  const bytes = new Uint8Array(await object.arrayBuffer());
  if ((await sha256Of(bytes)) !== sha256) throw new Altered(key);
  return bytes;
}

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

/** Parts of one size but for the last, as R2 wants them: memory holds one. */
const PART_BYTES = 5 * 1024 * 1024;

async function receivedInto(bucket: R2Bucket, { stream, mediaType, keyOf, largeKey }: Incoming): Promise<Received> {
  const hash = createHash("sha256");
  const httpMetadata = { contentType: mediaType };
  const parts: R2UploadedPart[] = [];
  let upload: R2MultipartUpload | undefined;
  let sizeBytes = 0;
  let rest = new Uint8Array();
  try {
    for await (const part of inParts(stream)) {
      hash.update(part);
      sizeBytes += part.length;
      if (part.length < PART_BYTES && !upload) rest = part;
      else {
        upload ??= await bucket.createMultipartUpload(largeKey, { httpMetadata });
        parts.push(await upload.uploadPart(parts.length + 1, part));
      }
    }
  } catch (error) {
    await upload?.abort().catch(() => undefined);
    throw error;
  }
  const sha256 = hash.digest("hex");
  if (upload) {
    const open = upload;
    const own = { key: largeKey, sha256, sizeBytes };
    return { ...own, kept: async () => void (await open.complete(parts)), dropped: () => droppedUpload(bucket, open) };
  }
  const key = keyOf(sha256);
  const kept = async () => void (await bucket.put(key, rest, { sha256, httpMetadata }));
  return { key, sha256, sizeBytes, kept, dropped: async () => undefined };
}

/** An upload that nobody will ask for: still open, or completed already. */
async function droppedUpload(bucket: R2Bucket, upload: R2MultipartUpload): Promise<void> {
  await upload.abort().catch(() => undefined);
  await bucket.delete(upload.key);
}

/** The bytes of a stream in parts of one size; the last may be smaller, or empty when there is no byte at all. */
async function* inParts(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(PART_BYTES);
  let filled = 0;
  for await (const piece of stream)
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(piece.length - at, PART_BYTES - filled);
      part.set(piece.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled < PART_BYTES) continue;
      yield part;
      part = new Uint8Array(PART_BYTES);
      filled = 0;
    }
  if (filled > 0) yield part.slice(0, filled);
}
