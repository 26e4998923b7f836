import { describe, expect, it } from "vitest";
import { hasChromium } from "./chromium.ts";
import { browserOfFile, LONG, PEOPLE } from "./looking.ts";
import { NOBODY, PAGES } from "./pages.ts";

const { windowOf } = browserOfFile();

describe.skipIf(!hasChromium)("Every page", () => {
  it("is looked at: each of the app’s, and what else there is to see", () => {
    expect(PAGES.length).toBeGreaterThan(55);
    expect(PEOPLE.map(([person]) => person)).toEqual(expect.arrayContaining(["manager", "admin", "bmz", NOBODY]));
  });

  it.each(PEOPLE)("works without JavaScript, with its one heading: %s", LONG, async (person, pages) => {
    const { context, page } = await windowOf(person, { javaScriptEnabled: false });
    for (const { path, status = 200 } of pages) {
      const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
      const headings = await page.locator("h1").allTextContents();
      expect([path, answer?.status(), headings]).toEqual([path, status, [expect.stringMatching(/\S/)]]);
    }
    await context.close();
  });
});
