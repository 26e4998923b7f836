import { money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { countedOf, type EntryTerms } from "../rules/entry.ts";
import { bookingFor, equivalentsAs } from "../rules/entry-booking.ts";
import { justifiedOr } from "../rules/entry-checks.ts";
import { entryTyped, reasonTyped, takenBackTyped } from "../rules/entry-form.ts";
import {
  replacing,
  reversalBooking,
  reversalDraft,
  reversalOf,
  type Step,
  stepsProblems,
  takenMinor,
  takingBack,
  takingProblems,
} from "../rules/entry-links.ts";
import { groundReads } from "../store/entry-ground.ts";
import { type KnownEntry, kinOf, savingEntry } from "../store/entry-rows.ts";
import type { EntryRefused, SentEntry } from "./enter-entry.ts";
import { type EntryPlace, placeOf, rowOf, rowWith } from "./entry-ground.ts";

/** What stands around an approved entry that something is to be done about. */
export interface OriginalPlace extends EntryPlace {
  readonly original: KnownEntry;
  readonly kin: readonly KnownEntry[];
}

export type TakenBackAnswer =
  | (OriginalPlace & EntryRefused)
  | (OriginalPlace & { readonly kind: "done"; readonly ids: readonly string[] });

interface At {
  readonly code: string;
  readonly id: string;
}

/** An entry and its place, for the forms that take it back or correct it. Throws Missing out of reach. */
export async function originalPlace(c: AppContext, { code, id }: At, sent?: SentEntry): Promise<OriginalPlace> {
  const reference = sent ? [plainText(sent.typed, "reference").trim()] : [];
  const { visit, found } = await enter(c, sent?.isSubmitted ? "entry.submit" : "entry.write", (scope) => ({
    ...groundReads(scope, code, reference),
    kin: kinOf(scope, code, [id]),
  }));
  const { kin, ...rest } = found;
  const original = kin.find((one) => one.id === id);
  if (!original) throw new Missing();
  const place = placeOf(visit, rest);
  const alike = place.ground.alike.filter((one) => one.id !== id);
  return { ...place, ground: { ...place.ground, alike }, original, kin };
}

/** Only an approved entry is taken back: others are changed or withdrawn. */
export const canBeTakenBack = ({ status, amountMinor }: KnownEntry): boolean =>
  status === "approved" && amountMinor > 0;

/** Reduces a commitment, or enters the refund of an expenditure, at the original's rate (ENG-03, DEP-08). */
export async function takeBackEntry(c: AppContext, at: At, sent: SentEntry): Promise<TakenBackAnswer> {
  const place = await originalPlace(c, at, sent);
  const { original, kin, ground, project, visit } = place;
  if (!canBeTakenBack(original)) throw new Stale();
  const read = takenBackTyped(sent.typed, original.currency);
  if (!read.ok) return { ...place, kind: "refused", problems: read.problems };
  const draft = takingBack(original, read.value);
  const made = equivalentsAs(countedOf(draft, ground.terms), asOriginal(original, ground.terms), ground.terms);
  const isRefund = original.kind === "expenditure";
  const taking = {
    ...{ draft, agreementMinor: made.agreementMinor, original: isRefund ? original : undefined },
    takenMinor: takenMinor(original, kin),
  };
  const problems = takingProblems(taking, ground);
  if (problems.length > 0) return { ...place, kind: "refused", problems };
  const row = rowWith(draft, { ...made, ...bookingFor(draft, ground.today) }, standingOf(visit, project.id, sent));
  const action = isRefund ? "entry.refund" : "entry.reduce";
  const reason = read.value.reason;
  await commit(visit, {
    action,
    writes: [savingEntry(undefined, row)],
    projectId: project.id,
    reason,
    formKey: sent.formKey,
  });
  return { ...place, kind: "done", ids: [row.id] };
}

const asOriginal = (original: KnownEntry, terms: EntryTerms) => ({
  ...original,
  amount: countedOf({ ...original, amount: money(original.amountMinor, original.currency) }, terms),
});

const standingOf = (visit: Visit, projectId: string, { isSubmitted }: SentEntry) => ({
  ...{ id: newId(), projectId, enteredBy: visit.actor.personId },
  status: isSubmitted ? ("submitted" as const) : ("draft" as const),
});

/**
 * Corrects an approved entry: reverses it at its own rate and enters it again as the form says; with `again` not set, it
 * is only reversed. Both wait for somebody else together.
 */
export async function correctEntry(c: AppContext, at: At, sent: SentEntry): Promise<TakenBackAnswer> {
  const place = await originalPlace(c, at, sent);
  const { original, visit, project } = place;
  if (original.status !== "approved") throw new Stale();
  const planned = correctionOf(place, sent);
  if (planned.problems.length > 0) return { ...place, kind: "refused", problems: planned.problems };
  const { rows, reason } = planned;
  const writes = rows.map((row) => savingEntry(undefined, row));
  await commit(visit, { action: "entry.correct", writes, projectId: project.id, reason, formKey: sent.formKey });
  return { ...place, kind: "done", ids: rows.map(({ id }) => id) };
}

interface Planned {
  readonly rows: readonly ReturnType<typeof rowOf>[];
  readonly problems: readonly Problem[];
  readonly reason: string;
}

function correctionOf(place: OriginalPlace, sent: SentEntry): Planned {
  const { original, kin, ground, project, visit } = place;
  const why = reasonTyped(sent.typed);
  if (!why.ok) return { rows: [], problems: why.problems, reason: "" };
  const booked = reversalBooking(original, ground.periods, ground.today);
  const draft = reversalDraft(reversalOf(original, why.value), booked);
  const made = equivalentsAs(countedOf(draft, ground.terms), asOriginal(original, ground.terms), ground.terms);
  const { agreementMinor } = made;
  const taking = { draft, agreementMinor, original, takenMinor: takenMinor(original, kin) };
  const reversal: Step = { draft, agreementMinor, taking };
  const row = rowWith(draft, { ...made, ...booked }, standingOf(visit, project.id, sent));
  const reason = draft.justification;
  if (plainText(sent.typed, "again") !== "yes")
    return { rows: [row], problems: stepsProblems([reversal], ground).flat(), reason };
  const read = entryTyped(sent.typed, { kind: original.kind, ...ground });
  if (!read.ok) return { rows: [], problems: read.problems, reason };
  const next = replacing(original, read.value);
  const entered = rowOf(next, ground, standingOf(visit, project.id, sent));
  const steps = [reversal, { draft: next, agreementMinor: entered.agreementMinor, taking: undefined }];
  const [first = [], second = []] = stepsProblems(steps, ground);
  const wanted = sent.isSubmitted ? justifiedOr(second, next.justification) : second.filter(isOfDraft);
  return { rows: [row, entered], problems: [...first, ...wanted], reason };
}

/** What a draft must keep, too. */
const isOfDraft = ({ rule }: Problem): boolean => ["PER-01", "PER-03", "DEP-03"].includes(rule);
