import { partsIn, UnreadFile } from "./unzip.ts";

/** A cell as a spreadsheet shows it; `formula` is empty where it is one whose text the file keeps elsewhere. */
export interface ReadCell {
  readonly value: string | number;
  readonly formula?: string;
}

/** A sheet by its name: its cells by their address; empty ones are left out. */
export type ReadSheet = ReadonlyMap<string, ReadCell>;

/** What a workbook says, whoever saved it last. */
export interface ReadBook {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  /** What the workbook’s own name for a cell points at. */
  readonly named: (name: string) => string | number | undefined;
}

const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** Reads every cell of an .xlsx file. Throws UnreadFile for anything else. */
export async function readBook(bytes: Uint8Array<ArrayBuffer>): Promise<ReadBook> {
  const parts = await partsIn(bytes, (path) => WANTED.test(path));
  const workbook = parts.get("xl/workbook.xml");
  if (workbook === undefined) throw new UnreadFile("notWorkbook");
  const shared = sharedTexts(parts.get("xl/sharedStrings.xml") ?? "");
  const targets = targetsOf(parts.get("xl/_rels/workbook.xml.rels") ?? "");
  const sheets = new Map<string, ReadSheet>();
  for (const [, marks = ""] of workbook.matchAll(/<sheet\s([^>]*)>/g)) {
    const path = targets.get(attribute(marks, "r:id") ?? "");
    sheets.set(decoded(attribute(marks, "name") ?? ""), cellsIn(parts.get(path ?? "") ?? "", shared));
  }
  const names = namesIn(workbook);
  return { sheets, named: (name) => pointedAt(sheets, names.get(name) ?? "") };
}

const attribute = (marks: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(marks)?.[1];

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const found = [...xml.matchAll(/<Relationship\s([^>]*)>/g)].map(([, marks = ""]) => marks);
  return new Map(
    found.map((marks) => {
      const target = attribute(marks, "Target") ?? "";
      return [attribute(marks, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`] as const;
    }),
  );
}

const namesIn = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    [...xml.matchAll(/<definedName\s([^>]*)>([^<]*)<\/definedName>/g)].map(([, marks = "", text = ""]) => [
      attribute(marks, "name") ?? "",
      decoded(text),
    ]),
  );

/** `'Garde'!$B$12` or `Garde!$B$12`. */
function pointedAt(sheets: ReadBook["sheets"], reference: string): string | number | undefined {
  const [, name = "", at = ""] = /^(.*)!(\$?[A-Z]+\$?\d+)$/.exec(reference) ?? [];
  const sheet = name.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  return sheets.get(sheet)?.get(at.replaceAll("$", ""))?.value;
}

const sharedTexts = (xml: string): readonly string[] =>
  [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, inside = ""]) => textIn(inside));

/** The runs of a text joined, without the pronunciation that some spreadsheets add. */
const textIn = (xml: string): string =>
  [...xml.replace(/<rPh\b.*?<\/rPh>/gs, "").matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = ""]) => spelt(text))
    .join("");

function cellsIn(xml: string, shared: readonly string[]): ReadSheet {
  const cells = new Map<string, ReadCell>();
  for (const [, marks = "", inside] of xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const at = attribute(marks, "r");
    const cell = inside === undefined ? undefined : cellOf(attribute(marks, "t") ?? "n", inside, shared);
    if (at && cell) cells.set(at, cell);
  }
  return cells;
}

function cellOf(kind: string, inside: string, shared: readonly string[]): ReadCell | undefined {
  const found = /<f(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/.exec(inside);
  const value = valueIn(kind, inside, shared);
  if (value === "" && !found) return undefined;
  return found ? { value, formula: decoded(found[1] ?? "") } : { value };
}

function valueIn(kind: string, inside: string, shared: readonly string[]): string | number {
  if (kind === "inlineStr") return textIn(inside);
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inside)?.[1];
  if (value === undefined) return "";
  if (kind === "s") return shared[Number(value)] ?? "";
  const number = Number(value);
  return kind === "n" && Number.isFinite(number) && value !== "" ? number : spelt(value);
}

/** A text as it is read: entities and `_x000A_` back, one kind of line end. */
const spelt = (text: string): string =>
  decoded(text)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, entity) : text;

function entity(whole: string): string {
  const name = whole.slice(1, -1);
  if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}
