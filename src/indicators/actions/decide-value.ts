import * as z from "zod";
import { said } from "../../kernel/messages.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { jsonBody } from "../../platform/endpoint.ts";
import { Forbidden, Missing, Stale, Unreadable } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { indicators as m } from "../messages.ts";
import { type Decision, decided } from "../rules/approval.ts";
import { periodsOfValue } from "../store/reporting.ts";
import { enterersOf, type StoredValue, savingValue, storedValue } from "../store.ts";

export const approvalBody = z.object({ revision: z.int().min(1).describe("The value’s revision that was looked at") });

export const decisionBody = z.object({
  revision: z.int().min(1).describe("The value’s revision that was looked at"),
  decision: z.enum(["approve", "return", "publish"]),
  reason: z
    .string()
    .max(1_000)
    .default("")
    .describe("Wanted to return a value; at least 20 characters to reopen an approved one"),
});

/** What is decided of a value, by whom it was looked at. */
export interface SentDecision {
  readonly decision: Decision;
  readonly revision: number;
  readonly reason: string;
  readonly formKey?: string | undefined;
}

interface Decided {
  readonly visit: Visit;
  readonly outcome: Outcome<StoredValue>;
}

/**
 * Approves, returns or publishes a value. Throws Forbidden for a person who entered it (SEC-01), Stale when it has
 * changed since it was looked at, Missing out of reach; `sent` is asked for only once the person may decide.
 */
export async function decideValue(c: AppContext, sent: () => Promise<SentDecision>): Promise<Decided> {
  const id = pathParam(c, "id");
  const { visit, found } = await enter(c, "indicator.approve", (asked) => {
    const scope = asOfNow(asked);
    return { value: storedValue(scope, id), enterers: enterersOf(scope, id), periods: periodsOfValue(scope, id) };
  });
  const { value, periods } = found;
  if (!value) throw new Missing();
  const { revision, formKey, ...what } = await sent();
  const enterers = [value.enteredBy, ...found.enterers];
  const closings = { periods, today: visit.scope.today };
  const outcome = decided(value, { ...what, actor: visit.actor, enterers, closings });
  const own = outcome.ok ? undefined : outcome.problems.find(({ rule }) => rule === "SEC-01");
  if (own) throw new Forbidden(own.said);
  if (value.revision !== revision) throw new Stale();
  if (!outcome.ok) return { visit, outcome };
  const writes = [savingValue(value, outcome.value)];
  const { projectId } = value;
  await commit(visit, { action: `indicator.${what.decision}`, writes, projectId, reason: what.reason, formKey });
  return { visit, outcome: { ok: true, value: { ...outcome.value, revision: revision + 1 } } };
}

/** Approval by the API, with its short body. */
export const approveValue = (c: AppContext): Promise<Decided> =>
  decideValue(c, async () => ({ decision: "approve", reason: "", ...(await bodyOf(c, approvalBody)) }));

export const decideByBody = (c: AppContext): Promise<Decided> => decideValue(c, () => bodyOf(c, decisionBody));

async function bodyOf<T extends z.ZodType>(c: AppContext, shape: T): Promise<z.infer<T>> {
  const body = shape.safeParse(await jsonBody(c, m.badApproval));
  if (!body.success) throw new Unreadable(said(m.badApproval));
  return body.data;
}
