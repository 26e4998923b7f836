import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Message, said } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import type { Quarter } from "../../kernel/period.ts";
import { type Ratio, ratio } from "../../kernel/ratio.ts";
import { fundingWords as m } from "./messages/funding.ts";

/** Instalments of the donor, fonds de concours (path C), and the national contribution in cash and in kind (path D). */
export const FUNDING_KINDS = ["receipt", "fonds_de_concours", "national_cash", "national_in_kind"] as const;

export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Money received or contributed, in whole minor units. */
export interface Funding {
  readonly id: string;
  readonly projectId: string;
  readonly kind: FundingKind;
  readonly status: "submitted" | "approved" | "returned";
  /** In `currency`; negative in a reversal. */
  readonly amountMinor: number;
  readonly currency: Currency;
  /** In the agreement's currency; null while no rate serves. */
  readonly agreementMinor: number | null;
  readonly madMinor: number | null;
  readonly receivedOn: CalendarDate;
  /** The day it counts from. */
  readonly bookedOn: CalendarDate;
  readonly quarter: Quarter;
  readonly isRegularisation: boolean;
  readonly reference: string;
  readonly document: string;
  readonly note: string;
  readonly originalId: string | null;
  readonly isIllustrative: boolean;
}

/** The donor's money: what fills the project's account. The national contribution never does (BUD-08). */
export const isDonorMoney = ({ kind }: Pick<Funding, "kind">): boolean =>
  kind === "receipt" || kind === "fonds_de_concours";

/** Confirmed by a second person: only then it counts. */
export const isConfirmed = ({ status }: Pick<Funding, "status">): boolean => status === "approved";

/** Confirmed money of the donor that no rate converts: named as left out, never counted (FX-04). */
export const isUnconverted = (funding: Funding): boolean =>
  isConfirmed(funding) && isDonorMoney(funding) && funding.agreementMinor === null;

/** The project's account, in minor units of the agreement's currency. */
export interface Cash {
  readonly receivedMinor: number;
  readonly paidMinor: number;
  /** Received − paid; negative: the project pre-finances (CASH-01). */
  readonly balanceMinor: number;
}

/**
 * CASH-01: cash received − expenses paid from the account. Undefined where nothing was ever received: the agency
 * executes (path A), and there is no account to follow, which is not an account of zero.
 */
export function cashOf(fundings: readonly Funding[], paidMinor: number): Cash | undefined {
  const receipts = fundings.filter((one) => isConfirmed(one) && isDonorMoney(one) && one.agreementMinor !== null);
  if (receipts.length === 0) return undefined;
  const receivedMinor = receipts.reduce((sum, { agreementMinor }) => sum + (agreementMinor ?? 0), 0);
  return { receivedMinor, paidMinor, balanceMinor: receivedMinor - paidMinor };
}

/** Lines that are paid from the project's account; those in régie are paid by the agency itself (handbook 3.3, path A). */
export const isPaidFromAccount = ({ mode }: { readonly mode: string }): boolean => mode !== "regie";

/** CASH-01, a warning: the balance is negative. */
export function cashProblem({ balanceMinor }: Cash, currency: Currency): Problem | undefined {
  if (balanceMinor >= 0) return undefined;
  return warned("CASH-01", said(m.negativeCash, { balance: money(balanceMinor, currency) }));
}

/** The last advance that was confirmed and not reversed, in the agreement's currency; undefined when there is none. */
export function lastAdvance(fundings: readonly Funding[]): Funding | undefined {
  const reversed = new Set(fundings.filter(isConfirmed).map(({ originalId }) => originalId));
  const standing = fundings.filter(
    (one) =>
      isConfirmed(one) &&
      isDonorMoney(one) &&
      one.originalId === null &&
      one.agreementMinor !== null &&
      !reversed.has(one.id),
  );
  return standing.reduce<Funding | undefined>(
    (last, one) => (!last || one.bookedOn >= last.bookedOn ? one : last),
    undefined,
  );
}

/**
 * The part of the last advance that is justified: earlier advances are spent first, so that what is left in the account
 * is what the last one has not justified. Between 0 and the whole advance.
 */
export function justifiedShare(advanceMinor: number, balanceMinor: number): Ratio {
  const unjustified = Math.min(Math.max(balanceMinor, 0), advanceMinor);
  return ratio(advanceMinor - unjustified, advanceMinor);
}

/** What a call of funds is made from, in minor units of one currency. */
export interface CashNeed {
  /** Forecast of the next period. */
  readonly needMinor: number;
  readonly balanceMinor: number;
  /** The justified part of the previous advance; undefined before the first one. */
  readonly justified: Ratio | undefined;
  /** Part of the previous advance that must be justified, in basis points (the agreement's). */
  readonly leastBps: number;
}

/** A call of funds: its amount, or why it is blocked (CASH-02). */
export interface CashCall {
  readonly callMinor: number;
  readonly problem: Problem | undefined;
}

/** CASH-02: forecast of the next period − cash balance, never below nothing; blocked below the least justified part. */
export function cashCall({ needMinor, balanceMinor, justified, leastBps }: CashNeed): CashCall {
  const callMinor = Math.max(needMinor - balanceMinor, 0);
  if (!justified || isEnough(justified, leastBps)) return { callMinor, problem: undefined };
  const values = { justified: percentOf(justified), least: percentOf(ratio(leastBps, 10_000)) };
  return { callMinor: 0, problem: { ...warned("CASH-02", said(m.unjustified, values)), severity: "block" } };
}

const isEnough = ({ numerator, denominator }: Ratio, leastBps: number): boolean =>
  BigInt(numerator) * 10_000n >= BigInt(denominator) * BigInt(leastBps);

/** `74 %` where it is whole, else with two decimals, cut: what is below the least must not read like it. */
function percentOf(share: Ratio): Message {
  const bps = Number((BigInt(share.numerator) * 10_000n) / BigInt(share.denominator));
  const fraction = String(bps % 100).padStart(2, "0");
  const whole = String((bps - (bps % 100)) / 100);
  const text = (mark: string) => (fraction === "00" ? whole : whole + mark + fraction);
  return { fr: `${text(",")}\u00A0%`, ar: `${text(",")}\u00A0%`, en: `${text(".")}%` };
}

const warned = (rule: string, why: Problem["said"]): Problem => ({ rule, field: "", said: why, severity: "warn" });
