import type { Json } from "../../src/kernel/canonical.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, noteBlock, notesBlock } from "../kit/book.ts";
import { type Checks, columnCheck, rowsCheck } from "../kit/checks.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { revisionColumns } from "./columns.ts";
import { R08 } from "./messages.ts";
import type { RevisionRow, RevisionsList } from "./revisions.ts";

const TABLE = "r08";

/** R08, liste des révisions budgétaires (handbook 6.2). Pure but for the checksum. */
export async function revisionsList(data: RevisionsList, words: Words): Promise<Workbook> {
  const { edition, period, rows, thresholds } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R08.title),
      period,
      definitions: definitions(words),
      thresholds,
      checks: checksOf(data, words),
      sheets: [listSheet(data, words)],
      rowCounts: [{ sheet: t(R08.sheet), rows: rows.length }],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R08_revisions-budgetaires_P1_2025-06-30_v1.xlsx`. */
export const revisionsListFile = ({ edition }: RevisionsList, { language }: Words): string =>
  fileName(edition, "revisions-budgetaires", { moment: edition.onDate, language });

function listSheet(data: RevisionsList, words: Words): Sheet {
  const { edition, period, rows, exclusions } = data;
  const { t } = words;
  const amounts = t(KIT.amountsIn, { currency: edition.currency });
  const mad = edition.currency === "MAD" ? [t(KIT.madNote)] : [];
  return {
    id: "r08",
    name: R08.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    frozen: { tableId: TABLE, columns: 1 },
    blocks: [
      headBlock({ edition, title: t(R08.title), parts: [period, amounts] }, words),
      table({
        id: TABLE,
        columns: revisionColumns(edition),
        rows,
        totalLabel: t(R08.total),
        filter: "filter",
      }),
      ...(rows.length === 0 ? [noteBlock(t(R08.none))] : []),
      notesBlock(definitions(words), [...mad, ...exclusions], words),
      signatures(words),
    ],
  };
}

const definitions = ({ t }: Words) => [
  { label: t(R08.variation), text: t(R08.variationIs) },
  { label: t(R08.threshold), text: t(R08.thresholdIs) },
];

function checksOf({ edition, rows, totals }: RevisionsList, { t }: Words): Checks {
  const moved = rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const count = new Set(rows.map(idOf)).size;
  return {
    sums: [
      columnCheck({
        ...{ tableId: TABLE, lineKey: "project", column: "amount", label: t(R08.checkMoved) },
        expected: money(totals.movedMinor, edition.currency),
        found: money(moved, edition.currency),
      }),
    ],
    counts: [
      rowsCheck(t(KIT.checkRowsOf, { sheet: R08.sheet }), rows, [TABLE, "project"]),
      {
        label: t(R08.checkRevisions),
        expected: totals.revisionCount,
        found: {
          formula: (at) => {
            const ids = at.column(TABLE, "number");
            return `SUMPRODUCT((${ids}<>"")/(COUNTIF(${ids},${ids})+(${ids}="")))`;
          },
          result: count,
        },
      },
    ],
  };
}

const idOf = ({ project, number }: RevisionRow): string => `${project.code}-${number}`;

const canonicalData = ({ edition, rows, totals }: RevisionsList): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  currency: edition.currency,
  totals: { ...totals },
  rows: rows.map(({ project, agreement, number, from, to, amountMinor, threshold, decidedOn, version }) => [
    ...[agreement.code, project.code, number, amountMinor, decidedOn, version],
    ...[from, to].map((side) => (side ? [side.year, side.variation.numerator, side.variation.denominator] : null)),
    ...[threshold.numerator, threshold.denominator],
  ]),
});
