import type { Received } from "../../evidence/actions/receiving.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import { again } from "../../people/actions/again.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { isFocalPoint } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { further } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Period } from "../../portfolio/rules/periods.ts";
import { asDrawn, asOfNow } from "../../portfolio/store/editing.ts";
import { periodsAround } from "../../portfolio/store/periods.ts";
import { type ReportedProject, reportedProjectIds, reportedProjects } from "../../portfolio/store/reporting.ts";
import type { Typed } from "../../ui/form-state.ts";
import { valueClosed } from "../rules/closed-period.ts";
import { type EntryGround, entered, type RowEntered } from "../rules/entry.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { entry as m } from "../rules/messages.ts";
import { reportIndicators, reportValues } from "../store/reporting.ts";
import { type StoredValue, savingValue } from "../store.ts";
import { NOTHING_RECEIVED, provenBy } from "./value-proofs.ts";

/** Values of one period, as they were sent. */
export interface SentValues {
  /** From a project's own page, which a focal point does not have. */
  readonly isWhole?: boolean;
  readonly span: Span;
  readonly typed: Typed;
  /** The journal number at which the form was drawn: what stood then is where the person started from. */
  readonly drawnAt: number;
  readonly isSubmitted: boolean;
  readonly formKey?: string | undefined;
  /** Checks and stores the documents that came with it, once the person is known to be at home in the project. */
  readonly received?: (projectId: string) => Promise<Received>;
  /** Which rows were sent, and the beginning of their fields’ names; undefined for rows that were not. */
  readonly prefixOf: (indicator: Indicator) => string | undefined;
}

/**
 * A project’s indicators with what stands of a period: what the form is drawn from. A focal point is given those of
 * their components only.
 */
export interface EntryForm {
  readonly visit: Visit;
  readonly project: ReportedProject;
  readonly indicators: readonly Indicator[];
  readonly values: readonly StoredValue[];
  /** The quarters of the project’s agreement. */
  readonly periods: readonly Period[];
}

export interface ValuesAnswer {
  readonly form: EntryForm;
  /** Empty when it was saved. */
  readonly problems: readonly Problem[];
  /** Somebody else changed the same field first. */
  readonly isConflict: boolean;
  readonly isMerged: boolean;
  readonly saved: readonly StoredValue[];
  /** What the form holds when it is drawn again: files need not be sent twice. */
  readonly typed: Typed;
}

const entryReads = (asked: Scope, code: string) => {
  const scope = asOfNow(asked);
  return {
    project: further(reportedProjects(scope, { code }), ([one]) => one),
    indicators: reportIndicators(scope, { code }),
    values: reportValues(scope, { code }),
    periods: periodsAround(scope, reportedProjectIds(scope, { code })),
  };
};

/** The form of a period. Throws Missing for a project out of reach. */
export async function entryForm(c: AppContext, code: string): Promise<EntryForm> {
  const { visit, found } = await enter(c, "indicator.enter", (scope) => entryReads(scope, code));
  const { project, ...rest } = found;
  if (!project) throw new Missing();
  return { visit, project, ...rest };
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
    drawn: reportValues(asDrawn(scope, sent.drawnAt), { code }),
  }));
  const { project, drawn, ...rest } = found;
  if (!project || (sent.isWhole && isFocalPoint(visit.actor))) throw new Missing();
  const form = { visit, project, ...rest };
  const rows = rowsOf(sent, { form, drawn });
  const received = (await sent.received?.(project.id)) ?? { ...NOTHING_RECEIVED, typed: sent.typed };
  const proven = provenBy(received, { form, rows, sent });
  const problems = [
    ...periodProblems(sent, { form, rows, hasProofs: received.proofs.length > 0 }),
    ...rows.flatMap((row) => row.problems),
    ...received.problems,
    ...proven.problems,
  ];
  const answer = { form, problems, isMerged: rows.some((row) => row.isMerged), saved: [], typed: received.typed };
  if (problems.length > 0) return { ...answer, isConflict: rows.some((row) => row.isConflict) };
  const saved = rows.flatMap(({ value }) => (value ? [{ revision: 0, sinceSeq: 0, ...value } as StoredValue] : []));
  const action = sent.isSubmitted ? "indicator.submit" : "indicator.enter";
  const writes = saved.map((value) =>
    savingValue(
      form.values.find(({ id }) => id === value.id),
      value,
    ),
  );
  await commit(visit, { action, writes: [...writes, ...proven.writes], projectId: project.id, formKey: sent.formKey });
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

function periodProblems(
  { span }: SentValues,
  { form, rows, hasProofs }: { form: EntryForm; rows: readonly RowEntered[]; hasProofs: boolean },
): readonly Problem[] {
  const { scope } = form.visit;
  const closed = valueClosed(span.end, { periods: form.periods, today: scope.today });
  const brings = hasProofs || rows.some(({ value, problems }) => value !== undefined || problems.length > 0);
  if (closed && brings) return [closed];
  if (span.end < span.start) return [blocked("PERIOD", "periodEnd", said(m.backwards))];
  if (span.start > scope.today)
    return [blocked("PERIOD", "period", said(m.notYet, { period: `${span.start} – ${span.end}` }))];
  return [];
}
