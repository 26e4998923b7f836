import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { entry } from "../../../src/budgets/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { saving } from "../../../src/platform/write.ts";
import { ISSUES } from "../../../src/workbooks/issues.ts";
import { unzipped } from "../../unit/reports/package-parts.ts";
import { ask } from "../asking.ts";
import { booked, expense } from "../budgets/booking.ts";
import { fieldsOf, send, visit } from "../people/visiting.ts";
import { changing, rows } from "../platform/writing.ts";
import { foundIn, tableOf, wordsOf } from "../reading.ts";
import { changed, cookies, fileOf, issued, partOf, signedInDemo, verdictOn } from "./editions.ts";
import { figuresIn } from "./spreadsheet.ts";

beforeAll(signedInDemo);

const SHEET = "xl/worksheets/sheet3.xml";

describe("An issued edition", () => {
  let number = "";
  let first: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    number = await issued("?project=P1&on=2025-03-31");
    first = await fileOf(number);
  });

  it("has a number, which its cover prints, and a record of what it was made of", async () => {
    expect(number).toMatch(/^R02-\d{4}-0001$/);
    const [run] = await rows<Record<string, unknown>>("SELECT * FROM report_run");
    expect(run).toMatchObject({ report: "R02", on_date: "2025-03-31", language: "fr", project_ids: '["p1"]' });
    const [entry] = await rows<{ action: string; reason: string }>(
      "SELECT action, reason FROM journal WHERE action = 'workbook.issued'",
    );
    expect(entry).toEqual({ action: "workbook.issued", reason: number });
    const parts = unzipped(first);
    const cover = partOf(parts, "xl/worksheets/sheet1.xml") + partOf(parts, "xl/sharedStrings.xml");
    for (const text of [number, run?.["head_hash"]]) expect(cover).toContain(text);
    expect(JSON.parse(String(run?.["totals"]))).toMatchObject({ approvedMinor: 300_000_000, beforeMinor: 100_000_000 });
  });

  it("is given again byte for byte after a late entry (scenario 28) and 1,000 other changes", async () => {
    const [{ count: earlier } = { count: 0 }] = await rows<{ count: number }>("SELECT count(*) count FROM change");
    await booked(expense("p1-line-c1", 5_000, { documentOn: calendarDate("2025-03-12"), isRegularisation: true }));
    for (let batch = 0; batch < 10; batch += 1)
      await booked(
        ...Array.from({ length: 100 }, () => expense("p1-line-c2", 1, { bookedOn: calendarDate("2025-03-20") })),
      );
    const [{ count } = { count: 0 }] = await rows<{ count: number }>("SELECT count(*) count FROM change");
    expect(count - earlier).toBeGreaterThan(1000);
    expect(await fileOf(number)).toEqual(first);
    const [run] = await rows<{ known_seq: number; data_sha256: string }>("SELECT * FROM report_run");
    const made = async (known: string) => {
      const answer = await ask(`/workbooks/R02.xlsx?project=P1&on=2025-03-31${known}`, { as: "finance" });
      return [...unzipped(new Uint8Array(await answer.arrayBuffer())).values()].join();
    };
    expect(await made(`&known=${run?.known_seq}`)).toContain(run?.data_sha256);
    expect(await made("")).not.toContain(run?.data_sha256);
  });

  it("has the same figures in every language, cell by cell", async () => {
    const french = figuresIn(first);
    expect(french.length).toBeGreaterThan(50);
    for (const language of ["ar", "en"]) expect(figuresIn(await fileOf(number, language))).toEqual(french);
  });

  it("is listed for who may see it; a donor sees what was issued to them, and nobody else’s", async () => {
    const toDonor = await issued("?project=P1", { audience: "donor" });
    expect(toDonor).toMatch(/-0002$/);
    for (const [as, own] of [
      ["finance", [toDonor, number]],
      ["bmz", [toDonor]],
      ["belgium", []],
    ] as const) {
      const html = await (await ask("/workbooks", { as })).text();
      expect([as, [...new Set(foundIn(html, /R02-\d{4}-\d{4}/))]]).toEqual([as, own]);
      const status = (await ask(`/workbooks/runs/${number}`, { as })).status;
      expect([as, status]).toEqual([as, as === "finance" ? 200 : 404]);
      expect((await ask(`/workbooks/runs/${number}/fr.xlsx`, { as })).status).toBe(status);
    }
    const list = await (await ask("/api/v1/report-runs", { as: "bmz" })).json<{ runs: { number: string }[] }>();
    expect(list.runs.map((run) => run.number)).toEqual([toDonor]);
  });

  it("for a donor holds nothing that the donor may not see, though finance issued it", async () => {
    await booked(expense("p1-line-c3", 777, { status: "draft", document: "Brouillon Secret" }));
    const bytes = await fileOf(await issued("?project=P1", { audience: "donor" }));
    const text = [...unzipped(bytes).values()].join();
    expect(text).not.toMatch(/Secret|non approuvée/);
    const own = [...unzipped(await fileOf(await issued("?project=P1"))).values()].join();
    expect(own).toMatch(/non approuvée/);
  });

  it("that was lost or changed in the store is not given, with clear words", async () => {
    const lost = await issued("?project=P2");
    const [run] = await rows<{ files: string }>("SELECT files FROM report_run ORDER BY since_seq DESC LIMIT 1");
    const { fr } = JSON.parse(run?.files ?? "{}") as { fr: { key: string } };
    await env.FILES.put(fr.key, "something else");
    const answer = await ask(`/workbooks/runs/${lost}/fr.xlsx`, { as: "finance" });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([400, expect.stringContaining("n’est plus celui")]);
  });

  it("is held against what is known now: each figure that differs, and who changed what", async () => {
    const path = `/workbooks/runs/${number}/changes`;
    const elsewhere = await ask(path, { as: "finance" });
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([302, `${path}?on=2025-03-31`]);
    const late = saving(entry, undefined, expense("p1-line-c2", 0, { status: "draft" }));
    await changing([late], { projectId: "p1", reason: "Facture tardive de mars" });
    const fresh = await issued("?project=P1&on=2025-03-31", { as: "manager" });
    const same = await (await ask(`/workbooks/runs/${fresh}/changes?on=2025-03-31`, { as: "finance" })).text();
    expect(wordsOf(same)).toContain("Aucun chiffre de la feuille du rapport n’a changé.");
    const { body } = tableOf(
      await (await ask(`${path}?on=2025-03-31`, { as: "finance" })).text(),
      "Chiffres qui diffèrent",
    );
    const texts = body.map((row) => row.map(({ text }) => text));
    expect(texts).toContainEqual(["TOTAL", "Réalisé du trimestre (T1 2025)", "200 000", "201 000"]);
    const deeds = tableOf(
      await (await ask(`${path}?on=2025-03-31`, { as: "finance" })).text(),
      "Qui a changé quoi, et pourquoi",
    );
    expect(deeds.body.map((row) => row.map(({ text }) => text))).toContainEqual(
      expect.arrayContaining(["P1", "Responsable de programme", "Facture tardive de mars"]),
    );
    expect(texts.filter(([row]) => row?.startsWith("C2")).length).toBeGreaterThan(0);
    expect(texts.filter(([row]) => row?.startsWith("C1"))).toEqual([]);
  });

  it.each(Object.keys(ISSUES))("%s: issued, its files are authentic in every language", async (file) => {
    const number = await issued("?project=P1", { report: file.slice(0, 3), as: "officer" });
    for (const language of ["fr", "ar", "en"])
      expect(wordsOf((await verdictOn(await fileOf(number, language))).html)).toContain("Authentique");
  });

  it("sent twice by one form is one edition", async () => {
    const cookie = cookies.get("finance") ?? "";
    const page = await (await visit("/workbooks/R01/issue?project=P1", { cookie })).text();
    const fields = { ...fieldsOf(page), audience: "internal" };
    const before = await rows("SELECT 1 FROM report_run WHERE report = 'R01'");
    const path = "/workbooks/R01/issue?project=P1";
    const [one, two] = [await send(path, fields, { cookie }), await send(path, fields, { cookie })];
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(await rows("SELECT 1 FROM report_run WHERE report = 'R01'")).toHaveLength(before.length + 1);
  });
});

describe("Verification without an account", () => {
  let number = "";
  let bytes: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    number = await issued("?project=P1&on=2024-12-31", { as: "manager" });
    bytes = await fileOf(number);
  });

  it("finds an issued file authentic, in each language", async () => {
    for (const language of ["fr", "ar", "en"]) {
      const { status, html } = await verdictOn(await fileOf(number, language));
      expect([status, wordsOf(html)]).toEqual([200, expect.stringContaining(`édition ${number}`)]);
      expect(wordsOf(html)).toContain("Authentique");
    }
  });

  it("finds one that was only saved again authentic too", async () => {
    const again = await changed(bytes, "docProps/app.xml", (xml) => xml.replace("<Application>", "<Application>x"));
    expect(wordsOf((await verdictOn(again)).html)).toContain("Authentique, enregistré à nouveau");
  });

  it("names the altered cell and the file’s own value, and keeps ours to itself", async () => {
    const altered = await changed(bytes, SHEET, (xml) => {
      const [cell = "", at = "", value = ""] = /<c r="(D\d+)" s="\d+"><v>(\d+)<\/v><\/c>/.exec(xml) ?? [];
      expect([at, value]).not.toContain("");
      return xml.replace(cell, cell.replace(`<v>${value}<`, "<v>987654321<"));
    });
    const { html } = await verdictOn(altered);
    const text = wordsOf(html);
    expect(text).toContain("Modifié : une différence");
    expect(text).toMatch(/R02!D\d+ La valeur diffère 987654321/);
    expect(foundIn(html, /600000|600 000|1050000/)).toEqual([]);
  });

  it("names a formula that became a number, an emptied cell, and a sheet taken away", async () => {
    const frozen = await changed(bytes, SHEET, (xml) => xml.replace(/<f>[^<]*<\/f>/, ""));
    expect(wordsOf((await verdictOn(frozen)).html)).toMatch(/R02![A-Z]+\d+ La formule diffère/);
    const emptied = await changed(bytes, SHEET, (xml) => xml.replace(/(<c r="D\d+" s="\d+")><v>\d+<\/v><\/c>/, "$1/>"));
    expect(wordsOf((await verdictOn(emptied)).html)).toMatch(/R02!D\d+ Vidée/);
    const without = await changed(bytes, "xl/workbook.xml", (xml) => xml.replace(/<sheet [^>]*name="R02"[^>]*>/, ""));
    expect(wordsOf((await verdictOn(without)).html)).toContain("R02 Feuille retirée");
  });

  it("knows nothing of a file that lacks the number or the fingerprint: nothing can be guessed out of it", async () => {
    const unknown = [
      await changed(bytes, "xl/workbook.xml", (xml) => xml.replaceAll("EmpreinteDonnees", "Autre")),
      await changed(bytes, "xl/workbook.xml", (xml) => xml.replaceAll("NumeroEdition", "Autre")),
      new Uint8Array(await (await ask("/workbooks/R02.xlsx?project=P1", { as: "finance" })).arrayBuffer()),
    ];
    for (const file of unknown) {
      const { status, html } = await verdictOn(file);
      expect([status, wordsOf(html)]).toEqual([200, expect.stringContaining("Inconnu")]);
      expect(html).not.toContain("R02!");
    }
  });

  it("refuses what is no workbook with words, and what another site sends", async () => {
    const text = (content: string) => new Uint8Array(new TextEncoder().encode(content));
    for (const [file, said] of [
      [text("a;b;c"), "n’est pas un classeur Excel"],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "protégé par un mot de passe"],
      [bytes.slice(0, 2_000), "n’est pas un classeur Excel"],
      [text(""), "Choisissez un classeur"],
      [new Uint8Array(11 * 1024 * 1024), "trop grand"],
    ] as const) {
      const { status, html } = await verdictOn(file);
      expect([said, status, wordsOf(html)]).toEqual([said, 422, expect.stringContaining(said)]);
    }
    expect((await verdictOn(bytes, "a.xlsx", "https://evil.example")).status).toBe(403);
  });

  it("answers the API alike, and lets nobody try for ever", async () => {
    const post = () =>
      exports.default.fetch(
        new Request("https://mizan.example/api/v1/verifications", {
          method: "POST",
          headers: { "cf-connecting-ip": "10.8.8.8" },
          body: bytes,
        }),
      );
    expect(await (await post()).json()).toEqual({ verdict: "authentic", number });
    const answers = await Promise.all(Array.from({ length: 34 }, post));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe("The CSV of a report", () => {
  it("is UTF-8 with BOM, `;` and decimal commas in French, `,` and points in English", async () => {
    const french = await ask("/workbooks/R01.csv?project=P1", { as: "finance" });
    expect(french.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await french.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[1]).toMatch(/;\d+,\d\d(;|$)/);
    const english = await (await ask("/workbooks/R01.csv?project=P1&lang=en", { as: "finance", lang: "en" })).text();
    expect(english.trim().split("\r\n")).toHaveLength(lines.length);
    expect(english).toMatch(/,\d+\.\d\d,/);
    expect((await ask("/workbooks/R01.csv?project=P4", { as: "bmz" })).status).toBe(404);
  });
});
