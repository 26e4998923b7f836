import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/kernel/words.ts";
import { ActionLink, Banner, Crumbs, Facts, Kpi, Kpis, PrintButton, Sheet, Tabs } from "../../../src/ui/parts.tsx";
import { drawn, inlined, seen } from "./drawn.ts";

const fr = wordsIn("fr");

describe("parts of a page", () => {
  test("a headline figure is a link to its rows, its state in an icon besides the words", () => {
    const html = drawn(
      <Kpis label="Chiffres">
        <Kpi href="/late" label="Jalons en retard" value="2" state="late" note="sur 18" />
      </Kpis>,
    );
    expect(html).toMatch(/^<ul class="kpis" aria-label="Chiffres"><li><a href="\/late">/);
    expect(html).toContain('<span class="hue late"><svg');
    expect(seen(html)).toBe("Jalons en retard 2 sur 18");
  });

  test("facts without a value are left out, those that are 0 are not", () => {
    const items = [
      { label: "A", value: undefined },
      { label: "B", value: false },
      { label: "C", value: 0 },
    ];
    expect(drawn(<Facts items={items} />)).toBe('<dl class="facts"><div><dt>C</dt><dd>0</dd></div></dl>');
  });

  test("tabs and crumbs are named navigation, the current tab marked", () => {
    const tabs = drawn(
      <Tabs
        label="Projet P1"
        items={[
          { href: "/a", label: "A" },
          { href: "/b", label: "B", isCurrent: true },
        ]}
      />,
    );
    expect(tabs).toContain('<nav class="tabs" aria-label="Projet P1">');
    expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
    expect(drawn(<Crumbs words={fr} items={[{ href: "/projects", label: "Projets" }]} />)).toContain(
      'aria-label="Fil d’Ariane"',
    );
  });

  test("a confirmation is announced, other banners just stand there", () => {
    expect(drawn(<Banner kind="done">Fait</Banner>)).toContain('role="status"');
    expect(drawn(<Banner kind="past">Passé</Banner>)).not.toContain("role");
  });

  test("a sheet has its title, note and actions", () => {
    const html = drawn(
      <Sheet
        title="Budget"
        id="budget"
        note="En EUR"
        actions={
          <ActionLink href="/r" isDownload>
            Excel
          </ActionLink>
        }
      />,
    );
    expect(html).toContain('<section class="sheet" id="budget">');
    expect(html).toContain('<a class="act plain" href="/r" download="">Excel</a>');
    expect(inlined(html)).toEqual([]);
  });

  test("printing needs no inline handler", () => {
    expect(drawn(<PrintButton words={fr} />)).toBe(
      '<button class="act plain" type="button" data-print="">Imprimer</button>',
    );
  });
});
