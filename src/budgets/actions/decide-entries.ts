import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { type Action, isSomeoneElse } from "../../people/rules.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { EntryGround } from "../rules/entry.ts";
import { bookingFor } from "../rules/entry-booking.ts";
import { equivalentsFor, justifiedOr } from "../rules/entry-checks.ts";
import { draftOf } from "../rules/entry-form.ts";
import { type Step, stepsProblems, takenMinor, takesBack } from "../rules/entry-links.ts";
import { entryField, entryWords as m } from "../rules/messages/entry.ts";
import { groundReads } from "../store/entry-ground.ts";
import { type EntryRow, type KnownEntry, kinOf, savingEntry } from "../store/entry-rows.ts";
import { type EntryPlace, placeOf } from "./entry-ground.ts";

export type EntryDecision = "submit" | "approve" | "return" | "withdraw";

/** What each decision needs (handbook 4.7). */
const ACTION: Readonly<Record<EntryDecision, Action>> = {
  submit: "entry.submit",
  approve: "entry.approve",
  return: "entry.approve",
  withdraw: "entry.write",
};

/** The statuses that each decision starts from. */
const STARTS: Readonly<Record<EntryDecision, readonly EntryRow["status"][]>> = {
  submit: ["draft", "returned"],
  approve: ["submitted"],
  return: ["draft", "submitted"],
  withdraw: ["draft", "submitted"],
};

/** A decision on entries, each as it was looked at. */
export interface SentDecision {
  readonly decision: EntryDecision;
  readonly reason: string;
  /** Without a revision nothing is compared. */
  readonly items: readonly { readonly id: string; readonly revision: number | undefined }[];
  readonly formKey: string | undefined;
}

/** Problems are of the field `entry.<id>`. */
export type Decided = EntryPlace & {
  readonly kind: "done" | "refused";
  readonly problems: readonly Problem[];
  readonly entries: readonly { readonly id: string; readonly status: EntryRow["status"] }[];
};

/**
 * Submits, approves, returns or withdraws entries of a project, all or none; a reversal goes with what replaces it.
 * Throws Missing out of reach, Forbidden for who entered one of them (SEC-01), or for a withdrawal who did not; Stale
 * when one has moved on.
 */
export async function decideEntries(c: AppContext, code: string, sent: SentDecision): Promise<Decided> {
  const { decision, items } = sent;
  const ids = items.map(({ id }) => id);
  const { visit, found } = await enter(c, ACTION[decision], (scope) => ({
    ...groundReads(scope, code),
    kin: kinOf(scope, code, ids),
  }));
  const { kin, ...rest } = found;
  const place = placeOf(visit, rest);
  const rows = together(kin, ids);
  guard(visit, rows, sent);
  const problems =
    rows.length === 0 ? [blocked("required", "ids", said(m.nothingChosen))] : problemsOf(place, rows, { kin, sent });
  if (problems.length > 0) return { ...place, kind: "refused", problems, entries: [] };
  const after = rows.map((row) => decidedRow(row, place, sent));
  await commit(visit, {
    action: `entry.${decision}`,
    writes: after.map((row, at) => savingEntry(rows[at], row)),
    projectId: place.project.id,
    reason: sent.reason,
    formKey: sent.formKey,
  });
  return { ...place, kind: "done", problems: [], entries: after.map(({ id, status }) => ({ id, status })) };
}

/** The chosen entries with those that were entered in the same deed about the same original, reversals first. */
function together(kin: readonly KnownEntry[], ids: readonly string[]): readonly KnownEntry[] {
  const chosen = kin.filter(({ id }) => ids.includes(id));
  const isTied = (one: KnownEntry) =>
    chosen.some((row) => row.originalId !== null && row.originalId === one.originalId && row.sinceSeq === one.sinceSeq);
  return kin.filter((one) => chosen.includes(one) || isTied(one)).toSorted((a, b) => a.amountMinor - b.amountMinor);
}

function guard({ actor }: Visit, rows: readonly KnownEntry[], { decision, items }: SentDecision): void {
  const found = new Map(rows.map((row) => [row.id, row]));
  if (items.some(({ id }) => !found.has(id))) throw new Missing();
  const isOwn = ({ enteredBy }: KnownEntry) => !isSomeoneElse(actor, enteredBy);
  if (decision === "withdraw" && !rows.every(isOwn)) throw new Forbidden();
  if ((decision === "approve" || decision === "return") && rows.some(isOwn)) throw new Forbidden(said(m.own));
  if (items.some(({ id, revision }) => revision !== undefined && found.get(id)?.revision !== revision))
    throw new Stale();
}

interface Looking {
  readonly kin: readonly KnownEntry[];
  readonly sent: SentDecision;
}

function problemsOf({ ground }: EntryPlace, rows: readonly KnownEntry[], { kin, sent }: Looking): readonly Problem[] {
  const { decision, reason } = sent;
  const moved = rows.filter(({ status }) => !STARTS[decision].includes(status));
  if (moved.length > 0) return moved.map(({ id, status }) => notWaiting(id, status));
  if (decision === "return" && reason === "")
    return [blocked("required", "reason", said(wrong.required, { field: entryField.reason }))];
  if (decision === "return" || decision === "withdraw") return [];
  const steps = rows.map((row) => stepOf(row, kin, rows));
  const all = stepsProblems(steps, { ...ground, canWaive: true, alike: othersThan(rows, ground) });
  return all.flatMap((problems, at) => {
    const row = rows[at];
    const standing = decision === "submit" && row ? justifiedOr(problems, row.justification) : problems;
    return standing
      .filter(({ severity }) => severity === "block")
      .map((problem) => ({ ...problem, field: `entry.${row?.id ?? ""}` }));
  });
}

const notWaiting = (id: string, status: EntryRow["status"]): Problem =>
  blocked("STATUS", `entry.${id}`, said(m.notWaiting, { status: m[status] }));

const othersThan = (rows: readonly KnownEntry[], { alike }: EntryGround) =>
  alike.filter(({ id }) => !rows.some((row) => row.id === id));

/** An entry as the rules check it: taking back, or standing for itself. */
function stepOf(row: KnownEntry, kin: readonly KnownEntry[], rows: readonly KnownEntry[]): Step {
  const draft = draftOf(row);
  const original = kin.find(({ id }) => id === row.originalId);
  const { agreementMinor } = row;
  if (!takesBack(row, original)) return { draft, agreementMinor, taking: undefined };
  const but = rows.map(({ id }) => id);
  const taken = original ? takenMinor(original, kin, but) : 0;
  return { draft, agreementMinor, taking: { draft, agreementMinor, original: original, takenMinor: taken } };
}

function decidedRow(row: KnownEntry, { visit, ground }: EntryPlace, { decision, reason }: SentDecision) {
  const { lineCode: _code, lineLabel: _label, enteredByName: _by, decidedByName: _decided, ...stored } = row;
  if (decision === "withdraw")
    return { ...stored, status: "returned" as const, decidedBy: null, decisionReason: reason };
  if (decision === "submit") return { ...stored, ...resubmitted(row, ground) };
  const status = decision === "approve" ? ("approved" as const) : ("returned" as const);
  return { ...stored, status, decidedBy: visit.actor.personId, decisionReason: reason };
}

/** An entry that stands for itself is converted at the rate that serves it by now; others keep their original's. */
function resubmitted(row: KnownEntry, ground: EntryGround) {
  const step = { status: "submitted" as const, decidedBy: null, decisionReason: "" };
  if (row.originalId !== null || row.amountMinor < 0) return step;
  const draft = draftOf(row);
  return { ...step, ...equivalentsFor(draft, ground), ...bookingFor(draft, ground.today) };
}
