import { describe, expect, it } from "vitest";
import { revisedMinor, spentMinor } from "../../../reports/budget-execution/execution.ts";
import { execution, summed } from "../../../src/budgets/rules/execution.ts";
import { ledgerSums } from "../../../src/budgets/rules/ledger.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import type { Asked } from "../../../src/workbooks/asked.ts";
import { asksFor, executionLines, reportedOf, totalsOf } from "../../../src/workbooks/lines.ts";
import { demoLedger, ON } from "../budgets/sample.ts";
import { DEMO_IDS, factsOf } from "../standing/sample.ts";

const EVERYTHING: Asked = {
  project: undefined,
  agreement: undefined,
  donor: undefined,
  currency: "EUR",
  hasClosed: false,
};

const ledgers = DEMO_IDS.map((id) => ({ id, ledger: demoLedger(id) }));

const read = {
  projects: DEMO_IDS.map((id) => factsOf(id)),
  lines: ledgers.flatMap(({ ledger }) => ledger.lines),
  cells: ledgers.flatMap(({ id, ledger }) => ledger.cells.map((cell) => ({ ...cell, projectId: id }))),
  entries: ledgers.flatMap(({ id, ledger }) => ledger.entries.map((entry) => ({ ...entry, projectId: id }))),
};

const reported = (asked: Asked) => reportedOf(read, (project) => asksFor(asked, project));

const codes = (asked: Partial<Asked>) => reported({ ...EVERYTHING, ...asked }).map(({ project }) => project.code);

describe("What a report is asked for", () => {
  it.each([
    ["active projects by donor, agreement and project", {}, ["P4", "P1", "P2"]],
    ["the closed one too on request", { hasClosed: true }, ["P3", "P4", "P1", "P2"]],
    ["one donor’s", { donor: "BMZ" }, ["P1", "P2"]],
    ["one agreement’s", { agreement: "AG-DE-02" }, ["P2"]],
    ["an unknown donor’s: none", { donor: "NOBODY" }, []],
    ["an agreement of another donor: none", { donor: "BMZ", agreement: "AG-BE-02" }, []],
  ] as const)("%s", (_, asked, expected) => {
    expect(codes(asked)).toEqual(expected);
  });

  it("the closed one by its code, without asking for closed ones", () => {
    expect(asksFor({ ...EVERYTHING, project: "P3" }, factsOf("p3"))).toBe(true);
    expect(asksFor(EVERYTHING, factsOf("p3"))).toBe(false);
  });

  it.each(["pipeline", "cancelled"] as const)("a project that is %s is never in it", (status) => {
    const project = factsOf("p1", { status });
    expect(asksFor({ ...EVERYTHING, hasClosed: true, project: "P1" }, project)).toBe(false);
  });

  it("gives each project its own ledger and nobody else’s", () => {
    for (const { project, ledger } of reported({ ...EVERYTHING, hasClosed: true }))
      expect(ledgerSums(ledger, ON)).toEqual(ledgerSums(demoLedger(project.id), ON));
  });
});

describe("R01’s lines", () => {
  const told = { words: wordsIn("fr"), on: ON };
  const all = reported(EVERYTHING);
  const lines = all.flatMap((one) => executionLines(one, told));

  it("are one per component for Germany, one per budget line with its mode for Belgium", () => {
    const german = lines.filter(({ donor }) => donor.code === "BMZ");
    expect(
      german.map(({ project, component, heading, mode }) => [project.code, component.code, heading, mode]),
    ).toEqual(
      ["P1", "P2"].flatMap((code) => ["C1", "C2", "C3", "X"].map((component) => [code, component, null, null])),
    );
    const belgian = lines.filter(({ donor }) => donor.code === "BE-DGD");
    expect(belgian.length).toBe(12);
    expect(belgian[1]).toMatchObject({
      heading: { code: "A_01", name: expect.any(String) },
      component: { code: "A_01_02", name: "Appui à la coordination interministérielle" },
      mode: "cogestion",
      committedMinor: 30_000_000,
    });
  });

  it("add up to the totals, and each line’s years to the line", () => {
    const totals = totalsOf(execution(summed(all.map(({ ledger }) => ledgerSums(ledger, ON)))), lines.length);
    const sum = (value: (line: (typeof lines)[number]) => number) => lines.reduce((to, line) => to + value(line), 0);
    expect(totals.lineCount).toBe(20);
    expect(sum(revisedMinor)).toBe(totals.revisedMinor);
    expect(sum((line) => line.committedMinor)).toBe(totals.committedMinor);
    expect(sum(spentMinor)).toBe(totals.spentMinor);
    expect(sum((line) => line.spentMadMinor ?? Number.NaN)).toBe(totals.spentMadMinor);
    for (const line of lines) {
      const ofYears = (key: "originalMinor" | "committedMinor" | "spentMinor") =>
        line.years.reduce((to, year) => to + year[key], 0);
      expect([ofYears("originalMinor"), ofYears("committedMinor"), ofYears("spentMinor")]).toEqual([
        line.originalMinor,
        line.committedMinor,
        spentMinor(line),
      ]);
    }
  });

  it("name things in the reader’s language, and fall back to French", () => {
    const arabic = all.flatMap((one) => executionLines(one, { ...told, words: wordsIn("ar") }));
    expect(arabic[1]?.component.name).toBe("دعم التنسيق بين القطاعات الوزارية");
    expect(arabic[0]?.donor.name).toBe("Belgique");
  });
});
