import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../../src/demo/load.ts";
import { ask } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { type Issued, issued, traces } from "./spreadsheet.ts";

beforeAll(() => loadDemo(env.DB));

describe("R10, the flat base", () => {
  const base = (query = "", as = "finance", lang = "fr") => issued(query, { as, lang, report: "R10" });

  /** Euros per measure, by the columns N (mesure) and R (montant_eur). */
  function sums({ cells }: Issued): Readonly<Record<string, number>> {
    const found: Record<string, number> = {};
    const all = cells(2);
    for (const [at, measure] of all)
      if (/^N\d+$/.test(at) && at !== "N1")
        found[String(measure)] = (found[String(measure)] ?? 0) + Number(all.get(at.replace("N", "R")) ?? 0);
    return found;
  }

  it("adds up to the portfolio, and is one Excel table named tbl_base over the whole sheet", async () => {
    const book = await base();
    expect(sums(book)).toMatchObject({
      ...{ BUDGET_INITIAL: 12_000_000, BUDGET_REVISE: 12_000_000, ENGAGEMENT: 6_278_000, REALISE: 3_900_000 },
      PREVISION: expect.any(Number),
    });
    const last = Math.max(...[...book.cells(2).keys()].map((at) => Number(at.replace(/\D/g, ""))));
    const list = book.parts.get("xl/tables/table1.xml");
    expect(list).toContain('name="tbl_base"');
    expect(list).toContain(`ref="A1:U${last}"`);
    const verdicts = [...book.cells(4)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect([verdicts.filter((value) => value === "OK").length, verdicts.includes("ERREUR")]).toEqual([7, false]);
    expect([book.name, book.sheets]).toEqual([
      "R10_base-a-plat_portefeuille_2025-06-30_v1.xlsx",
      ["Garde", "Base", "Paramètres", "Contrôles"],
    ]);
  });

  it("has the same figures and headings in Arabic and English", async () => {
    const [french, arabic, english] = [
      await base("?project=P4"),
      await base("?project=P4", "finance", "ar"),
      await base("?project=P4&lang=en"),
    ];
    for (const book of [arabic, english]) {
      expect(sums(book)).toEqual(sums(french));
      expect(book.cells(2).get("N1")).toBe("mesure");
    }
    expect(arabic.parts.get("xl/worksheets/sheet2.xml")).toContain('rightToLeft="1"');
  });

  it("ends at the donor’s reach, counts approved entries only, and tells a donor of no draft", async () => {
    await booked(expense("p1-line-c1", 777, { status: "draft", document: "Brouillon Secret" }));
    const donor = await base("", "bmz");
    expect(traces(donor, /P4|AG-BE|Brouillon|non approuvée/)).toEqual([]);
    expect(sums(donor)).toMatchObject({ BUDGET_INITIAL: 8_000_000, REALISE: 2_940_000 });
    expect((await ask("/workbooks/R10.xlsx?project=P4", { as: "bmz" })).status).toBe(404);
    const own = await base();
    expect(sums(own)).toMatchObject({ REALISE: 3_900_000 });
    expect(traces(own, /non approuvée/).length).toBeGreaterThan(0);
    expect((await ask("/workbooks/R10.xlsx", { as: "admin" })).status).toBe(403);
  });

  it("is a CSV too, row by row", async () => {
    const text = await (await ask("/workbooks/R10.csv?project=P1", { as: "finance" })).text();
    const lines = text.trim().split("\r\n");
    expect(lines[0]?.replace("\uFEFF", "")).toMatch(/^bailleur_code;bailleur;.*;date_arrete$/);
    expect(lines[1]).toMatch(/^BMZ;.*;2025-06-30$/);
  });
});
