import { inflateRawSync } from "node:zlib";
import { zipped } from "../../../reports/kit/zip.ts";

/** The files of an archive by path, read through its central directory. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error("no end of central directory");
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("no directory header");
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const name = text(bytes.subarray(at + 46, at + 46 + nameLength));
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + packed);
    files.set(name, text(view.getUint16(at + 10, true) === 8 ? inflateRawSync(data) : data));
    at += 46 + nameLength + extraLength;
  }
  return files;
}

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** All bytes of a stream. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  return new Uint8Array(Buffer.concat(pieces));
}

/** An archive again, from its parts. */
export const rezipped = (parts: ReadonlyMap<string, string>): Promise<Uint8Array> =>
  bytesOf(zipped([...parts].map(([path, content]) => ({ path, text: content }))));

/** What is wrong with a text as XML: tags that do not close, bad characters, stray `&` or `<`; empty when nothing. */
export function xmlFlaws(xml: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
  const isClean = !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) && xml.isWellFormed();
  const body = xml.replace(/^<\?xml [^>]*\?>\s*/, "");
  const tags = [...body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)];
  const ends = [0, ...tags.map(({ index, 0: tag }) => index + tag.length)];
  const texts = [...tags.map(({ index }, at) => body.slice(ends[at], index)), body.slice(ends.at(-1))];
  const attributes = tags.map((tag) => tag[3] ?? "");
  return [...(isClean ? [] : ["characters"]), ...[...texts, ...attributes].flatMap(textFlaws), ...nestingFlaws(tags)];
}

function nestingFlaws(tags: readonly RegExpExecArray[]): string[] {
  const open: string[] = [];
  for (const [, closing, name = "", , empty] of tags) {
    if (!(closing || empty)) open.push(name);
    if (closing && open.pop() !== name) return [`</${name}> closes another`];
  }
  return open.map((name) => `<${name}> is never closed`);
}

const textFlaws = (part: string): string[] =>
  /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(part) ? [`in ${part.slice(0, 60)}`] : [];

/** Names of the elements directly under the root, in order. */
export function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = "", empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!empty) depth += 1;
    }
  }
  return names;
}
