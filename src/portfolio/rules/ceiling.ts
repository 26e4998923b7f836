import { said } from "../../kernel/messages.ts";
import { type Money, minus, plus } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { ruleWords as m } from "./messages/rule.ts";

/** What a project takes of its agreement. */
export interface Allocation {
  readonly projectCode: string;
  readonly amountMinor: number;
}

/**
 * What the projects of an agreement take of it together, in minor units of its currency. Cancelled projects take
 * nothing: leave them out. Contributions of the partner, cofinancing and related initiatives are no allocations and
 * so never count (BUD-08).
 */
export const allocatedMinor = (allocations: readonly Allocation[]): number =>
  allocations.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** The total that projects would take of an agreement is above its ceiling: says by how much, and what to do (BUD-01). */
export function ceilingProblems(field: string, ceiling: Money, total: Money): readonly Problem[] {
  const excess = minus(total, ceiling);
  return excess.minor > 0 ? [blocked("BUD-01", field, said(m.aboveCeiling, { total, ceiling, excess }))] : [];
}

/**
 * A project asks for `amount`; the others of its agreement keep theirs (BUD-01). `before` is what the project had:
 * asking for no more than that is never refused, so that an excess from elsewhere can be brought down in steps.
 */
export function allocationProblems(asked: {
  readonly ceiling: Money;
  readonly others: Money;
  readonly amount: Money;
  readonly before: Money | undefined;
}): readonly Problem[] {
  const { ceiling, others, amount, before } = asked;
  if (amount.minor < 0) return [blocked("BUD-03", "amount", said(m.negativeAmount))];
  if (before && amount.minor <= before.minor) return [];
  return ceilingProblems("amount", ceiling, plus(others, amount));
}
