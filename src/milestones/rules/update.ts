import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { type Said, said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { updateRule as m } from "./messages.ts";

/** Why a date moved; the words are in `cause`. */
export const REASON_CODES = [
  "implementation",
  "procurement",
  "approval",
  "partner",
  "staff",
  "funding",
  "predecessor",
  "scope",
  "other",
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

export const UPDATE_STATUSES = ["draft", "submitted", "accepted", "returned"] as const;

export type UpdateStatus = (typeof UPDATE_STATUSES)[number];

/** What can be told of a milestone: the fields of the form, all of them. */
export interface Telling {
  readonly forecastOn: CalendarDate | null;
  readonly actualOn: CalendarDate | null;
  /** Whole percent. */
  readonly progress: number;
  readonly reasonCode: ReasonCode | "";
  readonly cause: string;
  readonly correctiveAction: string;
}

/** What an update speaks of: null is what it leaves as it was. */
export interface Spoken {
  readonly forecastOn: CalendarDate | null;
  readonly actualOn: CalendarDate | null;
  readonly isUndone: boolean;
  readonly progress: number | null;
  readonly reasonCode: ReasonCode | "" | null;
  readonly cause: string | null;
  readonly correctiveAction: string | null;
}

/** An update as it is stored. */
export interface MilestoneUpdate extends Spoken {
  readonly id: string;
  readonly revision: number;
  readonly sinceSeq: number;
  readonly projectId: string;
  readonly milestoneId: string;
  readonly number: number;
  readonly toldOn: CalendarDate;
  readonly status: UpdateStatus;
  readonly enteredBy: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string;
}

const FIELDS = ["forecastOn", "actualOn", "progress", "reasonCode", "cause", "correctiveAction"] as const;

/** What `next` says that `before` did not. A forecast that was merely emptied says nothing. */
export function spokenOf(before: Telling, next: Telling): Spoken {
  const differs = (field: keyof Telling) => (next[field] === before[field] ? null : next[field]);
  return {
    ...(Object.fromEntries(FIELDS.map((field) => [field, differs(field)])) as unknown as Spoken),
    isUndone: before.actualOn !== null && next.actualOn === null,
  };
}

/** A telling with an update laid over it. */
export const laidOver = <T extends Telling>(telling: T, update: Spoken): T => ({
  ...telling,
  ...Object.fromEntries(FIELDS.filter((field) => update[field] !== null).map((field) => [field, update[field]])),
  ...(update.isUndone && { actualOn: null }),
});

/** A milestone as it would stand if all that waits were accepted, in the order in which it was sent. */
export const withPending = <T extends Telling>(telling: T, updates: readonly MilestoneUpdate[]): T =>
  updates
    .filter(({ status }) => status === "submitted")
    .toSorted((a, b) => a.number - b.number)
    .reduce<T>((sum, update) => laidOver(sum, update), telling);

/** What an accepted update changes: fields of which a later update was accepted before are left to that one. */
export function appliedTo<T extends Telling>(telling: T, update: MilestoneUpdate, all: readonly MilestoneUpdate[]): T {
  const later = all.filter(({ number, status }) => status === "accepted" && number > update.number);
  const isLater = (field: keyof Telling) =>
    later.some((one) => one[field] !== null || (field === "actualOn" && one.isUndone));
  const mine = FIELDS.map((field) => [field, isLater(field) ? null : update[field]] as const);
  const spoken = { ...update, ...Object.fromEntries(mine), isUndone: update.isUndone && !isLater("actualOn") };
  const next = laidOver(telling, spoken as Spoken);
  return next.actualOn !== null && telling.actualOn === null ? { ...next, progress: 100 } : next;
}

/** What the rules of an update look at. */
export interface UpdateGround {
  readonly base: Telling;
  readonly baselineOn: CalendarDate;
  /** The date d'arrêté of the installation: today, but for the demo. */
  readonly on: CalendarDate;
  readonly agreementStart: CalendarDate;
  /** Documents that come with it, or that the milestone has already. */
  readonly evidenceCount: number;
}

type Field = keyof Telling | "file";

const problem = (rule: string, field: Field, why: Said): Problem => blocked(rule, field, why);

/** JAL-01 to JAL-04 and JAL-08, as they stand when an update is sent. */
export function updateProblems(told: Telling, ground: UpdateGround): readonly Problem[] {
  const isUndone = ground.base.actualOn !== null && told.actualOn === null;
  if (told.actualOn) return doneProblems(told.actualOn, ground);
  return [...forecastProblems(told, ground), ...(isUndone ? undoneProblems(told, ground) : [])];
}

/** JAL-01, JAL-02. */
function doneProblems(actualOn: CalendarDate, ground: UpdateGround): readonly Problem[] {
  const { on, agreementStart, evidenceCount, base } = ground;
  const day = { day: actualOn };
  if (actualOn > on) return [problem("JAL-02", "actualOn", said(m.future, { day, on: { day: on } }))];
  if (actualOn < agreementStart)
    return [problem("JAL-02", "actualOn", said(m.beforeAgreement, { day, start: { day: agreementStart } }))];
  const isNew = base.actualOn !== actualOn;
  return isNew && evidenceCount === 0 ? [problem("JAL-01", "file", said(m.noEvidence))] : [];
}

/** JAL-03, JAL-04: a forecast that has passed is none. */
function forecastProblems({ forecastOn, reasonCode, cause }: Telling, ground: UpdateGround): readonly Problem[] {
  const { baselineOn, on } = ground;
  if (forecastOn && forecastOn < on)
    return [problem("JAL-04", "forecastOn", said(m.past, { day: { day: forecastOn } }))];
  const days = daysBetween(baselineOn, on);
  const late = (field: keyof Telling) => problem("JAL-03", field, said(m.late, { days }));
  if (days > 0 && !forecastOn) return [late("forecastOn")];
  if (days > 0 && !reasonCode) return [late("reasonCode")];
  if (days > 0 && !cause) return [late("cause")];
  return reasonCode === "other" && !cause ? [problem("JAL-03", "cause", said(m.otherCause))] : [];
}

/** JAL-08: a reason of its own, and what remains to be done; the second person is whoever accepts. */
function undoneProblems({ cause, progress }: Telling, { base }: UpdateGround): readonly Problem[] {
  if (cause === "" || cause === base.cause) return [problem("JAL-08", "cause", said(m.undone))];
  return progress === 100 ? [problem("JAL-08", "progress", said(m.undoneProgress))] : [];
}

/** JAL-07: predecessors that are not achieved; a warning. */
export const predecessorWarnings = (code: string, unachieved: readonly string[]): readonly Problem[] =>
  unachieved.map((predecessor) => ({
    rule: "JAL-07",
    field: "actualOn",
    said: said(m.predecessor, { predecessor, code }),
    severity: "warn",
  }));
