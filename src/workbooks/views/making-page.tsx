import { LANGUAGES, type Language } from "../../kernel/language.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import type { Progress } from "../keeping.ts";
import { making as m } from "../messages/making.ts";

/** Where the lines of a making come in, one after the other, while the page is still being sent. */
export const LINES_HERE = '<ol class="making" aria-live="polite">';

/** The page that waits; its lines follow. */
export const MakingPage = ({ words, report }: { words: Words; report: string }) => (
  <Sheet title={words.t(m.title, { report })} note={words.t(m.note)}>
    <SheetBody>
      <ol class="making" aria-live="polite"></ol>
    </SheetBody>
  </Sheet>
);

const NAME = { fr: m.French, ar: m.Arabic, en: m.English } as const satisfies Record<Language, unknown>;

export const BegunLine = ({ words }: { words: Words }) => (
  <li>
    <progress /> {words.t(m.begun)}
  </li>
);

/** How far it is: three files of as many rows. */
export function ProgressLine({ words, at: { language, rows }, of }: { words: Words; at: Progress; of: number }) {
  const done = LANGUAGES.indexOf(language) * of + rows;
  return (
    <li>
      <progress max={LANGUAGES.length * of} value={done} />{" "}
      {words.t(m.rows, { language: words.t(NAME[language]), rows, of })}
    </li>
  );
}

/** The end: the edition, to which the browser goes by itself. */
export function DoneLine({ words, number }: { words: Words; number: string }) {
  const href = withQuery(paths.edition(number), { done: "issued" });
  return (
    <li>
      <a href={href}>{words.t(m.done, { number })}</a>
      <meta http-equiv="refresh" content={`0; url=${href}`} />
    </li>
  );
}

export const FailedLine = ({ words, said }: { words: Words; said: string | undefined }) => (
  <li>
    <p>{said ?? words.t(m.failed)}</p>
    <p>
      <a href={paths.workbooks}>{words.t(m.back)}</a>
    </p>
  </li>
);
