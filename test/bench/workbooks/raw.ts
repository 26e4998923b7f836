import type { BaseProject, BaseRow } from "../../../reports/flat-base/base.ts";
import type { ZipEntry } from "../../../reports/kit/zip.ts";
import { projectRows } from "./rows.ts";

// The floor: the same sheet of the same rows, its XML written by hand; no styles to find, nothing to check, no totals,
// no fingerprint, no other sheets.

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const DAY = 46_022;
const MICRO = 1_000_000;
const CENTS = 100;

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;

const textCell = (at: string, style: number, text: string | null): string =>
  text === null
    ? `<c r="${at}" s="${style}"/>`
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

const numberCell = (at: string, style: number, value: number | null): string =>
  value === null ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const euros = (minor: number | undefined): number | null => (minor === undefined ? null : minor / CENTS);

function rowXml(of: BaseProject, row: BaseRow, n: number): string {
  const { component, amount, eur, mad, rateMicro } = row;
  return (
    `<row r="${n}">${textCell(`A${n}`, 1, of.donor.code)}${textCell(`B${n}`, 1, of.donor.name)}` +
    `${textCell(`C${n}`, 1, of.agreement)}${textCell(`D${n}`, 1, of.project.code)}${textCell(`E${n}`, 1, of.project.name)}` +
    `${textCell(`F${n}`, 1, component?.code ?? null)}${textCell(`G${n}`, 1, component?.name ?? null)}` +
    `${textCell(`H${n}`, 1, row.line)}${textCell(`I${n}`, 1, row.mode)}${textCell(`J${n}`, 1, of.sectors)}` +
    `${numberCell(`K${n}`, 2, row.year)}${textCell(`L${n}`, 1, row.quarter)}${textCell(`M${n}`, 1, row.period)}` +
    `${textCell(`N${n}`, 1, row.measure)}${textCell(`O${n}`, 1, amount.currency)}${numberCell(`P${n}`, 3, euros(amount.minor))}` +
    `${numberCell(`Q${n}`, 3, rateMicro === null ? null : rateMicro / MICRO)}${numberCell(`R${n}`, 3, euros(eur?.minor))}` +
    `${numberCell(`S${n}`, 3, euros(mad?.minor))}${numberCell(`T${n}`, 2, 1_234)}${numberCell(`U${n}`, 4, DAY)}</row>`
  );
}

async function* sheetXml(count: number): AsyncGenerator<string> {
  yield HEAD;
  let n = 1;
  for (const { of, rows } of projectRows(count)) {
    let xml = "";
    for (const row of rows) {
      n += 1;
      xml += rowXml(of, row, n);
    }
    yield xml;
  }
  yield "</sheetData></worksheet>";
}

/** The parts of the raw workbook; the few small ones that never change are left out, for they cost nothing. */
export const rawEntries = (count: number): ZipEntry[] => [{ path: "xl/worksheets/sheet1.xml", text: sheetXml(count) }];
