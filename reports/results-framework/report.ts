import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { type Check, type Checks, checksSheet, verdict } from "../kit/checks.ts";
import { checksum } from "../kit/checksum.ts";
import { coverSheet, footerOf, signatures, subtitles } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { parametersSheet } from "../kit/parameters.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { othersTurn } from "../kit/turns.ts";
import { frameworkColumns, valueColumns } from "./columns.ts";
import type { ResultLine, ResultsFramework } from "./framework.ts";
import { R06 } from "./messages.ts";

const SHEET_TABLE = "r06";
const DATA_TABLE = "data";

/**
 * R06, cadre de résultats et suivi des indicateurs (handbook 6.2): Garde, R06, Données, Paramètres, Contrôles. No totals
 * row: nothing in it may be added. Pure but for the checksum.
 */
export async function resultsFramework(data: ResultsFramework, words: Words): Promise<Workbook> {
  const { edition, period, lines, values } = data;
  const { t } = words;
  const checks = checksOf(data, words);
  const front = {
    edition,
    title: t(R06.title),
    period: t(R06.period, { period, date: words.day(edition.onDate) }),
    definitions: definitions(words),
    verdict: verdict(checks, words),
  };
  const rowCounts = [
    { sheet: t(R06.sheet), rows: lines.length },
    { sheet: t(KIT.dataSheet), rows: values.length },
  ];
  const proof = { checksum: await checksum(canonicalData(data)), totals: {} };
  await othersTurn();
  const print = { edition, thresholds: [], rowCounts, checksum: proof.checksum };
  return {
    ...{ words, proof },
    title: front.title,
    author: `Mizan — ${edition.editedBy.name}`,
    editedAt: edition.editedAt,
    sheets: [
      coverSheet(front, words),
      frameworkSheet(data, words),
      dataSheet(data, words),
      parametersSheet(print, words),
      checksSheet(checks, words, footerOf(edition, words)),
    ],
  };
}

/** `R06_cadre-de-resultats_P1_2025-06-30_v1.xlsx`. */
export const resultsFrameworkFile = ({ edition }: ResultsFramework, { language }: Words): string =>
  fileName(edition, "cadre-de-resultats", { moment: edition.onDate, language });

function frameworkSheet({ edition, period, lines, exclusions }: ResultsFramework, words: Words): Sheet {
  const { t } = words;
  const [asOf, ...marks] = subtitles(edition, words);
  const head = [t(KIT.kingdom), t(KIT.ministry), edition.direction].filter(Boolean).join(" · ");
  const terms = definitions(words).map(({ label, text }) => t(R06.definition, { term: label, text }));
  return {
    id: "r06",
    name: R06.sheet,
    footer: footerOf(edition, words),
    onePageUpTo: 1.3,
    frozen: { tableId: SHEET_TABLE, columns: 4 },
    blocks: [
      {
        kind: "lines",
        lines: [
          { text: head, style: "institution" },
          { text: t(R06.title), style: "title" },
          { text: [period, asOf?.text].filter(Boolean).join(" · "), style: "subtitle" },
          ...marks,
        ],
      },
      table({ id: SHEET_TABLE, columns: frameworkColumns(lines), rows: lines, filter: "filter" }),
      {
        kind: "lines",
        lines: [
          { text: t(KIT.notes), style: "section" },
          ...[terms.join(" "), t(R06.noTotal), ...exclusions].map((text) => ({ text, style: "note" }) as const),
        ],
      },
      signatures(words),
    ],
  };
}

const definitions = ({ t }: Words) => [
  { label: t(R06.achievement), text: t(R06.achievementIs) },
  { label: t(R06.actual), text: t(R06.actualIs) },
];

const dataSheet = ({ edition, values }: ResultsFramework, words: Words): Sheet => ({
  id: "data",
  name: KIT.dataSheet,
  footer: footerOf(edition, words),
  ...(edition.isDemo ? { header: words.t(KIT.demoData) } : {}),
  frozen: { tableId: DATA_TABLE, columns: 0 },
  blocks: [table({ id: DATA_TABLE, columns: valueColumns(values), rows: values, filter: { listName: "Donnees" } })],
});

/** People and rows against what the database gave. */
function checksOf({ lines, values }: ResultsFramework, { t }: Words): Checks {
  const people = (key: "women" | "men", label: string): Check => {
    const expected = lines.reduce((sum, line) => sum + (line[key] ?? 0), 0);
    return { label, expected, found: { formula: (at) => `SUM(${at.column(SHEET_TABLE, key)})`, result: expected } };
  };
  const rows = (label: string, expected: number, [tableId, key]: readonly [string, string]): Check => ({
    label,
    expected,
    found: { formula: (at) => `COUNTA(${at.column(tableId, key)})`, result: expected },
  });
  return {
    sums: [people("women", t(R06.checkWomen)), people("men", t(R06.checkMen))],
    counts: [
      rows(t(R06.checkLines), lines.length, [SHEET_TABLE, "code"]),
      rows(t(R06.checkReported), lines.filter(isReported).length, [SHEET_TABLE, "actual"]),
      rows(t(R06.checkValues), values.length, [DATA_TABLE, "code"]),
    ],
  };
}

const isReported = ({ actualMilli }: ResultLine): boolean => actualMilli !== null;

/** Codes and numbers only: the same in every language. */
const canonicalData = ({ edition, lines, values }: ResultsFramework): Json => ({
  report: edition.report,
  onDate: edition.onDate,
  lines: lines.map((line) => [
    ...[line.project, line.code, line.baselineMilli, line.targetMilli, line.periodTargetMilli, line.periodMilli],
    ...[line.actualMilli, line.women, line.men],
  ]),
  values: values.map(({ project, code, from, to, milli, numerator, denominator }) => [
    ...[project, code, from, to, milli, numerator, denominator],
  ]),
});
