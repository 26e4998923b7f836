/** A row of a pasted table: on which line of the text it begins, from 1, and its cells, trimmed. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The longest text that quotes may hold together: an opening quote that nobody closed swallows no table. */
const LONGEST_QUOTED = 5_000;

/**
 * The rows of a table as it is pasted from a spreadsheet or stands in a CSV file: tabs between its cells where there are
 * any, else semicolons, else `otherwise`. Quotes hold separators, line breaks and doubled quotes together; rows without
 * anything in them are left out, and so is a byte order mark.
 */
export function tableRows(text: string, otherwise: ";" | "," = ";"): readonly TableRow[] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain, otherwise);
  const cellAt = cellPattern(separator);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let [at, line, row] = [0, 1, 1];
  while (at <= plain.length) {
    cellAt.lastIndex = at;
    const [whole = "", quoted] = plain.match(cellAt) ?? [];
    cells.push((quoted?.replaceAll('""', '"') ?? whole).trim());
    line += breaksIn(whole);
    at += whole.length;
    const isMore = plain.startsWith(separator, at);
    if (!isMore) {
      rows.push({ row, cells });
      [cells, line] = [[], line + 1];
      row = line;
    }
    at += isMore ? separator.length : breakAt(plain, at);
  }
  return rows.filter((one) => one.cells.some((cell) => cell !== ""));
}

function separatorOf(text: string, otherwise: string): string {
  if (text.includes("\t")) return "\t";
  const [head = ""] = text.split(/[\r\n]/, 1);
  return head.includes(";") ? ";" : otherwise;
}

/** A quoted cell, its text in the first group, or everything up to the next separator or line. */
const cellPattern = (separator: string): RegExp => {
  const blank = `[^\\S\\r\\n${separator}]*`;
  const quoted = `${blank}"((?:[^"]|""){0,${LONGEST_QUOTED}})"${blank}(?=[${separator}\\r\\n]|$)`;
  return new RegExp(`${quoted}|[^${separator}\\r\\n]*`, "y");
};

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The length of the line's end at a place; 1 at the end of the text, so that reading ends. */
const breakAt = (text: string, at: number): number => (text.startsWith("\r\n", at) ? 2 : 1);
