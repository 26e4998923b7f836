import { activity, EVALUATION, INVESTMENT, RESERVE_DIRECT, RESERVE_SHARED, RUNNING, STAFF } from "./belgian-lines.ts";
import { type MoneyPlan, quarters, thousands } from "./plan.ts";

const NEVER = thousands(0, 0, 0, 0, 0);

/**
 * Handbook 2.5: only the five headings and the final account are printed (3 412 500 spent of 3 500 000). Booked once a
 * year, the last time in the quarter of the final account; everything engaged is paid.
 */
export const P3_MONEY: MoneyPlan = {
  projectId: "p3",
  decidedOn: "2019-07-31",
  years: [2019, 2020, 2021, 2022, 2023],
  quarters: quarters("2019-Q4", "2020-Q4", "2021-Q4", "2022-Q4", "2023-Q3"),
  periods: [],
  given: { budget: false, spentIn: [], forecast: false },
  lines: [
    {
      ...activity("A_01_01", "regie", {
        fr: "Référentiels et méthodes communes",
        ar: "دلائل مرجعية ومناهج مشتركة",
        en: "Common standards and methods",
      }),
      budget: thousands(50, 130, 140, 120, 60),
      committed: thousands(120, 140, 120, 100, 20),
      spent: thousands(40, 125, 140, 125, 70),
      forecast: [],
    },
    {
      ...activity("A_01_02", "cogestion", {
        fr: "Appui aux départements partenaires",
        ar: "دعم القطاعات الشريكة",
        en: "Support to partner departments",
      }),
      budget: thousands(20, 80, 80, 80, 40),
      committed: thousands(60, 90, 80, 60, 10),
      spent: thousands(10, 70, 85, 85, 50),
      forecast: [],
    },
    {
      ...activity("A_02_01", "regie", {
        fr: "Formations des fonctionnaires (F/H)",
        ar: "تكوين الموظفين (نساء/رجال)",
        en: "Training of civil servants (W/M)",
      }),
      budget: thousands(60, 230, 240, 240, 130),
      committed: thousands(150, 250, 250, 200, 50),
      spent: thousands(45, 215, 245, 250, 145),
      forecast: [],
    },
    {
      ...activity("A_02_02", "cogestion", {
        fr: "Formations au niveau local",
        ar: "التكوين على المستوى المحلي",
        en: "Training at local level",
      }),
      budget: thousands(30, 150, 160, 170, 90),
      committed: thousands(80, 170, 170, 140, 27.5),
      spent: thousands(20, 135, 160, 170, 102.5),
      forecast: [],
    },
    {
      ...activity("A_03_01", "regie", {
        fr: "Capacités de communication et de coordination",
        ar: "قدرات التواصل والتنسيق",
        en: "Communication and coordination capacity",
      }),
      budget: thousands(20, 90, 100, 90, 50),
      committed: thousands(50, 110, 100, 80, 10),
      spent: thousands(10, 80, 100, 100, 60),
      forecast: [],
    },
    {
      ...activity("A_03_02", "cogestion", {
        fr: "Réplication à l’ensemble des administrations",
        ar: "التعميم على مجموع الإدارات",
        en: "Replication to all administrations",
      }),
      budget: thousands(10, 60, 70, 70, 40),
      committed: thousands(30, 70, 70, 55, 10),
      spent: thousands(0, 50, 70, 70, 45),
      forecast: [],
    },
    { ...RESERVE_SHARED, budget: thousands(0, 0, 0, 10, 10), committed: NEVER, spent: NEVER, forecast: [] },
    { ...RESERVE_DIRECT, budget: thousands(0, 0, 10, 10, 10), committed: NEVER, spent: NEVER, forecast: [] },
    {
      ...STAFF,
      budget: thousands(40, 90, 90, 90, 40),
      committed: thousands(90, 90, 90, 70, 10),
      spent: thousands(35, 90, 90, 90, 45),
      forecast: [],
    },
    {
      ...INVESTMENT,
      budget: thousands(30, 10, 10, 0, 0),
      committed: thousands(30, 12, 8, 0, 0),
      spent: thousands(28, 12, 10, 0, 0),
      forecast: [],
    },
    {
      ...RUNNING,
      budget: thousands(10, 25, 25, 20, 10),
      committed: thousands(25, 25, 20, 15, 5),
      spent: thousands(8, 24, 25, 22, 11),
      forecast: [],
    },
    {
      ...EVALUATION,
      budget: thousands(0, 10, 20, 10, 20),
      committed: thousands(10, 15, 12, 8, 5),
      spent: thousands(0, 8, 17, 10, 15),
      forecast: [],
    },
  ],
};
