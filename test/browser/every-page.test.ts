import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened, overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";
import { NOBODY, PAGES, type PageAt } from "./pages.ts";

const LONG = { timeout: 300_000 };
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

const PEOPLE = [...Map.groupBy(PAGES, ({ as }) => as)];
const LANGUAGES = ["fr", "ar"] as const;

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

/** A window in which that demo person is signed in. */
async function windowOf(person: string, options: BrowserContextOptions = {}) {
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

describe.skipIf(!hasChromium)("Every page", () => {
  it("is looked at: each of the app’s, and what else there is to see", () => {
    expect(PAGES.length).toBeGreaterThan(55);
    expect(PEOPLE.map(([person]) => person)).toEqual(expect.arrayContaining(["manager", "admin", "bmz", NOBODY]));
  });

  describe.each(LANGUAGES)("in %s", (lang) => {
    it.each(PEOPLE)("has nothing for axe, no error and no overflow: %s", LONG, async (person, pages) => {
      const { context, page, complaints } = await windowOf(person);
      const flaws: string[] = [];
      for (const at of pages) flaws.push(...(await flawsOf(page, at, lang)).map((flaw) => `${at.path}: ${flaw}`));
      await context.close();
      expect(flaws).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it.each(PEOPLE)("works without JavaScript, with its one heading: %s", LONG, async (person, pages) => {
    const { context, page } = await windowOf(person, { javaScriptEnabled: false });
    for (const { path, status = 200 } of pages) {
      const answer = await page.goto(path);
      const headings = await page.locator("h1").allTextContents();
      expect([path, answer?.status(), headings]).toEqual([path, status, [expect.stringMatching(/\S/)]]);
    }
    await context.close();
  });
});
