import type { Words } from "../kernel/words.ts";
import { changed } from "./address.ts";
import type { Frame } from "./frame.ts";
import { shell as m } from "./messages/shell.ts";

/** The line that says what the figures are of: date d'arrêté, moment of knowledge, demonstration. On every page. */
export function Situation({ frame }: { frame: Frame }) {
  const { words, on, known } = frame;
  if (!(on || known || frame.isDemo)) return null;
  return (
    <div class={situationClass(frame)}>
      {on && (
        <p>
          {words.t(m.situation)}{" "}
          <strong>
            <time datetime={on.day}>{words.longDay(on.day)}</time>
          </strong>
        </p>
      )}
      {known && <p>{knownThen(words, known)}</p>}
      {on?.isAsked && !known && <p>{words.t(m.askedDate)}</p>}
      {(known || on?.isAsked) && (
        <a class="back" href={changed(frame.path, frame.query, { on: undefined, known: undefined })}>
          {words.t(m.backToNow)}
        </a>
      )}
      {on && <ChangeDate frame={frame} day={on.day} />}
      {frame.isDemo && <p class="demo">{words.t(m.demo)}</p>}
    </div>
  );
}

function situationClass({ on, known }: Frame): string {
  if (known) return "situation past";
  return on?.isAsked ? "situation asked" : "situation";
}

/** The moment of knowledge in words. */
export function knownThen(words: Words, { entry, at }: NonNullable<Frame["known"]>): string {
  const then = at === undefined ? "" : words.instant(at);
  if (entry === undefined) return words.t(m.knownOn, { at: then });
  const number = String(entry);
  return at === undefined
    ? words.t(m.knownThen, { entry: number })
    : words.t(m.knownThenAt, { entry: number, at: then });
}

/** A form that needs no JavaScript: it keeps the page's other parameters. */
function ChangeDate({ frame, day }: { frame: Frame; day: string }) {
  const { words } = frame;
  const kept = [...frame.query].filter(([key]) => !["on", "known"].includes(key));
  return (
    <details class="menu">
      <summary>{words.t(m.changeDate)}</summary>
      <form class="panel" method="get" action={frame.path}>
        {kept.map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        <label for="situation-on">{words.t(m.asOf)}</label>
        <input id="situation-on" type="date" name="on" value={day} min="1990-01-01" max="2100-12-31" required />
        <label for="situation-known">{words.t(m.knownAs)}</label>
        <input
          id="situation-known"
          name="known"
          inputmode="numeric"
          value={frame.query.get("known") ?? ""}
          maxlength={30}
        />
        <button class="act main" type="submit">
          {words.t(m.show)}
        </button>
      </form>
    </details>
  );
}
