import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium } from "./chromium.ts";
import { browserOfFile, LONG } from "./looking.ts";

const { windowOf } = browserOfFile();

/** What the margins leave of A4, in pixels. */
const PAPER = { width: 703, height: 1020 };

/** The pages of a PDF as Chromium wrote it. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What goes beyond a leaf as it is printed, in pixels, and how many charts there are. */
async function printed(page: Page, path: string) {
  await page.goto(path);
  const leaves = await page.locator(".leaf").evaluateAll((all) =>
    all.map((leaf) => {
      const beyond = (inner: number, outer: number) => Math.max(inner - outer - 1, 0);
      return beyond(leaf.scrollHeight, leaf.clientHeight) + beyond(leaf.scrollWidth, leaf.clientWidth);
    }),
  );
  const charts = await page.locator(".leaf figure svg[role=img]").count();
  return { pages: pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), leaves, charts };
}

describe.skipIf(!hasChromium)("The progress report", () => {
  it.each([
    { person: "bmz", code: "P2", languages: ["fr", "ar", "en"], charts: 6 },
    // A closed project without indicators.
    { person: "belgium", code: "P3", languages: ["fr"], charts: 4 },
  ])("prints on four whole pages of A4: $code of $person", LONG, async ({ person, code, languages, charts }) => {
    const { context, page, complaints } = await windowOf(person, { viewport: PAPER });
    await page.emulateMedia({ media: "print" });
    for (const lang of languages) {
      const found = await printed(page, `/progress/${code}/report?lang=${lang}`);
      expect({ lang, ...found }).toEqual({ lang, pages: 4, leaves: [0, 0, 0, 0], charts });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
