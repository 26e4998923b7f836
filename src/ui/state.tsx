import type { Words } from "../kernel/words.ts";
import { figure as m } from "./messages/figure.ts";

/** States that are shown as a word, an icon and a colour, never colour alone. */
export type State = "ok" | "risk" | "late" | "done" | "closed" | "suspended" | "draft";

const ICON: Readonly<Record<State, string>> = {
  ok: "M2 2h8v8H2z",
  risk: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z",
  late: "M6 1l5.5 10H.5z",
  done: "M1.2 6.6l1.5-1.5 2.1 2.1 4.5-5.4L11 3.2 5 10.4z",
  closed: "M1 4.5h10v3H1z",
  suspended: "M2.5 1.5h2.5v9H2.5zM7 1.5h2.5v9H7z",
  draft: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
};

/** A state chip; `label` replaces the usual word (“Achevé en retard”). */
export function StateChip(props: { words: Words; state: State; label?: string | undefined }) {
  const { words, state, label } = props;
  return (
    <span class={`state ${state}`}>
      <StateIcon state={state} />
      {label ?? words.t(m[state])}
    </span>
  );
}

/** The icon alone, for legends and charts that carry the word themselves. */
export function StateIcon({ state }: { state: State }) {
  return (
    <svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={ICON[state]} fill-rule="evenodd" />
    </svg>
  );
}
