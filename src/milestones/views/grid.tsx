import { addedDays, type CalendarDate } from "../../kernel/calendar-date.ts";
import { numberOfQuarter, type Quarter, quarterSpan } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import { milestones as m } from "../messages.ts";
import { type Scale, yearsOf } from "./scale.ts";

interface GridProps {
  readonly words: Words;
  readonly scale: Scale;
  /** Height of head and lanes, in pixels. */
  readonly height: number;
}

const MOST_QUARTERS = 16;
/** Percent of the width under which a year has no room for its name. */
const NARROW_YEAR = 6;

/** Years and quarters behind the lanes. */
export function Grid({ words, scale, height }: GridProps) {
  const hasNames = scale.quarters.length <= MOST_QUARTERS;
  return (
    <g>
      {scale.quarters.map((quarter) => (
        <QuarterMark words={words} scale={scale} height={height} quarter={quarter} hasName={hasNames} />
      ))}
      {yearsOf(scale).map(({ year, from, until }) => (
        <g class="gantt-year">
          <line x1={`${scale.at(from)}%`} x2={`${scale.at(from)}%`} y1="0" y2={height} />
          {Math.abs(scale.at(until) - scale.at(from)) > NARROW_YEAR && (
            <text
              x={`${scale.at(from)}%`}
              dx={scale.isMirrored ? -6 : 6}
              y="13"
              text-anchor={scale.isMirrored ? "end" : "start"}
            >
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function QuarterMark(props: GridProps & { quarter: Quarter; hasName: boolean }) {
  const { words, scale, height, quarter, hasName } = props;
  const { start, end } = quarterSpan(quarter);
  const x = `${scale.at(start)}%`;
  return (
    <g class="gantt-quarter">
      {!start.endsWith("-01-01") && <line x1={x} x2={x} y1="20" y2={height} />}
      {hasName && (
        <text x={`${scale.at(middle(start, end))}%`} y="33" text-anchor="middle">
          {words.t(m.quarterShort, { n: numberOfQuarter(quarter) })}
        </text>
      )}
    </g>
  );
}

const HALF_QUARTER_DAYS = 46;

const middle = (start: CalendarDate, end: CalendarDate): CalendarDate => {
  const day = addedDays(start, HALF_QUARTER_DAYS);
  return day < end ? day : end;
};

/** The date d'arrêté, across all lanes. */
export function OnLine({ words, scale, height, on }: GridProps & { on: CalendarDate }) {
  const at = scale.at(on);
  return (
    <g class="gantt-on">
      <line x1={`${at}%`} x2={`${at}%`} y1="20" y2={height + 4} />
      <text x={`${Math.min(Math.max(at, 9), 91)}%`} y={height + 18} text-anchor="middle">
        {words.day(on)}
      </text>
    </g>
  );
}
