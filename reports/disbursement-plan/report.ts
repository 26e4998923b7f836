import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, noteBlock, notesBlock, sectionBlock } from "../kit/book.ts";
import { footerOf, signatures } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { amountWidth } from "../kit/heights.ts";
import { KIT } from "../kit/messages.ts";
import { type Block, type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { cashColumns, PLAN_TABLE, planColumns, planPath, printedColumns } from "./columns.ts";
import { planChecks } from "./controls.ts";
import { R07 } from "./messages.ts";
import { type DisbursementPlan, MODES } from "./plan.ts";

/** R07, plan de décaissement et prévisions de trésorerie, rolling 8 quarters (handbook 6.2). Pure but for the checksum. */
export async function disbursementPlan(data: DisbursementPlan, words: Words): Promise<Workbook> {
  const { edition, lines } = data;
  const { t } = words;
  return bookOf(
    {
      edition,
      title: t(R07.title),
      period: t(R07.period, { ...stretch(data, words), date: words.day(edition.onDate) }),
      definitions: definitions(words),
      thresholds: [],
      checks: planChecks(data, words),
      sheets: [planSheet(data, words)],
      rowCounts: [{ sheet: t(R07.sheet), rows: lines.length }],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R07_plan-de-decaissement_P1_2025-06-30_v1.xlsx`. */
export const disbursementPlanFile = ({ edition }: DisbursementPlan, { language }: Words): string =>
  fileName(edition, "plan-de-decaissement", { moment: edition.onDate, language });

function stretch({ quarters }: DisbursementPlan, words: Words) {
  const [first, last] = [quarters[0], quarters.at(-1)];
  return { first: first ? words.quarter(first) : "", last: last ? words.quarter(last) : "" };
}

function planSheet(data: DisbursementPlan, words: Words): Sheet {
  const { edition, lines, totals } = data;
  const { t } = words;
  const modes = MODES.filter((mode) => lines.some((line) => line.mode === mode));
  const values = modes.map((mode) => ({ value: t(KIT[mode]), label: t(KIT.ofWhich, { mode: KIT[mode] }) }));
  const mad = edition.currency === "MAD" ? [t(KIT.madNote)] : [];
  const parts = [t(R07.period, { ...stretch(data, words), date: words.day(edition.onDate) })];
  return {
    id: "r07",
    name: R07.sheet,
    footer: footerOf(edition, words),
    printedColumns: printedColumns(data),
    onePageUpTo: 1.2,
    frozen: { tableId: PLAN_TABLE, columns: 2 },
    blocks: [
      headBlock(
        { edition, title: t(R07.title), parts: [...parts, t(KIT.amountsIn, { currency: edition.currency })] },
        words,
      ),
      table({
        id: PLAN_TABLE,
        columns: planColumns(data, words, amountWidth(totals.budgetMinor, words)),
        rows: lines,
        pathOf: planPath(data, words),
        totalLabel: t(KIT.grandTotal),
        ...(values.length === 0 ? {} : { parts: { column: "mode", values } }),
        filter: "filter",
      }),
      sectionBlock(t(R07.cash, { quarter: stretch(data, words).first })),
      cashBlock(data, words),
      notesBlock(definitions(words), [t(R07.notes), ...mad, ...data.notes], words),
      signatures(words),
    ],
  };
}

const cashBlock = ({ cash, edition }: DisbursementPlan, words: Words): Block =>
  cash.length === 0
    ? noteBlock(words.t(R07.noCash))
    : table({ id: "cash", columns: cashColumns(edition, words), rows: cash });

const definitions = ({ t }: Words) => [
  { label: t(R07.completion), text: t(R07.completionIs) },
  { label: t(R07.variance), text: t(R07.varianceIs) },
  { label: t(R07.call), text: t(R07.callIs) },
];

const canonicalData = ({ edition, quarters, lines, totals, cash }: DisbursementPlan): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  currency: edition.currency,
  quarters: [...quarters],
  totals: { ...totals },
  cash: cash.map(({ project, availableMinor, needMinor, callMinor, justified }) => [
    ...[project.code, availableMinor, needMinor, callMinor],
    ...(justified ? [justified.numerator, justified.denominator] : [null, null]),
  ]),
  lines: lines.map(({ project, line, mode, budgetMinor, spentMinor, committedMinor, forecast }) => [
    ...[project.code, line.code, mode, budgetMinor, spentMinor, committedMinor],
    forecast ? [...forecast.quarterMinor, forecast.beyondMinor] : null,
  ]),
});
