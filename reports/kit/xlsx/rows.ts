import { lineHeight } from "../heights.ts";
import type { Line, LineCell } from "../lines.ts";
import { letter } from "../places.ts";
import { isDense, type Table } from "../sheet.ts";
import { plain } from "../values.ts";
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
      return cellXml(`${letters[at]}${row}`, style ?? "", cell);
    });
    return `${rowStart(line, row, table)}${cells.join("")}</row>`;
  };
}

function rowStart(line: Line, row: number, table: Table): string {
  const level = line.level > 0 ? ` outlineLevel="${line.level}"` : "";
  const height = isDense(table) ? "" : ` ht="${lineHeight(line, table.columns)}" customHeight="1"`;
  return `<row r="${row}"${height}${level}>`;
}

function cellXml(at: string, style: string, { value, formula }: LineCell): string {
  const start = `<c r="${at}" s="${style}"`;
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
