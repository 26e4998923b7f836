import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/kernel/words.ts";
import { FilterBar, FilterSelect, NothingFound, Pager, Results, SearchField } from "../../../src/ui/list.tsx";
import { type Column, Table } from "../../../src/ui/table.tsx";
import { drawn, inlined, seen } from "./drawn.ts";

const fr = wordsIn("fr");
const ar = wordsIn("ar");

interface Row {
  readonly name: string;
  readonly amount: number;
}

const columns: readonly Column<Row>[] = [
  {
    key: "name",
    label: "Ligne",
    isRowHeader: true,
    cell: ({ name }) => name,
    sort: { href: "/p?sort=-name", direction: "ascending" },
  },
  {
    key: "amount",
    label: "Montant",
    isNumber: true,
    cell: ({ amount }) => amount,
    sort: { href: "/p?sort=amount" },
  },
  { key: "note", label: "Note", isWideOnly: true, cell: () => undefined },
];
const rows: readonly Row[] = [
  { name: "<A>", amount: 1 },
  { name: "B", amount: 2 },
];
const base = { words: fr, caption: "Budget", columns, rows };

describe("tables", () => {
  test("name their columns, rows and purpose", () => {
    const html = drawn(<Table {...base} />);
    expect(html).toContain('<caption class="hidden">Budget</caption>');
    expect(html).toContain('<th scope="row">&lt;A&gt;</th>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(inlined(html)).toEqual([]);
  });

  test("put numbers at the end and label each cell for the cards of a phone", () => {
    const html = drawn(<Table {...base} />);
    expect(html).toContain('<table class="stack">');
    expect(html).toContain('<td class="n" data-l="Montant">1</td>');
    expect(html).toContain('<td class="wide-only" data-l="Note"></td>');
  });

  test("say how they are sorted only where they are", () => {
    const html = drawn(<Table {...base} />);
    expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1);
    expect(html).not.toContain('aria-sort="none"');
    expect(html).toContain('href="/p?sort=amount" title="Trier par : Montant"');
  });

  test("set totals apart in the foot, the parts under the total", () => {
    const html = drawn(<Table {...base} totals={[rows[0] as Row, rows[1] as Row]} />);
    expect(html).toMatch(/<tfoot><tr class="total">.*<tr class="part">.*<\/tfoot>/);
  });

  test("mark lines, groups and subtotals as told, and anchor the rows", () => {
    const html = drawn(
      <Table {...base} kindOf={({ name }) => (name === "B" ? "subtotal" : "line")} idOf={({ name }) => `r-${name}`} />,
    );
    expect(html).toContain('<tr class="line" id="r-&lt;A&gt;">');
    expect(html).toContain('<tr class="subtotal" id="r-B">');
  });

  test("open a row across the whole table", () => {
    const html = drawn(<Table {...base} detail={({ name }) => name === "B" && <i>ouvert</i>} />);
    expect(html.match(/<tr class="detail"><td colspan="3"><i>ouvert<\/i><\/td><\/tr>/g)).toHaveLength(1);
  });

  test("say that there is nothing, with a way on", () => {
    expect(seen(<Table {...base} words={ar} rows={[]} />)).toBe("لا شيء للعرض");
    expect(drawn(<Table {...base} rows={[]} empty={<p>rien</p>} />)).toBe("<p>rien</p>");
  });

  test("filtered to nothing, lead back to the whole list", () => {
    const html = drawn(<Table {...base} rows={[]} empty={<NothingFound words={fr} clearHref="/projects" />} />);
    expect(html).toContain("Aucun résultat pour ces filtres");
    expect(html).toContain('<a class="act plain" href="/projects">Effacer les filtres</a>');
  });

  test("scroll in their own region where cards would not do", () => {
    const html = drawn(<Table {...base} onPhone="scroll" />);
    expect(html).toContain('<section class="scroll broad" aria-label="Budget" tabindex="0">');
    expect(html).not.toContain("stack");
  });
});

describe("pagers", () => {
  test("say where one is, and that counting stopped", () => {
    const place = { from: 51, to: 100, count: 1000, isCapped: true };
    expect(seen(<Pager words={fr} {...place} />)).toBe("51–100 sur 1 000+");
    expect(seen(<Pager words={ar} {...place} />)).toBe("51–100 من أصل أكثر من 1 000");
  });

  test("give only the number when all is shown", () => {
    expect(seen(<Pager words={fr} from={1} to={3} count={3} label="3 projets" />)).toBe("3 projets");
    expect(drawn(<Pager words={fr} count={3} />)).not.toContain("<nav");
  });

  test("lead to the pages beside", () => {
    const html = drawn(<Pager words={fr} count={9} previousHref="/p?before=a" nextHref="/p?after=b" />);
    expect(html).toContain('rel="prev" href="/p?before=a"');
    expect(html).toContain('rel="next" href="/p?after=b"');
  });
});

describe("filters", () => {
  const bar = (
    <FilterBar words={fr} action="/projects" target="results" kept={{ on: "2025-03-31", known: undefined }}>
      <SearchField words={fr} value={'a"b'} />
      <FilterSelect name="donor" label="Bailleur" value="BMZ" all="Tous" options={[{ value: "BMZ", label: "BMZ" }]} />
    </FilterBar>
  );

  test("are a plain form that keeps what is not a filter", () => {
    const html = drawn(bar);
    expect(html).toContain('method="get" action="/projects"');
    expect(html).toContain('<input type="hidden" name="on" value="2025-03-31"/>');
    expect(html).not.toContain('name="known"');
    expect(html).toContain('value="a&quot;b"');
    expect(html).toContain('<option value="BMZ" selected="">BMZ</option>');
    expect(html).toContain('type="submit"');
    expect(inlined(html)).toEqual([]);
  });

  test("swap the results where JavaScript runs", () => {
    expect(drawn(bar)).toContain('hx-target="#results" hx-select="#results"');
    expect(drawn(<Results id="results">x</Results>)).toBe('<div id="results">x</div>');
  });
});
