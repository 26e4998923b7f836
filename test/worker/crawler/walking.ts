import { exports } from "cloudflare:workers";
import { unzipped } from "../../unit/reports/package-parts.ts";
import type { Secrets } from "./secrets.ts";

export const ORIGIN = "https://mizan.example";

/** An answer with all that it says as one text. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

/** Asks for an address; a workbook is opened, its formulas left out: they name cells as codes are named. */
export async function answerOf(path: string, headers: HeadersInit, init: RequestInit = {}): Promise<Answer> {
  const answer = await exports.default.fetch(new Request(ORIGIN + path, { headers, redirect: "manual", ...init }));
  const isBook = answer.headers.get("content-type")?.includes("spreadsheetml") ?? false;
  const text = isBook ? bookText(new Uint8Array(await answer.arrayBuffer())) : await answer.text();
  return { path, status: answer.status, text, location: answer.headers.get("location") ?? "" };
}

const bookText = (bytes: Uint8Array): string =>
  [...unzipped(bytes).values()]
    .map((xml) => xml.replace(/<(f|definedName)[ >][\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " "))
    .join("\n");

/** Which secrets an answer tells; codes are left out where the address itself names them. */
export function told({ path, text }: Answer, { codes, texts, amounts }: Secrets): readonly string[] {
  const said = plain(text.replace(/ nonce="[^"]*"/g, ""));
  const asked = decodeURIComponent(path.replaceAll("+", " "));
  const figures = said.replace(/\s/gu, "").replaceAll(",", ".");
  return [
    ...codes.filter((code) => !holds(asked, code) && holds(said, code)),
    ...texts.filter((one) => !asked.includes(one) && said.includes(one)),
    ...amounts.filter((amount) => figures.includes(amount)),
  ].map((secret) => `${path}: ${secret}`);
}

/** A code stands alone: not within a longer word, number or code. */
const holds = (text: string, code: string): boolean =>
  text.includes(code) && new RegExp(`(?<![\\w.-])${code.replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`).test(text);

const plain = (text: string): string =>
  text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** So many addresses of one path that differ in the values of their query only. */
const MOST_VALUES = 1;

/** So many entries: each is the same page of another row. */
const MOST_ENTRIES = 20;

/** Follows every link of every page from the first on; pages, workbooks, CSV, files and calendars alike. */
export async function walked(headers: HeadersInit, first: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const seen = new Set<string>(first);
  const shapes = new Map<string, number>();
  const todo = [...first];
  for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
    const answer = await answerOf(path, headers);
    answers.push(answer);
    for (const next of linksOf(answer)) {
      const shape = shapeOf(next);
      const known = shapes.get(shape) ?? 0;
      if (seen.has(next) || known >= mostOf(shape)) continue;
      seen.add(next);
      shapes.set(shape, known + 1);
      todo.push(next);
    }
  }
  return answers;
}

const mostOf = (shape: string): number => (shape === "entry" ? MOST_ENTRIES : MOST_VALUES);

const ENTRY = /\/entries\/entry-/;

function shapeOf(path: string): string {
  const { pathname, searchParams } = new URL(path, ORIGIN);
  if (ENTRY.test(pathname)) return "entry";
  return `${pathname}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

/** Where a page leads within the app, the languages and the assets apart. */
function linksOf({ path, text, location }: Answer): readonly string[] {
  const found = [...text.matchAll(/<(?:a|img|iframe|link) [^>]*(?:href|src)="([^"#]*)/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  const urls = [...found, location].filter(Boolean).map((href) => new URL(href, ORIGIN + path));
  return urls
    .filter(({ origin, pathname, searchParams }) => {
      return origin === ORIGIN && !pathname.startsWith("/assets/") && !searchParams.has("lang");
    })
    .map(({ pathname, search }) => pathname + search);
}
