import type { Texts } from "../../kernel/language.ts";
import type { Forecast } from "./forecast.ts";
import { counts, type EntrySum, type Line } from "./ledger.ts";
import { type Amounts, totalOf } from "./version.ts";

/** From the original budget to what was realised, in minor units; undefined where nothing was forecast (n.d.). */
export interface BridgeFigures {
  readonly originalMinor: number;
  /** What each approved revision added or took, in their order. */
  readonly revisionsMinor: readonly number[];
  readonly revisedMinor: number;
  /** More (+) or less (−) than the revised budget at completion, at the rates of the budget. */
  readonly volumeMinor: number | undefined;
  /** Écart de change (FX-08): what was realised in another currency, at its rates less at the budget's rate. */
  readonly exchangeMinor: number | undefined;
  readonly atCompletionMinor: number | undefined;
  /** What is still to be spent: a matter of time, not of amount. Never above zero. */
  readonly timingMinor: number | undefined;
  readonly realisedMinor: number;
}

export interface BridgeRow extends BridgeFigures {
  readonly code: string;
  readonly title: Texts;
}

export interface BridgeGround {
  readonly lines: readonly Line[];
  /** The original and every approved revision, in their order. */
  readonly versions: readonly Amounts[];
  readonly entries: readonly EntrySum[];
  readonly forecasts: readonly Forecast[];
  /** Exchange difference by line; a line without is undefined where its budget's rate is not known. */
  readonly exchange: ReadonlyMap<string, number | undefined>;
}

/** One row per component. Original + revisions = revised; + volume + exchange = at completion; + timing = realised. */
export function bridgeRows(ground: BridgeGround): readonly BridgeRow[] {
  return [...Map.groupBy(ground.lines, ({ componentId }) => componentId).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const ids = new Set(lines.map(({ id }) => id));
    return [{ code: first.componentCode, title: first.componentTitle, ...figuresOf(ids, ground) }];
  });
}

function figuresOf(ids: ReadonlySet<string>, { versions, entries, forecasts, exchange }: BridgeGround): BridgeFigures {
  const totals = versions.map((amounts) => totalOf(amounts, ({ lineId }) => ids.has(lineId)));
  const revisedMinor = totals.at(-1) ?? 0;
  const realisedMinor = entries
    .filter((entry) => ids.has(entry.lineId) && entry.kind === "expenditure" && counts(entry))
    .reduce((total, { amountMinor }) => total + amountMinor, 0);
  const ahead = forecasts
    .filter(({ lineId }) => ids.has(lineId))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const isForecast = forecasts.length > 0;
  const exchangeMinor = added([...ids].map((id) => (exchange.has(id) ? exchange.get(id) : 0)));
  const atCompletionMinor = isForecast ? realisedMinor + ahead : undefined;
  return {
    originalMinor: totals[0] ?? 0,
    revisionsMinor: totals.slice(1).map((total, at) => total - (totals[at] ?? 0)),
    revisedMinor,
    volumeMinor: added([atCompletionMinor, -revisedMinor, exchangeMinor === undefined ? undefined : -exchangeMinor]),
    exchangeMinor,
    atCompletionMinor,
    timingMinor: isForecast ? 0 - ahead : undefined,
    realisedMinor,
  };
}

/** The rows added up; what is not known of one is not known of all. */
export function bridgeTotal(rows: readonly BridgeRow[]): BridgeFigures {
  const sum = (pick: (row: BridgeRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const known = (pick: (row: BridgeRow) => number | undefined) => added(rows.map(pick));
  return {
    originalMinor: sum((row) => row.originalMinor),
    revisionsMinor: (rows[0]?.revisionsMinor ?? []).map((_, at) => sum((row) => row.revisionsMinor[at] ?? 0)),
    revisedMinor: sum((row) => row.revisedMinor),
    volumeMinor: known((row) => row.volumeMinor),
    exchangeMinor: known((row) => row.exchangeMinor),
    atCompletionMinor: known((row) => row.atCompletionMinor),
    timingMinor: known((row) => row.timingMinor),
    realisedMinor: sum((row) => row.realisedMinor),
  };
}

const added = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce<number | undefined>((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0);
