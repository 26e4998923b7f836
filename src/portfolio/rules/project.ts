import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { type Money, money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import { type Allocation, allocatedMinor, allocationProblems } from "./ceiling.ts";
import { isComponentCode } from "./codes.ts";
import { orderProblems, pastProblems, withinProblems } from "./durations.ts";
import { ruleWords as m } from "./messages/rule.ts";
import { type Sector, sectorProblems } from "./sectors.ts";
import type { ParticipationRole, ProjectStatus } from "./statuses.ts";

/** How another system calls the project: GIZ, IATI, Navision, DGD. */
export interface Identifier {
  readonly system: string;
  readonly value: string;
}

/** Who does what: an organisation, by its code, in one role. Several may have the same role (handbook 1.3, trap 7). */
export interface Participant {
  readonly organisation: string;
  readonly role: ParticipationRole;
}

export interface ComponentDraft {
  readonly code: string;
  readonly title: Texts;
  readonly isCancelled: boolean;
}

/** All that a person may write of a project; amounts in minor units of the agreement's currency. */
export interface ProjectDraft {
  readonly title: Texts;
  readonly objective: Texts;
  readonly status: ProjectStatus;
  readonly plannedStart: CalendarDate;
  readonly actualStart: CalendarDate | null;
  readonly plannedEnd: CalendarDate;
  readonly actualEnd: CalendarDate | null;
  readonly amountMinor: number;
  readonly sectors: readonly Sector[];
  readonly identifiers: readonly Identifier[];
  readonly tags: readonly string[];
  readonly participants: readonly Participant[];
  readonly components: readonly ComponentDraft[];
}

/** What the rules must know besides the draft. */
export interface ProjectGround {
  readonly ceiling: Money;
  readonly execution: Span;
  /** Of the agreement's other projects that are not cancelled. */
  readonly others: readonly Allocation[];
  readonly before: Pick<ProjectDraft, "amountMinor" | "plannedStart" | "plannedEnd"> | undefined;
  readonly today: CalendarDate;
}

/** Everything that stands against saving a project: BUD-01, BUD-09, dates in order and within the agreement's. */
export function projectProblems(draft: ProjectDraft, ground: ProjectGround): readonly Problem[] {
  const { ceiling, others, before } = ground;
  const inMoney = (minor: number) => money(minor, ceiling.currency);
  return [
    ...allocationProblems({
      ceiling,
      others: inMoney(allocatedMinor(others)),
      amount: inMoney(draft.amountMinor),
      before: before && inMoney(before.amountMinor),
    }),
    ...dateProblems(draft, ground),
    ...sectorProblems(draft.sectors),
    ...participantProblems(draft.participants),
    ...componentProblems(draft.components),
  ];
}

function dateProblems(draft: ProjectDraft, { execution, before, today }: ProjectGround): readonly Problem[] {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = draft;
  const isMoved = before?.plannedStart !== plannedStart || before.plannedEnd !== plannedEnd;
  const order = orderProblems("plannedEnd", plannedStart, plannedEnd);
  return [
    ...order,
    ...(order.length === 0 && isMoved ? withinProblems({ start: plannedStart, end: plannedEnd }, execution) : []),
    ...orderProblems("actualEnd", actualStart, actualEnd),
    ...pastProblems("actualStart", actualStart, today),
    ...pastProblems("actualEnd", actualEnd, today),
    ...(draft.status === "closed" && actualEnd === null
      ? [blocked("DATE", "actualEnd", said(m.closedWithoutEnd))]
      : []),
  ];
}

function participantProblems(participants: readonly Participant[]): readonly Problem[] {
  const keys = participants.map(({ organisation, role }) => `${organisation} ${role}`);
  const twice = participants.find((_, at) => keys.indexOf(keys[at] ?? "") < at);
  return twice ? [blocked("REF", "participants", said(m.participantTwice, { code: twice.organisation }))] : [];
}

function componentProblems(components: readonly ComponentDraft[]): readonly Problem[] {
  const codes = components.map(({ code }) => code);
  const bad = codes.find((code) => !isComponentCode(code));
  if (bad !== undefined) return [blocked("CODE", "components", said(m.badComponentCode, { code: bad }))];
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  return twice ? [blocked("CODE", "components", said(m.componentTwice, { code: twice }))] : [];
}
