import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { yearOf } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import type { Space, TimeScale, ValueScale } from "./space.ts";

const LETTERS = 12;

interface ValueAxisProps {
  readonly space: Space;
  readonly scale: ValueScale;
  readonly text: (value: number) => string;
}

/** Lines across, each with its value above it at the reading side: no margin is lost on a phone. */
export function ValueAxis({ space, scale, text }: ValueAxisProps) {
  return (
    <g fill="var(--quiet)" font-size={LETTERS} text-anchor={space.isMirrored ? "end" : "start"}>
      {scale.ticks.map((tick) => (
        <>
          <line x1="0" x2="100%" y1={scale.at(tick)} y2={scale.at(tick)} stroke="var(--hair)" />
          <text
            x={space.isMirrored ? "100%" : "0"}
            y={scale.at(tick) - 4}
            paint-order="stroke"
            stroke="var(--sheet)"
            stroke-width="3"
          >
            {text(tick)}
          </text>
        </>
      ))}
    </g>
  );
}

/** The first day of every year, and its name beneath. */
export function YearAxis({ space, scale }: { space: Space; scale: TimeScale }) {
  const foot = space.height - space.bottom;
  return (
    <g fill="var(--quiet)" font-size={LETTERS} text-anchor="middle">
      {scale.years.map((day) => (
        <>
          <line x1={`${scale.at(day)}%`} x2={`${scale.at(day)}%`} y1={foot} y2={foot + 5} stroke="var(--edge)" />
          <text x={`${scale.at(day)}%`} y={foot + 18}>
            {yearOf(day)}
          </text>
        </>
      ))}
    </g>
  );
}

/** The date d’arrêté across the drawing. */
export function OnDay(props: { words: Words; space: Space; scale: TimeScale; on: CalendarDate }) {
  const { words, space, scale, on } = props;
  const at = scale.at(on);
  return (
    <g font-size={LETTERS} font-weight="600" fill="var(--ink)" text-anchor="middle">
      <line
        x1={`${at}%`}
        x2={`${at}%`}
        y1="14"
        y2={space.height - space.bottom}
        stroke="var(--ink)"
        stroke-width="1.5"
        stroke-dasharray="4 3"
      />
      <text x={`${Math.min(Math.max(at, 12), 88)}%`} y="10">
        {words.day(on)}
      </text>
    </g>
  );
}
