import { type Message, type MessageValues, said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { contentKind, FILE_KINDS, type FileKind } from "./content.ts";
import { refusal as m } from "./messages.ts";

const MEGABYTE = 1024 * 1024;

/** The largest document, in bytes. */
export const LARGEST_FILE = 10 * MEGABYTE;

/** The largest form with documents, in bytes. */
export const LARGEST_UPLOAD = 25 * MEGABYTE;

/** Documents in one form. */
export const MOST_FILES = 5;

/** A document that may be stored. */
export interface SoundFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const FIELD = "file";

const problem = (rule: string, message: Message, values: MessageValues): Problem =>
  blocked(rule, FIELD, said(message, values));

const kindOfName = (name: string): FileKind | undefined => {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return (Object.keys(FILE_KINDS) as FileKind[]).find((kind) =>
    (FILE_KINDS[kind].endings as readonly string[]).includes(ending),
  );
};

/** A document as it came: its name without a path, its size, and a content that is what the name says. */
export function fileChecked(typedName: string, bytes: Uint8Array<ArrayBuffer>): Outcome<SoundFile> {
  const name = shownName(typedName);
  const refuse = (message: keyof typeof m, values: MessageValues = {}) =>
    refused([problem("FILE", m[message], { name, ...values })]);
  if (/[/\\]/.test(typedName)) return refuse("path");
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > LARGEST_FILE) return refuse("tooLarge", sizes(bytes.length));
  const named = kindOfName(name);
  if (!named) return refuse("unknown");
  const kind = contentKind(bytes);
  if (kind === undefined) return refuse("unknown");
  if (kind === "incomplete") return refuse("incomplete");
  if (kind !== named) return refuse("unlike", { kind: kind.toUpperCase() });
  return done({ fileName: safeName(typedName), mediaType: FILE_KINDS[kind].mediaType, bytes });
}

/** A document that was kept from an earlier sending: its name still has to fit what it is. */
export const isNamedAs = (fileName: string, mediaType: string): boolean => {
  const kind = kindOfName(fileName);
  return safeName(fileName) === fileName && kind !== undefined && FILE_KINDS[kind].mediaType === mediaType;
};

const sizes = (bytes: number) => ({ size: Math.ceil(bytes / MEGABYTE), most: LARGEST_FILE / MEGABYTE });

/** Whether so many documents may come at once. */
export const countProblems = (count: number): readonly Problem[] =>
  count > MOST_FILES ? [problem("FILE", m.tooMany, { count })] : [];

export const goneProblem = (name: string): Problem => problem("FILE", m.gone, { name: shownName(name) });

export const bodyTooLarge = () => said(m.bodyTooLarge, { most: LARGEST_UPLOAD / MEGABYTE });

export const brokenUpload = () => said(m.broken);

const LONGEST_NAME = 120;

/** Characters that steer a reader's eye or a file system; bidi marks too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>:|?*]/g;

/** A name that any file system and header takes: no path, no steering marks, not too long, its ending kept. */
export function safeName(typed: string): string {
  const name = typed
    .normalize("NFC")
    .replace(/^.*[/\\]/, "")
    .replace(STEERING, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name.length <= LONGEST_NAME) return name.replace(/^\.+/, "");
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot).slice(0, 10);
  return name.slice(0, LONGEST_NAME - ending.length).replace(/^\.+/, "") + ending;
}

const shownName = (typed: string): string => typed.replace(STEERING, "").slice(0, LONGEST_NAME);

/** A web address, http or https, without a name and password in it; undefined when it is none. */
export function linkRead(typed: string): string | undefined {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes("."))
    return undefined;
  return url.href.length <= 1_000 ? url.href : undefined;
}

export const linkProblem = (typed: string): Problem =>
  blocked("LINK", "link", said(m.link, { value: typed.slice(0, 60) }));
