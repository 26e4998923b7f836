import {
  type Cash,
  cashOf,
  type Funding,
  isConfirmed,
  isDonorMoney,
  isPaidFromAccount,
} from "../budgets/rules/cash.ts";
import { counts, type EntrySum } from "../budgets/rules/ledger.ts";
import type { Reported } from "./lines.ts";

/** A project’s money received, and its expenditure that its account pays, as far as some condition holds. */
export interface Account {
  readonly receivedMinor: number;
  readonly paidMinor: number;
}

/** True for what lies before a quarter, in it, or whatever else is asked of both. */
type IsIn = (row: Pick<EntrySum, "quarter">) => boolean;

/** What came in and went out in some quarters, in the report’s currency (CASH-01). */
export function accountIn({ ledger, convert }: Reported, fundings: readonly Funding[], isIn: IsIn): Account {
  const paidLines = new Set(ledger.lines.filter(isPaidFromAccount).map(({ id }) => id));
  const spent = ledger.entries.filter(
    (entry) => entry.kind === "expenditure" && counts(entry) && paidLines.has(entry.lineId) && isIn(entry),
  );
  const received = fundings.filter((one) => isConfirmed(one) && isDonorMoney(one) && isIn(one));
  return {
    receivedMinor: received.reduce((sum, { agreementMinor }) => sum + convert(agreementMinor ?? 0), 0),
    paidMinor: spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}

/** The account over all quarters; undefined where nothing was ever received, so that there is no account to follow. */
export function wholeAccount(reported: Reported, fundings: readonly Funding[]): Cash | undefined {
  const { receivedMinor, paidMinor } = accountIn(reported, fundings, () => true);
  if (!cashOf(fundings, paidMinor)) return undefined;
  return { receivedMinor, paidMinor, balanceMinor: receivedMinor - paidMinor };
}
