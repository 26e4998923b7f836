import type { Child } from "hono/jsx";
import type { Words } from "../../kernel/words.ts";
import { milestones as m } from "../messages.ts";
import type { PlannedMilestone, Standing } from "../rules.ts";
import { DIAMOND } from "./lane.tsx";

/** What the marks of the drawing mean; only those that it can hold. */
export function Legend({ words, all }: { words: Words; all: readonly Standing<PlannedMilestone>[] }) {
  const hasRevised = all.some(({ milestone }) => milestone.revisedBaselineOn !== null);
  const hasOpen = all.some(({ state, milestone }) => state === "late" && milestone.forecastOn === null);
  return (
    <figcaption class="keys">
      <Key label={words.t(m.legendBaseline)}>
        <path class="gantt-base" d={DIAMOND} />
      </Key>
      {hasRevised && (
        <Key label={words.t(m.legendRevised)}>
          <path class="gantt-revised" d="M0-4l4 4-4 4-4-4z" />
        </Key>
      )}
      <Key label={words.t(m.legendForecast)}>
        <path class="gantt-end" d={DIAMOND} />
      </Key>
      <Key label={words.t(m.legendActual)}>
        <circle class="gantt-end" r="5" />
      </Key>
      <Key label={words.t(m.legendSlip)}>
        <path class="gantt-slip" d="M-10 0h20" />
      </Key>
      {hasOpen && (
        <Key label={words.t(m.legendOpen)}>
          <path class="gantt-open" d="M-10 0h20" />
        </Key>
      )}
      {all.some(({ milestone }) => milestone.predecessors.length > 0) && (
        <Key label={words.t(m.legendLink)}>
          <g class="gantt-arrows">
            <line x1="-10" x2="6" y1="0" y2="0" />
            <path d="M5-3l5 3-5 3z" />
          </g>
        </Key>
      )}
      <Key label={words.t(m.legendOn)}>
        <path class="gantt-on" d="M0-8v16" />
      </Key>
    </figcaption>
  );
}

function Key({ label, children }: { label: string; children?: Child }) {
  return (
    <span>
      <svg viewBox="-12 -9 24 18" width="24" height="18" aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}
