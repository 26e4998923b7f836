import { dataRowCount } from "../../reports/budget-execution/execution.ts";
import { baseData, baseParts, baseReads } from "./base-report.ts";
import { dashboardData, dashboardParts, dashboardReads } from "./dashboard-report.ts";
import { executionData } from "./execution.ts";
import { type Maker, makerOf } from "./made.ts";
import { milestonesData, milestonesParts, milestonesReads } from "./milestones-report.ts";
import { planData, planParts, planReads } from "./plan-report.ts";
import { quarterData, quarterParts, quarterReads } from "./quarter-report.ts";
import { resultsData, resultsParts, resultsReads } from "./results.ts";
import { revisionsData, revisionsParts, revisionsReads } from "./revisions-report.ts";
import { executionParts, moneyReads } from "./store.ts";
import { yearsData, yearsParts, yearsReads } from "./years-report.ts";

/** The reports by their file in the address; their code is its beginning. */
export const ISSUES: Readonly<Record<string, Maker>> = {
  "R01.xlsx": makerOf({
    reads: moneyReads,
    parts: executionParts,
    data: executionData,
    rows: ({ lines }) => lines.length,
    longest: dataRowCount,
    writer: async () => {
      const report = await import("../../reports/budget-execution/report.ts");
      return { book: report.budgetExecution, file: report.budgetExecutionFile };
    },
  }),
  "R02.xlsx": makerOf({
    reads: quarterReads,
    parts: quarterParts,
    data: quarterData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/quarterly-financial/report.ts");
      return { book: report.quarterlyFinancial, file: report.quarterlyFinancialFile };
    },
  }),
  "R03.xlsx": makerOf({
    reads: yearsReads,
    parts: yearsParts,
    data: yearsData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/commitments-by-year/report.ts");
      return { book: report.commitmentsByYear, file: report.commitmentsByYearFile };
    },
  }),
  "R06.xlsx": makerOf({
    reads: resultsReads,
    parts: resultsParts,
    data: resultsData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/results-framework/report.ts");
      return { book: report.resultsFramework, file: report.resultsFrameworkFile };
    },
  }),
  "R07.xlsx": makerOf({
    reads: planReads,
    parts: planParts,
    data: planData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/disbursement-plan/report.ts");
      return { book: report.disbursementPlan, file: report.disbursementPlanFile };
    },
  }),
  "R08.xlsx": makerOf({
    reads: revisionsReads,
    parts: revisionsParts,
    data: revisionsData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/revisions-list/report.ts");
      return { book: report.revisionsList, file: report.revisionsListFile };
    },
  }),
  "R05.xlsx": makerOf({
    reads: milestonesReads,
    parts: milestonesParts,
    data: milestonesData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/milestone-tracking/report.ts");
      return { book: report.milestoneTracking, file: report.milestoneTrackingFile };
    },
  }),
  "R04.xlsx": makerOf({
    reads: dashboardReads,
    parts: dashboardParts,
    data: dashboardData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/portfolio-dashboard/report.ts");
      return { book: report.portfolioDashboard, file: report.portfolioDashboardFile };
    },
  }),
  "R10.xlsx": makerOf({
    reads: baseReads,
    parts: baseParts,
    data: baseData,
    rows: ({ rowCount }) => rowCount,
    writer: async () => {
      const report = await import("../../reports/flat-base/report.ts");
      return { book: report.flatBase, file: report.flatBaseFile };
    },
  }),
};

/** A report by its code: `R02`. */
export const makerFor = (code: string): Maker | undefined => ISSUES[`${code}.xlsx`];
