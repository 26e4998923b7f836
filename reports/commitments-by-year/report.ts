import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, notesBlock } from "../kit/book.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { amountWidth } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { yearColumns, yearPath } from "./columns.ts";
import { YEARS_TABLE, yearChecks } from "./controls.ts";
import { R03 } from "./messages.ts";
import type { CommitmentsByYear } from "./years.ts";

/** R03, état des engagements et décaissements par exercice (handbook 6.2). Pure but for the checksum. */
export async function commitmentsByYear(data: CommitmentsByYear, words: Words): Promise<Workbook> {
  const { edition, years, rows } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R03.title),
      period: t(R03.period, { years, date: words.day(edition.onDate) }),
      definitions: definitions(words),
      thresholds: [],
      checks: yearChecks(data, words),
      sheets: [yearsSheet(data, words)],
      rowCounts: [{ sheet: t(R03.sheet), rows: rows.length }],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R03_engagements-decaissements_P1_2025-06-30_v1.xlsx`. */
export const commitmentsByYearFile = ({ edition }: CommitmentsByYear, { language }: Words): string =>
  fileName(edition, "engagements-decaissements", { moment: edition.onDate, language });

function yearsSheet(data: CommitmentsByYear, words: Words): Sheet {
  const { edition, years, rows, totals, exclusions } = data;
  const { t } = words;
  const amounts = t(KIT.amountsIn, { currency: edition.currency });
  const mad = edition.currency === "MAD" ? [t(KIT.madNote)] : [];
  return {
    id: "r03",
    name: R03.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    frozen: { tableId: YEARS_TABLE, columns: 4 },
    blocks: [
      headBlock({ edition, title: t(R03.title), parts: [t(R03.years, { years }), amounts] }, words),
      table({
        id: YEARS_TABLE,
        columns: yearColumns(edition, amountWidth(totals.creditMinor, words)),
        rows,
        pathOf: (row) => yearPath(row, words),
        totalLabel: t(KIT.grandTotal),
        filter: "filter",
      }),
      notesBlock(definitions(words), [t(R03.notes), ...mad, ...exclusions], words),
      signatures(words),
    ],
  };
}

const definitions = ({ t }: Words) => [
  { label: t(R03.credit), text: t(R03.creditIs) },
  { label: t(R03.commitmentRate), text: t(R03.commitmentRateIs) },
  { label: t(R03.absorption), text: t(R03.absorptionIs) },
  { label: t(R03.unspent), text: t(R03.unspentIs) },
  { label: t(R03.carryOver), text: t(R03.carryOverIs) },
];

const canonicalData = ({ edition, rows, totals }: CommitmentsByYear): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  currency: edition.currency,
  totals: { ...totals },
  rows: rows.map(({ year, donor, agreement, project, ...amounts }) => [
    ...[year, donor.code, agreement.code, project.code],
    { ...amounts },
  ]),
});
