import { merged } from "../../kernel/merge.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { enter } from "../../people/entering.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { EntryDraft, EntryGround, EntryKind } from "../rules/entry.ts";
import { draftProblems, entryProblems, justifiedOr } from "../rules/entry-checks.ts";
import { entryTyped, typedEntry } from "../rules/entry-form.ts";
import { groundReads } from "../store/entry-ground.ts";
import { type EntryRow, entryAtRevision, kinOf, savingEntry } from "../store/entry-rows.ts";
import { type EntryPlace, placeOf, rowOf } from "./entry-ground.ts";

/** A form of an entry as it was sent. */
export interface SentEntry {
  readonly typed: Typed;
  readonly isSubmitted: boolean;
  readonly formKey: string | undefined;
}

export interface EntryRefused extends EntryPlace {
  readonly kind: "refused";
  /** The entry that was to be changed; none for a new one. */
  readonly row?: EntryRow | undefined;
  readonly problems: readonly Problem[];
}

/** Both changed the same fields: the form again, with what was typed. */
export interface EntryMet extends EntryPlace {
  readonly kind: "met";
  readonly row: EntryRow;
  readonly typed: Typed;
  readonly fields: readonly string[];
}

export interface EntrySaved extends EntryPlace {
  readonly kind: "done";
  readonly id: string;
  readonly status: EntryRow["status"];
  readonly isMerged: boolean;
}

const actionFor = (isSubmitted: boolean) => (isSubmitted ? "entry.submit" : "entry.write");

/** What stands against saving a draft, or against submitting it. */
const problemsOf = (draft: EntryDraft, ground: EntryGround, isSubmitted: boolean): readonly Problem[] =>
  isSubmitted ? justifiedOr(entryProblems(draft, ground), draft.justification) : draftProblems(draft, ground);

/** Enters a commitment or an expenditure, as a draft or submitted to somebody else. Throws Missing out of reach. */
export async function enterEntry(
  c: AppContext,
  at: { code: string; kind: EntryKind },
  sent: SentEntry,
): Promise<EntryRefused | EntrySaved> {
  const { typed, isSubmitted, formKey } = sent;
  const { visit, found } = await enter(c, actionFor(isSubmitted), (scope) =>
    groundReads(scope, at.code, [plainText(typed, "reference").trim()]),
  );
  const place = placeOf(visit, found);
  const { ground, project } = place;
  const read = entryTyped(typed, { kind: at.kind, ...ground });
  const problems = read.ok ? problemsOf(read.value, ground, isSubmitted) : read.problems;
  if (!read.ok || problems.length > 0) return { ...place, kind: "refused", problems };
  const status = isSubmitted ? "submitted" : "draft";
  const standing = { id: newId(), projectId: project.id, status, enteredBy: visit.actor.personId } as const;
  const writes = [savingEntry(undefined, rowOf(read.value, ground, standing))];
  const action = isSubmitted ? "entry.submit" : "entry.draft";
  await commit(visit, { action, writes, projectId: project.id, reason: read.value.justification, formKey });
  return { ...place, kind: "done", id: standing.id, status, isMerged: false };
}

/**
 * Changes a draft, or an entry that was returned: by whoever entered it. What was saved meanwhile is merged field by
 * field. Throws Forbidden for others, Stale for an entry that is a fact by now.
 */
export async function changeEntry(
  c: AppContext,
  at: { code: string; id: string; revision: number },
  sent: SentEntry,
): Promise<EntryRefused | EntrySaved | EntryMet> {
  const { code, id, revision } = at;
  const { visit, found } = await enter(c, actionFor(sent.isSubmitted), (scope) => ({
    ...groundReads(scope, code, [plainText(sent.typed, "reference").trim()]),
    kin: kinOf(scope, code, [id]),
    base: entryAtRevision(scope, id, revision),
  }));
  const { kin, base, ...rest } = found;
  const place = placeOf(visit, rest);
  const row = kin.find((one) => one.id === id);
  if (!row) throw new Missing();
  if (!isChangeable(row)) throw new Stale();
  if (isSomeoneElse(visit.actor, row.enteredBy)) throw new Forbidden();
  if (!base) throw new Stale();
  const met = meeting({ base, row, typed: sent.typed, language: visit.words.language });
  if (met.fields.length > 0) return { ...place, kind: "met", row, ...met };
  return changed({ ...place, ground: without(place.ground, id) }, row, { ...sent, typed: met.typed });
}

/** An entry whose facts are not settled yet, and that stands for itself. */
export const isChangeable = ({ status, originalId, amountMinor }: EntryRow): boolean =>
  (status === "draft" || status === "returned") && originalId === null && amountMinor > 0;

const without = (ground: EntryGround, own: string): EntryGround => ({
  ...ground,
  alike: ground.alike.filter(({ id }) => id !== own),
});

interface Meeting {
  readonly base: EntryRow;
  readonly row: EntryRow;
  readonly typed: Typed;
  readonly language: Parameters<typeof typedEntry>[1];
}

function meeting({ base, row, typed, language }: Meeting): { typed: Typed; fields: readonly string[] } {
  if (base.revision === row.revision) return { typed, fields: [] };
  const [from, theirs] = [base, row].map((one) => typedEntry(one, language)) as [Typed, Typed];
  const names = Object.keys(from);
  const yours = Object.fromEntries(names.map((name) => [name, typed[name] ?? ""]));
  const { merged: result, conflicts } = merged({ base: from, theirs, yours });
  const fields = conflicts.map(({ field }) => field);
  return { typed: fields.length > 0 ? typed : { ...typed, ...result }, fields };
}

async function changed(
  place: EntryPlace,
  row: EntryRow,
  { typed, isSubmitted, formKey }: SentEntry,
): Promise<EntryRefused | EntrySaved> {
  const { visit, ground, project } = place;
  const read = entryTyped(typed, { kind: row.kind, ...ground });
  const problems = read.ok ? problemsOf(read.value, ground, isSubmitted) : read.problems;
  if (!read.ok || problems.length > 0) return { ...place, kind: "refused", problems, row };
  const status = isSubmitted ? "submitted" : "draft";
  const { id, enteredBy } = row;
  const after = rowOf(read.value, ground, { id, projectId: project.id, status, enteredBy });
  const action = isSubmitted ? "entry.submit" : "entry.change";
  const reason = read.value.justification;
  await commit(visit, { action, writes: [savingEntry(row, after)], projectId: project.id, reason, formKey });
  return { ...place, kind: "done", id, status, isMerged: false };
}
