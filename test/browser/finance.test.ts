import { buffer } from "node:stream/consumers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasOffice, office } from "../unit/reports/office.ts";
import { unzipped } from "../unit/reports/package-parts.ts";
import { connected, opened } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

const LONG = { timeout: 180_000 };

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

async function signedIn(options = {}) {
  const opening = await opened(browser, options);
  opening.page.setDefaultTimeout(60_000);
  await opening.page.goto("/sign-in");
  await opening.page.click('button[aria-label*="finance@mizan.example"]');
  return opening;
}

/** The words of a place on the page, every kind of space plain. */
const wordsAt = async (page: Page, place: string): Promise<string> =>
  ((await page.locator(place).first().textContent()) ?? "").replace(/\s+/gu, " ").trim();

const totalOf = (page: Page, table: string) => wordsAt(page, `section[aria-label="${table}"] tfoot tr:first-child`);

describe.skipIf(!hasChromium)("A finance officer", () => {
  it.each([true, false])("follows a total of the portfolio down to its entries (JavaScript: %s)", LONG, async (js) => {
    const { context, page, complaints } = await signedIn({ javaScriptEnabled: js });
    expect(await wordsAt(page, ".kpis")).toContain("12 000 000");
    expect(await totalOf(page, "Par bailleur")).toContain("6 278 000");
    await page.click('a[href="/projects/P1"]');
    expect(await wordsAt(page, "h1")).toBe("P1 · Transformation numérique de l’administration marocaine");
    await page.click('.tabs a[href="/projects/P1/budget"]');
    expect(await totalOf(page, "Exécution par composante")).toContain("1 450 000,00");
    const total = 'section[aria-label="Exécution par composante"] tfoot a[href*="kind=expenditure"]:text("1 450 000")';
    await page.click(total.replace(":text", ":has-text").replaceAll("1 450 000", "1\u202F450\u202F000"));
    await page.waitForURL(/\/projects\/P1\/entries\?kind=expenditure$/);
    expect(await totalOf(page, "Écritures")).toContain("1 450 000,00");
    await page.selectOption("[name=line]", "C3");
    await page.click(".filters button[type=submit]");
    await page.waitForURL(/line=C3/);
    await page.waitForFunction(() => document.querySelector("tfoot")?.textContent?.includes("190\u202F000,00"));
    expect(await page.inputValue("[name=kind]")).toBe("expenditure");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("takes the portfolio as it was known and at another date, and comes back", LONG, async () => {
    const { context, page } = await signedIn();
    await page.click(".situation summary");
    await page.fill("#situation-on", "2024-12-31");
    await page.click(".situation button[type=submit]");
    await page.waitForURL(/on=2024-12-31/);
    expect(await totalOf(page, "Par bailleur")).toContain("2 280 000");
    await page.click('.situation a[href="/"]');
    expect(await totalOf(page, "Par bailleur")).toContain("3 900 000");
    await context.close();
  });

  it("reads the same figures in Arabic, from right to left, and stays in it", LONG, async () => {
    const { context, page, complaints } = await signedIn();
    await page.click('.tongues a[hreflang="ar"]');
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    expect(await totalOf(page, "حسب الجهة المانحة")).toContain("6 278 000");
    await page.goto("/projects/P1/budget");
    expect(await page.getAttribute("html", "lang")).toBe("ar");
    expect(await totalOf(page, "التنفيذ حسب المكوِّنات")).toContain("1 450 000,00");
    // The first column, which names the rows, stands at the right, and stays there while the figures scroll.
    const scroll = page.locator('section[aria-label="التنفيذ حسب المكوِّنات"]');
    const edges = await scroll.evaluate((section) => {
      section.scrollLeft = -400;
      const name = section.querySelector("tbody th")?.getBoundingClientRect();
      return { name: name?.right ?? 0, section: section.getBoundingClientRect().right, width: name?.width ?? 0 };
    });
    expect(Math.abs(edges.section - edges.name)).toBeLessThan(3);
    expect(edges.width).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["fr", "Garde"],
    ["ar", "الغلاف"],
  ])("takes R01 home in %s, and LibreOffice opens it", LONG, async (lang, cover) => {
    const { context, page } = await signedIn();
    await page.goto(`/workbooks/R01?lang=${lang}`);
    const coming = page.waitForEvent("download");
    await page.click('button[formaction="/workbooks/R01.xlsx"]');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^R01_execution-budgetaire_portefeuille_2025-06-30_v1(_ar)?\.xlsx$/);
    const bytes = new Uint8Array(await buffer(await download.createReadStream()));
    expect(unzipped(bytes).get("xl/workbook.xml")).toContain(cover);
    if (hasOffice) {
      const rooms = office();
      const { "R01.pdf": pdf = new Uint8Array() } = rooms.converted({ "R01.xlsx": bytes }, "pdf");
      expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
      rooms.close();
    }
    await context.close();
  });
});
