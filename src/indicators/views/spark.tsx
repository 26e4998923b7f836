import type { Words } from "../../kernel/words.ts";
import type { State } from "../../ui/state.tsx";
import { indicators as m } from "../messages.ts";
import { type CoursePoint, courseScale, reachedOf, wayOf } from "../rules/course.ts";
import type { Standing } from "../rules/standing.ts";
import { valueText } from "./writing.ts";

const [WIDTH, HEIGHT] = [96, 28];
const ROOM = { width: WIDTH, height: HEIGHT, side: 4, top: 5, bottom: 5 };

/** The way to the target in the size of a word: dashed what is wanted, full what was reached. Mirrored in Arabic. */
export function Spark({ words, standing, state }: { words: Words; standing: Standing; state: State | undefined }) {
  const { indicator } = standing;
  const [way, values] = [wayOf(indicator), reachedOf(standing)];
  const [start] = way;
  const walked = start && values.length > 0 ? [start, ...values] : [];
  const at = courseScale([...way, ...values], { ...ROOM, isMirrored: words.direction === "rtl" });
  const line = (points: readonly CoursePoint[]) => points.map((point) => `${at.x(point)},${at.y(point)}`).join(" ");
  const [target, last] = [way.at(-1), values.at(-1)];
  return (
    <svg class={`spark hue ${state ?? ""}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
      <title>{told(words, standing, values)}</title>
      <polyline points={line(way)} fill="none" stroke="currentColor" stroke-dasharray="3 3" stroke-opacity="0.7" />
      {walked.length > 0 && <polyline points={line(walked)} fill="none" stroke="currentColor" stroke-width="2" />}
      {target && <circle cx={at.x(target)} cy={at.y(target)} r="2.5" fill="none" stroke="currentColor" />}
      {last && <circle cx={at.x(last)} cy={at.y(last)} r="3" fill="currentColor" />}
    </svg>
  );
}

/** What the line says, in words: from, to, and each value on its day. */
function told(words: Words, { indicator }: Standing, values: readonly CoursePoint[]): string {
  const text = (milli: number) => valueText(words, indicator, milli);
  const reached = values.map(({ on, milli }) => words.t(m.sparkPoint, { day: { day: on }, value: text(milli) }));
  return words.t(m.spark, {
    baseline: text(indicator.baselineMilli),
    from: String(indicator.baselineYear),
    target: text(indicator.targetMilli),
    to: String(indicator.targetYear),
    reached: reached.length > 0 ? reached.join(words.t(m.sparkAnd)) : "—",
  });
}
