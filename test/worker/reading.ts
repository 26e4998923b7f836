/** A cell as it is read, and where it leads. */
export interface ReadCell {
  readonly text: string;
  readonly href: string | undefined;
}

/** A table’s rows by their place: what stands in each cell, heading cells too. */
export interface ReadTable {
  readonly head: readonly string[];
  readonly body: readonly (readonly ReadCell[])[];
  readonly foot: readonly (readonly ReadCell[])[];
}

/** The words of some markup: tags and drawings gone, entities back, every kind of space plain. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/gu, " ")
    .trim();

/** What of a page, its addresses included, matches: nonces are left out, they are random letters. */
export const foundIn = (html: string, pattern: RegExp): readonly string[] =>
  html.replace(/ nonce="[^"]*"/g, "").match(new RegExp(pattern, "gu")) ?? [];

/** The table of that caption; throws when the page has none. */
export function tableOf(html: string, caption: string): ReadTable {
  for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
    const [, name = ""] = /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table) ?? [];
    if (wordsOf(name) === caption)
      return {
        head: rowsIn(table, "thead").flatMap((row) => row.map(({ text }) => text)),
        body: rowsIn(table, "tbody"),
        foot: rowsIn(table, "tfoot"),
      };
  }
  throw new Error(`no table “${caption}”`);
}

function rowsIn(table: string, part: "thead" | "tbody" | "tfoot"): ReadCell[][] {
  const [, inside = ""] = new RegExp(`<${part}>([\\s\\S]*?)</${part}>`).exec(table) ?? [];
  return [...inside.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<(td|th)\b[\s\S]*?<\/\1>/g)].map(([cell]) => ({
      text: wordsOf(cell),
      href: /<a [^>]*href="([^"]*)"/.exec(cell)?.[1]?.replaceAll("&amp;", "&"),
    })),
  );
}

/** `1 450 000,50` of a French page as cents. */
export function centsOf(text: string): number {
  const parts = /^(-?)([\d ]+)(?:,(\d\d))?$/.exec(text);
  if (!parts) throw new Error(`no amount: ${text}`);
  const [, sign = "", whole = "", cents = "00"] = parts;
  return Number(`${sign}${whole.replaceAll(" ", "")}${cents}`);
}
