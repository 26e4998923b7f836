import type { ZipEntry } from "../zip.ts";
import { UnknownSheetXml } from "./parts.ts";

/** So many texts are kept, and no longer ones: what tables repeat are codes and names, and memory must not grow. */
const MOST_TEXTS = 20_000;
const LONGEST = 200;

/**
 * The texts that the cells of tables share (ECMA-376 part 1, 18.4): each is written once, behind those that exceljs
 * wrote, and a cell names it by its number. That halves what there is to deflate.
 */
export class SharedTexts {
  private readonly first: number;
  private readonly numbers = new Map<string, number>();

  /** Throws UnknownSheetXml where exceljs wrote otherwise than 4.4.0 does. */
  constructor(xml: string) {
    if (!END.test(xml)) throw new UnknownSheetXml("no shared strings");
    this.first = xml.match(/<si>/g)?.length ?? 0;
  }

  /** The text’s number; undefined where it is to be written in its cell. */
  numberOf(text: string): number | undefined {
    const known = this.numbers.get(text);
    if (known !== undefined || text.length > LONGEST || this.numbers.size === MOST_TEXTS) return known;
    const number = this.first + this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part with the texts of the cells that were written by then. */
  async *written(text: ZipEntry["text"]): AsyncGenerator<string> {
    let xml = "";
    for await (const piece of typeof text === "string" ? [text] : text) xml += piece;
    yield xml.replace(COUNTS, "").replace(END, "");
    for (const own of this.numbers.keys()) yield `<si>${textXml(own)}</si>`;
    yield "</sst>";
  }
}

const END = /<\/sst>$/;
/** How often texts are used and how many they are may be left out; exceljs counted its own. */
const COUNTS = / count="\d+" uniqueCount="\d+"/;

/** A text as XML holds it. */
export function textXml(text: string): string {
  const space = EDGE_SPACE.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escaped(text)}</t>`;
}

/** White space that XML readers may drop. */
const EDGE_SPACE = /^\s|\s$|\s\s|\n/;
const MARKUP = /[&<>]/;

export const escaped = (text: string): string =>
  MARKUP.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
