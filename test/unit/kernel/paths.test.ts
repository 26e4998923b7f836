import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLanguage, paths, withQuery } from "../../../src/kernel/paths.ts";

const spelt = Object.entries(paths).map(([name, path]) => [name, typeof path === "string" ? path : path()] as const);

describe("paths", () => {
  it.each(spelt)("%s is an absolute address in kebab-case: %s", (_, path) => {
    expect(path).toMatch(
      /^\/([a-z0-9.-]+|:[a-z]+(\{[^}]*\}[^/]*)?)?(\/([a-z0-9.-]+|R[0-9]{2}\.(xlsx|csv)|:[a-z]+(\{.*\})?))*$/,
    );
  });

  it("spells every address once", () => {
    const all = spelt.map(([, path]) => path);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(30);
  });

  it("holds the route pattern without an argument, the address with one", () => {
    expect(paths.project()).toBe("/projects/:code");
    expect(paths.project("P1")).toBe("/projects/P1");
    expect(paths.workbook()).toBe("/workbooks/:report{R[0-9]{2}\\.xlsx}");
    expect(paths.workbook("R02.xlsx")).toBe("/workbooks/R02.xlsx");
  });

  it.each(["a/b", "a b", "é", "مشروع", "a?b#c", "../x", "100%"])(
    "keeps %j inside its own part of the address",
    (code) => {
      const address = paths.projectBudget(code);
      expect(address.split("/")).toHaveLength(4);
      expect(decodeURIComponent(address.split("/")[2] ?? "")).toBe(code);
      expect(new URL(address, "https://mizan.example").search).toBe("");
    },
  );

  it("gives an address back for every code that a person could invent", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme" }).filter((code) => !code.startsWith(":")),
        (code) => {
          expect(decodeURIComponent(paths.agreement(code).slice("/agreements/".length))).toBe(code);
        },
      ),
    );
  });
});

describe("withQuery", () => {
  it.each([
    [{}, "/projects"],
    [{ q: "", page: undefined }, "/projects"],
    [{ q: "réforme l’été", page: 2 }, "/projects?q=r%C3%A9forme+l%E2%80%99%C3%A9t%C3%A9&page=2"],
    [{ q: "a&b=c", page: 0 }, "/projects?q=a%26b%3Dc&page=0"],
  ])("adds %j", (query, address) => {
    expect(withQuery("/projects", query)).toBe(address);
  });
});

describe("inLanguage", () => {
  it("keeps the query and replaces the language", () => {
    expect(inLanguage("/projects", new URLSearchParams("q=x&lang=fr"), "ar")).toBe("/projects?q=x&lang=ar");
    expect(inLanguage("/", new URLSearchParams(), "en")).toBe("/?lang=en");
  });

  it("keeps every choice of a filter that takes several", () => {
    expect(inLanguage("/projects", new URLSearchParams("state=late&state=done&q="), "ar")).toBe(
      "/projects?state=late&state=done&lang=ar",
    );
  });
});
