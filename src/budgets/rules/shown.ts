import type { ExchangeRate } from "../../kernel/exchange-rate.ts";
import { converted } from "../../kernel/exchange-rate.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { Forecast } from "./forecast.ts";
import { inDirhams, type Ledger } from "./ledger.ts";

export interface Shown {
  readonly ledger: Ledger;
  readonly forecasts: readonly Forecast[];
  /** The rate of the indicative equivalent; undefined in the agreement's own currency. */
  readonly rate: ExchangeRate | undefined;
  /** Another currency was asked for, and there is no rate to it. */
  readonly isRateMissing: boolean;
}

export interface Stored {
  readonly ledger: Ledger;
  readonly forecasts: readonly Forecast[];
  /** The last EUR/MAD rate by the date d'arrêté. */
  readonly rate: ExchangeRate | undefined;
}

/**
 * A project's money in the currency asked for. Dirhams are an indicative equivalent at one rate, each line and period
 * converted once (FX-05); without a rate the amounts stay in the agreement's currency and the page says so.
 */
export function shownIn(currency: Currency, stored: Stored): Shown {
  const { ledger, forecasts, rate } = stored;
  if (currency === ledger.currency) return { ledger, forecasts, rate: undefined, isRateMissing: false };
  if (!rate || currency !== "MAD" || ledger.currency !== "EUR")
    return { ledger, forecasts, rate: undefined, isRateMissing: true };
  const mad = (minor: number) => converted(money(minor, "EUR"), rate, "MAD").minor;
  return {
    ledger: inDirhams(ledger, rate),
    forecasts: forecasts.map((forecast) => ({ ...forecast, amountMinor: mad(forecast.amountMinor) })),
    rate,
    isRateMissing: false,
  };
}
