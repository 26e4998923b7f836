import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { type Issued, issued, traces } from "./spreadsheet.ts";

beforeAll(() => loadDemo(env.DB));

const tracking = (query: string, as = "manager", lang = "fr") => issued(query, { as, lang, report: "R05" });

/** The cells of a column of the sheet R05, from the row under its head: until the first empty one. */
function columnOf({ cells }: Issued, letter: string, sheet = 2): readonly unknown[] {
  const all = cells(sheet);
  const head = [...all].find(([, value]) => value === "P1" || value === "P2" || value === "P4")?.[0];
  const first = Number(head?.replace(/\D/g, ""));
  return Array.from({ length: 7 }, (_, at) => all.get(`${letter}${first + at}`));
}

describe("R05 of P1 at 30/06/2025 (scenarios 19 and 20)", () => {
  let french: Issued;
  beforeAll(async () => {
    french = await tracking("?project=P1");
  });

  it("has the most severe state first, then the earliest baseline", () => {
    expect(columnOf(french, "C")).toEqual(["J1.4", "J1.5", "J1.6", "J1.7", "J1.1", "J1.3", "J1.2"]);
    expect(columnOf(french, "M")).toEqual([
      "En retard",
      "À risque",
      "À l’heure",
      "À l’heure",
      "Achevé en retard",
      "Achevé en retard",
      "Achevé",
    ]);
  });

  it("has the handbook’s slippages as numbers, and its dates as dates", () => {
    expect(columnOf(french, "K")).toEqual([76, 20, 0, 0, 10, 36, -2]);
    // 31/05/2025 and 15/08/2025 as Excel counts days.
    expect([columnOf(french, "G")[0], columnOf(french, "I")[0]]).toEqual([45808, 45884]);
    expect(columnOf(french, "F")).toEqual([15, 15, 20, 10, 10, 20, 10]);
  });

  it("gives the Gantt’s dates for a chart, and finds nothing wrong in its own controls", () => {
    expect(columnOf(french, "H", 3)).toEqual([76, 20, 0, 0, 10, 36, 0]);
    const verdicts = [...french.cells(5)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect([verdicts.filter((value) => value === "OK").length, verdicts.includes("ERREUR")]).toEqual([5, false]);
    expect([french.name, french.sheets]).toEqual([
      "R05_suivi-des-jalons_P1_2025-06-30_v1.xlsx",
      ["Garde", "R05", "Gantt", "Paramètres", "Contrôles"],
    ]);
  });

  it("is the same in Arabic, from right to left, and in English", async () => {
    const [arabic, english] = [await tracking("?project=P1", "manager", "ar"), await tracking("?project=P1&lang=en")];
    for (const book of [arabic, english]) expect(columnOf(book, "K")).toEqual(columnOf(french, "K"));
    expect(columnOf(arabic, "M")[0]).toBe("متأخر");
    expect(columnOf(english, "M")[0]).toBe("Late");
    expect(arabic.parts.get("xl/worksheets/sheet2.xml")).toContain('rightToLeft="1"');
  });

  it("ends at the donor’s reach, and is offered where milestones are seen", async () => {
    expect(traces(await tracking("", "bmz"), /J4\.\d|P4/)).toEqual([]);
    expect((await ask("/workbooks/R05.xlsx?project=P4", { as: "bmz" })).status).toBe(404);
    for (const page of ["/projects/P1/milestones?on=2025-03-31", "/milestones?on=2025-03-31", "/workbooks"])
      expect(await (await ask(page, { as: "manager" })).text()).toContain("/workbooks/R05.xlsx");
  });
});
