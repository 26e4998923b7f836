import { type MessageValues, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Indicator, isInWords, type ReportedValue } from "./indicator.ts";
import { entry as m } from "./messages.ts";
import { categoryFields, type Place, type ValueDraft } from "./value-draft.ts";

/** What an entered value is held against. */
export interface Ground extends Place {
  /** The latest cumulative value of an earlier period; null where there is none. */
  readonly previousMilli: number | null;
  /** Sent for approval: it must be complete. A draft need not be. */
  readonly isSubmitted: boolean;
}

/**
 * What the handbook says about an entered value: IND-03 (a warning until it is justified), IND-04, IND-06, IND-09,
 * IND-10 and that nothing is never 0.
 */
export function valueProblems(draft: ValueDraft, ground: Ground): readonly Problem[] {
  const checks = [fractionProblem, sexProblem, justificationProblem, eitherProblem];
  const found = checks.flatMap((check) => check(draft, ground) ?? []);
  const complete = ground.isSubmitted ? [presenceProblem(draft, ground), sourceProblem(draft, ground)] : [];
  return [...found, ...categoryProblems(draft, ground), ...complete.flatMap((one) => one ?? [])];
}

type Check = (draft: ValueDraft, ground: Ground) => Problem | undefined;

const flaw = (rule: string, field: string, why: Parameters<typeof said>): Problem => blocked(rule, field, said(...why));

/** IND-04: both parts of a percentage, from 0 to 100 unless it may be more. */
const fractionProblem: Check = ({ numerator, denominator, valueMilli }, { indicator, prefix }) => {
  if (indicator.measure !== "percentage" || (numerator === null && denominator === null)) return undefined;
  if (numerator === null || !denominator) return flaw("IND-04", `${prefix}numerator`, [m.fraction]);
  if ((valueMilli ?? 0) <= 100_000 || indicator.mayExceed) return undefined;
  return flaw("IND-04", `${prefix}numerator`, [m.overHundred, { numerator, denominator }]);
};

/** IND-06 for women and men. */
const sexProblem: Check = ({ women, men, undeclared, ...draft }, { indicator, prefix }) => {
  if (women === null && men === null && undeclared === null) return undefined;
  const total = whole(draft, indicator);
  const sum = (women ?? 0) + (men ?? 0) + (undeclared ?? 0);
  const values = { sum, total: total ?? "n.d.", gap: gapOf(sum, total) };
  if (sum === total) return undefined;
  return flaw("IND-06", `${prefix}women`, [undeclared === null ? m.sexGap : m.sexGapUndeclared, values]);
};

/** IND-06 for the other disaggregations: each on its own totals the value. */
function categoryProblems(draft: ValueDraft, { indicator, prefix }: Ground): readonly Problem[] {
  const total = whole(draft, indicator);
  return categoryFields(indicator).flatMap(({ dimension, fields }) => {
    const counts = fields.map(({ key }) => draft.categories?.[key]).filter((count) => count !== undefined);
    const sum = counts.reduce((all, count) => all + count, 0);
    if (counts.length === 0 || sum === total) return [];
    const values: MessageValues = { name: dimension.name, sum, total: total ?? "n.d.", gap: gapOf(sum, total) };
    return [flaw("IND-06", prefix + (fields[0]?.name ?? ""), [m.categoryGap, values])];
  });
}

/** What the categories must total: the value, or a percentage's denominator. Undefined where that is no whole number. */
function whole(draft: Pick<ValueDraft, "valueMilli" | "denominator">, indicator: Indicator): number | undefined {
  if (indicator.measure === "percentage") return draft.denominator ?? undefined;
  return draft.valueMilli === null ? undefined : draft.valueMilli / 1_000;
}

const gapOf = (sum: number, total: number | undefined): number => Math.abs((total ?? 0) - sum);

/** IND-03. */
const justificationProblem: Check = ({ valueMilli, justification }, { indicator, previousMilli, prefix }) => {
  if (indicator.accumulation !== "cumulative" || valueMilli === null || previousMilli === null) return undefined;
  if (valueMilli >= previousMilli || justification) return undefined;
  const values = { value: valueMilli / 1_000, previous: previousMilli / 1_000 };
  return { rule: "IND-03", field: `${prefix}justification`, said: said(m.lower, values), severity: "warn" };
};

/** A value, or the reason why there is none. */
const eitherProblem: Check = ({ valueMilli, words, noDataReason }, { prefix }) =>
  noDataReason !== "" && (valueMilli !== null || words !== null)
    ? flaw("IND-10", `${prefix}noDataReason`, [m.either])
    : undefined;

const presenceProblem: Check = ({ valueMilli, words, noDataReason }, { indicator, prefix }) => {
  if (noDataReason !== "") return undefined;
  if (isInWords(indicator)) return words ? undefined : flaw("IND-09", `${prefix}words`, [m.noWords]);
  if (valueMilli !== null) return undefined;
  return indicator.measure === "percentage"
    ? flaw("IND-04", `${prefix}numerator`, [m.fraction])
    : flaw("IND-10", `${prefix}value`, [m.noValue]);
};

/** IND-10: a value says where it can be verified. */
const sourceProblem: Check = ({ source, noDataReason }, { prefix }) =>
  source === "" && noDataReason === "" ? flaw("IND-10", `${prefix}source`, [m.noSource]) : undefined;

/** The latest value of an earlier period that stands, for IND-03: drafts and returned ones don't. */
export function previousMilli(values: readonly ReportedValue[], indicatorId: string, before: string): number | null {
  const earlier = values
    .filter(({ status }) => status !== "draft" && status !== "returned")
    .filter((value) => value.indicatorId === indicatorId && value.periodEnd < before && value.valueMilli !== null)
    .toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  return earlier.at(-1)?.valueMilli ?? null;
}
