import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { criticalPath } from "../rules/chain.ts";
import { endOf, type PlannedMilestone, type Standing } from "../rules.ts";
import { HEAD, LANE } from "./lane.tsx";
import type { Scale } from "./scale.ts";

interface ArrowsProps {
  readonly on: CalendarDate;
  readonly all: readonly Standing<PlannedMilestone>[];
  readonly scale: Scale;
}

const middleOf = (at: number): number => HEAD + at * LANE + LANE / 2;

/** From each predecessor down, or up, to what waits for it; the critical path stands out. */
export function Arrows({ on, all, scale }: ArrowsProps) {
  const milestones = all.map(({ milestone }) => milestone);
  const links = milestones.flatMap((one, to) =>
    one.predecessors.map(({ milestoneId }) => ({
      one,
      to,
      from: milestones.findIndex(({ id }) => id === milestoneId),
    })),
  );
  if (links.length === 0) return null;
  const critical = criticalPath(milestones, on);
  const x = (one: PlannedMilestone | undefined) => (one ? scale.at(endOf(one, on) ?? one.baselineOn) : 0);
  return (
    <g class="gantt-arrows">
      <marker id="arrow" viewBox="0 0 6 6" refX="9" refY="3" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M0 0l6 3-6 3z" />
      </marker>
      {links
        .filter(({ from }) => from >= 0)
        .map(({ one, from, to }) => (
          <Arrow
            isCritical={critical.has(one.id) && critical.has(milestones[from]?.id ?? "")}
            x1={x(milestones[from])}
            x2={x(one)}
            y1={middleOf(from)}
            y2={middleOf(to)}
          />
        ))}
    </g>
  );
}

interface ArrowProps {
  readonly isCritical: boolean;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Down beside the predecessor, then along to the mark. */
function Arrow({ isCritical, x1, x2, y1, y2 }: ArrowProps) {
  const kind = isCritical ? "critical" : undefined;
  const [from, to] = [`${x1}%`, `${x2}%`];
  if (x1 === x2) return <line class={kind} x1={from} x2={to} y1={y1} y2={y2} marker-end="url(#arrow)" />;
  return (
    <>
      <line class={kind} x1={from} x2={from} y1={y1} y2={y2} />
      <line class={kind} x1={from} x2={to} y1={y2} y2={y2} marker-end="url(#arrow)" />
    </>
  );
}
