import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import type { TypedFields } from "../../people/rules/typing.ts";
import { fieldName as label } from "./messages/field.ts";
import { ruleWords as m } from "./messages/rule.ts";
import { Reading } from "./reading.ts";
import type { AgreementStatus, ProjectStatus } from "./statuses.ts";

/** The shortest reason that says something. */
const SHORTEST_REASON = 10;

const LONGEST_REASON = 1_000;

/** Reads why something is cancelled: required, since nothing is deleted and the journal keeps it. */
export function reasonRead(typed: TypedFields): Outcome<string> {
  const read = new Reading(typed);
  const reason = read.text({ name: "reason", label: label.reason, most: LONGEST_REASON });
  const isShort = reason !== "" && reason.length < SHORTEST_REASON;
  return read.outcome(reason, () =>
    isShort ? [blocked("REASON", "reason", said(m.shortReason, { least: SHORTEST_REASON }))] : [],
  );
}

/** A closed project stays closed; a cancelled one is cancelled already. */
export const projectCancelProblems = (status: ProjectStatus): readonly Problem[] =>
  status === "closed" ? [blocked("STATUS", "", said(m.closedStays))] : [];

/** An agreement is cancelled only once nothing is allocated of it; a closed one stays closed. */
export function agreementCancelProblems(status: AgreementStatus, projects: number): readonly Problem[] {
  if (status === "closed") return [blocked("STATUS", "", said(m.closedStays))];
  return projects > 0 ? [blocked("STATUS", "", said(m.stillHasProjects, { count: projects }))] : [];
}
