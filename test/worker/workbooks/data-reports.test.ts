import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { person } from "../../../src/people/schema.ts";
import { change } from "../../../src/platform/schema.ts";
import { saving } from "../../../src/platform/write.ts";
import { ask } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { loadDemo } from "../demo.ts";
import { changing, db } from "../platform/writing.ts";
import { type Cells, type Issued, issued, read, traces } from "./spreadsheet.ts";

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

describe("R04, the portfolio’s dashboard", () => {
  const board = (query = "", as = "manager", lang = "fr") => issued(query, { as, lang, report: "R04" });
  const columnOf = ({ cells }: Issued, letter: string) => {
    const all = cells(2);
    const head = [...all].find(([, value]) => String(value).startsWith("P1 —"))?.[0] ?? "";
    const first = Number(head.replace(/\D/g, ""));
    return [...all].flatMap(([at, value]) =>
      at.replace(/\d/g, "") === letter && Number(at.slice(1)) >= first ? [value] : [],
    );
  };

  it("has a row per active project with the handbook’s figures, in every language, and its controls hold", async () => {
    for (const lang of ["fr", "ar", "en"]) {
      const book = await board("?project=P1", "manager", lang);
      expect(["H", "I", "J", "K", "M", "N"].map((letter) => columnOf(book, letter)[0])).toEqual([
        ...[3_000_000, 1_450_000, expect.closeTo(0.4833, 4), 0.829, 4, 3],
      ]);
      expect(columnOf(book, "R")[0]).toBe(2_970_000);
      expect(columnOf(book, "S")[0]).toBe(30_000);
      expect(columnOf(book, "T")[0]).toContain("J1.4");
      expect([...book.cells(5)].some(([, value]) => value === "ERREUR")).toBe(false);
    }
  });

  it("ends at the donor’s reach", async () => {
    expect(traces(await board("", "bmz"), /P4|J4\.\d/)).toEqual([]);
    expect((await ask("/workbooks/R04.xlsx?project=P4", { as: "bmz" })).status).toBe(404);
  });
});

describe("R09, the audit journal", () => {
  const ADDRESS = "/workbooks/R09.xlsx";
  const journal = async (query = "", as = "auditor", lang = "fr") => read(await ask(ADDRESS + query, { as, lang }));
  const rowsWith = (cells: Cells, letter: string, value: string) =>
    [...cells].filter(([at, one]) => at.replace(/\d/g, "") === letter && one === value).map(([at]) => at.slice(1));

  it("has a row per changed field with the columns of the handbook, on the clock of Morocco", async () => {
    await booked(expense("p1-line-c1", 4_321, { document: "=HYPERLINK(1)", enteredBy: "person-officer" }));
    const { sheets, cells } = await journal();
    expect(sheets).toEqual(["Garde", "R09", "Paramètres", "Contrôles"]);
    const own = cells(2);
    const [head = ""] = rowsWith(own, "A", "Horodatage (Maroc)");
    expect([..."ABCDEFGHIJKL"].map((letter) => own.get(letter + head)).join(" · ")).toBe(
      "Horodatage (Maroc) · Utilisateur · Rôle · Action · Objet · Identifiant · Champ · Ancienne valeur · Nouvelle valeur · Motif · Document · Origine",
    );
    const [row = ""] = rowsWith(own, "I", "=HYPERLINK(1)");
    expect([own.get(`E${row}`), own.get(`G${row}`), own.get(`K${row}`)]).toEqual([
      "Engagement ou dépense",
      "Référence du document",
      "=HYPERLINK(1)",
    ]);
    expect(typeof own.get(`A${row}`)).toBe("number");
    const verdicts = [...cells(4)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect(verdicts.slice(1)).toEqual(["OK"]);
    expect([...cells(1)].some(([, value]) => value === "OK")).toBe(true);
  });

  it("is the same journal in Arabic and English", async () => {
    const count = async (lang: string) => {
      const { cells } = await journal("?until=2026-12-31", "auditor", lang);
      return [...cells(2)].filter(([at, value]) => at.startsWith("A") && typeof value === "number").length;
    };
    const [french, arabic] = [await count("fr"), await count("ar")];
    expect(french).toBeGreaterThan(100);
    // The first export is an entry itself.
    expect(arabic).toBe(french + 1);
  });

  it("keeps to the days asked for, and refuses days that are none", async () => {
    const { cells } = await journal("?from=2099-01-01");
    expect([...cells(2)].some(([, value]) => value === "Aucune écriture pour ces filtres.")).toBe(true);
    expect((await ask(`${ADDRESS}?from=2025-13-01`, { as: "auditor" })).status).toBe(400);
    expect((await ask(`${ADDRESS}?from=2025-02-01&until=2025-01-01`, { as: "auditor" })).status).toBe(400);
  });

  it("is for auditors and administrators, and offered to them alone", async () => {
    for (const [as, status] of [
      ["admin", 200],
      ["auditor", 200],
      ["finance", 403],
      ["manager", 403],
      ["officer", 403],
      ["bmz", 403],
    ] as const)
      expect([as, (await ask(`${ADDRESS}?from=2099-01-01`, { as })).status]).toEqual([as, status]);
    expect(await (await ask("/history?from=2025-01-01", { as: "auditor" })).text()).toContain(
      `${ADDRESS}?from=2025-01-01`,
    );
    expect(await (await ask("/history", { as: "finance" })).text()).not.toContain(ADDRESS);
  });

  it("ends at an auditor’s reach", async () => {
    for (const projectId of ["p1", "p4"])
      await changing([], { projectId, isEvent: true, reason: `Motif ${projectId}` });
    expect(traces(await journal(), /Motif p[14]/)).toHaveLength(2);
    const [auditor] = await db.select().from(person).where(eq(person.id, "person-auditor"));
    if (!auditor) throw new Error("no auditor");
    await changing([saving(person, auditor, { ...auditor, reach: "some", agreementIds: [], projectIds: ["p1"] })]);
    const narrowed = await journal();
    expect(traces(narrowed, /Motif p4|P4/)).toEqual([]);
    expect(traces(narrowed, /Motif p1/)).toHaveLength(1);
  });

  it("counts its rows as it tells them: each language of a text, no search words, an entry without a change", async () => {
    const { seq } = await changing([], { projectId: "p1", isEvent: true, reason: "Motif compté" });
    const fields = {
      title: [
        { fr: "Un", ar: "واحد" },
        { fr: "Deux", ar: "واحد", en: "Two" },
      ],
      name: [{ fr: "Le même" }, { fr: "Le même", ar: "" }],
      search: ["un", "deux"],
      tags: [["a"], ["b", "{c}"]],
      note: ["{ pas du JSON", null],
      moves: [null, { lineId: "x" }],
    } as const;
    const own = { seq, entity: "project", entityId: "p1", revision: 900, fields };
    await db.insert(change).values(own as unknown as typeof change.$inferInsert);
    const { cells } = await journal("?q=Motif%20compt%C3%A9");
    expect(rowsWith(cells(2), "J", "Motif compté")).toHaveLength(5);
    const table = await (await ask("/workbooks/R09.csv?q=Motif%20compt%C3%A9", { as: "auditor" })).text();
    expect(table.split("\r\n").filter((line) => line.includes(";Motif compté;"))).toHaveLength(5);
  });

  it("of more rows than a sheet has is refused with their number, and offered as CSV", async () => {
    const { seq } = await changing([], { projectId: "p1", isEvent: true, reason: "Motif immense" });
    const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 117000)";
    for (let part = 1; part <= 9; part += 1)
      await env.DB.prepare(
        `INSERT INTO change (seq, entity, entity_id, revision, fields) ${numbers} SELECT ?, 'entry', ?, 1, json_group_object('k' || i, json_array(0, 1)) FROM n`,
      )
        .bind(seq, `large-${part}`)
        .run();
    const refused = await ask(`${ADDRESS}?q=Motif%20immense`, { as: "auditor" });
    expect(refused.status).toBe(422);
    const page = (await refused.text()).replace(/[\s\u202f]/g, " ");
    expect(page).toContain("1 053 000 lignes");
    expect(page).toContain('href="/workbooks/R09.csv?q=Motif+immense"');
  });
});

describe("An export that is still being written", () => {
  it("is of one moment: what is approved meanwhile is not in it", async () => {
    const rows = async (answer: Response) => {
      expect(answer.status).toBe(200);
      return (await answer.text())
        .split("\r\n")
        .filter((line) => line.includes(";REALISE;"))
        .toSorted();
    };
    const table = () => ask("/workbooks/R10.csv", { as: "finance" });
    const before = await rows(await table());
    const [asTable, asWorkbook] = [await table(), await ask("/workbooks/R10.xlsx", { as: "finance" })];
    await booked(expense("p1-line-c1", 321, { document: "Pendant l’export", bookedOn: calendarDate("2025-01-15") }));
    const own = (row: string) => row.replace(/;\d+;(?=[^;]*$)/, ";");
    expect((await rows(asTable)).map(own)).toEqual(before.map(own));
    expect((await read(asWorkbook)).sheets).toContain("Base");
    expect((await rows(await table())).map(own)).not.toEqual(before.map(own));
  });
});
