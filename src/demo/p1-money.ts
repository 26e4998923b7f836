import { COMPONENTS } from "./components.ts";
import { type LinePlan, type MoneyPlan, quarters, thousands } from "./plan.ts";

type Amounts = Pick<LinePlan, "budget" | "committed" | "spent" | "forecast">;

/** German projects have one line per component, with the component's code and title. */
export function linesByComponent(projectId: string, amounts: Readonly<Record<string, Amounts>>): readonly LinePlan[] {
  return COMPONENTS.filter((component) => component.projectId === projectId).map(({ code, title }) => {
    const own = amounts[code];
    if (!own) throw new RangeError(`no money for ${projectId} ${code}`);
    return { component: code, code, label: title, mode: "none", category: "activity", ...own };
  });
}

/** Handbook 2.3. */
export const P1_MONEY: MoneyPlan = {
  projectId: "p1",
  decidedOn: "2023-09-15",
  years: [2023, 2024, 2025, 2026],
  quarters: quarters("2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"),
  periods: ["2025-Q3", "2025-Q4", "2026"],
  given: { budget: true, spentIn: ["2023-Q4", "2025-Q1", "2025-Q2"], forecast: true },
  lines: linesByComponent("p1", {
    C1: {
      budget: thousands(30, 370, 420, 230),
      committed: thousands(90, 110, 120, 120, 120, 120, 100),
      spent: thousands(25, 60, 75, 80, 95, 80, 105),
      forecast: thousands(100, 100, 320),
    },
    C2: {
      budget: thousands(50, 360, 370, 220),
      committed: thousands(110, 130, 110, 100, 90, 80, 80),
      spent: thousands(40, 95, 80, 80, 90, 75, 100),
      forecast: thousands(80, 90, 270),
    },
    C3: {
      budget: thousands(20, 220, 210, 150),
      committed: thousands(30, 50, 50, 60, 50, 50, 40),
      spent: thousands(10, 20, 30, 35, 45, 20, 30),
      forecast: thousands(55, 45, 290),
    },
    X: {
      budget: thousands(50, 100, 100, 100),
      committed: thousands(70, 30, 30, 30, 30, 30, 20),
      spent: thousands(45, 20, 25, 25, 25, 25, 15),
      forecast: thousands(25, 25, 120),
    },
  }),
};
