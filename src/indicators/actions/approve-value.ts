import * as z from "zod";
import { said } from "../../kernel/messages.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { jsonBody } from "../../platform/endpoint.ts";
import { Forbidden, Missing, Stale, Unreadable } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { indicators as m } from "../messages.ts";
import { approved } from "../rules/approval.ts";
import { type StoredValue, savingValue, storedValue } from "../store.ts";

export const approvalBody = z.object({ revision: z.int().min(1).describe("The value’s revision that was looked at") });

/**
 * Approves a submitted value. Throws Forbidden for the person who entered it (SEC-01), Stale when it has changed since
 * it was looked at, Missing out of reach; refuses what is not submitted or has no source of verification.
 */
export async function approveValue(c: AppContext): Promise<{ visit: Visit; outcome: Outcome<StoredValue> }> {
  const { visit, found } = await enter(c, "indicator.approve", (scope) => ({
    value: storedValue(scope, pathParam(c, "id")),
  }));
  const { value } = found;
  if (!value) throw new Missing();
  const { revision } = await approvalOf(c);
  const outcome = approved(value, visit.actor);
  const own = outcome.ok ? undefined : outcome.problems.find(({ rule }) => rule === "SEC-01");
  if (own) throw new Forbidden(own.said);
  if (value.revision !== revision) throw new Stale();
  if (!outcome.ok) return { visit, outcome };
  const writes = [savingValue(value, outcome.value)];
  await commit(visit, { action: "indicator.approve", writes, projectId: value.projectId });
  return { visit, outcome: { ok: true, value: { ...outcome.value, revision: revision + 1 } } };
}

async function approvalOf(c: AppContext): Promise<z.infer<typeof approvalBody>> {
  const body = approvalBody.safeParse(await jsonBody(c, m.badApproval));
  if (!body.success) throw new Unreadable(said(m.badApproval));
  return body.data;
}
