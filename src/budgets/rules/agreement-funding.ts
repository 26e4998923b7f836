import { type Funding, isConfirmed, isDonorMoney, isUnconverted } from "./cash.ts";

/** What one project, or all of them, received by a day, in minor units of the agreement's currency. */
export interface ReceivedSums {
  /** The donor's confirmed money: the numerator of the disbursement rate (5.1); null before the first: not known, not 0. */
  readonly donorMinor: number | null;
  /** In cash and in kind; never against the ceiling (BUD-08). */
  readonly nationalMinor: number;
  /** Entered, and not confirmed by a second person yet. */
  readonly waiting: number;
  /** Confirmed, but no rate converts it: counted nowhere (FX-04). */
  readonly unconverted: number;
}

/** Sums money received; what waits or has no rate is counted by number only. */
export function receivedSums(fundings: readonly Funding[]): ReceivedSums {
  const confirmed = fundings.filter(isConfirmed);
  const sum = (isIn: (one: Funding) => boolean) =>
    confirmed.filter(isIn).reduce((total, { agreementMinor }) => total + (agreementMinor ?? 0), 0);
  return {
    donorMinor: confirmed.some(isDonorMoney) ? sum(isDonorMoney) : null,
    nationalMinor: sum((one) => !isDonorMoney(one)),
    waiting: fundings.filter(({ status }) => status === "submitted").length,
    unconverted: fundings.filter(isUnconverted).length,
  };
}
