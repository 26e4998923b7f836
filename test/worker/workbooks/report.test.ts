import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { centsOf, tableOf } from "../reading.ts";
import { figuresOf, type Issued, issued, rowNamed, traces } from "./spreadsheet.ts";

const TOTAL = { fr: "TOTAL GÉNÉRAL", ar: "المجموع العام", en: "GRAND TOTAL" } as const;

const totalOf = (book: Issued, lang: keyof typeof TOTAL = "fr") => figuresOf(rowNamed(book, TOTAL[lang]));

const PORTFOLIO = [12_000_000, 6_278_000, 3_900_000, 2_378_000, 5_722_000, 8_100_000];

beforeAll(() => loadDemo(env.DB));

describe("R01 of the portfolio", () => {
  let french: Issued;

  beforeAll(async () => {
    french = await issued();
  });

  it("has the handbook’s total: 12 000 000 / 6 278 000 / 52,32 % / 3 900 000 / 32,50 %", () => {
    expect(totalOf(french)).toEqual(PORTFOLIO);
    const { J, N } = rowNamed(french, TOTAL.fr);
    expect([Number(J).toFixed(4), Number(N).toFixed(4)]).toEqual(["0.5232", "0.3250"]);
  });

  it("has its subtotals by donor, and those of régie and cogestion", () => {
    expect(figuresOf(rowNamed(french, "Total bailleur BMZ")).slice(0, 3)).toEqual([8_000_000, 4_380_000, 2_940_000]);
    expect(figuresOf(rowNamed(french, "Total bailleur Belgique")).slice(0, 3)).toEqual([4_000_000, 1_898_000, 960_000]);
    expect(figuresOf(rowNamed(french, "dont : Régie")).slice(0, 3)).toEqual([2_510_000, 1_408_000, 760_000]);
    expect(figuresOf(rowNamed(french, "dont : Cogestion")).slice(0, 3)).toEqual([1_490_000, 490_000, 200_000]);
  });

  it("names the closed project as left out, and has nothing else of it", () => {
    expect(traces(french, /[^>]*P3[^<]*/)).toEqual(["xl/sharedStrings.xml: Projets clôturés non compris : P3."]);
  });

  it("bears the demo’s mark on its cover, its sheet and its headers (scenario 39)", () => {
    for (const sheet of [1, 2])
      expect(
        [...french.cells(sheet).values()].some((value) => String(value).includes("Données de démonstration")),
      ).toBe(true);
    for (const sheet of [3])
      expect(french.parts.get(`xl/worksheets/sheet${sheet}.xml`)).toContain("Données de démonstration");
  });

  it("finds nothing wrong in its own controls", () => {
    const verdicts = [...french.cells(7)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect(verdicts.length).toBeGreaterThan(20);
    expect(verdicts.filter((value) => value !== "OK" && value !== "Résultat")).toEqual([]);
  });

  it("is called by its report, scope, day and version", () => {
    expect(french.name).toBe("R01_execution-budgetaire_portefeuille_2025-06-30_v1.xlsx");
    expect(french.sheets).toEqual(["Garde", "Synthèse", "R01", "Trimestres", "Données", "Paramètres", "Contrôles"]);
  });
});

describe("R01 in three languages (scenario 33)", () => {
  it.each(["ar", "en"] as const)("%s has the French amounts, cell by cell", async (lang) => {
    const [french, other] = [await issued("?lang=fr"), await issued(`?lang=${lang}`)];
    expect(totalOf(other, lang)).toEqual(PORTFOLIO);
    for (const sheet of [2, 3, 5]) {
      const numbers = (book: Issued) => [...book.cells(sheet)].filter(([, value]) => typeof value === "number");
      expect(numbers(other)).toEqual(numbers(french));
    }
    expect(other.sheets.every((name) => name.length <= 31)).toBe(true);
    const isRightToLeft = [1, 2, 3, 4, 5].map((sheet) =>
      (other.parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? "").includes('rightToLeft="1"'),
    );
    expect(new Set(isRightToLeft)).toEqual(new Set([lang === "ar"]));
  });

  it("the Arabic one is titled and dated in Arabic, with digits 0–9 and its demo mark", async () => {
    const book = await issued("?lang=ar");
    const cover = [...book.cells(1).values()].map(String);
    expect(cover).toContain("R01 — وضعية تنفيذ الميزانية حسب المشروع والمكوِّن");
    expect(cover.join()).toContain("30 يونيو 2025");
    expect(cover.join()).toContain("بيانات تجريبية");
    expect(traces(book, /[٠-٩]/)).toEqual([]);
  });
});

describe("R01 beside the page", () => {
  it.each(["P1", "P2", "P4"])("%s: the same amounts, line by line", async (code) => {
    const book = await issued(`?project=${code}`);
    const page = await (await ask(`/projects/${code}/budget`, { as: "finance" })).text();
    const { head, body, foot } = tableOf(page, "Exécution par composante");
    const at = [
      "Budget révisé",
      "Engagements contractuels",
      "Réalisé cumulé",
      "Reste à payer",
      "Disponible à engager",
      "Solde",
    ];
    for (const row of [...body, ...foot]) {
      const name = row[0]?.text ?? "";
      const shown = at.map((label) => centsOf(row[head.indexOf(label)]?.text ?? "") / 100);
      expect([name, ...figuresOf(rowNamed(book, inWorkbook(name, code)))]).toEqual([name, ...shown]);
    }
  });

  /** Where the page’s row stands in R01: a result of Belgium is a subtotal there, a component of Germany a line. */
  function inWorkbook(name: string, project: string): string {
    const [first = ""] = name.split(" ");
    if (first === "Total") return TOTAL.fr;
    if (first === "dont") return name.replace("dont ", "dont : ");
    return project === "P4" && /^(A_\d\d|X|Z)$/.test(first) ? `Total ${first}` : first;
  }

  it("P1 in dirhams: the same equivalents", async () => {
    const book = await issued("?project=P1&currency=MAD");
    expect(totalOf(book)).toEqual([31_680_000, 21_648_000, 15_312_000, 6_336_000, 10_032_000, 16_368_000]);
    const page = await (await ask("/projects/P1/budget?currency=MAD", { as: "finance" })).text();
    const { head, foot } = tableOf(page, "Exécution par composante");
    expect(foot[0]?.[head.indexOf("Réalisé cumulé")]?.text).toBe("15 312 000,00");
  });

  it("at 31/12/2024 and for a quarter: the figures of then", async () => {
    expect(totalOf(await issued("?on=2024-12-31"))[2]).toBe(2_280_000);
    const answer = await ask("/workbooks/R01.xlsx?period=2025-Q1&project=P1", { as: "finance" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/workbooks/R01.xlsx?project=P1&on=2025-03-31",
    ]);
    expect(totalOf(await issued("?project=P1&on=2025-03-31"))[2]).toBe(1_200_000);
  });
});

describe("Closed projects", () => {
  it("come on request: 15 500 000 and 7 312 500, 47,18 %", async () => {
    const book = await issued("?closed=1");
    expect(totalOf(book).slice(0, 3)).toEqual([15_500_000, 9_690_500, 7_312_500]);
    expect(Number(rowNamed(book, TOTAL.fr)["N"]).toFixed(4)).toBe("0.4718");
  });

  it("or by their code: 3 500 000 and 3 412 500", async () => {
    expect(totalOf(await issued("?project=P3")).slice(0, 3)).toEqual([3_500_000, 3_412_500, 3_412_500]);
  });
});
