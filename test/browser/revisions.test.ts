import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

const LONG = { timeout: 180_000 };

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});

afterAll(async () => browser?.close());

/** A browser that carries a demo person’s token. */
const as = (name: string) => opened(browser, { extraHTTPHeaders: { authorization: `Bearer mizan-demo-${name}` } });

describe.runIf(hasChromium)("a budget revision", () => {
  it(
    "is proposed with its simulation, advised on and approved by others; the budget has a version more",
    LONG,
    async () => {
      const officer = await as("officer");
      await officer.page.goto("/projects/P2/budget");
      await officer.page.click('a[href="/projects/P2/budget/versions"]');
      await officer.page.click('a[href="/projects/P2/budget/revisions/new"]');
      await officer.page.fill('[name="move.C3.2027"]', "-20 000");
      await officer.page.fill('[name="move.C2.2027"]', "20 000");
      await officer.page.waitForFunction(() =>
        /Variation cumulée/.test(document.querySelector("#simulation")?.textContent ?? ""),
      );
      expect(await officer.page.textContent("#simulation")).toContain("Notification au bailleur");
      expect(await officer.page.inputValue('[name="move.C3.2027"]')).toBe("-20 000");
      await officer.page.fill("[name=reason]", "Priorité aux prestataires");
      await officer.page.keyboard.press("Tab");
      await officer.page.keyboard.press("Enter");
      await officer.page.waitForURL(/budget\/versions\/\d+\?done/);
      const path = new URL(officer.page.url()).pathname;
      await officer.page.click('form[action$="step=submit"] button');
      await officer.page.waitForURL(/done=versionSubmitted/);
      expect(await officer.page.locator('form[action$="step=approve"]').count()).toBe(0);

      const finance = await as("finance");
      await finance.page.goto(path);
      await finance.page.check('[name=opinionVerdict][value="favourable"]');
      await finance.page.fill("[name=opinion]", "Crédits disponibles");
      await finance.page.click('form[action$="step=opine"] button');
      await finance.page.waitForURL(/done=changed/);

      const manager = await as("manager");
      await manager.page.goto(path);
      await manager.page.fill("[name=document]", "Lettre n° 7");
      await manager.page.click('form[action$="step=approve"] button');
      await manager.page.waitForURL(/done=versionApproved/);
      await manager.page.goto("/projects/P2/budget/versions");
      const last = await manager.page.locator("tbody tr").last().innerText();
      expect(last).toContain("En vigueur");
      expect(last.replace(/\s/gu, " ")).toContain("5 000 000,00");
      for (const { complaints, context } of [officer, finance, manager]) {
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
  );
});
