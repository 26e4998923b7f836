import { type LineWindow, quartersFrom, windowed } from "../budgets/rules/forecast.ts";
import { money } from "../kernel/money.ts";
import { isQuarter, nextQuarter, type Quarter } from "../kernel/period.ts";
import type { Words } from "../kernel/words.ts";
import { periodName } from "../portfolio/rules/period-name.ts";
import type { Reported } from "./lines.ts";
import { workbooks as m } from "./messages.ts";

/** A project’s forecast laid out on the quarters after a quarter. */
export interface Laid {
  readonly reported: Reported;
  readonly quarters: readonly Quarter[];
  readonly byLine: ReadonlyMap<string, LineWindow>;
  /** False where nothing was forecast: n.d., not 0. */
  readonly hasForecast: boolean;
}

export function laidOut(reported: Reported, after: Quarter, count: number): Laid {
  const first = nextQuarter(after);
  const { forecasts, project } = reported;
  return {
    reported,
    quarters: quartersFrom(first, count),
    byLine: windowed(forecasts, { first, count, span: project.span }),
    hasForecast: forecasts.length > 0,
  };
}

/** What a reader must know of the quarters’ amounts: no forecast, longer periods divided, quarters that are over. */
export const spreadNotes = (laid: readonly Laid[], words: Words): readonly string[] =>
  laid.flatMap(({ reported: { project, forecasts, ledger }, byLine, hasForecast }) => {
    const { t } = words;
    const values = { project: project.code };
    if (!hasForecast) return [t(m.noForecast, values)];
    const divided = [...new Set(forecasts.map(({ period }) => period).filter((period) => !isQuarter(period)))].sort();
    const past = [...byLine.values()].reduce((sum, { pastMinor }) => sum + pastMinor, 0);
    return [
      ...(divided.length === 0
        ? []
        : [t(m.divided, { ...values, periods: divided.map((period) => periodName(period, words)).join(", ") })]),
      ...(past === 0 ? [] : [t(m.pastForecast, { ...values, amount: money(past, ledger.currency) })]),
    ];
  });
