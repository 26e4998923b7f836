import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { forecast } from "../../../src/budgets/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { recording } from "../../../src/platform/write.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { changing } from "../platform/writing.ts";
import { foundIn, tableOf, wordsOf } from "../reading.ts";
import { booked, expense } from "./booking.ts";

async function page(code = "P1", query = "", { as = "finance", lang = "fr" } = {}): Promise<string> {
  const answer = await ask(`/projects/${code}/budget${query}`, { as, lang });
  expect(answer.status).toBe(200);
  return answer.text();
}

const texts = (row: readonly { text: string }[] = []) => row.map(({ text }) => text);

const EXECUTION = "Exécution par composante";

beforeAll(() => loadDemo(env.DB));

describe("The budget of P1", () => {
  it("has R01’s columns in the handbook’s order, and the handbook’s figures", async () => {
    const { head, body, foot } = tableOf(await page(), EXECUTION);
    expect(head).toEqual([
      ...["Composante", "Budget initial", "Révisions nettes", "Budget révisé", "Engagements contractuels"],
      ...["Taux d’engagement", "Réalisé exercices antérieurs", "Réalisé exercice 2025", "Réalisé cumulé"],
      ...["Taux d’exécution", "Reste à payer", "Disponible à engager", "Solde", "Contre-valeur réalisé MAD"],
    ]);
    expect(body.map((row) => texts(row).slice(3, 13))).toEqual([
      figures("1 050 000 780 000 74,29 335 000 185 000 520 000 49,52 260 000 270 000 530 000"),
      figures("1 000 000 700 000 70,00 385 000 175 000 560 000 56,00 140 000 300 000 440 000"),
      figures("600 000 330 000 55,00 140 000 50 000 190 000 31,67 140 000 270 000 410 000"),
      figures("350 000 240 000 68,57 140 000 40 000 180 000 51,43 60 000 110 000 170 000"),
    ]);
    expect(texts(foot[0]).slice(3, 13)).toEqual(
      figures("3 000 000 2 050 000 68,33 1 000 000 450 000 1 450 000 48,33 600 000 950 000 1 550 000"),
    );
  });

  it("has the years, and what was absorbed of them: 83,81 % of 2024 (scenario 14)", async () => {
    const html = await page();
    const years = tableOf(html, "Budget par composante et exercice");
    expect(years.head).toEqual(["Composante", "2023", "2024", "2025", "2026", "Budget révisé"]);
    expect(texts(years.foot[0])).toEqual([
      "Total du projet",
      "150 000,00",
      "1 050 000,00",
      "1 100 000,00",
      "700 000,00",
      "3 000 000,00",
    ]);
    const yearly = tableOf(html, "Exécution par exercice");
    expect(texts(yearly.body[1])).toEqual(["2024", "1 050 000,00", "1 230 000,00", "880 000,00", "83,81 %"]);
    expect(texts(tableOf(await page("P2"), "Exécution par exercice").body[1])[4]).toBe("78,15 %");
  });

  it("has the forecast: 2 970 000 at completion, 30 000 unspent (scenario 17)", async () => {
    const { body, foot } = tableOf(await page(), "Prévisions");
    expect(body.map(texts)).toEqual([
      ["T3 2025", "260 000,00"],
      ["T4 2025", "260 000,00"],
      ["2026", "1 000 000,00"],
    ]);
    expect(foot.map((row) => row[1]?.text)).toEqual(["1 520 000,00", "2 970 000,00", "30 000,00"]);
    expect(wordsOf(await page("P3"))).toContain("Aucune prévision à cette date");
    expect(wordsOf(await page("P1", "?on=2025-06-29"))).toContain("Aucune prévision à cette date");
  });

  it("has its pace in words: 0,829 after 58,30 % of the time (scenario 16)", async () => {
    expect(wordsOf(await page())).toContain("Rythme de consommation 0,829 58,30 % du temps écoulé");
    expect(wordsOf(await page("P2"))).toContain("0,681 43,74 % du temps écoulé");
    expect(wordsOf(await page("P4"))).toContain("0,961 24,98 % du temps écoulé");
  });

  it("stands in the project’s own shell, with its title and tabs", async () => {
    const html = await page();
    expect(wordsOf(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? "")).toBe(
      "P1 · Transformation numérique de l’administration marocaine",
    );
    expect(html).toContain("<title>P1 · Budget · Mizan</title>");
    expect(html).toMatch(/<a href="\/projects\/P1\/budget" aria-current="page">/);
  });
});

/** Amounts written `1 050 000` and rates `74,29`, as a page writes them. */
const figures = (line: string): string[] =>
  (line.match(/\d+,\d\d|\d(?: \d{3})?(?: 000)|\d{2,3} 000/g) ?? []).map((text) =>
    text.includes(",") ? `${text} %` : `${text},00`,
  );

describe("The budget of P4 (2.6)", () => {
  it("has each line under its result with its mode, and the sums of régie and cogestion", async () => {
    const { head, body, foot } = tableOf(await page("P4"), EXECUTION);
    expect(head[1]).toBe("Mode");
    expect(body.length).toBe(17);
    expect(texts(body[1]).slice(0, 2)).toEqual(["A_01_01 Référentiel de compétences numériques", "Régie"]);
    expect(texts(body[0])[0]).toBe("A_01 Résultat 1");
    const at = [
      "Budget révisé",
      "Engagements contractuels",
      "Réalisé cumulé",
      "Taux d’exécution",
      "Reste à payer",
      "Disponible à engager",
    ];
    const sums = foot.map((row) => [row[0]?.text, ...at.map((label) => row[head.indexOf(label)]?.text)]);
    expect(sums).toEqual([
      ["Total du projet", "4 000 000,00", "1 898 000,00", "960 000,00", "24,00 %", "938 000,00", "2 102 000,00"],
      ["dont Régie", "2 510 000,00", "1 408 000,00", "760 000,00", "30,28 %", "648 000,00", "1 102 000,00"],
      ["dont Cogestion", "1 490 000,00", "490 000,00", "200 000,00", "13,42 %", "290 000,00", "1 000 000,00"],
    ]);
  });

  it("shows a reserve of which nothing was spent as 0,00 %", async () => {
    const { head, body } = tableOf(await page("P4"), EXECUTION);
    const reserve = body.find((row) => row[0]?.text.startsWith("X_01_01"));
    expect(reserve?.[head.indexOf("Taux d’exécution")]?.text).toBe("0,00 %");
  });
});

describe("In dirhams", () => {
  it("says which rate it took, and offers the way back", async () => {
    const html = await page("P1", "?currency=MAD");
    const words = wordsOf(html);
    expect(words).toContain(
      "Montants en MAD. Contre-valeurs indicatives au taux 1 EUR = 10,5600 MAD du 01/06/2025 (InforEuro (illustratif)), converties ligne par ligne.",
    );
    expect(html).toContain('href="/projects/P1/budget"');
    expect(html).toContain("/workbooks/R01.xlsx?currency=MAD&amp;project=P1&amp;lang=fr");
  });

  it("says so when there is no rate, and stays in euros", async () => {
    const words = wordsOf(await page("P3", "?currency=MAD&on=2019-11-30"));
    expect(words).toContain("Pas de contre-valeur en MAD au 30/11/2019 : les montants restent en EUR.");
  });

  it.each([
    ["?currency=XYZ", "« XYZ » n’est pas une devise d’affichage."],
    ["?on=2025-02-29", "2025-02-29"],
    ["?known=never", "never"],
  ])("%s is refused with words", async (query, word) => {
    const answer = await ask(`/projects/P1/budget${query}`, { as: "finance" });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([400, expect.stringContaining(word)]);
  });
});

describe("Zero and nothing", () => {
  it("before the budget was decided there is none, which is not a budget of 0", async () => {
    const words = wordsOf(await page("P4", "?on=2024-06-01"));
    expect(words).toContain("Pas encore de budget");
    expect(words).not.toMatch(/0,00|Budget révisé 0/);
  });
});

describe("Who sees it", () => {
  it.each([
    ["bmz", "P1", 200],
    ["bmz", "P4", 404],
    ["belgium", "P4", 200],
    ["belgium", "P2", 404],
    ["officer", "P4", 404],
    ["admin", "P1", 403],
    ["auditor", "P3", 200],
    ["finance", "P9", 404],
  ] as const)("%s at %s gets %i", async (as, code, status) => {
    expect((await ask(`/projects/${code}/budget`, { as })).status).toBe(status);
    expect((await ask(`/projects/${code}/entries`, { as })).status).toBe(status);
  });

  it("a project of another donor is not found in the same words as none", async () => {
    const words = async (code: string) => {
      const html = await (await ask(`/projects/${code}/budget`, { as: "bmz" })).text();
      return wordsOf(html).replace(/[\da-f]{8}-[\da-f-]+/, "");
    };
    expect((await words("P4")).replaceAll("P4", "P9")).toBe(await words("P9"));
  });
});

describe("After later changes", () => {
  let before: number;

  beforeAll(async () => {
    ({ before } = await booked(
      expense("p1-line-c3", 10_000),
      expense("p1-line-c3", 700, { status: "draft" }),
      expense("p1-line-c1", 90, { status: "draft", kind: "commitment" }),
    ));
  });

  const spent = async (query: string) => {
    const { head, foot } = tableOf(await page("P1", query), EXECUTION);
    return foot[0]?.[head.indexOf("Réalisé cumulé")]?.text;
  };

  it("known= an earlier journal number shows the figures of then, and says so", async () => {
    expect(await spent("")).toBe("1 460 000,00");
    expect(await spent(`?known=${before}`)).toBe("1 450 000,00");
    expect(wordsOf(await page("P1", `?known=${before}`))).toContain(`n° ${before}`);
  });

  it("names the drafts with their sum and leaves them out; donors do not hear of them", async () => {
    expect(wordsOf(await page())).toContain("2 écritures non approuvées (brouillon) : 790,00 EUR");
    expect(wordsOf(await page("P1", `?known=${before}`))).not.toContain("non approuvée");
    expect(foundIn(await page("P1", "", { as: "bmz" }), /brouillon|non approuvée|790,00/)).toEqual([]);
    expect(wordsOf(await page("P1", "", { lang: "ar" }))).toContain("قيدان غير مصادق عليهما (مسودة): 790,00 EUR");
  });

  it("a later forecast does not erase the one that was known before it", async () => {
    const made = {
      id: "forecast-test-1",
      projectId: "p1",
      lineId: "p1-line-c3",
      madeOn: calendarDate("2025-06-30"),
      period: "2026-Q1",
      amountMinor: 100,
      isIllustrative: true,
    };
    const earlier = { ...made, id: "forecast-test-0", madeOn: calendarDate("2025-06-29"), amountMinor: 55_500 };
    await changing([recording(forecast, earlier)]);
    const head = await changing([recording(forecast, { ...made, madeOn: calendarDate("2025-07-01") })]);
    const total = async (query: string) => tableOf(await page("P1", query), "Prévisions").foot[0]?.[1]?.text;
    expect(await total("?on=2025-07-01")).toBe("1,00");
    expect(await total(`?on=2025-07-01&known=${head.seq - 1}`)).toBe("1 520 000,00");
    expect(await total("?on=2025-06-29")).toBe("555,00");
  });
});
