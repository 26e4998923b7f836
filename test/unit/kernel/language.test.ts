import { describe, expect, it } from "vitest";
import { DEFAULT_LANGUAGE, directionOf, isLanguage, LANGUAGES, shownText } from "../../../src/kernel/language.ts";

describe("languages", () => {
  it("are French by default, Arabic and English", () => {
    expect(DEFAULT_LANGUAGE).toBe("fr");
    expect(LANGUAGES.every(isLanguage)).toBe(true);
    for (const text of ["", "FR", "de", "fr-FR", "toString"]) expect(isLanguage(text)).toBe(false);
  });

  it("run from right to left in Arabic only", () => {
    expect(LANGUAGES.map(directionOf)).toEqual(["ltr", "rtl", "ltr"]);
  });
});

describe("shownText", () => {
  const all = { fr: "Projet", ar: "مشروع", en: "Project" };

  it.each([
    ["the wanted language first", all, "ar", "مشروع", "ar"],
    ["French when it is missing", { fr: "Projet", en: "Project" }, "ar", "Projet", "fr"],
    ["French when it is empty", { fr: "Projet", ar: "" }, "ar", "Projet", "fr"],
    ["French when it is undefined", { fr: "Projet", en: undefined }, "en", "Projet", "fr"],
    ["English before Arabic when French is empty", { fr: "", ar: "مشروع", en: "Project" }, "fr", "Project", "en"],
    ["Arabic when nothing else is there", { fr: "", ar: "مشروع" }, "en", "مشروع", "ar"],
    ["nothing, in the wanted language, when all are empty", { fr: "" }, "en", "", "en"],
  ] as const)("shows %s", (...[_, texts, wanted, text, language]) => {
    expect(shownText(texts, wanted)).toEqual({ text, language });
  });
});
