import { describe, expect, it } from "vitest";
import { formatted, messages, said } from "../../../src/kernel/messages.ts";

describe("formatted", () => {
  it.each([
    ["a text without placeholders", "Portefeuille", {}, "Portefeuille"],
    ["a typographic apostrophe", "L’avenant {code}", { code: "A1" }, "L’avenant A1"],
    ["a straight apostrophe, which quotes in ICU only before a brace", "L'avenant", {}, "L'avenant"],
    ["a quoted brace", "'{'{code}'}'", { code: "A1" }, "{A1}"],
    ["tags, which are text", "<b>{code}</b>", { code: "A1" }, "<b>A1</b>"],
    ["a choice", "{state, select, late {en retard} other {à l’heure}}", { state: "late" }, "en retard"],
    ["an exact number before a plural form", "{n, plural, =0 {aucun} one {un} other {#}}", { n: 0 }, "aucun"],
  ])("writes %s", (...[_, text, values, result]) => {
    expect(formatted(text, "fr", values)).toBe(result);
  });

  it("throws when a value is missing, so that no page shows a bare placeholder", () => {
    expect(() => formatted("Projet {code}", "fr", {})).toThrow(/code/);
  });

  it("keeps the languages of one text apart", () => {
    const text = "{n, plural, one {un} other {#}}";
    expect(formatted(text, "fr", { n: 0 })).toBe("un");
    expect(formatted(text, "en", { n: 0 })).toBe("0");
    expect(formatted(text, "ar", { n: 1 })).toBe("un");
  });
});

describe("said and messages", () => {
  it("keep what they are given", () => {
    const late = { fr: "En retard", ar: "متأخر", en: "Late" };
    expect(messages({ late }).late).toBe(late);
    expect(said(late)).toEqual({ message: late, values: {} });
    expect(said(late, { n: 1 }).values).toEqual({ n: 1 });
  });
});
