import type { Json } from "../../src/kernel/canonical.ts";
import type { Message } from "../../src/kernel/messages.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, notesBlock, sectionBlock } from "../kit/book.ts";
import { pairedColumns } from "../kit/chart.ts";
import { type Checks, columnCheck, rowsCheck } from "../kit/checks.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { CHART_WIDTHS } from "../kit/synthesis.ts";
import { SYNTHESIS } from "../kit/synthesis-messages.ts";
import { donorColumns, projectColumns, quarterColumns } from "./columns.ts";
import { R04 } from "./messages.ts";
import type { PortfolioDashboard } from "./portfolio.ts";

const TABLE = "r04";
const QUARTERS = "quarters";
const DONORS = "donors";

/** R04, tableau de bord portefeuille (handbook 6.2): Garde, R04, Graphiques, Paramètres, Contrôles. */
export function portfolioDashboard(data: PortfolioDashboard, words: Words): Promise<Workbook> {
  const { edition, rows } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R04.title),
      period: t(KIT.asOf, { date: words.day(edition.onDate) }),
      definitions: definitions(words),
      thresholds: [],
      checks: checksOf(data, words),
      sheets: [projectSheet(data, words), chartSheet(data, words)],
      rowCounts: [{ sheet: t(R04.sheet), rows: rows.length }],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R04_tableau-de-bord_portefeuille_2025-06-30_v1.xlsx`. */
export const portfolioDashboardFile = ({ edition }: PortfolioDashboard, { language }: Words): string =>
  fileName(edition, "tableau-de-bord", { moment: edition.onDate, language });

function projectSheet({ edition, rows, exclusions }: PortfolioDashboard, words: Words): Sheet {
  const { t } = words;
  const parts = [t(KIT.amountsIn, { currency: edition.currency })];
  return {
    id: "r04",
    name: R04.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.6,
    frozen: { tableId: TABLE, columns: 2 },
    blocks: [
      headBlock({ edition, title: t(R04.title), parts }, words),
      table({ id: TABLE, columns: projectColumns(edition.currency), rows, filter: "filter", totalLabel: t(R04.total) }),
      notesBlock(definitions(words), [...fixedTold(rows, words), ...exclusions], words),
      signatures(words),
    ],
  };
}

/** Each status that was fixed by hand: until when, what the dimensions say, and why. */
const fixedTold = (rows: PortfolioDashboard["rows"], { t }: Words): readonly string[] =>
  rows.flatMap(({ project: { code }, fixed }) =>
    fixed ? [t(R04.fixedTold, { ...fixed, code, until: { day: fixed.until } })] : [],
  );

function chartSheet({ edition, quarters, donors }: PortfolioDashboard, words: Words): Sheet {
  const { t } = words;
  const { currency } = edition;
  const totalLabel = t(R04.total);
  const chartOf = (title: Message, [names, planned]: readonly [string, string]) =>
    pairedColumns(t(SYNTHESIS.inCurrency, { title, currency }), { names, planned, realised: "spent" });
  return {
    id: "charts",
    name: R04.charts,
    footer: footerOf(edition, words),
    widths: [30, 18, 18, 12, ...CHART_WIDTHS],
    onePageUpTo: Number.POSITIVE_INFINITY,
    blocks: [
      headBlock({ edition, title: t(R04.title), parts: [t(KIT.amountsIn, { currency })] }, words),
      sectionBlock(t(R04.byQuarter)),
      table({
        ...{ id: QUARTERS, columns: quarterColumns(currency), rows: quarters, totalLabel },
        chart: chartOf(R04.byQuarter, ["quarter", "planned"]),
      }),
      sectionBlock(t(R04.byDonor)),
      table({
        ...{ id: DONORS, columns: donorColumns(currency, TABLE), rows: donors, totalLabel },
        chart: chartOf(R04.byDonor, ["donor", "amount"]),
      }),
    ],
  };
}

const definitions = ({ t }: Words) => [
  { label: t(R04.status), text: t(R04.statusIs) },
  { label: t(R04.risk), text: t(R04.riskIs) },
  { label: t(R04.planned), text: t(R04.plannedIs) },
];

function checksOf({ edition, rows, totals }: PortfolioDashboard, { t }: Words): Checks {
  const budget = money(totals.budgetMinor, edition.currency);
  const spent = money(totals.spentMinor, edition.currency);
  const all = [
    { tableId: TABLE, lineKey: "donor", column: "amount", sheet: R04.sheet, heading: R04.amount, expected: budget },
    { tableId: TABLE, lineKey: "donor", column: "spent", sheet: R04.sheet, heading: R04.spent, expected: spent },
    ...[QUARTERS, DONORS].flatMap((tableId) => {
      const lineKey = tableId === DONORS ? "donor" : "quarter";
      const column = tableId === DONORS ? "amount" : "planned";
      const of = { tableId, lineKey, sheet: R04.charts };
      const planned = { heading: tableId === DONORS ? R04.amount : R04.planned, expected: budget };
      return [
        { ...of, column, ...planned },
        { ...of, column: "spent", heading: R04.spent, expected: spent },
      ];
    }),
  ];
  return {
    sums: all.map(({ sheet, heading, ...check }) =>
      columnCheck({
        ...check,
        label: t(R04.checkQuarters, { column: t(heading), sheet: t(sheet) }),
        found: check.expected,
      }),
    ),
    counts: [rowsCheck(t(KIT.checkRowsOf, { sheet: t(R04.sheet) }), rows, [TABLE, "donor"])],
  };
}

/** Codes, dates and numbers only: the same in every language. */
const canonicalData = ({ edition, rows, quarters, totals }: PortfolioDashboard): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  totals: { ...totals },
  rows: rows.map((row) => [
    ...[row.project.code, row.responsible, row.start, row.end, row.budgetMinor, row.spentMinor, row.burn],
    ...[row.milestonesDue, row.milestonesDone, row.indicatorsOnTarget, row.indicators, row.atCompletionMinor],
    ...(row.fixed ? [row.fixed.until] : []),
  ]),
  quarters: quarters.map(({ plannedMinor, spentMinor }) => [plannedMinor, spentMinor]),
});
