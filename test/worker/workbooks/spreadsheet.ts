import { expect } from "vitest";
import { unzipped } from "../../unit/reports/package-parts.ts";
import { ask } from "../asking.ts";

type Value = string | number;
export type Cells = ReadonlyMap<string, Value>;
type Row = Readonly<Record<string, Value>>;

/** R01 as it came: its XML parts, and its sheets as they are read. */
export interface Issued {
  readonly name: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
  /** Cells of a sheet by address; sheets in their order, Garde first and Contrôles last. */
  readonly cells: (sheet: number) => Cells;
  /** Cells of the report’s own sheet, which is named after its code. */
  readonly own: Cells;
  /** The rows of the sheet R01 under its head, each value by its column’s letter. */
  readonly rows: readonly Row[];
}

/** Asks for R01, or another report, and opens it. */
export async function issued(query = "", { as = "finance", lang = "fr", report = "R01" } = {}): Promise<Issued> {
  return read(await ask(`/workbooks/${report}.xlsx${query}`, { as, lang }));
}

/** Opens a workbook that was answered. */
export async function read(answer: Response): Promise<Issued> {
  expect(answer.status).toBe(200);
  const parts = unzipped(new Uint8Array(await answer.arrayBuffer()));
  const cells = (sheet: number) => cellsOf(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? "", sharedOf(parts));
  const sheets = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name ?? "",
  );
  const own = cells(
    Math.max(
      1,
      sheets.findIndex((name) => /^R\d\d$/.test(name)),
    ) + 1,
  );
  return {
    name: /filename="([^"]*)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "",
    parts,
    ...{ sheets, own },
    cells,
    rows: rowsOf(own),
  };
}

const plain = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const sharedOf = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([si]) => plain(si));

function cellsOf(xml: string, shared: readonly string[]): Cells {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)];
  return new Map(
    cells.flatMap(([, at = "", marks = "", inside = ""]) => {
      const value = cellValue(/t="(\w+)"/.exec(marks)?.[1], inside, shared);
      return value === undefined ? [] : [[at, value] as const];
    }),
  );
}

function cellValue(kind: string | undefined, inside: string, shared: readonly string[]): Value | undefined {
  const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
  if (kind === "inlineStr") return plain(inside);
  if (value === undefined || kind === "str") return value;
  return kind === "s" ? shared[Number(value)] : Number(value);
}

/** Rows from below the head (whose first cell’s neighbour names the project) to the grand total. */
function rowsOf(cells: Cells): Row[] {
  const rows = new Map<number, Record<string, Value>>();
  for (const [at, value] of cells) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    rows.set(Number(row), { ...rows.get(Number(row)), [column]: value });
  }
  return [...rows.values()].filter((row) => typeof row["H"] === "number");
}

/** The row in which that text stands, alone or before a dash. */
export const rowNamed = ({ rows }: Pick<Issued, "rows">, text: string): Row =>
  rows.find((row) => Object.values(row).some((value) => value === text || String(value).startsWith(`${text} —`))) ??
  expect.fail(`no row ${text}`);

/** Budget révisé, engagements, réalisé cumulé, reste à payer, disponible, solde. */
export const figuresOf = (row: Row) => ["H", "I", "M", "O", "P", "Q"].map((column) => row[column]);

/** Every text of the file that matches, with the part it stands in; addresses of cells and formulas are no texts. */
export const traces = ({ parts }: Issued, pattern: RegExp): readonly string[] =>
  [...parts].flatMap(([path, xml]) => {
    // A fingerprint says nothing, but may hold any three digits.
    const texts = xml
      .replace(/<f>[^<]*<\/f>/g, "")
      .replace(/ (r|ref|sqref|topLeftCell|activeCell)="[^"]*"/g, "")
      .replace(/\b[0-9a-f]{64}\b/g, "");
    return (texts.match(new RegExp(pattern, "gu")) ?? []).map((found) => `${path}: ${found}`);
  });

/** Every number of a workbook with its sheet’s place and its cell, in their order. */
export function figuresIn(bytes: Uint8Array): readonly (readonly [string, number])[] {
  const parts = unzipped(bytes);
  const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
  return sheets.flatMap(([path, xml]) =>
    [...cellsOf(xml, sharedOf(parts))].flatMap(([at, value]) =>
      typeof value === "number" ? [[`${path}!${at}`, value] as const] : [],
    ),
  );
}
