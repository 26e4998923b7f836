import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { saving } from "../../../src/platform/write.ts";
import { agreement } from "../../../src/portfolio/schema.ts";
import { ask } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { loadDemo } from "../demo.ts";
import { changing, db } from "../platform/writing.ts";
import { foundIn, tableOf, wordsOf } from "../reading.ts";

const html = async (query = "", as = "manager", lang = "fr") => {
  const answer = await ask(`/${query}`, { as, lang });
  expect(answer.status).toBe(200);
  return answer.text();
};

const texts = (row: readonly { text: string }[] = []) => row.map(({ text }) => text);

beforeAll(() => loadDemo(env.DB));

describe("The portfolio at a glance (2.7)", () => {
  it("writes the French amounts with narrow no-break spaces and the percent with a no-break space", async () => {
    const page = await html();
    for (const figure of ["12\u202F000\u202F000", "52,32\u00A0%", "32,50\u00A0%"]) expect(page).toContain(figure);
    for (const figure of ["6\u202F278\u202F000", "3\u202F900\u202F000"]) expect(page).toContain(figure);
    expect(foundIn(page, /34,04/)).toEqual([]);
  });

  it("has its key figures: money, then time", async () => {
    const [money = "", time = ""] = [...(await html()).matchAll(/<ul class="kpis"[\s\S]*?<\/ul>/g)].map(([one]) =>
      wordsOf(one),
    );
    expect(money).toBe(
      "Budget actif 12 000 000 EUR Taux d’engagement 52,32 % 6 278 000 engagés Taux d’exécution 32,50 % " +
        "3 900 000 réalisés Absorption de l’exercice 2025 46,02 % 1 620 000 réalisés sur 3 520 000 prévus",
    );
    expect(time).toBe(
      "Temps écoulé 40,89 % jours écoulés sur jours d’exécution Non consommé projeté 130 000 prévisions de 3 projets " +
        "sur 3 Jalons en retard 2 sur 18 jalons Rythme de consommation 1 projet au rythme rouge",
    );
  });

  it("has Germany’s, Belgium’s and the active totals by donor", async () => {
    const { body, foot } = tableOf(await html(), "Par bailleur");
    expect(body.map((row) => texts(row).slice(1))).toEqual([
      ["4 000 000", "1 898 000", "960 000", "47,45 %", "24,00 %"],
      ["8 000 000", "4 380 000", "2 940 000", "54,75 %", "36,75 %"],
    ]);
    expect(foot.map(texts)).toEqual([["Total actif", "12 000 000", "6 278 000", "3 900 000", "52,32 %", "32,50 %"]]);
  });

  it("shows pace, milestone index and status of each active project, the worst first", async () => {
    const { body, foot } = tableOf(await html(), "Projets actifs");
    const rows = body.map((row) => texts(row).filter((_, at) => at !== 0 && at !== 1));
    expect(rows.map(([budget, executed]) => [budget, executed])).toEqual([
      ["5 000 000", "29,80 %"],
      ["3 000 000", "48,33 %"],
      ["4 000 000", "24,00 %"],
    ]);
    expect(rows.map(([, , against, index]) => [against, index])).toEqual([
      [expect.stringContaining("44 % 0,681"), "0,636"],
      [expect.stringContaining("58 % 0,829"), "0,727"],
      [expect.stringContaining("25 % 0,961"), "1,000"],
    ]);
    expect(rows.map((row) => row[4])).toEqual(["En retard", "À risque", "À l’heure"]);
    expect(texts(foot[0])).toEqual(["Total actif", "", "12 000 000", "32,50 %", "", "", ""]);
  });

  it("has P3 only under closed projects, outside every total", async () => {
    const page = await html();
    const { body } = tableOf(page, "Projets clôturés");
    expect(body.map((row) => texts(row).slice(2))).toEqual([["3 500 000", "3 412 500", "97,50 %", "87 500"]]);
    expect(page.split(">P3<").length - 1).toBe(1);
    expect(foundIn(page, /15\u202F500\u202F000/)).toEqual([]);
  });

  it("adds up by budget year, with the year’s absorption (scenario 14)", async () => {
    const { body, foot } = tableOf(await html(), "Par exercice");
    expect(body.map(texts).slice(0, 4)).toEqual([
      ["2023", "300 000", "600 000", "230 000", "76,67 %"],
      ["2024", "2 540 000", "3 462 000", "2 050 000", "80,71 %"],
      ["2025", "3 520 000", "2 216 000", "1 620 000", "46,02 %"],
      ["2026", "3 120 000", "0", "0", "—"],
    ]);
    expect(texts(foot[0])).toEqual(["Total actif", "12 000 000", "6 278 000", "3 900 000", ""]);
  });

  it("draws its charts with their sentence and their table, mirrored in Arabic", async () => {
    const page = await html();
    expect(
      [...page.matchAll(/<svg width="100%"[^>]*role="img" aria-labelledby="(\w+)-title/g)].map(([, id]) => id),
    ).toEqual(["pace", "curve", "sources"]);
    const said = wordsOf(page);
    for (const told of [
      "3 projets : l’exécution est derrière le temps pour P2, P1, P4.",
      "Au 30/06/2025, 3 900 000 EUR réalisés pour 4 600 000 EUR prévus à cette date. Prévision à l’achèvement : 11 870 000 EUR.",
      "De 2023 à 2028 : 12 000 000 EUR budgétisés, 3 900 000 EUR réalisés.",
    ])
      expect(said).toContain(told);
    const dots = (from: string) =>
      [...from.matchAll(/<circle cx="([\d.]+)%" cy="34"/g)].map(([, at]) => Number(at))[0] ?? 0;
    expect(dots(page) + dots(await html("", "manager", "ar"))).toBeCloseTo(100, 1);
  });

  it("takes R04 along, and tells what asks for a deed with its next step", async () => {
    expect(await html()).toContain('href="/workbooks/R04.xlsx?lang=fr"');
    const alerts = async (query: string, as: string) =>
      tableOf(await html(query, as), "Alertes").body.map((row) => [
        row[0]?.text.slice(0, 8),
        row[1]?.text,
        row[2]?.href,
      ]);
    expect(await alerts("", "finance")).toContainEqual([
      ...["AG-BE-02", "3 trimestres non clôturés, le plus ancien : T3 2024"],
      "/admin/periods/AG-BE-02/2024-Q3",
    ]);
    expect(await alerts("?on=2025-09-30", "finance")).toContainEqual([
      expect.stringMatching(/^P1 /),
      "Aucune dépense depuis le 30/06/2025 : un trimestre entier sans réalisé",
      "/projects/P1/entries/new?kind=expenditure&on=2025-09-30",
    ]);
  });

  it("says how fresh each project’s data are, and what its next report misses", async () => {
    const rows = async (query: string) => tableOf(await html(query), "Fraîcheur des données").body.map(texts);
    expect((await rows(""))[0]?.slice(1)).toEqual(["30/06/2025", "30/06/2025", "30/06/2025", "rien ne manque"]);
    const [first = []] = await rows("?on=2025-09-30");
    expect(first.slice(1, 4)).toEqual(["30/06/2025", "30/06/2025", "30/06/2025"]);
    expect(first[4]).toMatch(/non déclarée.*Pas de prévision de dépenses arrêtée au 30\/09\/2025/);
  });

  it("names the milestones to watch, the late ones first", async () => {
    const { body } = tableOf(await html(), "Jalons à surveiller");
    expect(body.map((row) => [row[0]?.text.slice(0, 4), row[3]?.text, row[4]?.text])).toEqual([
      ["J2.3", "+183", "En retard"],
      ["J1.4", "+76", "En retard"],
      ["J1.5", "+20", "À risque"],
    ]);
  });

  it("has the same figures in Arabic, right to left, digits 0–9", async () => {
    const page = await html("", "manager", "ar");
    expect(page).toContain('<html lang="ar" dir="rtl"');
    for (const figure of ["12\u202F000\u202F000", "52,32\u00A0%", "32,50\u00A0%", "مجموع المشاريع الجارية"])
      expect(page).toContain(figure);
    expect(foundIn(page, /[٠-٩\u200E\u200F\u061C]/)).toEqual([]);
  });

  it("keeps the asked day and moment in its links", async () => {
    const { body } = tableOf(await html("?on=2024-12-31&known=26"), "Projets actifs");
    expect(body.map((row) => row[0]?.href)).toContain("/projects/P1?on=2024-12-31&known=26");
  });

  it("at 31/12/2024 holds what was realised by then", async () => {
    const { foot } = tableOf(await html("?on=2024-12-31"), "Par bailleur");
    // P1 1 000 000, P2 1 040 000, P4 240 000.
    expect(texts(foot[0])[3]).toBe("2 280 000");
  });
});

describe("Who sees which portfolio", () => {
  it("BMZ: P1 and P2, 8 000 000 and 36,75 %, no other donor, no button to enter anything (scenario 30)", async () => {
    const page = await html("", "bmz");
    expect(tableOf(page, "Projets actifs").body.map((row) => row[0]?.text.slice(0, 2))).toEqual(["P2", "P1"]);
    expect(texts(tableOf(page, "Par bailleur").foot[0])).toEqual([
      ...["Total actif", "8 000 000", "4 380 000", "2 940 000", "54,75 %", "36,75 %"],
    ]);
    expect(foundIn(page, /P3|P4|Belgique|Enabel|BE-DGD|3\u202F500\u202F000|<bdi[^>]*>4\u202F000\u202F000/)).toEqual([]);
    expect(foundIn(page, /<form[^>]*method="post"[^>]*>/)).toEqual(['<form method="post" action="/sign-out">']);
  });

  it("Belgium: P4, and P3 closed", async () => {
    const page = await html("", "belgium");
    expect(texts(tableOf(page, "Par bailleur").foot[0])[1]).toBe("4 000 000");
    expect(tableOf(page, "Projets clôturés").body.length).toBe(1);
    expect(foundIn(page, /P1|P2|BMZ|GIZ/)).toEqual([]);
  });

  it("the officer: her own projects only", async () => {
    const page = await html("", "officer");
    expect(tableOf(page, "Projets actifs").body.length).toBe(2);
    expect(foundIn(page, /Projets clôturés/)).toEqual([]);
  });

  it("the administrator goes to the users, nobody to the sign-in", async () => {
    const [admin, nobody] = [await ask("/", { as: "admin" }), await ask("/")];
    expect([admin.status, admin.headers.get("location")]).toEqual([303, "/admin/users"]);
    expect([nobody.status, nobody.headers.get("location")]).toEqual([303, "/sign-in"]);
  });
});

describe("What an address may ask", () => {
  it.each([
    ["?on=2025-13-01", "2025-13-01"],
    ["?on=today", "today"],
    ["?known=soon", "soon"],
  ])("%s is refused with words, 400", async (query, word) => {
    const answer = await ask(`/${query}`, { as: "manager" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(word);
  });

  it("as known before anything was entered, there is nothing yet", async () => {
    expect(wordsOf(await html("?known=0"))).toContain("Pas encore de projet");
  });
});

describe("After later changes", () => {
  it("known= an earlier journal number shows the figures of then", async () => {
    const { before } = await booked(expense("p1-line-c3", 10_000), expense("p4-line-z-01", 900, { status: "draft" }));
    const spent = async (query: string) => texts(tableOf(await html(query), "Par bailleur").foot[0])[3];
    expect(await spent("")).toBe("3 910 000");
    expect(await spent(`?known=${before}`)).toBe("3 900 000");
  });

  it("projects in another currency are named, never added (FX-09)", async () => {
    const [before] = await db.select().from(agreement).where(eq(agreement.code, "AG-BE-02"));
    if (!before) throw new Error("no AG-BE-02");
    await changing([saving(agreement, before, { ...before, currency: "USD" })]);
    const page = await html();
    expect(wordsOf(page)).toContain("1 projet tenu dans une autre devise n’est pas dans ces totaux");
    expect(texts(tableOf(page, "Par bailleur").foot[0])[1]).toBe("8 000 000");
  });
});
