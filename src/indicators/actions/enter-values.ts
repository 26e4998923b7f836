import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { further } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { asDrawn, asOfNow } from "../../portfolio/store/editing.ts";
import { projectFacts } from "../../portfolio/store/facts.ts";
import type { Typed } from "../../ui/form-state.ts";
import { type EntryGround, entered, type RowEntered } from "../rules/entry.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { entry as m } from "../rules/messages.ts";
import { indicatorsOf, type StoredValue, savingValue, valuesOf } from "../store.ts";

/** Values of one period, as they were sent. */
export interface SentValues {
  readonly span: Span;
  readonly typed: Typed;
  /** The journal number at which the form was drawn: what stood then is where the person started from. */
  readonly drawnAt: number;
  readonly isSubmitted: boolean;
  readonly formKey?: string | undefined;
  /** Which rows were sent, and the beginning of their fields’ names; undefined for rows that were not. */
  readonly prefixOf: (indicator: Indicator) => string | undefined;
}

/** A project’s indicators with what stands of a period: what the form is drawn from. */
export interface EntryForm {
  readonly visit: Visit;
  readonly project: ProjectFacts;
  readonly indicators: readonly Indicator[];
  readonly values: readonly StoredValue[];
}

export interface ValuesAnswer {
  readonly form: EntryForm;
  /** Empty when it was saved. */
  readonly problems: readonly Problem[];
  /** Somebody else changed the same field first. */
  readonly isConflict: boolean;
  readonly isMerged: boolean;
  readonly saved: readonly StoredValue[];
}

const entryReads = (asked: Scope, code: string) => {
  const scope = asOfNow(asked);
  return {
    project: further(projectFacts(scope, { code }), ([one]) => one),
    indicators: indicatorsOf(scope, { code }),
    values: valuesOf(scope, { code }),
  };
};

/** The form of a period. Throws Missing for a project out of reach. */
export async function entryForm(c: AppContext, code: string): Promise<EntryForm> {
  const { visit, found } = await enter(c, "indicator.enter", (scope) => entryReads(scope, code));
  const { project, indicators, values } = found;
  if (!project) throw new Missing();
  return { visit, project, indicators, values: values as readonly StoredValue[] };
}

/**
 * Saves what was entered for a period, all or nothing, as drafts or sent for approval. What others saved meanwhile is
 * merged field by field; the same field changed by both is a conflict.
 */
export const enterValues = (c: AppContext, code: string, sent: SentValues): Promise<ValuesAnswer> =>
  again(() => enteredOnce(c, code, sent));

async function enteredOnce(c: AppContext, code: string, sent: SentValues): Promise<ValuesAnswer> {
  const { visit, found } = await enter(c, "indicator.enter", (scope) => ({
    ...entryReads(scope, code),
    drawn: valuesOf(asDrawn(scope, sent.drawnAt), { code }),
  }));
  const { project, indicators, values, drawn } = found;
  if (!project) throw new Missing();
  const form = { visit, project, indicators, values: values as readonly StoredValue[] };
  const rows = rowsOf(sent, { form, drawn });
  const problems = [...periodProblems(sent, visit), ...rows.flatMap((row) => row.problems)];
  const answer = { form, problems, isMerged: rows.some((row) => row.isMerged), saved: [] };
  if (problems.length > 0) return { ...answer, isConflict: rows.some((row) => row.isConflict) };
  const saved = rows.flatMap(({ value }) => (value ? [{ revision: 0, sinceSeq: 0, ...value } as StoredValue] : []));
  const action = sent.isSubmitted ? "indicator.submit" : "indicator.enter";
  const writes = saved.map((value) =>
    savingValue(
      form.values.find(({ id }) => id === value.id),
      value,
    ),
  );
  await commit(visit, { action, writes, projectId: project.id, formKey: sent.formKey });
  return { ...answer, isConflict: false, saved };
}

function rowsOf(
  sent: SentValues,
  { form, drawn }: { form: EntryForm; drawn: readonly ReportedValue[] },
): readonly RowEntered[] {
  const { visit, indicators, values } = form;
  return indicators.flatMap((indicator) => {
    const prefix = sent.prefixOf(indicator);
    if (prefix === undefined) return [];
    const isHere = (value: ReportedValue) =>
      value.indicatorId === indicator.id && value.periodStart === sent.span.start && value.periodEnd === sent.span.end;
    const ground: EntryGround = {
      ...{ indicator, prefix, span: sent.span, isSubmitted: sent.isSubmitted, values },
      stored: values.findLast(isHere),
      base: drawn.findLast(isHere),
      enteredBy: visit.actor.personId,
      language: visit.words.language,
    };
    return [entered(sent.typed, ground)];
  });
}

function periodProblems({ span }: SentValues, { scope }: Visit): readonly Problem[] {
  if (span.end < span.start) return [blocked("PERIOD", "periodEnd", said(m.backwards))];
  if (span.start > scope.today)
    return [blocked("PERIOD", "period", said(m.notYet, { period: `${span.start} – ${span.end}` }))];
  return [];
}
