import { quotient, type Ratio } from "../kernel/ratio.ts";
import type { Words } from "../kernel/words.ts";
import { figure as m } from "./messages/figure.ts";
import type { State } from "./state.tsx";

const WIDTH = 120;
const HEIGHT = 16;

interface PaceProps {
  readonly words: Words;
  readonly executed: Ratio;
  readonly elapsed: Ratio;
  /** Colours the bar; the word stands in the state chip beside it. */
  readonly state?: State | undefined;
}

/** Execution against time: the bar is the money, the mark is the calendar. Mirrored in Arabic. */
export function PaceBar({ words, executed, elapsed, state }: PaceProps) {
  const label = words.t(m.pace, { executed: words.percent(executed), elapsed: words.percent(elapsed) });
  return <Bar words={words} label={label} filled={executed} mark={elapsed} state={state} />;
}

interface ProgressProps {
  readonly words: Words;
  /** Achievement rate; only the bar is capped at 0 and 100 %, the value stays (handbook 5.5). */
  readonly achieved: Ratio;
  readonly expected?: Ratio | undefined;
  readonly state?: State | undefined;
}

/** An indicator's way from its baseline to its target, with what is expected by now. Mirrored in Arabic. */
export function ProgressBar({ words, achieved, expected, state }: ProgressProps) {
  const values = { achieved: words.percent(achieved, 1) };
  const label = expected
    ? words.t(m.reachedExpected, { ...values, expected: words.percent(expected, 1) })
    : words.t(m.reached, values);
  return <Bar words={words} label={label} filled={achieved} mark={expected} state={state} />;
}

interface BarProps {
  readonly words: Words;
  readonly label: string;
  readonly filled: Ratio;
  readonly mark: Ratio | undefined;
  readonly state: State | undefined;
}

function Bar({ words, label, filled, mark, state }: BarProps) {
  const length = shareOf(filled);
  const isMirrored = words.direction === "rtl";
  const at = mark && along(shareOf(mark), isMirrored);
  return (
    <svg class={`bar-of ${state ?? "ok"}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
      <title>{label}</title>
      <rect class="track" x="0" y="4" width={WIDTH} height="8" rx="1" />
      {length > 0 && <rect class="fill" x={isMirrored ? WIDTH - length : 0} y="4" width={length} height="8" rx="1" />}
      {at !== undefined && <path class="mark" d={`M${at} 0v${HEIGHT}`} />}
    </svg>
  );
}

/** Length of a rate on the bar, capped to it. */
function shareOf(rate: Ratio): number {
  const share = quotient(rate, 3) ?? 0;
  return Number((Math.min(Math.max(share, 0), 1) * WIDTH).toPrecision(4));
}

/** Where the mark stands, kept whole inside the drawing. */
function along(length: number, isMirrored: boolean): number {
  const inside = Math.min(Math.max(length, 1), WIDTH - 1);
  return isMirrored ? WIDTH - inside : inside;
}
