import { flatBase } from "../../reports/flat-base/report.ts";
import { xlsxOf } from "../../reports/kit/xlsx.ts";
import { zipped } from "../../reports/kit/zip.ts";
import { wordsIn } from "../../src/kernel/words.ts";
import { plainExceljs } from "./workbooks/plain.ts";
import { rawEntries } from "./workbooks/raw.ts";
import { flatBaseOf } from "./workbooks/rows.ts";

// Writers of the same rows, side by side in one runtime: `/mizan/1000`, `/raw/1000`, `/exceljs/1000`.

const WRITERS: Readonly<Record<string, (rows: number) => Promise<BodyInit>>> = {
  mizan: async (rows) => xlsxOf(await flatBase(flatBaseOf(rows), wordsIn("fr"))),
  raw: async (rows) => zipped(rawEntries(rows)),
  exceljs: plainExceljs,
};

export default {
  async fetch(request: Request): Promise<Response> {
    const [, writer = "", rows] = new URL(request.url).pathname.split("/");
    const write = WRITERS[writer];
    return write ? new Response(await write(Number(rows))) : new Response("no such writer", { status: 404 });
  },
};
