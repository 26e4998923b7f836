import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWords } from "../../../src/kernel/search-words.ts";
import { grouped, type Hit, marked, otherTitles } from "../../../src/search/rules.ts";

const marks = (text: string, asked: string) =>
  marked(text, askedWords(asked))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join("");

const hit = (over: Partial<Hit>): Hit => ({
  ...{ kind: "project", id: "x", code: "P1", title: { fr: "Écoles numériques", ar: "المدارس الرقمية" }, project: "P1" },
  ...over,
});

describe("a hit in a text", () => {
  it("is marked in the letters that were written, whatever was typed", () => {
    expect(marks("Système de Réunions", "reunion")).toBe("Système de [Réunion]s");
    expect(marks("المدارس الرقمية", "مدارس")).toBe("ال[مدارس] الرقمية");
    expect(marks("إدارة المشروع", "اداره")).toBe("[إدارة] المشروع");
    expect(marks("J1.4 Portail", "j1.4 port")).toBe("[J1.4] [Port]ail");
    expect(marks("L’œuvre", "oeuvre")).toBe("L’[œuvre]");
  });

  it("begins where a word begins", () => {
    expect(marks("portail transport", "port")).toBe("[port]ail transport");
  });

  it("changes nothing of the text, whatever it is and whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, asked) => {
        const pieces = marked(text, askedWords(asked));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("a title in another language", () => {
  it("is shown when the word that was asked stands there only", () => {
    expect(otherTitles(hit({}), "fr", askedWords("مدارس"))).toEqual(["ar"]);
    expect(otherTitles(hit({}), "fr", askedWords("ecoles"))).toEqual([]);
    expect(otherTitles(hit({}), "ar", askedWords("P1 ecoles"))).toEqual(["fr"]);
    const milestone = hit({ kind: "milestone", code: "J1.4" });
    expect(otherTitles(milestone, "fr", askedWords("P1 ecoles"))).toEqual([]);
  });
});

describe("groups of hits", () => {
  it("come in a fixed order, what bears the asked code first, and say when they are cut", () => {
    const found = {
      milestone: [hit({ kind: "milestone", code: "J1" })],
      project: [hit({ code: "P10" }), hit({ code: "P1" }), hit({ code: "P12" })],
      entry: [],
    };
    const groups = grouped(found, askedWords("p1"), 2);
    expect(groups.map(({ kind, isCut }) => [kind, isCut])).toEqual([
      ["project", true],
      ["milestone", false],
    ]);
    expect(groups[0]?.hits.map(({ code }) => code)).toEqual(["P1", "P10"]);
  });
});
