import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../../reports/reading/cells.ts";
import { entry } from "../../../src/budgets/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { saving } from "../../../src/platform/write.ts";
import { agreement } from "../../../src/portfolio/schema.ts";
import { ask } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { loadDemo } from "../demo.ts";
import { changing, db, rows } from "../platform/writing.ts";
import { tableOf, wordsOf } from "../reading.ts";
import { figuresOf, issued, rowNamed, traces } from "./spreadsheet.ts";

const TOTAL = "TOTAL GÉNÉRAL";

interface Export {
  readonly seq: number;
  readonly actor_id: string;
  readonly reason: string;
}

const lastExport = async () =>
  (
    await rows<Export>("SELECT seq, actor_id, reason FROM journal WHERE action = 'workbook.exported' ORDER BY seq DESC")
  )[0];

beforeAll(() => loadDemo(env.DB));

describe("The catalogue", () => {
  it("offers R01 with the person’s own projects, agreements and donors", async () => {
    const words = wordsOf(await (await ask("/workbooks", { as: "bmz" })).text());
    expect(words).toContain("R01 — Situation d’exécution budgétaire par projet et composante");
    expect(words).toContain("P1 · Transformation numérique");
    expect(words).not.toMatch(/P3|P4|AG-BE|Belgique|BE-DGD/);
    expect(wordsOf(await (await ask("/workbooks", { as: "finance" })).text())).toMatch(/P3 .*P4 .*AG-BE-01/);
  });

  it("is for those who may export", async () => {
    expect((await ask("/workbooks", { as: "admin" })).status).toBe(403);
    expect((await ask("/workbooks")).headers.get("location")).toBe("/sign-in?next=%2Fworkbooks");
  });
});

describe("An export", () => {
  it("is journalled with who, what and how many rows, and bears its journal number (AUD-02)", async () => {
    const book = await issued("?project=P1&currency=MAD&lang=ar", { as: "finance" });
    const entry = await lastExport();
    expect(entry?.actor_id).toBe("person-finance");
    expect(JSON.parse(entry?.reason ?? "{}")).toMatchObject({
      report: "R01",
      on: "2025-06-30",
      lang: "ar",
      rows: 4,
      project: "P1",
      currency: "MAD",
    });
    expect([...book.cells(1).values()].map(String)).toContain(String(entry?.seq));
  });

  it("that is refused is not", async () => {
    const before = await lastExport();
    for (const query of ["?currency=XYZ", "?project=P9", "?period=2025", "?on=2025-02-30"])
      expect((await ask(`/workbooks/R01.xlsx${query}`, { as: "finance" })).status).toBeGreaterThanOrEqual(400);
    expect((await ask("/workbooks/R01.xlsx", { as: "admin" })).status).toBe(403);
    expect(await lastExport()).toEqual(before);
  });

  it("names the day, the moment and the closed projects it holds", async () => {
    expect((await issued("?project=P1&on=2024-12-31")).name).toBe("R01_execution-budgetaire_P1_2024-12-31_v1.xlsx");
    const parameters = [...(await issued("?closed=1&donor=BE-DGD")).cells(6).values()];
    expect(parameters).toEqual(expect.arrayContaining(["BE-DGD", "Inclus"]));
  });
});

describe("What R01 refuses, in words", () => {
  it.each([
    ["currency=XYZ", 400, "« XYZ » n’est pas une devise de rapport. Choisissez EUR ou MAD."],
    ["currency=USD", 400, "« USD » n’est pas une devise de rapport."],
    ["period=2025-S1", 400, "« 2025-S1 » n’est pas un trimestre. Écrivez-le sous la forme 2025-Q2."],
    ["on=30/06/2025", 400, "30/06/2025"],
    ["on=2025-06-31", 400, "2025-06-31"],
    ["known=hier", 400, "hier"],
    ["currency=MAD&on=2019-01-01", 400, "Aucun taux EUR/MAD au 01/01/2019"],
    ["project=P9", 404, "introuvable"],
    ["agreement=AG-XX-09", 404, "introuvable"],
    ["donor=NOBODY", 404, "introuvable"],
  ] as const)("%s: %i", async (query, status, word) => {
    const answer = await ask(`/workbooks/R01.xlsx?${query}`, { as: "finance" });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(wordsOf(await answer.text()).toLowerCase()).toContain(word.toLowerCase());
  });

  it("a report that there is not", async () => {
    for (const report of ["R99.xlsx", "R1.xlsx", "R01.pdf", "..%2FR01.xlsx"])
      expect((await ask(`/workbooks/${report}`, { as: "finance" })).status).toBe(404);
  });

  it("in Arabic to an Arabic reader", async () => {
    const answer = await ask("/workbooks/R01.xlsx?period=2025-S1", { as: "finance", lang: "ar" });
    expect(wordsOf(await answer.text())).toContain("«2025-S1» ليس ربعا. اكتبه على الشكل 2025-Q2.");
  });
});

describe("A donor’s R01", () => {
  it("holds its own agreements, and no trace of another donor in any part (scenario 30)", async () => {
    const book = await issued("?closed=1", { as: "bmz" });
    expect(figuresOf(rowNamed(book, TOTAL)).slice(0, 3)).toEqual([8_000_000, 4_380_000, 2_940_000]);
    expect(traces(book, /P[34]\b|Belgi|BE-|Enabel|TAMKEEN|A_0|[Cc]ogestion|[Rr]égie/)).toEqual([]);
    const belgian = await issued("", { as: "belgium" });
    expect(traces(belgian, /P[12]\b|BMZ|AG-DE|GIZ|TPME/)).toEqual([]);
  });

  it.each(["project=P4", "project=P3", "agreement=AG-BE-02", "donor=BE-DGD"])(
    "of another donor is not found: %s",
    async (query) => {
      expect((await ask(`/workbooks/R01.xlsx?${query}`, { as: "bmz" })).status).toBe(404);
    },
  );
});

describe("After later entries", () => {
  it("known= an earlier journal number gives the figures of then in every part, and now the new ones", async () => {
    const { before } = await booked(
      expense("p1-line-c3", 10_000),
      expense("p1-line-c3", 700, { status: "draft" }),
      expense("p1-line-c2", 41, { status: "submitted" }),
    );
    const [now, then] = [await issued("?project=P1"), await issued(`?project=P1&known=${before}`)];
    expect([rowNamed(now, TOTAL)["M"], rowNamed(then, TOTAL)["M"]]).toEqual([1_460_000, 1_450_000]);
    expect([rowNamed(now, "C3")["M"], rowNamed(then, "C3")["M"]]).toEqual([200_000, 190_000]);
    expect([...then.cells(1).values()].join()).toContain(`à l’écriture n° ${before} du journal`);
    expect(traces(then, /1460000|non approuvée/)).toEqual([]);
    expect(traces(now, /1450000/)).toEqual([]);
  });

  it("names the drafts that are not counted, and counts none; donors do not even hear of them", async () => {
    const left = /P1 : 2 écritures non approuvées ne sont pas comptées \(741,00\s?EUR\)\./;
    expect(traces(await issued("?project=P1"), left).length).toBe(1);
    expect(traces(await issued("", { as: "bmz" }), /non approuvée|741/)).toEqual([]);
  });

  it("an expense without a rate leaves its equivalent out, and says so", async () => {
    const unrated = { rateMicro: null, ratedOn: null, rateSource: null, madMinor: null };
    await booked(expense("p2-line-c1", 50, { ...unrated, bookedOn: calendarDate("2025-06-29") }));
    const book = await issued("?project=P2");
    expect(rowNamed(book, "C1")["R"]).not.toBeTypeOf("number");
    expect(traces(book, /[^>]*sans contre-valeur[^<]*/).length).toBeGreaterThan(0);
    const verdicts = [...book.cells(7)].filter(([at]) => at.startsWith("E")).map(([, value]) => value);
    expect(verdicts).not.toContain("#REF!");
  });

  it("projects kept in another currency are named and not added", async () => {
    const [before] = (await db.select().from(agreement)).filter(({ code }) => code === "AG-BE-02");
    if (!before) throw new Error("no AG-BE-02");
    await changing([saving(agreement, before, { ...before, currency: "USD" })]);
    const book = await issued("?lang=en", { lang: "en" });
    expect(rowNamed(book, "GRAND TOTAL")["H"]).toBe(8_000_000);
    expect(traces(book, /P4 is kept in USD: not included/).length).toBe(1);
    const page = await ask("/projects/P4/budget?currency=MAD", { as: "finance" });
    expect([page.status, wordsOf(await page.text())]).toEqual([
      200,
      expect.stringContaining("Pas de contre-valeur en MAD au 30/06/2025 : les montants restent en USD."),
    ]);
    expect((await ask("/api/v1/projects/P4/execution?currency=EUR", { as: "finance" })).status).toBe(400);
  });
});

describe("The preview of a report", () => {
  it("shows the figures of its workbook, and what is missing, to who may see it", async () => {
    const page = await (await ask("/workbooks/R02?project=P1&on=2025-03-31", { as: "finance" })).text();
    const { body } = tableOf(page, "Premières lignes");
    expect(body.map(([code]) => code?.text)).toEqual(["C1", "C2", "C3", "X"]);
    const words = wordsOf(page);
    expect(words).toMatch(/Provisoire : le classeur en porte la mention/);
    expect(words).toMatch(/AG-DE-01 : 6 trimestres ne sont pas clôturés \(de T4 2023 à T1 2025\)/);
    expect(words).toMatch(/TOTAL 3 000 000,00 1 000 000,00 200 000,00 1 200 000,00/);
    await booked(expense("p1-line-c1", 5_000, { status: "draft" }));
    const told = async (as: string) => wordsOf(await (await ask("/workbooks/R01?project=P1", { as })).text());
    expect(await told("finance")).toMatch(/P1 : \d écritures attendent une décision et ne sont pas comptées/);
    expect(await told("bmz")).not.toMatch(/attende?n?t? une décision/);
    expect((await ask("/workbooks/R01?project=P4", { as: "bmz" })).status).toBe(404);
    expect((await ask("/workbooks/R99", { as: "finance" })).status).toBe(404);
  });
});

describe("An edition asked for by the API", () => {
  const post = (body: unknown, { as = "finance", key = "" } = {}) =>
    exports.default.fetch(
      new Request("https://mizan.example/api/v1/report-runs", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer mizan-demo-${as}`,
          "idempotency-key": key,
        },
        body: JSON.stringify(body),
      }),
    );
  const R02 = { report: "R02", project: "P1", on: "2025-03-31" };

  const changesIn = async (answer: Response) => {
    expect(answer.status).toBe(201);
    const { files } = await answer.json<{ number: string; files: { fr: string } }>();
    const file = await ask(files.fr, { as: "finance" });
    const { sheets } = await readBook(new Uint8Array(await file.arrayBuffer()));
    return [...(sheets.get("Modifications")?.values() ?? [])].map(({ value }) => value);
  };

  it("is issued once for a key, and refused in words", async () => {
    const body = { ...R02, audience: "internal" };
    const first = await post(body, { key: "once" });
    expect([first.status, await first.json()]).toEqual([
      201,
      { number: expect.stringMatching(/^R02-\d{4}-0001$/), files: expect.objectContaining({ ar: expect.any(String) }) },
    ]);
    expect((await post(body, { key: "once" })).status).toBe(409);
    const list = await (await ask("/api/v1/report-runs", { as: "finance" })).json<{ runs: { on: string }[] }>();
    expect(list.runs.map(({ on }) => on)).toEqual(["2025-03-31"]);
    for (const [wrong, status] of [
      [{ ...body, report: "R99" }, 404],
      [{ ...body, on: "31/03/2025" }, 422],
      [{ ...body, currency: "USD" }, 422],
      [{ ...body, extra: 1 }, 422],
      [{ report: "R02", audience: "internal" }, 400],
    ] as const) {
      const answer = await post(wrong);
      expect([wrong, answer.status]).toEqual([wrong, status]);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    }
    expect((await post(body, { as: "auditor" })).status).toBe(403);
  });

  it("tells what was restated since the last one, with who changed it and why; a donor’s without", async () => {
    expect(await changesIn(await post({ ...R02, audience: "donor" }))).toEqual([]);
    const late = saving(entry, undefined, expense("p1-line-c3", 4_000, { bookedOn: calendarDate("2025-03-20") }));
    await changing([late], { projectId: "p1", reason: "Décompte final reçu après la clôture" });
    const next = await changesIn(await post({ ...R02, audience: "internal" }));
    expect(next[1]).toMatch(/^Modifications depuis l’édition R02-\d{4}-0001$/);
    const line = "C3 · Mobilisation de l’écosystème numérique privé";
    expect(next).toEqual(expect.arrayContaining([line, "Réalisé du trimestre (T1 2025)", 4_000]));
    expect(next).toEqual(expect.arrayContaining(["Responsable de programme", "Décompte final reçu après la clôture"]));
    const toDonor = await changesIn(await post({ ...R02, audience: "donor" }));
    expect(toDonor).toContain(4_000);
    expect(toDonor.join()).not.toContain("Décompte final");
  });
});
