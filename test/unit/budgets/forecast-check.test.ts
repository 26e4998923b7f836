import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Forecast } from "../../../src/budgets/rules/forecast.ts";
import { type ForecastGround, forecastChecked, lineVariances } from "../../../src/budgets/rules/forecast-check.ts";
import {
  cellName,
  forecastsIn,
  type Grid,
  gridOf,
  gridPeriods,
  gridTyped,
} from "../../../src/budgets/rules/forecast-grid.ts";
import { pastedRead, withPasted } from "../../../src/budgets/rules/forecast-paste.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoForecasts, demoLedger, ON } from "./sample.ts";

const words = wordsIn("fr");
const plain = (text: string) => text.replace(/\s/gu, " ");
const cents = (euros: number) => euros * 100;
const span = { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") };
const reporting = quarter("2025-Q2");
const ledger = demoLedger("p1");
const lineOf = (code: string) => {
  const line = ledger.lines.find((one) => one.code === code);
  if (!line) throw new Error(code);
  return line;
};
const ground: ForecastGround = {
  ledger,
  reporting,
  span,
  madeOn: ON,
  ceilingMinor: cents(3_000_000),
  explainedBps: 1_000,
  previous: [],
};
const grid = gridOf(demoForecasts("p1"), reporting, span);

/** The 2026 forecast of C3 rises by so many euros. */
const raised = (euros: number): Grid =>
  new Map(
    [...grid].map(([id, cells]) => [
      id,
      id === lineOf("C3").id ? cells.with(2, (cells[2] ?? 0) + cents(euros)) : cells,
    ]),
  );

describe("A forecast of P1 (scenario 17)", () => {
  it("comes to 2 970 000 at completion and leaves 30 000", () => {
    const { project, components, problems } = forecastChecked(grid, {}, ground);
    expect(project).toMatchObject({
      forecastMinor: cents(1_520_000),
      atCompletionMinor: cents(2_970_000),
      varianceMinor: cents(30_000),
    });
    expect(components.map(({ code, atCompletionMinor }) => [code, atCompletionMinor / 100])).toEqual([
      ["C1", 1_040_000],
      ["C2", 1_000_000],
      ["C3", 580_000],
      ["X", 350_000],
    ]);
    expect(problems).toEqual([]);
  });

  it("with 50 000 more for C3 needs a revision there, and cannot be submitted", () => {
    const { components, project, problems } = forecastChecked(raised(50_000), {}, ground);
    expect(components[2]).toMatchObject({
      code: "C3",
      atCompletionMinor: cents(630_000),
      varianceMinor: cents(-30_000),
    });
    expect(project.atCompletionMinor).toBe(cents(3_020_000));
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["BUD-01", "block"],
      ["FAC", "warn"],
    ]);
    const [ceiling, revision] = problems.map(({ said }) => plain(words.say(said)));
    expect(ceiling).toContain(
      "(3 020 000,00 EUR) dépasse le montant disponible de la convention (3 000 000,00 EUR) de 20 000,00 EUR",
    );
    expect(revision).toBe(
      "C3 : la prévision à l’achèvement (630 000,00 EUR) dépasse le budget révisé (600 000,00 EUR) de 30 000,00 EUR. Révision nécessaire.",
    );
  });

  it.each([
    ["30 000 more fill the ceiling exactly", 30_000, []],
    ["one cent above is too much", 30_000.01, ["BUD-01"]],
  ])("%s", (_, euros, blocked) => {
    const { problems } = forecastChecked(raised(euros), {}, ground);
    expect(problems.filter(({ severity }) => severity === "block").map(({ rule }) => rule)).toEqual(blocked);
  });
});

describe("The variance of a quarter against what was forecast for it", () => {
  const previous = (lineCode: string, amountMinor: number, period = "2025-Q2"): Forecast => ({
    lineId: lineOf(lineCode).id,
    period,
    amountMinor,
  });
  // C1 spent 105 000 in the second quarter of 2025.
  it.each([
    ["just within 10 % below", 11_666_666, false],
    ["a cent beyond", 11_666_667, true],
    ["10 % above", 9_545_455, false],
    ["more than 10 % above", 9_545_454, true],
    ["the same", 10_500_000, false],
    ["nothing forecast, something spent", 0, true],
  ])("%s", (_, forecastMinor, isWide) => {
    const others = ["C2", "C3", "X"].map((code) => previous(code, 1));
    const found = lineVariances({ ...ground, previous: [previous("C1", forecastMinor), ...others] });
    expect(found[0]).toMatchObject({ spentMinor: 10_500_000, forecastMinor, isWide });
  });

  it("wants its explanation, line by line, and is content with it", () => {
    const all = ["C1", "C2", "C3", "X"].map((code) => previous(code, code === "C1" ? cents(210_000) : 0));
    const asked = { ...ground, previous: all };
    const { problems } = forecastChecked(grid, {}, asked);
    expect(problems.map(({ field }) => field)).toEqual(["C1", "C2", "C3", "X"].map((code) => `explanation.${code}`));
    expect(plain(words.say(problems[0]?.said ?? { message: { fr: "", ar: "", en: "" }, values: {} }))).toBe(
      "C1 : réalisé 105 000,00 EUR pour 210 000,00 EUR prévus (écart -50,00 %). Expliquez l’écart : il dépasse 10,00 %.",
    );
    const explained = Object.fromEntries(ledger.lines.map(({ id }) => [id, "Marché signé en juillet"]));
    expect(forecastChecked(grid, explained, asked).problems).toEqual([]);
  });

  it("is wide beyond what its own agreement says", () => {
    const all = ["C1", "C2", "C3", "X"].map((code) => previous(code, code === "C1" ? 11_666_667 : 1));
    const isWide = (explainedBps: number) => lineVariances({ ...ground, explainedBps, previous: all })[0]?.isWide;
    expect([isWide(1_000), isWide(1_500)]).toEqual([true, false]);
  });

  it("is no variance where nothing had been forecast at all", () => {
    expect(lineVariances(ground)).toEqual([]);
  });
});

describe("The grid", () => {
  const asked = { lines: ledger.lines, reporting, currency: "EUR" as const, stored: grid };
  const C1 = lineOf("C1").id;

  it("has eight quarters and the rest", () => {
    expect(gridPeriods(reporting)).toEqual([
      ...["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3+"],
    ]);
  });

  it("keeps what was not sent, and takes an emptied field as nothing", () => {
    const read = gridTyped({ [cellName("C1", 0)]: "90 000,50", [cellName("C1", 1)]: "" }, asked);
    if (!read.ok) throw new Error("refused");
    expect(read.value.get(C1)?.slice(0, 3)).toEqual([9_000_050, 0, grid.get(C1)?.[2]]);
    expect(read.value.get(lineOf("C2").id)).toEqual(grid.get(lineOf("C2").id));
  });

  it.each([
    ["-1", "C1, T3 2025 : une prévision ne peut pas être négative."],
    ["1,234", "C1, T3 2025 : « 1,234 » a plus de deux décimales."],
    ["beaucoup", "C1, T3 2025 : « beaucoup » n’est pas un montant, par exemple 125 000,50."],
    ["9".repeat(16), `C1, T3 2025 : « ${"9".repeat(16)} » est trop grand.`],
  ])("refuses %s beside its cell", (text, why) => {
    const read = gridTyped({ [cellName("C1", 0)]: text }, asked);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems.map((p) => [p.field, words.say(p.said)])).toEqual([["cell.C1.0", why]]);
  });

  it("is the same after it was stored, whatever the amounts", () => {
    const amounts = fc.array(fc.nat(1e12), { minLength: 9, maxLength: 9 });
    const long = { ...span, end: calendarDate("2030-12-31") };
    fc.assert(
      fc.property(amounts, amounts, (one, two) => {
        const given: Grid = new Map([
          ["a", one],
          ["b", two],
        ]);
        expect(gridOf(forecastsIn(given, reporting), reporting, long)).toEqual(given);
      }),
    );
  });
});

describe("Rows pasted from a spreadsheet", () => {
  const asked = { lines: ledger.lines, reporting, currency: "EUR" as const, stored: grid };
  const pasted = (text: string) => {
    const read = pastedRead(text, asked);
    if (!read.ok) throw new Error("refused");
    return read.value;
  };

  it("are read row by row: headings passed over, blanks untouched, zeros cleared", () => {
    const { good, flaws } = pasted("Ligne\tT3 2025\tT4 2025\r\nC1\t110 000\t\t0\r\nc2\t70 000,50\r\n");
    expect(flaws).toEqual([]);
    expect(good.map(({ row, line, after }) => [row, line.code, after.slice(0, 3)])).toEqual([
      [2, "C1", [11_000_000, 10_000_000, 0]],
      [3, "C2", [7_000_050, 9_000_000, 9_000_000]],
    ]);
    expect(withPasted(grid, { good, flaws }).get(lineOf("C3").id)).toEqual(grid.get(lineOf("C3").id));
  });

  it("say row, column and reason of each flaw, and none hides the others", () => {
    const { good, flaws } = pasted("C1\t1\nC9\t1\nC2\t1,234\nC3\t-5\nC1\t2\nX\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1");
    expect(good.map(({ row }) => row)).toEqual([1]);
    expect(flaws.map(({ row, column, said }) => [row, words.say(column), words.say(said)])).toEqual(
      [
        [2, "Ligne", "« C9 » n’est pas une ligne du budget de ce projet."],
        [3, "T3 2025", "T3 2025 : « 1,234 » a plus de deux décimales."],
        [4, "T3 2025", "T3 2025 : une prévision ne peut pas être négative."],
        [6, "Ligne", "10 montants pour 9 périodes au plus."],
        [5, "Ligne", "La ligne C1 est déjà au rang 1."],
      ].sort((a, b) => Number(a[0]) - Number(b[0])),
    );
  });

  it.each(["", "  \n\t\n", "Ligne\tT3 2025"])("of nothing are refused: %j", (text) => {
    expect(pastedRead(text, asked).ok).toBe(false);
  });
});
