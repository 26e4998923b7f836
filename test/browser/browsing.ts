import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const connected = (): Promise<Browser> => chromium.connect(inject("chromiumAddress"));

/** A page of its own session; `complaints` gathers what the browser found wrong: scripts, styles, CSP, HTTP 5xx. */
export async function opened(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: inject("baseUrl"), locale: "fr-FR", ...options });
  // Sent once for all pages of the window: half a megabyte for each of them costs more than most pages.
  if (options.javaScriptEnabled !== false) await context.addInitScript({ content: axe });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** What axe finds on the page as it stands (WCAG 2.2 AA and best practice): rule and first place. */
export function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (tags) => {
    const { axe: run } = globalThis as unknown as { axe: { run(where: Document, how: object): Promise<Found> } };
    interface Found {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const found = await run.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, TAGS);
}

/** How far the page’s content goes beyond its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
