import type { Edition } from "../../reports/kit/edition.ts";
import { milestonesData, milestonesReads } from "./milestones-report.ts";
import type { Workbook } from "../../reports/kit/sheet.ts";
import type { Words } from "../kernel/words.ts";
import { enter, type Visit } from "../people/entering.ts";
import { commit } from "../platform/commit.ts";
import type { AppContext } from "../platform/http.ts";
import type { Reads, ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { Asked } from "./asked.ts";
import { executionData } from "./execution.ts";
import { planData, planReads } from "./plan-report.ts";
import { quarterData, quarterReads } from "./quarter-report.ts";
import { resultsData, resultsReads } from "./results.ts";
import { revisionsData, revisionsReads } from "./revisions-report.ts";
import { executionReads } from "./store.ts";
import { yearsData, yearsReads } from "./years-report.ts";

/** Answers a request for a report with its workbook. */
type Issue = (c: AppContext, asked: Asked) => Promise<Response>;

/** A report: what it reads, what it makes of it, how many rows it holds, and its writer (loaded when it is asked for). */
interface Report<R extends Reads, D extends { readonly edition: Edition }> {
  readonly reads: (scope: Scope, asked: Asked) => R;
  readonly data: (visit: Visit, asked: Asked, found: ReadValues<R>) => D;
  readonly rows: (data: D) => number;
  readonly writer: () => Promise<Writer<D>>;
}

interface Writer<D> {
  readonly book: (data: D, words: Words) => Promise<Workbook>;
  readonly file: (data: D, words: Words) => string;
}

/** The reports by their file in the address. */
export const ISSUES: Readonly<Record<string, Issue>> = {
  "R01.xlsx": issueOf({
    reads: executionReads,
    data: executionData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/budget-execution/report.ts");
      return { book: report.budgetExecution, file: report.budgetExecutionFile };
    },
  }),
  "R02.xlsx": issueOf({
    reads: quarterReads,
    data: quarterData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/quarterly-financial/report.ts");
      return { book: report.quarterlyFinancial, file: report.quarterlyFinancialFile };
    },
  }),
  "R03.xlsx": issueOf({
    reads: yearsReads,
    data: yearsData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/commitments-by-year/report.ts");
      return { book: report.commitmentsByYear, file: report.commitmentsByYearFile };
    },
  }),
  "R06.xlsx": issueOf({
    reads: resultsReads,
  "R05.xlsx": issueOf({
    reads: milestonesReads,
    data: milestonesData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/milestone-tracking/report.ts");
      return { book: report.milestoneTracking, file: report.milestoneTrackingFile };
    },
  }),
    data: resultsData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/results-framework/report.ts");
      return { book: report.resultsFramework, file: report.resultsFrameworkFile };
    },
  }),
  "R07.xlsx": issueOf({
    reads: planReads,
    data: planData,
    rows: ({ lines }) => lines.length,
    writer: async () => {
      const report = await import("../../reports/disbursement-plan/report.ts");
      return { book: report.disbursementPlan, file: report.disbursementPlanFile };
    },
  }),
  "R08.xlsx": issueOf({
    reads: revisionsReads,
    data: revisionsData,
    rows: ({ rows }) => rows.length,
    writer: async () => {
      const report = await import("../../reports/revisions-list/report.ts");
      return { book: report.revisionsList, file: report.revisionsListFile };
    },
  }),
};

/**
 * Issues a workbook: the export is journalled first, and its journal number is the edition’s (AUD-02). exceljs is large:
 * only an export pays for loading it.
 */
function issueOf<R extends Reads, D extends { readonly edition: Edition }>(report: Report<R, D>): Issue {
  return async (c, asked) => {
    const { visit, found } = await enter(c, "workbook.export", (scope) => report.reads(scope, asked));
    const data = report.data(visit, asked, found);
    const { report: code } = data.edition;
    const journalled = { report: code, on: visit.on, lang: visit.words.language, rows: report.rows(data), ...asked };
    const { seq } = await commit(visit, {
      ...{ action: "workbook.exported", writes: [], isEvent: true },
      reason: JSON.stringify(journalled),
    });
    const issued = { ...data, edition: { ...data.edition, number: String(seq) } };
    const [{ book, file }, { XLSX_TYPE, xlsxOf }] = await Promise.all([
      report.writer(),
      import("../../reports/kit/xlsx.ts"),
    ]);
    const headers = fileHeaders(file(issued, visit.words), XLSX_TYPE);
    return new Response(await xlsxOf(await book(issued, visit.words)), { headers });
  };
}

const fileHeaders = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "private, no-store",
});
