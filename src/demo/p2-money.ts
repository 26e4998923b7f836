import { linesByComponent } from "./p1-money.ts";
import { type MoneyPlan, quarters, thousands } from "./plan.ts";

/** Handbook 2.4: budget printed; of the rest, only the totals per component and per period. */
export const P2_MONEY: MoneyPlan = {
  projectId: "p2",
  decidedOn: "2023-09-15",
  years: [2023, 2024, 2025, 2026, 2027],
  quarters: quarters("2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"),
  periods: ["2025-H2", "2026", "2027"],
  given: { budget: true, spentIn: [], forecast: false },
  lines: linesByComponent("p2", {
    C1: {
      budget: thousands(50, 400, 450, 400, 300),
      committed: thousands(120, 140, 140, 120, 120, 140, 120),
      spent: thousands(40, 80, 90, 100, 120, 85, 95),
      forecast: thousands(170, 440, 380),
    },
    C2: {
      budget: thousands(30, 370, 450, 400, 250),
      committed: thousands(60, 90, 100, 100, 100, 100, 100),
      spent: thousands(20, 45, 60, 65, 80, 50, 60),
      forecast: thousands(170, 480, 410),
    },
    C3: {
      budget: thousands(20, 300, 400, 400, 280),
      committed: thousands(40, 70, 80, 80, 80, 90, 80),
      spent: thousands(10, 30, 45, 50, 65, 45, 55),
      forecast: thousands(180, 450, 430),
    },
    X: {
      budget: thousands(50, 120, 120, 120, 90),
      committed: thousands(80, 30, 30, 30, 30, 30, 30),
      spent: thousands(40, 25, 25, 25, 25, 30, 30),
      forecast: thousands(50, 130, 120),
    },
  }),
};
