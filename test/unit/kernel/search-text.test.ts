import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchText } from "../../../src/kernel/search-text.ts";

/** True when somebody who types `typed` finds `stored`. */
const finds = (typed: string, stored: string) => searchText(stored).includes(searchText(typed));

describe("searchText", () => {
  it.each([
    ["transformation numerique", "Transformation numérique de l’administration"],
    ["RÉFORME", "Réforme de l’administration"],
    ["l'administration", "Réforme de l’administration"],
    ["l’administration", "Réforme de l'administration"],
    ["main d'oeuvre", "Main-d’œuvre et main d’œuvre locale"],
    ["œuvre", "Mise en oeuvre"],
    ["curriculum vitae", "Curriculum vitæ"],
    ["istanbul", "İstanbul"],
    ["p1 pilote", "P1   pilote"],
    ["e\u0301tat", "État"],
    ["AG-DE-01", "ag-de-01"],
    ["2 m2", "Bureau de 2 m²"],
  ])("%j finds %j", (typed, stored) => {
    expect(finds(typed, stored)).toBe(true);
  });

  it.each([
    ["الادارة", "إصلاح الإدارة"],
    ["اداره", "إصلاح الإدارة"],
    ["احمد", "أَحْمَد"],
    ["الى", "إلى غاية"],
    ["الي", "إلى غاية"],
    ["المدن", "المُــدُن"],
    ["مسوول", "مسؤول"],
    ["قراية", "قرائة"],
    ["مشروع 12", "مشروع ١٢"],
    ["مشروع التعاون", "مشروع \u200Fالتعاون\u200F"],
    ["لا", "ﻻ"],
    ["الرباط", "ٱلرباط"],
  ])("%j finds %j", (typed, stored) => {
    expect(finds(typed, stored)).toBe(true);
  });

  it.each([
    ["budget", "jalon"],
    ["p2", "P1"],
    ["كتاب", "مكتب جديد"],
  ])("%j does not find %j", (typed, stored) => {
    expect(finds(typed, stored)).toBe(false);
  });

  it("joins texts with a space and leaves out the missing ones", () => {
    expect(searchText("P1", undefined, "Rabat")).toBe("p1 rabat");
    expect(searchText()).toBe("");
  });

  it("folded once is folded for good", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
      }),
    );
  });

  it("finds every word of a text in that text", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Zéèàçœ]{1,8}$/), { minLength: 1 }), (words) => {
        for (const word of words) expect(finds(word.toUpperCase(), words.join("  "))).toBe(true);
      }),
    );
  });
});
