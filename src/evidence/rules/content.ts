/** What a file may be, told by its content. */
export const FILE_KINDS = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpeg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"] },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    endings: ["pptx"],
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", endings: ["ods"] },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation", endings: ["odp"] },
} as const satisfies Readonly<Record<string, { readonly mediaType: string; readonly endings: readonly string[] }>>;

export type FileKind = keyof typeof FILE_KINDS;

/** What the bytes are: a kind, `incomplete` when they stop before their end, undefined when they are nothing of ours. */
export function contentKind(bytes: Uint8Array): FileKind | "incomplete" | undefined {
  if (begins(bytes, "%PDF-")) return whole("pdf", lastIndexOf(bytes, "%%EOF") >= 0);
  if (begins(bytes, "\x89PNG\r\n\x1a\n")) return whole("png", lastIndexOf(bytes, "IEND") >= 0);
  if (begins(bytes, "\xff\xd8\xff")) return whole("jpeg", lastIndexOf(bytes, "\xff\xd9") >= 0);
  if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)) return whole("webp", number(bytes, 4, 4) + 8 <= bytes.length);
  return begins(bytes, "PK\x03\x04") ? archiveKind(bytes) : undefined;
}

const whole = (kind: FileKind, isWhole: boolean): FileKind | "incomplete" => (isWhole ? kind : "incomplete");

const PARTS: readonly (readonly [string, FileKind])[] = [
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
];

const OPEN_DOCUMENTS = ["odt", "ods", "odp"] as const;

/** Office documents are archives; one with macros is none of ours. */
function archiveKind(bytes: Uint8Array): FileKind | "incomplete" | undefined {
  const names = namesIn(bytes);
  if (!names) return "incomplete";
  if (names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return undefined;
  const part = PARTS.find(([name]) => names.includes(name));
  if (part) return part[1];
  if (names[0] !== "mimetype") return undefined;
  const start = 30 + number(bytes, 26, 2) + number(bytes, 28, 2);
  const type = text(bytes.subarray(start, start + number(bytes, 22, 4)));
  return OPEN_DOCUMENTS.find((kind) => FILE_KINDS[kind].mediaType === type);
}

const MOST_NAMES = 5_000;

/** The names in an archive's directory; undefined when it has no end, or a broken one. */
function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  const end = lastIndexOf(bytes, "PK\x05\x06");
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const count = Math.min(number(bytes, end + 10, 2), MOST_NAMES);
  const names: string[] = [];
  let at = number(bytes, end + 16, 4);
  for (let n = 0; n < count; n += 1) {
    if (!begins(bytes, "PK\x01\x02", at)) return undefined;
    const length = number(bytes, at + 28, 2);
    names.push(text(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
  }
  return names;
}

function begins(bytes: Uint8Array, mark: string, at = 0): boolean {
  for (let n = 0; n < mark.length; n += 1) if (bytes[at + n] !== mark.charCodeAt(n)) return false;
  return true;
}

function lastIndexOf(bytes: Uint8Array, mark: string): number {
  for (let at = bytes.length - mark.length; at >= 0; at -= 1) if (begins(bytes, mark, at)) return at;
  return -1;
}

/** A little-endian number. */
function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let n = length - 1; n >= 0; n -= 1) value = value * 256 + (bytes[at + n] ?? 0);
  return value;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
