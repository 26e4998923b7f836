import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Explained,
  type Reported,
  type ReportedGround,
  reconciled,
  reportablePeriods,
  reportedTyped,
  standing,
} from "../../../src/budgets/rules/reported.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { demoLedger } from "./sample.ts";

const words = wordsIn("fr");
const plain = (text: string) => text.replace(/\s/gu, " ");
const cents = (euros: number) => euros * 100;
const span = { start: calendarDate("2023-10-01"), end: calendarDate("2026-09-30") };
const ledger = demoLedger("p1");
const componentOf = (code: string) => {
  const line = ledger.lines.find((one) => one.componentCode === code);
  if (!line) throw new Error(code);
  return { id: line.componentId, code, title: line.componentTitle };
};
const components = ["C1", "C2", "C3", "X"].map(componentOf);

const reported = (what: Partial<Reported> = {}): Reported => ({
  ...{ id: "r1", componentId: componentOf("C1").id, period: "2025-Q2", amountMinor: cents(105_000) },
  ...{ document: "Rapport", place: "", reportedOn: calendarDate("2025-07-20"), supersedesId: null, reason: "" },
  ...what,
});

const explained = (what: Partial<Explained> = {}): Explained => ({
  ...{ reportedId: "r1", reportedMinor: cents(110_000), enteredMinor: cents(105_000), explanation: "Décalage" },
  ...{ status: "submitted", enteredById: "person-finance", decisionReason: "" },
  ...what,
});

const one = (all: readonly Reported[], explanations: readonly Explained[] = []) =>
  reconciled(all, explanations, { ledger, span })[0];

describe("A reported amount beside the entered one", () => {
  it.each([
    ["a component's quarter", {}, cents(105_000)],
    ["the project's quarter", { componentId: null }, cents(250_000)],
    ["a half-year", { componentId: null, period: "2025-H1" }, cents(450_000)],
    ["a year", { componentId: null, period: "2024" }, cents(880_000)],
  ])("is compared with %s", (_, what, enteredMinor) => {
    expect(one([reported(what)])).toMatchObject({ enteredMinor });
  });

  it("is alone, not different from nothing, where nothing was entered", () => {
    const found = one([reported({ period: "2025-Q3" })]);
    expect(found).toMatchObject({ state: "alone", enteredMinor: undefined, differenceMinor: undefined });
  });

  it.each<[string, readonly [Partial<Reported>, readonly Explained[]], string]>([
    ["the same amount", [{}, []], "equal"],
    ["another amount", [{ amountMinor: cents(110_000) }, []], "toExplain"],
    ["explained", [{ amountMinor: cents(110_000) }, [explained()]], "submitted"],
    ["approved", [{ amountMinor: cents(110_000) }, [explained({ status: "approved" })]], "approved"],
    [
      "explained for other amounts",
      [{ amountMinor: cents(110_000) }, [explained({ status: "approved", enteredMinor: 1 })]],
      "toExplain",
    ],
    ["another's explanation", [{ amountMinor: cents(110_000) }, [explained({ reportedId: "r2" })]], "toExplain"],
  ])("%s", (_, [what, explanations], state) => {
    expect(one([reported(what)], explanations)?.state).toBe(state);
  });

  it("has the difference with its sign", () => {
    expect(one([reported({ amountMinor: cents(100_000) })])?.differenceMinor).toBe(cents(-5_000));
  });

  it("stands once, however often it was corrected", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
        const chain = Array.from({ length: count }, (_, at) =>
          reported({ id: `r${at}`, supersedesId: at === 0 ? null : `r${at - 1}` }),
        );
        expect(standing(chain).map(({ id }) => id)).toEqual([`r${count - 1}`]);
      }),
    );
  });
});

describe("The form of a document", () => {
  const ground: ReportedGround = { components, all: [], span, today: calendarDate("2025-07-31"), currency: "EUR" };
  const typed = (what: Record<string, string> = {}) => ({
    ...{ period: "2025-Q2", document: "Rapport financier T2", reportedOn: "2025-07-20", "amount.C1": "105 000" },
    ...what,
  });
  const said = (what: Record<string, string>, more: Partial<ReportedGround> = {}) => {
    const read = reportedTyped(typed(what), { ...ground, ...more });
    return read.ok ? [] : read.problems.map((problem) => [problem.field, plain(words.say(problem.said))]);
  };

  it("takes the detail that the document has, and only that", () => {
    const read = reportedTyped(typed({ "amount.C2": "", total: "250 000,00" }), ground);
    expect(read).toMatchObject({
      ok: true,
      value: {
        amounts: [
          { componentId: componentOf("C1").id, amountMinor: cents(105_000) },
          { componentId: null, amountMinor: cents(250_000) },
        ],
      },
    });
  });

  it.each<[string, Record<string, string>, readonly [string, string]]>([
    ["no amount at all", { "amount.C1": "" }, ["total", "Indiquez au moins un montant"]],
    ["three decimals", { "amount.C1": "1,234" }, ["amount.C1", "C1"]],
    ["a day to come", { reportedOn: "2025-08-01" }, ["reportedOn", "ne peut pas être postérieure"]],
    ["a quarter to come", { period: "2025-Q4" }, ["period", "ne fait pas partie des choix"]],
    ["no document", { document: " " }, ["document", "à renseigner"]],
  ])("refuses %s", (_, what, [field, why]) => {
    const [first] = said(what);
    expect(first?.[0]).toBe(field);
    expect(first?.[1]).toContain(why);
  });

  it("wants to know why an amount that was reported before is corrected", () => {
    const all = [reported({ amountMinor: cents(104_000) })];
    expect(said({}, { all })).toEqual([
      [
        "reason",
        "C1 : un montant est déjà communiqué pour cette période (104 000,00 EUR). Indiquez le motif de la correction.",
      ],
    ]);
    expect(said({ reason: "Erreur de l’agence" }, { all })).toEqual([]);
    expect(said({ reason: "Encore" }, { all: [reported()] })[0]?.[1]).toContain("est déjà celui qui est communiqué");
  });

  it("offers quarters, half-years and years up to today", () => {
    expect(reportablePeriods(span, calendarDate("2024-05-01"))).toEqual([
      ...["2024-Q2", "2024-Q1", "2024-H1", "2024", "2023-Q4", "2023-H2", "2023"],
    ]);
  });
});
