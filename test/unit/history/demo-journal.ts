import type { AuditJournal } from "../../../reports/audit-journal/entries.ts";
import type { ShownChange } from "../../../src/history/store/journal.ts";
import { journalRows } from "../../../src/history/views/export-rows.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { yearsData } from "../../../src/workbooks/years-report.ts";
import { ASKED, visitIn, yearsFound } from "../workbooks/demo-reads.ts";

const HASH = "ab".repeat(32);

const entry = {
  ...{ actorId: "person-finance", actorName: "=cmd|calc", actorRole: "finance", projectCode: "P1" },
  ...{ prevHash: HASH, hash: HASH, origin: "screen" as const },
};

/** Newest first, as the store gives them: an export that changed nothing, and an entry with two fields changed. */
const ENTRIES = [
  {
    ...{ ...entry, seq: 13, at: "2025-07-02T09:30:00.000Z", action: "workbook.exported", projectCode: null },
    reason: JSON.stringify({ report: "R01", rows: 22 }),
  },
  { ...entry, seq: 12, at: "2025-03-15T23:30:05.000Z", action: "entry.correct", reason: "-2+3" },
];

const CHANGE: ShownChange = {
  ...{ seq: 12, entity: "entry", id: "e1", revision: 2, count: 1 },
  fields: { agreementMinor: [10_000, 250_050], document: ["Facture 1", "@Facture 2"] },
};

export const rowsIn = (language: Language) =>
  journalRows(
    { entries: ENTRIES, changes: new Map([[12, [CHANGE]]]), labels: new Map([["e1", "P1/C1/7"]]) },
    wordsIn(language),
  );

export const demoJournal = async (language: Language): Promise<AuditJournal> => ({
  edition: { ...(await yearsData(visitIn(language), ASKED, yearsFound())).edition, report: "R09" },
  rowCount: rowsIn(language).length,
  pages: async function* () {
    yield { rows: rowsIn(language), entries: ENTRIES.toReversed() };
  },
  period: "2025",
  mostRows: 20_000,
});
