import { MOST_LINES } from "../../reports/kit/layout.ts";
import type { Sheet, Workbook } from "../../reports/kit/sheet.ts";
import { type CalendarDate, yearOf } from "../kernel/calendar-date.ts";
import type { Json } from "../kernel/canonical.ts";
import type { Language } from "../kernel/language.ts";
import { said } from "../kernel/messages.ts";
import { commit } from "../platform/commit.ts";
import { Stale, Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import type { Reads } from "../platform/read.ts";
import { large } from "../runs/messages.ts";
import { runNumber } from "../runs/rules.ts";
import { lastSerial, recordingRun, runsOf } from "../runs/store.ts";
import type { Asked } from "./asked.ts";
import { type Kept, keptFiles, type Progress } from "./keeping.ts";
import type { Made, Maker } from "./made.ts";
import { editions as e } from "./messages/editions.ts";
import { lastOf, restatedSheet } from "./restated.ts";

/** An issue to be: the report, what it is asked for, for whom. */
export interface ToIssue {
  readonly report: string;
  readonly maker: Maker;
  readonly asked: Asked;
  readonly isForDonors: boolean;
  readonly formKey: string | undefined;
  /** Another date d’arrêté than the address asks for. */
  readonly on?: CalendarDate;
  /** Told of each page of rows that was written; what it throws stops the issue, and nothing is issued. */
  readonly onProgress?: (progress: Progress) => void;
  /** Throws when nobody waits for it any more. */
  readonly stillWanted?: () => void;
}

const MOST_TRIES = 5;

/**
 * Issues a report and gives its number (PER-05). The three languages are written at once from the same read, and their
 * bytes are kept: a later edition of the program, or another compressor, could not promise the same ones. Somebody who
 * took the number meanwhile makes it begin again. Throws Unreadable where there is nothing to issue.
 */
export async function issueRun(c: AppContext, toIssue: ToIssue): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await issuedOnce(c, toIssue);
    } catch (error) {
      if (!(error instanceof Stale) || tries === MOST_TRIES) throw error;
    }
  }
}

async function issuedOnce(c: AppContext, toIssue: ToIssue): Promise<string> {
  const { report, maker, asked, isForDonors, formKey, on } = toIssue;
  const year = yearOf(c.var.scope.today);
  const also = (scope: typeof c.var.scope) => ({
    last: lastSerial(scope, report, year),
    earlierRuns: runsOf({ ...scope, known: undefined }, report),
  });
  const made = await maker(c, asked, { action: "workbook.issue", isForDonors, also, ...(on && { on }) });
  const { edition, projects, longest } = made;
  if (projects.length === 0) throw new Unreadable(said(e.nothingToIssue));
  if (longest > MOST_LINES) throw new Unreadable(said(large.said, { rows: longest, most: MOST_LINES }));
  const place = { report, year, serial: made.also.last + 1 };
  const number = runNumber(place);
  const last = lastOf(made.also.earlierRuns, { asked, isForDonors });
  const changes = last && report !== STREAMED ? await restatedSheet(c, maker, last) : undefined;
  const written = async (language: Language) => {
    const told = await made.told(language, number);
    const numbered = { ...edition, number };
    const sheet = await changes?.(language, numbered);
    return sheet ? { ...told, book: withSheet(told.book, sheet) } : told;
  };
  const kept = await keptFiles(c.env.FILES, { told: written, onProgress: toIssue.onProgress });
  try {
    toIssue.stillWanted?.();
    await recorded(made, { place, asked, isForDonors, formKey }, kept);
  } catch (error) {
    await kept.dropped();
    throw error;
  }
  return number;
}

interface Placed extends Pick<ToIssue, "asked" | "isForDonors" | "formKey"> {
  readonly place: { readonly report: string; readonly year: number; readonly serial: number };
}

/** The run and the journal’s entry of it, when its files lie in the store. */
async function recorded(made: Made<Reads>, { place, asked, isForDonors, formKey }: Placed, kept: Kept): Promise<void> {
  const { visit, edition, projects, rows } = made;
  const { files, proof } = kept;
  const run = {
    ...{ ...place, id: newId(), files, isForDonors, rowCount: rows, status: edition.status },
    asked: JSON.parse(JSON.stringify(asked)) as Readonly<Record<string, Json>>,
    onDate: visit.on,
    knownSeq: edition.known.seq,
    headHash: edition.known.hash ?? "",
    language: visit.words.language,
    projectIds: projects.map(({ id }) => id),
    dataSha256: proof.checksum,
    totals: proof.totals,
    issuedBy: visit.actor.personId,
    issuedAt: edition.editedAt,
  };
  const [only, ...more] = projects;
  const projectId = more.length === 0 ? only?.id : undefined;
  const reason = runNumber(place);
  await commit(visit, { action: "workbook.issued", writes: [recordingRun(run)], projectId, reason, formKey });
}

/** Its rows are written as they are read, however many: nothing is held against them here. */
const STREAMED = "R10";

const withSheet = (book: Workbook, sheet: Sheet): Workbook => ({ ...book, sheets: [...book.sheets, sheet] });
