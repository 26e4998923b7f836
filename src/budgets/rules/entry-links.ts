import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { dividedHalfAway, type Money, money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { type Quarter, quarterOf } from "../../kernel/period.ts";
import { type EntryDraft, type EntryGround, groundAfter } from "./entry.ts";
import { type Booked, bookedIn } from "./entry-booking.ts";
import { draftProblems, entryProblems, reductionProblems, refundProblems } from "./entry-checks.ts";
import { draftOf, type ShownEntry, type TakenBack } from "./entry-form.ts";
import { entryWords as m } from "./messages/entry.ts";
import { openQuarterFrom, type Period } from "./periods.ts";

export type EntryStatus = "draft" | "submitted" | "approved" | "returned";

/** A stored entry as the rules about its kin look at it. */
export interface KinEntry extends ShownEntry {
  readonly id: string;
  readonly status: EntryStatus;
  readonly agreementMinor: number;
}

/** What was already taken back of an entry by others that are submitted or approved: of the opposite sign. */
export const takenMinor = (original: KinEntry, kin: readonly KinEntry[], but: readonly string[] = []): number =>
  kin
    .filter(({ originalId, id, status, amountMinor }) => {
      const isOpposite = Math.sign(amountMinor) === -Math.sign(original.amountMinor);
      const isStanding = status === "submitted" || status === "approved";
      return originalId === original.id && isOpposite && isStanding && !but.includes(id);
    })
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** True for what takes its original back, wholly or in part, rather than replacing it. */
export const takesBack = (entry: Pick<KinEntry, "amountMinor">, original: KinEntry | undefined): boolean =>
  original === undefined ? entry.amountMinor < 0 : Math.sign(entry.amountMinor) !== Math.sign(original.amountMinor);

/** The commitment that an entry is counted with: its own, or the one it belongs to. */
const rootOf = ({ id, kind, commitmentId }: Pick<KinEntry, "id" | "kind" | "commitmentId">): string | null =>
  kind === "commitment" ? (commitmentId ?? id) : commitmentId;

/** A reduction, a refund or a reversal to be, with the entry it takes back and what others took. */
export interface Taking {
  readonly draft: EntryDraft;
  /** In the agreement's currency. */
  readonly agreementMinor: number;
  readonly original: KinEntry | undefined;
  readonly takenMinor: number;
  /** What the same deed puts back on the commitment, in the agreement's currency. */
  readonly restoredMinor?: number | undefined;
}

/** What stands against taking something back: its period, what is left of it, and what was paid (DEP-08, ENG-03). */
export function takingProblems(taking: Taking, ground: EntryGround): readonly Problem[] {
  const { draft, agreementMinor, original } = taking;
  if (draft.amount.minor === 0) return [blocked("AMOUNT", "amount", said(m.zero))];
  const commitment = ground.commitments.find(({ id }) => id === draft.commitmentId);
  const isBound = draft.kind === "commitment" && commitment !== undefined;
  const net = agreementMinor + (taking.restoredMinor ?? 0);
  return [
    ...draftProblems(draft, ground),
    ...(original ? leftProblems(taking, original) : []),
    ...(isBound ? reductionProblems(commitment, net, ground) : []),
  ];
}

function leftProblems({ draft, takenMinor: taken }: Taking, original: KinEntry): readonly Problem[] {
  const sign = Math.sign(original.amountMinor);
  const amount = money(draft.amount.minor * sign, draft.amount.currency);
  return refundProblems(amount, (original.amountMinor + taken) * sign);
}

/** The reduction of a commitment, or the refund of an expenditure, as an entry of its own. */
export function takingBack(original: KinEntry, taken: TakenBack): EntryDraft {
  const { reason, amount, documentOn, quarter, reference, document } = taken;
  const isRefund = original.kind === "expenditure";
  return {
    ...draftOf(original),
    ...{ amount, documentOn, quarter, document, serviceOn: null, waiver: "" },
    vatMinor: vatOf(amount, original),
    reference: reference || original.reference,
    justification: reason,
    commitmentId: rootOf(original),
    originalId: isRefund ? original.id : null,
  };
}

/** The VAT of what is taken back: its part of the original's, half away from zero. */
const vatOf = ({ minor }: Money, { vatMinor, amountMinor }: KinEntry): number =>
  vatMinor === 0 ? 0 : Number(dividedHalfAway(BigInt(vatMinor) * BigInt(minor), BigInt(amountMinor)));

/** The reversal of an entry: the same with the opposite sign, under the true date of its document. */
export const reversalOf = (original: KinEntry, reason: string): EntryDraft => ({
  ...draftOf(original),
  amount: negative(original),
  vatMinor: 0 - original.vatMinor,
  justification: reason,
  commitmentId: rootOf(original),
  originalId: original.id,
});

const negative = ({ amountMinor, currency }: KinEntry): Money => money(-amountMinor, currency);

/** A reversal is booked where its original was, or in the next quarter that is open (PER-03). */
export function reversalBooking(
  original: KinEntry & { readonly bookedOn: CalendarDate },
  periods: readonly Period[],
  today: CalendarDate,
): Booked {
  const quarter: Quarter = openQuarterFrom(periods, original.quarter, today);
  if (quarter === original.quarter)
    return { bookedOn: original.bookedOn, quarter, isRegularisation: original.isRegularisation };
  return bookedIn(quarter, original.documentOn ?? original.bookedOn, today);
}

/** The draft of a reversal, in the quarter that takes it. */
export const reversalDraft = (draft: EntryDraft, { quarter }: Booked): EntryDraft => ({
  ...draft,
  quarter: quarter === quarterOf(draft.documentOn) ? null : quarter,
});

/** What replaces a reversed entry: a commitment on the same line stays the one that is paid on. */
export function replacing(original: KinEntry, draft: EntryDraft): EntryDraft {
  const isSame = draft.kind === "commitment" && draft.lineId === original.lineId;
  const kept = isSame && draft.amount.currency === original.currency ? rootOf(original) : null;
  return { ...draft, originalId: original.id, commitmentId: draft.commitmentId ?? kept };
}

/** An entry of a deed, with how it is checked: what stands before it in the deed is on the ground by then. */
export interface Step {
  readonly draft: EntryDraft;
  readonly agreementMinor: number;
  readonly taking: Taking | undefined;
}

/** Checks the entries of one deed in order, each on the ground that those before it leave. */
export function stepsProblems(steps: readonly Step[], ground: EntryGround): readonly (readonly Problem[])[] {
  const found: (readonly Problem[])[] = [];
  let at = ground;
  for (const [place, { draft, agreementMinor, taking }] of steps.entries()) {
    const restoredMinor = restoredBy(steps.slice(place + 1), draft);
    found.push(taking ? takingProblems({ ...taking, restoredMinor }, at) : entryProblems(draft, at));
    at = groundAfter(at, draft, agreementMinor);
  }
  return found;
}

const restoredBy = (later: readonly Step[], { kind, commitmentId }: EntryDraft): number =>
  later
    .filter(({ draft }) => kind === "commitment" && draft.kind === kind && draft.commitmentId === commitmentId)
    .reduce((sum, { agreementMinor }) => sum + agreementMinor, 0);
