import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { ChartFrame } from "./figure.tsx";
import { LinesChart, type Point } from "./lines-chart.tsx";
import { charts as m } from "./messages.ts";

interface SCurveProps extends ChartFrame {
  readonly currency: Currency;
  /** The date d’arrêté. */
  readonly on: CalendarDate;
  /** Cumulative minor units of `currency`, in the order of their days. */
  readonly planned: readonly Point[];
  readonly actual: readonly Point[];
  /** From what is realised to the completion; empty where nobody forecasts. */
  readonly forecast: readonly Point[];
}

/** The S-curve: money planned, realised and forecast, each added up over time. */
export function SCurve({ planned, actual, forecast, currency, ...frame }: SCurveProps) {
  const { words, on } = frame;
  const told = (minor: number) => words.whole(money(minor, currency));
  const withCurrency = (minor: number) => `${told(minor)}\u00A0${currency}`;
  const said = words.t(m.curveSaid, {
    on: { day: on },
    actual: withCurrency(actual.at(-1)?.value ?? 0),
    planned: withCurrency(plannedBy(planned, on)),
  });
  const last = forecast.at(-1);
  const expected = last ? ` ${words.t(m.curveForecast, { forecast: withCurrency(last.value) })}` : "";
  return (
    <LinesChart
      {...frame}
      summary={said + expected}
      text={(value) => told(Math.trunc(value))}
      courses={[
        { kind: "planned", label: words.t(m.planned), points: planned },
        { kind: "actual", label: words.t(m.actual), points: actual },
        { kind: "forecast", label: words.t(m.forecast), points: forecast },
      ]}
    />
  );
}

/** What was to be reached by the last planned day that isn’t after `on`. */
const plannedBy = (planned: readonly Point[], on: CalendarDate): number =>
  planned.findLast((point) => point.on <= on)?.value ?? 0;
