import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { savingNew } from "../indicators/entering.ts";
import { changing, rows } from "../platform/writing.ts";
import { type Issued, issued, traces } from "./spreadsheet.ts";

beforeAll(() => loadDemo(env.DB));

const results = (query: string, as = "manager", lang = "fr") => issued(query, { as, lang, report: "R06" });

/** A row of R06 by its indicator’s code, in column C. */
const rowOf = ({ rows: all }: Issued, code: string) =>
  all.find((row) => row["C"] === code) ?? expect.fail(`no row ${code}`);

describe("R06 of P1 at 30/06/2025", () => {
  let french: Issued;

  beforeAll(async () => {
    french = await results("?project=P1");
  });

  it.each([
    ["I1.1", { H: 2, I: 2023, J: 10, L: 7, M: 7, N: 0.625 }],
    ["I1.2", { H: 20, J: 60, M: 44, N: 0.6 }],
    ["I1.3", { H: 30, J: 12, M: 21, N: 0.5 }],
    ["I1.4", { H: 0, J: 150, L: 60, M: 105, N: 0.7, O: 51, P: 54 }],
  ])("%s has the handbook’s figures, as numbers", (code, told) => {
    expect(rowOf(french, code)).toMatchObject(told);
  });

  it("groups by level, without a totals row, and finds nothing wrong in its own controls", () => {
    const levels = french.rows.map((row) => row["B"]);
    expect(levels).toEqual(["Effet", "Effet", "Extrant", "Extrant", "Extrant"]);
    const verdicts = [...french.cells(5)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect(verdicts.filter((value) => value === "OK").length).toBe(5);
    expect(verdicts).not.toContain("ERREUR");
    expect([french.name, french.sheets]).toEqual([
      "R06_cadre-de-resultats_P1_2025-06-30_v1.xlsx",
      ["Garde", "R06", "Données", "Paramètres", "Contrôles"],
    ]);
  });

  it("has the same figures in Arabic, from right to left, and in English", async () => {
    const [arabic, english] = [await results("?project=P1", "manager", "ar"), await results("?project=P1&lang=en")];
    const figures = (book: Issued) => book.rows.map((row) => ["H", "J", "M", "N"].map((column) => row[column]));
    expect(figures(arabic)).toEqual(figures(french));
    expect(figures(english)).toEqual(figures(french));
    expect(arabic.parts.get("xl/worksheets/sheet2.xml")).toContain('rightToLeft="1"');
    expect([...arabic.cells(2).values()]).toContain("نسبة بلوغ الهدف");
    expect([...english.cells(2).values()]).toContain("Achievement rate");
  });

  it("is journalled, offered in the catalogue, and ends at the donor’s reach", async () => {
    const [last] = await rows<{ reason: string }>(
      "SELECT reason FROM journal WHERE action = 'workbook.exported' ORDER BY seq DESC LIMIT 1",
    );
    expect(JSON.parse(last?.reason ?? "{}")).toMatchObject({ report: "R06", rows: 5 });
    expect(await textOf(await ask("/workbooks", { as: "bmz" }))).toContain("R06 — Cadre de résultats");
    expect((await ask("/workbooks/R06.xlsx?project=P4", { as: "bmz" })).status).toBe(404);
    expect((await ask("/workbooks/R06.xlsx", { as: "admin" })).status).toBe(403);
    const whole = await results("", "bmz");
    expect(new Set(whole.rows.map((row) => row["A"]))).toEqual(new Set(["P1", "P2"]));
  });

  it("leaves a cell empty where nothing is approved, never 0", async () => {
    const early = await results("?project=P1&on=2024-03-31");
    expect(rowOf(early, "I1.4")["M"]).toBeUndefined();
  });
});

describe("What R06 does not hold", () => {
  beforeAll(async () => {
    const secret = { source: "Source secrète", comment: "Commentaire secret", periodStart: "2025-06-01" };
    await changing([
      savingNew({ ...secret, id: "value-draft", status: "draft", periodEnd: "2025-06-28", valueMilli: 9_990_000 }),
      savingNew({ ...secret, id: "value-sent", status: "submitted", periodEnd: "2025-06-29", valueMilli: 9_991_000 }),
      savingNew({ ...secret, id: "value-back", status: "returned", periodEnd: "2025-06-30", valueMilli: 9_992_000 }),
    ]);
  });

  it("no draft, nothing submitted or returned: not for the ministry’s figures, and no trace of it for a donor", async () => {
    expect(rowOf(await results("?project=P1"), "I1.1")).toMatchObject({ L: 7, M: 7, N: 0.625 });
    const book = await results("?project=P1", "bmz");
    expect(rowOf(book, "I1.1")).toMatchObject({ L: 7, M: 7, N: 0.625 });
    expect(traces(book, /999[012]|secr|Brouillon|Soumis|Retourn/)).toEqual([]);
  });

  it("nothing of another donor, in any part and any language", async () => {
    for (const lang of ["fr", "ar", "en"]) {
      expect([lang, traces(await results("?closed=1", "bmz", lang), BELGIAN)]).toEqual([lang, []]);
      expect([lang, traces(await results("?closed=1", "belgium", lang), GERMAN)]).toEqual([lang, []]);
    }
  });
});

const BELGIAN = /P[34]\b|Belgi|BE-|Enabel|TAMKEEN|I[34]\.\d|بلجيكا/;
const GERMAN = /P[12]\b|BMZ|AG-DE|GIZ|TPME|I[12]\.\d/;
