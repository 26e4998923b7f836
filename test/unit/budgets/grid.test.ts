import { describe, expect, it } from "vitest";
import {
  type GridGround,
  gridMoves,
  gridProblems,
  gridTyped,
  lineTyped,
  submissionProblems,
} from "../../../src/budgets/rules/grid.ts";
import { gridPasted } from "../../../src/budgets/rules/grid-paste.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Outcome, Problem } from "../../../src/kernel/outcome.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const words = wordsIn("fr");
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
const said = (problems: readonly Problem[]) => problems.map(({ said: why }) => plain(words.say(why)));
const refusedBy = (outcome: Outcome<unknown>) => (outcome.ok ? [] : said(outcome.problems));

const ground: GridGround = {
  currency: "EUR",
  span: { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") },
  lines: [
    { id: "l1", code: "C1", mode: "none" },
    { id: "l2", code: "C2", mode: "none" },
  ],
  hasModes: false,
  allocatedMinor: 200_000_000,
  ceilingMinor: 300_000_000,
  othersMinor: 100_000_000,
};

const C1 = {
  "move.C1.2023": "30 000",
  "move.C1.2024": "370000",
  "move.C1.2025": "420 000,00",
  "move.C1.2026": "230 000",
};

function checked(typed: Readonly<Record<string, string>>): readonly string[] {
  const read = gridTyped(typed, ground);
  return read.ok ? said(gridProblems(read.value, ground)) : said(read.problems);
}

describe("the grid of an original budget", () => {
  it("refuses years that do not come to the line’s total (scenario 2, BUD-02)", () => {
    expect(checked({ ...C1, "move.C1.2025": "415 000", "total.C1": "1 050 000" })).toEqual([
      "La somme des années (1 045 000,00) ne correspond pas au total de la ligne (1 050 000,00). Écart : −5 000,00.",
    ]);
    expect(checked({ ...C1, "total.C1": "1 050 000" })).toEqual([]);
    expect(checked(C1)).toEqual([]);
  });

  it("refuses negative amounts, and what is none (BUD-03)", () => {
    expect(checked({ "move.C2.2024": "-1" })).toEqual(["Un budget ne peut pas être négatif."]);
    expect(checked({ "move.C2.2024": "0" })).toEqual([]);
    expect(checked({ "move.C2.2024": "1,234", "total.C1": "beaucoup" })).toEqual([
      "C1 : « beaucoup » n’est pas un montant (deux décimales au plus).",
      "C2, 2024 : « 1,234 » n’est pas un montant (deux décimales au plus).",
    ]);
  });

  it("refuses years outside the execution period (BUD-04)", () => {
    const row = { lineId: "l1", code: "C1", years: new Map([[2027, 1]]), totalMinor: undefined };
    expect(said(gridProblems([row], ground))).toEqual([
      "L’exercice 2027 est hors de la période d’exécution (01/10/2023 – 30/09/2026).",
    ]);
  });

  it("stays within what the agreement’s other projects leave of it (scenario 1, BUD-01)", () => {
    expect(checked({ "move.C1.2024": "2 050 000" })).toEqual([
      "Le total affecté (3 050 000,00 EUR) dépasse le montant de la convention (3 000 000,00 EUR) de 50 000,00 EUR. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ]);
  });

  it("is sent only once it adds up to the project, with a mode on each Belgian line (BUD-02, BUD-07)", () => {
    const read = gridTyped({ ...C1, "move.C2.2024": "950 000" }, ground);
    if (!read.ok) throw new Error("no grid");
    const moves = gridMoves(read.value);
    expect(submissionProblems(moves, ground)).toEqual([]);
    expect(said(submissionProblems(moves.slice(1), { ...ground, hasModes: true }))).toEqual([
      "La somme des lignes (1 970 000,00) ne correspond pas au montant du projet (2 000 000,00). Écart : −30 000,00.",
      "Ligne C1 : indiquez le mode d’exécution : régie ou cogestion.",
      "Ligne C2 : indiquez le mode d’exécution : régie ou cogestion.",
    ]);
  });
});

describe("a new line", () => {
  const typed = { code: "C9", component: "C1", "label.fr": "Études", category: "activity", mode: "" };
  const lineGround = { components: [{ id: "p-c1", code: "C1" }], codes: ["C1"], hasModes: false };

  it("is read with its component, label and category", () => {
    expect(lineTyped(typed, lineGround)).toEqual({
      ok: true,
      value: { componentId: "p-c1", code: "C9", label: { fr: "Études" }, mode: "none", category: "activity" },
    });
  });

  it.each([
    [{ code: "c1" }, {}, "La ligne c1 existe déjà dans ce projet."],
    [{ code: "à b" }, {}, "« à b » n’est pas un code de ligne"],
    [{}, { hasModes: true }, "Indiquez le mode d’exécution : régie ou cogestion."],
    [{ mode: "regie" }, {}, "Cette convention ne distingue pas régie et cogestion."],
    [{ component: "Z" }, {}, "Composante"],
    [{ "label.fr": "" }, {}, "Libellé"],
    [{ category: "autre" }, {}, "Catégorie"],
  ])("is refused in words: %j %j", (what, facts, expected) => {
    expect(refusedBy(lineTyped({ ...typed, ...what }, { ...lineGround, ...facts })).join()).toContain(expected);
  });
});

describe("a budget pasted from a spreadsheet", () => {
  const pasteGround = { ...ground, components: [{ id: "p-c1", code: "C1" }] };
  const pasted = (text: string) => {
    const read = gridPasted(text, pasteGround);
    if (!read.ok) throw new Error(said(read.problems).join());
    return read.value;
  };

  it("is read row by row; a bad row does not hide the others", () => {
    const { good, flaws } = pasted(
      [
        "Code\tComposante\tLibellé\tCatégorie\t2023\t2024\tTotal",
        "C1\t\t\t\t30 000\t370 000,50\t400 000,50",
        "C2\t\t\t\t1\t1\t3",
        "C3\tC1\tÉtudes\tRéserve\t\t5\t",
        "C4\tC9\tÉtudes\t\t1\t1\t",
        "C5\tC1\t\t\t1\t1\t",
        "C6\tC1\tÉtudes\t\tdix\t1\t",
        "C1\t\t\t\t1\t1\t",
      ].join("\n"),
    );
    expect(good.map(({ code, years }) => [code, [...years.values()]])).toEqual([
      ["C1", [3_000_000, 37_000_050]],
      ["C3", [0, 500]],
    ]);
    expect(good[1]?.draft).toEqual({
      componentId: "p-c1",
      code: "C3",
      label: { fr: "Études" },
      mode: "none",
      category: "reserve",
    });
    expect(flaws.map(({ row, said: why }) => `${row} ${plain(words.say(why))}`)).toEqual([
      "3 La somme des années (2,00) ne correspond pas au total de la ligne (3,00). Écart : −1,00.",
      "5 La ligne C4 est nouvelle : nommez sa composante par son code (« C9 » n’en est pas un).",
      "6 La ligne C5 est nouvelle : donnez-lui un libellé (300 caractères au plus).",
      "7 C6, 2023 : « dix » n’est pas un montant (deux décimales au plus).",
      "8 La ligne C1 figure déjà plus haut dans le tableau.",
    ]);
  });

  it("names its columns in any language", () => {
    const arabic = pasted("الرمز;2024\nC1;12,5");
    expect(arabic.good.map(({ lineId, years }) => [lineId, years.get(2024)])).toEqual([["l1", 1_250]]);
  });

  it.each(["", "C1;1;2", "Code;Composante\nC1;C1", "Code;2024"])("is refused as a whole: %j", (text) => {
    expect(gridPasted(text, pasteGround).ok).toBe(false);
  });
});
