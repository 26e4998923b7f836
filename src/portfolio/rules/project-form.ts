import { type CalendarDate, calendarDate } from "../../kernel/calendar-date.ts";
import type { Language, Texts } from "../../kernel/language.ts";
import { said } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import { blocked, type Outcome } from "../../kernel/outcome.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { fieldName as label } from "./messages/field.ts";
import { ruleWords as m } from "./messages/rule.ts";
import type { ComponentDraft, Identifier, Participant, ProjectDraft } from "./project.ts";
import { amountTyped, Reading, shareTyped } from "./reading.ts";
import { SECTOR_CODES, type Sector } from "./sectors.ts";
import { PARTICIPATION_ROLES, PROJECT_STATUSES } from "./statuses.ts";

/** What a form may refer to. */
export interface Offered {
  readonly currency: Currency;
  /** Codes of organisations. */
  readonly organisations: readonly string[];
}

/** Cancelling is a verb of its own, with its reason. */
export const CHOSEN_STATUSES = PROJECT_STATUSES.filter((status) => status !== "cancelled");

const MOST_ROWS = { sectors: 20, participants: 40, components: 60, identifiers: 20, tags: 30 } as const;

/** Any day: it stands for one that was refused, and counts only when the outcome is ok. */
const SOME_DAY = calendarDate("2000-01-01");

/** Reads a project's form: everything a person may write of it, or everything that is unreadable in it. */
export function projectRead(typed: TypedFields, offered: Offered): Outcome<ProjectDraft> {
  const read = new Reading(typed);
  const draft: ProjectDraft = {
    title: read.texts({ name: "title", label: label.title, most: 300 }),
    objective: read.texts({ name: "objective", label: label.objective, most: 2_000 }),
    status: read.choice({ name: "status", label: label.status }, CHOSEN_STATUSES),
    plannedStart: requiredDay(read, "plannedStart"),
    actualStart: read.day({ name: "actualStart", label: label.actualStart }),
    plannedEnd: requiredDay(read, "plannedEnd"),
    actualEnd: read.day({ name: "actualEnd", label: label.actualEnd }),
    amountMinor: read.amount({ name: "amount", label: label.amount }, offered.currency),
    sectors: sectorsRead(read),
    identifiers: identifiersRead(read),
    tags: read.lines({ name: "tags", label: label.tags }, MOST_ROWS.tags),
    participants: participantsRead(read, offered.organisations),
    components: componentsRead(read),
  };
  return read.outcome(draft);
}

export function requiredDay(
  read: Reading,
  name: "plannedStart" | "plannedEnd" | "executionStart" | "executionEnd" | "signedOn",
): CalendarDate {
  const field = { name, label: label[name] };
  read.text(field);
  return read.day(field) ?? SOME_DAY;
}

const sectorsRead = (read: Reading): Sector[] =>
  read.rows({ name: "sectors", label: label.sectors }, ["code", "share"], MOST_ROWS.sectors).map((row) => ({
    code: read.choice({ name: `${row}.code`, label: label.sector }, SECTOR_CODES),
    shareBps: read.share({ name: `${row}.share`, label: label.share }),
  }));

function identifiersRead(read: Reading): Identifier[] {
  const field = { name: "identifiers", label: label.identifiers };
  return read.lines(field, MOST_ROWS.identifiers).map((line) => {
    const [, system = "", value = ""] = /^([^:：]{1,30}?)\s*[:：]\s*(\S.{0,99})$/.exec(line) ?? [];
    if (value === "") read.problem(blocked("FORM", "identifiers", said(m.badIdentifier, { value: line.slice(0, 60) })));
    return { system: system.trim(), value: value.trim() };
  });
}

function participantsRead(read: Reading, organisations: readonly string[]): readonly Participant[] {
  const field = { name: "participants", label: label.participants };
  const rows = read.rows(field, ["organisation", "role"], MOST_ROWS.participants).map((row) => ({
    organisation: read.choice({ name: `${row}.organisation`, label: label.organisation }, organisations),
    role: read.choice({ name: `${row}.role`, label: label.role }, PARTICIPATION_ROLES),
  }));
  return inOrder(rows);
}

/** By role, then by code: an order of its own, so that two equal sets are equal. */
export const inOrder = (participants: readonly Participant[]): readonly Participant[] =>
  participants.toSorted(
    (a, b) =>
      PARTICIPATION_ROLES.indexOf(a.role) - PARTICIPATION_ROLES.indexOf(b.role) ||
      (a.organisation < b.organisation ? -1 : 1),
  );

const componentsRead = (read: Reading): ComponentDraft[] =>
  read
    .rows(
      { name: "components", label: label.components },
      ["code", "title.fr", "title.ar", "title.en"],
      MOST_ROWS.components,
    )
    .map((row) => ({
      code: read.text({ name: `${row}.code`, label: label.code, most: 30 }),
      title: read.texts({ name: `${row}.title`, label: label.component, most: 300 }),
      isCancelled: read.isYes({ name: `${row}.isCancelled`, label: label.isCancelled }),
    }));

/** A draft as its form holds it. */
export function projectTyped(draft: ProjectDraft, currency: Currency, language: Language): Record<string, string> {
  const { status, plannedStart, actualStart, plannedEnd, actualEnd, tags } = draft;
  return {
    ...textsTyped("title", draft.title),
    ...textsTyped("objective", draft.objective),
    ...{ status, plannedStart, plannedEnd },
    actualStart: actualStart ?? "",
    actualEnd: actualEnd ?? "",
    amount: amountTyped(money(draft.amountMinor, currency), language),
    identifiers: draft.identifiers.map(({ system, value }) => `${system} : ${value}`).join("\n"),
    tags: tags.join("\n"),
    ...rowsTyped("sectors", draft.sectors, ({ code, shareBps }) => ({ code, share: shareTyped(shareBps, language) })),
    ...rowsTyped("participants", draft.participants, ({ organisation, role }) => ({ organisation, role })),
    ...rowsTyped("components", draft.components, ({ code, title, isCancelled }) => ({
      code,
      ...textsTyped("title", title),
      isCancelled: isCancelled ? "yes" : "",
    })),
  };
}

export const textsTyped = (name: string, texts: Texts): Record<string, string> => ({
  [`${name}.fr`]: texts.fr,
  [`${name}.ar`]: texts.ar ?? "",
  [`${name}.en`]: texts.en ?? "",
});

const rowsTyped = <T>(name: string, rows: readonly T[], fields: (row: T) => Record<string, string>) =>
  Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(fields(row)).map(([key, value]) => [`${name}.${at}.${key}`, value])),
  );
