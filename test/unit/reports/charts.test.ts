import { describe, expect, it } from "vitest";
import { shownQuarters } from "../../../reports/kit/quarters.ts";
import { barsOf, isByProject, type SynthesisPart } from "../../../reports/kit/synthesis-bars.ts";
import { LANGUAGES } from "../../../src/kernel/language.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoBook } from "../workbooks/demo-books.ts";
import { demoWorkbook, type ReadCell, type Sheets, sheetsOf, splitAddress } from "./open-workbook.ts";
import { childrenOf, unzipped } from "./package-parts.ts";

/** ECMA-376 part 1, 21.2: the order that Excel insists on, by element. */
const ORDER: Readonly<Record<string, string>> = {
  "c:chart": "c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:gapWidth c:overlap c:axId",
  "c:ser": "c:idx c:order c:tx c:spPr c:invertIfNegative c:cat c:val",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween",
};

const chartsIn = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].filter(([path]) => path.startsWith("xl/charts/")).map(([, xml]) => xml);

/** Every element of a name, without what is around it. */
const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>.*?</${name}>`, "gs"))].map(([found]) => found);

/** The values that a chart keeps, by the cells it takes them from. */
function cachedIn(xml: string): { at: string; values: string[] }[] {
  return [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gs)].map(
    ([, at = "", cache = ""]) => ({
      at,
      values: [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value),
    }),
  );
}

function valuesAt(sheets: Sheets, reference: string): string[] {
  const [, name = "", first = "", last = first] =
    /^'(.*)'!([^:]+)(?::(.*))?$/.exec(reference.replaceAll("$", "")) ?? [];
  const { column, row } = splitAddress(first);
  const rows = Array.from({ length: splitAddress(last).row - row + 1 }, (_, at) => row + at);
  return rows.flatMap((at) => shown(sheets.get(name)?.get(`${column}${at}`)));
}

/** exceljs reads a formula’s 0 as nothing. */
function shown(cell: ReadCell | undefined): string[] {
  if (!cell) return [];
  if (cell.value !== null) return [String(cell.value)];
  return cell.formula ? ["0"] : [];
}

describe.each(LANGUAGES)("the charts (%s)", async (language) => {
  const files = await Promise.all([
    demoWorkbook(language),
    ...["R02", "R04", "R05"].map((report) => demoBook(report, language, report === "R02" ? { project: "P1" } : {})),
  ]);

  it("stand in R01, R02, R04 and R05, their elements in the schema’s order", () => {
    const charts = files.map((bytes) => chartsIn(unzipped(bytes)));
    expect(charts.map(({ length }) => length)).toEqual([2, 2, 2, 1]);
    for (const xml of charts.flat())
      for (const [name, order] of Object.entries(ORDER))
        for (const element of elements(xml, name)) {
          const places = childrenOf(element).map((child) => order.split(" ").indexOf(child));
          expect([name, places.includes(-1), places]).toEqual([name, false, places.toSorted((a, b) => a - b)]);
        }
  });

  it("show what is in the cells that they refer to", async () => {
    for (const bytes of files) {
      const sheets = await sheetsOf(bytes);
      for (const { at, values } of chartsIn(unzipped(bytes)).flatMap(cachedIn))
        expect([at, values]).toEqual([at, valuesAt(sheets, at)]);
    }
  });

  it("begin on the side where the language does", () => {
    const [columns = ""] = chartsIn(unzipped(files[0] as Uint8Array));
    const [axis = ""] = elements(columns, "c:catAx");
    expect(axis).toContain(`<c:orientation val="${language === "ar" ? "maxMin" : "minMax"}"/>`);
  });
});

const part = (project: string, code: string, budgetMinor = 100): SynthesisPart => ({
  ...{ code, name: code, heading: null, budgetMinor, spentMinor: 10 },
  project: { code: project, name: project },
});
const parts = (count: number, project: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(project(at), `C${at}`, at));

describe("the bars of a Synthèse", () => {
  it("are the components; the projects where those are too many; the largest of them, and all others in one", () => {
    const words = wordsIn("fr");
    expect(
      barsOf(
        parts(18, () => "P1"),
        words,
      ),
    ).toHaveLength(18);
    expect(isByProject(parts(19, (at) => `P${at % 2}`))).toBe(true);
    expect(
      barsOf(
        parts(19, (at) => `P${at % 2}`),
        words,
      ).map(({ label }) => label),
    ).toEqual(["P0", "P1"]);
    const many = parts(40, (at) => `P${at}`);
    const bars = barsOf(many, words);
    expect(bars).toHaveLength(18);
    expect(bars.at(-1)).toMatchObject({ label: "Autres", isRest: true, name: "23 autres, de moindre budget" });
    expect(bars.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0)).toBe(
      many.reduce((sum, { budgetMinor }) => sum + budgetMinor, 0),
    );
  });

  it("take the lines of a heading together", () => {
    const heading = { code: "A_01", name: "Résultat 1" };
    const lines = [part("P4", "A_01_01"), part("P4", "A_01_02")].map((line) => ({ ...line, heading }));
    expect(barsOf([...lines, part("P4", "X")], wordsIn("fr"))).toMatchObject([
      { label: "A_01", name: "Résultat 1", budgetMinor: 200 },
      { label: "X", budgetMinor: 100 },
    ]);
  });
});

describe("the quarters of a Synthèse", () => {
  const all = Array.from({ length: 20 }, (_, at) => ({
    ...{ project: "P1", plannedMinor: 1, spentMinor: 1 },
    quarter: quarter(`${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}`),
  }));

  it("are all of a short programme, else twelve, up to a year ahead", () => {
    expect(shownQuarters(all.slice(0, 12), quarter("2021-Q1"))).toHaveLength(12);
    const shown = shownQuarters(all, quarter("2023-Q2"));
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([12, "2021-Q3", "2024-Q2"]);
    expect(shownQuarters(all, quarter("2020-Q1"))[0]).toBe("2020-Q1");
  });
});
