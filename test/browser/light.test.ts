import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

const as = (person: string, lang: string) => ({
  extraHTTPHeaders: { authorization: `Bearer mizan-demo-${person}`, "accept-language": lang },
});

/** What of a visit goes over the line, headers and all, until the page is at rest. */
async function transferred(path: string, person: string, lang: string) {
  const { context, page, complaints } = await opened(browser, as(person, lang));
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  const sizes: number[] = [];
  line.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  await context.close();
  return {
    status: answer?.status(),
    requests: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    complaints,
  };
}

/** The most that a first visit transfers (product.md), and what it does at the most today. */
const BUDGET_BYTES = 100_000;
const TODAY_BYTES = 50_000;

describe.skipIf(!hasChromium)("A first visit", () => {
  it.each([
    ["/", "manager", "fr"],
    ["/", "manager", "ar"],
    ["/projects/P1", "manager", "ar"],
    ["/progress/P1", "bmz", "fr"],
    ["/progress/P1", "bmz", "ar"],
  ])(
    "of %s as %s in %s is one page, one sheet, one script and an icon, far below 100 KB",
    async (path, person, lang) => {
      const { status, requests, bytes, complaints } = await transferred(path, person, lang);
      expect([status, complaints]).toEqual([200, []]);
      expect(requests).toBeGreaterThan(2);
      expect(requests).toBeLessThan(6);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(TODAY_BYTES);
      expect(TODAY_BYTES).toBeLessThan(BUDGET_BYTES);
    },
  );

  it("searches by keyboard from anywhere, and marks what it finds", async () => {
    const { context, page, complaints } = await opened(browser, as("officer", "fr"));
    await page.goto("/projects");
    await page.keyboard.press("/");
    await page.keyboard.type("signature électro");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=signature/);
    expect(await page.textContent(".hits mark")).toBe("signature");
    await page.click(".hits a");
    expect(new URL(page.url()).pathname).toBe("/projects/P1/milestones/J1.3");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** A4 within the margins of print.css, in pixels. */
const PAPER = { upright: 703, across: 1_031 } as const;

/** How far each table reaches over the paper that its page is printed on, and what is printed of the page’s tools. */
function onPaper(page: Page) {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll("table, svg")].map((one) => one.getBoundingClientRect());
    const tools = ["nav", "search", "button", ".foot", ".acts", ".menu"].flatMap((tool) => [
      ...document.querySelectorAll(tool),
    ]);
    return {
      over: Math.max(0, ...wide.map(({ left, right }) => Math.max(right - innerWidth, -left))),
      tools: tools.filter((tool) => tool.getClientRects().length > 0).map(({ tagName }) => tagName),
      paper: getComputedStyle(document.body).getPropertyValue("page"),
      running: document.documentElement.dataset["running"] ?? "",
    };
  });
}

const PRINTED = ["/", "/projects/P1", "/projects/P4/budget", "/projects/P1/milestones", "/projects/P1/entries"].flatMap(
  (path) => ["fr", "ar"].map((lang) => [path, lang] as const),
);

/** The page as it stands on its paper. */
async function printed(page: Page, path: string, lang: string) {
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${path}?lang=${lang}`);
  await page.emulateMedia({ media: "print" });
  const { paper } = await onPaper(page);
  await page.setViewportSize({ width: paper === "broad" ? PAPER.across : PAPER.upright, height: 900 });
  return onPaper(page);
}

describe.skipIf(!hasChromium)("A printed page", () => {
  it("cuts no table, shows no tools, and carries its title and date, in French and Arabic, from dark too", async () => {
    const { context, page } = await opened(browser, { ...as("finance", "ar"), colorScheme: "dark" });
    for (const [path, lang] of PRINTED) {
      const { over, tools, running } = await printed(page, path, lang);
      expect([path, lang, over, tools]).toEqual([path, lang, expect.toSatisfy((pixels) => pixels <= 1), []]);
      expect(running).toMatch(/Situation arrêtée au 30 juin 2025|وضعية محصورة بتاريخ 30 يونيو 2025/);
      expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe("light");
    }
    await context.close();
  });
});
