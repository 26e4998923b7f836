import { describe, expect, it } from "vitest";
import { outOfPlace, PLACES } from "./places.ts";
import { parsed, sourcesIn } from "./sources.ts";

const house = sourcesIn("src", "reports");
const everything = [...house, ...sourcesIn("test", ".ops")];

const place = (start: string) => {
  const found = PLACES.find(({ what }) => what.startsWith(start));
  if (!found) throw new Error(`no such promise: ${start}`);
  return found;
};

describe("what has its place", () => {
  it("was looked for in the whole house", () => {
    expect(house.length).toBeGreaterThan(40);
    expect(everything.length).toBeGreaterThan(house.length + 15);
    expect(house.flatMap((source) => source.nodes).length).toBeGreaterThan(10_000);
  });

  it.each(PLACES.filter(({ what }) => !what.startsWith("default")).map((each) => [each.what, each] as const))(
    "%s",
    (_, each) => {
      expect(outOfPlace(each, house)).toEqual([]);
    },
  );

  it("default exports only where a tool demands them, in tests and tools too", () => {
    expect(outOfPlace(place("default"), everything)).toEqual([]);
  });
});

describe("the check of places", () => {
  it.each([
    ["drizzle-orm", "src/budgets/actions.ts", 'import { eq } from "drizzle-orm";'],
    ["drizzle-orm", "src/budgets/routes.tsx", 'import { text } from "drizzle-orm/sqlite-core";'],
    ["exceljs", "src/workbooks/routes.ts", 'import { Workbook } from "exceljs";'],
    ["exceljs", "reports/budget-execution/report.ts", 'const { Workbook } = await import("exceljs");'],
    ["hono", "src/ui/frame.tsx", 'import { html } from "hono/html";'],
    ["hono", "src/kernel/paths.ts", 'import { Hono } from "hono";'],
    ["the clock", "src/people/rules.ts", "const now = new Date();"],
    ["the clock", "src/people/rules.ts", "const now = new Date;"],
    ["the clock", "src/people/rules.ts", "const now = Date();"],
    ["the clock", "src/people/rules.ts", "const now = Date.now();"],
    ["the clock", "src/people/rules.ts", "const clock = { now: Date.now };"],
    ["the clock", "src/people/rules.ts", "const now = Date['now']();"],
    ["the clock", "src/people/rules.ts", "const now = performance.now();"],
    ["the clock", "src/people/rules.ts", "const dice = Math.random();"],
    ["the clock", "src/people/store.ts", "const id = crypto.randomUUID();"],
    ["the clock", "src/people/store.ts", "const bytes = globalThis.crypto.getRandomValues(new Uint8Array(8));"],
    ["the clock", "src/people/store.ts", 'import { randomBytes } from "node:crypto";'],
    ["insert", "src/budgets/actions.ts", 'import { line } from "./schema.ts"; await db.delete(line);'],
    ["insert", "src/budgets/actions.ts", 'import { line } from "./schema.ts"; query().update(line);'],
    ["insert", "src/budgets/actions.ts", 'import * as all from "./schema.ts"; q.insert(all.line);'],
    ["insert", "src/budgets/actions.ts", "scope.db.insert(anything());"],
    ["insert", "src/budgets/actions.ts", "sql`DELETE FROM line`;"],
    ["insert", "src/demo/load.ts", 'd1.prepare("INSERT INTO person VALUES (1)");'],
    ["batch", "src/budgets/actions.ts", "await scope.db.batch([]);"],
    ["batch", "src/budgets/store.ts", "await db.insert(line).values(x).run();"],
    ["batch", "src/demo/load.ts", 'await d1.exec("DELETE FROM x");'],
    ["batch", "src/demo/load.ts", "await d1?.exec(text);"],
    ["rules", "src/budgets/rules.ts", 'import { line } from "./schema.ts";'],
    ["rules", "src/budgets/rules/revision.ts", 'import { eq } from "drizzle-orm";'],
    ["parseFloat", "src/ui/bars.tsx", "const x = (1.005).toFixed(2);"],
    ["parseFloat", "src/ui/bars.tsx", "const x = values.map(Number.parseFloat);"],
    ["parseFloat", "reports/kit/sheet.ts", "const x = Math.round(amount.minor / 100);"],
    ["default", "src/budgets/views.tsx", "export default function View() {}"],
    ["default", "src/budgets/views.tsx", "const a = 1; export { a as default };"],
  ])("%s: refuses in %s: %s", (start, path, text) => {
    expect(outOfPlace(place(start), [parsed(path, text)])).not.toEqual([]);
  });

  it.each([
    ["drizzle-orm", "src/budgets/store/lines.ts", 'import { eq } from "drizzle-orm";'],
    ["hono", "src/ui/frame.tsx", 'import type { Child } from "hono/jsx";'],
    ["the clock", "src/kernel/words.ts", "const at = new Date(value);"],
    ["the clock", "src/kernel/words.ts", "const scope = { now };  scope.now.slice(0, 10);"],
    ["insert", "src/ui/address.ts", 'query.delete("page"); new Map().delete(key); createHash("sha256").update(text);'],
    ["batch", "src/kernel/money.ts", "const LINE = /a/; /^a/.exec(text); LINE.exec(text);"],
    ["batch", "src/kernel/money.ts", "const LINE = new RegExp(name); LINE.exec(text); new RegExp(name).exec(text);"],
    ["rules", "src/budgets/rules.ts", 'import type { Project } from "../portfolio/rules.ts";'],
    ["parseFloat", "src/ui/bars.tsx", "const x = Math.max(0, share);"],
    ["default", "src/worker.ts", "export default { fetch };"],
  ])("%s: lets be in %s: %s", (start, path, text) => {
    expect(outOfPlace(place(start), [parsed(path, text)])).toEqual([]);
  });
});
