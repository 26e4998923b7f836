import { describe, expect, it } from "vitest";
import type { PortfolioSum } from "../../../src/budgets/store/totals.ts";
import {
  elapsedOf,
  executionOf,
  portfolioCurve,
  sectionsOf,
  spentByQuarter,
  unspentOf,
  yearsOfCurrency,
} from "../../../src/dashboard/rules.ts";
import { ROLES } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { quotient } from "../../../src/kernel/ratio.ts";
import { isActive } from "../../../src/portfolio/rules/facts.ts";
import { standingsOf } from "../../../src/standing/rules/status.ts";
import { ON } from "../budgets/sample.ts";
import { demoPortfolio } from "../standing/sample.ts";

const sum = (what: Partial<PortfolioSum>): PortfolioSum => ({
  ...{ donorCode: "BMZ", currency: "EUR", status: "implementation", measure: "budget", year: 2025, amountMinor: 0 },
  ...what,
});

/** Handbook 2.7, by donor; one closed project and one in another currency beside. */
const SUMS: readonly PortfolioSum[] = [
  sum({ amountMinor: 800_000_000 }),
  sum({ measure: "commitment", amountMinor: 438_000_000 }),
  sum({ measure: "expenditure", year: 2024, amountMinor: 204_000_000 }),
  sum({ measure: "expenditure", amountMinor: 90_000_000 }),
  sum({ donorCode: "BE-DGD", amountMinor: 400_000_000 }),
  sum({ donorCode: "BE-DGD", measure: "commitment", amountMinor: 189_800_000 }),
  sum({ donorCode: "BE-DGD", measure: "expenditure", amountMinor: 96_000_000 }),
  sum({ donorCode: "BE-DGD", status: "closed", amountMinor: 350_000_000 }),
  sum({ donorCode: "US", currency: "USD", amountMinor: 77 }),
];

const active = standingsOf(demoPortfolio(), { on: ON, isPublishedOnly: false }).filter(({ project }) =>
  isActive(project),
);

describe("The portfolio’s money (2.7)", () => {
  const years = yearsOfCurrency(SUMS, "EUR");

  it("is that of the active projects of one currency, rates recomputed on the totals (scenario 15)", () => {
    const figures = executionOf(years, 2025);
    expect([figures.budgetMinor, figures.committedMinor, figures.spentMinor]).toEqual([
      1_200_000_000, 627_800_000, 390_000_000,
    ]);
    expect([quotient(figures.commitmentRate, 4), quotient(figures.executionRate, 4)]).toEqual([0.5232, 0.325]);
    expect([figures.spentPriorMinor, figures.spentYearMinor]).toEqual([204_000_000, 186_000_000]);
  });

  it("is planned from its first budget year to its last, and what was spent is added up beside it", () => {
    const spent = [{ quarter: quarter("2025-Q1"), minor: 10 }];
    const curve = portfolioCurve({ years, spent, forecasts: [], on: ON, currency: "EUR" });
    expect(curve?.planned.at(-1)).toEqual({ on: "2025-12-31", value: 1_200_000_000 });
    expect(curve?.planned.find(({ on }) => on === ON)?.value).toBe(600_000_000);
    expect(curve?.actual.at(-1)).toEqual({ on: ON, value: 10 });
    expect(portfolioCurve({ years: [], spent, forecasts: [], on: ON, currency: "EUR" })).toBeUndefined();
  });
});

describe("What was spent in each quarter", () => {
  it("is in the day’s own quarter what the quarters before leave of it: no cent is lost", () => {
    const before = [{ quarter: quarter("2025-Q1"), minor: 10 }];
    expect(spentByQuarter(before, 15, calendarDate("2025-05-15"))).toEqual([
      ...before,
      { quarter: "2025-Q2", minor: 5 },
    ]);
    expect(spentByQuarter(before, 10, ON)).toEqual(before);
    expect(spentByQuarter(before, 4, ON).at(-1)).toEqual({ quarter: "2025-Q2", minor: -6 });
  });
});

describe("The portfolio’s time and what it will leave", () => {
  it("elapsed days over days of execution: 639 + 639 + 365 of 1 096 + 1 461 + 1 461", () => {
    expect(elapsedOf(active, ON)).toEqual({ numerator: 1_643, denominator: 4_018 });
    expect(elapsedOf([], ON).denominator).toBe(0);
  });

  it("counts only projects that somebody forecast: silence is not zero", () => {
    const forecasts = [{ projectId: "p1", lineId: "p1-line-c1", period: "2026", amountMinor: 152_000_000 }];
    expect(unspentOf(active, forecasts)).toEqual({ minor: 3_000_000, projects: 1 });
    expect(unspentOf(active, [])).toEqual({ minor: 0, projects: 0 });
  });
});

describe("The sections of a dashboard", () => {
  it.each(ROLES)("are all there for %s, each once", (role) => {
    expect([...sectionsOf(role)].toSorted()).toEqual(
      ["alerts", "charts", "closed", "donors", "freshness", "milestones", "projects", "years"].toSorted(),
    );
  });

  it("begin with what asks for a deed, with the money, or with the whole", () => {
    expect([sectionsOf("manager")[0], sectionsOf("finance")[1], sectionsOf("donor")[1]]).toEqual([
      "alerts",
      "years",
      "charts",
    ]);
  });
});
