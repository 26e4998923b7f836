import { describe, expect, it } from "vitest";
import { portfolioDashboard } from "../../../reports/portfolio-dashboard/report.ts";
import { dashboardData } from "../../../src/workbooks/dashboard-report.ts";
import { ASKED, dashboardFound } from "./demo-reads.ts";
import { opened, VISIT, verdicts, WORDS } from "./reading-back.ts";

const data = () => dashboardData(VISIT, ASKED, dashboardFound());

describe("R04", () => {
  it("has the handbook’s figures of P1: 3 000 000; 1 450 000; 0,829; 40 %; 0,727; 2 970 000 (5.1 to 5.4)", async () => {
    const p1 = (await data()).rows.find(({ project }) => project.code === "P1");
    expect(p1).toMatchObject({
      ...{ budgetMinor: 300_000_000, spentMinor: 145_000_000, burn: 0.829, atCompletionMinor: 297_000_000 },
      ...{ progress: { numerator: 40, denominator: 100 }, index: { numerator: 40, denominator: 55 } },
      ...{ milestonesDue: 4, milestonesDone: 3, responsible: "MTNRA", risk: expect.stringContaining("J1.4") },
    });
  });

  it("plans and realises, over all quarters and over all donors, what the portfolio comes to", async () => {
    const { quarters, donors, totals } = await data();
    for (const rows of [quarters, donors])
      expect(rows.reduce((sum, { spentMinor }) => sum + (spentMinor ?? 0), 0)).toBe(totals.spentMinor);
    expect(quarters.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0)).toBe(totals.budgetMinor);
    expect(totals).toEqual({ budgetMinor: 1_200_000_000, spentMinor: 390_000_000 });
  });

  it("finds nothing wrong in its own controls", async () => {
    const found = verdicts(await opened(portfolioDashboard(await data(), WORDS)));
    expect(found.filter((value) => value === "OK")).toHaveLength(7);
    expect(found).not.toContain("ERREUR");
  });
});
