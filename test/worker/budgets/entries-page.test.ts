import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { centsOf, type ReadCell, tableOf, wordsOf } from "../reading.ts";
import { booked, expense } from "./booking.ts";

async function page(address: string, as = "finance"): Promise<string> {
  const answer = await ask(address, { as });
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
}

const ENTRIES = "Écritures";
const AMOUNT = "Montants en EUR";

interface Read {
  readonly rows: readonly (readonly ReadCell[])[];
  readonly totalCents: number;
  readonly madCents: number;
  readonly sumCents: number;
  readonly madSumCents: number;
  readonly nextHref: string | undefined;
}

/** The entries at an address, with what the foot says and what the rows add up to. */
async function entriesAt(address: string): Promise<Read> {
  const html = await page(address);
  if (html.includes("Aucune écriture"))
    return { rows: [], totalCents: 0, madCents: 0, sumCents: 0, madSumCents: 0, nextHref: undefined };
  const { head, body, foot } = tableOf(html, ENTRIES);
  const [amount, mad] = [head.indexOf(AMOUNT), head.indexOf("Contre-valeur MAD")];
  const sum = (at: number) => body.reduce((total, row) => total + centsOf(row[at]?.text ?? ""), 0);
  return {
    rows: body,
    totalCents: centsOf(foot[0]?.[amount]?.text ?? ""),
    madCents: centsOf(foot[0]?.[mad]?.text ?? ""),
    sumCents: sum(amount),
    madSumCents: sum(mad),
    nextHref: /<a class="act plain" href="([^"]*)">Écritures suivantes/.exec(html)?.[1]?.replaceAll("&amp;", "&"),
  };
}

beforeAll(() => loadDemo(env.DB));

describe("Every total of the budget page opens to the entries that make it", () => {
  it.each([
    ["P1", 28],
    ["P4", 88],
  ])("%s, line by line, component by component, year by year", { timeout: 30_000 }, async (code, atLeast) => {
    const html = await page(`/projects/${code}/budget`);
    const tables = [tableOf(html, "Exécution par composante"), tableOf(html, "Exécution par exercice")];
    const cells = tables.flatMap(({ body, foot }) => [...body, ...foot].flat()).filter(({ href }) => href);
    expect(cells.length).toBeGreaterThanOrEqual(atLeast);
    for (const { text, href = "" } of cells) {
      const { totalCents, sumCents, madCents, madSumCents } = await entriesAt(href);
      expect([href, totalCents, sumCents]).toEqual([href, centsOf(text), centsOf(text)]);
      expect(madCents).toBe(madSumCents);
    }
  });

  it("on an earlier day too", { timeout: 15_000 }, async () => {
    const html = await page("/projects/P1/budget?on=2024-12-31");
    const { body, foot } = tableOf(html, "Exécution par composante");
    for (const { text, href = "" } of [...body, ...foot].flat().filter((cell) => cell.href))
      expect([href, (await entriesAt(href)).totalCents]).toEqual([href, centsOf(text)]);
  });
});

describe("Filters", () => {
  it("narrow by kind, line, component, mode and year", async () => {
    const all = (await entriesAt("/projects/P4/entries")).rows;
    const kinds = await Promise.all(
      ["commitment", "expenditure"].map((kind) => entriesAt(`/projects/P4/entries?kind=${kind}`)),
    );
    expect(kinds.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(all.length);
    expect(kinds.map(({ totalCents }) => totalCents / 100)).toEqual([1_898_000, 960_000]);
    const one = async (query: string) =>
      (await entriesAt(`/projects/P4/entries?kind=expenditure&${query}`)).totalCents / 100;
    expect(await one("mode=cogestion")).toBe(200_000);
    expect(await one("component=A_02")).toBe(370_000);
    expect(await one("line=A_02_02")).toBe(70_000);
    expect(await one("year=2024")).toBe(240_000);
    expect(await one("before=2025&mode=regie")).toBe(210_000);
    expect(await one("component=A_02&mode=cogestion&year=2025")).toBe(60_000);
  });

  it.each(["kind=everything", "mode=both", "line=C9", "component=Z_99", "year=abc", "year=1999"])(
    "an unknown one finds nothing rather than everything: %s",
    async (query) => {
      expect(wordsOf(await page(`/projects/P1/entries?${query}`))).toContain("Aucune écriture");
    },
  );

  it("say what the total is of that led there, and keep it for the next filter", async () => {
    const html = await page("/projects/P4/entries?component=A_02&mode=cogestion&year=2025&kind=expenditure");
    expect(wordsOf(html)).toContain("A_02 Résultat 2 · Mode Cogestion · Exercice 2025");
    expect(html).toContain('<input type="hidden" name="component" value="A_02"/>');
    expect(wordsOf(await page("/projects/P1/entries?before=2025"))).toContain("Exercices avant 2025");
  });

  it("show the rate that each equivalent was made at, with its date and source", async () => {
    const { rows } = await entriesAt("/projects/P1/entries?kind=expenditure&line=C1&year=2025");
    expect(rows.map((row) => row.slice(0, 7).map(({ text }) => text))).toEqual([
      [
        ...["31/03/2025", "T1 2025", expect.stringMatching(/^C1 Normes/), "Dépense réalisée", "80 000,00"],
        ...["861 600,00", "10,7700 01/03/2025 InforEuro (illustratif)"],
      ],
      [
        ...["30/06/2025", "T2 2025", expect.stringMatching(/^C1 Normes/), "Dépense réalisée", "105 000,00"],
        ...["1 108 800,00", "10,5600 01/06/2025 InforEuro (illustratif)"],
      ],
    ]);
  });

  it("hold against whatever an address may say", async () => {
    for (const query of [
      "after=x",
      "after=~~",
      "after=2025-01-01~'",
      `line=${"x".repeat(3000)}`,
      "kind=%00",
      "line='--",
    ])
      expect((await ask(`/projects/P1/entries?${query}`, { as: "finance" })).status).toBe(200);
  });
});

describe("More entries than a page", () => {
  beforeAll(async () => {
    const many = Array.from({ length: 230 }, (_, at) =>
      expense("p2-line-x", 10 + at, { bookedOn: calendarDate(at % 2 === 0 ? "2025-05-15" : "2025-05-16") }),
    );
    await booked(...many);
    await booked(
      expense("p2-line-x", 3, { status: "draft" }),
      expense("p2-line-x", 4, { status: "returned", bookedOn: calendarDate("2025-05-15") }),
    );
  });

  it("come a hundred at a time, each once, oldest first, under a total of them all", async () => {
    const first = "/projects/P2/entries?kind=expenditure&line=X&year=2025";
    const pages: Read[] = [];
    for (let href: string | undefined = first; href; ) {
      const read: Read = await entriesAt(href);
      pages.push(read);
      href = read.nextHref;
    }
    const sizes = pages.map(({ rows }) => rows.length);
    expect(sizes.slice(0, 2)).toEqual([100, 100]);
    const drafts = 700;
    const approved = pages[0]?.totalCents;
    for (const read of pages) expect(read.totalCents).toBe(approved);
    expect(pages.reduce((sum, { sumCents }) => sum + sumCents, 0)).toBe((approved ?? 0) + drafts);
    const days = pages.flatMap(({ rows }) => rows.map((row) => row[0]?.text.split("/").toReversed().join("") ?? ""));
    expect(days).toEqual(days.toSorted());
    expect(days.length).toBeGreaterThan(232);
  });

  it("name the drafts apart from the total; a donor is not even told", async () => {
    const words = wordsOf(await page("/projects/P2/entries?line=X"));
    expect(words).toContain("1 écriture non approuvée (brouillon) : 3,00 EUR");
    expect(words).toContain("1 écriture non approuvée (rejeté) : 4,00 EUR");
    const donor = wordsOf(await page("/projects/P2/entries?line=X", "bmz"));
    expect(donor).not.toMatch(/brouillon|rejeté|non approuvée/);
  });
});

describe("An entry in another currency", () => {
  it("shows what was booked beside what it counts for", async () => {
    await booked(
      expense("p1-line-c3", 100, { amountMinor: 105_600, currency: "MAD", madMinor: 105_600 }),
      expense("p1-line-c3", 1, { rateMicro: null, ratedOn: null, rateSource: null, madMinor: null }),
    );
    const html = await page("/projects/P1/entries?line=C3&year=2025&kind=expenditure");
    const { head, body, foot } = tableOf(html, ENTRIES);
    const row = body.find((cells) => cells.some(({ text }) => text.startsWith("100,00")));
    expect(row?.[head.indexOf(AMOUNT)]?.text).toBe("100,00 1 056,00 MAD");
    expect(foot[0]?.[head.indexOf("Contre-valeur MAD")]?.text).toBe("n.d.");
    expect(foot[0]?.[head.indexOf(AMOUNT)]?.text).toBe("50 101,00");
  });
});
