import { describe, expect, test } from "vitest";
import { Page } from "../../../src/ui/page.tsx";
import { drawn, frameIn, inlined, seen } from "./drawn.ts";

const page = (frame = frameIn("fr"), title = "Projets") => drawn(<Page frame={frame} title={title} />);

describe("the page shell", () => {
  test("begins with the doctype and says its language and direction", () => {
    expect(page()).toMatch(
      /^<!DOCTYPE html><html lang="fr" dir="ltr" data-running="Mizan · Projets · Situation arrêtée au 30 juin 2025[^"]*">/,
    );
    expect(page(frameIn("ar"))).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl" /);
  });

  test("has one heading of the first level, a main landmark and a way to skip to it", () => {
    const html = page();
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<main id="main"');
  });

  test("has nothing inline, and its nonce on the one script", () => {
    expect(inlined(page())).toEqual([]);
    expect(page().match(/<script[^>]*>/g)).toEqual([expect.stringContaining('nonce="n0nce"')]);
  });

  test("carries the mark of demonstration data in every language, and only in demo mode", () => {
    expect(page()).toContain("Données de démonstration");
    expect(page(frameIn("ar"))).toContain("بيانات تجريبية");
    expect(page(frameIn("en"))).toContain("Demonstration data");
    expect(page(frameIn("fr", "/projects", { isDemo: false }))).not.toContain("Données de démonstration");
  });

  test("escapes what people wrote: title, name, flash", () => {
    const frame = frameIn("fr", "/projects", { person: { name: "<b>N", role: "R&D" }, flash: "<i>fait</i>" });
    const html = page(frame, `<script>alert("1")</script>`);
    expect(html).not.toMatch(/<script>|<b>N|<i>fait/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  test("an error is said first in the window's title", () => {
    const html = drawn(<Page frame={frameIn("fr")} title="Modifier" hasErrors />);
    expect(html).toContain("<title>Erreur : Modifier · Mizan</title>");
  });

  test("signs out by POST, and offers the tokens", () => {
    expect(page()).toContain('<form method="post" action="/sign-out">');
    expect(page()).toContain('href="/account/tokens"');
  });

  test("shows neither account nor search to a stranger", () => {
    const html = page(frameIn("fr", "/sign-in", { person: undefined, nav: [], on: undefined }));
    expect(html).not.toContain("/sign-out");
    expect(html).not.toContain('type="search"');
  });

  test("has a search for those who may search", () => {
    expect(page(frameIn("fr", "/", { hasSearch: true }))).toContain('action="/search" method="get"');
    expect(page()).not.toContain('id="search"');
  });
});

describe("languages", () => {
  test("the switch keeps the page's other parameters, repeated ones too", () => {
    const html = page(frameIn("fr", "/projects?q=num&status=a&status=b&lang=fr"));
    expect(html).toContain('href="/projects?q=num&amp;status=a&amp;status=b&amp;lang=ar"');
  });

  test("the current language is marked", () => {
    expect(page(frameIn("ar"))).toMatch(/lang="ar" hreflang="ar" aria-current="true"/);
  });
});

describe("time travel", () => {
  test("the date d'arrêté is written out", () => {
    expect(seen(<Page frame={frameIn("fr")} title="x" />)).toContain("Situation arrêtée au 30 juin 2025");
    expect(seen(<Page frame={frameIn("ar")} title="x" />)).toContain("وضعية محصورة بتاريخ 30 يونيو 2025");
  });

  test("without asking there is no way back, because one is there", () => {
    expect(page()).not.toContain("Revenir à la situation actuelle");
  });

  test("an asked date and an earlier knowledge lead back to now, keeping the rest", () => {
    for (const address of ["/projects?q=a&on=2025-03-31", "/projects?known=12&q=a"]) {
      const known = address.includes("known") ? { entry: 12 } : undefined;
      expect(page(frameIn("fr", address, { known }))).toContain('<a class="back" href="/projects?q=a">');
    }
  });

  test("what was known is said by journal number, by instant, or both", () => {
    const text = (known: { entry?: number; at?: string }) =>
      seen(<Page frame={frameIn("fr", "/projects?known=1", { known })} title="x" />);
    expect(text({ entry: 1234 })).toContain("telles que connues à l’écriture n° 1234 du journal.");
    expect(text({ at: "2025-07-02T09:12:00Z" })).toContain("telles que connues le 02/07/2025 10:12.");
    expect(text({ entry: 7, at: "2025-07-02T09:12:00Z" })).toContain("n° 7 du journal, le 02/07/2025 10:12.");
  });

  test("the form that changes the date keeps the other parameters and not the old date", () => {
    const html = page(frameIn("fr", "/projects?q=a%22b&on=2025-03-31&sort=-budget"));
    const form = html.slice(
      html.indexOf('<form class="panel"'),
      html.indexOf("</form>", html.indexOf('<form class="panel"')),
    );
    expect(form).toContain('<input type="hidden" name="q" value="a&quot;b"/>');
    expect(form).toContain('name="sort" value="-budget"');
    expect(form.match(/name="on"/g)).toHaveLength(1);
  });

  test("the asked date is held by the ways to other pages", () => {
    const html = page(frameIn("fr", "/projects?on=2025-03-31&q=a"));
    expect(html).toContain('<a href="/projects?on=2025-03-31" aria-current="page">');
    expect(html).toContain('<a class="brand" href="/?on=2025-03-31">');
  });
});
