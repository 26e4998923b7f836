import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type AgreementDraft, isSigned, type Taken, takenProblems } from "./agreement.ts";
import { orderProblems, pastProblems } from "./durations.ts";
import { ruleWords as m } from "./messages/rule.ts";
import type { AgreementStatus } from "./statuses.ts";

/** An amendment to be: the new ceiling and end, with the document that decides them. */
export interface AmendmentDraft {
  readonly signedOn: CalendarDate;
  readonly ceilingMinor: number;
  readonly executionEnd: CalendarDate;
  readonly document: string;
  readonly note: string;
}

export interface AmendmentGround {
  readonly agreement: AgreementDraft;
  readonly taken: Taken;
  /** Signature of the last amendment. */
  readonly lastSignedOn: CalendarDate | undefined;
  readonly today: CalendarDate;
}

/**
 * Everything that stands against an amendment: the agreement must be signed and alive, something must change, the
 * ceiling covers what is allocated (BUD-01), the days follow one another.
 */
export function amendmentProblems(draft: AmendmentDraft, ground: AmendmentGround): readonly Problem[] {
  const { agreement, taken, lastSignedOn, today } = ground;
  if (!isAmendable(agreement.status)) return [blocked("AMENDMENT", "", said(m.notAmendable))];
  const after = { ...agreement, ceilingMinor: draft.ceilingMinor, executionEnd: draft.executionEnd };
  const isSame = draft.ceilingMinor === agreement.ceilingMinor && draft.executionEnd === agreement.executionEnd;
  const earliest = lastSignedOn ?? agreement.signedOn ?? draft.signedOn;
  return [
    ...(isSame ? [blocked("AMENDMENT", "", said(m.amendmentEmpty))] : []),
    ...(draft.signedOn.slice(0, earliest.length) < earliest
      ? [blocked("DATE", "signedOn", said(m.amendmentTooEarly))]
      : []),
    ...pastProblems("signedOn", draft.signedOn, today),
    ...(agreement.validTo !== null && draft.executionEnd > agreement.validTo
      ? [blocked("DATE", "executionEnd", said(m.beyondValidity, { day: { day: agreement.validTo } }))]
      : []),
    ...orderProblems("executionEnd", agreement.executionStart, draft.executionEnd),
    ...takenProblems(after, taken),
  ];
}

/** True while an agreement can be amended: signed, and neither closed nor cancelled. */
export const isAmendable = (status: AgreementStatus): boolean =>
  isSigned(status) && status !== "closed" && status !== "cancelled";
