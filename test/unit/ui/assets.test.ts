import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { assets } from "../../../.ops/assets.ts";
import { ASSET_VERSION } from "../../../src/ui/asset-version.ts";

const at = (path: string) => resolve(import.meta.dirname, "../../../src/ui", path);
const read = (path: string) => readFileSync(at(path), "utf8");

describe("what the browser fetches", () => {
  test("is what `node .ops/assets.ts` makes of its sources, and its version says so", () => {
    const { css, js, version } = assets();
    expect(read("public/assets/mizan.css")).toBe(css);
    expect(read("public/assets/mizan.js")).toBe(js);
    expect(version).toContain(`"${ASSET_VERSION}"`);
    expect(ASSET_VERSION).toMatch(/^[0-9a-f]{10}$/);
  });

  test("holds every style sheet there is", () => {
    const layersIn = (css: string) => css.match(/@layer [a-z]+\s?\{/g)?.length ?? 0;
    const files = readdirSync(at("styles"));
    expect(files.length).toBeGreaterThan(5);
    const layers = files.map((file) => layersIn(read(`styles/${file}`)));
    expect(layers.filter((count) => count === 0)).toEqual([]);
    expect(layersIn(assets().css)).toBe(layers.reduce((sum, count) => sum + count, 0));
  });

  test("is small: the sheet under 25 KB, the script under 45 KB", () => {
    expect(read("public/assets/mizan.css").length).toBeLessThan(25_000);
    expect(read("public/assets/mizan.js").length).toBeLessThan(45_000);
  });

  test("fetches nothing more, and evaluates nothing", () => {
    expect(read("public/assets/mizan.css")).not.toMatch(/url\(|@import|@font-face/);
    expect(read("client.js")).not.toMatch(/innerHTML|eval|new Function|fetch\(/);
  });

  test("has no side of its own: logical properties only", () => {
    const physical =
      /(?<![-a-z])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|text-align:\s*(?:left|right))\s*:/g;
    const rules = assets().css.replace(/@media \([^)]*\)/g, "");
    expect(rules.match(physical) ?? []).toEqual([]);
  });

  test("is kept for a year under its version", () => {
    expect(read("public/_headers")).toContain("max-age=31536000, immutable");
    expect(read("public/_headers")).toContain("nosniff");
  });
});
