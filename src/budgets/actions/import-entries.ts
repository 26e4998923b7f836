import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter } from "../../people/entering.ts";
import { plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { EntryGround, EntryKind } from "../rules/entry.ts";
import { entryTyped } from "../rules/entry-form.ts";
import { type CheckedEntry, checkedInTurn, isGoodEntry } from "../rules/entry-run.ts";
import { gridWords as m } from "../rules/messages/entry-grid.ts";
import { groundReads } from "../store/entry-ground.ts";
import { savingEntry } from "../store/entry-rows.ts";
import type { SentEntry } from "./enter-entry.ts";
import { type EntryPlace, placeOf, rowOf } from "./entry-ground.ts";

/** Entries of one import: a quarter's worth of a large programme; more come in a second one. */
export const MOST_IMPORTED = 5_000;

/** So many problems are told at most; the rest shows when these are put right. */
const MOST_TOLD = 200;

export interface ImportRow {
  readonly kind: EntryKind;
  readonly typed: Typed;
}

export type Imported =
  | (EntryPlace & { readonly kind: "refused"; readonly problems: readonly Problem[] })
  | (EntryPlace & { readonly kind: "done"; readonly ids: readonly string[]; readonly drafts: number });

/**
 * Enters a list of entries, as drafts or submitted: all of them, or none with what is wrong row by row
 * (`entries.12.amount`). Rows without a rate stay drafts (FX-04).
 */
export async function importEntries(
  c: AppContext,
  code: string,
  sent: Omit<SentEntry, "typed"> & { readonly rows: readonly ImportRow[]; readonly reason: string },
): Promise<Imported> {
  const { rows, isSubmitted, formKey } = sent;
  const references = rows.map(({ typed }) => plainText(typed, "reference").trim());
  const { visit, found } = await enter(c, isSubmitted ? "entry.submit" : "entry.write", (scope) =>
    groundReads(scope, code, references),
  );
  const place = placeOf(visit, found);
  const { ground, project } = place;
  const checked = checkedInTurn(rows.map(readOn), ground);
  const problems = checked.flatMap(problemsAt);
  if (problems.length > 0) return { ...place, kind: "refused", problems: told(problems) };
  const entered = checked.flatMap(({ draft, isUnrated }) => {
    const status = isSubmitted && !isUnrated ? ("submitted" as const) : ("draft" as const);
    const standing = { id: newId(), projectId: project.id, status, enteredBy: visit.actor.personId };
    return draft ? [rowOf(draft, ground, standing)] : [];
  });
  const writes = entered.map((row) => savingEntry(undefined, row));
  await commit(visit, { action: "entry.import", writes, projectId: project.id, reason: sent.reason, formKey });
  const drafts = entered.filter(({ status }) => status === "draft").length;
  return { ...place, kind: "done", ids: entered.map(({ id }) => id), drafts };
}

const readOn =
  ({ kind, typed }: ImportRow) =>
  (at: EntryGround) =>
    entryTyped(typed, { kind, ...at });

const problemsAt = (checked: CheckedEntry, at: number): readonly Problem[] =>
  isGoodEntry(checked)
    ? []
    : checked.problems.map((problem) => ({
        ...problem,
        field: problem.field === "" ? `entries.${at}` : `entries.${at}.${problem.field}`,
      }));

function told(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_TOLD) return problems;
  const more = said(m.moreProblems, { count: problems.length - MOST_TOLD });
  return [...problems.slice(0, MOST_TOLD), blocked("GRID", "entries", more)];
}
