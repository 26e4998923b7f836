import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Stale, Unreadable } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import type { Typed } from "../../ui/form-state.ts";
import { decideValue, type SentDecision } from "../actions/decide-value.ts";
import { waiting } from "../actions/waiting-values.ts";
import { approvals as m } from "../messages/approvals.ts";
import { indicators } from "../messages.ts";
import type { Decision } from "../rules/approval.ts";
import { ApprovalsView } from "../views/approvals-page.tsx";

export const approvalRoutes = new Hono<AppEnv>();

approvalRoutes.get(paths.valueApprovals, (c) => queue(c));

approvalRoutes.post(paths.valueDecision(), async (c) => {
  const typed = await typedOf(c);
  return onceOr(c, paths.valueApprovals, async () => {
    const problems = await decision(c, typed);
    if (problems.length === 0) return c.redirect(withQuery(paths.valueApprovals, { done: "changed" }), 303);
    const isStale = problems.some(({ field }) => field === "status");
    return queue(c, { typed, problems, id: pathParam(c, "id"), status: isStale ? 409 : 422 });
  });
});

async function decision(c: AppContext, typed: Typed): Promise<readonly Problem[]> {
  try {
    const { outcome } = await decideValue(c, async () => sentOf(typed));
    return outcome.ok ? [] : outcome.problems;
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return [blocked("STALE", "status", said(m.stale))];
  }
}

const DECISIONS: readonly Decision[] = ["approve", "return", "publish"];

function sentOf(typed: Typed): SentDecision {
  const decision = DECISIONS.find((one) => one === plainText(typed, "decision"));
  if (!decision) throw new Unreadable(said(indicators.badApproval));
  const reason = plainText(typed, "reason").slice(0, 1_000);
  return { decision, reason, revision: revisionOf(typed), formKey: formKeyOf(typed) };
}

export interface Refused {
  readonly id: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: ContentfulStatusCode;
}

async function queue(c: AppContext, refused?: Refused) {
  const { visit, all } = await waiting(c);
  return pageOf(c, visit, {
    title: visit.words.t(m.title),
    hasFigures: false,
    hasErrors: refused !== undefined,
    ...(refused && { status: refused.status }),
    children: <ApprovalsView words={visit.words} all={all} refused={refused} />,
  });
}
