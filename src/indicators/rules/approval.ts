import type { Actor } from "../../kernel/actor.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import { type Closings, valueClosed } from "./closed-period.ts";
import type { ReportedValue, ValueStatus } from "./indicator.ts";
import { refusal } from "./messages.ts";

export type Decision = "approve" | "return" | "publish";

export interface DecisionGround {
  readonly decision: Decision;
  readonly reason: string;
  readonly actor: Actor;
  /** Everybody who entered it, now or before. */
  readonly enterers: readonly string[];
  /** The quarters of its agreement: a closed one takes no approval and gives nothing back (PER-01). */
  readonly closings: Closings;
}

/** Characters of a reason to reopen what was approved (PER-02). */
const LEAST_REASON = 20;

/**
 * The value approved, returned with a reason, or published, by somebody who did not enter it (IND-10, SEC-01, IND-12).
 * Returning an approved value reopens it, with a reason of at least 20 characters (PER-02). In a closed quarter
 * nothing is approved or returned (PER-01). Refuses with the first problem only: `field` is `enteredBy`, `status`,
 * `source`, `reason` or `period`.
 */
export function decided<T extends ReportedValue>(value: T, ground: DecisionGround): Outcome<T> {
  const { actor, enterers, decision, reason } = ground;
  if (enterers.some((id) => !isSomeoneElse(actor, id)))
    return refused([blocked("SEC-01", "enteredBy", said(refusal.ownValue))]);
  const problem = CHECKS[decision](value, reason.trim()) ?? lockedProblem(value, ground);
  if (problem) return refused([problem]);
  const status = BECOMES[decision];
  const decisionReason = decision === "return" ? reason.trim() : null;
  return done({ ...value, status, decidedBy: actor.personId, decisionReason });
}

/** Publishing changes no figure: a closed period does not stand in its way. */
const lockedProblem = ({ periodEnd }: ReportedValue, { decision, closings }: DecisionGround): Problem | undefined =>
  decision === "publish" ? undefined : valueClosed(periodEnd, closings);

const BECOMES: Readonly<Record<Decision, ValueStatus>> = {
  approve: "approved",
  return: "returned",
  publish: "published",
};

type Check = (value: ReportedValue, reason: string) => Problem | undefined;

const CHECKS: Readonly<Record<Decision, Check>> = {
  approve: ({ status, source, noDataReason }) => {
    if (status !== "submitted") return blocked("IND-10", "status", said(refusal.notSubmitted));
    return source === "" && noDataReason === "" ? blocked("IND-10", "source", said(refusal.noSource)) : undefined;
  },
  return: ({ status }, reason) => {
    if (status === "draft" || status === "returned") return blocked("IND-10", "status", said(refusal.notSubmitted));
    if (reason === "") return blocked("IND-10", "reason", said(refusal.noReason));
    const isShort = status !== "submitted" && reason.length < LEAST_REASON;
    return isShort ? blocked("PER-02", "reason", said(refusal.shortReason, { least: LEAST_REASON })) : undefined;
  },
  publish: ({ status }) => (status === "approved" ? undefined : blocked("IND-12", "status", said(refusal.notApproved))),
};
