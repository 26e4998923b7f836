import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened, overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

const LONG = { timeout: 240_000 };

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

async function signedIn(name: string, options = {}) {
  const opening = await opened(browser, options);
  opening.page.setDefaultTimeout(60_000);
  await opening.page.goto("/sign-in");
  await opening.page.click(`button[aria-label*="${name}@mizan.example"]`);
  return opening;
}

const wordsAt = async (page: Page, place: string): Promise<string> =>
  ((await page.locator(place).first().textContent()) ?? "").replace(/\s+/gu, " ").trim();

const PHONE = { viewport: { width: 360, height: 740 } };

describe.skipIf(!hasChromium)("A project officer", () => {
  it("forecasts from the budget page: the grid, a paste that is looked at first, the ceiling", LONG, async () => {
    const { context, page, complaints } = await signedIn("officer", { javaScriptEnabled: false });
    await page.goto("/projects/P1/budget");
    await page.click('#forecasts a[href="/projects/P1/forecasts"]');
    await page.selectOption("#start [name=quarter]", "2025-Q2");
    await page.click("#start button[type=submit]");
    await page.waitForURL(/forecasts\/2025-Q2\?done=created$/);
    await page.fill('[name="cell.C3.2"]', "146 666,67");
    await page.click("#grid button[type=submit]");
    await page.waitForURL(/done=changed$/);
    expect(await wordsAt(page, "#figures .banner")).toContain("Révision nécessaire");
    expect(await wordsAt(page, "#submit")).toContain("3 020 000,00 EUR");
    expect(await page.locator("#submit button").count()).toBe(0);
    await page.fill("#paste textarea", "Ligne\tT3 2025\nC3\t\t\t96 666,67\nC9\t5\n");
    await page.click("#paste button[type=submit]");
    expect(await wordsAt(page, 'section[aria-label="Rangs refusés"]')).toContain("« C9 »");
    expect(await page.inputValue('[name="cell.C3.2"]')).toBe("146 666,67");
    await page.click('#paste button:has-text("Importer la ligne valide")');
    await page.waitForURL(/done=changed$/);
    expect(await page.inputValue('[name="cell.C3.2"]')).toBe("96 666,67");
    expect(await wordsAt(page, '[aria-label="Prévision à l’achèvement"] tfoot tr')).toContain("2 970 000,00");
    await page.click("#submit button");
    await page.waitForURL(/done=awaitsOther$/);
    expect(await page.locator('form[action*="step=approve"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("fills the grid on a phone, which scrolls in its own region", LONG, async () => {
    const { context, page, complaints } = await signedIn("officer", { ...PHONE, locale: "fr-FR" });
    await page.goto("/projects/P2/forecasts");
    await page.selectOption("#start [name=quarter]", "2025-Q2");
    await page.click("#start button[type=submit]");
    await page.waitForURL(/done=created$/);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.fill('[name="cell.C1.0"]', "12,345");
    await page.click("#grid button[type=submit]");
    await page.click(".summary a");
    expect(await page.inputValue('[name="cell.C1.0"]')).toBe("12,345");
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!hasChromium)("Two finance officers", () => {
  it("receive an instalment and explain a report, each with the other’s look", LONG, async () => {
    const one = await signedIn("finance");
    await one.page.goto("/projects/P2/funding");
    await one.page.click('a[href="/projects/P2/funding/new"]');
    await one.page.fill("[name=amount]", "100 000");
    await one.page.fill("[name=receivedOn]", "2025-05-15");
    await one.page.fill("[name=document]", "Avis de crédit");
    await one.page.click("form.form button[type=submit]");
    await one.page.waitForURL(/done=awaitsOther$/);
    expect(await one.page.locator('form[action*="step=confirm"]').count()).toBe(0);
    expect(await violations(one.page)).toEqual([]);
    const path = new URL(one.page.url()).pathname;
    const two = await signedIn("finance2", PHONE);
    await two.page.goto(path);
    expect(await overflow(two.page)).toBe(0);
    await two.page.click('form[action*="step=confirm"] button[type=submit]');
    await two.page.waitForURL(/done=approved$/);
    expect(await violations(two.page)).toEqual([]);
    await two.page.goto("/projects/P2/funding");
    expect(await wordsAt(two.page, "#cash")).toContain("100 000,00 EUR");
    expect(await overflow(two.page)).toBe(0);
    await one.page.goto("/projects/P2/reported/new");
    await one.page.selectOption("[name=period]", "2025-H1");
    await one.page.fill("[name=reportedOn]", "2025-07-20");
    await one.page.fill("[name=document]", "Rapport semestriel");
    await one.page.fill("[name=total]", "455 000");
    await one.page.click("form.form button[type=submit]");
    await one.page.waitForURL(/done=created$/);
    expect(await wordsAt(one.page, "tbody tr")).toContain("À expliquer");
    await one.page.click("tbody th a");
    expect(await violations(one.page)).toEqual([]);
    expect([...one.complaints, ...two.complaints]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });
});
