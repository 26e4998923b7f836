import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import { type Course, LinesChart } from "../../ui/charts/lines-chart.tsx";
import { indicatorPage as m } from "../messages/indicator-page.ts";
import { indicators } from "../messages.ts";
import { type CoursePoint, reachedOf, wayOf } from "../rules/course.ts";
import type { Standing } from "../rules/standing.ts";
import { valueText } from "./writing.ts";

interface IndicatorChartProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly on: CalendarDate;
}

/** The way from the baseline to the target with what was reached. */
export function IndicatorChart({ words, standing, on }: IndicatorChartProps) {
  const { indicator, actual } = standing;
  const text = (milli: number) => valueText(words, indicator, milli);
  const summary = words.t(m.chartLabel, {
    code: indicator.code,
    baseline: text(indicator.baselineMilli),
    from: String(indicator.baselineYear),
    target: text(indicator.targetMilli),
    to: String(indicator.targetYear),
    actual: actual.milli === undefined ? "—" : text(actual.milli),
  });
  const courses: readonly Course[] = [
    { kind: "planned", label: words.t(m.path), points: pointsOf(wayOf(indicator)) },
    { kind: "actual", label: words.t(indicators.actual), points: pointsOf(reachedOf(standing)) },
  ];
  const title = words.t(m.path);
  return (
    <LinesChart
      words={words}
      id={`path-${indicator.code}`}
      title={title}
      summary={summary}
      courses={courses}
      on={on}
      text={text}
      isFromZero={false}
    />
  );
}

const pointsOf = (points: readonly CoursePoint[]): Course["points"] =>
  points.map(({ on, milli }) => ({ on, value: milli }));
