import type { Json } from "../../src/kernel/canonical.ts";
import { money } from "../../src/kernel/money.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, type Definition, type Streamed } from "../kit/book.ts";
import type { Check, Checks } from "../kit/checks.ts";
import { checksum } from "../kit/checksum.ts";
import { footerOf } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { type BaseLine, type BaseRow, type FlatBase, MEASURES } from "./base.ts";
import { baseColumns } from "./columns.ts";
import { R10 } from "./messages.ts";

const TABLE = "base";
/** The name of the Excel table, which pivot tables hold on to (handbook 6.2). */
const LIST = "tbl_base";

/** R10, base à plat (handbook 6.2): Garde, Base, Paramètres, Contrôles. Rows are streamed. Pure but for checksums. */
export async function flatBase(data: FlatBase, words: Words): Promise<Workbook> {
  const { edition } = data;
  const { t } = words;
  const { lines, canonical } = streamed(data);
  return bookOf(
    {
      edition,
      title: t(R10.title),
      period: t(R10.period, { date: words.day(edition.onDate) }),
      definitions: definitions(data, words),
      thresholds: [],
      checks: checksOf(data, words),
      sheets: [baseSheet(data, lines, words)],
      rowCounts: [{ sheet: t(R10.sheet), rows: data.rowCount }],
      canonical,
    },
    words,
  );
}

/** `R10_base-a-plat_portefeuille_2025-06-30_v1.xlsx`. */
export const flatBaseFile = ({ edition }: FlatBase, { language }: Words): string =>
  fileName(edition, "base-a-plat", { moment: edition.onDate, language });

/** Nothing but the list, from the first row on: what reads it needs no instruction. */
const baseSheet = (data: FlatBase, lines: AsyncIterable<readonly BaseLine[]>, words: Words): Sheet => ({
  id: "base",
  name: R10.sheet,
  footer: footerOf(data.edition, words),
  ...(data.edition.isDemo ? { header: words.t(KIT.demoData) } : {}),
  frozen: { tableId: TABLE, columns: 0 },
  blocks: [
    table({
      id: TABLE,
      columns: baseColumns(data.edition),
      rows: lines,
      extent: { rows: data.rowCount, groups: 0, depth: 0 },
      filter: { listName: LIST },
    }),
  ],
});

const definitions = ({ exclusions }: FlatBase, { t }: Words): Definition[] => [
  { label: t(R10.row), text: t(R10.rowIs) },
  { label: "mesure", text: t(R10.measureIs) },
  { label: "taux", text: t(R10.rateIs) },
  { label: "periode_statut", text: t(R10.periodIs) },
  ...exclusions.map((text) => ({ label: t(R10.exclusions), text })),
];

function checksOf({ totals, rowCount }: FlatBase, { t }: Words): Checks {
  const sums = MEASURES.map((measure): Check => {
    const expected = money(totals[measure], "EUR");
    return {
      label: t(R10.checkMeasure, { measure }),
      expected,
      found: {
        formula: (at) => `SUMIFS(${at.column(TABLE, "montant_eur")},${at.column(TABLE, "mesure")},"${measure}")`,
        result: expected,
      },
    };
  });
  const found = { formula: (at: Parameters<Check["found"]["formula"]>[0]) => `COUNTA(${at.column(TABLE, "mesure")})` };
  const label = t(KIT.checkRowsOf, { sheet: t(R10.sheet) });
  return { sums, counts: [{ label, expected: rowCount, found: { ...found, result: rowCount } }] };
}

/**
 * The lines as they are read, and what they prove once they were: codes and numbers only, the same in every language,
 * each project’s rows by their fingerprint.
 */
function streamed(data: FlatBase): {
  readonly lines: AsyncIterable<readonly BaseLine[]>;
  readonly canonical: Streamed;
} {
  const { edition, totals } = data;
  let prints: readonly Json[] | undefined;
  async function* lines(): AsyncGenerator<readonly BaseLine[]> {
    const found: Json[] = [];
    for await (const { of, rows } of data.rows()) {
      found.push([of.agreement, of.project.code, await checksum(rows.map(canonicalRow))]);
      yield rows.map((row) => ({ of, row }));
    }
    prints = found;
  }
  const settled = async () => {
    if (!prints) throw new RangeError("the rows are not written yet");
    return checksum({ report: edition.report, onDate: edition.onDate, totals: { ...totals }, projects: [...prints] });
  };
  return { lines: { [Symbol.asyncIterator]: lines }, canonical: { totals: { ...totals }, settled } };
}

const canonicalRow = (row: BaseRow): Json => {
  const { component, line, mode, year, quarter, period, measure, amount, rateMicro, eur, mad } = row;
  const { currency, minor } = amount;
  // biome-ignore format: one list, in one order
  return [component?.code ?? null, line, mode, year, quarter, period, measure, currency, minor, rateMicro, eur?.minor ?? null, mad?.minor ?? null];
};
