import { converted } from "../../kernel/exchange-rate.ts";
import { money } from "../../kernel/money.ts";
import type { Visit } from "../../people/entering.ts";
import type { Scope } from "../../platform/scope.ts";
import { type BridgeFigures, type BridgeRow, bridgeRows, bridgeTotal } from "../rules/bridge.ts";
import type { Forecast } from "../rules/forecast.ts";
import type { DatedRate } from "../rules/rates.ts";
import { datedRates } from "../store/exchange-rates.ts";
import { forecastsOf } from "../store/ledgers.ts";
import { type ForeignSum, foreignSpent } from "../store/revisions.ts";
import { sceneOf, type VersionScene, type VersionsFound, versionReads } from "./versions.ts";

export const bridgeReads = (scope: Scope, code: string) => ({
  ...versionReads(scope, code),
  forecasts: forecastsOf(scope, { code }),
  rates: datedRates(scope),
  foreign: foreignSpent(scope, code),
});

interface BridgeFound extends VersionsFound {
  readonly forecasts: readonly Forecast[];
  readonly rates: readonly DatedRate[];
  readonly foreign: readonly ForeignSum[];
}

export interface Bridge {
  readonly scene: VersionScene;
  readonly project: VersionScene["project"];
  /** Numbers of the original and of each approved revision. */
  readonly versions: readonly number[];
  readonly rows: readonly BridgeRow[];
  readonly total: BridgeFigures;
}

/** The bridge from the original budget to what was realised, up to the date d'arrêté. */
export function bridgeOf(visit: Visit, { forecasts, rates, foreign, ...found }: BridgeFound): Bridge {
  const scene = sceneOf(visit, found);
  const { lines, entries, amounts, project } = scene;
  const inOrder = scene.versions.filter(
    ({ status, decidedOn }) => status === "approved" && (decidedOn ?? "") <= visit.on,
  );
  const exchange = exchangeByLine(foreign, {
    rates,
    currency: project.currency,
    on: inOrder[0]?.decidedOn ?? visit.on,
  });
  const versions = inOrder.map(({ number }) => amounts.get(number) ?? new Map<string, number>());
  const rows = bridgeRows({ lines, versions, entries, forecasts, exchange });
  return { scene, project, versions: inOrder.map(({ number }) => number), rows, total: bridgeTotal(rows) };
}

interface RateGround {
  readonly rates: readonly DatedRate[];
  readonly currency: VersionScene["project"]["currency"];
  /** The day of the original budget: its rate is what exchange differences are measured from (FX-08). */
  readonly on: string;
}

function exchangeByLine(
  foreign: readonly ForeignSum[],
  { rates, currency, on }: RateGround,
): ReadonlyMap<string, number | undefined> {
  const sums = new Map<string, number | undefined>();
  for (const { lineId, currency: from, amountMinor, agreementMinor } of foreign) {
    const quoted = rates.filter(({ quote }) => quote === from);
    const byDay = [...quoted].sort((a, b) => (a.on < b.on ? -1 : 1));
    const rate = byDay.findLast((one) => one.on <= on) ?? byDay[0];
    const before = sums.has(lineId) ? sums.get(lineId) : 0;
    const isKnown = before !== undefined && rate !== undefined && currency === "EUR";
    const difference = isKnown ? agreementMinor - converted(money(amountMinor, from), rate, currency).minor : 0;
    sums.set(lineId, isKnown ? before + difference : undefined);
  }
  return sums;
}
