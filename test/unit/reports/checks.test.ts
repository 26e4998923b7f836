import { describe, expect, test } from "vitest";
import type { BudgetExecution } from "../../../reports/budget-execution/execution.ts";
import { demoExecution } from "./demo-execution.ts";
import { firstLine, rowAt, sheet, sheetsFrom } from "./open-workbook.ts";

describe("the checks find what is wrong", () => {
  const outcomeOf = (sheets: Awaited<ReturnType<typeof sheetsFrom>>, label: string) => [
    rowAt(sheet(sheets, "Contrôles"), label)["E"],
    rowAt(sheet(sheets, "Garde"), "Contrôle général")["B"],
  ];
  const data = demoExecution("fr");
  const whole = sheetsFrom(data);
  const line = firstLine(data);
  const withLine = (changed: Partial<typeof line>): BudgetExecution => ({
    ...data,
    lines: [{ ...line, ...changed }, ...data.lines.slice(1)],
  });

  test.each<[string, BudgetExecution, string]>([
    [
      "a total that the database does not confirm",
      { ...data, totals: { ...data.totals, spentMinor: 1 } },
      "Feuille R01 : Réalisé cumulé, somme des lignes",
    ],
    ["a line that Données does not hold", withLine({ years: [] }), "Feuille Données : Engagements contractuels"],
    ["a missing line", { ...data, lines: data.lines.slice(1) }, "Lignes de la feuille R01"],
    [
      "commitments above the budget",
      withLine({ committedMinor: line.originalMinor + 1 }),
      "Lignes dont les engagements dépassent le budget révisé",
    ],
    [
      "spending above the commitments",
      withLine({ committedMinor: 0 }),
      "Lignes dont le réalisé dépasse les engagements",
    ],
    ["the same line twice", { ...data, lines: [line, ...data.lines] }, "Lignes en double (même projet, même code)"],
    ["a missing rate", withLine({ spentMadMinor: null }), "Lignes réalisées sans contre-valeur MAD (taux manquant)"],
  ])("%s", async (_, spoilt, label) => {
    expect(outcomeOf(await whole, label)).toEqual(["OK", "OK"]);
    expect(outcomeOf(await sheetsFrom(spoilt), label)).toEqual(["ERREUR", "ERREUR"]);
  });

  test("a missing rate is said in the notes too", async () => {
    const cells = sheet(await sheetsFrom(withLine({ spentMadMinor: null })), "R01");
    expect([...cells.values()].map(({ value }) => String(value)).join("\n")).toContain(
      "1 ligne n’a pas de contre-valeur MAD",
    );
  });
});
