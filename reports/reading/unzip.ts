/** Why a file is not read as a workbook. */
export type UnreadKind = "notWorkbook" | "protected" | "tooLarge";

/** The file is no workbook, is closed with a password, or unfolds to more than a workbook of ours ever holds. */
export class UnreadFile extends Error {
  readonly kind: UnreadKind;
  constructor(kind: UnreadKind) {
    super(kind);
    this.name = "UnreadFile";
    this.kind = kind;
  }
}

/** No archive unfolds to more than this, whatever its directory says. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_ENTRIES = 500;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** How the old .xls format, and .xlsx with a password, begin. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The wanted parts of an archive that comes from anywhere, as text by path. Throws UnreadFile for what is no archive,
 * and for one that unfolds to too much: bytes are counted as they come, sizes in the directory are not believed.
 */
export async function partsIn(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw new UnreadFile("protected");
  const entries = directoryOf(bytes);
  const parts = new Map<string, string>();
  let left = MOST_BYTES;
  for (const entry of entries.filter(({ path }) => isWanted(path))) {
    if (parts.has(entry.path)) throw new UnreadFile("notWorkbook");
    const content = await unfolded(bytes, entry, left);
    left -= content.length;
    parts.set(entry.path, new TextDecoder().decode(content));
  }
  return parts;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly at: number;
}

function directoryOf(bytes: Uint8Array<ArrayBuffer>): readonly Entry[] {
  try {
    return entriesOf(bytes);
  } catch (error) {
    if (error instanceof UnreadFile) throw error;
    throw new UnreadFile("notWorkbook");
  }
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new UnreadFile("tooLarge");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadFile("notWorkbook");
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadFile("protected");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new UnreadFile("notWorkbook");
}

async function unfolded(bytes: Uint8Array<ArrayBuffer>, entry: Entry, most: number): Promise<Uint8Array> {
  const { at, packedBytes, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new UnreadFile("notWorkbook");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (packed.length !== packedBytes) throw new UnreadFile("notWorkbook");
  if (method === 0) return packed.length > most ? refusedSize() : packed;
  if (method !== 8) throw new UnreadFile("notWorkbook");
  return inflated(packed, most);
}

const refusedSize = (): never => {
  throw new UnreadFile("tooLarge");
};

async function inflated(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((): never => {
      throw new UnreadFile("notWorkbook");
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      refusedSize();
    }
    pieces.push(value);
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
