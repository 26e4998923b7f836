import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWords, wordsOf } from "../../../src/kernel/search-words.ts";

describe("the words of a text", () => {
  it("are folded: accents, cases, Arabic letter forms and digits", () => {
    expect(wordsOf("Système de Réunion", "أداة ١٢")).toEqual(["systeme", "de", "reunion", "اداه", "12"]);
  });

  it("hold a code whole and from each of its parts on", () => {
    expect(wordsOf("AG-DE-01")).toEqual(["ag-de-01", "de-01", "01"]);
    expect(wordsOf("J1.4 livré")).toEqual(["j1.4", "4", "livre"]);
  });

  it("hold Arabic words with and without their article", () => {
    expect(wordsOf("والمشروع الرقمي")).toEqual(["والمشروع", "مشروع", "الرقمي", "رقمي"]);
  });

  it("leave lone letters and elisions out", () => {
    expect(wordsOf("l’administration d'accès")).toEqual(["administration", "acces"]);
  });

  it("are plain enough to be listed as JSON by the database: no quote, no backslash, no space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}._/-]+$/u);
      }),
    );
  });

  it("are found by each beginning of what they come from", () => {
    for (const [text, asked] of [
      ["Plateforme numérique des écoles", "ECOLE plate"],
      ["AG-BE-02", "be-02"],
      ["المشروع الرقمي", "مشروع رقمي"],
      ["مشروع رقمي", "المشروع"],
      ["FAC/2025/113", "2025/1"],
    ] as const) {
      const words = wordsOf(text);
      const isFound = askedWords(asked).every((starts) =>
        starts.some((start) => words.some((w) => w.startsWith(start))),
      );
      expect([text, asked, isFound]).toEqual([text, asked, true]);
    }
  });
});

describe("what is asked", () => {
  it("is at most eight words; punctuation and lone letters ask nothing", () => {
    expect(askedWords("% _ ' \" \\ a")).toEqual([]);
    expect(askedWords("a1 a2 a3 a4 a5 a6 a7 a8 a9")).toHaveLength(8);
  });
});
