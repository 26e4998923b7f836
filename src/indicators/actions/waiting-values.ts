import { type Evidence, evidenceOf } from "../../evidence/store.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { isSomeoneElse } from "../../people/rules.ts";
import type { AppContext } from "../../platform/http.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { valueClosed } from "../rules/closed-period.ts";
import type { Indicator } from "../rules/indicator.ts";
import { periodsWithinReach } from "../store/reporting.ts";
import { type WaitingValue, waitingEnterers, waitingIndicators, waitingValues } from "../store/waiting.ts";

/** A value that waits for approval or publication. */
export interface Waiting {
  readonly value: WaitingValue;
  readonly indicator: Indicator;
  /** Entered by the person who looks: somebody else decides (SEC-01). */
  readonly isOwn: boolean;
  readonly evidence: readonly Evidence[];
  /** Why it can be neither approved nor returned now: its quarter is closed (PER-01). */
  readonly closed: Problem | undefined;
}

/** What waits for a decision within the person’s reach, oldest period first. */
export async function waiting(c: AppContext): Promise<{ visit: Visit; all: readonly Waiting[] }> {
  const { visit, found } = await enter(c, "indicator.approve", (asked) => {
    const scope = asOfNow(asked);
    return {
      values: waitingValues(scope),
      indicators: waitingIndicators(scope),
      enterers: waitingEnterers(scope),
      periods: periodsWithinReach(scope),
      evidence: evidenceOf(scope, "reachable", "indicator_value"),
    };
  });
  const byId = new Map(found.indicators.map((one) => [one.id, one]));
  const all = found.values.flatMap((value) => {
    const indicator = byId.get(value.indicatorId);
    const earlier = found.enterers.filter(({ id }) => id === value.id).map(({ enteredBy }) => enteredBy);
    const isOwn = [value.enteredBy, ...earlier].some((id) => !isSomeoneElse(visit.actor, id));
    const periods = found.periods.filter(({ projectId }) => projectId === value.projectId);
    const closed = valueClosed(value.periodEnd, { periods, today: visit.scope.today });
    const evidence = found.evidence.filter(({ entityId }) => entityId === value.id);
    return indicator ? [{ value, indicator, isOwn, closed, evidence }] : [];
  });
  return { visit, all };
}
