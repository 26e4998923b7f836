import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, noteBlock, notesBlock } from "../kit/book.ts";
import { CHART_COLOURS, type Chart } from "../kit/chart.ts";
import { type Check, type Checks, rowsCheck } from "../kit/checks.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { CHART_WIDTHS } from "../kit/synthesis.ts";
import { plain } from "../kit/values.ts";
import { ganttColumns, trackingColumns } from "./columns.ts";
import { R05 } from "./messages.ts";
import type { MilestoneTracking } from "./tracking.ts";

const TABLE = "r05";
const GANTT = "gantt";

/** R05, suivi des jalons (handbook 6.2): Garde, R05, Gantt, Paramètres, Contrôles. Pure but for the checksum. */
export function milestoneTracking(data: MilestoneTracking, words: Words): Promise<Workbook> {
  const { edition, rows } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R05.title),
      period: t(R05.period, { date: words.day(edition.onDate) }),
      definitions: definitions(words),
      thresholds: [],
      checks: checksOf(data, words),
      sheets: [trackingSheet(data, words), ganttSheet(data, words)],
      rowCounts: [
        { sheet: t(R05.sheet), rows: rows.length },
        { sheet: t(R05.gantt), rows: rows.length },
      ],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R05_suivi-des-jalons_P1_2025-06-30_v1.xlsx`. */
export const milestoneTrackingFile = ({ edition }: MilestoneTracking, { language }: Words): string =>
  fileName(edition, "suivi-des-jalons", { moment: edition.onDate, language });

function trackingSheet({ edition, rows, exclusions }: MilestoneTracking, words: Words): Sheet {
  const { t } = words;
  return {
    id: "r05",
    name: R05.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    frozen: { tableId: TABLE, columns: 4 },
    blocks: [
      headBlock({ edition, title: t(R05.title), parts: [] }, words),
      table({ id: TABLE, columns: trackingColumns, rows, filter: "filter" }),
      ...(rows.length === 0 ? [noteBlock(t(R05.none))] : []),
      notesBlock(definitions(words), [t(R05.sorted), ...exclusions], words),
      signatures(words),
    ],
  };
}

const ganttSheet = ({ edition, rows }: MilestoneTracking, words: Words): Sheet => ({
  id: "gantt",
  name: R05.gantt,
  footer: footerOf(edition, words),
  ...(edition.isDemo ? { header: words.t(KIT.demoData) } : {}),
  frozen: { tableId: GANTT, columns: 0 },
  ...(isDrawn(rows) ? { widths: [...ganttColumns.map(({ width }) => width), ...CHART_WIDTHS] } : {}),
  blocks: [
    table({
      ...{ id: GANTT, columns: ganttColumns, rows, filter: { listName: "Gantt" } },
      ...(isDrawn(rows) ? { chart: ganttChart(rows, words) } : {}),
    }),
  ],
});

/** The most bars that a page shows legibly. */
const MOST_BARS = 40;

const isDrawn = (rows: MilestoneTracking["rows"]): boolean => rows.length > 0 && rows.length <= MOST_BARS;

/** From the start to the baseline, then as late as it is. */
function ganttChart(rows: MilestoneTracking["rows"], { t }: Words): Chart {
  const starts = rows.map(({ startOn, baselineOn }) => plain({ day: startOn ?? baselineOn }));
  return {
    title: t(R05.ganttTitle),
    shape: "gantt",
    names: "code",
    series: [
      { column: "start", colour: "none" },
      { column: "planned", colour: CHART_COLOURS.realised, isEdged: true },
      { column: "late", colour: CHART_COLOURS.late },
    ],
    leastRows: rows.length + 10,
    numFmt: "mm/yyyy",
    from: Math.min(...starts.map(Number)),
  };
}

const definitions = ({ t }: Words) => [
  { label: t(R05.slippage), text: t(R05.slippageIs) },
  { label: t(R05.state), text: t(R05.stateIs) },
  { label: t(R05.gantt), text: t(R05.ganttIs) },
];

function checksOf({ rows, totals, lateLabel }: MilestoneTracking, { t }: Words): Checks {
  const slippage = rows.reduce((sum, { slippageDays }) => sum + (slippageDays ?? 0), 0);
  const counted = (label: string, expected: number, [key, criterion]: readonly [string, string]): Check => ({
    label,
    expected,
    found: { formula: (at) => `COUNTIF(${at.column(TABLE, key)},"${criterion}")`, result: expected },
  });
  return {
    sums: [
      {
        label: t(R05.checkSlippage),
        expected: slippage,
        found: {
          formula: (at) => {
            const [end, baseline] = [at.column(GANTT, "end"), at.column(GANTT, "baseline")];
            return `SUMPRODUCT((${end}<>"")*(${end}-${baseline}))`;
          },
          result: slippage,
        },
      },
    ],
    counts: [
      rowsCheck(t(KIT.checkRowsOf, { sheet: t(R05.sheet) }), rows, [TABLE, "code"]),
      rowsCheck(t(KIT.checkRowsOf, { sheet: t(R05.gantt) }), rows, [GANTT, "code"]),
      counted(t(R05.checkAchieved), totals.achieved, ["actual", ">0"]),
      counted(t(R05.checkLate), totals.late, ["state", lateLabel]),
    ],
  };
}

/** Codes, dates and numbers only: the same in every language. */
const canonicalData = ({ edition, rows, totals }: MilestoneTracking): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  totals: { ...totals },
  rows: rows.map((row) => [
    ...[row.project, row.component, row.code, row.weight, row.startOn, row.baselineOn, row.revisedBaselineOn],
    ...[row.forecastOn, row.actualOn, row.slippageDays, row.revisedSlippageDays],
  ]),
});
