import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { changed, held } from "../../ui/address.ts";
import { Pager, Results } from "../../ui/list.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { page as m } from "../messages/page.ts";
import type { Choice } from "../store/choices.ts";
import { Entries, type Journal } from "./entries.tsx";
import { Filters, isFiltered, OneThing } from "./filters.tsx";

/** Where the page stands in the journal. */
export interface Stretch {
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

interface JournalProps extends Journal {
  readonly words: Words;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly stretch: Stretch;
  readonly note: string;
  readonly hasProjects: boolean;
  readonly people: readonly Choice[];
  readonly projects?: readonly Choice[] | undefined;
  /** R09 of what is shown. */
  readonly mayExport?: boolean;
}

const RESULTS = "entries";

/** The journal, or a project's part of it: filters, entries, and the ways to older and newer ones. */
export function JournalPage(props: JournalProps) {
  const { words, path, query, note, labels } = props;
  const clear = isFiltered(query) && <a href={held(query, path)}>{words.t(m.allOfIt)}</a>;
  return (
    <>
      <div class="sheet">
        <Filters {...props} target={RESULTS} />
      </div>
      <Results id={RESULTS}>
        <OneThing words={words} path={path} query={query} label={labels.get(query.get("thing") ?? "")} />
        <Sheet title={words.t(m.entries)} note={note}>
          <Entries {...props} clear={clear} />
          <Place {...props} />
          {props.mayExport && <Files words={words} query={query} />}
        </Sheet>
      </Results>
    </>
  );
}

/** The same filters as a workbook or CSV, from the first entry to the last. */
function Files({ words, query }: Pick<JournalProps, "words" | "query">) {
  const to = (path: string) => changed(path, query, { before: undefined, after: undefined });
  return (
    <p class="acts">
      <a href={to(paths.journalWorkbook)}>{words.t(m.excel)}</a>
      <a href={to(paths.journalTable)}>{words.t(m.csv)}</a>
    </p>
  );
}

function Place({ words, path, query, entries, stretch }: JournalProps) {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (!newest || !oldest) return null;
  const to = (change: { before?: string; after?: string }) =>
    changed(path, query, { before: undefined, after: undefined, ...change });
  return (
    <Pager
      words={words}
      count={entries.length}
      label={words.t(m.shown, { newest: String(newest.seq), oldest: String(oldest.seq) })}
      previousHref={stretch.hasNewer ? to({ after: String(newest.seq) }) : undefined}
      nextHref={stretch.hasOlder ? to({ before: String(oldest.seq) }) : undefined}
    />
  );
}
