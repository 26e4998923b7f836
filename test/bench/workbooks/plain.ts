import ExcelJS from "exceljs";
import { projectRows } from "./rows.ts";

const MICRO = 1_000_000;
const CENTS = 100;

/** The same rows through exceljs as its own manual has it: everything in memory, then a buffer. For information. */
export async function plainExceljs(count: number): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Base");
  for (const { of, rows } of projectRows(count))
    for (const row of rows)
      sheet.addRow([
        ...[of.donor.code, of.donor.name, of.agreement, of.project.code, of.project.name],
        ...[row.component?.code, row.component?.name, row.line, row.mode, of.sectors],
        ...[row.year, row.quarter, row.period, row.measure, row.amount.currency],
        ...[row.amount.minor / CENTS, (row.rateMicro ?? 0) / MICRO, (row.eur?.minor ?? 0) / CENTS],
        ...[(row.mad?.minor ?? 0) / CENTS, 1_234, new Date(Date.UTC(2025, 11, 31))],
      ]);
  return (await book.xlsx.writeBuffer()) as ArrayBuffer;
}
