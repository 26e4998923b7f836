import { CSV_TYPE, csvOf } from "../../reports/kit/csv.ts";
import { MOST_LINES } from "../../reports/kit/layout.ts";
import { paths } from "../kernel/paths.ts";
import { commit } from "../platform/commit.ts";
import { fileHeaders } from "../platform/handing.ts";
import type { AppContext } from "../platform/http.ts";
import type { Reads } from "../platform/read.ts";
import { tooLarge } from "../runs/too-large.tsx";
import type { Asked } from "./asked.ts";
import type { Made, Maker } from "./made.ts";

/**
 * A working copy of a report: the export is journalled first, and its journal number is the copy’s (AUD-02). Only an
 * issued edition has a number of its own.
 */
export async function workingCopy(c: AppContext, maker: Maker, asked: Asked): Promise<Response> {
  const made = await maker(c, asked, { action: "workbook.export" });
  if (made.longest > MOST_LINES) return refused(c, made);
  const seq = await journalled(made, asked, "xlsx");
  const { book, file } = await made.told(made.visit.words.language, String(seq));
  const { XLSX_TYPE, xlsxOf } = await import("../../reports/kit/xlsx.ts");
  return new Response(await xlsxOf(book), { headers: fileHeaders(file, XLSX_TYPE) });
}

/** More rows than a sheet has: the CSV of the same is offered. */
export function refused(
  c: AppContext,
  { visit, edition, longest }: Pick<Made<Reads>, "visit" | "edition" | "longest">,
) {
  const csvPath = paths.workbookTable(`${edition.report}.csv`);
  return tooLarge(c, visit, { rows: longest, most: MOST_LINES, csvPath });
}

/** The report’s data table as CSV: for Power Query, which asks again whenever it refreshes. */
export async function dataTable(c: AppContext, maker: Maker, asked: Asked): Promise<Response> {
  const made = await maker(c, asked, { action: "workbook.export" });
  await journalled(made, asked, "csv");
  const { book, file } = await made.told(made.visit.words.language, null);
  return new Response(csvOf(book), { headers: fileHeaders(file.replace(/xlsx$/, "csv"), CSV_TYPE) });
}

async function journalled({ visit, edition, rows }: Made<object & Record<string, never>>, asked: Asked, form: string) {
  const { report } = edition;
  const told = { report, form, on: visit.on, lang: visit.words.language, rows, ...asked };
  const { seq } = await commit(visit, {
    ...{ action: "workbook.exported", writes: [], isEvent: true },
    reason: JSON.stringify(told),
  });
  return seq;
}
