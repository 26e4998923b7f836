import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";
import { browserOfFile } from "./looking.ts";

const LONG = { timeout: 120_000 };

/** Forms, who fills them in, and how many problems at least are named when they are sent empty. */
const FORMS = [
  ["/projects/new", "finance", 1],
  ["/projects/P2/edit", "finance", 5],
  ["/projects/P2/cancellation", "manager", 1],
  ["/projects/P1/entries/new", "officer", 3],
  ["/projects/P1/entries/grid", "officer", 1],
  ["/projects/P1/entries/entry-p1-c1-2025-q2-commitment/reduction", "finance", 3],
  ["/projects/P1/entries/entry-p1-c1-2025-q2-expenditure/correction", "finance", 1],
  ["/agreements/new", "finance", 6],
  ["/agreements/AG-DE-02/edit", "finance", 4],
  ["/agreements/AG-DE-02/cancellation", "manager", 1],
  ["/agreements/AG-DE-02/amendments", "finance", 2],
  ["/admin/users/new", "admin", 3],
  ["/admin/organisations/new", "admin", 2],
  ["/admin/organisations/ADD/edit", "admin", 1],
  ["/admin/organisations/ADD/cancellation", "admin", 1],
  ["/admin/organisations/ADD/names/new", "admin", 1],
  ["/account/tokens", "auditor", 1],
] as const;

const TYPED = "input:is([type=text],[type=email],[type=date],:not([type])),textarea";

const { keptWindowOf } = browserOfFile();
const plain = browserOfFile({ javaScriptEnabled: false });

/** Sends the form of a page with nothing in it, past the browser’s own checks; answers with the status. */
async function sentEmpty(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const form = page.locator("main form[method=post]").first();
  await form.evaluate((one, typed) => {
    one.setAttribute("novalidate", "");
    for (const field of one.querySelectorAll<HTMLInputElement>(typed)) field.value = "";
  }, TYPED);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    form.locator("button[type=submit]").last().click(),
  ]);
  await page.waitForSelector(".summary");
  return answer.status();
}

describe.skipIf(!hasChromium)("A form that is sent empty", () => {
  it.each(FORMS)("%s says what is wrong, without JavaScript too", LONG, async (path, person, least) => {
    const { page } = await plain.keptWindowOf(person);
    expect(await sentEmpty(page, path)).toBe(422);
    expect(await page.locator(".summary li").count()).toBeGreaterThanOrEqual(least);
    expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThanOrEqual(1);
    expect(await page.title()).toMatch(/^Erreur : /);
  });

  it.each(FORMS)("%s has nothing for axe then, nor beyond a phone", LONG, async (path, person, least) => {
    const { page, complaints } = await keptWindowOf(person);
    for (const lang of ["fr", "ar"]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await sentEmpty(page, `${path}?lang=${lang}`)).toBe(422);
      expect(await page.locator(".summary li").count()).toBeGreaterThanOrEqual(least);
      expect([lang, await violations(page)]).toEqual([lang, []]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect([lang, await overflow(page)]).toEqual([lang, 0]);
    }
    expect(complaints.splice(0)).toEqual([]);
  });
});
