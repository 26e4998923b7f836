import type { Actor } from "../../kernel/actor.ts";
import type { Message } from "../../kernel/messages.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { type Action, can } from "../../people/rules.ts";
import type { Alert, AlertRule } from "./alerts.ts";
import { nextStep } from "./messages.ts";

interface Step {
  /** Who may do it, and where. */
  readonly action: Action;
  readonly to: (alert: Alert) => string;
  /** Where everybody else sees it. */
  readonly see: (alert: Alert) => string;
}

const spending: Step = {
  action: "entry.write",
  to: ({ projectCode }) => withQuery(paths.newEntry(projectCode), { kind: "expenditure" }),
  see: ({ projectCode }) => withQuery(paths.projectEntries(projectCode), { kind: "expenditure" }),
};

const budgetOf = ({ projectCode }: Alert) => paths.projectBudget(projectCode);

const forecasting: Step = {
  action: "forecast.write",
  to: ({ projectCode }) => paths.forecasts(projectCode),
  see: budgetOf,
};

const commitmentsOf = ({ projectCode }: Alert) => withQuery(paths.projectEntries(projectCode), { kind: "commitment" });

const STEP: Readonly<Record<AlertRule, Step>> = {
  noSpending: spending,
  neverSpent: spending,
  overrun: forecasting,
  forecastMissing: forecasting,
  unpaid: { action: "portfolio.read", to: commitmentsOf, see: commitmentsOf },
  ceilingNear: {
    action: "budget.propose",
    to: ({ projectCode }) => paths.newRevision(projectCode),
    see: budgetOf,
  },
  milestoneLate: {
    action: "milestone.update",
    to: ({ projectCode, at }) => paths.updateMilestone(projectCode, at),
    see: ({ projectCode }) => paths.projectMilestones(projectCode),
  },
  rateMissing: {
    action: "rate.propose",
    to: () => paths.newRate,
    see: ({ projectCode }) => paths.projectEntries(projectCode),
  },
  periodOpen: {
    action: "period.close",
    to: ({ place, at }) => paths.period(place, at),
    see: ({ place }) => paths.agreement(place),
  },
  valueMissing: {
    action: "indicator.enter",
    to: ({ projectCode }) => paths.enterValues(projectCode),
    see: ({ projectCode }) => paths.projectIndicators(projectCode),
  },
  pending: {
    action: "entry.await",
    to: ({ projectCode }) => paths.waitingEntries(projectCode),
    see: ({ projectCode }) => paths.projectEntries(projectCode),
  },
};

/** What to do about an alert, for who may; for others, and in the past, where it is seen. */
export function nextOf(
  alert: Alert,
  actor: Actor,
  isPast: boolean,
): { readonly href: string; readonly label: Message } {
  const { action, to, see } = STEP[alert.rule];
  if (isPast || !can(actor, action)) return { href: see(alert), label: nextStep.see };
  return { href: to(alert), label: nextStep[alert.rule] };
}
