import type { AuditJournal, JournalPart } from "../../reports/audit-journal/entries.ts";
import { CSV_TYPE, csvOf } from "../../reports/kit/csv.ts";
import type { Edition } from "../../reports/kit/edition.ts";
import { othersTurn } from "../../reports/kit/turns.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { paths } from "../kernel/paths.ts";
import type { Words } from "../kernel/words.ts";
import { enter, type Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import { commit } from "../platform/commit.ts";
import { fileHeaders, XLSX_TYPE } from "../platform/handing.ts";
import type { AppContext } from "../platform/http.ts";
import { journalEnd } from "../platform/journal-end.ts";
import { readAll } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { tooLarge } from "../runs/too-large.tsx";
import { page as m } from "./messages/page.ts";
import { MOST_ROWS, PAGE_ENTRIES } from "./rules/export.ts";
import { rowsAsked } from "./store/export.ts";
import { changesOf, entriesOf, labelsOf } from "./store/journal.ts";
import type { Asked } from "./store/seqs.ts";
import { journalRows } from "./views/export-rows.ts";

const EVERY = { from: 0, most: Number.MAX_SAFE_INTEGER };

/** More than any journal has; SQLite takes it for a limit. */
const MOST_ENTRIES = 1_000_000_000;

type Form = "xlsx" | "csv";

/**
 * R09: the journal of some days as a workbook or as CSV, within the asking person’s reach, oldest entry first, read by
 * pages of one moment while it is written. The export is journalled before it is given (AUD-02). More rows than a
 * sheet has are refused as a workbook.
 */
export async function journalExport(c: AppContext, page: Asked, form: Form): Promise<Response> {
  const asked = { ...page, most: MOST_ENTRIES };
  const { visit, found } = await enter(c, "history.export", (scope) => ({
    count: rowsAsked(scope, asked),
    known: journalEnd(scope),
  }));
  const { words } = visit;
  if (form === "xlsx" && found.count > MOST_ROWS)
    return tooLarge(c, visit, { rows: found.count, most: MOST_ROWS, csvPath: paths.journalTable });
  const { seq } = await commit(visit, {
    ...{ action: "workbook.exported", writes: [], isEvent: true },
    reason: JSON.stringify({ report: "R09", form, lang: words.language, rows: found.count, ...toldOf(c) }),
  });
  const scope = { ...visit.scope, known: { seq: found.known?.seq ?? 0 } };
  const data: AuditJournal = {
    edition: editionOf(visit, { number: String(seq), known: found.known, told: toldOf(c) }),
    rowCount: found.count,
    pages: () => pagesOf(scope, asked, words),
    period: periodOf(c, words),
    mostRows: MOST_ROWS,
  };
  return form === "csv" ? asTable(data, words) : asWorkbook(data, words);
}

/** Oldest first, each page from where the last one ended. */
async function* pagesOf(scope: Scope, { filter }: Asked, words: Words): AsyncGenerator<JournalPart> {
  let after = 0;
  for (;;) {
    const asked = { filter, page: { after }, most: PAGE_ENTRIES };
    const found = await readAll(scope.db, {
      entries: entriesOf(scope, asked),
      changes: changesOf(scope, asked, EVERY),
      labels: labelsOf(scope, asked, EVERY),
    });
    const [last] = found.entries;
    if (!last) return;
    const entries = found.entries.toReversed().map(({ seq, hash }) => ({ seq, hash }));
    yield { rows: journalRows(found, words), entries };
    if (entries.length < PAGE_ENTRIES) return;
    after = last.seq;
    await othersTurn();
  }
}

async function asWorkbook(data: AuditJournal, words: Words): Promise<Response> {
  const { auditJournal, auditJournalFile } = await import("../../reports/audit-journal/report.ts");
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  const file = auditJournalFile(data, words);
  return new Response(await xlsxOf(await auditJournal(data, words)), { headers: fileHeaders(file, XLSX_TYPE) });
}

async function asTable(data: AuditJournal, words: Words): Promise<Response> {
  const { auditJournal, auditJournalFile } = await import("../../reports/audit-journal/report.ts");
  const file = auditJournalFile(data, words).replace(/xlsx$/, "csv");
  return new Response(csvOf(await auditJournal(data, words)), { headers: fileHeaders(file, CSV_TYPE) });
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
