import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConversionTerms,
  convertedTotal,
  correctionProblems,
  type DatedRate,
  exchangeDifference,
  lastRateDay,
  missingRate,
  quoteBetween,
  rateText,
  servingRate,
  unusualRate,
} from "../../../src/budgets/rules/rates.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money, units } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const fr = wordsIn("fr");
const day = calendarDate;

const dated = (on: string, micro: number, what: Partial<DatedRate> = {}): DatedRate => ({
  ...{ quote: "MAD", kind: "inforeuro", agreementId: null, source: "InforEuro", on: day(on), micro },
  ...what,
});

const TERMS: ConversionTerms = {
  id: "ag-de-01",
  code: "AG-DE-01",
  exchangeMethod: "inforeuro",
  fixedRateMicro: null,
  executionStart: day("2023-10-01"),
};

const servingOn = (rates: readonly DatedRate[], on: string, what: Partial<ConversionTerms> = {}) =>
  servingRate(rates, { agreement: { ...TERMS, ...what }, quote: "MAD", on: day(on) })?.micro;

const MONTHS = [dated("2025-04-01", 10_800_000), dated("2025-05-01", 10_500_000), dated("2025-06-01", 10_560_000)];

describe("the rate that serves an expense (FX-03)", () => {
  it("is InforEuro’s of the expense’s month, and of no other", () => {
    expect(["2025-04-01", "2025-04-30", "2025-05-31"].map((on) => servingOn(MONTHS, on))).toEqual([
      10_800_000, 10_800_000, 10_500_000,
    ]);
    expect([servingOn(MONTHS, "2025-07-01"), servingOn(MONTHS, "2025-03-31")]).toEqual([undefined, undefined]);
  });

  it("is the correction, once one is recorded after it", () => {
    const corrected = [...MONTHS, dated("2025-05-01", 10_510_000)];
    expect(servingOn(corrected, "2025-05-12")).toBe(10_510_000);
  });

  it("may bear the last day of its month, as end-of-month tables do", () => {
    expect(servingOn([dated("2025-10-31", 10_600_000)], "2025-10-02")).toBe(10_600_000);
  });

  it("is never of another kind or currency", () => {
    const others = [dated("2025-05-01", 1, { kind: "bam" }), dated("2025-05-01", 2, { quote: "USD" })];
    expect(servingOn(others, "2025-05-12")).toBeUndefined();
  });

  it("is the agreement’s own, where it is fixed: in dirhams only", () => {
    const fixed = { exchangeMethod: "fixed", fixedRateMicro: 10_750_000 } as const;
    expect(servingOn(MONTHS, "2031-01-01", fixed)).toBe(10_750_000);
    const usd = { agreement: { ...TERMS, ...fixed }, quote: "USD", on: day("2025-05-01") } as const;
    expect(servingRate(MONTHS, usd)).toBeUndefined();
    expect(servingOn(MONTHS, "2025-05-01", { exchangeMethod: "fixed" })).toBeUndefined();
  });

  it("is that of the agreement’s last transfer received by the day, never another agreement’s", () => {
    const transfers = [
      dated("2025-01-15", 10_700_000, { kind: "transfer", agreementId: "ag-de-01" }),
      dated("2025-03-10", 10_900_000, { kind: "transfer", agreementId: "ag-de-02" }),
      dated("2025-06-20", 10_600_000, { kind: "transfer", agreementId: "ag-de-01" }),
    ];
    const at = (on: string) => servingOn(transfers, on, { exchangeMethod: "transfer" });
    expect([at("2025-01-14"), at("2025-03-11"), at("2025-06-20")]).toEqual([undefined, 10_700_000, 10_600_000]);
  });

  it("is Bank Al-Maghrib’s of the day, or the last one published within seven days", () => {
    const daily = [dated("2025-05-02", 10_501_000, { kind: "bam" }), dated("2025-05-05", 10_507_000, { kind: "bam" })];
    const at = (on: string) => servingOn(daily, on, { exchangeMethod: "bam" });
    expect([at("2025-05-04"), at("2025-05-05"), at("2025-05-12"), at("2025-05-13"), at("2025-05-01")]).toEqual([
      10_501_000,
      10_507_000,
      10_507_000,
      undefined,
      undefined,
    ]);
  });

  it("missing is said with month and source (FX-04, scenario 11)", () => {
    const problem = missingRate({ agreement: TERMS, quote: "MAD", on: day("2025-07-14") });
    expect([problem.rule, problem.severity, fr.say(problem.said)]).toEqual([
      "FX-04",
      "block",
      "Aucun taux EUR/MAD pour 07/2025 (source InforEuro). Saisissez le taux avant de soumettre la période.",
    ]);
  });

  it("is quoted between the euro and one other currency only (FX-09)", () => {
    expect([quoteBetween("MAD", "EUR"), quoteBetween("EUR", "USD")]).toEqual(["MAD", "USD"]);
    expect([quoteBetween("EUR", "EUR"), quoteBetween("USD", "MAD")]).toEqual([undefined, undefined]);
  });
});

describe("conversion line by line", () => {
  const lines = MONTHS.map((rate, at) => ({ rate, amount: units([216_000, 157_500, 105_600][at] ?? 0, "MAD") }));
  const agreed = dated("2025-04-01", 10_750_000);

  it("with monthly rates differs from one agreed rate, and says by how much (scenario 10, FX-08)", () => {
    expect(lines.map((line) => convertedTotal([line], "EUR").minor)).toEqual([2_000_000, 1_500_000, 1_000_000]);
    expect(convertedTotal(lines, "EUR")).toEqual(units(45_000, "EUR"));
    expect(convertedTotal([{ amount: units(479_100, "MAD"), rate: agreed }], "EUR").minor).toBe(4_456_744);
    expect(exchangeDifference(lines, agreed, "EUR")).toEqual(money(43_256, "EUR"));
  });

  it("adds rounded lines (scenario 12)", () => {
    const rate = dated("2025-01-01", 10_843_100);
    const line = { amount: units(1_000, "MAD"), rate };
    expect(convertedTotal([line], "EUR").minor).toBe(9_222);
    expect(convertedTotal([line, line, line], "EUR").minor).toBe(27_666);
    expect(convertedTotal([{ amount: units(125_000, "MAD"), rate }], "EUR").minor).toBe(1_152_807);
  });

  it("has no difference without lines, nor with one line at the agreed rate", () => {
    expect(exchangeDifference([], agreed, "EUR").minor).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        const line = { amount: money(minor, "MAD"), rate: agreed };
        expect(exchangeDifference([line], agreed, "EUR").minor).toBe(0);
      }),
    );
  });

  it("at one rate is never further off than half a cent a line", () => {
    const rate = fc.integer({ min: 1_000_000, max: 20_000_000 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 20 }), rate, (amounts, micro) => {
        const all = amounts.map((minor) => ({ amount: money(minor, "MAD"), rate: dated("2025-01-01", micro) }));
        const off = Math.abs(exchangeDifference(all, dated("2025-01-01", micro), "EUR").minor);
        expect(off).toBeLessThanOrEqual((amounts.length + 1) / 2);
      }),
    );
  });
});

describe("an unusual rate (FX-07)", () => {
  const may = dated("2025-05-01", 10_750_000);
  const saidOf = (rate: DatedRate, known: readonly DatedRate[] = [may]) => {
    const problem = unusualRate(rate, known);
    return problem && [problem.severity, fr.say(problem.said)];
  };

  it("is warned about in the handbook’s words", () => {
    expect(saidOf(dated("2025-06-01", 1_085_000))).toEqual([
      "warn",
      "Taux inhabituel : 1,0850 (mois précédent 10,7500). Vérifiez le sens de la cotation.",
    ]);
  });

  it("is an inverted one (scenario 13)", () => {
    expect(saidOf(dated("2025-07-01", 93_000), MONTHS)).toEqual([
      "warn",
      "Taux inhabituel : 0,0930 (mois précédent 10,5600). Vérifiez le sens de la cotation.",
    ]);
    expect(saidOf(dated("2025-07-01", 93_000), [])?.[1]).toContain("Taux inhabituel : 0,0930.");
  });

  it("is more than 5 % away, not 5 %", () => {
    const at = (micro: number) => saidOf(dated("2025-06-01", micro), [dated("2025-05-01", 10_000_000)]) !== undefined;
    expect([9_499_999, 9_500_000, 10_500_000, 10_500_001].map(at)).toEqual([true, false, false, true]);
  });

  it("is measured against the month before, not against another rate of its own month", () => {
    expect(saidOf(dated("2025-05-30", 10_700_000), [may, dated("2025-05-29", 1)])).toBeUndefined();
    expect(saidOf(dated("2025-06-30", 10_700_000), [may, dated("2025-06-01", 1)])).toBeUndefined();
  });

  it("is measured against its own kind where there is one", () => {
    const known = [dated("2025-05-01", 10_000_000, { kind: "bam" }), dated("2025-05-31", 20_000_000)];
    expect(saidOf(dated("2025-06-01", 10_100_000, { kind: "bam" }), known)).toBeUndefined();
    expect(saidOf(dated("2025-06-01", 10_100_000, { kind: "transfer" }), known)).toBeDefined();
  });

  it("is none where nothing is known, but in dirhams below one", () => {
    expect([
      saidOf(dated("2025-06-01", 10_700_000), []),
      saidOf(dated("2025-06-01", 900_000, { quote: "USD" }), []),
    ]).toEqual([undefined, undefined]);
  });
});

describe("a rate that served in a closed period (FX-06)", () => {
  const used = [
    {
      ...{ micro: 10_800_000, on: day("2025-04-01"), source: "InforEuro" },
      agreementCode: "AG-DE-01",
      quarter: quarter("2025-Q2"),
    },
  ];
  const saidOf = (rate: DatedRate) => correctionProblems(rate, MONTHS, used).map(({ said }) => fr.say(said));

  it("changes no more", () => {
    expect(saidOf(dated("2025-04-01", 10_810_000))).toEqual([
      "Le taux du 01/04/2025 (InforEuro) a servi dans une période clôturée (AG-DE-01, T2 2025) : il ne change plus. Faites d’abord rouvrir la période.",
    ]);
  });

  it("may be corrected where only open periods used it", () => {
    expect(saidOf(dated("2025-05-01", 10_510_000))).toEqual([]);
  });

  it("is no obstacle to another day, kind or currency", () => {
    expect(saidOf(dated("2025-04-02", 10_810_000))).toEqual([]);
    expect(saidOf(dated("2025-04-01", 10_810_000, { kind: "bam" }))).toEqual([]);
  });

  it("and one that is recorded already, is not recorded twice", () => {
    expect(saidOf(dated("2025-05-01", 10_500_000))).toEqual(["Ce taux est déjà enregistré à cette date."]);
  });
});

describe("a rate in words", () => {
  it.each([
    [10_750_000, "10,7500", "10.7500"],
    [93_000, "0,0930", "0.0930"],
    [10_731_999, "10,731999", "10.731999"],
    [10_731_990, "10,73199", "10.73199"],
  ])("%d is %s", (micro, inFrench, inEnglish) => {
    expect([rateText(micro).fr, rateText(micro).ar, rateText(micro).en]).toEqual([inFrench, inFrench, inEnglish]);
  });

  it("may bear a day until the end of the month", () => {
    expect([lastRateDay(day("2025-06-30")), lastRateDay(day("2024-02-10"))]).toEqual(["2025-06-30", "2024-02-29"]);
  });
});
