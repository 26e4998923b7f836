import { asNumber } from "../../../src/kernel/money.ts";
import { lineHeight } from "../heights.ts";
import type { Line, LineCell } from "../lines.ts";
import { letter, type Places } from "../places.ts";
import { isDense, type Table } from "../sheet.ts";
import { type Cell, isFormula, isMoney, plain } from "../values.ts";
import { isForeignTo } from "./styles.ts";
import { templateKey } from "./templates.ts";

/** The style numbers of each kind of line, column by column, as the template rows got them. */
export type StyleNumbers = ReadonlyMap<string, readonly string[]>;

/** Writes the lines of one table as rows of a sheet's XML (ECMA-376 part 1, 18.3.1.73). */
export function rowWriter(table: Table, styles: StyleNumbers, isRtl: boolean): (line: Line, row: number) => string {
  const letters = table.columns.map((_, index) => letter(index + 1));
  const numbersOf = (line: Line, isForeign: boolean) => styles.get(templateKey(table.id, line, isForeign)) ?? [];
  return (line, row) => {
    const [own, foreign] = [numbersOf(line, false), numbersOf(line, true)];
    const cells = line.cells.map((cell, at) => {
      const style = (isForeignTo(isRtl, cell.value) ? foreign : own)[at];
      return `<c r="${letters[at]}${row}"${cellEnd(style ?? "", cell)}`;
    });
    return `${rowStart(line, row, table)}${cells.join("")}</row>`;
  };
}

/** So many texts of a column are kept as they were written, none of them long: codes and names come again. */
const MOST_KEPT = 1_000;
const LONGEST_KEPT = 100;

/**
 * Writes the rows of a bare table. Neighbouring rows mostly say the same in most columns: what a column said last is
 * kept as it was written.
 */
export function bareWriter(
  table: Table,
  styles: StyleNumbers,
  { places, isRtl }: { readonly places: Places; readonly isRtl: boolean },
): (cells: readonly Cell[], row: number) => string {
  const key = (isForeign: boolean) => templateKey(table.id, { role: "row", depth: 0 }, isForeign);
  const [own, foreign] = [styles.get(key(false)) ?? [], styles.get(key(true)) ?? []];
  const starts = table.columns.map((_, index) => `<c r="${letter(index + 1)}`);
  const said: (Cell | undefined)[] = [];
  const written: string[] = [];
  const texts = table.columns.map(() => new Map<string, string>());
  const spelt = (cell: Cell, index: number): string => {
    const line = isFormula(cell) ? { value: cell.result, formula: cell.formula(places) } : { value: cell };
    return `"${cellEnd((isForeignTo(isRtl, line.value) ? foreign : own)[index] ?? "", line)}`;
  };
  const textEnd = (text: string, index: number): string => {
    const known = texts[index]?.get(text);
    if (known !== undefined) return known;
    const end = spelt(text, index);
    if (text.length <= LONGEST_KEPT && (texts[index]?.size ?? 0) < MOST_KEPT) texts[index]?.set(text, end);
    return end;
  };
  const endOf = (cell: Cell, index: number): string => {
    if (said[index] === cell) return written[index] ?? "";
    if (isMoney(cell)) return `" s="${own[index]}"><v>${asNumber(cell)}</v></c>`;
    const end = typeof cell === "string" ? textEnd(cell, index) : spelt(cell, index);
    said[index] = cell;
    written[index] = end;
    return end;
  };
  const startOf = isDense(table)
    ? (row: number) => `<row r="${row}">`
    : (row: number, cells: readonly Cell[]) => rowStart(bareLine(cells), row, table);
  return (cells, row) => {
    const at = String(row);
    let xml = startOf(row, cells);
    for (let index = 0; index < starts.length; index += 1)
      xml += starts[index] + at + endOf(cells[index] ?? null, index);
    return `${xml}</row>`;
  };
}

const bareLine = (cells: readonly Cell[]): Line => ({
  ...{ role: "row", depth: 0, level: 0 },
  cells: cells.map((cell) => ({ value: isFormula(cell) ? cell.result : cell })),
});

function rowStart(line: Line, row: number, table: Table): string {
  const level = line.level > 0 ? ` outlineLevel="${line.level}"` : "";
  const height = isDense(table) ? "" : ` ht="${lineHeight(line, table.columns)}" customHeight="1"`;
  return `<row r="${row}"${height}${level}>`;
}

/** A cell’s XML behind its address. */
function cellEnd(style: string, { value, formula }: LineCell): string {
  const start = ` s="${style}"`;
  const shown = plain(value);
  if (formula !== undefined) {
    const result = `<f>${escaped(formula)}</f><v>${typeof shown === "string" ? escaped(shown) : (shown ?? "")}</v></c>`;
    return typeof shown === "number" ? `${start}>${result}` : `${start} t="str">${result}`;
  }
  if (shown === null) return `${start}/>`;
  if (typeof shown === "number") return `${start}><v>${shown}</v></c>`;
  const space = EDGE_SPACE.test(shown) ? ' xml:space="preserve"' : "";
  return `${start} t="inlineStr"><is><t${space}>${escaped(shown)}</t></is></c>`;
}

/** White space that XML readers may drop. */
const EDGE_SPACE = /^\s|\s$|\s\s|\n/;
const MARKUP = /[&<>]/;

const escaped = (text: string): string =>
  MARKUP.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
