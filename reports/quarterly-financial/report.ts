import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, notesBlock } from "../kit/book.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { amountWidth } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import { quartersAsJson, quartersSheet } from "../kit/quarters.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { synthesisSheet } from "../kit/synthesis.ts";
import { SYNTHESIS } from "../kit/synthesis-messages.ts";
import { actualsColumns, PRINTED_COLUMNS, quarterColumns, quarterPath } from "./columns.ts";
import { quarterChecks } from "./controls.ts";
import { R02 } from "./messages.ts";
import { MODES, type QuarterlyFinancial } from "./quarterly.ts";
import { certification, QUARTER_TABLE, sectionsBelow } from "./sections.ts";
import { quarterSynthesis } from "./synthesis.ts";

/**
 * R02, rapport financier trimestriel au bailleur (handbook 6.2): Garde, Synthèse, R02, for agreements with modes
 * « Budget vs actuals », Trimestres, Paramètres, Contrôles. Pure but for the checksum.
 */
export async function quarterlyFinancial(data: QuarterlyFinancial, words: Words): Promise<Workbook> {
  const { edition, quarter, quarters, lines, thresholds } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R02.title),
      period: t(R02.period, { quarter: words.quarter(quarter), date: words.day(edition.onDate) }),
      definitions: definitions(words),
      thresholds,
      checks: quarterChecks(data, words),
      sheets: [
        synthesisSheet(quarterSynthesis(data, words), words),
        quarterSheet(data, words),
        ...(hasModes(data) ? [actualsSheet(data, words)] : []),
        quartersSheet(edition, quarters, words),
      ],
      rowCounts: [
        { sheet: t(R02.sheet), rows: lines.length },
        { sheet: t(SYNTHESIS.quartersSheet), rows: quarters.length },
      ],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R02_rapport-financier_AG-DE-01_2025-T2_v1.xlsx` (handbook 6.1). */
export function quarterlyFinancialFile({ edition, quarter }: QuarterlyFinancial, { language }: Words): string {
  const moment = quarter.replace("Q", language === "en" ? "Q" : "T");
  const scope = edition.agreements.length === 1 ? { ...edition, projects: [] } : edition;
  return fileName(scope, "rapport-financier", { moment, language });
}

const hasModes = ({ lines }: QuarterlyFinancial): boolean => lines.some(({ mode }) => mode !== null);

function quarterSheet(data: QuarterlyFinancial, words: Words): Sheet {
  const { edition, quarter, lines, exclusions } = data;
  const { t } = words;
  const about = edition.projects.map(({ code, name }) => t(KIT.codeAndName, { code, name })).join(", ");
  const amounts = t(KIT.amountsIn, { currency: edition.currency });
  const mad = edition.currency === "MAD" ? [t(KIT.madNote)] : [];
  return {
    id: "r02",
    name: R02.sheet,
    footer: footerOf(edition, words),
    printedColumns: PRINTED_COLUMNS,
    onePageUpTo: 1.2,
    frozen: { tableId: QUARTER_TABLE, columns: 2 },
    blocks: [
      headBlock({ edition, title: t(R02.title), parts: [about, words.quarter(quarter), amounts] }, words),
      table({
        id: QUARTER_TABLE,
        columns: quarterColumns(data, words, widthOf(data, words)),
        rows: lines,
        pathOf: quarterPath(data, words),
        totalLabel: t(R02.total),
        ...partsOf(data, words),
        filter: "filter",
      }),
      ...sectionsBelow(data, words),
      notesBlock(definitions(words), [t(R02.notes), ...mad, ...exclusions], words),
      certification(words),
      signatures(words),
    ],
  };
}

/** « Budget vs actuals »: the same lines in the columns of the Belgian report. */
function actualsSheet(data: QuarterlyFinancial, words: Words): Sheet {
  const { edition, quarter, lines } = data;
  const { t } = words;
  const amounts = t(KIT.amountsIn, { currency: edition.currency });
  return {
    id: "bva",
    name: R02.bvaSheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    frozen: { tableId: "bva", columns: 2 },
    blocks: [
      headBlock({ edition, title: t(R02.bvaTitle), parts: [words.quarter(quarter), amounts] }, words),
      table({
        id: "bva",
        columns: actualsColumns(data, words, widthOf(data, words)),
        rows: lines,
        pathOf: quarterPath(data, words),
        totalLabel: t(R02.total),
        ...partsOf(data, words),
        filter: "filter",
      }),
    ],
  };
}

const widthOf = ({ totals }: QuarterlyFinancial, words: Words): number => amountWidth(totals.approvedMinor, words);

/** Total régie and total cogestion, where lines have modes. */
const partsOf = (data: QuarterlyFinancial, { t }: Words) =>
  hasModes(data)
    ? {
        parts: {
          column: "mode",
          values: MODES.map((mode) => ({ value: t(KIT[mode]), label: t(R02[`${mode}Total`]) })),
        },
      }
    : {};

const definitions = ({ t }: Words) => [
  { label: t(R02.rate), text: t(R02.rateIs) },
  { label: t(R02.balance), text: t(R02.balanceIs) },
  { label: t(R02.unsettled), text: t(R02.unsettledIs) },
  { label: t(R02.available), text: t(R02.availableIs) },
  { label: t(R02.still), text: t(R02.stillIs) },
];

function canonicalData(data: QuarterlyFinancial): Json {
  const { edition, quarter, quarters, lines, totals, cash, months, revisions } = data;
  return {
    report: edition.report,
    onDate: edition.onDate,
    currency: edition.currency,
    quarter,
    totals: { ...totals },
    quarters: quartersAsJson(quarters),
    cash: cash ? { ...cash } : null,
    months: months.map(({ month, rate }) => [month, rate?.micro ?? null]),
    revisions: revisions.map(({ project, number, amountMinor, from, to }) => [project, number, amountMinor, from, to]),
    lines: lines.map(({ project, line, mode, ...rest }) => [
      ...[project.code, line.code, mode, rest.approvedMinor, rest.beforeMinor, rest.quarterMinor, rest.committedMinor],
      ...[rest.priorYearsMinor, rest.yearMinor, rest.nextMinor, rest.afterMinor, rest.plannedMinor, rest.explanation],
    ]),
  };
}
