import { Hono } from "hono";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Outcome, type Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Held, Stale, Unreadable } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { RefusedRow } from "../../ui/row-decision.tsx";
import { decideRevision, decideUpdate, waitingDecisions } from "../actions/decide.ts";
import { decision as m } from "../messages/decision.ts";
import { ApprovalsView } from "../views/approvals-page.tsx";

export const approvalRoutes = new Hono<AppEnv>();

approvalRoutes.get(paths.milestoneApprovals, (c) => queue(c));

approvalRoutes.post(paths.milestoneDecision(), (c) =>
  answered(c, (typed) => async () => {
    const outcome = await decideUpdate(c, async () => ({
      decision: chosen(typed, ["accept", "return"]),
      ...sentOf(typed),
    }));
    return { outcome: outcome.outcome, done: isChosen(typed, "accept") ? "updateAccepted" : "updateReturned" };
  }),
);

approvalRoutes.post(paths.scheduleDecision(), (c) =>
  answered(c, (typed) => async () => {
    const day = plainText(typed, "decidedOn");
    const { outcome } = await decideRevision(c, async () => ({
      ...sentOf(typed),
      decision: chosen(typed, ["approve", "reject"]),
      reference: plainText(typed, "reference").slice(0, 1_000),
      decidedOn: isCalendarDate(day) ? day : null,
    }));
    return { outcome, done: isChosen(typed, "approve") ? "revisionApproved" : "changed" };
  }),
);

const isChosen = (typed: Typed, decision: string): boolean => plainText(typed, "decision") === decision;

function chosen<T extends string>(typed: Typed, offered: readonly T[]): T {
  const found = offered.find((one) => isChosen(typed, one));
  if (!found) throw new Unreadable(said(m.badBody));
  return found;
}

const sentOf = (typed: Typed) => ({
  reason: plainText(typed, "reason").slice(0, 1_000),
  revision: revisionOf(typed),
  formKey: formKeyOf(typed),
});

type Deed = () => Promise<{ outcome: Outcome<unknown>; done: string }>;

async function answered(c: AppContext, deedOf: (typed: Typed) => Deed): Promise<Response> {
  const typed = await typedOf(c);
  return onceOr(c, paths.milestoneApprovals, async () => {
    const { problems, done } = await tried(deedOf(typed));
    if (problems.length === 0) return c.redirect(withQuery(paths.milestoneApprovals, { done }), 303);
    const isStale = problems.some(({ field }) => field === "status");
    return queue(c, { typed, problems, id: pathParam(c, "id") }, isStale ? 409 : 422);
  });
}

async function tried(deed: Deed): Promise<{ problems: readonly Problem[]; done: string }> {
  try {
    const { outcome, done } = await deed();
    return { problems: outcome.ok ? [] : outcome.problems, done };
  } catch (error) {
    if (error instanceof Stale) return { problems: [blocked("STALE", "status", said(m.stale))], done: "" };
    if (error instanceof Held) return { problems: [blocked(error.rule, "status", said(m.gone))], done: "" };
    throw error;
  }
}

async function queue(c: AppContext, refused?: RefusedRow, status: 200 | 409 | 422 = 200) {
  const { visit, ...found } = await waitingDecisions(c);
  const { words, actor } = visit;
  return pageOf(c, visit, {
    title: words.t(m.title),
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: <ApprovalsView words={words} personId={actor.personId} {...found} refused={refused} />,
  });
}
