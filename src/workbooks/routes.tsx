import { Hono } from "hono";
import { paths } from "../kernel/paths.ts";
import { enter, type Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { commit } from "../platform/commit.ts";
import { Missing } from "../platform/errors.ts";
import { type AppEnv, pathParam } from "../platform/http.ts";
import { type Asked, askedOf, fromPeriod } from "./asked.ts";
import { executionData } from "./execution.ts";
import { workbooks as m } from "./messages.ts";
import { catalogueReads, executionReads } from "./store.ts";
import { Catalogue } from "./views.tsx";

export const workbookRoutes = new Hono<AppEnv>();

workbookRoutes.get(paths.workbooks, async (c) => {
  const { visit, found } = await enter(c, "workbook.export", catalogueReads);
  const props = { words: visit.words, on: visit.on, known: c.req.query("known"), projects: found.projects };
  return pageOf(c, visit, { title: visit.words.t(m.title), children: <Catalogue {...props} /> });
});

workbookRoutes.get(paths.workbook(), async (c) => {
  if (pathParam(c, "report") !== "R01.xlsx") throw new Missing();
  const elsewhere = fromPeriod(c);
  if (elsewhere) return c.redirect(elsewhere, 302);
  const asked = askedOf(c);
  const { visit, found } = await enter(c, "workbook.export", (scope) => executionReads(scope, asked));
  return executionWorkbook(visit, asked, executionData(visit, asked, found));
});

/** Issues the workbook: the export is journalled first, and its journal number is the edition's (AUD-02). */
async function executionWorkbook(
  visit: Visit,
  asked: Asked,
  data: ReturnType<typeof executionData>,
): Promise<Response> {
  // exceljs is large: only an export pays for loading it.
  const [{ budgetExecution, budgetExecutionFile }, { XLSX_TYPE, xlsxOf }] = await Promise.all([
    import("../../reports/budget-execution/report.ts"),
    import("../../reports/kit/xlsx.ts"),
  ]);
  const reason = JSON.stringify({
    report: "R01",
    on: visit.on,
    lang: visit.words.language,
    rows: data.lines.length,
    ...asked,
  });
  const { seq } = await commit(visit, { action: "workbook.exported", writes: [], isEvent: true, reason });
  const issued = { ...data, edition: { ...data.edition, number: String(seq) } };
  const file = await xlsxOf(await budgetExecution(issued, visit.words));
  return new Response(file, { headers: fileHeaders(budgetExecutionFile(issued, visit.words), XLSX_TYPE) });
}

const fileHeaders = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "private, no-store",
});
