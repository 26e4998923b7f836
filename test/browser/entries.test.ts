import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { overflow, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";
import { browserOfFile } from "./looking.ts";

const LONG = { timeout: 240_000 };
const ENTRIES = "/projects/P2/entries";

const { windowOf } = browserOfFile();

const wordsAt = async (page: Page, place: string): Promise<string> =>
  ((await page.locator(place).first().textContent()) ?? "").replace(/\s+/gu, " ").trim();

async function fillContract(page: Page, reference: string): Promise<void> {
  await page.selectOption("[name=line]", { index: 1 });
  await page.fill("[name=amount]", "2 000 000");
  await page.fill("[name=reference]", reference);
  await page.selectOption("[name=supplier]", "company");
  await page.fill("[name=document]", "Marché 12/2025, article 4");
  await page.fill("[name=documentOn]", "2025-07-01");
}

describe.skipIf(!hasChromium)("The ledger of a project", () => {
  it.each([true, false])("a commitment is entered by one, approved by another (JavaScript: %s)", LONG, async (js) => {
    const options = { javaScriptEnabled: js };
    const reference = `M-12-${js}`;
    const { context, page, complaints } = await windowOf("finance", options);
    await page.goto("/projects/P2/budget");
    await page.click(`a.act[href="${ENTRIES}"]`);
    await page.click('a.act[href*="entries/new?kind=commitment"]');
    await fillContract(page, reference);
    await page.click("button[value=submit]");
    expect(await wordsAt(page, ".summary")).toContain("dépasse de 1 3");
    expect(await page.inputValue("[name=reference]")).toBe(reference);
    await page.fill("[name=amount]", "1 500,50");
    await page.click("button[value=submit]");
    await page.waitForURL(/entries\/[0-9a-f-]{36}\?done=awaitsOther$/);
    expect(await page.locator("button[value=approve]").count()).toBe(0);
    const address = new URL(page.url()).pathname;
    const other = await windowOf("finance2", options);
    await other.page.goto("/entries/waiting");
    await other.page.click('a[href="/projects/P2/entries/waiting"]');
    await other.page.click(`a[href="${address}"]`);
    await other.page.click("button[value=approve]");
    await other.page.waitForURL(/done=approved$/);
    expect(await wordsAt(other.page, ".sheet header .note")).toContain("validé");
    await page.goto(address);
    expect(await wordsAt(page, ".facts")).toContain("1 500,50 EUR");
    expect([...complaints, ...other.complaints]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it("takes a pasted table: two bad rows are named, the good ones imported once that is confirmed", LONG, async () => {
    const { context, page, complaints } = await windowOf("finance");
    await page.goto(`${ENTRIES}/grid`);
    const rows = Array.from({ length: 20 }, (_, at) => {
      const day = at === 3 ? "31/06/2025" : "12/06/2025";
      return `C1\t${day}\t${at === 7 ? "cent" : `10${at},50`}\tEUR\tT-${at}\tEntreprise\tDécompte ${at}`;
    });
    await page.fill("#f-table", rows.join("\n"));
    await page.click("button[value=check]");
    await page.waitForSelector(".summary");
    expect(await page.locator(".summary li").count()).toBe(2);
    expect(await wordsAt(page, ".summary")).toContain("Ligne 4, colonne « Date »");
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
    await page.fill('[name="rows.4.documentOn"]', "30/06/2025");
    await page.click("button[value=check]");
    await page.waitForFunction(() => document.querySelectorAll(".summary li").length === 1);
    await page.click('button:has-text("Importer les 19 lignes valides et soumettre")');
    await page.waitForSelector(".banner.done");
    expect(await wordsAt(page, ".banner.done")).toContain("19 lignes importées. 1 ligne reste à corriger");
    expect(await page.inputValue('[name="rows.1.amount"]')).toBe("cent");
    await page.goto(`${ENTRIES}/waiting`);
    expect(await wordsAt(page, 'section[aria-label="À valider"]')).toContain("T-19");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
