import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { money } from "../../kernel/money.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { numberOfQuarter, type Quarter, type Span, yearOfQuarter } from "../../kernel/period.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { Reading } from "../../portfolio/rules/reading.ts";
import { quartersIn } from "./forecast.ts";
import { counts, type Ledger } from "./ledger.ts";
import { reportedField as f, reportedWords as m } from "./messages/reported.ts";
import { quartersOf } from "./periods.ts";

/** What the donor's agency reported as spent: of a component, or of the whole project where `componentId` is null. */
export interface Reported {
  readonly id: string;
  readonly componentId: string | null;
  readonly period: string;
  /** In minor units of the agreement's currency. */
  readonly amountMinor: number;
  readonly document: string;
  readonly place: string;
  readonly reportedOn: CalendarDate;
  readonly supersedesId: string | null;
  readonly reason: string;
}

/** The explanation of one difference, for the two amounts that it names. */
export interface Explained {
  readonly reportedId: string;
  readonly reportedMinor: number;
  readonly enteredMinor: number;
  readonly explanation: string;
  readonly status: "submitted" | "approved" | "returned";
  readonly enteredById: string;
  readonly decisionReason: string;
}

/** A component as amounts are reported for it. */
export interface ReportedComponent {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
}

export const RECONCILIATION_STATES = ["alone", "equal", "toExplain", "submitted", "returned", "approved"] as const;

/** Only reported; the same; different and not explained (or explained for other amounts); and how the explanation stands. */
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];

/** A reported amount beside what was entered for the same scope and period. */
export interface Reconciled {
  readonly reported: Reported;
  /** Approved expenditure of the scope in the period; undefined where nothing was entered (n.d., not zero). */
  readonly enteredMinor: number | undefined;
  /** Reported − entered. */
  readonly differenceMinor: number | undefined;
  readonly state: ReconciliationState;
  readonly explained: Explained | undefined;
}

/** The amounts that stand: those that no correction supersedes. */
export function standing<T extends Pick<Reported, "id" | "supersedesId">>(all: readonly T[]): readonly T[] {
  const superseded = new Set(all.map(({ supersedesId }) => supersedesId));
  return all.filter(({ id }) => !superseded.has(id));
}

/** Each standing amount beside the entered one, with the state of its explanation. */
export function reconciled(
  all: readonly Reported[],
  explanations: readonly Explained[],
  { ledger, span }: { ledger: Ledger; span: Span },
): readonly Reconciled[] {
  return standing(all).map((reported) => {
    const enteredMinor = enteredFor(reported, ledger, span);
    const explained = explanations.find(({ reportedId }) => reportedId === reported.id);
    const differenceMinor = enteredMinor === undefined ? undefined : reported.amountMinor - enteredMinor;
    return {
      reported,
      enteredMinor,
      differenceMinor,
      explained,
      state: stateOf(differenceMinor, enteredMinor, explained),
    };
  });
}

function enteredFor({ componentId, period }: Reported, ledger: Ledger, span: Span): number | undefined {
  const quarters: ReadonlySet<Quarter> = new Set(quartersIn(period, span));
  const lines = ledger.lines.filter((line) => componentId === null || line.componentId === componentId);
  const own = new Set(lines.map(({ id }) => id));
  const entries = ledger.entries.filter(
    (one) => counts(one) && one.kind === "expenditure" && own.has(one.lineId) && quarters.has(one.quarter),
  );
  return entries.length === 0 ? undefined : entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function stateOf(
  difference: number | undefined,
  enteredMinor: number | undefined,
  explained: Explained | undefined,
): ReconciliationState {
  if (difference === undefined) return "alone";
  if (difference === 0) return "equal";
  return explained && explained.enteredMinor === enteredMinor ? explained.status : "toExplain";
}

/** Differences that still ask for somebody: an explanation, or a decision on it. */
export const isUnsettled = ({ state }: Reconciled): boolean =>
  state === "toExplain" || state === "returned" || state === "submitted";

/** The periods that amounts may be reported for up to a day, newest first: quarters, half-years and years. */
export function reportablePeriods(span: Span, today: CalendarDate): readonly string[] {
  const codes = quartersOf(span, today).flatMap((quarter) => {
    const [year, n] = [yearOfQuarter(quarter), numberOfQuarter(quarter)];
    return [quarter, `${year}-H${n > 2 ? 2 : 1}`, `${year}`];
  });
  const rank = (code: string) => [code.length === 4, code.includes("H"), true].indexOf(true);
  return [...new Set(codes)].sort(
    (a, b) => b.slice(0, 4).localeCompare(a.slice(0, 4)) || rank(b) - rank(a) || b.localeCompare(a),
  );
}

/** Amounts of one document as somebody enters them. */
export interface ReportedDraft {
  readonly period: string;
  readonly document: string;
  readonly place: string;
  readonly reportedOn: CalendarDate;
  readonly reason: string;
  readonly amounts: readonly { readonly componentId: string | null; readonly amountMinor: number }[];
}

/** What is known when amounts are reported. */
export interface ReportedGround {
  readonly components: readonly ReportedComponent[];
  readonly all: readonly Reported[];
  readonly span: Span;
  readonly today: CalendarDate;
  readonly currency: Ledger["currency"];
}

/** The name of the field of a component's amount; of the project's total without one. */
export const amountName = (code: string | undefined): string => (code === undefined ? "total" : `amount.${code}`);

/** Reads the form of one document: an amount per component, or only the total; empty fields were not reported. */
export function reportedTyped(typed: TypedFields, ground: ReportedGround): Outcome<ReportedDraft> {
  const read = new Reading(typed);
  const period = read.choice({ name: "period", label: f.period }, reportablePeriods(ground.span, ground.today));
  const document = read.text({ name: "document", label: f.document, most: 300 });
  const place = read.optional({ name: "place", label: f.place, most: 200 });
  const on = { name: "reportedOn", label: f.reportedOn };
  read.text(on);
  const reportedOn = read.day(on) ?? ground.today;
  const reason = read.optional({ name: "reason", label: f.reason, most: 500 });
  const scopes: readonly (ReportedComponent | undefined)[] = [...ground.components, undefined];
  const amounts = scopes
    .filter((scope) => read.optional({ name: amountName(scope?.code), label: f.amount, most: 60 }) !== "")
    .map((scope) => ({
      componentId: scope?.id ?? null,
      amountMinor: read.amount({ name: amountName(scope?.code), label: scopeName(scope?.code) }, ground.currency),
    }));
  return read.outcome({ period, document, place, reportedOn, reason, amounts }, (draft) =>
    draftProblems(draft, ground),
  );
}

const scopeName = (code: string | undefined): Message =>
  code === undefined ? f.project : { fr: code, ar: code, en: code };

function draftProblems(draft: ReportedDraft, ground: ReportedGround): readonly Problem[] {
  const { today, components } = ground;
  if (draft.amounts.length === 0) return [blocked("REPORTED", "total", said(m.noAmount))];
  if (draft.reportedOn > today) return [blocked("DEP-03", "reportedOn", said(m.future, { today: { day: today } }))];
  return draft.amounts.flatMap(({ componentId, amountMinor }) => {
    const before = supersededBy(draft.period, componentId, ground.all);
    if (!before) return [];
    const code = components.find(({ id }) => id === componentId)?.code;
    const values = { scope: scopeName(code), before: money(before.amountMinor, ground.currency) };
    if (before.amountMinor === amountMinor) return [blocked("REPORTED", amountName(code), said(m.same, values))];
    return draft.reason === "" ? [blocked("REPORTED", "reason", said(m.reasonMissing, values))] : [];
  });
}

/** The standing amount that a new one of the same scope and period corrects. */
export const supersededBy = (
  period: string,
  componentId: string | null,
  all: readonly Reported[],
): Reported | undefined => standing(all).find((one) => one.period === period && one.componentId === componentId);
