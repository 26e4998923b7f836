import { addedDays, type CalendarDate, isCalendarDate } from "../kernel/calendar-date.ts";
import { said } from "../kernel/messages.ts";
import { shell } from "../people/messages/shell.ts";
import { Unreadable } from "../platform/errors.ts";
import { page as m } from "./messages/page.ts";
import { beginningOf } from "./rules/days.ts";
import { type JournalFilter, type JournalPage, NEWEST } from "./rules/filter.ts";

const LONGEST = 100;
const SHOWN = 40;

type Query = (name: string) => string | undefined;

/** Reads what the journal is narrowed by; throws Unreadable for a day that is none and for days the wrong way round. */
export function filterAsked(query: Query, projectCode?: string): JournalFilter {
  const text = (name: string) => (query(name) ?? "").trim().slice(0, LONGEST);
  const [from, until] = [dayAsked(text("from")), dayAsked(text("until"))];
  if (from && until && from > until)
    throw new Unreadable(said(m.badRange, { from: { day: from }, until: { day: until } }));
  return {
    from: from ? beginningOf(from) : "",
    until: until ? beginningOf(addedDays(until, 1)) : "",
    personId: text("person"),
    action: text("action"),
    projectCode: projectCode ?? text("project"),
    entity: text("entity"),
    thingId: text("thing"),
    q: text("q"),
  };
}

function dayAsked(value: string): CalendarDate | undefined {
  if (value === "") return undefined;
  if (isCalendarDate(value)) return value;
  throw new Unreadable(said(shell.badDay, { value: value.slice(0, SHOWN) }));
}

/** Where in the journal the page stands; throws Unreadable for what is no number. */
export function pageAsked(query: Query): JournalPage {
  const [before, after] = [query("before"), query("after")];
  if (before) return { before: numberAsked("before", before) };
  return after ? { after: numberAsked("after", after) } : NEWEST;
}

/** A number of the address, from 1 up; throws Unreadable, with its name, for anything else. */
export function numberAsked(name: string, value: string): number {
  if (/^[1-9]\d{0,11}$/.test(value)) return Number(value);
  throw new Unreadable(said(m.badFilter, { name, value: value.slice(0, SHOWN) }));
}
