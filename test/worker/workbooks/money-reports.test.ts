import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { budgetCell, budgetVersion } from "../../../src/budgets/schema.ts";
import { cellsOf } from "../../../src/demo/ledger.ts";
import { P1_MONEY } from "../../../src/demo/p1-money.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { recording, saving } from "../../../src/platform/write.ts";
import { ask, textOf } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { loadDemo } from "../demo.ts";
import { changing, rows } from "../platform/writing.ts";
import { wordsOf } from "../reading.ts";
import { type Issued, issued, traces } from "./spreadsheet.ts";

const REPORTS = ["R02", "R03", "R07", "R08"] as const;

beforeAll(() => loadDemo(env.DB));

const made = (report: string, query: string, { as = "finance", lang = "fr" } = {}) =>
  issued(query, { as, lang, report });

/** A row of the report’s own sheet by the text in its first column, each value by its column’s letter. */
function rowOf(book: Issued, label: string): Readonly<Record<string, string | number>> {
  const own = [...book.own].map(([at, value]) => ({ ...placeOf(at), value }));
  const found = own.find(({ column, value }) => column === "A" && value === label);
  if (!found) return expect.fail(`no row ${label}`);
  return Object.fromEntries(own.filter(({ row }) => row === found.row).map(({ column, value }) => [column, value]));
}

const placeOf = (at: string) => ({ column: at.replace(/\d+/, ""), row: at.replace(/[A-Z]+/, "") });

const columns = (row: Readonly<Record<string, string | number>>, letters: string) => [...letters].map((at) => row[at]);

const verdicts = (book: Issued) =>
  [...book.cells(book.sheets.length)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);

describe("The reports of money", () => {
  it("R02 of P1 for T2 2025 has the handbook’s total (scenario 31), in three languages", async () => {
    const total = [3_000_000, 1_200_000, 250_000, 1_450_000, 1_550_000, 600_000, 950_000, 260_000, 260_000, 1_030_000];
    for (const [lang, label] of [
      ["fr", "TOTAL"],
      ["ar", "المجموع"],
      ["en", "TOTAL"],
    ] as const) {
      const book = await made("R02", `?project=P1&on=2025-06-30&lang=${lang}`, { lang });
      const row = rowOf(book, label);
      expect([lang, columns(row, "DEFGHJKLMN")]).toEqual([lang, total]);
      expect(Number(row["I"]).toFixed(4)).toBe("0.4833");
      expect([lang, verdicts(book).filter((verdict) => /ERREUR|خطأ|ERROR/.test(String(verdict)))]).toEqual([lang, []]);
    }
  });

  it("R02 comes by its quarter, and of a quarter before", async () => {
    const answer = await ask("/workbooks/R02.xlsx?project=P1&period=2025-Q1", { as: "finance" });
    expect(answer.headers.get("location")).toBe("/workbooks/R02.xlsx?project=P1&on=2025-03-31");
    const book = await made("R02", "?project=P1&on=2025-03-31");
    expect(columns(rowOf(book, "TOTAL"), "EFG")).toEqual([1_000_000, 200_000, 1_200_000]);
    expect(book.name).toBe("R02_rapport-financier_AG-DE-01_2025-T1_v1.xlsx");
  });

  it("R02 of P4 splits régie and cogestion (scenario 32) and holds « Budget vs actuals »", async () => {
    const book = await made("R02", "?project=P4");
    expect(["Total régie", "Total cogestion", "TOTAL"].map((label) => columns(rowOf(book, label), "DG"))).toEqual([
      [2_510_000, 760_000],
      [1_490_000, 200_000],
      [4_000_000, 960_000],
    ]);
    expect(book.sheets).toEqual([
      "Garde",
      "Synthèse",
      "R02",
      "Budget vs actuals",
      "Trimestres",
      "Paramètres",
      "Contrôles",
    ]);
  });

  it("R03: P1 2024 is 1 050 000; 880 000; 83,81 %; 170 000", async () => {
    const book = await made("R03", "?project=P1&year=2024");
    const total = rowOf(book, "TOTAL GÉNÉRAL");
    expect(columns(total, "GIMO")).toEqual([1_050_000, 880_000, 170_000, 170_000]);
    expect(Number(total["K"]).toFixed(4)).toBe("0.8381");
    expect(verdicts(book)).not.toContain("ERREUR");
  });

  it("R07 of the portfolio: what each line was forecast, at completion 11 870 000", async () => {
    const book = await made("R07", "");
    expect(columns(rowOf(book, "TOTAL GÉNÉRAL"), "DEPQ")).toEqual([12_000_000, 3_900_000, 11_870_000, 130_000]);
    expect(verdicts(book)).not.toContain("ERREUR");
  });

  it.each(REPORTS)("%s in dirhams: what is converted line by line adds up, too", async (report) => {
    const book = await made(report, "?project=P1&currency=MAD");
    expect(verdicts(book)).not.toContain("ERREUR");
    expect(traces(book, /contre-valeurs indicatives/).length).toBeGreaterThan(0);
  });

  it.each(REPORTS)("%s is journalled with its rows, and offered in the catalogue", async (report) => {
    await made(report, "?project=P1");
    const [last] = await rows<{ reason: string }>(
      "SELECT reason FROM journal WHERE action = 'workbook.exported' ORDER BY seq DESC LIMIT 1",
    );
    expect(JSON.parse(last?.reason ?? "{}")).toMatchObject({ report, project: "P1", on: "2025-06-30" });
    expect(await textOf(await ask("/workbooks", { as: "bmz" }))).toContain(`${report} — `);
  });
});

describe("Who may have them", () => {
  it.each(REPORTS)("%s: another donor’s project is not found, and administrators export nothing", async (report) => {
    for (const query of ["project=P4", "project=P3", "agreement=AG-BE-02", "project=P9"])
      expect([query, (await ask(`/workbooks/${report}.xlsx?${query}`, { as: "bmz" })).status]).toEqual([query, 404]);
    expect((await ask(`/workbooks/${report}.xlsx?project=P1`, { as: "admin" })).status).toBe(403);
    expect((await ask(`/workbooks/${report}.xlsx?project=P1`)).status).toBe(303);
    for (const role of ["officer", "manager", "auditor", "bmz"])
      expect([role, (await ask(`/workbooks/${report}.xlsx?project=P1`, { as: role })).status]).toEqual([role, 200]);
  });

  it("R02 is of one agreement, and says so; a year is four digits", async () => {
    const whole = await ask("/workbooks/R02.xlsx", { as: "finance" });
    expect([whole.status, wordsOf(await whole.text())]).toEqual([400, expect.stringContaining("choisissez un projet")]);
    const year = await ask("/workbooks/R03.xlsx?year=24", { as: "finance" });
    expect([year.status, wordsOf(await year.text())]).toEqual([
      400,
      expect.stringContaining("« 24 » n’est pas un exercice"),
    ]);
    expect((await ask("/workbooks/R02.xlsx", { as: "admin" })).status).toBe(403);
  });
});

describe("Drafts, later entries and revisions", () => {
  let before = 0;

  beforeAll(async () => {
    const first = await booked(
      expense("p1-line-c3", 10_000),
      expense("p1-line-c3", 777, { status: "draft", document: "Brouillon Secret" }),
      expense("p4-line-a-01-01", 333, { document: "Pièce belge" }),
    );
    before = first.before;
    await changing(revisionOf("approved", 2, { from: "c3", to: "c2", thousands: 50 }));
    await changing(revisionOf("draft", 3, { from: "c3", to: "c1", thousands: 20 }));
  });

  it.each(["R02", "R03", "R07"] as const)("%s known at an earlier journal number is as it was then", async (report) => {
    const spent = { R02: "G", R03: "I", R07: "E" }[report];
    const label = report === "R02" ? "TOTAL" : "TOTAL GÉNÉRAL";
    const [now, then] = [await made(report, "?project=P1"), await made(report, `?project=P1&known=${before}`)];
    expect([rowOf(now, label)[spent], rowOf(then, label)[spent]]).toEqual([1_460_000, 1_450_000]);
    expect(traces(then, /1460000|Besoins d’essai/)).toEqual([]);
  });

  it("R08 lists the decided revision and, for the ministry, the draft; R02 those decided in its quarter", async () => {
    const book = await made("R08", "?project=P1");
    expect(columns(rowOf(book, "P1-2"), "CDGHI")).toEqual(["AG-DE-01", "P1", 2025, 2025, 50_000]);
    expect(Number(rowOf(book, "P1-2")["J"]).toFixed(4)).toBe("-0.0833");
    expect(rowOf(book, "P1-3")["S"]).toBe("Brouillon");
    expect(verdicts(book)).not.toContain("ERREUR");
    const quarter = await made("R02", "?project=P1");
    expect(columns(rowOf(quarter, "P1-2"), "DEF")).toEqual([50_000, "C3 (2025)", "C2 (2025)"]);
    expect(traces(await made("R08", `?project=P1&known=${before}`), /P1-2/)).toEqual([]);
    expect(traces(await made("R08", "?project=P1&on=2025-05-01"), /P1-2/)).toEqual([]);
  });

  it("the report of T1 is the same after a late entry of March was booked in T2 (scenario 28)", async () => {
    const told = async () => {
      const book = await made("R02", "?project=P1&on=2025-03-31");
      const fingerprint = [...book.cells(book.sheets.length - 1).values()].filter((value) =>
        /^[0-9a-f]{64}$/.test(String(value)),
      );
      return { cells: [...book.own], fingerprint };
    };
    const first = await told();
    const late = { documentOn: calendarDate("2025-03-12"), isRegularisation: true };
    await booked(expense("p1-line-c1", 5_000, late));
    expect(first.fingerprint).toHaveLength(1);
    expect(await told()).toEqual(first);
    expect(rowOf(await made("R02", "?project=P1"), "TOTAL")["F"]).toBe(265_000);
  });

  it.each(REPORTS)("%s of a donor holds no draft and no trace of another donor, in any part", async (report) => {
    const scope = report === "R02" ? "agreement=AG-DE-01" : "closed=1";
    const book = await made(report, `?${scope}`, { as: "bmz" });
    expect(traces(book, /P[34]\b|Belgi|BE-|Enabel|TAMKEEN|A_0|[Cc]ogestion|[Rr]égie/)).toEqual([]);
    expect(traces(book, /777|Secret|non approuvée|P1-3|Brouillon|essai 3/)).toEqual([]);
    const belgian = await made(report, report === "R02" ? "?project=P4" : "", { as: "belgium" });
    expect(traces(belgian, /P[12]\b|BMZ|AG-DE|GIZ|TPME/)).toEqual([]);
  });
});

interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly thousands: number;
}

/** A revision of P1’s budget for 2025; when it is approved, with its cells. */
function revisionOf(status: "approved" | "draft", number: number, { from, to, thousands }: Transfer) {
  const isApproved = status === "approved";
  const deltas = new Map([
    [`p1-line-${from}`, -thousands * 100_000],
    [`p1-line-${to}`, thousands * 100_000],
  ]);
  const version = saving(budgetVersion, undefined, {
    id: `p1-v${number}`,
    projectId: "p1",
    number,
    kind: "revision",
    status,
    decidedOn: isApproved ? calendarDate("2025-05-20") : null,
    decision: isApproved ? "Décision d’essai" : "",
    reason: `Besoins d’essai ${number}`,
    moves: [...deltas].map(([lineId, deltaMinor]) => ({ lineId, year: 2025, deltaMinor })),
    requestedOn: calendarDate("2025-05-05"),
    requestedBy: "person-officer",
    route: isApproved ? "notification" : "",
    decidedBy: isApproved ? "person-manager" : null,
  });
  if (!isApproved) return [version];
  const cells = cellsOf(P1_MONEY).map((cell) => ({
    ...cell,
    id: cell.id.replace("-v1-", `-v${number}-`),
    versionId: `p1-v${number}`,
    amountMinor: cell.amountMinor + (cell.year === 2025 ? (deltas.get(cell.lineId) ?? 0) : 0),
  }));
  return [version, ...cells.map((cell) => recording(budgetCell, cell))];
}
