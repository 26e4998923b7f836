import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { checksSheet, verdict } from "../kit/checks.ts";
import { checksum } from "../kit/checksum.ts";
import { coverSheet, footerOf, signatures, subtitles } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { amountWidth } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import { parametersSheet } from "../kit/parameters.ts";
import { quartersAsJson, quartersSheet } from "../kit/quarters.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { synthesisSheet } from "../kit/synthesis.ts";
import { SYNTHESIS } from "../kit/synthesis-messages.ts";
import { othersTurn } from "../kit/turns.ts";
import { dataColumns, executionColumns, executionPath, PRINTED_COLUMNS } from "./columns.ts";
import { DATA_TABLE, executionChecks, isWithoutMad } from "./controls.ts";
import { type BudgetExecution, dataPages, dataRowCount, MODES, type Mode } from "./execution.ts";
import { R01 } from "./messages.ts";
import { executionSynthesis, SHEET_TABLE } from "./synthesis.ts";

/**
 * R01, situation d’exécution budgétaire par projet et composante (handbook 6.2): Garde, Synthèse, R01, Trimestres,
 * Données, Paramètres, Contrôles. Pure but for the checksum.
 */
export async function budgetExecution(data: BudgetExecution, words: Words): Promise<Workbook> {
  const { edition, thresholds, currentYear } = data;
  const checks = executionChecks(data, words);
  await othersTurn();
  const footer = footerOf(edition, words);
  const front = {
    edition,
    title: words.t(R01.title),
    period: words.t(R01.period, { date: words.day(edition.onDate), year: String(currentYear) }),
    definitions: definitions(words),
    verdict: verdict(checks, words),
  };
  const rowCounts = [
    { sheet: words.t(R01.sheet), rows: data.lines.length },
    { sheet: words.t(SYNTHESIS.quartersSheet), rows: data.quarters.length },
    { sheet: words.t(KIT.dataSheet), rows: dataRowCount(data) },
  ];
  const proof = { checksum: await checksum(canonicalData(data)), totals: { ...data.totals } };
  const print = { edition, thresholds, rowCounts, checksum: proof.checksum };
  return {
    ...{ words, proof },
    title: front.title,
    author: `Mizan — ${edition.editedBy.name}`,
    editedAt: edition.editedAt,
    sheets: [
      coverSheet(front, words),
      synthesisSheet(executionSynthesis(data, words), words),
      executionSheet(data, words),
      quartersSheet(edition, data.quarters, words),
      dataSheet(data, words),
      parametersSheet(print, words),
      checksSheet(checks, words, footer),
    ],
  };
}

/** `R01_execution-budgetaire_P1_2025-06-30_v1.xlsx`. */
export const budgetExecutionFile = ({ edition }: BudgetExecution, { language }: Words): string =>
  fileName(edition, "execution-budgetaire", { moment: edition.onDate, language });

function executionSheet(data: BudgetExecution, words: Words): Sheet {
  const { edition, lines, totals } = data;
  const { t } = words;
  const modes = MODES.filter((mode) => lines.some((line) => line.mode === mode));
  const partOf = (mode: Mode) => ({ value: t(R01[mode]), label: t(R01.ofWhich, { mode: R01[mode] }) });
  const largest = Math.max(...[totals.revisedMinor, totals.spentMadMinor ?? 0].map(Math.abs));
  return {
    id: "r01",
    name: R01.sheet,
    footer: footerOf(edition, words),
    printedColumns: PRINTED_COLUMNS,
    onePageUpTo: 1.3,
    frozen: { tableId: SHEET_TABLE, columns: 4 },
    blocks: [
      { kind: "lines", lines: headLines(data, words) },
      table({
        id: SHEET_TABLE,
        columns: executionColumns(edition, words, amountWidth(largest, words)),
        rows: lines,
        pathOf: (line) => executionPath(line, words),
        totalLabel: t(R01.grandTotal),
        ...(modes.length === 0 ? {} : { parts: { column: "mode", values: modes.map(partOf) } }),
        filter: "filter",
      }),
      { kind: "lines", lines: notes(data, words) },
      signatures(words),
    ],
  };
}

function headLines({ edition }: BudgetExecution, words: Words) {
  const { t } = words;
  const [asOf, ...marks] = subtitles(edition, words);
  const subtitle = [asOf?.text, t(R01.amountsIn, { currency: edition.currency })].join(" · ");
  return [
    { text: [t(KIT.kingdom), t(KIT.ministry), edition.direction].filter(Boolean).join(" · "), style: "institution" },
    { text: t(R01.title), style: "title" },
    { text: subtitle, style: "subtitle" },
    ...marks,
  ] as const;
}

function notes({ lines, exclusions }: BudgetExecution, words: Words) {
  const { t } = words;
  const terms = definitions(words).map(({ label, text }) => t(R01.definition, { term: label, text }));
  const missing = lines.filter(isWithoutMad).length;
  const partial = missing === 0 ? [] : [t(R01.madMissing, { count: missing })];
  const texts = [terms.join(" "), t(R01.madNote), ...partial, ...exclusions];
  return [
    { text: t(KIT.notes), style: "section" } as const,
    ...texts.map((text) => ({ text, style: "note" }) as const),
  ];
}

const definitions = ({ t }: Words) => [
  { label: t(R01.commitmentRate), text: t(R01.commitmentRateIs) },
  { label: t(R01.executionRate), text: t(R01.executionRateIs) },
  { label: t(R01.unpaid), text: t(R01.unpaidIs) },
  { label: t(R01.available), text: t(R01.availableIs) },
  { label: t(R01.balance), text: t(R01.balanceIs) },
];

const dataSheet = (data: BudgetExecution, words: Words): Sheet => ({
  id: "data",
  name: KIT.dataSheet,
  footer: footerOf(data.edition, words),
  ...(data.edition.isDemo ? { header: words.t(KIT.demoData) } : {}),
  frozen: { tableId: DATA_TABLE, columns: 0 },
  blocks: [
    table({
      id: DATA_TABLE,
      columns: dataColumns(data.edition, words),
      rows: { [Symbol.asyncIterator]: () => dataPages(data) },
      extent: { rows: dataRowCount(data), groups: 0, depth: 0 },
      filter: { listName: "Donnees" },
    }),
  ],
});

/** Codes and amounts only: the same in every language. */
function canonicalData({ edition, lines, quarters, totals, currentYear }: BudgetExecution): Json {
  return {
    report: edition.report,
    onDate: edition.onDate,
    currency: edition.currency,
    currentYear,
    rates: edition.rates.map(({ quote, micro, on, source }) => [quote, micro, on, source]),
    totals: { ...totals },
    quarters: quartersAsJson(quarters),
    lines: lines.map((line) => [
      ...[line.donor, line.agreement, line.project, line.component].map(({ code }) => code),
      line.heading?.code ?? null,
      line.mode,
      line.originalMinor,
      line.netRevisionMinor,
      line.committedMinor,
      line.spentBeforeMinor,
      line.spentThisYearMinor,
      line.spentMadMinor,
      line.years.map(({ year, ...amounts }) => ({ year, ...amounts })),
    ]),
  };
}
