import { type CalendarDate, isCalendarDate } from "../../kernel/calendar-date.ts";
import { daysOf, type Span } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import { Day } from "../../ui/figures.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { AGREEMENT_STATUS } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { monthsOf } from "../rules/durations.ts";
import type { AgreementStatus } from "../rules/statuses.ts";

const STATE: Readonly<Record<AgreementStatus, State>> = {
  draft: "draft",
  signed: "done",
  in_force: "ok",
  executing: "ok",
  suspended: "suspended",
  operationally_closed: "closed",
  closed: "closed",
  cancelled: "closed",
};

export function AgreementChip({ words, status }: { words: Words; status: AgreementStatus }) {
  return <StateChip words={words} state={STATE[status]} label={words.t(AGREEMENT_STATUS[status])} />;
}

/** A signature's day, or its month where no more is known: `15/09/2023`, `11/2018`. */
export const signatureText = (words: Words, signedOn: string): string =>
  isCalendarDate(signedOn) ? words.day(signedOn) : `${signedOn.slice(5, 7)}/${signedOn.slice(0, 4)}`;

/** A stretch of days with its length in months where it is whole, else in days. */
export function SpanText({ words, start, end }: { words: Words; start?: CalendarDate; end?: CalendarDate }) {
  if (!(start && end)) return <span class="quiet">{words.t(m.unknownValidity)}</span>;
  return (
    <>
      <Day words={words} value={start} /> – <Day words={words} value={end} /> ({lengthOf(words, { start, end })})
    </>
  );
}

function lengthOf(words: Words, span: Span): string {
  const months = monthsOf(span);
  return months === undefined ? words.t(m.days, { count: daysOf(span) }) : words.t(m.months, { count: months });
}
