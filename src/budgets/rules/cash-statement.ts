import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { nextQuarter, type Quarter, quarterOf, type Span } from "../../kernel/period.ts";
import type { Ratio } from "../../kernel/ratio.ts";
import {
  type Cash,
  type CashCall,
  cashCall,
  cashOf,
  cashProblem,
  type Funding,
  isPaidFromAccount,
  justifiedShare,
  lastAdvance,
} from "./cash.ts";
import { type Forecast, isSpread, windowed } from "./forecast.ts";
import { counts, type Ledger } from "./ledger.ts";

/** What the account of a project comes to on a date d'arrêté, and what the next call of funds would be. */
export interface CashStatement {
  /** Undefined: nothing was ever received (path A). */
  readonly cash: Cash | undefined;
  /** CASH-01. */
  readonly problem: Problem | undefined;
  readonly advance: Funding | undefined;
  /** The justified part of the last advance. */
  readonly justified: Ratio | undefined;
  /** The quarter after the date d'arrêté. */
  readonly next: Quarter;
  /** Forecast of that quarter on the lines that the account pays; undefined without a forecast (n.d.). */
  readonly needMinor: number | undefined;
  /** The need was forecast for a longer period and is spread evenly. */
  readonly isNeedSplit: boolean;
  /** CASH-02; undefined where the need or the balance is not known. */
  readonly call: CashCall | undefined;
}

interface CashGround {
  readonly ledger: Ledger;
  readonly fundings: readonly Funding[];
  /** The forecast valid on the day. */
  readonly forecasts: readonly Forecast[];
  readonly on: CalendarDate;
  readonly span: Span;
  /** Part of an advance that must be justified before the next call, in basis points (CASH-02). */
  readonly justifiedBps: number;
}

/** The account on a day; `fundings` up to that day, `ledger` in the agreement's currency. */
export function cashStatement({
  ledger,
  fundings,
  forecasts,
  on,
  span,
  justifiedBps: leastBps,
}: CashGround): CashStatement {
  const own = new Set(ledger.lines.filter(isPaidFromAccount).map(({ id }) => id));
  const booked = fundings.filter(({ bookedOn }) => bookedOn <= on);
  const cash = cashOf(booked, paidFrom(ledger, own));
  const advance = lastAdvance(booked);
  const justified = cash && advance ? justifiedShare(advance.agreementMinor ?? 0, cash.balanceMinor) : undefined;
  const next = nextQuarter(quarterOf(on));
  const lines = [...windowed(forecasts, { first: next, count: 1, span })].filter(([lineId]) => own.has(lineId));
  const needMinor = forecasts.length === 0 ? undefined : lines.reduce((sum, [, { cells }]) => sum + (cells[0] ?? 0), 0);
  return {
    cash,
    problem: cash && cashProblem(cash, ledger.currency),
    ...{ advance, justified, next, needMinor },
    isNeedSplit: isSpread(
      forecasts.filter(({ lineId }) => own.has(lineId)),
      next,
      span,
    ),
    call:
      cash && needMinor !== undefined
        ? cashCall({ needMinor, balanceMinor: cash.balanceMinor, justified, leastBps })
        : undefined,
  };
}

/** Approved expenditure on those lines. */
const paidFrom = (ledger: Ledger, lineIds: ReadonlySet<string>): number =>
  ledger.entries
    .filter((entry) => counts(entry) && entry.kind === "expenditure" && lineIds.has(entry.lineId))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
