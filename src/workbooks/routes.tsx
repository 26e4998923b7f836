import { Hono } from "hono";
import type { Workbook } from "../../reports/kit/sheet.ts";
import { paths } from "../kernel/paths.ts";
import { enter, type Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { commit } from "../platform/commit.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { type Asked, askedOf, fromPeriod } from "./asked.ts";
import { executionData } from "./execution.ts";
import { workbooks as m } from "./messages.ts";
import { resultsData, resultsReads } from "./results.ts";
import { catalogueReads, executionReads } from "./store.ts";
import { Catalogue } from "./views.tsx";

export const workbookRoutes = new Hono<AppEnv>();

workbookRoutes.get(paths.workbooks, async (c) => {
  const { visit, found } = await enter(c, "workbook.export", catalogueReads);
  const props = { words: visit.words, on: visit.on, known: c.req.query("known"), projects: found.projects };
  return pageOf(c, visit, { title: visit.words.t(m.title), children: <Catalogue {...props} /> });
});

workbookRoutes.get(paths.workbook(), async (c) => {
  const issue = ISSUES[pathParam(c, "report")];
  if (!issue) throw new Missing();
  const elsewhere = fromPeriod(c);
  return elsewhere ? c.redirect(elsewhere, 302) : issue(c, askedOf(c));
});

/** A workbook ready to be written once it has its edition’s number. */
interface Issue {
  readonly report: string;
  readonly rows: number;
  readonly made: (number: string) => Promise<{ readonly book: Workbook; readonly name: string }>;
}

const ISSUES: Readonly<Record<string, (c: AppContext, asked: Asked) => Promise<Response>>> = {
  "R01.xlsx": async (c, asked) => {
    const { visit, found } = await enter(c, "workbook.export", (scope) => executionReads(scope, asked));
    const data = executionData(visit, asked, found);
    const made = async (number: string) => {
      const { budgetExecution, budgetExecutionFile } = await import("../../reports/budget-execution/report.ts");
      const issued = { ...data, edition: { ...data.edition, number } };
      return { book: await budgetExecution(issued, visit.words), name: budgetExecutionFile(issued, visit.words) };
    };
    return issued(visit, asked, { report: "R01", rows: data.lines.length, made });
  },
  "R06.xlsx": async (c, asked) => {
    const { visit, found } = await enter(c, "workbook.export", (scope) => resultsReads(scope, asked));
    const data = resultsData(visit, asked, found);
    const made = async (number: string) => {
      const { resultsFramework, resultsFrameworkFile } = await import("../../reports/results-framework/report.ts");
      const issued = { ...data, edition: { ...data.edition, number } };
      return { book: await resultsFramework(issued, visit.words), name: resultsFrameworkFile(issued, visit.words) };
    };
    return issued(visit, asked, { report: "R06", rows: data.lines.length, made });
  },
};

/** Issues the workbook: the export is journalled first, and its journal number is the edition's (AUD-02). */
async function issued(visit: Visit, asked: Asked, { report, rows, made }: Issue): Promise<Response> {
  const reason = JSON.stringify({ report, on: visit.on, lang: visit.words.language, rows, ...asked });
  const { seq } = await commit(visit, { action: "workbook.exported", writes: [], isEvent: true, reason });
  // exceljs is large: only an export pays for loading it.
  const [{ book, name }, { XLSX_TYPE, xlsxOf }] = await Promise.all([
    made(String(seq)),
    import("../../reports/kit/xlsx.ts"),
  ]);
  return new Response(await xlsxOf(book), { headers: fileHeaders(name, XLSX_TYPE) });
}

const fileHeaders = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "private, no-store",
});
