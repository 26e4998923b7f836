import type { Words } from "../../kernel/words.ts";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import { type CoursePoint, courseScale, reachedOf, wayOf } from "../rules/course.ts";
import type { Standing } from "../rules/standing.ts";
import { valueText } from "./writing.ts";

const [WIDTH, HEIGHT] = [640, 200];
const ROOM = { width: WIDTH, height: HEIGHT, side: 56, top: 42, bottom: 28 };

/** The way from the baseline to the target with what was reached; time runs from right to left in Arabic. */
export function IndicatorChart({ words, standing }: { words: Words; standing: Standing }) {
  const { indicator, actual } = standing;
  const [path, values] = [wayOf(indicator), reachedOf(standing)];
  const at = courseScale([...path, ...values], { ...ROOM, isMirrored: words.direction === "rtl" });
  const text = (milli: number) => valueText(words, indicator, milli);
  const label = words.t(m.chartLabel, {
    code: indicator.code,
    baseline: text(indicator.baselineMilli),
    from: String(indicator.baselineYear),
    target: text(indicator.targetMilli),
    to: String(indicator.targetYear),
    actual: actual.milli === undefined ? "—" : text(actual.milli),
  });
  const line = (points: readonly CoursePoint[]) => points.map((point) => `${at.x(point)},${at.y(point)}`).join(" ");
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
