import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import type { Standing } from "../rules.ts";
import { datesOf, type Scale } from "./scale.ts";
import { SHOWN_AS } from "./state.ts";

/** Heights in pixels; the names beside the lanes have the same in src/ui/styles/chart.css. */
export const HEAD = 44;
export const LANE = 34;
export const FOOT = 24;

export const DIAMOND = "M0-6l6 6-6 6-6-6z";
const SMALL_DIAMOND = "M0-4l4 4-4 4-4-4z";

/** The marks, drawn once and used on every lane. */
export function Marks() {
  return (
    <defs>
      <path id="mark" d={DIAMOND} />
      <path id="small" d={SMALL_DIAMOND} />
    </defs>
  );
}

interface LaneProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly on: CalendarDate;
  readonly scale: Scale;
  /** Middle of the lane. */
  readonly y: number;
}

/** One milestone: hollow diamond for the baseline, a bar for the slip, a full mark where it ends. */
export function Lane({ words, standing, on, scale, y }: LaneProps) {
  const { milestone, state, achievedOn } = standing;
  const { baselineOn, revisedBaselineOn } = milestone;
  const end = achievedOn ?? milestone.forecastOn ?? undefined;
  return (
    <g class={`gantt-lane ${SHOWN_AS[state]}`}>
      <line class="gantt-rule" x1="0" x2="100%" y1={y + LANE / 2} y2={y + LANE / 2} />
      <Bar standing={standing} end={end} on={on} scale={scale} y={y} />
      <use href="#mark" class="gantt-base" x={`${scale.at(baselineOn)}%`} y={y} />
      {revisedBaselineOn && <use href="#small" class="gantt-revised" x={`${scale.at(revisedBaselineOn)}%`} y={y} />}
      {end && <End isActual={end === achievedOn} x={scale.at(end)} y={y} />}
      <Slip words={words} standing={standing} days={datesOf(milestone, on)} scale={scale} y={y} />
    </g>
  );
}

/** From the baseline to its end; dashed to the day of the figures when it is overdue and nobody says until when. */
function Bar(props: Omit<LaneProps, "words"> & { end: CalendarDate | undefined }) {
  const { standing, end, on, scale, y } = props;
  const isOpen = !end && standing.state === "late" && scale.shows(on);
  const to = isOpen ? on : end;
  if (!to) return null;
  const from = `${scale.at(standing.milestone.baselineOn)}%`;
  return <line class={isOpen ? "gantt-open" : "gantt-slip"} x1={from} x2={`${scale.at(to)}%`} y1={y} y2={y} />;
}

function End({ isActual, x, y }: { isActual: boolean; x: number; y: number }) {
  if (isActual) return <circle class="gantt-end" cx={`${x}%`} cy={y} r="5" />;
  return <use href="#mark" class="gantt-end" x={`${x}%`} y={y} />;
}

/** Percent of the width behind which the days of slippage stand before the marks. */
const NEAR_EDGE = 84;

/** Days of slippage, after the last mark, or before the first where the drawing ends. */
function Slip(props: { words: Words; standing: Standing; days: readonly CalendarDate[]; scale: Scale; y: number }) {
  const { words, standing, days, scale, y } = props;
  const slippage = standing.slippageDays;
  if (!slippage) return null;
  const places = days.map(scale.at);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const isAfter = scale.isMirrored ? left < 100 - NEAR_EDGE : right < NEAR_EDGE;
  return (
    <text
      class="gantt-days"
      x={`${isAfter ? right : left}%`}
      dx={isAfter ? 11 : -11}
      y={y + 4}
      text-anchor={isAfter ? "start" : "end"}
    >
      {slippage > 0 && "+"}
      {words.number(slippage, 0)}
    </text>
  );
}
