import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { nextQuarter, type Quarter, quarterOf, type Span } from "../../kernel/period.ts";
import { partsOf, quartersFrom, quartersIn } from "./forecast.ts";
import { FORECAST_QUARTERS, type Grid } from "./forecast-grid.ts";
import { type Ledger, spentIn } from "./ledger.ts";

/** An amount of a line's forecast that waits for a later period, in minor units. */
export interface Shift {
  readonly lineId: string;
  /** Periods as forecasts have them: `2025-Q3`, `2025-H2`, `2026`, `2027-Q3+`. */
  readonly fromPeriod: string;
  readonly toPeriod: string;
  readonly amountMinor: number;
}

interface ShiftGround {
  readonly ledger: Pick<Ledger, "entries">;
  readonly reporting: Quarter;
  readonly span: Span;
  /** The day that the money now waits for. */
  readonly toOn: CalendarDate;
}

/**
 * A forecast's grid with amounts moved to the quarter of `toOn`, or to the first of the period where that begins later.
 * No cell gives more than it has, so that the total stays; of a quarter that the grid no longer shows, what was forecast
 * and not spent is added.
 */
export const shifted = (grid: Grid, shifts: readonly Shift[], ground: ShiftGround): Grid =>
  shifts.reduce((before, shift) => moved(before, shift, ground), grid);

function moved(grid: Grid, { lineId, fromPeriod, toPeriod, amountMinor }: Shift, ground: ShiftGround): Grid {
  const { ledger, reporting, span, toOn } = ground;
  const amounts = [...(grid.get(lineId) ?? Array.from({ length: FORECAST_QUARTERS + 1 }, () => 0))];
  const to = Math.max(columnOf(laterOf(quarterOf(toOn), quartersIn(toPeriod, span)[0]), reporting), 0);
  for (const { quarter, minor } of partsOf({ lineId, period: fromPeriod, amountMinor }, span)) {
    const from = columnOf(quarter, reporting);
    const given =
      from < 0 ? Math.max(minor - spentIn(ledger, lineId, quarter), 0) : Math.min(minor, amounts[from] ?? 0);
    if (from >= 0) amounts[from] = (amounts[from] ?? 0) - given;
    amounts[to] = (amounts[to] ?? 0) + given;
  }
  return new Map([...grid, [lineId, amounts]]);
}

const laterOf = (one: Quarter, other: Quarter | undefined): Quarter => (other && other > one ? other : one);

/** The grid's column of a quarter: −1 before its first, the last one for all that lies beyond. */
function columnOf(quarter: Quarter, reporting: Quarter): number {
  if (quarter <= reporting) return -1;
  const at = quartersFrom(nextQuarter(reporting), FORECAST_QUARTERS).indexOf(quarter);
  return at < 0 ? FORECAST_QUARTERS : at;
}
