import { curveLinear, curveStepAfter, line } from "d3-shape";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Column } from "../table.tsx";
import { OnDay, ValueAxis, YearAxis } from "./axes.tsx";
import { ChartFigure, type ChartFrame } from "./figure.tsx";
import { charts as m } from "./messages.ts";
import { type Space, type TimeScale, timeScale, type ValueScale, valueScale } from "./space.ts";

/** A value from a day on. */
export interface Point {
  readonly on: CalendarDate;
  readonly value: number;
}

/** How a course is drawn: each kind has its colour, its stroke and its mark. */
export type CourseKind = "planned" | "actual" | "forecast";

export interface Course {
  readonly kind: CourseKind;
  readonly label: string;
  /** In the order of their days. */
  readonly points: readonly Point[];
  /** The value holds until the next point, instead of growing towards it. */
  readonly isStepped?: boolean | undefined;
}

export interface LinesChartProps extends ChartFrame {
  readonly summary: string;
  readonly courses: readonly Course[];
  readonly on?: CalendarDate | undefined;
  /** How a value is written: on the axis and in the table. */
  readonly text: (value: number) => string;
  readonly isFromZero?: boolean | undefined;
}

const HEIGHT = 260;

/** Courses over time: what was planned, what was reached, what is expected. Mirrored in Arabic. */
export function LinesChart(props: LinesChartProps) {
  const { words, courses, on, text, isFromZero = true } = props;
  const space = { height: HEIGHT, top: 36, bottom: 26, isMirrored: words.direction === "rtl" };
  const drawn = courses.filter(({ points }) => points.length > 0);
  const points = drawn.flatMap((course) => course.points);
  const scales = {
    x: timeScale(
      points.map((point) => point.on),
      space,
    ),
    y: valueScale(
      points.map(({ value }) => value),
      space,
      isFromZero,
    ),
  };
  const keys = drawn.map(({ kind, label }) => ({ mark: <KeyMark kind={kind} />, label }));
  return (
    <ChartFigure {...props} height={HEIGHT} keys={keys} columns={columnsOf(props, drawn)} rows={daysOf(drawn)}>
      <ValueAxis space={space} scale={scales.y} text={text} />
      <YearAxis space={space} scale={scales.x} />
      {on && scales.x.shows(on) && <OnDay words={words} space={space} scale={scales.x} on={on} />}
      {drawn.map((course) => (
        <CourseLine course={course} space={space} scales={scales} />
      ))}
    </ChartFigure>
  );
}

const STROKE: Readonly<Record<CourseKind, { colour: string; width: number; dashes?: string }>> = {
  planned: { colour: "var(--quiet)", width: 1.75, dashes: "6 4" },
  actual: { colour: "var(--green)", width: 2.5 },
  forecast: { colour: "var(--blue)", width: 2, dashes: "2 3" },
};

interface Scales {
  readonly x: TimeScale;
  readonly y: ValueScale;
}

const MOST_MARKS = 14;

function CourseLine({ course, space, scales }: { course: Course; space: Space; scales: Scales }) {
  const { kind, points, isStepped } = course;
  const { colour, width, dashes } = STROKE[kind];
  const path = line<Point>(
    ({ on }) => scales.x.at(on),
    ({ value }) => scales.y.at(value),
  )
    .curve(isStepped ? curveStepAfter : curveLinear)
    .digits(2);
  const every = Math.ceil(points.length / MOST_MARKS);
  const marked = points.filter((_, at) => (points.length - 1 - at) % every === 0);
  return (
    <g stroke={colour} fill={kind === "actual" ? colour : "var(--sheet)"}>
      <svg
        aria-hidden="true"
        width="100%"
        height={space.height}
        viewBox={`0 0 100 ${space.height}`}
        preserveAspectRatio="none"
      >
        <path
          d={path(points) ?? undefined}
          fill="none"
          stroke-width={width}
          stroke-dasharray={dashes}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      {marked.map(({ on, value }) => (
        <Mark kind={kind} x={`${scales.x.at(on)}%`} y={scales.y.at(value)} />
      ))}
    </g>
  );
}

const DIAMOND = "M0-5l5 5-5 5-5-5z";

/** Round what was reached, square what was planned, a diamond for what is expected: told apart without colour. */
function Mark({ kind, x, y }: { kind: CourseKind; x: string; y: number }) {
  if (kind === "actual") return <circle cx={x} cy={y} r="3.5" />;
  return (
    <svg aria-hidden="true" x={x} y={y} overflow="visible" stroke-width="1.5">
      {kind === "planned" ? <path d="M-3.5-3.5h7v7h-7z" /> : <path d={DIAMOND} />}
    </svg>
  );
}

function KeyMark({ kind }: { kind: CourseKind }) {
  const { colour, width, dashes } = STROKE[kind];
  return (
    <g stroke={colour} fill={kind === "actual" ? colour : "var(--sheet)"}>
      <path d="M0 6h24" stroke-width={width} stroke-dasharray={dashes} />
      <Mark kind={kind} x="12" y={6} />
    </g>
  );
}

interface DayRow {
  readonly on: CalendarDate;
  /** What each course says on that day, in their order. */
  readonly values: readonly (number | undefined)[];
}

function daysOf(courses: readonly Course[]): readonly DayRow[] {
  const onDay = courses.map(({ points }) => new Map(points.map(({ on, value }) => [on, value])));
  const days = new Set(courses.flatMap(({ points }) => points.map(({ on }) => on)));
  return [...days].toSorted().map((on) => ({ on, values: onDay.map((values) => values.get(on)) }));
}

function columnsOf({ words, text }: LinesChartProps, courses: readonly Course[]): readonly Column<DayRow>[] {
  return [
    {
      key: "day",
      label: words.t(m.day),
      isRowHeader: true,
      cell: ({ on }) => <time datetime={on}>{words.day(on)}</time>,
    },
    ...courses.map(({ label }, at) => ({
      key: `course-${at}`,
      label,
      isNumber: true,
      cell: ({ values }: DayRow) => {
        const value = values[at];
        return value === undefined ? "—" : <bdi>{text(value)}</bdi>;
      },
    })),
  ];
}
