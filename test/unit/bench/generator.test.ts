import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chained } from "../../../src/platform/chain.ts";
import { writeDatabase } from "../../bench/data/database.ts";
import { generatedProject, projectCode, totalsOf } from "../../bench/data/project.ts";
import { FACTS_OF_PROJECT, SIZES, type Size } from "../../bench/data/sizes.ts";
import { formFields } from "../../bench/measure/form.ts";

const FEW: Size = { name: "S", projects: 7, donors: 2 };

describe("a generated project", () => {
  it("is the same every time, in every size but for its donor", () => {
    const { participations: _, ...once } = generatedProject(7, SIZES.S);
    const { participations: __, ...again } = generatedProject(7, SIZES.L);
    expect(again).toEqual(once);
    expect(generatedProject(8, SIZES.S).entries[0]?.amountMinor).not.toBe(once.entries[0]?.amountMinor);
  });

  it("has 400 facts, and a budget that foots on its amount", () => {
    const { project, cells, entries, ...rest } = generatedProject(3, SIZES.S);
    expect(cells.length + entries.length).toBe(FACTS_OF_PROJECT);
    expect(FACTS_OF_PROJECT).toBe(400);
    expect(totalsOf({ cells, entries, ...rest }).budgetMinor).toBe(project.amountMinor);
  });

  it("has milestones that weigh 100 together and sectors that share out everything", () => {
    const { milestones, project } = generatedProject(5, SIZES.S);
    expect(milestones.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(project.sectors.reduce((sum, { shareBps }) => sum + shareBps, 0)).toBe(10_000);
  });
});

describe("a generated database", () => {
  const folder = mkdtempSync(join(tmpdir(), "mizan-bench-"));
  const file = join(folder, "few.sqlite");
  let database: DatabaseSync;

  beforeAll(() => {
    writeDatabase(file, FEW);
    database = new DatabaseSync(file, { readOnly: true });
  });

  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const number = (query: string): number => Number(Object.values(database.prepare(query).get() ?? {})[0]);

  it("holds every project’s rows, and no orphan", () => {
    expect(number("SELECT count(*) FROM project")).toBe(FEW.projects);
    const facts = number("SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM budget_cell)");
    expect(facts).toBe(FEW.projects * FACTS_OF_PROJECT);
    expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  });

  it("sums to what the generator says", () => {
    const spent = "SELECT sum(agreement_minor) FROM entry WHERE status = 'approved' AND booked_on <= '2025-12-31'";
    const all = Array.from({ length: FEW.projects }, (_, at) => totalsOf(generatedProject(at + 1, FEW)));
    const expected = all.reduce((sum, { committedMinor, spentMinor }) => sum + committedMinor + spentMinor, 0);
    expect(number(spent)).toBe(expected);
  });

  it("keeps ceilings, and the guards of the schema are in place again", () => {
    const over = `SELECT count(*) FROM agreement a WHERE ceiling_minor < (SELECT sum(amount_minor) FROM project WHERE agreement_id = a.id)`;
    expect(number(over)).toBe(0);
    const writable = new DatabaseSync(file);
    expect(() => writable.exec("DELETE FROM entry")).toThrow("never deleted");
    expect(() => writable.exec("UPDATE journal SET reason = 'x'")).toThrow("append-only");
    writable.close();
  });

  it("has a chain that holds", () => {
    const entries = database.prepare("SELECT seq, payload, prev_hash, hash FROM journal ORDER BY seq").all();
    expect(entries).toHaveLength(FEW.projects + 1);
    let previous = "0".repeat(64);
    for (const { payload, prev_hash, hash } of entries) {
      expect(prev_hash).toBe(previous);
      expect(hash).toBe(chained(previous, String(payload)));
      previous = String(hash);
    }
    expect(projectCode(FEW.projects)).toBe("PRJ-00007");
  });
});

describe("a form’s fields", () => {
  it("are what a browser would send back", () => {
    const html = `<form method="get"><input name="q" value="no"></form><form method="post" action="/x">
      <input type="hidden" name="revision" value="3"><input name="title" value="L&#39;eau &amp; &lt;x&gt;">
      <input type="checkbox" name="tag" value="a" checked=""><input type="checkbox" name="tag" value="b">
      <select name="status"><option value="p">P</option><option value="i" selected="">I</option></select>
      <textarea name="why">deux
lignes</textarea><button type="submit">Go</button></form>`;
    const expected = new URLSearchParams([
      ["revision", "3"],
      ["title", "L'eau & <x>"],
      ["tag", "a"],
      ["status", "i"],
      ["why", "deux\nlignes"],
    ]);
    expect(formFields(html).toString()).toBe(expected.toString());
  });
});
