import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "./asking.ts";
import { booked, expense } from "./budgets/booking.ts";
import { loadDemo } from "./demo.ts";
import { wordsOf } from "./reading.ts";
import { read } from "./workbooks/spreadsheet.ts";

/** The rows of a list’s CSV, the first one its headings. */
async function listed(address: string, { as = "finance", lang = "fr" } = {}): Promise<readonly (readonly string[])[]> {
  const answer = await ask(address, { as, lang });
  expect([address, answer.status]).toEqual([address, 200]);
  const rows = (await answer.text()).replace(/^\uFEFF/, "").split("\r\n");
  return rows.filter(Boolean).map((row) => row.split(lang === "en" ? "," : ";"));
}

const pageOf = async (address: string, as = "finance"): Promise<string> => (await ask(address, { as })).text();

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*\.(?:xlsx|csv)[^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

const lastExport = () =>
  env.DB.prepare(
    "SELECT reason FROM journal WHERE action = 'workbook.exported' ORDER BY seq DESC LIMIT 1",
  ).first<string>("reason");

beforeAll(async () => {
  await loadDemo(env.DB);
  const many = Array.from({ length: 120 }, (_, at) => expense("p2-line-x", 10 + at));
  await booked(
    ...many,
    expense("p2-line-x", 3, { status: "draft", document: "=1+1" }),
    expense("p2-line-x", 4, { document: "=2+2" }),
  );
});

describe("The entries of a project as a list", () => {
  const FILTERED = "?kind=expenditure&line=X&on=2025-06-30";

  it("have every page of the screen, with its filters, day and total, and are journalled", async () => {
    const html = await pageOf(`/projects/P2/entries${FILTERED}`);
    expect(linksIn(html)).toEqual([`/projects/P2/entries.xlsx${FILTERED}`, `/projects/P2/entries.csv${FILTERED}`]);
    const book = await read(await ask(`/projects/P2/entries.xlsx${FILTERED}`, { as: "finance" }));
    expect(book.name).toBe("liste_ecritures_P2_2025-06-30_v1.xlsx");
    expect(book.sheets).toEqual(["Garde", "Liste", "Paramètres", "Contrôles"]);
    const cells = [...book.cells(2)];
    const total = cells.find(([, value]) => value === "TOTAL GÉNÉRAL")?.[0].slice(1) ?? "";
    const approved = /Total des écritures validées ([\d ]+,\d\d)/.exec(wordsOf(html))?.[1]?.replaceAll(" ", "");
    const part = cells.find(([at, value]) => value === "dont : validé" && at.startsWith("A"))?.[0].slice(1);
    expect(book.cells(2).get(`F${part}`)).toBe(Number(approved?.replace(",", ".")));
    expect(book.cells(2).get(`F${total}`)).toBe(Number(approved?.replace(",", ".")) + 3);
    expect([...book.cells(4).values()]).not.toContain("ERREUR");
    expect([...book.cells(1).values()].join(" ")).toContain("Nature : Dépense réalisée");
    const rows = await listed(`/projects/P2/entries.csv${FILTERED}`);
    expect(rows.length).toBeGreaterThan(122);
    expect(JSON.parse((await lastExport()) ?? "")).toMatchObject({
      ...{ report: "ecritures", form: "csv", on: "2025-06-30", rows: rows.length - 1, Nature: "Dépense réalisée" },
    });
  });

  it("hold users’ text as text", async () => {
    const { parts } = await read(await ask(`/projects/P2/entries.xlsx${FILTERED}`, { as: "finance" }));
    const xml = parts.get("xl/worksheets/sheet2.xml") ?? "";
    expect(xml).toContain("=2+2");
    expect(xml).not.toMatch(/<f>[^<]*2\+2/);
    expect((await listed(`/projects/P2/entries.csv${FILTERED}`)).flat().join(" ")).not.toMatch(/(^| )=2/);
  });

  it("give a donor what is approved, and nothing of others’ projects", async () => {
    const [all, theirs] = [
      await listed(`/projects/P2/entries.csv${FILTERED}`),
      await listed(`/projects/P2/entries.csv${FILTERED}`, { as: "bmz" }),
    ];
    expect(theirs.length).toBe(all.length - 1);
    expect(new Set(theirs.slice(1).map((row) => row[theirs[0]?.indexOf("Statut") ?? 0]))).toEqual(new Set(["validé"]));
    expect((await ask("/projects/P4/entries.xlsx", { as: "bmz" })).status).toBe(404);
    expect((await ask("/projects/P2/entries.xlsx", { as: "belgium" })).status).toBe(404);
  });

  it("are as known at an earlier entry, in the reader’s language", async () => {
    const before = await env.DB.prepare(
      "SELECT max(seq) - 1 AS seq FROM journal WHERE seq IN (SELECT since_seq FROM entry)",
    ).first<number>("seq");
    const rows = await listed(`/projects/P2/entries.csv${FILTERED}&known=${before}`, { lang: "en" });
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.slice(0, 5)).toEqual(["Date", "Quarter", "Line", "Budget line", "Kind"]);
    const book = await read(await ask("/projects/P2/entries.xlsx", { as: "finance", lang: "ar" }));
    expect(book.sheets).toEqual(["الغلاف", "اللائحة", "المعايير", "المراقبات"]);
  });
});

describe("The other lists", () => {
  const LISTS = [
    ["/projects", "finance", "projets"],
    ["/agreements", "finance", "conventions"],
    ["/admin/rates", "finance", "taux-de-change"],
    ["/admin/periods", "auditor", "periodes"],
  ] as const;

  it.each(LISTS)("%s: a workbook with the rows of its screen, and the same as CSV", async (address, as, slug) => {
    expect(linksIn(await pageOf(address, as))).toEqual([`${address}.xlsx`, `${address}.csv`]);
    const book = await read(await ask(`${address}.xlsx`, { as }));
    expect(book.name).toMatch(new RegExp(`^liste_${slug}_portefeuille_.*_v1\\.xlsx$`));
    expect([...book.cells(4).values()]).not.toContain("ERREUR");
    const rows = await listed(`${address}.csv`, { as });
    expect(rows.length).toBeGreaterThan(3);
    const texts = [...book.cells(2).values()];
    for (const [first = ""] of rows.slice(1).filter(([code = ""]) => !/^\d{4}-/.test(code)))
      expect(texts).toContain(first);
  });

  it("keep the screen’s filters and reach", async () => {
    const codes = async (address: string, as = "finance") =>
      (await listed(address, { as })).slice(1).map(([code = ""]) => code);
    const belgian = await codes("/projects.csv", "belgium");
    const screen = wordsOf(await pageOf("/projects", "belgium"));
    for (const code of belgian) expect(screen).toContain(`${code} `);
    expect(belgian.length).toBeLessThan((await codes("/projects.csv")).length);
    expect(await codes("/projects.csv?status=closed")).not.toContain("P1");
    expect(await codes("/agreements.csv?q=AG-DE-01")).toEqual(["AG-DE-01"]);
    expect((await ask("/projects.csv?status=nonsense", { as: "finance" })).status).toBe(400);
  });

  it("give all of 20,000 rows, and refuse one more in clear words, neither cut nor journalled", async () => {
    const filled = (most: number) =>
      env.DB.prepare(
        `WITH RECURSIVE n(x) AS (SELECT count(*) + 1 FROM exchange_rate UNION ALL SELECT x + 1 FROM n WHERE x < ${most})
         INSERT INTO exchange_rate (id, quote, micro, rated_on, source, since_seq) SELECT 'rate-' || x, 'MAD', 10000000 + x, date('1950-01-01', x || ' days'), 'BKAM', 1 FROM n`,
      ).run();
    await filled(20_000);
    expect(await listed("/admin/rates.csv")).toHaveLength(20_001);
    const journalled = await lastExport();
    await filled(20_001);
    const answer = await ask("/admin/rates.xlsx", { as: "finance" });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([
      400,
      expect.stringContaining("plus de 20 000 lignes. Rien n’est coupé : filtrez davantage"),
    ]);
    expect(await lastExport()).toBe(journalled);
  });
});
