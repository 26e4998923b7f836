import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected, opened, violations } from "./browsing.ts";
import { hasChromium } from "./chromium.ts";

let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await connected();
});
afterAll(() => browser?.close());

const enter = (page: Page, email: string) => page.click(`button[aria-label*="${email}"]`);

describe.skipIf(!hasChromium)("the way in", () => {
  it.each([
    ["fr", "Administrateur"],
    ["ar", "مدير النظام"],
    ["en", "Administrator"],
  ])("opens by a demo button in %s", async (lang, role) => {
    const { context, page, complaints } = await opened(browser);
    await page.goto(`/sign-in?lang=${lang}&next=/account/tokens`);
    expect(await page.getAttribute("html", "dir")).toBe(lang === "ar" ? "rtl" : "ltr");
    expect(await violations(page)).toEqual([]);
    await enter(page, "admin@mizan.example");
    expect(new URL(page.url()).pathname).toBe("/account/tokens");
    expect(await page.textContent(".top .menu summary")).toContain(role);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("works without JavaScript: wrong, then right, then out again", async () => {
    const { context, page } = await opened(browser, { javaScriptEnabled: false });
    await page.goto("/admin/users?q=bmz");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.fill("[name=email]", "admin@mizan.example");
    await page.fill("[name=password]", "wrong");
    await page.click("form.form button");
    expect(await page.textContent(".summary")).toContain("Adresse électronique ou mot de passe incorrect.");
    expect(await page.inputValue("[name=email]")).toBe("admin@mizan.example");
    await page.fill("[name=password]", "mizan-demo");
    await page.click("form.form button");
    expect(page.url()).toContain("/admin/users?q=bmz");
    await page.click(".top details summary");
    await page.click('form[action="/sign-out"] button');
    expect(await page.textContent("[role=status]")).toContain("Vous êtes déconnecté.");
    await page.goto("/admin/users");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await context.close();
  });

  it("gives a form back whose session ended, without JavaScript too, and saves nothing before it is sent", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { context, page, complaints } = await opened(browser, { javaScriptEnabled });
      await page.goto("/sign-in");
      await enter(page, "officer@mizan.example");
      await page.goto("/projects/P1/entries/new?kind=expenditure");
      await page.selectOption("[name=line]", { index: 2 });
      await page.fill("[name=amount]", "1 250,50");
      await page.fill("[name=justification]", "Facture reçue « tard »");
      const [{ domain = "", path = "/" } = {}] = await context.cookies();
      await context.addCookies([{ name: "mizan-session", value: "ended", domain, path }]);
      await page.click("form.form button");
      expect(await page.textContent(".banner.warn")).toContain("rien de ce que vous avez saisi n’est perdu");
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
      await page.fill("[name=email]", "officer@mizan.example");
      await page.fill("[name=password]", "mizan-demo");
      await page.click("form.form button");
      expect(await page.inputValue("[name=amount]")).toBe("1 250,50");
      expect(await page.inputValue("[name=justification]")).toBe("Facture reçue « tard »");
      expect(await page.inputValue("[name=line]")).toBe("p1-line-c2");
      expect(await page.textContent(".banner.warn")).toContain("rien n’est encore enregistré");
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it("is reached by keyboard alone", async () => {
    const { context, page } = await opened(browser);
    await page.goto("/sign-in");
    await page.focus("[name=email]");
    await page.keyboard.type("auditor@mizan.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type("mizan-demo");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    await context.close();
  });
});

describe.skipIf(!hasChromium)("the pages of administration", () => {
  it("show what is wrong, first and in focus, with nothing for axe", async () => {
    const { context, page } = await opened(browser);
    await page.goto("/sign-in");
    await enter(page, "admin@mizan.example");
    await page.goto("/admin/users/new");
    await page.fill("[name=email]", "x");
    await page.click("form.form button");
    expect(await page.title()).toMatch(/^Erreur : Inviter une personne/);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("summary");
    expect(await page.getAttribute("[name=email]", "aria-invalid")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it("let somebody in whom an administrator invited, without JavaScript", async () => {
    const { context, page } = await opened(browser, { javaScriptEnabled: false });
    await page.goto("/sign-in");
    await enter(page, "admin@mizan.example");
    await page.goto("/admin/users/new");
    await page.fill("[name=email]", "nadia@administration.ma");
    await page.fill("[name=name]", "نادية العمراني");
    await page.selectOption("[name=role]", "officer");
    await page.selectOption("[name=organisation]", "org-mtnra");
    await page.check("[name=reach][value=some]");
    await page.check("[name=projects][value=p1]");
    await page.fill("[name=reason]", "Décision du 12/07/2025");
    await page.click("form.form button");
    const link = await page.inputValue("[name=link]");
    await context.clearCookies();
    await page.goto(link);
    await page.fill("[name=password]", "le thé à la menthe");
    await page.fill("[name=repeated]", "le thé à la menthe");
    await page.click("form.form button");
    expect(await page.textContent(".top .menu")).toContain("نادية العمراني");
    expect((await page.goto(link))?.status()).toBe(410);
    await context.close();
  });
});
