import { scaleLinear } from "d3-scale";
import { directionOf, type Texts } from "../../kernel/language.ts";
import { quotient, type Ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { Code, Percent, UserText } from "../figures.tsx";
import type { State } from "../state.tsx";
import type { Column } from "../table.tsx";
import { ChartFigure, type ChartFrame } from "./figure.tsx";
import { charts as m } from "./messages.ts";
import { short } from "./space.ts";

/** A project’s execution beside its time. */
export interface PaceRow {
  readonly code: string;
  readonly title: Texts;
  readonly href?: string | undefined;
  readonly executed: Ratio;
  readonly elapsed: Ratio;
  readonly state?: State | undefined;
}

const ROW = 48;
const FOOT = 24;
const TICKS = [0, 25, 50, 75, 100] as const;

/** Execution against time, a line per project: a dot for the money, a hollow diamond for the calendar, the gap between. */
export function PaceChart({ rows, ...frame }: ChartFrame & { rows: readonly PaceRow[] }) {
  const { words } = frame;
  const height = rows.length * ROW + FOOT;
  const behind = rows.filter((row) => gapOf(row) < 0).map(({ code }) => code);
  const summary = words.t(m.paceSaid, {
    count: rows.length,
    behind: behind.length > 0 ? behind.join(words.t(m.comma)) : words.t(m.none),
  });
  const at = acrossOf(words);
  return (
    <ChartFigure
      {...frame}
      summary={summary}
      height={height}
      keys={keysOf(words)}
      columns={columnsOf(words)}
      rows={rows}
    >
      <g fill="var(--quiet)" font-size="12" text-anchor="middle">
        {TICKS.map((tick) => (
          <text x={at(tick)} y={height - 6}>
            {tick}
          </text>
        ))}
      </g>
      {rows.map((row, nth) => (
        <Lane words={words} row={row} y={nth * ROW} />
      ))}
    </ChartFigure>
  );
}

/** Where a percentage stands across; more than a hundred stays at the edge, its figure says the rest. */
function acrossOf({ direction }: Words): (percent: number) => string {
  const scale = scaleLinear()
    .domain([0, 100])
    .range(direction === "rtl" ? [97, 3] : [3, 97])
    .clamp(true);
  return (percent) => `${short(scale(percent))}%`;
}

const percentOf = (rate: Ratio): number => (quotient(rate, 6) ?? 0) * 100;

const gapOf = ({ executed, elapsed }: PaceRow): number => percentOf(executed) - percentOf(elapsed);

function Lane({ words, row, y }: { words: Words; row: PaceRow; y: number }) {
  const at = acrossOf(words);
  const isMirrored = words.direction === "rtl";
  const [money, time] = [at(percentOf(row.executed)), at(percentOf(row.elapsed))];
  const middle = y + 34;
  const name = words.text(row.title);
  const direction = directionOf(name.language);
  const figures = `${words.percent(row.executed)} / ${words.percent(row.elapsed)}`;
  return (
    <g class={`hue ${row.state ?? "ok"}`} stroke="var(--hue)" font-size="12">
      <svg
        aria-hidden="true"
        x={isMirrored ? "42%" : "0"}
        y={y}
        width="58%"
        height="24"
        stroke="none"
        fill="var(--ink)"
      >
        <text x={direction === "rtl" ? "100%" : "0"} y="18" direction={direction}>
          {row.code} {name.text}
        </text>
      </svg>
      <text
        x={isMirrored ? "0" : "100%"}
        y={y + 18}
        text-anchor={isMirrored ? "start" : "end"}
        stroke="none"
        fill="var(--ink)"
      >
        {figures}
      </text>
      <line x1={at(0)} x2={at(100)} y1={middle} y2={middle} stroke="var(--edge)" />
      {TICKS.map((tick) => (
        <line x1={at(tick)} x2={at(tick)} y1={middle - 4} y2={middle + 4} stroke="var(--edge)" />
      ))}
      <line x1={money} x2={time} y1={middle} y2={middle} stroke-width="4" />
      <circle cx={money} cy={middle} r="5" fill="var(--hue)" />
      <svg aria-hidden="true" x={time} y={middle} overflow="visible" fill="var(--sheet)" stroke-width="1.75">
        <path d="M0-6l6 6-6 6-6-6z" />
      </svg>
    </g>
  );
}

const keysOf = (words: Words) => [
  { mark: <circle cx="12" cy="6" r="5" fill="var(--ink)" />, label: words.t(m.executed) },
  {
    mark: <path d="M12 .5L17.5 6 12 11.5 6.5 6z" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.5" />,
    label: words.t(m.elapsed),
  },
];

function columnsOf(words: Words): readonly Column<PaceRow>[] {
  return [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: (row) => <Name words={words} row={row} />,
    },
    {
      key: "executed",
      label: words.t(m.executed),
      isNumber: true,
      cell: (row) => <Percent words={words} value={row.executed} />,
    },
    {
      key: "elapsed",
      label: words.t(m.elapsed),
      isNumber: true,
      cell: (row) => <Percent words={words} value={row.elapsed} />,
    },
    {
      key: "gap",
      label: words.t(m.gap),
      isNumber: true,
      cell: (row) => <bdi>{words.t(m.points, { points: words.number(gapOf(row), 1, true) })}</bdi>,
    },
  ];
}

function Name({ words, row }: { words: Words; row: PaceRow }) {
  const title = <UserText words={words} texts={row.title} />;
  return (
    <>
      <Code>{row.code}</Code> {row.href ? <a href={row.href}>{title}</a> : title}
    </>
  );
}
