import type { Actor } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { decisionRule as m, updateRule } from "./messages.ts";
import type { MilestoneUpdate } from "./update.ts";

export type UpdateDecision = "accept" | "return";

export interface DecisionGround {
  readonly decision: UpdateDecision;
  readonly reason: string;
  readonly actor: Actor;
  /** Documents of the update, or words of evidence that the milestone has already. */
  readonly hasEvidence: boolean;
}

/** An update accepted, or returned with a reason, by somebody who did not send it (SEC-01, JAL-01, JAL-08). */
export function updateDecided(update: MilestoneUpdate, ground: DecisionGround): Outcome<MilestoneUpdate> {
  const { actor, decision, reason, hasEvidence } = ground;
  const refuse = (rule: string, field: string, why: (typeof m)[keyof typeof m]) =>
    refused([blocked(rule, field, said(why))]);
  if (update.enteredBy === actor.personId) return refuse("SEC-01", "enteredBy", m.own);
  if (update.status !== "submitted") return refuse("STATUS", "status", m.notSubmitted);
  if (decision === "return" && reason.trim() === "") return refuse("REASON", "reason", m.reason);
  if (decision === "accept" && update.actualOn && !hasEvidence)
    return refused([blocked("JAL-01", "file", said(updateRule.noEvidence))]);
  const status = decision === "accept" ? "accepted" : "returned";
  return done({ ...update, status, decidedBy: actor.personId, decisionReason: reason.trim() });
}

/** A new reference date as it is proposed. */
export interface ScheduleRevision {
  readonly id: string;
  readonly revision: number;
  readonly sinceSeq: number;
  readonly projectId: string;
  readonly milestoneId: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly reason: string;
  /** The minutes or note that the proposal rests on. */
  readonly document: string;
  readonly decision: string;
  readonly decidedOn: CalendarDate | null;
  readonly status: "proposed" | "approved" | "rejected";
  readonly requestedBy: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string;
}

export interface RevisionGround {
  readonly decision: "approve" | "reject";
  readonly reference: string;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
  readonly actor: Actor;
  readonly on: CalendarDate;
}

/** A re-baselining approved with its decision, or rejected with a reason, by somebody else (JAL-06, SEC-01). */
export function revisionDecided(revision: ScheduleRevision, ground: RevisionGround): Outcome<ScheduleRevision> {
  const { actor, decision, reference, decidedOn, reason, on } = ground;
  const refuse = (rule: string, field: string, why: (typeof m)[keyof typeof m]) =>
    refused([blocked(rule, field, said(why))]);
  if (revision.requestedBy === actor.personId) return refuse("SEC-01", "requestedBy", m.own);
  if (revision.status !== "proposed") return refuse("STATUS", "status", m.notSubmitted);
  const by = { decidedBy: actor.personId, decisionReason: reason.trim() };
  if (decision === "reject")
    return reason.trim() === ""
      ? refuse("REASON", "reason", m.reason)
      : done({ ...revision, ...by, status: "rejected" });
  if (reference.trim() === "" || !decidedOn) return refuse("JAL-06", "decision", m.decision);
  if (decidedOn > on)
    return refused([blocked("JAL-06", "decidedOn", said(m.decisionFuture, { day: { day: decidedOn } }))]);
  return done({ ...revision, ...by, status: "approved", decision: reference.trim(), decidedOn });
}
