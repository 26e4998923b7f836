import type { Words } from "../../kernel/words.ts";
import { questions as m } from "../messages/questions.ts";

/** The address of the form for a question about a figure; undefined for those who do not ask. */
export type WayToAsk = ((about: string) => string) | undefined;

interface AskProps {
  readonly words: Words;
  readonly way: WayToAsk;
  readonly about: string;
  /** The figure’s name, for those who do not see where the mark stands. */
  readonly label: string;
}

/** The mark beside a figure that leads to a question about it. */
export function Ask({ words, way, about, label }: AskProps) {
  if (!way) return null;
  const name = words.t(m.askAbout, { about: label });
  return (
    <a class="history" href={way(about)} title={name}>
      <span class="hidden">{name}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.2 6.3c0-2.4 3.7-2.4 3.7 0 0 1.5-1.9 1.5-1.9 3M8 11v.6" />
      </svg>
    </a>
  );
}
