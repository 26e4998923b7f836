import type { Quarter, Span } from "../../kernel/period.ts";
import { nextQuarter } from "../../kernel/period.ts";
import { type Forecast, windowed } from "./forecast.ts";
import { FORECAST_QUARTERS, gridPeriods } from "./forecast-grid.ts";

/** What two forecasts say of one line or quarter, in minor units. */
export interface Compared {
  readonly key: string;
  readonly firstMinor: number;
  readonly secondMinor: number;
}

interface Version {
  readonly quarter: Quarter;
  readonly cells: readonly Forecast[];
}

/** Two forecasts beside each other: per line in all, and per quarter of the later one's grid. */
export function comparedForecasts(
  first: Version,
  second: Version,
  { lineIds, span }: { lineIds: readonly string[]; span: Span },
) {
  const later = first.quarter > second.quarter ? first.quarter : second.quarter;
  const periods = gridPeriods(later);
  const [a, b] = [first, second].map(({ cells }) => laidOut(cells, later, span));
  return {
    lines: lineIds.map((key) => ({ key, firstMinor: sumOf(first, key), secondMinor: sumOf(second, key) })),
    periods: periods.map((key, at) => ({ key, firstMinor: a?.[at] ?? 0, secondMinor: b?.[at] ?? 0 })),
  };
}

const sumOf = ({ cells }: Version, lineId: string): number =>
  cells.filter((cell) => cell.lineId === lineId).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

function laidOut(cells: readonly Forecast[], quarter: Quarter, span: Span): readonly number[] {
  const lines = windowed(cells, { first: nextQuarter(quarter), count: FORECAST_QUARTERS, span });
  const rows = [...lines.values()].map((line) => [...line.cells, line.beyondMinor]);
  return Array.from({ length: FORECAST_QUARTERS + 1 }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}
