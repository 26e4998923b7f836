import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changed, held } from "../../../src/ui/address.ts";
import { sortingRead, sortLink } from "../../../src/ui/sorting.ts";

describe("changed", () => {
  test("sets, replaces and takes out", () => {
    const query = new URLSearchParams("a=1&b=2");
    expect(changed("/p", query, { a: "9", b: undefined, c: "é" })).toBe("/p?a=9&c=%C3%A9");
    expect(changed("/p", query, { a: undefined, b: "" })).toBe("/p");
    expect(query.toString()).toBe("a=1&b=2");
  });
});

describe("held", () => {
  test("carries on and known, and nothing else", () => {
    expect(held(new URLSearchParams("on=2025-03-31&known=4&q=a"), "/x?s=1#top")).toBe(
      "/x?s=1&on=2025-03-31&known=4#top",
    );
    expect(held(new URLSearchParams("q=a"), "/x#top")).toBe("/x#top");
  });

  test("a link that sets its own date keeps it", () => {
    expect(held(new URLSearchParams("on=2025-03-31"), "/x?on=2024-12-31")).toBe("/x?on=2024-12-31");
  });
});

describe("sorting", () => {
  test("an unknown or missing key gives the first", () => {
    for (const text of [undefined, null, "", "-", "budget; drop", "-toString"])
      expect(sortingRead(text, ["code", "budget"])).toEqual({ key: "code", isDescending: false });
  });

  test("following a heading twice turns the order round, three times turns it back", () => {
    fc.assert(
      fc.property(fc.constantFrom("code", "budget"), (key) => {
        const follow = (text: string | null) => {
          const { href } = sortLink({ path: "/p", query: new URLSearchParams() }, sortingRead(text, ["x"]), key);
          return new URL(href, "https://m.example").searchParams.get("sort");
        };
        expect(follow(null)).toBe(key);
        const at = (text: string) =>
          sortLink({ path: "/p", query: new URLSearchParams(`sort=${text}`) }, sortingRead(text, ["x", key]), key);
        expect(at(key)).toEqual({ href: `/p?sort=-${key}`, direction: "ascending" });
        expect(at(`-${key}`)).toEqual({ href: `/p?sort=${key}`, direction: "descending" });
      }),
    );
  });

  test("sorting starts paging again and keeps the filters", () => {
    const query = new URLSearchParams("q=a&page=3&after=x&sort=code");
    expect(sortLink({ path: "/p", query }, { key: "code", isDescending: false }, "budget").href).toBe(
      "/p?q=a&sort=budget",
    );
  });
});
