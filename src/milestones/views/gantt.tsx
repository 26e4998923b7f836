import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { directionOf } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { StateIcon } from "../../ui/state.tsx";
import { milestones as m } from "../messages.ts";
import { countedByState, type PlannedMilestone, type Standing } from "../rules.ts";
import { Arrows } from "./arrows.tsx";
import { Grid, OnLine } from "./grid.tsx";
import { FOOT, HEAD, LANE, Lane, Marks } from "./lane.tsx";
import { Legend } from "./legend.tsx";
import { type Scale, scaleOf } from "./scale.ts";
import { SHOWN_AS } from "./state.ts";

interface GanttProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly all: readonly Standing<PlannedMilestone>[];
}

/** Baseline, forecast and actual dates on one line of time, by quarters; mirrored in Arabic, told in the table below. */
export function Gantt({ words, on, all }: GanttProps) {
  const scale = scaleOf(
    all.map(({ milestone }) => milestone),
    on,
    words.direction === "rtl",
  );
  const height = HEAD + all.length * LANE;
  return (
    <figure class="gantt">
      <div class="gantt-chart">
        <Names words={words} all={all} />
        <svg class="gantt-lanes" width="100%" height={height + FOOT} role="img">
          <title>{drawing({ words, on, all }, scale)}</title>
          <Marks />
          <Grid words={words} scale={scale} height={height} />
          {scale.shows(on) && <OnLine words={words} scale={scale} height={height} on={on} />}
          {all.map((standing, at) => (
            <Lane words={words} standing={standing} on={on} scale={scale} y={HEAD + at * LANE + LANE / 2} />
          ))}
          <Arrows on={on} all={all} scale={scale} />
        </svg>
      </div>
      <Legend words={words} all={all} />
    </figure>
  );
}

function drawing({ words, on, all }: GanttProps, { start, end }: Scale): string {
  const { late, atRisk, done, doneLate } = countedByState(
    all.map(({ milestone }) => milestone),
    on,
  );
  const days = { from: words.longDay(start), to: words.longDay(end), on: words.longDay(on) };
  return words.t(m.drawing, { ...days, late, risk: atRisk, done: done + doneLate });
}

/** The names beside the lanes, each a way to its milestone. */
function Names({ words, all }: { words: Words; all: readonly Standing[] }) {
  return (
    <ol class="gantt-names">
      {all.map(({ milestone, state }) => {
        const { text, language } = words.text(milestone.title);
        const other = language === words.language ? undefined : language;
        return (
          <li>
            <span class={`hue ${SHOWN_AS[state]}`}>
              <StateIcon state={SHOWN_AS[state]} />
            </span>
            <a href={paths.milestone(milestone.projectCode, milestone.code)} class="code">
              {milestone.code}
            </a>
            <span class="gantt-title" lang={other} dir={other && directionOf(other)} title={text}>
              {text}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
