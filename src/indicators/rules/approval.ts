import type { Actor } from "../../kernel/actor.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import type { ReportedValue } from "./indicator.ts";
import { refusal } from "./messages.ts";

/**
 * The value approved, by somebody else than the one who entered it (IND-10, SEC-01), from a submitted one that has a
 * source of verification. Refuses with the first problem only: `field` is `enteredBy`, `status` or `source`.
 */
export function approved<T extends ReportedValue>(value: T, actor: Actor): Outcome<T> {
  if (!isSomeoneElse(actor, value.enteredBy)) return refused([blocked("SEC-01", "enteredBy", said(refusal.ownValue))]);
  if (value.status !== "submitted") return refused([blocked("IND-10", "status", said(refusal.notSubmitted))]);
  if (value.source === "") return refused([blocked("IND-10", "source", said(refusal.noSource))]);
  return done({ ...value, status: "approved", decidedBy: actor.personId });
}
