import { addedDays, type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { field, KIND_NAME, wrong } from "./messages.ts";
import { type TypedFields, Typing } from "./typing.ts";

/** Codes of the IATI codelist OrganisationType that an organisation may have. */
export const KINDS: readonly string[] = Object.keys(KIND_NAME);

/** A name and its validity, both ends counted; null is open. */
export interface OrganisationName {
  readonly id: string;
  readonly name: Texts;
  readonly shortName: Texts;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

export interface Organisation {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly isCancelled: boolean;
  /** From the oldest to the newest; their periods don't overlap. */
  readonly names: readonly OrganisationName[];
}

/**
 * The name that holds on a day; in a gap the last one before it, and before the first name the first. Undefined only
 * without any name.
 */
export function nameOn<N extends Pick<OrganisationName, "validFrom">>(
  names: readonly N[],
  day: CalendarDate,
): N | undefined {
  const sorted = names.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  return sorted.findLast((name) => startOf(name) <= day) ?? sorted[0];
}

const startOf = ({ validFrom }: Pick<OrganisationName, "validFrom">): string => validFrom ?? "";

export type NameTyped = Omit<OrganisationName, "id">;

export interface OrganisationTyped {
  readonly code: string;
  readonly kind: string;
}

/** Reads an organisation; `others` are the codes already taken. Code: capital letters, digits, hyphens. */
export function organisationTyped(typed: TypedFields, others: readonly string[]): Outcome<OrganisationTyped> {
  const typing = new Typing(typed);
  return typing.outcome(organisationFields(typing, others));
}

/** Reads a new organisation with its first name. */
export function newOrganisationTyped(
  typed: TypedFields,
  others: readonly string[],
): Outcome<OrganisationTyped & { readonly first: NameTyped }> {
  const typing = new Typing(typed);
  const value = { ...organisationFields(typing, others), first: nameFields(typing) };
  return typing.outcome(value, ({ first }) => nameProblems(first, []));
}

/** Reads a name; it must end after it starts and not overlap `others`. */
export function nameTyped(typed: TypedFields, others: readonly OrganisationName[]): Outcome<NameTyped> {
  const typing = new Typing(typed);
  return typing.outcome(nameFields(typing), (name) => nameProblems(name, others));
}

function organisationFields(typing: Typing, others: readonly string[]): OrganisationTyped {
  const about = { name: "code", label: field.code, most: 40 };
  const code = typing.text(about).toUpperCase();
  if (code !== "" && !/^[A-Z0-9][A-Z0-9-]{0,18}[A-Z0-9]$/.test(code)) typing.wrong(about, "badCode", { value: code });
  if (others.includes(code)) typing.wrong(about, "codeTaken", { code });
  return { code, kind: typing.choice({ name: "kind", label: field.kind }, KINDS) };
}

const nameFields = (typing: Typing): NameTyped => ({
  name: typing.texts({ name: "name", label: field.fullName }),
  shortName: typing.texts({ name: "shortName", label: field.shortName, most: 80 }),
  validFrom: typing.day({ name: "validFrom", label: field.validFrom }),
  validTo: typing.day({ name: "validTo", label: field.validTo }),
});

/** What is wrong with a name's period: its end before its start, or days it shares with another name. */
export function nameProblems(name: NameTyped, others: readonly OrganisationName[]): readonly Problem[] {
  const { validFrom: start, validTo: end } = name;
  if (start && end && end < start)
    return [
      blocked(
        "endsBeforeStart",
        "validTo",
        said(wrong.endsBeforeStart, { start: { day: start }, end: { day: end }, days: daysBetween(end, start) }),
      ),
    ];
  return others.filter((other) => overlaps(name, other)).map((other) => overlapping(name, other));
}

type Validity = Pick<OrganisationName, "validFrom" | "validTo">;

const overlaps = (a: Validity, b: Validity): boolean =>
  !((a.validTo && b.validFrom && a.validTo < b.validFrom) || (b.validTo && a.validFrom && b.validTo < a.validFrom));

function overlapping(yours: NameTyped, other: OrganisationName): Problem {
  const from = [yours.validFrom, other.validFrom]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const to = [yours.validTo, other.validTo].filter((day) => day !== null).sort()[0];
  const { fr, ar = fr, en = fr } = other.shortName;
  const name = { fr, ar, en };
  return blocked("overlap", "validFrom", overlapSaid(name, from, to));
}

function overlapSaid(name: Message, from: CalendarDate | undefined, to: CalendarDate | undefined) {
  if (from && to) {
    const days = daysBetween(from, to) + 1;
    return said(wrong.overlapDays, { name, days, from: { day: from }, to: { day: to } });
  }
  if (from) return said(wrong.overlapFrom, { name, from: { day: from } });
  return to ? said(wrong.overlapTo, { name, to: { day: to } }) : said(wrong.overlapAlways, { name });
}

/** The open-ended name that a new one starting on `day` follows, ended the day before. */
export function endedBefore<N extends OrganisationName>(names: readonly N[], day: CalendarDate): N | undefined {
  const open = names.find(({ validFrom, validTo }) => validTo === null && (validFrom === null || validFrom < day));
  return open && { ...open, validTo: addedDays(day, -1) };
}
