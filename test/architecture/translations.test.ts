import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/kernel/messages.ts";
import { filesIn, ROOT } from "./sources.ts";
import { flaws, messagesOf } from "./translations.ts";

const files = filesIn(["src", "reports"], [".ts"]).filter(
  (path) => /\/messages(\.ts|\/[^/]+\.ts)$/.test(path) && !path.startsWith("src/kernel/"),
);
const modules = await Promise.all(files.map(async (path) => [path, await import(join(ROOT, path))] as const));
const all = modules.flatMap(([path, module]) => messagesOf(path, { ...module }));

describe("messages", () => {
  it("were read from every slice", () => {
    expect(files.length).toBeGreaterThan(4);
    expect(all.length).toBeGreaterThan(60);
    for (const [path, module] of modules) expect(messagesOf(path, { ...module }), path).not.toEqual([]);
  });

  it("parse, and take the same values in French, Arabic and English, with every plural form", () => {
    expect(all.flatMap(([name, message]) => flaws(message).map((flaw) => `${name}: ${flaw}`))).toEqual([]);
  });
});

const ARABIC_DAYS = "{n, plural, zero {لا شيء} one {يوم} two {يومان} few {# أيام} many {# يوما} other {# يوم}}";
const inThree = (fr: string, ar: string, en: string): Message => ({ fr, ar, en });

describe("the check of messages", () => {
  it.each([
    ["an empty text", inThree("Jalon", "", "Milestone"), "no text in ar"],
    ["a brace left open", inThree("Jalon {n", "معلم {n}", "Milestone {n}"), "does not parse"],
    ["another name", inThree("Jalon {n}", "معلم {n}", "Milestone {m}"), "en takes {m}"],
    ["a value left out", inThree("{a} sur {b}", "{a}", "{a} of {b}"), "ar takes {a}"],
    [
      "other choices",
      inThree("{s, select, late {a} other {b}}", "{s, select, lat {ا} other {ب}}", "{s, select, late {a} other {b}}"),
      "ar takes {s lat,other}",
    ],
    ["a missing dual", inThree("{n}", ARABIC_DAYS.replace("two {يومان}", ""), "{n}"), "ar lacks two of {n}"],
    [
      "a value only inside a plural form",
      inThree("{n, plural, one {un} other {{x}}}", "{n} يوم", "{n} {x}"),
      "ar takes {n}",
    ],
    ["a missing one", inThree("{n, plural, many {x} other {y}}", "{n} يوم", "{n} days"), "fr lacks one of {n}"],
    ["a straight apostrophe", inThree("L'avenant", "ملحق", "Amendment"), "a straight apostrophe"],
    ["Eastern digits", inThree("12", "١٢", "12"), "Eastern digits"],
    ["a hidden mark", inThree("a", "\u200Fمعلم", "a"), "an invisible mark"],
    ["Arabic that is French", inThree("Jalon {n}", "Jalon {n}", "Milestone {n}"), "no Arabic"],
  ])("finds %s", (_, message, flaw) => {
    expect(flaws(message)).toEqual([expect.stringContaining(flaw)]);
  });

  it.each([
    ["plain texts", inThree("L’avenant", "ملحق", "Amendment")],
    [
      "all forms",
      inThree("{n, plural, one {# jour} other {# jours}}", ARABIC_DAYS, "{n, plural, one {# day} other {# days}}"),
    ],
    [
      "exact numbers for the first forms",
      inThree("{n}", ARABIC_DAYS.replace("zero", "=0").replace("two", "=2"), "{n}"),
    ],
    ["a plural that does not vary", inThree("{n}", "{n, plural, other {# %}}", "{n}")],
    ["a code", inThree("Fichier CSV", "CSV", "CSV file")],
    ["a name", inThree("Excel", "Excel", "Excel")],
  ])("accepts %s", (_, message) => {
    expect(flaws(message)).toEqual([]);
  });

  it("finds messages however deep they lie", () => {
    const late = inThree("En retard", "متأخر", "Late");
    expect(messagesOf("m", { late, states: { late } }).map(([name]) => name)).toEqual(["m.late", "m.states.late"]);
  });
});
