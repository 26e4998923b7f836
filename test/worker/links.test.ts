import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../src/kernel/paths.ts";
import { loadDemo } from "./demo.ts";
import { signedInAs, visit } from "./people/visiting.ts";

const LONG = { timeout: 300_000 };
const ORIGIN = "https://mizan.example";
const WALKERS = [
  ["officer", "fr"],
  ["manager", "fr"],
  ["manager", "ar"],
  ["finance", "fr"],
  ["auditor", "en"],
  ["admin", "ar"],
  ["bmz", "ar"],
  ["belgium", "en"],
] as const;

beforeAll(() => loadDemo(env.DB));

interface Step {
  readonly path: string;
  readonly from: string;
}

/** Addresses of one kind: the codes, numbers and ids in the path, and the values of the query, make no difference. */
function kindOf({ pathname, searchParams }: URL): string {
  const parts = pathname.split("/").map((part) => (/\d/.test(part) || part.length > 20 ? "*" : part));
  return `${parts.join("/")}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

const isPage = ({ pathname, searchParams }: URL): boolean =>
  !(pathname.startsWith("/assets/") || pathname.endsWith(".xlsx") || searchParams.has("lang"));

/** Where a page leads, and the places on itself that it names but lacks. */
function linksOf(html: string, at: URL): { readonly urls: readonly URL[]; readonly flaws: readonly string[] } {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const hrefs = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const anchors = hrefs.filter((href) => href.startsWith("#") && !ids.has(decodeURIComponent(href.slice(1))));
  return {
    urls: hrefs.filter((href) => !href.startsWith("#")).map((href) => new URL(href, at)),
    flaws: anchors.map((anchor) => `${at.pathname} has no ${anchor}`),
  };
}

/** One page: what is wrong with it, and where it leads. */
async function looked(step: Step, cookie: string, lang: string) {
  const at = new URL(step.path, ORIGIN);
  const response = await visit(step.path, { cookie, lang });
  if (response.status === 303) return { flaws: [], urls: [new URL(response.headers.get("location") ?? "", at)] };
  const html = await response.text();
  if (response.status !== 200) return { flaws: [`${step.path} from ${step.from}: ${response.status}`], urls: [] };
  const { urls, flaws } = linksOf(html, at);
  const odd = /\bundefined\b|\bNaN\b|\[object /.exec(html)?.[0];
  return { flaws: odd ? [...flaws, `${step.path} says ${odd}`] : flaws, urls };
}

/** Follows every kind of link from the first page on. */
async function walked(person: string, lang: string) {
  const cookie = await signedInAs(person);
  const seen = new Set<string>();
  const flaws: string[] = [];
  const todo: Step[] = [{ path: paths.home, from: "" }];
  for (let step = todo.shift(); step; step = todo.shift()) {
    const url = new URL(step.path, ORIGIN);
    const kind = kindOf(url);
    if (seen.has(kind) || !isPage(url)) continue;
    seen.add(kind);
    const page = await looked(step, cookie, lang);
    flaws.push(...page.flaws);
    for (const { origin, pathname, search } of page.urls)
      if (origin === ORIGIN) todo.push({ path: pathname + search, from: step.path });
      else flaws.push(`${step.path} leads away: ${origin}`);
  }
  return { pages: seen.size, flaws };
}

describe("links", () => {
  it.each(WALKERS)("all lead somewhere: as %s, in %s", LONG, async (person, lang) => {
    const { pages, flaws } = await walked(person, lang);
    expect(flaws).toEqual([]);
    expect(pages).toBeGreaterThan(15);
  });
});
