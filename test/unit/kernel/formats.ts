import { describe, expect, it } from "vitest";
import { calendarDate, dayInMorocco } from "../../../src/kernel/calendar-date.ts";
import { formatted } from "../../../src/kernel/messages.ts";
import { type Currency, money } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { UNDEFINED_MARK, wordsIn } from "../../../src/kernel/words.ts";

const [fr, ar, en] = [wordsIn("fr"), wordsIn("ar"), wordsIn("en")];

/** Marks that ICU hides in Arabic text and that break comparing and spreadsheets (handbook 5.6). */
export const HIDDEN_MARKS = /[\u200E\u200F\u061C\u2066-\u2069\u202A-\u202E]/;

/** What depends on the runtime's ICU: the same cases run in Node and in workerd, whose ICU is smaller. */
export function describeFormats(): void {
  describe("amounts", amounts);
  describe("rates and numbers", rates);
  describe("days", days);
  describe("messages with numbers", numbersInMessages);
}

function amounts() {
  it.each<[number, Currency, string, string]>([
    [123_456_789, "EUR", "1\u202F234\u202F567,89\u00A0EUR", "1,234,567.89\u00A0EUR"],
    [-123_456_789, "MAD", "-1\u202F234\u202F567,89\u00A0MAD", "-1,234,567.89\u00A0MAD"],
    [0, "MAD", "0,00\u00A0MAD", "0.00\u00A0MAD"],
    [5, "EUR", "0,05\u00A0EUR", "0.05\u00A0EUR"],
    [100_000, "EUR", "1\u202F000,00\u00A0EUR", "1,000.00\u00A0EUR"],
    // A double would lose the last digits of these.
    [
      Number.MAX_SAFE_INTEGER,
      "EUR",
      "90\u202F071\u202F992\u202F547\u202F409,91\u00A0EUR",
      "90,071,992,547,409.91\u00A0EUR",
    ],
  ])("%s minor units of %s: the French pattern in Arabic too (5.6)", (...[minor, currency, french, english]) => {
    expect(fr.money(money(minor, currency))).toBe(french);
    expect(ar.money(money(minor, currency))).toBe(french);
    expect(en.money(money(minor, currency))).toBe(english);
    expect(fr.amount(money(minor, currency))).toBe(french.slice(0, -4));
  });

  it.each([
    [300_000_000, "3\u202F000\u202F000", "3,000,000"],
    [300_000_001, "3\u202F000\u202F000,01", "3,000,000.01"],
    [300_000_010, "3\u202F000\u202F000,10", "3,000,000.10"],
    [-500_000, "-5\u202F000", "-5,000"],
    [0, "0", "0"],
  ])("%s cents in an overview: no decimals unless there are cents", (minor, french, english) => {
    expect(fr.whole(money(minor, "EUR"))).toBe(french);
    expect(ar.whole(money(minor, "EUR"))).toBe(french);
    expect(en.whole(money(minor, "EUR"))).toBe(english);
  });
}

function rates() {
  it.each([
    [1450, 3000, 2, "48,33\u00A0%", "48.33%"],
    [1450, 3000, 1, "48,3\u00A0%", "48.3%"],
    [639, 1096, 2, "58,30\u00A0%", "58.30%"],
    [55, 55, 2, "100,00\u00A0%", "100.00%"],
    [-50_000, 600_000, 2, "-8,33\u00A0%", "-8.33%"],
    [-70_000, 600_000, 2, "-11,67\u00A0%", "-11.67%"],
    [-160_000, 600_000, 2, "-26,67\u00A0%", "-26.67%"],
    [0, 7, 1, "0,0\u00A0%", "0.0%"],
    [-1, 1_000_000, 2, "0,00\u00A0%", "0.00%"],
    [12_345, 10, 0, "123\u202F450\u00A0%", "123,450%"],
  ])("%s / %s with %s decimals", (...[numerator, denominator, decimals, french, english]) => {
    expect(fr.percent(ratio(numerator, denominator), decimals)).toBe(french);
    expect(ar.percent(ratio(numerator, denominator), decimals)).toBe(french);
    expect(en.percent(ratio(numerator, denominator), decimals)).toBe(english);
  });

  it("writes a rate without a denominator as a dash, never as 0 % (scenario 35)", () => {
    for (const words of [fr, ar, en]) expect(words.percent(ratio(5, 0))).toBe(UNDEFINED_MARK);
  });

  it("writes plain numbers with the decimals they have, or with exactly so many", () => {
    expect(fr.number(1234.5)).toBe("1\u202F234,5");
    expect(ar.number(1234.5)).toBe("1\u202F234,5");
    expect(en.number(1234.5)).toBe("1,234.5");
    expect(fr.number(0.829, 3)).toBe("0,829");
    expect(fr.number(14.666, 2)).toBe("14,67");
    expect(fr.number(10.75, 4, true)).toBe("10,7500");
  });

  it("has no minus before zero", () => {
    for (const words of [fr, ar, en]) expect(words.number(-0.001, 0)).toBe("0");
  });
}

function days() {
  const june = calendarDate("2025-06-30");

  it("writes short days the same way in every language", () => {
    for (const words of [fr, ar, en]) expect(words.day(june)).toBe("30/06/2025");
  });

  it("writes long days in words", () => {
    expect(fr.longDay(june)).toBe("30 juin 2025");
    expect(fr.longDay(calendarDate("2025-08-01"))).toBe("1 août 2025");
    expect(en.longDay(june)).toBe("30 June 2025");
    expect(ar.longDay(june)).toBe("30 يونيو 2025");
  });

  it.each(
    ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"].map(
      (name, at) => [at + 1, name] as const,
    ),
  )("names month %s %s, as Morocco does (5.6)", (month, name) => {
    expect(ar.longDay(calendarDate(`2025-${String(month).padStart(2, "0")}-15`))).toBe(`15 ${name} 2025`);
  });

  it("writes instants in Morocco's time, also in Ramadan", () => {
    for (const words of [fr, ar, en]) {
      expect(words.instant("2025-06-30T13:05:00Z")).toBe("30/06/2025 14:05");
      expect(words.instant("2025-06-30T23:05:00.000Z")).toBe("01/07/2025 00:05");
      expect(words.instant("2025-03-10T13:05:00Z")).toBe("10/03/2025 13:05");
    }
  });

  it("finds the day of an instant in Morocco", () => {
    expect(dayInMorocco("2025-06-30T23:00:00Z")).toBe("2025-07-01");
    expect(dayInMorocco("2025-03-10T23:30:00Z")).toBe("2025-03-10");
  });

  it("writes quarters", () => {
    const second = quarter("2025-Q2");
    expect([fr, ar, en].map((words) => words.quarter(second))).toEqual(["T2 2025", "الربع 2 من 2025", "Q2 2025"]);
  });
}

function numbersInMessages() {
  const JALONS =
    "{n, plural, zero {لا معالم} one {معلم واحد} two {معلمان} few {# معالم} many {# معلما} other {# معلم}}";

  it.each([
    [0, "لا معالم"],
    [1, "معلم واحد"],
    [2, "معلمان"],
    [3, "3 معالم"],
    [10, "10 معالم"],
    [11, "11 معلما"],
    [99, "99 معلما"],
    [100, "100 معلم"],
    [102, "102 معلم"],
    [103, "103 معالم"],
    [111, "111 معلما"],
  ])("chooses among the six plural forms of Arabic for %s", (n, text) => {
    expect(formatted(JALONS, "ar", { n })).toBe(text);
  });

  it.each([
    [0, "0 jalon", "0 milestones"],
    [1, "1 jalon", "1 milestone"],
    [2, "2 jalons", "2 milestones"],
    [1500, "1\u202F500 jalons", "1,500 milestones"],
  ])("chooses the plural of French and English for %s", (n, french, english) => {
    expect(formatted("{n, plural, one {# jalon} other {# jalons}}", "fr", { n })).toBe(french);
    expect(formatted("{n, plural, one {# milestone} other {# milestones}}", "en", { n })).toBe(english);
  });

  it("writes numbers inside Arabic messages like amounts beside them: no dot, no hidden mark (5.6)", () => {
    expect(formatted("{n, plural, other {# يوم}}", "ar", { n: 1_234_567 })).toBe("1\u202F234\u202F567 يوم");
    expect(formatted("{n, plural, other {# يوم}}", "ar", { n: -16 })).toBe("-16 يوم");
    expect(formatted("{n, number}", "ar", { n: -1234.5 })).toBe("-1\u202F234,5");
    expect(formatted("{n, number, percent}", "ar", { n: -0.25 })).not.toMatch(HIDDEN_MARKS);
  });
}
