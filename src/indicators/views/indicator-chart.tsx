import { type CalendarDate, calendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import type { Indicator } from "../rules/indicator.ts";
import type { Standing } from "../rules/standing.ts";
import { valueText } from "./writing.ts";

const [WIDTH, HEIGHT, MARGIN] = [640, 200, 28];

interface Point {
  readonly on: CalendarDate;
  readonly milli: number;
}

const endOf = (year: number): CalendarDate => calendarDate(`${year}-12-31`);

/** Baseline, yearly targets and final target, in time. */
function pathOf({ baselineMilli, baselineYear, targetMilli, targetYear, yearlyTargets }: Indicator): readonly Point[] {
  const yearly = (yearlyTargets ?? []).filter(({ year }) => year > baselineYear && year < targetYear);
  return [
    { on: endOf(baselineYear), milli: baselineMilli },
    ...yearly.map(({ year, milli }) => ({ on: endOf(year), milli })),
    { on: endOf(targetYear), milli: targetMilli },
  ];
}

/** What stood at the end of each period: values per period run up. */
function reached({ indicator, actual }: Standing): readonly Point[] {
  const earlier = actual.leftOut.filter(({ why }) => why === "superseded").map(({ value }) => value);
  const values = [...earlier, ...actual.counted].toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  let sum = 0;
  return values.flatMap(({ valueMilli, periodEnd }) => {
    if (valueMilli === null) return [];
    sum = indicator.accumulation === "period" && indicator.measure !== "percentage" ? sum + valueMilli : valueMilli;
    return [{ on: periodEnd, milli: sum }];
  });
}

/** The way from the baseline to the target with what was reached; time runs from right to left in Arabic. */
export function IndicatorChart({ words, standing }: { words: Words; standing: Standing }) {
  const { indicator, actual } = standing;
  const [path, values] = [pathOf(indicator), reached(standing)];
  const at = scaleOf([...path, ...values], words.direction === "rtl");
  const text = (milli: number) => valueText(words, indicator, milli);
  const label = words.t(m.chartLabel, {
    code: indicator.code,
    baseline: text(indicator.baselineMilli),
    from: String(indicator.baselineYear),
    target: text(indicator.targetMilli),
    to: String(indicator.targetYear),
    actual: actual.milli === undefined ? "—" : text(actual.milli),
  });
  const line = (points: readonly Point[]) => points.map((point) => `${at.x(point)},${at.y(point)}`).join(" ");
  return (
    <svg class="indicator-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img">
      <title>{label}</title>
      <polyline points={line(path)} fill="none" stroke="currentColor" stroke-dasharray="6 5" stroke-opacity="0.6" />
      {values.length > 1 && <polyline points={line(values)} fill="none" stroke="currentColor" stroke-width="2" />}
      {path.map((point) => (
        <Mark x={at.x(point)} y={at.y(point)} label={text(point.milli)} year={point.on.slice(0, 4)} />
      ))}
      {values.map((point) => (
        <circle cx={at.x(point)} cy={at.y(point)} r="5" fill="currentColor" />
      ))}
    </svg>
  );
}

function Mark({ x, y, label, year }: { x: number; y: number; label: string; year: string }) {
  return (
    <g font-size="12" text-anchor="middle" fill="currentColor">
      <rect x={x - 4} y={y - 4} width="8" height="8" fill="none" stroke="currentColor" />
      <text x={x} y={y - 10} direction="ltr">
        {label}
      </text>
      <text x={x} y={HEIGHT - 4} direction="ltr">
        {year}
      </text>
    </g>
  );
}

function scaleOf(points: readonly Point[], isMirrored: boolean) {
  const days = points.map(({ on }) => on).toSorted();
  const [first, last] = [days[0] ?? endOf(2000), days.at(-1) ?? endOf(2001)];
  const millis = points.map(({ milli }) => milli);
  const [least, most] = [Math.min(...millis), Math.max(...millis)];
  const along = (part: number, whole: number, length: number) => (whole === 0 ? 0 : (part / whole) * length);
  const rounded = (value: number) => Number(value.toPrecision(4));
  return {
    x: ({ on }: Point) => {
      const x = 2 * MARGIN + along(daysBetween(first, on), daysBetween(first, last), WIDTH - 4 * MARGIN);
      return rounded(isMirrored ? WIDTH - x : x);
    },
    y: ({ milli }: Point) => rounded(HEIGHT - MARGIN - along(milli - least, most - least, HEIGHT - 2.5 * MARGIN)),
  };
}
