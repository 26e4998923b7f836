import type { Json } from "../../src/kernel/canonical.ts";
import type { Words } from "../../src/kernel/words.ts";
import { bookOf, headBlock, noteBlock, notesBlock } from "../kit/book.ts";
import { rowsCheck } from "../kit/checks.ts";
import { footerOf } from "../kit/cover.ts";
import { fileName } from "../kit/edition.ts";
import { KIT } from "../kit/messages.ts";
import { type Sheet, table, type Workbook } from "../kit/sheet.ts";
import { journalColumns } from "./columns.ts";
import type { AuditJournal } from "./entries.ts";
import { R09 } from "./messages.ts";

const TABLE = "r09";

/** R09, journal d’audit (handbook 6.2): Garde, R09, Paramètres, Contrôles. Pure but for the checksum. */
export function auditJournal(data: AuditJournal, words: Words): Promise<Workbook> {
  const { edition, rows, period } = data;
  const { t } = words;
  const name = t(R09.sheet);
  return bookOf(
    {
      ...{ edition, period },
      title: t(R09.title),
      definitions: definitions(words),
      thresholds: [],
      checks: { sums: [], counts: [rowsCheck(t(KIT.checkRowsOf, { sheet: name }), rows, [TABLE, "at"])] },
      sheets: [journalSheet(data, words)],
      rowCounts: [{ sheet: name, rows: rows.length }],
      canonical: canonicalData(data),
    },
    words,
  );
}

/** `R09_journal-audit_portefeuille_2025-06-30_v1.xlsx`. */
export const auditJournalFile = ({ edition }: AuditJournal, { language }: Words): string =>
  fileName(edition, "journal-audit", { moment: edition.onDate, language });

function journalSheet({ edition, rows, period, mostRows }: AuditJournal, words: Words): Sheet {
  const { t } = words;
  return {
    id: "r09",
    name: R09.sheet,
    footer: footerOf(edition, words),
    frozen: { tableId: TABLE, columns: 1 },
    blocks: [
      headBlock({ edition, title: t(R09.title), parts: [period] }, words),
      table({ id: TABLE, columns: journalColumns, rows, filter: "filter" }),
      ...(rows.length === 0 ? [noteBlock(t(R09.none))] : []),
      notesBlock(definitions(words), [t(R09.most, { most: mostRows })], words),
    ],
  };
}

const definitions = ({ t }: Words) => [{ label: t(R09.row), text: t(R09.rowIs) }];

/** Numbers and hashes: the entries themselves cannot change. */
const canonicalData = ({ edition, entries, rows }: AuditJournal): Json => ({
  report: edition.report,
  totals: { entries: entries.length, rows: rows.length },
  entries: entries.map(({ seq, hash }) => [seq, hash]),
});
