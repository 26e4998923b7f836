import { describe, expect, it } from "vitest";
import { circles, wrongFloors } from "./floors.ts";
import { parsed, sourcesIn } from "./sources.ts";

const sources = sourcesIn("src", "reports");
const importing = (path: string, ...specifiers: string[]) =>
  parsed(path, specifiers.map((specifier) => `import { x } from "${specifier}";`).join("\n"));

describe("floors", () => {
  it("read the whole house, and its imports", () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(100);
  });

  it("are kept: no file imports up, or across a floor", () => {
    expect(wrongFloors(sources)).toEqual([]);
  });

  it("hold no files that import one another in a circle", () => {
    expect(circles(sources)).toEqual([]);
  });
});

describe("the floor check", () => {
  it.each([
    ["up", "src/kernel/money.ts", "../ui/table.tsx"],
    ["up into the app", "src/people/routes.tsx", "../app.tsx"],
    ["across, between slices", "src/budgets/store.ts", "../milestones/schema.ts"],
    ["across, between reports and pages", "reports/kit/sheet.ts", "../../src/ui/table.tsx"],
    ["a type only", "src/kernel/money.ts", "../platform/scope.ts"],
    ["out of the house", "src/demo/load.ts", "../../test/unit/kernel/formats.ts"],
    ["in a room without a floor", "src/misc/a.ts", "../kernel/money.ts"],
  ])("refuses an import %s", (_, path, specifier) => {
    expect(wrongFloors([importing(path, specifier)])).toHaveLength(1);
  });

  it.each([
    ["src/budgets/store/lines.ts", "../schema.ts"],
    ["src/budgets/rules.ts", "../portfolio/rules.ts"],
    ["src/workbooks/routes.ts", "../../reports/kit/xlsx.ts"],
    ["src/worker.ts", "./app.tsx"],
  ])("lets %s import %s", (path, specifier) => {
    expect(wrongFloors([importing(path, specifier)])).toEqual([]);
  });

  it("sees every way of importing", () => {
    const ways = [
      'import "../ui/a.ts";',
      'import type { A } from "../ui/a.ts";',
      'export { A } from "../ui/a.ts";',
      'export * from "../ui/a.ts";',
      'const a = await import("../ui/a.ts");',
      'type A = import("../ui/a.ts").A;',
    ];
    for (const way of ways) expect(wrongFloors([parsed("src/kernel/b.ts", way)]), way).toHaveLength(1);
  });

  it("finds a circle of three", () => {
    const three = [
      importing("src/ui/a.ts", "./b.ts"),
      importing("src/ui/b.ts", "./c.ts"),
      importing("src/ui/c.ts", "./a.ts", "./d.ts"),
      importing("src/ui/d.ts", "../kernel/money.ts"),
    ];
    expect(circles(three)).toEqual(["src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts"]);
  });
});
