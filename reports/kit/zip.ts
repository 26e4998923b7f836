import { crc32 } from "node:zlib";
import { streamOf } from "./pieces.ts";
import { othersTurn, STRETCH_CHARS } from "./turns.ts";

/** A file of an archive: its path and its text, whole or in pieces. */
export interface ZipEntry {
  readonly path: string;
  readonly text: string | AsyncIterable<string>;
}

interface Written {
  readonly path: Uint8Array;
  readonly at: number;
  crc: number;
  packedBytes: number;
  bytes: number;
}

const encoder = new TextEncoder();
/** 1 January 2020, 00:00, in DOS form: the same entries always give the same bytes. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const VERSION = 20;
/** UTF-8 names; sizes and CRC follow the data. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const PIECE_CHARS = 65_536;
const LARGEST_BYTES = 0xffff_ffff;

/**
 * A zip archive as a stream, deflated by the platform (PKWARE APPNOTE 4.3, with data descriptors). Byte-identical for
 * the same entries; memory does not grow with them. Errors with RangeError past 4 GiB (no zip64).
 */
export const zipped = (entries: Iterable<ZipEntry>): ReadableStream<Uint8Array> =>
  streamOf(archive(entries), { highWaterMark: 2 });

async function* archive(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array, undefined> {
  const done: Written[] = [];
  let at = 0;
  const counted = (piece: Uint8Array): Uint8Array => {
    at += piece.length;
    if (at > LARGEST_BYTES) throw new RangeError("a workbook of more than 4 GiB");
    return piece;
  };
  for (const { path, text } of entries) {
    const entry: Written = { path: encoder.encode(path), at, crc: 0, packedBytes: 0, bytes: 0 };
    yield counted(localHeader(entry));
    for await (const piece of deflated(text, entry)) yield counted(piece);
    yield counted(descriptor(entry));
    done.push(entry);
  }
  const directoryAt = at;
  for (const entry of done) yield counted(directoryHeader(entry));
  yield endOfDirectory(done.length, directoryAt, at - directoryAt);
}

/** Deflates a text and keeps count; the source is read only as fast as the reader takes the result. */
async function* deflated(text: ZipEntry["text"], entry: Written): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const feeding = fed(writer, text, entry).catch(async (error: unknown) => {
    await writer.abort(error).catch(() => undefined);
    throw error;
  });
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      entry.packedBytes += value.length;
      yield value;
    }
  } finally {
    // A reader that leaves must stop the source: cancelling alone lets further writes go nowhere for ever.
    await Promise.allSettled([writer.abort(), reader.cancel()]);
  }
  await feeding;
}

async function fed(
  writer: WritableStreamDefaultWriter<ArrayBuffer | ArrayBufferView>,
  text: ZipEntry["text"],
  entry: Written,
): Promise<void> {
  const write = async (piece: string) => {
    const bytes = encoder.encode(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.bytes += bytes.length;
    await writer.write(bytes);
  };
  let waiting = "";
  let stretch = 0;
  for await (const piece of typeof text === "string" ? [text] : text) {
    waiting += piece;
    if (waiting.length < PIECE_CHARS) continue;
    stretch += waiting.length;
    await write(waiting);
    waiting = "";
    if (stretch < STRETCH_CHARS) continue;
    stretch = 0;
    await othersTurn();
  }
  if (waiting) await write(waiting);
  await writer.close();
}

function localHeader({ path }: Written): Uint8Array {
  const [bytes, view] = blank(30 + path.length);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4);
  view.setUint16(26, path.length, true);
  bytes.set(path, 30);
  return bytes;
}

function descriptor(entry: Written): Uint8Array {
  const [bytes, view] = blank(16);
  view.setUint32(0, 0x08074b50, true);
  sizes(view, 4, entry);
  return bytes;
}

function directoryHeader(entry: Written): Uint8Array {
  const [bytes, view] = blank(46 + entry.path.length);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  common(view, 6);
  sizes(view, 16, entry);
  view.setUint16(28, entry.path.length, true);
  view.setUint32(42, entry.at, true);
  bytes.set(entry.path, 46);
  return bytes;
}

function endOfDirectory(entries: number, at: number, length: number): Uint8Array {
  const [bytes, view] = blank(22);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  return bytes;
}

function common(view: DataView, at: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DOS_DATE, true);
}

function sizes(view: DataView, at: number, { crc, packedBytes, bytes }: Written): void {
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, packedBytes, true);
  view.setUint32(at + 8, bytes, true);
}

function blank(length: number): [Uint8Array<ArrayBuffer>, DataView] {
  const bytes = new Uint8Array(length);
  return [bytes, new DataView(bytes.buffer)];
}
