import { describe, expect, it } from "vitest";
import type { PortfolioDashboard } from "../../../reports/portfolio-dashboard/portfolio.ts";
import { portfolioDashboard } from "../../../reports/portfolio-dashboard/report.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarterOf } from "../../../src/kernel/period.ts";
import type { Override } from "../../../src/standing/rules/override.ts";
import { dashboardData } from "../../../src/workbooks/dashboard-report.ts";
import { sheet } from "../reports/open-workbook.ts";
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

  it("says of a status that was fixed by hand until when it stands, why, and what the three dimensions say", async () => {
    const reason = "=Décision du Copil du 12 juin : avenant en cours de signature";
    const fixed = (day: string): Override => ({
      ...{
        id: day,
        revision: 1,
        projectId: "p1",
        quarter: quarterOf(calendarDate(day)),
        pace: "bad",
        reason,
        isWithdrawn: false,
      },
    });
    const dataWith = (...overrides: readonly Override[]) =>
      dashboardData(VISIT, ASKED, { ...dashboardFound(), overrides });
    const textsIn = async (data: PortfolioDashboard) => {
      const cells = sheet(await opened(portfolioDashboard(data, WORDS)), "R04");
      return [...cells.values()].map(({ value }) => String(value).replace(/\s/gu, " "));
    };
    const told = await textsIn(await dataWith(fixed("2025-06-30")));
    expect(told).toContain("Rouge : critique (fixé à la main)");
    expect(told).toContain(
      `P1 : statut fixé à la main jusqu’au 30/06/2025 ; les trois dimensions donnent « Orange : à surveiller ». Motif : ${reason}`,
    );
    expect(await textsIn(await dataWith(fixed("2025-03-31")))).toEqual(await textsIn(await dataWith()));
  });

  it("finds nothing wrong in its own controls", async () => {
    const found = verdicts(await opened(portfolioDashboard(await data(), WORDS)));
    expect(found.filter((value) => value === "OK")).toHaveLength(7);
    expect(found).not.toContain("ERREUR");
  });
});
