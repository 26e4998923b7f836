import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceOn } from "../../../src/indicators/rules/achievement.ts";
import { dimensionRead, yearlyRead } from "../../../src/indicators/rules/definition-texts.ts";
import { periodSpan } from "../../../src/indicators/rules/reporting-period.ts";
import { standings } from "../../../src/indicators/rules/standing.ts";
import { milliRead, milliTyped } from "../../../src/indicators/rules/typed-number.ts";
import { NOTHING_ENTERED, valueRead } from "../../../src/indicators/rules/value-draft.ts";
import { valueProblems } from "../../../src/indicators/rules/value-rules.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Problem } from "../../../src/kernel/outcome.ts";
import { quotient, ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { indicatorWith, valueWith } from "./sample.ts";

const words = wordsIn("fr");
const told = (problems: readonly Problem[]) => problems.map(({ rule, said }) => `${rule}: ${words.say(said)}`);
const ground = (what: Parameters<typeof indicatorWith>[0] = {}) => ({
  ...{ indicator: indicatorWith(what), prefix: "", previousMilli: null, isSubmitted: false },
});

describe("A number as people type it", () => {
  it.each([
    ["1 234,5", 1_234_500],
    ["20476.00", 20_476_000],
    ["-3", -3_000],
    ["0", 0],
    ["12,3450", 12_345],
  ])("« %s » is %i thousandths", (text, milli) => expect(milliRead(text)).toBe(milli));

  it.each(["NULL", "", "1.2.3", "12,3456", "1e5", "n.d.", "123456789012"])("« %s » is none", (text) =>
    expect(milliRead(text)).toBeUndefined(),
  );

  it("is read again as it was written, in every language", () => {
    const milli = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(milli, fc.constantFrom("fr", "ar", "en"), (value, language) => {
        expect(milliRead(milliTyped(value, language as "fr"))).toBe(value);
      }),
    );
  });
});

describe("What is entered", () => {
  it("refuses 31 F + 28 H for 60, gap 1 (IND-06, scenario 25)", () => {
    const draft = { ...NOTHING_ENTERED, valueMilli: 60_000, women: 31, men: 28 };
    expect(told(valueProblems(draft, ground()))).toEqual(["IND-06: F + H (59) ≠ total (60). Écart : 1."]);
    expect(valueProblems({ ...draft, undeclared: 1 }, ground())).toEqual([]);
    expect(told(valueProblems({ ...draft, valueMilli: 105_000, women: 50, men: 54 }, ground()))).toEqual([
      "IND-06: F + H (104) ≠ total (105). Écart : 1.",
    ]);
  });

  it("totals each other disaggregation on its own, with what was not declared", () => {
    const dimensions = [{ name: "Région", categories: ["Rabat", "Fès"] }];
    const draft = { ...NOTHING_ENTERED, valueMilli: 10_000, categories: { "Région|Rabat": 6, "Région|Fès": 3 } };
    expect(told(valueProblems(draft, ground({ dimensions })))).toEqual([
      "IND-06: Région : la somme des catégories (9) ≠ total (10). Écart : 1.",
    ]);
    const whole = { ...draft, categories: { ...draft.categories, "Région|": 1 } };
    expect(valueProblems(whole, ground({ dimensions }))).toEqual([]);
  });

  it("warns of a lower cumulative value until it is justified (IND-03)", () => {
    const draft = { ...NOTHING_ENTERED, valueMilli: 95_000 };
    const lower = { ...ground(), previousMilli: 105_000 };
    expect(told(valueProblems(draft, lower))).toEqual([
      "IND-03: Valeur cumulative (95) inférieure à la précédente (105). Justifiez.",
    ]);
    expect(valueProblems({ ...draft, justification: "Doublons retirés" }, lower)).toEqual([]);
    expect(valueProblems(draft, { ...lower, indicator: indicatorWith({ accumulation: "point" }) })).toEqual([]);
  });

  it("makes a percentage of both its parts, within 0 to 100 (IND-04)", () => {
    const place = { indicator: indicatorWith({ measure: "percentage" }), prefix: "" };
    const read = valueRead({ numerator: "24", denominator: "60" }, place);
    expect(read.ok && read.value.valueMilli).toBe(40_000);
    const over = valueRead({ numerator: "61", denominator: "60" }, place);
    expect(over.ok && told(valueProblems(over.value, { ...ground(), ...place }))[0]).toContain("dépasse 100 %");
    const may = { ...ground(), indicator: indicatorWith({ measure: "percentage", mayExceed: true }) };
    expect(over.ok && valueProblems(over.value, may)).toEqual([]);
    const alone = valueRead({ value: "40" }, place);
    expect(alone.ok || told(alone.problems)).toEqual(["IND-04: Saisissez le numérateur et le dénominateur."]);
  });

  it("has no number but a comment where it is qualitative (IND-09)", () => {
    const place = { indicator: indicatorWith({ measure: "qualitative" }), prefix: "" };
    const number = valueRead({ value: "3" }, place);
    expect(number.ok || told(number.problems)[0]).toContain("IND-09: Indicateur qualitatif : pas de chiffre");
    const sent = { ...ground({ measure: "qualitative" }), isSubmitted: true };
    const none = { ...NOTHING_ENTERED, source: "PV" };
    expect(told(valueProblems(none, sent))[0]).toContain("IND-09");
    expect(valueProblems({ ...none, words: "Charte adoptée" }, sent)).toEqual([]);
  });

  it("submits nothing without a source, and n.d. only with its reason", () => {
    const sent = { ...ground(), isSubmitted: true };
    expect(told(valueProblems({ ...NOTHING_ENTERED, valueMilli: 1_000 }, sent))[0]).toContain("source");
    expect(valueProblems({ ...NOTHING_ENTERED, noDataReason: "Enquête reportée" }, sent)).toEqual([]);
  });
});

describe("Targets", () => {
  const steps = indicatorWith({
    targetMilli: 100_000,
    yearlyTargets: [
      { year: 2024, milli: 20_000 },
      { year: 2025, milli: 60_000 },
    ],
  });

  it("of a year come before the straight line (5.5)", () => {
    expect(quotient(paceOn(steps, calendarDate("2024-12-31")) ?? ratio(0, 1), 3)).toBe(0.2);
    expect(quotient(paceOn(steps, calendarDate("2025-12-31")) ?? ratio(0, 1), 3)).toBe(0.6);
    const middle = quotient(paceOn(steps, calendarDate("2025-07-02")) ?? ratio(0, 1), 3) ?? 0;
    expect(middle).toBeGreaterThan(0.4);
    expect(middle).toBeLessThan(0.41);
    expect(paceOn(indicatorWith({}), calendarDate("2025-06-30"))).toBeUndefined();
  });

  it("that are to be maintained are held or not, without a rate (IND-08)", () => {
    const kept = indicatorWith({ baselineMilli: 95_000, targetMilli: 95_000, isMaintained: true });
    const reading = { on: calendarDate("2025-06-30"), isPublishedOnly: false };
    const standing = (valueMilli: number) =>
      standings({ indicators: [kept], values: [valueWith("2025-06-30", { valueMilli })] }, reading, ratio(1, 2))[0];
    expect(standing(96_000)).toMatchObject({ achieved: undefined, state: "reached" });
    expect(standing(94_000)).toMatchObject({ achieved: undefined, state: "late" });
  });

  it("are read a line a year, in order", () => {
    expect(yearlyRead("2024 : 20\n2025 = 60,5")).toEqual([
      { year: 2024, milli: 20_000 },
      { year: 2025, milli: 60_500 },
    ]);
    expect(yearlyRead("2025 : 1\n2024 : 2")).toBe("2024 : 2");
    expect(yearlyRead("bientôt")).toBe("bientôt");
  });
});

it("A disaggregation has a name and two categories at least, each once", () => {
  expect(dimensionRead("Région : Rabat ; Fès")).toEqual({ name: "Région", categories: ["Rabat", "Fès"] });
  for (const text of ["Région", "Région : Rabat", "Région : Rabat ; Rabat", ": A ; B", "R|x : A ; B"])
    expect(dimensionRead(text)).toBeUndefined();
});

it("A period is a quarter, a half-year or a year", () => {
  expect(periodSpan("2025-Q2")).toEqual({ start: "2025-04-01", end: "2025-06-30" });
  expect(periodSpan("2025-H2")).toEqual({ start: "2025-07-01", end: "2025-12-31" });
  expect(periodSpan("2025")).toEqual({ start: "2025-01-01", end: "2025-12-31" });
  expect(periodSpan("2025-13")).toBeUndefined();
});
