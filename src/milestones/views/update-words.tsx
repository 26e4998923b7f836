import type { Words } from "../../kernel/words.ts";
import { updatePage as m, REASON_NAME } from "../messages/update.ts";
import type { Spoken } from "../rules/update.ts";

/** What an update says, in a few words, then its own. */
export function UpdateWords({ words, update }: { words: Words; update: Spoken }) {
  const { forecastOn, actualOn, isUndone, progress, reasonCode, cause, correctiveAction } = update;
  const says = [
    isUndone && words.t(m.undone),
    actualOn && words.t(m.actualTo, { day: { day: actualOn } }),
    forecastOn && words.t(m.forecastTo, { day: { day: forecastOn } }),
    progress !== null && words.t(m.progressTo, { percent: progress }),
    reasonCode && words.t(REASON_NAME[reasonCode]),
  ].filter(Boolean);
  const notes = [cause, correctiveAction].filter(Boolean);
  return (
    <>
      {says.length + notes.length > 0 ? says.join(" · ") : words.t(m.nothing)}
      {notes.map((text) => (
        <div class="note" dir="auto">
          {text}
        </div>
      ))}
    </>
  );
}
