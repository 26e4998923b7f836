import type { Language } from "../../kernel/language.ts";
import { merged } from "../../kernel/merge.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import type { Indicator, ReportedValue } from "./indicator.ts";
import { entry as m } from "./messages.ts";
import {
  draftOf,
  draftTyped,
  isSameDraft,
  NOTHING_ENTERED,
  undecided,
  type ValueDraft,
  valueRead,
} from "./value-draft.ts";
import { previousMilli, valueProblems } from "./value-rules.ts";

/** One indicator of a period: what stands now, and what stood when the person began. */
export interface EntryGround {
  readonly indicator: Indicator;
  readonly prefix: string;
  readonly span: Span;
  readonly isSubmitted: boolean;
  /** All values of the project, for the one before (IND-03). */
  readonly values: readonly ReportedValue[];
  readonly stored: ReportedValue | undefined;
  readonly base: ReportedValue | undefined;
  readonly enteredBy: string;
  readonly language: Language;
}

type NewValue = Omit<ReportedValue, "revision">;

export interface RowEntered {
  readonly problems: readonly Problem[];
  readonly isConflict: boolean;
  readonly isMerged: boolean;
  /** What to save; undefined where nothing changes. */
  readonly value: NewValue | undefined;
}

const UNTOUCHED: RowEntered = { problems: [], isConflict: false, isMerged: false, value: undefined };

/** Approved and published values no longer change (IND-10). */
export const isLocked = (value: ReportedValue | undefined): boolean =>
  value?.status === "approved" || value?.status === "published";

/** What sending one row does: nothing, a draft, a submission, or problems. */
export function entered(typed: TypedFields, ground: EntryGround): RowEntered {
  const { stored, base } = ground;
  const read = valueRead(typed, ground);
  if (!read.ok) return { ...UNTOUCHED, problems: read.problems };
  if (isLocked(stored)) return locked(read.value, ground);
  const theirs = draftOf(stored);
  const { merged: draft, conflicts } = merged({ base: draftOf(base), theirs, yours: read.value });
  if (conflicts.length > 0)
    return { ...UNTOUCHED, isConflict: true, problems: conflicts.map(({ field }) => met(field, theirs, ground)) };
  if (!isToSave(draft, ground)) return UNTOUCHED;
  const { values, indicator, span } = ground;
  const before = previousMilli(values, indicator.id, span.end);
  const problems = valueProblems(draft, { ...ground, previousMilli: before });
  if (problems.length > 0) return { ...UNTOUCHED, problems };
  return { ...UNTOUCHED, isMerged: !isSameDraft(draft, read.value), value: valueFrom(draft, ground) };
}

function isToSave(draft: ValueDraft, { stored, isSubmitted }: EntryGround): boolean {
  if (!isSameDraft(draft, draftOf(stored))) return true;
  return isSubmitted && stored !== undefined && stored.status !== "submitted" && !isSameDraft(draft, NOTHING_ENTERED);
}

/** A form drawn before the approval may come back unchanged. */
function locked(yours: ValueDraft, { stored, base, indicator, prefix }: EntryGround): RowEntered {
  if (isSameDraft(yours, draftOf(base)) || isSameDraft(yours, draftOf(stored))) return UNTOUCHED;
  const problem = blocked("IND-10", `${prefix}source`, said(m.locked, { code: indicator.code }));
  return { ...UNTOUCHED, isConflict: true, problems: [problem] };
}

function met(field: string, theirs: ValueDraft, { indicator, prefix, language }: EntryGround): Problem {
  const name = FIELD_OF[field] ?? field;
  const text = draftTyped(theirs, { indicator, language })[name] ?? "";
  return blocked("MET", prefix + name, said(m.met, { theirs: text === "" ? "—" : text }));
}

const FIELD_OF: Readonly<Record<string, string>> = { valueMilli: "value", categories: "category.0.0" };

function valueFrom(draft: ValueDraft, { stored, indicator, span, isSubmitted, enteredBy }: EntryGround): NewValue {
  const kept = stored?.status === "returned" ? "returned" : "draft";
  return {
    ...undecided,
    ...draft,
    id: stored?.id ?? `${indicator.id}-${span.start}-${span.end}`,
    projectId: indicator.projectId,
    indicatorId: indicator.id,
    periodStart: span.start,
    periodEnd: span.end,
    status: isSubmitted ? "submitted" : kept,
    decisionReason: stored?.decisionReason ?? null,
    enteredBy,
  };
}
