import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../src/workbooks/paging.ts";

describe("Pages of things with many rows", () => {
  it("hold every thing once, in order, and at most a page’s rows unless one thing alone has more", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 50 }), (sizes, most) => {
        const things = sizes.map((rows, at) => ({ rows, at }));
        const pages = pagesOf(things, ({ rows }) => rows, most);
        expect(pages.flat()).toEqual(things);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          const rows = page.reduce((sum, one) => sum + one.rows, 0);
          expect(rows <= most || page.length === 1).toBe(true);
        }
      }),
    );
  });

  it("are as few as their order allows", () => {
    expect(pagesOf([3, 3, 4, 9, 1, 0, 0], (rows) => rows, 10)).toEqual([
      [3, 3, 4],
      [9, 1, 0, 0],
    ]);
    expect(pagesOf([3, 8, 2, 11, 1], (rows) => rows, 10)).toEqual([[3], [8, 2], [11], [1]]);
  });
});
