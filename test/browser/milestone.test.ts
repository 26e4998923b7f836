import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened, overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

const LONG = { timeout: 180_000 };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

async function signedIn(person: string, options: object) {
  const opening = await opened(browser, { ...PHONE, ...options });
  opening.page.setDefaultTimeout(60_000);
  await opening.page.goto("/sign-in");
  await opening.page.click(`button[aria-label*="${person}@mizan.example"]`);
  return opening;
}

const minutes = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n% ${name}\n1 0 obj <<>> endobj\n%%EOF\n`),
});

const wordsAt = async (page: Page, place: string): Promise<string> =>
  ((await page.locator(place).first().textContent()) ?? "").replace(/\s+/gu, " ").trim();

/** What each of the four people on a phone updates, and what it then reads. */
const JOURNEYS = [
  {
    lang: "fr",
    js: true,
    code: "J1.4",
    told: "achevé le 28/06/2025",
    sent: "Mise à jour envoyée",
    done: "Achevé en retard",
  },
  { lang: "fr", js: false, code: "J1.5", told: "achevé le 28/06/2025", sent: "Mise à jour envoyée", done: "Achevé" },
  { lang: "ar", js: true, code: "J1.6", told: "أُنجزت بتاريخ 28/06/2025", sent: "تم إرسال التحديث", done: "منجز" },
  { lang: "ar", js: false, code: "J1.7", told: "أُنجزت بتاريخ 28/06/2025", sent: "تم إرسال التحديث", done: "منجز" },
] as const;

describe.skipIf(!hasChromium)("A project officer with a phone", () => {
  it.each(JOURNEYS)("updates $code with its minutes, in $lang (JavaScript: $js)", LONG, async (journey) => {
    const { lang, js, code, told, sent, done } = journey;
    const { context, page, complaints } = await signedIn("officer", { javaScriptEnabled: js });
    await page.goto(`/projects/P1/milestones?lang=${lang}`);
    await page.click(`td a[href="/projects/P1/milestones/${code}/update"]`);
    await page.waitForURL(`**/${code}/update`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (js) expect(await violations(page)).toEqual([]);
    await page.fill("[name=actualOn]", "2025-06-28");
    await page.click('button[value="submit"]');
    expect(await page.locator('[data-rule="JAL-01"]').count()).toBe(1);
    expect(await page.inputValue("[name=actualOn]")).toBe("2025-06-28");
    await page.setInputFiles("[name=file]", minutes(`PV ${code}.pdf`));
    if (js) await page.waitForSelector('.held input[name="held"]', { state: "attached" });
    await page.click('button[value="submit"]');
    await page.waitForURL(/done=updateSent/);
    expect(await wordsAt(page, ".banner.done")).toContain(sent);
    expect(await wordsAt(page, "#updates")).toContain(told);
    expect(await wordsAt(page, ".evidence a")).toBe(`PV ${code}.pdf`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
    await accepted({ lang, js, code, done });
  });
});

async function accepted({ lang, js, code, done }: { lang: string; js: boolean; code: string; done: string }) {
  const { context, page, complaints } = await signedIn("manager", { javaScriptEnabled: js });
  await page.goto(`/milestones/approvals?lang=${lang}`);
  const decide = page.locator(`form[aria-label*="${code}"] button[value="accept"]`);
  await decide.click();
  await page.waitForURL(/done=updateAccepted/);
  await page.goto(`/projects/P1/milestones/${code}`);
  expect(await wordsAt(page, ".sheet .state")).toBe(done);
  expect(complaints).toEqual([]);
  await context.close();
}

describe.skipIf(!hasChromium)("A file with JavaScript", () => {
  it(
    "is refused in words at once, tried again when the line breaks, and sent while the form is written",
    LONG,
    async () => {
      const { context, page } = await signedIn("officer", {});
      await page.goto("/projects/P2/milestones/J2.3/update?lang=fr");
      await page.setInputFiles("[name=file]", { ...minutes("pv.pdf"), buffer: Buffer.from("MZ\x90\x00") });
      await page.waitForFunction(() =>
        document.querySelector(".held")?.textContent?.includes("n’est pas un document accepté"),
      );
      expect(await page.locator('input[name="held"]').count()).toBe(0);
      await page.click(".held button");
      await page.route("**/files", (route) => route.abort(), { times: 1 });
      await page.setInputFiles("[name=file]", minutes("pv.pdf"));
      await page.waitForFunction(() => document.querySelector(".held")?.textContent?.includes("a été interrompu"));
      await page.route("**/files", async (route) => {
        await page.waitForSelector(".held progress[aria-label='pv.pdf']", { state: "attached" });
        await route.continue();
      });
      await page.click(".held button >> nth=0");
      await page.waitForSelector('.held input[name="held"]', { state: "attached" });
      await context.close();
    },
  );
});

/** The light entry, by touch or by keys: which indicator each of the two reports. */
const REPORTS = [
  { lang: "fr", js: true, code: "I1.4", period: "2025-Q4", typed: ["10", "6", "4"] },
  { lang: "ar", js: false, code: "I1.5", period: "2025-H2", typed: ["9"] },
] as const;

describe.skipIf(!hasChromium)("Whoever reports with a phone", () => {
  it.each(REPORTS)("enters $code from the list by its keys, in $lang (JavaScript: $js)", LONG, async (report) => {
    const { lang, js, code, period, typed } = report;
    const { context, page, complaints } = await signedIn("officer", { javaScriptEnabled: js });
    await page.goto(`/report?on=2025-12-31&lang=${lang}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (js) expect(await violations(page)).toEqual([]);
    await page.click(`a[href="/report/P1/${code}?period=${period}"]`);
    await page.focus('[name$=".value"]');
    for (const figure of typed) {
      await page.keyboard.type(figure);
      await page.keyboard.press("Tab");
    }
    await page.click('button[value="submit"]');
    expect(await page.locator('[data-rule="IND-10"]').count()).toBe(1);
    expect(await page.inputValue('[name$=".value"]')).toBe(typed[0]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.fill('[name$=".source"]', "Fiches");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/report\?done=changed/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("opens and closes the levels of the results matrix without JavaScript", LONG, async () => {
    const { context, page } = await signedIn("officer", { javaScriptEnabled: false });
    await page.goto("/projects/P1/indicators");
    const [outcome, output] = [page.locator('[id="I1.2"]'), page.locator('[id="I1.4"]')];
    expect([await outcome.isVisible(), await output.isVisible()]).toEqual([true, true]);
    await page.locator("details.level > summary").first().click();
    expect([await outcome.isVisible(), await output.isVisible()]).toEqual([false, true]);
    expect(await page.locator(".spark title").count()).toBe(5);
    await context.close();
  });
});
