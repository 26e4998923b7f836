import type { AuditJournal } from "../../reports/audit-journal/entries.ts";
import type { Edition } from "../../reports/kit/edition.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { said } from "../kernel/messages.ts";
import type { Words } from "../kernel/words.ts";
import { enter, type Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import { commit } from "../platform/commit.ts";
import { Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { readAll } from "../platform/read.ts";
import { fileHeaders, XLSX_TYPE } from "../runs/handing.ts";
import { page as m } from "./messages/page.ts";
import { MOST_ROWS } from "./rules/export.ts";
import { journalEnd, rowsAsked } from "./store/export.ts";
import { changesOf, entriesOf, labelsOf } from "./store/journal.ts";
import type { Asked } from "./store/seqs.ts";
import { journalRows } from "./views/export-rows.ts";

const EVERY = { from: 0, most: Number.MAX_SAFE_INTEGER };

/**
 * R09: the journal of some days as a workbook, within the asking person’s reach, oldest entry first. The export is
 * journalled before it is given (AUD-02). Throws Unreadable, with their number, for more rows than a workbook holds.
 */
export async function journalWorkbook(c: AppContext, page: Asked): Promise<Response> {
  const asked = { ...page, most: MOST_ROWS + 1 };
  const { visit, found } = await enter(c, "history.export", (scope) => ({
    count: rowsAsked(scope, asked),
    known: journalEnd(scope),
  }));
  if (found.count > MOST_ROWS) throw new Unreadable(said(m.tooMany, { count: found.count, most: MOST_ROWS }));
  const { scope, words } = visit;
  const journal = await readAll(scope.db, {
    entries: entriesOf(scope, asked),
    changes: changesOf(scope, asked, EVERY),
    labels: labelsOf(scope, asked, EVERY),
  });
  const rows = journalRows(journal, words);
  const { seq } = await commit(visit, {
    ...{ action: "workbook.exported", writes: [], isEvent: true },
    reason: JSON.stringify({ report: "R09", form: "xlsx", lang: words.language, rows: rows.length, ...toldOf(c) }),
  });
  const edition = editionOf(visit, { number: String(seq), known: found.known, told: toldOf(c) });
  const entries = journal.entries.toReversed().map((entry) => ({ seq: entry.seq, hash: entry.hash }));
  return handed({ edition, rows, entries, period: periodOf(c, words), mostRows: MOST_ROWS }, words);
}

async function handed(data: AuditJournal, words: Words): Promise<Response> {
  const { auditJournal, auditJournalFile } = await import("../../reports/audit-journal/report.ts");
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  const file = auditJournalFile(data, words);
  return new Response(await xlsxOf(await auditJournal(data, words)), { headers: fileHeaders(file, XLSX_TYPE) });
}

const FILTERS = {
  from: m.from,
  until: m.until,
  person: m.person,
  action: m.action,
  project: m.project,
  entity: m.entity,
  q: m.searchReason,
} as const;

const LONGEST = 100;

/** What the address narrows by, as it was written there. */
const toldOf = (c: AppContext): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(FILTERS).flatMap((name) => {
      const value = c.req.query(name)?.trim().slice(0, LONGEST);
      return value ? [[name, value]] : [];
    }),
  );

interface Issue {
  readonly number: string;
  readonly known: Edition["known"] | undefined;
  readonly told: Readonly<Record<string, string>>;
}

/** Entries never change, so nothing in it is provisional. */
function editionOf({ words, scope, actor, isDemo, on }: Visit, { number, known, told }: Issue): Edition {
  const filters = Object.entries(FILTERS).flatMap(([name, label]) => {
    const value = told[name];
    return value ? [{ label: words.t(label), value }] : [];
  });
  return {
    ...{ report: "R09", number, version: 1, status: "final", onDate: on, currency: "EUR", isDemo, direction: null },
    known: known ?? { seq: 0, at: scope.now },
    editedAt: scope.now,
    editedBy: { name: actor.name, role: words.t(ROLE_NAME[actor.role]) },
    ...{ donors: [], agreements: [], projects: [], rates: [], filters },
  };
}

/** The days asked for: `filterAsked` has refused what is none. */
function periodOf(c: AppContext, { t }: Words): string {
  const day = (name: string) => (c.req.query(name)?.trim() || undefined) as CalendarDate | undefined;
  const [from, until] = [day("from"), day("until")];
  if (from && until) return t(m.between, { from: { day: from }, until: { day: until } });
  if (from) return t(m.fromOn, { from: { day: from } });
  return until ? t(m.upTo, { until: { day: until } }) : t(m.wholePeriod);
}
