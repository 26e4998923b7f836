import { enter } from "../../people/entering.ts";
import { lastSaved, versionOf } from "../../people/store/versions.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { readAll } from "../../platform/read.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { type ForecastAt, forecastReads, gridOfRow, sceneOf } from "../actions/forecasts.ts";
import { forecastField as f } from "../rules/messages/forecast.ts";
import { forecastVersion } from "../schema/forecast.ts";
import { forecastRow } from "../store/forecasts.ts";
import { forecastTold } from "../views/forecast-page.tsx";
import type { MetStep } from "../views/step-conflict.tsx";

/** A forecast that moved on under a step: as its page showed it, as it stands, and the reason that was typed. */
export async function metForecast(
  c: AppContext,
  at: ForecastAt,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<MetStep> {
  const { visit, found } = await enter(c, "portfolio.read", (asked) => {
    const scope = asOfNow(asked);
    return { ...forecastReads(scope, at), row: forecastRow(scope, at) };
  });
  const { ground } = sceneOf(found, at.quarter);
  const { row } = found;
  if (!row) throw new Missing();
  const { words, scope } = visit;
  const { drawn, saved } = await readAll(scope.db, {
    drawn: versionOf(scope, forecastVersion, { id: row.id, revision }),
    saved: lastSaved(scope, forecastVersion, row.id),
  });
  const told = (one: typeof row) => forecastTold(words, one, { grid: gridOfRow(one, ground), ledger: ground.ledger });
  return { base: told(drawn ?? row), theirs: told(row), typed: { [words.t(f.reason)]: reason }, saved };
}
