import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { LANGUAGES } from "../../../src/kernel/language.ts";
import { said } from "../../../src/kernel/messages.ts";
import { amountRead, money } from "../../../src/kernel/money.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { describeFormats, HIDDEN_MARKS } from "./formats.ts";

describeFormats();

describe("wordsIn", () => {
  it("writes from right to left in Arabic only", () => {
    expect(LANGUAGES.map((language) => wordsIn(language).direction)).toEqual(["ltr", "rtl", "ltr"]);
  });

  it("writes amounts that can be typed back (French and Arabic)", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.constantFrom("fr", "ar"), (minor, language) => {
        const amount = money(minor, "MAD");
        expect(amountRead(wordsIn(language).amount(amount), "MAD")).toEqual(amount);
      }),
    );
  });

  it("never writes a hidden mark", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom(...LANGUAGES), (a, b, language) => {
        const words = wordsIn(language);
        for (const text of [words.money(money(a, "EUR")), words.percent(ratio(a, b)), words.number(a / 100)])
          expect(text).not.toMatch(HIDDEN_MARKS);
      }),
    );
  });
});

const EXCESS = {
  fr: "Le total {total} dépasse le plafond de {excess} ({share}) au {on}.",
  ar: "المجموع {total} يتجاوز السقف بمبلغ {excess} ({share}) إلى غاية {on}.",
  en: "The total {total} exceeds the ceiling by {excess} ({share}) on {on}.",
};

describe("Words.t and Words.say", () => {
  const values = {
    total: money(305_000_000, "EUR"),
    excess: money(5_000_000, "EUR"),
    share: ratio(50_000, 3_000_000),
    on: { day: calendarDate("2025-06-30") },
  };

  it.each([
    [
      "fr",
      "Le total 3\u202F050\u202F000,00\u00A0EUR dépasse le plafond de 50\u202F000,00\u00A0EUR (1,67\u00A0%) au 30/06/2025.",
    ],
    [
      "ar",
      "المجموع 3\u202F050\u202F000,00\u00A0EUR يتجاوز السقف بمبلغ 50\u202F000,00\u00A0EUR (1,67\u00A0%) إلى غاية 30/06/2025.",
    ],
    ["en", "The total 3,050,000.00\u00A0EUR exceeds the ceiling by 50,000.00\u00A0EUR (1.67%) on 30/06/2025."],
  ] as const)("write amounts, rates and days in %s inside a message (scenario 1)", (language, text) => {
    expect(wordsIn(language).t(EXCESS, values)).toBe(text);
    expect(wordsIn(language).say(said(EXCESS, values))).toBe(text);
  });

  it("put a message into a message, in the same language", () => {
    const field = { fr: "plafond", ar: "السقف", en: "ceiling" };
    const missing = { fr: "Champ manquant : {field}", ar: "حقل ناقص: {field}", en: "Missing field: {field}" };
    expect(LANGUAGES.map((language) => wordsIn(language).t(missing, { field }))).toEqual([
      "Champ manquant : plafond",
      "حقل ناقص: السقف",
      "Missing field: ceiling",
    ]);
  });

  it("put in what a person wrote as it is, braces and marks of ICU included", () => {
    const named = { fr: "Projet {name}", ar: "مشروع {name}", en: "Project {name}" };
    expect(wordsIn("fr").t(named, { name: "l'appel {x} # <b>" })).toBe("Projet l'appel {x} # <b>");
  });
});

describe("Words.text", () => {
  it("says in which language a fallback is", () => {
    expect(wordsIn("ar").text({ fr: "Jalon" })).toEqual({ text: "Jalon", language: "fr" });
    expect(wordsIn("ar").text({ fr: "Jalon", ar: "معلم" })).toEqual({ text: "معلم", language: "ar" });
  });
});
