import { describe, expect, test } from "vitest";
import { budgetExecution, budgetExecutionFile } from "../../../reports/budget-execution/report.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { LANGUAGES } from "../../../src/kernel/language.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoExecution } from "./demo-execution.ts";
import {
  addressOf,
  demoWorkbook,
  firstLine,
  opened,
  type ReadCell,
  rowAt,
  sheet,
  sheetsFrom,
  sheetsOf,
  splitAddress,
} from "./open-workbook.ts";
import { bytesOf, unzipped } from "./package-parts.ts";

const HANDBOOK_COLUMNS = [
  "Code projet",
  "Projet",
  "Code composante",
  "Composante",
  "Mode",
  "Budget initial",
  "Révisions nettes",
  "Budget révisé",
  "Engagements contractuels",
  "Taux d’engagement",
  "Réalisé exercices antérieurs",
  "Réalisé exercice en cours",
  "Réalisé cumulé",
  "Taux d’exécution",
  "Reste à payer",
  "Disponible à engager",
  "Solde",
  "Contre-valeur réalisé MAD",
  "Observations",
];

const amounts = (row: Record<string, ReadCell["value"]>) =>
  ["H", "I", "J", "M", "N", "O", "P", "Q"].map((column) => row[column]);

describe("R01 of the demo portfolio", async () => {
  const sheets = await sheetsOf(await demoWorkbook("fr"));
  const r01 = sheet(sheets, "R01");

  test("has the handbook's columns in their order", () => {
    const { row } = splitAddress(addressOf(r01, "Code projet") ?? "");
    const headings = HANDBOOK_COLUMNS.map((_, at) => r01.get(`${String.fromCharCode(65 + at)}${row}`)?.value);
    expect(headings).toEqual(HANDBOOK_COLUMNS);
  });

  test.each<[string, [number, number, number, number, number, number]]>([
    ["TOTAL GÉNÉRAL", [12_000_000, 6_278_000, 3_900_000, 2_378_000, 5_722_000, 8_100_000]],
    ["Total bailleur Allemagne (BMZ/GIZ)", [8_000_000, 4_380_000, 2_940_000, 1_440_000, 3_620_000, 5_060_000]],
    ["Total bailleur Belgique", [4_000_000, 1_898_000, 960_000, 938_000, 2_102_000, 3_040_000]],
    [
      "Total projet P1 — Transformation numérique de l’administration marocaine",
      [3_000_000, 2_050_000, 1_450_000, 600_000, 950_000, 1_550_000],
    ],
    [
      "Total projet P2 — Inclusion numérique des TPME",
      [5_000_000, 2_330_000, 1_490_000, 840_000, 2_670_000, 3_510_000],
    ],
    ["Total A_01 — Résultat 1", [1_200_000, 560_000, 280_000, 280_000, 640_000, 920_000]],
    ["dont : Régie", [2_510_000, 1_408_000, 760_000, 648_000, 1_102_000, 1_750_000]],
    ["dont : Cogestion", [1_490_000, 490_000, 200_000, 290_000, 1_000_000, 1_290_000]],
  ])("%s stands to the cent", (label, [revised, committed, spent, unpaid, available, balance]) => {
    expect(amounts(rowAt(r01, label))).toEqual([
      revised,
      committed,
      committed / revised,
      spent,
      spent / revised,
      unpaid,
      available,
      balance,
    ]);
  });

  test("weighs the portfolio's rates: 52,32 % and 32,50 %, not the mean of the projects (scenario 15)", () => {
    const total = rowAt(r01, "TOTAL GÉNÉRAL");
    expect(Number(total["J"]).toFixed(4)).toBe("0.5232");
    expect(Number(total["N"])).toBe(0.325);
  });

  test("holds real types: amounts and rates are numbers with formats, codes are text (scenario 34)", () => {
    const { row } = splitAddress(addressOf(r01, "C1") ?? "");
    for (const column of [..."FGHIKLMOPQR"]) {
      expect(typeof r01.get(`${column}${row}`)?.value).toBe("number");
      expect(r01.get(`${column}${row}`)?.numFmt).toContain("#,##0.00");
    }
    for (const column of ["J", "N"]) expect(r01.get(`${column}${row}`)?.numFmt).toBe("0.00%");
    for (const column of ["A", "C"]) expect(r01.get(`${column}${row}`)?.numFmt).toBe("@");
  });

  test("gives Données as flat rows with years and dates as numbers", () => {
    const data = sheet(sheets, "Données");
    expect([..."ABCDEFGHIJKLM"].map((column) => data.get(`${column}2`)?.value ?? null)).toEqual([
      "Allemagne (BMZ/GIZ)",
      "AG-DE-01",
      "P1",
      "Transformation numérique de l’administration marocaine",
      "C1",
      "Normes et modules réutilisables (ex. signature électronique)",
      null,
      2023,
      "Budget initial",
      30_000,
      "EUR",
      null,
      45_838,
    ]);
    expect(data.get("M2")?.numFmt).toBe("dd/mm/yyyy");
  });

  test("says on Garde what it is, in whose name, and that every check holds", () => {
    const garde = sheet(sheets, "Garde");
    const fact = (label: string) => rowAt(garde, label)["B"];
    expect(addressOf(garde, "Données de démonstration — PROVISOIRE")).toBeDefined();
    expect(fact("Date d’arrêté")).toBe(45_838);
    expect(fact("Données connues")).toBe("à l’écriture n° 412 du journal (02/07/2025 10:15)");
    expect(fact("Édité le")).toBe("02/07/2025 10:30 par Cadre du service financier (service financier)");
    expect(fact("N° d’édition")).toBe("R01-2025-0001");
    expect(fact("Contrôle général")).toBe("OK");
    expect(garde.get(addressOf(garde, "OK") ?? "")?.formula).toContain("'Contrôles'!");
  });

  test("repeats its parameters, with a checksum that no language changes", async () => {
    const checksums = await Promise.all(
      LANGUAGES.map(async (language) => {
        const book = await budgetExecution(demoExecution(language), wordsIn(language));
        const facts = book.sheets.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === "facts" ? block.facts : [])),
        );
        return facts.find(({ name }) => name === "EmpreinteDonnees")?.value;
      }),
    );
    expect(new Set(checksums).size).toBe(1);
    expect(checksums[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(rowAt(sheet(sheets, "Paramètres"), "Empreinte SHA-256 des données")["B"]).toBe(checksums[0]);
    expect(rowAt(sheet(sheets, "Paramètres"), "Nombre de lignes, feuille R01")["B"]).toBe(20);
  });
});

describe("R01 in Arabic (scenario 33)", async () => {
  const bytes = await demoWorkbook("ar");
  const book = await opened(bytes);

  test("opens from right to left on every sheet", () => {
    for (const { views } of book.worksheets) expect(views[0]?.rightToLeft).toBe(true);
  });

  test("is titled in Arabic, with Moroccan months and Western digits", async () => {
    const [cover] = [...(await sheetsOf(bytes)).values()];
    const texts = [...(cover ?? new Map<string, ReadCell>()).values()].map(({ value }) => String(value)).join("\n");
    expect(texts).toContain("وضعية تنفيذ الميزانية حسب المشروع والمكوِّن");
    expect(texts).toContain("30 يونيو 2025");
    expect(texts).not.toMatch(/[٠-٩]/);
  });

  test("reads Arabic texts from right to left, and French ones as they are", async () => {
    const r01 = sheet(await sheetsOf(bytes), "R01");
    const order = (text: string) => r01.get(addressOf(r01, text) ?? "")?.readingOrder;
    expect(order("التحول الرقمي للإدارة المغربية")).toBe("rtl");
    expect(order("Mobilisation de l’écosystème numérique privé")).toBeUndefined();
  });
});

test("amounts are equal cell by cell in French, Arabic and English", async () => {
  const [fr, ...others] = await Promise.all(LANGUAGES.map(async (language) => numbersOf(await demoWorkbook(language))));
  expect(fr?.length).toBeGreaterThan(900);
  for (const other of others) expect(other).toEqual(fr);
});

async function numbersOf(bytes: Uint8Array): Promise<[string, number][]> {
  const sheets = [...(await sheetsOf(bytes)).values()];
  return sheets.flatMap((cells, nth) =>
    [...cells].flatMap(([at, { value }]): [string, number][] =>
      typeof value === "number" ? [[`${nth}!${at}`, value]] : [],
    ),
  );
}

test.each(LANGUAGES)("every sheet of demo data carries its mark (scenario 39, %s)", async (language) => {
  const mark = { fr: "Données de démonstration", ar: "بيانات تجريبية", en: "Demonstration data" }[language];
  const parts = unzipped(await demoWorkbook(language));
  for (const [path, xml] of parts)
    if (path.startsWith("xl/worksheets/sheet")) expect([path, xml.includes(mark)]).toEqual([path, true]);
});

test("a real issue carries no demo mark", async () => {
  const data = demoExecution("fr");
  const real = { ...data, edition: { ...data.edition, isDemo: false, status: "final" as const } };
  const parts = unzipped(await bytesOf(await xlsxOf(await budgetExecution(real, wordsIn("fr")))));
  expect([...parts.values()].filter((xml) => /démonstration|PROVISOIRE/.test(xml))).toEqual([]);
});

test("a line with budget 0 has “—” for its rates (scenario 35)", async () => {
  const data = demoExecution("fr");
  const zero = {
    ...firstLine(data),
    component: { code: "C0", name: "Sans budget" },
    originalMinor: 0,
    committedMinor: 0,
    spentBeforeMinor: 0,
    spentThisYearMinor: 0,
    spentMadMinor: null,
    years: [],
  };
  const r01 = sheet(
    await sheetsFrom({ ...data, lines: [zero, ...data.lines], totals: { ...data.totals, lineCount: 21 } }),
    "R01",
  );
  const row = rowAt(r01, "C0");
  expect([row["J"], row["N"]]).toEqual(["—", "—"]);
});

test("the file is named after the handbook, by project, agreement or portfolio", () => {
  const data = demoExecution("fr");
  const { edition } = data;
  const named = (changed: Partial<typeof edition>, language: "fr" | "ar" = "fr") =>
    budgetExecutionFile({ ...data, edition: { ...edition, ...changed } }, wordsIn(language));
  expect(named({})).toBe("R01_execution-budgetaire_portefeuille_2025-06-30_v1.xlsx");
  expect(named({ projects: edition.projects.slice(0, 1) })).toBe("R01_execution-budgetaire_P1_2025-06-30_v1.xlsx");
  expect(named({ agreements: edition.agreements.slice(0, 1), version: 2 }, "ar")).toBe(
    "R01_execution-budgetaire_AG-DE-01_2025-06-30_v2_ar.xlsx",
  );
});
