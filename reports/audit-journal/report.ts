import { canonicalJson } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, noteBlock, notesBlock } from "../kit/book.ts";
import { rowsCheck } from "../kit/checks.ts";
import { runningChecksum } from "../kit/checksum.ts";
import { footerOf } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { journalColumns } from "./columns.ts";
import type { AuditJournal, JournalRow } from "./entries.ts";
import { R09 } from "./messages.ts";

const TABLE = "r09";

/** R09, journal d’audit (handbook 6.2): Garde, R09, Paramètres, Contrôles. Pure but for the checksum. */
export function auditJournal(data: AuditJournal, words: Words): Promise<Workbook> {
  const { edition, rowCount, period } = data;
  const { t } = words;
  const name = t(R09.sheet);
  const { rows, canonical } = streamed(data);
  const check = rowsCheck(t(KIT.checkRowsOf, { sheet: name }), { length: rowCount }, [TABLE, "at"]);
  return bookOf(
    {
      ...{ edition, period },
      title: t(R09.title),
      definitions: definitions(words),
      thresholds: [],
      checks: { sums: [], counts: [check] },
      sheets: [journalSheet(data, rows, words)],
      rowCounts: [{ sheet: name, rows: rowCount }],
      canonical,
    },
    words,
  );
}

/** `R09_journal-audit_portefeuille_2025-06-30_v1.xlsx`. */
export const auditJournalFile = ({ edition }: AuditJournal, { language }: Words): string =>
  fileName(edition, "journal-audit", { moment: edition.onDate, language });

function journalSheet(data: AuditJournal, rows: AsyncIterable<readonly JournalRow[]>, words: Words): Sheet {
  const { edition, rowCount, period, mostRows } = data;
  const { t } = words;
  const extent = { rows: rowCount, groups: 0, depth: 0 };
  return {
    id: "r09",
    name: R09.sheet,
    footer: footerOf(edition, words),
    frozen: { tableId: TABLE, columns: 1 },
    blocks: [
      headBlock({ edition, title: t(R09.title), parts: [period] }, words),
      table({ id: TABLE, columns: journalColumns, rows, extent, filter: "filter" }),
      ...(rowCount === 0 ? [noteBlock(t(R09.none))] : []),
      notesBlock(definitions(words), [t(R09.most, { most: mostRows })], words),
    ],
  };
}

const definitions = ({ t }: Words) => [{ label: t(R09.row), text: t(R09.rowIs) }];

/** The rows as they are read, and what they prove once they were: numbers and hashes, for entries cannot change. */
function streamed({ edition, rowCount, pages }: AuditJournal) {
  let proven: string | undefined;
  async function* rows(): AsyncGenerator<readonly JournalRow[]> {
    const sum = runningChecksum();
    let count = 0;
    sum.add('{"entries":[');
    for await (const { rows: own, entries } of pages()) {
      const told = entries.map(({ seq, hash }) => canonicalJson([seq, hash])).join(",");
      sum.add(count > 0 && told ? `,${told}` : told);
      count += entries.length;
      yield own;
    }
    sum.add(
      `],"report":${canonicalJson(edition.report)},"totals":${canonicalJson({ entries: count, rows: rowCount })}}`,
    );
    proven = sum.hex();
  }
  const settled = () =>
    proven === undefined ? Promise.reject(new RangeError("the rows are not written yet")) : Promise.resolve(proven);
  return { rows: { [Symbol.asyncIterator]: rows }, canonical: { totals: { rows: rowCount }, settled } };
}
