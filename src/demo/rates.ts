import { calendarDate } from "../kernel/calendar-date.ts";
import { type ExchangeRate, rateRead } from "../kernel/exchange-rate.ts";

const SOURCE = "InforEuro (illustratif)";

/** MAD for one euro, by month: from P1's first month on, and the months in which P3 was booked. All illustrative. */
const MONTHS: readonly (readonly [month: string, rate: string])[] = [
  ["2019-12", "10.70"],
  ["2020-12", "10.85"],
  ["2021-12", "10.50"],
  ["2022-12", "11.00"],
  ["2023-09", "10.95"],
  ["2023-10", "10.92"],
  ["2023-11", "10.90"],
  ["2023-12", "10.94"],
  ["2024-01", "10.93"],
  ["2024-02", "10.89"],
  ["2024-03", "10.91"],
  ["2024-04", "10.88"],
  ["2024-05", "10.85"],
  ["2024-06", "10.82"],
  ["2024-07", "10.76"],
  ["2024-08", "10.78"],
  ["2024-09", "10.80"],
  ["2024-10", "10.79"],
  ["2024-11", "10.74"],
  ["2024-12", "10.70"],
  ["2025-01", "10.71"],
  ["2025-02", "10.73"],
  ["2025-03", "10.77"],
  // The handbook's three months (8.2, scenario 10).
  ["2025-04", "10.80"],
  ["2025-05", "10.50"],
  ["2025-06", "10.56"],
];

function rateFrom([month, text]: readonly [string, string]): ExchangeRate {
  const rate = rateRead(text, { quote: "MAD", on: calendarDate(`${month}-01`), source: SOURCE });
  if (!rate) throw new RangeError(`not a rate: ${text}`);
  return rate;
}

export const RATES: readonly ExchangeRate[] = MONTHS.map(rateFrom);

/** The rate of the month that a day lies in; throws RangeError for a month without one. */
export function rateOf(day: string): ExchangeRate {
  const rate = RATES.find(({ on }) => on.slice(0, 7) === day.slice(0, 7));
  if (!rate) throw new RangeError(`no EUR/MAD rate for ${day}`);
  return rate;
}
