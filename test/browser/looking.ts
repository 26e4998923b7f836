import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened, overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";
import { NOBODY, PAGES, type PageAt } from "./pages.ts";

export const LONG = { timeout: 300_000 };
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** Every page, by the person who looks at it. */
export const PEOPLE = [...Map.groupBy(PAGES, ({ as }) => as)];

/** The browser of a file of tests: opened before them, closed after; `keptWindowOf` opens one window for each person. */
export function browserOfFile(options?: BrowserContextOptions): { windowOf: WindowOf; keptWindowOf: WindowOf } {
  const held: { browser?: Browser } = {};
  const windows = new Map<string, ReturnType<WindowOf>>();
  beforeAll(async () => {
    if (hasChromium) held.browser = await connected();
  });
  afterAll(() => held.browser?.close());
  const windowOf: WindowOf = (person, own) => windowIn(held.browser, person, { ...options, ...own });
  const keptWindowOf: WindowOf = (person) => {
    const opening = windows.get(person) ?? windowOf(person);
    windows.set(person, opening);
    return opening;
  };
  return { windowOf, keptWindowOf };
}

type WindowOf = (person: string, options?: BrowserContextOptions) => ReturnType<typeof opened>;

/** A window in which that demo person is signed in. */
async function windowIn(browser: Browser | undefined, person: string, options: BrowserContextOptions = {}) {
  if (!browser) throw new Error("no browser: it is opened before the first test");
  const opening = await opened(browser, options);
  opening.page.setDefaultTimeout(60_000);
  if (person === NOBODY) return opening;
  await opening.page.goto("/sign-in");
  await opening.page.click(`button[aria-label*="${person}@mizan.example"]`);
  return opening;
}

const inLanguage = (path: string, lang: string): string => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;

/** What is wrong with a page as it opens: its answer, its direction, what axe finds, what goes beyond a phone. */
async function flawsOf(page: Page, { path, status = 200 }: PageAt, lang: string): Promise<readonly string[]> {
  await page.setViewportSize(DESK);
  const answer = await page.goto(inLanguage(path, lang));
  const told = [`answers ${answer?.status()}`, `runs ${await page.getAttribute("html", "dir")}`];
  const right = [`answers ${status}`, `runs ${lang === "ar" ? "rtl" : "ltr"}`];
  const found = [...told.filter((one) => !right.includes(one)), ...(await violations(page))];
  await page.setViewportSize(PHONE);
  const beyond = await overflow(page);
  return beyond > 0 ? [...found, `goes ${beyond} px beyond a phone`] : found;
}

/** Every page in one language; a file of its own for each, so that they are looked at side by side. */
export function looksAtEveryPage(lang: "fr" | "ar"): void {
  const { windowOf } = browserOfFile();
  describe.skipIf(!hasChromium)(`Every page in ${lang}`, () => {
    it.each(PEOPLE)("has nothing for axe, no error and no overflow: %s", LONG, async (person, pages) => {
      const { context, page, complaints } = await windowOf(person);
      const flaws: string[] = [];
      for (const at of pages) flaws.push(...(await flawsOf(page, at, lang)).map((flaw) => `${at.path}: ${flaw}`));
      await context.close();
      expect(flaws).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
}
