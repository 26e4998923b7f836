import { changesSheet, type Restated } from "../../reports/kit/changes.ts";
import type { Edition } from "../../reports/kit/edition.ts";
import type { Sheet } from "../../reports/kit/sheet.ts";
import { readBook } from "../../reports/reading/cells.ts";
import { type ChangedFigure, changedFigures } from "../../reports/reading/figures.ts";
import { toldBook } from "../../reports/reading/told.ts";
import { canonicalJson } from "../kernel/canonical.ts";
import type { Language } from "../kernel/language.ts";
import { wordsIn } from "../kernel/words.ts";
import { Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { keptBytes } from "../runs/routes.tsx";
import { runNumber } from "../runs/rules.ts";
import { type DeedSince, deedsSince, type Run } from "../runs/store.ts";
import type { Asked } from "./asked.ts";
import type { Maker } from "./made.ts";

/** Longer reports are compared on their page only: the sheet is made while somebody waits for three files. */
const MOST_ROWS = 3_000;

/** The latest edition of the same thing for the same readers; runs come newest first. */
export function lastOf(runs: readonly Run[], { asked, isForDonors }: { asked: Asked; isForDonors: boolean }) {
  const key = keyOf(asked);
  return runs.find((run) => run.isForDonors === isForDonors && keyOf(run.asked) === key && run.rowCount <= MOST_ROWS);
}

const keyOf = (asked: unknown): string => canonicalJson(JSON.parse(JSON.stringify(asked)));

/**
 * What changed since the last edition, as a sheet of the next one: the same report of the same day as it is known now,
 * held against the kept file, each difference with who changed its figures and why. Streamed reports have none.
 */
export async function restatedSheet(c: AppContext, maker: Maker, last: Run) {
  const number = runNumber(last);
  const { isForDonors, onDate } = last;
  const also = (scope: AppContext["var"]["scope"]) => ({ deedsSinceLast: deedsSince(scope, number) });
  const asked = last.asked as unknown as Asked;
  const now = await maker(c, asked, { action: "workbook.issue", isForDonors, on: onDate, also });
  const deeds = now.also.deedsSinceLast;
  return async (language: Language, edition: Edition): Promise<Sheet | undefined> => {
    const kept = await keptBytes(c, last.files[language]).catch(unlessLost);
    if (!kept) return undefined;
    const before = await readBook(kept);
    const after = await toldBook((await now.told(language, null)).book);
    const figures = changedFigures(before, after).map((figure) => attributed(figure, deeds, isForDonors));
    return changesSheet(edition, { number, onDate, figures, hasAuthors: !isForDonors }, wordsIn(language));
  };
}

/** A file that is lost or altered is a matter of its own (check-data tells), and keeps nobody from issuing. */
function unlessLost(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error;
}

function attributed(
  { row, column, before, after }: ChangedFigure,
  deeds: readonly DeedSince[],
  isForDonors: boolean,
): Restated {
  const own = isForDonors ? [] : deedsFor(row, deeds);
  return {
    ...{ row, column, before: before ?? null, after: after ?? null },
    authors: once(own.map(({ actorName }) => actorName)),
    entries: own.map(({ seq }) => seq),
    reasons: once(own.map(({ reason }) => reason).filter(Boolean)),
  };
}

/** What was done to the very line; else to a project that the row names; else, in a row of totals, all of it. */
export function deedsFor(row: readonly string[], deeds: readonly DeedSince[]): readonly DeedSince[] {
  const names = (code: string) => row.some((text) => text === code || text.split(/[\s—]+/).includes(code));
  const isOfMany = new Set(deeds.map(({ projectCode }) => projectCode)).size > 1;
  const ofLine = deeds.filter(
    ({ codes, projectCode }) => codes.some((code) => row.includes(code)) && (!isOfMany || names(projectCode)),
  );
  if (ofLine.length > 0) return ofLine;
  const ofProject = deeds.filter(({ projectCode }) => names(projectCode));
  return ofProject.length > 0 ? ofProject : deeds;
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
