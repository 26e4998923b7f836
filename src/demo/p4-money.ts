import { activity, EVALUATION, INVESTMENT, RESERVE_DIRECT, RESERVE_SHARED, RUNNING, STAFF } from "./belgian-lines.ts";
import { type MoneyPlan, quarters, thousands } from "./plan.ts";

const NEVER = thousands(0, 0, 0, 0);

/** Handbook 2.6: line totals, and totals per year and period, are printed; every split is the demo's own. */
export const P4_MONEY: MoneyPlan = {
  projectId: "p4",
  decidedOn: "2024-06-20",
  years: [2024, 2025, 2026, 2027, 2028],
  quarters: quarters("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"),
  periods: ["2025-H2", "2026", "2027", "2028"],
  given: { budget: false, spentIn: [], forecast: false },
  lines: [
    {
      ...activity("A_01_01", "regie", {
        fr: "Référentiel de compétences numériques",
        ar: "الدليل المرجعي للكفاءات الرقمية",
        en: "Digital skills framework",
      }),
      budget: thousands(55, 150, 135, 100, 60),
      committed: thousands(60, 70, 70, 60),
      spent: thousands(15, 35, 50, 60),
      forecast: thousands(50, 120, 110, 60),
    },
    {
      ...activity("A_01_02", "cogestion", {
        fr: "Appui à la coordination interministérielle",
        ar: "دعم التنسيق بين القطاعات الوزارية",
        en: "Support to interministerial coordination",
      }),
      budget: thousands(35, 170, 200, 190, 105),
      committed: thousands(50, 80, 80, 90),
      spent: thousands(5, 15, 45, 55),
      forecast: thousands(75, 210, 190, 105),
    },
    {
      ...activity("A_02_01", "regie", {
        fr: "Parcours de formation certifiants (F/H)",
        ar: "مسارات تكوين إشهادية (نساء/رجال)",
        en: "Certifying training courses (W/M)",
      }),
      budget: thousands(85, 270, 245, 195, 105),
      committed: thousands(100, 140, 140, 140),
      spent: thousands(20, 50, 100, 130),
      forecast: thousands(100, 210, 185, 105),
    },
    {
      ...activity("A_02_02", "cogestion", {
        fr: "Formations régionales",
        ar: "دورات تكوينية جهوية",
        en: "Regional training",
      }),
      budget: thousands(15, 110, 150, 145, 80),
      committed: thousands(20, 40, 45, 45),
      spent: thousands(0, 10, 25, 35),
      forecast: thousands(60, 150, 140, 80),
    },
    {
      ...activity("A_03_01", "regie", {
        fr: "Hackathons et prototypes",
        ar: "الهاكاثونات والنماذج الأولية",
        en: "Hackathons and prototypes",
      }),
      budget: thousands(25, 105, 90, 80, 50),
      committed: thousands(30, 40, 45, 45),
      spent: thousands(5, 15, 40, 50),
      forecast: thousands(35, 80, 80, 45),
    },
    {
      ...activity("A_03_02", "cogestion", {
        fr: "Passage à l’échelle",
        ar: "توسيع نطاق الحلول",
        en: "Scaling up",
      }),
      budget: thousands(0, 30, 80, 90, 50),
      committed: thousands(0, 0, 15, 25),
      spent: thousands(0, 0, 0, 10),
      forecast: thousands(25, 85, 85, 45),
    },
    {
      ...RESERVE_SHARED,
      budget: thousands(0, 0, 10, 20, 10),
      committed: NEVER,
      spent: NEVER,
      forecast: thousands(0, 10, 20, 10),
    },
    {
      ...RESERVE_DIRECT,
      budget: thousands(0, 0, 15, 25, 20),
      committed: NEVER,
      spent: NEVER,
      forecast: thousands(0, 20, 25, 15),
    },
    {
      ...STAFF,
      budget: thousands(40, 120, 120, 120, 80),
      committed: thousands(120, 80, 80, 80),
      spent: thousands(15, 15, 45, 45),
      forecast: thousands(55, 120, 130, 55),
    },
    {
      ...INVESTMENT,
      budget: thousands(30, 6, 4, 0, 0),
      committed: thousands(24, 8, 4, 2),
      spent: thousands(20, 10, 4, 2),
      forecast: thousands(2, 2, 0, 0),
    },
    {
      ...RUNNING,
      budget: thousands(10, 25, 25, 25, 15),
      committed: thousands(10, 10, 10, 10),
      spent: thousands(4, 4, 9, 9),
      forecast: thousands(10, 25, 25, 14),
    },
    {
      ...EVALUATION,
      budget: thousands(5, 14, 26, 10, 25),
      committed: thousands(0, 10, 5, 15),
      spent: thousands(0, 2, 0, 6),
      forecast: thousands(8, 28, 10, 26),
    },
  ],
};
