import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { enter } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { questionsOf } from "../../questions/store.ts";
import { acknowledgements, type Run, runsForDonors } from "../../runs/store.ts";
import { changesBetween } from "../rules/changes.ts";
import type { ProgressFile } from "../rules/file.ts";
import type { SinceReport } from "../views/changes.tsx";
import { asDonor, besideReads, documentsOf, fileFrom, groundReads } from "./reading.ts";

/** All that a project's page shows to the asking person; throws Missing for a project outside the reach. */
export async function projectRecord(c: AppContext, code: string) {
  const { visit, found } = await enter(c, "progress.read", (scope) => ({
    ...groundReads(scope, code),
    ...besideReads(scope, code),
    runs: runsForDonors(asDonor(scope), { code }),
    receipts: acknowledgements(asDonor(scope)),
    questions: questionsOf(scope, { code }),
  }));
  const file = fileFrom(found, visit.on);
  if (!file) throw new Missing();
  const { runs, receipts, questions, approvals, milestonesSince, valuesSince } = found;
  return {
    visit,
    file,
    ...{ runs, receipts, questions, milestonesSince, valuesSince },
    approvals: approvals[0],
    documents: documentsOf(found),
    isPreview: visit.actor.role !== "donor",
    mayAsk: can(visit.actor, "question.ask") && !visit.scope.known,
  };
}

/** What changed since the last report to the donor; undefined while there is none. One more round trip. */
export async function sinceReport(
  scope: Scope,
  file: ProgressFile,
  runs: readonly Run[],
): Promise<SinceReport | undefined> {
  const [run] = runs;
  if (!run) return undefined;
  const then: Scope = { ...scope, askedOn: run.onDate as CalendarDate, known: { seq: run.knownSeq } };
  const before = fileFrom(await readAll(scope.db, groundReads(then, file.project.code)), run.onDate);
  return before && { run, changes: changesBetween(before, file) };
}
