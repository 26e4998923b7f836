import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBook } from "../../../reports/reading/cells.ts";
import { LANGUAGES, type Language } from "../../../src/kernel/language.ts";
import { demoBook } from "../workbooks/demo-books.ts";
import { hasOffice, hasPoppler, type Office, office } from "./office.ts";
import { addressOf, demoWorkbook, sheet, sheetsOf, splitAddress } from "./open-workbook.ts";
import { rezipped, unzipped } from "./package-parts.ts";

/** Without any cached result, LibreOffice must compute every formula itself; charts take it long and have none. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = unzipped(bytes);
  for (const [path, xml] of parts)
    if (path.startsWith("xl/worksheets/sheet"))
      parts.set(path, xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1").replace(/<drawing [^>]*>/, ""));
  return rezipped(parts);
}

/** The sheet R01 as Excel leaves it after filtering on its column Bailleur: a criterion, and the other rows hidden. */
async function filteredOn(bytes: Uint8Array, donor: string): Promise<Uint8Array> {
  const parts = unzipped(bytes);
  const path = "xl/worksheets/sheet3.xml";
  const xml = parts.get(path) ?? "";
  const [ref, first, last] = /<autoFilter ref="A(\d+):U(\d+)"\/>/.exec(xml) ?? [];
  if (!ref) throw new Error("no autofilter to set");
  const criterion = `<filterColumn colId="19"><filters><filter val="${donor}"/></filters></filterColumn>`;
  const isHidden = (row: string, number: string) =>
    Number(number) > Number(first) && Number(number) <= Number(last) && !row.includes(`>${donor}<`);
  const filtered = xml
    .replace(ref, `${ref.slice(0, -2)}>${criterion}</autoFilter>`)
    .replace(/<row r="(\d+)".*?<\/row>/g, (row, number) =>
      isHidden(row, number) ? row.replace("<row ", '<row hidden="1" ') : row,
    )
    .replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
  return rezipped(parts.set(path, filtered));
}

/** Formulas that each report has at least, so that none is compared by nothing. */
const LEAST_FORMULAS: Readonly<Record<string, number>> = {
  R01: 400,
  R02: 60,
  R03: 200,
  R05: 4,
  R06: 4,
  R07: 130,
  R08: 5,
  R09: 2,
  R10: 10,
};

/** What to ask of each report, by a name for its files: R02 of a German and of a Belgian agreement, the others whole. */
const ASKED_OF = [
  ["R02-P1", "R02", { project: "P1" }],
  ["R02-P4", "R02", { project: "P4" }],
  ["R02-MAD", "R02", { project: "P1", currency: "MAD" }],
  ["R03", "R03", {}],
  ["R04", "R04", {}],
  ["R05", "R05", {}],
  ["R06", "R06", {}],
  ["R07", "R07", {}],
  ["R08", "R08", {}],
  ["R09", "R09", {}],
  ["R10", "R10", {}],
] as const;

/** What the reports look like on paper: asked for what, and words of the first and the last column’s heading. */
const PRINTED = [
  ["R02", { project: "P1" }, ["Code ligne", "Écart et justification"]],
  ["R03", {}, ["Bailleur", "Annulation"]],
  ["R07", {}, ["Projet", "Écart"]],
  ["R08", {}, ["N° révision", "résultante"]],
] as const;

/** Those without a line of totals: words of the first and the last column’s heading. */
const PRINTED_LISTS = [
  ["R04", ["Statut", "attendue"]],
  ["R05", ["Responsable", "jour"]],
  ["R06", ["Niveau", "Commentaire"]],
] as const;

/** Sheets with totals of their own, beside the report’s: Synthèse, and Trimestres. */
const SUMMARY = /Prévu et réalisé par trimestre|Écart \(réalisé/;

/** LibreOffice takes its time, and shares the machine. */
const LONG = { timeout: 300_000 };

/** Every report in every language. */
async function allReports(): Promise<Record<string, Uint8Array>> {
  const files = LANGUAGES.flatMap((language) => [
    [`R01-${language}.xlsx`, demoWorkbook(language)] as const,
    ...ASKED_OF.map(
      ([name, report, asked]) => [`${name}-${language}.xlsx`, demoBook(report, language, asked)] as const,
    ),
  ]);
  return Object.fromEntries(await Promise.all(files.map(async ([name, made]) => [name, await made])));
}

/** Each report but R01 in French, as one looks at it on paper. */
async function printedReports(): Promise<Record<string, Uint8Array>> {
  const asked = [
    ...PRINTED.map(([report, of]) => [report, of] as const),
    ...PRINTED_LISTS.map(([one]) => [one, {}] as const),
  ];
  const made = asked.map(async ([report, of]) => [`${report}.xlsx`, await demoBook(report, "fr", of)] as const);
  return Object.fromEntries(await Promise.all(made));
}

describe.skipIf(!hasOffice)("in LibreOffice", () => {
  let tools: Office;
  let files: Record<Language, Uint8Array>;
  let printed: Record<string, Uint8Array> | undefined;
  beforeAll(async () => {
    tools = office();
    const made = await Promise.all(LANGUAGES.map(async (language) => [language, await demoWorkbook(language)]));
    files = Object.fromEntries(made);
  });
  afterAll(() => tools.close());

  /** What is looked at on paper, printed at one go. */
  const onPaper = async () => {
    printed ??= tools.converted({ "fr.xlsx": files.fr, "ar.xlsx": files.ar, ...(await printedReports()) }, "pdf");
    return printed;
  };

  test(
    "every formula of every report, computed afresh, agrees with its cached result in every language",
    LONG,
    async () => {
      const all = Object.entries(await allReports());
      const stripped = await Promise.all(all.map(async ([name, bytes]) => [name, await withoutResults(bytes)]));
      const computed = tools.converted(Object.fromEntries(stripped), "xlsx");
      for (const [name, bytes] of all) {
        const flaws = disagreements(await read(bytes), await read(computed[name] as Uint8Array));
        expect([name, flaws.wrong]).toEqual([name, []]);
        expect([name, flaws.formulas > (LEAST_FORMULAS[name.slice(0, 3)] ?? 0)]).toEqual([name, true]);
      }
    },
  );

  test("filtering on a donor updates the total (scenario 34)", { timeout: 180_000 }, async () => {
    const shown = tools.converted({ "filtered.xlsx": await filteredOn(files.fr, "Belgique") }, "xlsx");
    const r01 = sheet(await sheetsOf(shown["filtered.xlsx"] as Uint8Array), "R01");
    const { row } = splitAddress(addressOf(r01, "TOTAL GÉNÉRAL") ?? "");
    expect(["H", "I", "M", "N"].map((column) => r01.get(`${column}${row}`)?.value)).toEqual([
      4_000_000, 1_898_000, 960_000, 0.24,
    ]);
  });

  test.skipIf(!hasPoppler)(
    "no page is cut: the first and last columns, and the signature block, stand together",
    LONG,
    async () => {
      const paper = await onPaper();
      const pages = tools.pages(paper["fr.pdf"] as Uint8Array);
      const r01 = pages.filter((page) => page.includes("Total projet"));
      expect(r01.length).toBeGreaterThan(0);
      for (const page of r01) for (const heading of ["Budget initial", "Observations"]) expect(page).toContain(heading);
      for (const page of pages.filter((one) => one.includes("Exercice") && one.includes("Mesure")))
        expect(page).toContain("Date d’arrêté");
      const signed = pages.filter((page) => page.includes("Établi par") || page.includes("Signature et cachet"));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain("Notes");
      expect(pages.map((page) => /Page (\d+) \/ (\d+)/.exec(page)?.slice(1).map(Number))).toEqual(
        pages.map((_, at) => [at + 1, pages.length]),
      );
      expect(tools.pages(paper["ar.pdf"] as Uint8Array)).toHaveLength(pages.length);
    },
  );

  test.skipIf(!hasPoppler)("no other report has a cut column, or is signed on two pages", LONG, async () => {
    const paper = await onPaper();
    for (const [report, , ends] of PRINTED) {
      const pages = tools.pages(paper[`${report}.pdf`] as Uint8Array);
      const [own = "", ...more] = pages.filter((page) => /^ *TOTAL( GÉNÉRAL)?\b/m.test(page) && !SUMMARY.test(page));
      expect([report, more.length, ends.filter((heading) => !own.includes(heading))]).toEqual([report, 0, []]);
      const signed = pages.filter((page) => page.includes("Établi par") || page.includes("Signature et cachet"));
      expect([report, signed.length]).toEqual([report, 1]);
      expect([report, signed[0]?.includes("Je certifie")]).toEqual([report, report === "R02"]);
      const noted = pages.filter((page) => /^ *Notes *$/m.test(page));
      expect([report, noted.map((page) => page.split(/^ *Notes *$/m)[1]?.includes(" : "))]).toEqual([report, [true]]);
    }
    for (const [report, ends] of PRINTED_LISTS) {
      const pages = tools.pages(paper[`${report}.pdf`] as Uint8Array);
      const own = pages.filter((page) => page.includes(ends[0]) && page.includes("Établi par"));
      expect([report, own.map((page) => page.includes(ends[1]))]).toEqual([report, [true]]);
    }
    const summary = tools
      .pages(paper["R02.pdf"] as Uint8Array)
      .filter((page) => page.includes("Prévu et réalisé par trimestre"));
    expect(summary.map((page) => page.includes("Les chiffres de cette feuille sont des formules"))).toEqual([true]);
  });
});

const read = async (bytes: Uint8Array) => (await readBook(new Uint8Array(bytes))).sheets;

type Read = Awaited<ReturnType<typeof read>>;

function disagreements(ours: Read, theirs: Read): { formulas: number; wrong: string[] } {
  const wrong: string[] = [];
  let formulas = 0;
  for (const [name, cells] of ours)
    for (const [at, { value, formula }] of cells) {
      if (formula === undefined) continue;
      formulas += 1;
      const computed = theirs.get(name)?.get(at)?.value;
      if (!agree(value, computed)) wrong.push(`${name}!${at} =${formula}: ${value}, computed ${computed}`);
    }
  return { formulas, wrong };
}

const agree = (cached: string | number, computed: unknown): boolean =>
  typeof cached === "number" && typeof computed === "number"
    ? Math.abs(cached - computed) <= 1e-9 * Math.max(1, Math.abs(cached))
    : cached === computed;
